"""Ballots on one scale, the mark of each lettre: what is unknown stays apart."""

import pytest

from tests.records import archive, lettre, vote
from tribune.pages.sessions.scale import compare
from tribune.pages.themes.timeline import Marque, marque
from tribune.pages.votes.entries import votes
from tribune.record.model import Vote
from tribune.words.terms import Position


def test_compare_draws_every_bar_on_the_scale_of_the_longest() -> None:
    held = archive(
        [lettre(1, votes=(vote(pour=30, contre=10, abstentions=10), vote(pour=100, contre=0, abstentions=0)))]
    )
    found = compare(votes(held))
    assert found.echelle == 100
    first, second = (bar for _, bar in found.bars)
    assert first is not None
    assert second is not None
    assert [(share.choix, share.debut, share.part) for share in first.shares] == [
        ("pour", 0.0, 30.0),
        ("contre", 30.0, 10.0),
        ("abstentions", 40.0, 10.0),
    ]
    assert [share.part for share in second.shares] == [100.0, 0.0, 0.0]


def test_compare_draws_no_bar_of_what_is_not_known_and_keeps_its_ballot() -> None:
    held = archive(
        [lettre(1, votes=(vote(pour=74, abstentions=16), vote(), vote(pour=0, contre=0, abstentions=0)))]
    )
    found = compare(votes(held))
    assert [bar for _, bar in found.bars] == [None, None, None]
    assert found.echelle == 0
    assert (found.complets, found.partiels, found.non_publies) == (1, 1, 1)


def test_compare_sets_voters_whose_choice_is_unknown_apart() -> None:
    found = compare(votes(archive([lettre(1, votes=(vote(pour=74, contre=6, votants=100),))])))
    (bar,) = (bar for _, bar in found.bars)
    assert bar is not None
    assert [share.choix for share in bar.shares] == ["pour", "contre", "autres"]


def test_compare_of_nothing_has_no_scale() -> None:
    assert compare([]).echelle == compare(votes(archive([lettre(1, votes=(vote(),))]))).echelle == 0


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [
        ((), Marque.SANS_VOTE),
        ((vote(),), Marque.INCONNUE),
        ((vote(positions={"fl": Position.POUR}),), Marque.INCONNUE),
        *(((vote(positions={"ua": position}),), Marque[position.name]) for position in Position),
        ((vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.POUR})), Marque.POUR),
        ((vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.CONTRE})), Marque.PLUSIEURS),
        ((vote(positions={"ua": Position.POUR}), vote()), Marque.PLUSIEURS),
    ],
)
def test_marque_tells_the_positions_of_a_lettre(ballots: tuple[Vote, ...], expected: Marque) -> None:
    assert marque(lettre(1, votes=ballots), "ua") is expected
