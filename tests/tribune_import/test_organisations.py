"""Organisations named in a text."""

import pytest

from tribune.record.model import Organisation
from tribune_import.organisations import Organisations

REGISTER = {
    "cgt": Organisation("cgt", "CGT", "Confédération générale du travail"),
    "fo": Organisation("fo", "FO", "Confédération générale du travail – Force ouvrière"),
    "ua": Organisation("ua", "UA", "Union des ateliers"),
}
ORGANISATIONS = Organisations(REGISTER)


def named(text: str) -> list[str]:
    return [mention.id for mention in ORGANISATIONS.mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La CGT et FO", ["cgt", "fo"]),
        ("la C.G.T., F.O. et la C.F.D.T.", ["cgt", "fo", "cfdt"]),
        ("Cgt, Cfdt, Unsa", ["cgt", "cfdt", "unsa"]),
        ("la cgt s’abstient", ["cgt"]),
        (
            "CGT CGC CFTC FO FSU UNSA Solidaires",
            ["cgt", "cfe-cgc", "cftc", "fo", "fsu", "unsa", "solidaires"],
        ),
        ("CFE-CGC, CFE CGC, CFE/CGC, C.F.E.-C.G.C.", ["cfe-cgc"] * 4),
        ("CGT/FSU/Solidaires", ["cgt", "fsu", "solidaires"]),
        ("le groupe CGT-FSU-Solidaires", ["cgt", "fsu", "solidaires"]),
        ("la CGT-FO vote contre", ["fo"]),
        ("l’intersyndicale CGT-FO-FSU", ["cgt", "fo", "fsu"]),
        ("CGT FO FSU", ["cgt", "fo", "fsu"]),
        ("Force ouvrière, FORCE OUVRIERE", ["fo", "fo"]),
        ("la Confédération générale du travail", ["cgt"]),
        ("la Confédération Générale du Travail - Force Ouvrière", ["fo"]),
        ("l’Union syndicale Solidaires", ["solidaires"]),
        ("SNES-FSU et SGEN-CFDT", ["fsu", "cfdt"]),
        ("INDECOSA-CGT", ["indecosa-cgt"]),
        ("l’Union des ateliers et l’UA", ["ua", "ua"]),
        ("**CGT**, _FO_", ["cgt", "fo"]),
        ("INTERSYNDICALE FO SOLIDAIRES", ["fo", "solidaires"]),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "des régions solidaires",
        "DES TERRITOIRES SOLIDAIRES",
        "le sud de la région",
        "INFO et FORUM",
        "il faut, fo",
        "les cgtistes",
        "courriel : lettre@cgt-exemple.test, https://cgt.exemple.test/FO, www.cgt.test",
        "cgt-paysdelaloire.org",
        "la CGTX",
        "le guide ua",
    ],
)
def test_mentions_nobody(text: str) -> None:
    assert named(text) == []


def test_mentions_tells_what_the_register_knows() -> None:
    mentions = ORGANISATIONS.mentions("La C.G.T. et la CFDT")
    assert [(mention.sigle, mention.is_known) for mention in mentions] == [("CGT", True), ("CFDT", False)]
    assert ["La C.G.T. et la CFDT"[mention.start : mention.end] for mention in mentions] == ["C.G.T.", "CFDT"]


def test_mentions_takes_the_identifier_of_the_register() -> None:
    register = {"force-ouvriere": Organisation("force-ouvriere", "FO", "Force ouvrière")}
    mentions = Organisations(register).mentions("Force Ouvrière, FO")
    assert [(mention.id, mention.is_known) for mention in mentions] == [("force-ouvriere", True)] * 2
