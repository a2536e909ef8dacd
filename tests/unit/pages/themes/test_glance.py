"""Ballots on one scale, positions along the years: what is unknown stays apart, what is counted adds up."""

import pytest

from tests.records import archive, lettre, vote
from tribune.pages.sessions.scale import compare
from tribune.pages.themes.timeline import Marque, marque, timeline
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
        *(((vote(positions={"ua": position}),), Marque(position.value)) for position in Position),
        ((vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.POUR})), Marque.POUR),
        ((vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.CONTRE})), Marque.PLUSIEURS),
        ((vote(positions={"ua": Position.POUR}), vote()), Marque.PLUSIEURS),
    ],
)
def test_marque_tells_the_positions_of_a_lettre(ballots: tuple[Vote, ...], expected: Marque) -> None:
    assert marque(lettre(1, votes=ballots), "ua") is expected


def test_timeline_adds_up_and_knows_its_gaps() -> None:
    pour, unknown = vote(positions={"ua": Position.POUR}), vote()
    held = archive(
        [
            lettre(1, "2014-01-27", votes=(unknown,)),
            lettre(2, "2014-01-27", votes=(pour,)),
            lettre(3, "2023-01-10"),
            lettre(4, "2025-01-10", votes=(pour,)),
        ]
    )
    found = timeline(held.lettres, "ua", lambda each: held.session_of(each).annee)
    assert [(year.annee, year.total, year.marques) for year in found.years] == [
        (2025, 1, ((Marque.POUR, 1),)),
        (2023, 1, ((Marque.SANS_VOTE, 1),)),
        (2014, 2, ((Marque.POUR, 1), (Marque.INCONNUE, 1))),
    ]
    assert found.marques == ((Marque.POUR, 2), (Marque.INCONNUE, 1), (Marque.SANS_VOTE, 1))
    assert found.gaps == {2025: (2024, 2024), 2023: (2015, 2022)}
    for row in (*found.years, found):
        assert sum(number for _, number in row.marques) == row.total
    assert sum(year.total for year in found.years) == found.total
