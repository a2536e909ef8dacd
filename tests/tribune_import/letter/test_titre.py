"""The title of a letter: its lines joined, without what announces it."""

import pytest

from tests.tribune_import.letter.samples import PROSE, masthead
from tribune_import.findings import Certitude
from tribune_import.letter.casing import usage_of
from tribune_import.letter.titre import TitleRead, read_title, without_announcement

PUBLICATION = "La gazette de la vallée"

HEADS: dict[str, tuple[list[str], str]] = {
    "guillemets on three lines": (
        [
            "LA LETTRE DU GROUPE CGT DU CESER",
            "SESSION DU 5 MARS 2024",
            "AVIS SUR LE RAPPORT RÉGIONAL «",
            "TRAINS D'ICI : OUVRIR",
            "LES GARES – ACTE 2 »",
            "N°45",
        ],
        "Trains d'ici : ouvrir les gares – acte 2",
    ),
    "one line for all": (
        [
            "La lettre du groupe CGT du CESER – n°45 – Session du 5 mars 2024",
            "Avis sur le budget primitif 2024",
        ],
        "Budget primitif 2024",
    ),
    "kind and colon": (
        ["## ÉTUDE : LES TRAINS EN PAYS DE LA LOIRE", "Session du 5 mars 2024 – N° 45"],
        "Les trains en Pays de la Loire",
    ),
    "kind alone above": (["AVIS", "RACCROCHAGE SCOLAIRE", "N°45"], "Raccrochage scolaire"),
    "kind alone above, of the assembly": (
        ["Avis du CESER", "Le raccrochage scolaire"],
        "Le raccrochage scolaire",
    ),
    "kind alone below": (["« L'eau, bien commun »", "Étude", "n° 45"], "L'eau, bien commun"),
    "wish keeps its verb": (
        ["N°45", "VŒU POUR LA RÉOUVERTURE DE LA GARE"],
        "Vœu pour la réouverture de la gare",
    ),
    "mixed case": (
        ["Lettre CESER n°45", "Trains : le compte n’y est pas", "Session de mars 2024"],
        "Trains : le compte n’y est pas",
    ),
    "printed twice": (
        ["LES TRAINS DE LA VALLÉE", "Les trains de la vallée", "N°45"],
        "Les trains de la vallée",
    ),
    "label": (["Objet : avis relatif à la forêt", "Lettre n° 45"], "Forêt"),
    "number at the end": (["LES TRAINS DE LA VALLÉE N°45"], "Les trains de la vallée"),
    "number at the start": (["N°45 – LES TRAINS DE LA VALLÉE"], "Les trains de la vallée"),
    "joint declaration above": (
        ["DÉCLARATION UNITAIRE CGT FO FSU", "LYCÉES : STOP !", "N°45"],
        "Lycées : stop !",
    ),
    "cut by a hyphen": (["L’AMÉNAGE-", "MENT DE LA VALLÉE"], "L’aménagement de la vallée"),
    "several headings": (
        ["# TRAINS DE LA VALLÉE", "# UN PLAN POUR LES GARES"],
        "Trains de la vallée un plan pour les gares",
    ),
    "own publication": ([PUBLICATION, "Les trains", "Nantes, le 5 mars 2024"], "Les trains"),
    "inverted guillemets": (["AVIS SUR LE RAPPORT »TRAINS D’ICI«"], "Trains d’ici"),
    "curly quotes": (["Avis sur le rapport “Trains d’ici”"], "Trains d’ici"),
    "quotation within": (
        ["Avis sur la charte « Zéro déchet » de la Région"],
        "Charte « Zéro déchet » de la Région",
    ),
    "contacts and sender": (
        ["CGT Pays de la Loire", "www.exemple.test", "Groupe CGT au CESER", "Les trains"],
        "Les trains",
    ),
    "years at the end": (["AVIS SUR LE SCHÉMA DES GARES", "2024-2030", "N°45"], "Schéma des gares 2024-2030"),
    "subtitle after a colon": (["LES GARES :", "UN BIEN COMMUN", "N°45"], "Les gares : un bien commun"),
    "number and title": (["Lettre n°45 – Les petites gares", "Session du 5 mars 2024"], "Les petites gares"),
    "kind with its date": (["AVIS DU BUREAU DU 5 MARS 2024", "LES GARES FERMÉES"], "Les gares fermées"),
    "request": (["Saisine relative aux gares", "N°45"], "Gares"),
    "wish between guillemets keeps its kind": (["VŒU « POUR LES GARES »"], "Vœu « Pour les gares »"),
    "news of a group": (["CGT CESER INFOS n°45", "Les gares"], "Les gares"),
    "years cut in two": (["SCHÉMA DES GARES 2024-", "2030"], "Schéma des gares 2024-2030"),
    "expression of a group": (
        ["Expression du groupe CGT sur l’actualité", "Gares : le compte n’y est pas", "N°45"],
        "Gares : le compte n’y est pas",
    ),
    "motion keeps its kind": (["MOTION SUR L’AVENIR DES GARES"], "Motion sur l’avenir des gares"),
    "two texts": (["AVIS SUR LES GARES ET ÉTUDE « LES CARS »"], "Avis sur les gares et étude « Les cars »"),
    "menu of a site": (
        ["CGT CESER", "Le site du groupe CGT", "Menu", "Session du 5 mars 2024", "Les gares"],
        "Les gares",
    ),
    "question": (
        ["Étude « Vieillir ici : quels besoins, quels métiers demain ? »"],
        "Vieillir ici : quels besoins, quels métiers demain ?",
    ),
    "glued to the session": (
        ["N°45", "Session du 5 mars 2024 Avis sur les trains de la vallée"],
        "Trains de la vallée",
    ),
    "glued to the session, with a dash": (
        ["Session des 5 et 6 mars 2024 – Étude : les petites gares rurales"],
        "Les petites gares rurales",
    ),
    "place of the session": (["Session du 5 mars 2024 à Nantes, hôtel de Région", "Les gares"], "Les gares"),
    "numbered decision": (["Avis sur la décision modificative n° 2", "N°45"], "Décision modificative n° 2"),
}


def read(head: list[str]) -> TitleRead:
    top = masthead(head)
    return read_title(top, usage_of(top.body), PUBLICATION)


@pytest.mark.parametrize("name", HEADS)
def test_read_title(name: str) -> None:
    head, expected = HEADS[name]
    assert read(head).titre == expected


def test_read_title_after_the_start_of_the_text() -> None:
    top = masthead(["N°45"], ["La CGT a voté contre.", "## AVIS SUR LES GARES", PROSE])
    title = read_title(top, usage_of(top.body), PUBLICATION)
    assert title.titre == "Gares"
    assert "il vient après le début du texte" in title.findings[0].remarque


@pytest.mark.parametrize(
    "head",
    [
        [],
        ["N°45"],
        ["La lettre du groupe CGT du CESER"],
        ["SESSION DU 5 MARS 2024"],
        ["https://exemple.test/"],
        ["***", "12"],
    ],
)
def test_read_title_absent(head: list[str]) -> None:
    title = read(head)
    assert (title.titre, title.lines) == (None, ())
    assert title.findings[0].certitude is Certitude.ABSENT


def test_read_title_says_that_capitals_are_to_check() -> None:
    (finding,) = read(["LES TRAINS DE LA VALLEE D’EN HAUT"]).findings
    assert finding.certitude is Certitude.INCERTAIN
    assert "il était en capitales" in finding.remarque
    assert "n’avaient pas d’accents" in finding.remarque
    assert read(["Les trains de la vallée"]).findings[0].certitude is Certitude.TROUVE


def test_read_title_says_another_that_is_as_likely() -> None:
    (finding,) = read(
        ["Les trains de la vallée", "Session du 5 mars 2024", "Les gares de la vallée"]
    ).findings
    assert finding.remarque == "une autre ligne pourrait être le titre : « Les gares de la vallée »"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("AVIS SUR « TRAINS »", "TRAINS"),
        ("Projet d’avis sur le schéma des gares", "schéma des gares"),
        ("Rapport-avis relatif à la forêt", "forêt"),
        ("CONTRIBUTION DU CESER – VIVRE ICI", "VIVRE ICI"),
        ("L’avis du CESER sur les trains", "trains"),
        ("Avis", "Avis"),
        ("Étude", "Étude"),
        ("Motion contre la fermeture", "Motion contre la fermeture"),
        ("Rapport d’orientations budgétaires 2024", "Rapport d’orientations budgétaires 2024"),
    ],
)
def test_without_announcement(printed: str, expected: str) -> None:
    assert without_announcement(printed) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lettre n° 45 : la gare n’est pas à vendre", "La gare n’est pas à vendre"),
        ("Bulletin CGT n° 45 – Des trains pour tous demain", "Des trains pour tous demain"),
        ("Lettre n° 45 : session du 5 mars 2024", None),
        ("Lettre n° 45 : groupe CGT du CESER", None),
    ],
)
def test_read_title_after_the_number_of_the_publication(line: str, expected: str | None) -> None:
    assert read_title(masthead([line]), {}).titre == expected
