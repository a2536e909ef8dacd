"""Counts broken down with « dont », « parmi lesquels »: the number of all, the position of those named."""

import pytest

from tests.tribune_import.votes.reader import read, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Contre : 8 dont 3 FO – Abst. : 12 dont toute la délégation CGT – Pour : 61",
            "inconnu decompte pour=61 contre=8 abstentions=12 cgt:abstention fo:contre",
        ),
        (
            "Avis adopté : 61 pour ; abstentions, 12 (dont FSU 4).",
            "adopte decompte pour=61 abstentions=12 fsu:abstention",
        ),
        (
            "61 voix pour ; 9 conseillers, parmi lesquels les 5 de la CGT, s’y sont opposés.",
            "inconnu decompte pour=61 contre=9 cgt:contre",
        ),
        (
            "61 voix pour. 13 conseillers dont la CGT ont voté contre.",
            "inconnu decompte pour=61 contre=13 cgt:contre",
        ),
        (
            "15 abstentions, y compris celles de la CGT, et 62 voix pour.",
            "inconnu decompte pour=62 abstentions=15 cgt:abstention",
        ),
        (
            "Le vœu est adopté : 66 pour ; 10 abstentions, dont la nôtre.",
            "adopte decompte pour=66 abstentions=10 cgt:abstention",
        ),
        (
            "Avis adopté avec notre abstention et celle de FO, 73 pour.",
            "adopte decompte pour=73 cgt:abstention fo:abstention",
        ),
        (
            "Vœu repoussé : 14 pour, la CGT ayant voté contre.",
            "rejete decompte pour=14 cgt:contre",
        ),
        (
            "Amendement CGT : 24 pour, 51 contre, rejeté.",
            "rejete decompte pour=24 contre=51",
        ),
    ],
)
def test_read_votes_broken_down(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_read_votes_total_in_a_parenthesis_is_to_check() -> None:
    [vote] = read("Avis adopté avec l’abstention de FO et de la CGT (14 au total), 73 pour.").votes
    assert vote.abstentions is None
    assert any("n’est pas repris" in doubt for doubt in vote.doubts)
