"""Votes as the front matter and the report have them."""

from tests.unit.importing.letter.samples import ORGANISATIONS, blocks
from tribune.importing.findings import Certitude, Finding
from tribune.importing.votes.found import VoteRead, VotesRead
from tribune.importing.votes_proposed import vote_fields, vote_findings
from tribune.terms import Instance, Mode, Position, Resultat

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


def test_vote_fields_leave_out_a_name_of_file_that_reads_badly() -> None:
    assert vote_fields(VOTE, "a\u202e.pdf", ())["source"] == {"texte": "A : rejeté.", "page": 2}
