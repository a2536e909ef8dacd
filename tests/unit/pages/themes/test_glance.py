"""The mark of each lettre: what is unknown stays apart."""

import pytest

from tests.records import lettre, vote
from tribune.pages.themes.timeline import Marque, marque
from tribune.record.model import Vote
from tribune.words.terms import Position


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
