"""The session of a letter, with the register of sessions."""

import datetime as dt

import pytest

from tests.tribune_import.letter.samples import PROSE, masthead
from tribune.record.model import Session
from tribune_import.findings import Certitude
from tribune_import.letter.session import read_session

REGISTER = {"printemps": Session("printemps", dt.date(2024, 3, 4), dt.date(2024, 3, 5))}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["SESSION PLENIERE DU 12 MARS 2024"], "2024-03-12"),
        (["Session", "du 12 mars 2024"], "2024-03-12"),
        (["Séance plénière du CESER – mardi 12 mars 2024"], "2024-03-12"),
        (["Assemblée plénière : 12/03/2024"], "2024-03-12"),
        (["12 mars 2024 – session plénière"], "2024-03-12"),
        (["Mis en ligne le 2 avril 2024", "Session du 12 mars 2024"], "2024-03-12"),
        (["SESSION DES 4 ET 5 MARS 2024"], "printemps"),
        (["N°45 – Session du 12 mars 2024 – Les trains"], "2024-03-12"),
        (["SESSION PLÉNIÈRE DU 12", "MARS 2024"], "2024-03-12"),
        (["CESER du 12 mars 2024"], "2024-03-12"),
        (["Session du CESER en date du 12 mars 2024"], "2024-03-12"),
    ],
)
def test_read_session_stated(head: list[str], expected: str) -> None:
    read = read_session(masthead(head), (), REGISTER)
    assert (read.identifier, read.annee) == (expected, 2024)
    assert [finding.certitude for finding in read.findings] == [Certitude.TROUVE]
    assert read.new is None


@pytest.mark.parametrize(
    ("head", "text", "expected", "remark"),
    [
        (["Le 12 mars 2024"], PROSE, "2024-03-12", "cette date peut être celle de la publication"),
        (
            ["Les trains"],
            f"Réuni en session plénière le 12 mars 2024, le CESER… {PROSE}",
            "2024-03-12",
            "lue dans le texte",
        ),
        (["Session du 4 mars 2024"], PROSE, "printemps", "la lettre ne dit que le 4 mars"),
        (["Session du lundi 12 mars 2024"], PROSE, "2024-03-12", "n’est pas un lundi"),
        (
            ["Session du 12 mars 2024", "Session du 12 mars 2025"],
            PROSE,
            "2024-03-12",
            "une autre date est donnée ligne 2",
        ),
        (["Session du 12/03/24"], PROSE, "2024-03-12", "deux chiffres"),
    ],
)
def test_read_session_uncertain(head: list[str], text: str, expected: str, remark: str) -> None:
    read = read_session(masthead(head, [text]), (), REGISTER)
    assert read.identifier == expected
    assert read.findings[0].certitude is Certitude.INCERTAIN
    assert remark in read.findings[0].remarque


@pytest.mark.parametrize(
    ("head", "remark"),
    [
        (["Les trains"], "aucune date de session n’est donnée"),
        (["Session de mars 2024"], "« mars 2024 » : le jour n’est pas donné"),
        (["SESSION DU 12 MARS"], "« 12 MARS » : l’année n’est pas donnée"),
        (["Session des 4 et 5 mars", "Budget 2024"], "« 4 et 5 mars » : l’année n’est pas donnée"),
        (["Session du 31 février 2024"], "« 31 février 2024 » : cette date n’existe pas"),
        (["Publié le 12 mars 2024"], "aucune date de session n’est donnée"),
    ],
)
def test_read_session_absent(head: list[str], remark: str) -> None:
    read = read_session(masthead(head), (), REGISTER)
    assert (read.identifier, read.annee, read.new) == (None, None, None)
    assert (read.findings[0].certitude, read.findings[0].remarque) == (Certitude.ABSENT, remark)


def test_read_session_of_several_days_is_proposed_to_the_register() -> None:
    read = read_session(masthead(["Session des 18 et 19 mars 2024"]), (), REGISTER)
    assert read.identifier == "2024-03-18"
    assert read.new == Session("2024-03-18", dt.date(2024, 3, 18), dt.date(2024, 3, 19))
    assert "registres/sessions.yml" in read.findings[0].remarque


def test_read_session_where_the_register_has_other_days() -> None:
    register = {"2024-03-18": Session("2024-03-18", dt.date(2024, 3, 18), dt.date(2024, 3, 20))}
    read = read_session(masthead(["Session des 18 et 19 mars 2024"]), (), register)
    assert (read.identifier, read.new) == ("2024-03-18", None)
    assert read.findings[0].remarque == "le registre donne d’autres jours à « 2024-03-18 »"
