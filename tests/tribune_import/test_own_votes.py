"""What « nous » votes: the position of whoever the head names, to check or nobody’s where it is unsure."""

import dataclasses

import pytest

from tests.records import archive
from tests.tribune_import.letter.samples import ORGANISATIONS, PROSE, blocks
from tribune.words.terms import Position
from tribune_import.cleaning.clean import clean
from tribune_import.findings import Certitude
from tribune_import.knowledge import Knowledge
from tribune_import.own_votes import read_own_votes
from tribune_import.reading.document import Document
from tribune_import.votes.found import VotesRead

COUNTED = "VOTES : l’avis a été adopté par 31 voix pour et 4 abstentions."
REGISTERS = dataclasses.replace(archive([], []), organisations=dict(ORGANISATIONS.register))


def read(*texts: str, own: str = "cgt") -> VotesRead:
    document = Document("trains.txt", tuple(blocks(*texts)), "\n".join(texts))
    return read_own_votes(document, clean(document.blocks), Knowledge(REGISTERS, own))


@pytest.mark.parametrize(
    ("head", "positions", "doubt"),
    [
        (["LA LETTRE DU GROUPE CGT DU CESER"], {"cgt": Position.POUR}, ""),
        (["LA LETTRE DU GROUPE FO DU CESER"], {"fo": Position.POUR}, ""),
        (["LES TRAINS"], {"cgt": Position.POUR}, "sans que la lettre dise qui la publie : est-ce CGT"),
    ],
)
def test_read_own_votes_of_nous(head: list[str], positions: dict[str, Position], doubt: str) -> None:
    (vote,) = read(*head, PROSE, "Nous voterons pour cet avis.", COUNTED).votes
    assert dict(vote.positions) == positions
    assert doubt in " ".join(vote.doubts)
    assert bool(vote.doubts) == bool(doubt)


def test_read_own_votes_of_nous_in_a_joint_declaration_below_is_to_check() -> None:
    declaration = "## Déclaration commune CGT, FO et FSU"
    (vote,) = read(
        "LETTRE DU GROUPE CGT", "LES TRAINS", PROSE, declaration, "Nous voterons pour cet avis.", COUNTED
    ).votes
    assert dict(vote.positions) == {"cgt": Position.POUR}
    assert "plusieurs organisations signent" in vote.doubts[-1]


@pytest.mark.parametrize(
    "told", ["La CGT votera pour cet avis.", "Nous voterons pour cet avis. La CGT a voté pour l’avis."]
)
def test_read_own_votes_of_a_name_need_no_check(told: str) -> None:
    (vote,) = read("LES TRAINS", PROSE, told, COUNTED).votes
    assert (dict(vote.positions), vote.doubts) == ({"cgt": Position.POUR}, ())


@pytest.mark.parametrize(
    ("head", "own"),
    [
        (["LETTRE DES GROUPES CGT ET FSU"], "cgt"),
        (["LETTRE DU GROUPE CGT", "DÉCLARATION UNITAIRE CGT FO FSU", "LES GARES"], "cgt"),
        (["LES TRAINS"], ""),
    ],
)
@pytest.mark.parametrize("counted", [(), (COUNTED,)])
def test_read_own_votes_of_nous_are_nobodys(head: list[str], own: str, counted: tuple[str, ...]) -> None:
    votes = read(*head, PROSE, "Nous voterons contre cet avis.", *counted, own=own)
    assert [dict(vote.positions) for vote in votes.votes] == [{} for _ in counted]
    (finding,) = votes.left_out
    assert (finding.certitude, finding.valeur) == (Certitude.INCERTAIN, "« Nous voterons contre cet avis. »")
