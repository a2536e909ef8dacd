"""Votes as the front matter and the report have them."""

import pytest

from tests.tribune_import.letter.samples import ORGANISATIONS, blocks
from tribune.words.terms import Instance, Mode, Position, Resultat
from tribune_import.findings import Certitude, Finding
from tribune_import.votes.found import VoteRead, VotesRead
from tribune_import.votes_proposed import vote_fields, vote_findings

VOTE = VoteRead(
    "Avis",
    Instance.PLENIERE,
    Resultat.REJETE,
    Mode.DECOMPTE,
    pour=31,
    contre=0,
    positions={"cgt": Position.NPPV, "cfe-cgc": Position.PARTAGE, "abc": Position.POUR},
    phrase="A : rejeté.",
    ligne=1,
    page=2,
)


def test_vote_findings_speak_french() -> None:
    (finding,) = vote_findings(VotesRead((VOTE,)), ORGANISATIONS)
    assert finding == Finding(
        "votes",
        Certitude.TROUVE,
        "Avis : rejeté, pour 31, contre 0, "
        "CGT : ne prend pas part au vote, CFE-CGC : vote partagé, abc : pour",
        1,
    )


def test_vote_findings_without_votes() -> None:
    assert list(vote_findings(VotesRead(()), ORGANISATIONS)) == [Finding("votes", Certitude.ABSENT)]


def test_vote_fields_hold_what_is_stated() -> None:
    assert vote_fields(VOTE, "a.pdf", blocks("@A : rejeté.")) == {
        "objet": "Avis",
        "instance": "pleniere",
        "resultat": "rejete",
        "mode": "decompte",
        "pour": 31,
        "contre": 0,
        "positions": {"cgt": "nppv", "cfe-cgc": "partage", "abc": "pour"},
        "source": {"texte": "@A : rejeté.", "document": "a.pdf", "page": 2},
    }


NAMES: dict[str, tuple[str, str]] = {
    "en dash": ("Lettre 12 – trains.pdf", ""),
    "number sign and quotation marks": ("Lettre #12 « trains » [v2].pdf", ""),
    "turned round": ("a\u202efdp.txt", "a des signes invisibles"),
    "line feed": ("a\n.pdf", "a des signes invisibles"),
    "too long": (f"{'a' * 147}.pdf", "est trop long"),
}
"""Name of the file, and what is said of it where the source leaves it out."""


@pytest.mark.parametrize("name", NAMES)
def test_vote_fields_name_their_source_or_say_why_not(name: str) -> None:
    document, why = NAMES[name]
    source = {"texte": "A : rejeté.", "page": 2}
    expected = source if why else {**source, "document": document}
    assert vote_fields(VOTE, document, ())["source"] == expected
    said = list(vote_findings(VotesRead((VOTE,)), ORGANISATIONS, document))[1:]
    todo = "écrivez dans la source de chaque vote celui qu’un lecteur comprendra"
    remark = f"le nom du fichier {why} : {todo}"
    assert said == ([Finding("source.document", Certitude.ABSENT, remarque=remark)] if why else [])


def test_vote_fields_compose_the_letters_of_a_name() -> None:
    """macOS writes « é » as two signs."""
    source = vote_fields(VOTE, "De\u0301bats.pdf", ())["source"]
    assert source == {"texte": "A : rejeté.", "document": "D\u00e9bats.pdf", "page": 2}


def test_vote_findings_without_votes_say_nothing_of_their_source() -> None:
    assert len(list(vote_findings(VotesRead(()), ORGANISATIONS, "a\n.pdf"))) == 1


MODES: dict[str, tuple[Mode | None, int | None, str]] = {
    "unanimity, counted": (Mode.UNANIMITE, 88, "adopté, à l’unanimité, votants 88"),
    "unanimity": (Mode.UNANIMITE, None, "adopté, à l’unanimité"),
    "majority": (Mode.MAJORITE, None, "adopté, à la majorité"),
    "counted": (Mode.DECOMPTE, 88, "adopté, votants 88"),
    "unsaid": (None, 88, "adopté, votants 88"),
}


@pytest.mark.parametrize("name", MODES)
def test_vote_findings_say_unanimity_beside_counts(name: str) -> None:
    mode, votants, expected = MODES[name]
    vote = VoteRead("Avis", Instance.PLENIERE, Resultat.ADOPTE, mode, votants=votants, ligne=1)
    (finding,) = vote_findings(VotesRead((vote,)), ORGANISATIONS)
    assert finding.valeur == f"Avis : {expected}"
