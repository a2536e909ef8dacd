"""Positions, corrections and results that the reader takes for no vote: they are reported."""

import pytest

from tests.tribune_import.votes.reader import read

_HOW = "comment on a voté"
_CORRECTED = "corrige"
_NUMBER = "un nombre"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Tous les groupes ont voté pour l’avis, sauf la CGT.", "plusieurs organisations"),
        ("Nous n’avons voté ni pour ni contre l’avis.", _HOW),
        ("La FSU salue le travail de FO. Elle a voté pour l’avis.", _HOW),
        ("On a voté contre l’avis, faute de mieux.", _HOW),
        ("La CGT a refusé de s’abstenir et a voté contre l’avis.", _HOW),
        ("La CGT ne peut voter pour cet avis.", _HOW),
        ("Ni la CGT ni FO n’ont pris part au vote de l’avis.", _HOW),
        ("La CGT : pour l’avis Eau ; contre l’avis Air.", _HOW),
        ("La CGT dénonce le vote de la FSU pour cet avis.", _HOW),
        ("FO a voté avec nous contre l’avis.", _HOW),
        ("Une dizaine de conseillers ont voté contre l’avis.", _HOW),
        ("Dans notre lettre, nous indiquions 70 voix pour l’avis : il fallait lire 69.", _CORRECTED),
        ("Erratum : il fallait lire 13 contre.", _CORRECTED),
        ("Contrairement à ce que nous écrivions, la CGT a voté pour l’avis.", _CORRECTED),
        ("L’avis n’a recueilli aucune voix contre.", _NUMBER),
        ("Plus de 70 voix pour l’avis, moins de 5 contre.", _NUMBER),
        ("En 2021, l’avis avait recueilli 60 voix pour ; cette année il en obtient 70.", _NUMBER),
        ("Avis Eau : 70/3/12.", "lequel est lequel"),
        ("Vœu Santé : rejeté", "un résultat est dit"),
    ],
)
def test_read_votes_reports_what_it_does_not_take(text: str, reason: str) -> None:
    found = read(text)
    assert found.votes == ()
    assert [reason in finding.remarque for finding in found.left_out] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "La CGT appelle à voter contre le projet de loi.",
        "Elle s’est abstenue de tout commentaire.",
        "Les députés ont voté contre l’amendement.",
        "Il faut lire cet avis.",
        "Avis du 12/03/24 sur l’eau.",
        "Nous avons voté contre la droite.",
        "L’an dernier, nous avions voté contre l’avis.",
    ],
)
def test_read_votes_reports_nothing_of_what_tells_no_vote(text: str) -> None:
    found = read(text)
    assert (found.votes, found.left_out) == ((), ())


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        ("FO a déposé un amendement. Il a été rejeté par 50 voix contre 22.", True),
        ("L’amendement est tombé, reste l’avis. Il a été rejeté par 50 voix contre 22.", False),
    ],
)
def test_read_votes_doubts_which_text_il_is(text: str, is_doubted: bool) -> None:
    doubts = [doubt for vote in read(text).votes for doubt in vote.doubts]
    assert any(doubt.startswith("« il »") for doubt in doubts) is is_doubted
