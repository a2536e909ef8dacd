"""Turns that tell a position: hands, voices given, opposition at the vote, words beside a name."""

import pytest

from tests.tribune_import.votes.reader import read
from tests.tribune_import.votes.test_positions import positions

VERBS = [
    ("La délégation FSU a levé la main contre.", "fsu:contre"),
    ("Nous avons levé la main pour.", "cgt:pour"),
    ("FO s’est, elle, prononcée contre.", "fo:contre"),
    ("La FSU s’est, pour sa part, abstenue.", "fsu:abstention"),
    ("FO a refusé de participer au scrutin.", "fo:nppv"),
    ("La CGT et FO se sont opposées à l’avis lors du vote.", "cgt:contre fo:contre"),
    ("Au moment du vote, la FSU l’a approuvé.", "fsu:pour"),
    ("La CGT apporte ses voix à ce projet d’avis.", "cgt:pour"),
    ("FO donnera ses 4 voix contre le vœu.", "fo:contre"),
    ("La CGT avait déposé ce vœu, elle l’a évidemment voté.", "cgt:pour"),
]
NOUNS = [
    ("CGT – abstention ; FSU – pour ; FO – contre.", "cgt:abstention fo:contre fsu:pour"),
    ("FO : abs. FSU : NPPV", "fo:abstention fsu:nppv"),
    ("L’abstention : tel est le choix de la CGT.", "cgt:abstention"),
    ("Un vote favorable, malgré tout : voilà le sens du vote de FO.", "fo:pour"),
]
OURS = [
    ("Notre vote sera négatif.", "cgt:contre"),
    ("Notre vote sera cependant favorable.", "cgt:pour"),
    ("C’est un vote contre que nous exprimerons.", "cgt:contre"),
    ("C’est l’abstention que nous avons choisie.", "cgt:abstention"),
]


@pytest.mark.parametrize(("text", "expected"), [*VERBS, *NOUNS, *OURS])
def test_read_votes_position_turns(text: str, expected: str) -> None:
    assert positions(text) == dict(pair.split(":") for pair in expected.split())


@pytest.mark.parametrize(
    "text",
    [
        "La CGT a levé la main contre personne.",
        "La CGT s’est opposée à l’avis.",
        "La CGT l’a approuvé.",
        "Le patronat l’a voté.",
        "La grève, la CGT l’a votée.",
        "Notre vote est un vote pour l’avenir.",
        "La CGT apporte ses voix au concert des protestations.",
        "La CGT – pour un service public.",
        "Un vote contre la misère : voilà le choix de la CGT.",
        "L’abstention et celle des cadres inquiètent FO.",
        "L’opposition et celle de la CGT grandissent.",
    ],
)
def test_read_votes_position_turns_no_position(text: str) -> None:
    assert positions(text) == {}


def test_read_votes_our_vote_on_two_texts() -> None:
    votes = read("Nos votes : pour l’amendement, contre l’avis.").votes
    assert [(vote.objet, vote.positions) for vote in votes] == [
        ("Amendement", {"cgt": "pour"}),
        ("Avis", {"cgt": "contre"}),
    ]
