"""Whose position it is: asides with a name of their own, « nous » beside others, parts of a group."""

import pytest

from tests.tribune_import.votes.reader import read, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pour FO, la CGT a voté contre par dogmatisme.", ["inconnu cgt:contre"]),
        ("Selon FO, la CGT a voté contre l’avis.", ["inconnu cgt:contre"]),
        ("FO, que la CGT a convaincue, a voté contre l’avis.", ["inconnu fo:contre"]),
        ("FO, à qui la FSU avait parlé, a voté contre l’avis.", ["inconnu fo:contre"]),
        ("L’avis, contre lequel la CGT a voté, a été adopté.", ["adopte cgt:contre"]),
        ("FO nous a rejoints et a voté contre l’avis.", ["inconnu fo:contre"]),
        ("Nous avons rejoint FO et voté contre l’avis.", ["inconnu cgt:contre"]),
        ("Nous ne nous sommes pas abstenus sur cet avis : nous avons voté contre.", ["inconnu cgt:contre"]),
        ("Nous remercions FO et votons contre l’avis.", ["inconnu cgt:contre"]),
        ("Nous et FO avons voté contre l’avis.", ["inconnu cgt:contre fo:contre"]),
        ("FO et nous-mêmes nous sommes abstenus sur l’avis.", ["inconnu cgt:abstention fo:abstention"]),
        (
            "Après avoir voté contre en commission, la CGT a voté pour l’avis en plénière.",
            ["inconnu cgt:pour"],
        ),
    ],
)
def test_read_votes_gives_a_position_to_its_subject(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("La moitié du groupe CGT s’est abstenue sur l’avis.", "d’un groupe"),
        ("Certains élus de la FSU ont voté contre l’avis.", "d’un groupe"),
        ("La majorité des élus FO ont voté contre l’avis.", "d’un groupe"),
        ("Une partie de la FSU a voté contre l’avis.", "d’un groupe"),
        ("Deux conseillers FO sur trois ont voté contre l’avis.", "d’un groupe"),
        ("La CGT a voté pour l’avis en commission et contre en plénière.", "en commission"),
        ("La CGT s’est abstenue sur l’avis en commission.", "en commission"),
        ("Les élus CGT au conseil municipal ont voté contre l’avis.", "assemblée"),
        ("La CGT du CHU a voté contre l’avis du CSE.", "assemblée"),
        ("Hormis la CGT, personne n’a voté contre l’avis.", "personne, sauf"),
    ],
)
def test_read_votes_reports_a_position_that_is_not_of_the_whole(text: str, reason: str) -> None:
    found = read(text)
    assert found.votes == ()
    assert [reason in finding.remarque for finding in found.left_out] == [True]
