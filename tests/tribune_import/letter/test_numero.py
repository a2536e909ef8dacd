"""The number of a letter, and the numbers that are not it."""

import pytest

from tests.tribune_import.letter.samples import masthead
from tribune_import.findings import Certitude
from tribune_import.letter.lines import line_of
from tribune_import.letter.numero import find_numbers, number_of_file_name, read_numero

STATED = {
    "N°45": 45,
    "N° 45": 45,
    "n° : 45": 45,
    "Nº 45": 45,
    "N 45": 45,
    "N45": 45,
    "N?45": 45,
    "N\N{REPLACEMENT CHARACTER}45": 45,
    "No 45": 45,
    "no. 45": 45,
    "n.45": 45,
    "Numéro 45": 45,
    "NUMERO 045": 45,
    "– N°45 –": 45,
    "LA LETTRE DU GROUPE CGT DU CESER N°45": 45,
    "La lettre du groupe CGT du CESER – 45": 45,
    "Lettre 45": 45,
    "Bulletin n° 45 – mars 2024": 45,
    "CGT INFO CESER 45": 45,
    "SESSION DU 5 MARS 2024 – N°45": 45,
    "N°45 – LES TRAINS DE LA VALLÉE": 45,
    "Lettre 45 du groupe CGT": 45,
    "N°.45": 45,
    "GROUPE C.G.T. DU C.E.S.E.R.   LETTRE N°  45": 45,
    "Lettre n° 45 – ISSN 1234-5678": 45,
}
LOOK_ALIKES = (
    "DM n°2",
    "Décision modificative n° 2",
    "BUDGET SUPPLÉMENTAIRE N°1",
    "Les trains de la vallée – acte 2",
    "ISSN 1234-5678",
    "ISSN n° 1234",
    "CPPAP n° 0420 S 07123",
    "Dépôt légal : mars 2024 – n° 12",
    "Commission paritaire n° 715",
    "TA de Nantes, n° 2401457",
    "Tribunal administratif, affaire n° 4521",
    "Conseil d’État n° 452",
    "C.E. n° 452",
    "Loi n° 2015-991",
    "Décret n° 84 du 3 mars",
    "N° 24/01457",
    "Tél. 02 40 11 22 33",
    "N° de téléphone : 02 40 11 22 33",
    "Rapport n° 7",
    "Amendement n° 3",
    "Voir la lettre n° 44",
    "Supplément au n° 44",
    "N° 2024",
    "N° 1 234 567",
    "Les 45 lettres",
    "SIRET n° 45",
    "PROGRAMME N°2 EN FAVEUR DES GARES",
    "Commission n° 5",
    "CONTRAT DE VALLÉE : AVENANT N°3",
    "Avenant n° 3",
    "Les gares de la vallée, lot n° 2",
    "APPEL À PROJETS N°4",
    "Tranche n° 2",
    "PRS n° 3",
    "Réacteur n°1",
    "La vallée de demain : le train n° 7",
    "Levier n° 12",
    "Indicateur n° 5",
)


@pytest.mark.parametrize("text", STATED)
def test_find_numbers_stated(text: str) -> None:
    assert [mention.valeur for mention in find_numbers(line_of(text))] == [STATED[text]]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_find_numbers_refuses_look_alikes(text: str) -> None:
    assert find_numbers(line_of(text)) == ()


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_read_numero_absent_beside_look_alikes(text: str) -> None:
    read = read_numero(masthead(["Session du 5 mars 2024", text]).lines, (), "lettre.pdf")
    assert (read.valeur, read.findings[0].certitude) == (None, Certitude.ABSENT)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["LES TRAINS", "N°45", "Session du 5 mars 2024"], 45),
        (["DM n°2", "N°45"], 45),
        (["Lettre n° 45", "Avis sur la décision modificative n° 2"], 45),
        (["LES TRAINS DE LA VALLÉE – ACTE 2 N°45"], 45),
        (["La lettre du groupe CGT", "Acte 2", "No 45"], 45),
    ],
)
def test_read_numero_among_others(head: list[str], expected: int) -> None:
    assert read_numero(masthead(head).lines, (), "lettre.pdf").valeur == expected


def test_read_numero_in_a_header_that_was_taken_out() -> None:
    others = [line_of("La lettre du groupe CGT – n° 45")]
    assert read_numero(masthead(["Les trains"]).lines, others, "lettre.pdf").valeur == 45


def test_read_numero_joined_to_the_text_is_to_check() -> None:
    others = [line_of("N° 45 https://exemple.test/ La Région présente son projet.")]
    read = read_numero(masthead(["Les trains"]).lines, others, "lettre.pdf")
    assert (read.valeur, read.findings[0].certitude) == (45, Certitude.INCERTAIN)


@pytest.mark.parametrize(
    ("name", "certitude", "remark"),
    [
        ("45-trains.pdf", Certitude.TROUVE, ""),
        ("trains.pdf", Certitude.TROUVE, ""),
        ("2024-03-05 lettre.pdf", Certitude.TROUVE, ""),
        ("lettre 54.pdf", Certitude.INCERTAIN, "le nom du fichier dit 54"),
    ],
)
def test_read_numero_compares_the_name_of_the_file(name: str, certitude: Certitude, remark: str) -> None:
    read = read_numero(masthead(["N°45"]).lines, (), name)
    assert read.valeur == 45
    assert (read.findings[0].certitude, read.findings[0].remarque) == (certitude, remark)


@pytest.mark.parametrize("line", ["Lettre n° 45 bis", "LETTRE N°45 BIS", "N° 45bis", "Lettre 45 bis"])
def test_read_numero_of_a_bis_is_left_to_say(line: str) -> None:
    read = read_numero(masthead([line, "Les trains"]).lines, (), "lettre.pdf")
    assert (read.valeur, read.findings[0].certitude) == (None, Certitude.ABSENT)
    assert "le document dit « 45 bis »" in read.findings[0].remarque


def test_read_numero_says_the_rivals() -> None:
    read = read_numero(masthead(["N°45", "N°46"]).lines, (), "a.pdf")
    assert read.valeur == 45
    assert read.findings[0].remarque == "le document porte aussi n° 46"


def test_read_numero_never_takes_the_name_of_the_file() -> None:
    read = read_numero(masthead(["Les trains"]).lines, (), "45-trains.pdf")
    assert read.valeur is None
    assert read.findings[0].remarque == "le nom du fichier dit 45, le texte ne donne pas de numéro"


def test_read_numero_figures_alone_need_the_name_of_the_file() -> None:
    assert read_numero(masthead(["Les trains", "45"]).lines, (), "45.pdf").valeur == 45
    assert read_numero(masthead(["Les trains", "45"]).lines, (), "a.pdf").valeur is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("45-trains.pdf", 45),
        ("lettre-45.txt", 45),
        ("Lettre_CESER_n°45.docx", 45),
        ("CGT_lettre_n_45.odt", 45),
        ("045.pdf", 45),
        ("05-03-2024.pdf", None),
        ("2024-03-05 lettre.pdf", None),
        ("2024.pdf", None),
        ("trains.pdf", None),
        ("trains-2.pdf", None),
    ],
)
def test_number_of_file_name(name: str, expected: int | None) -> None:
    assert number_of_file_name(name) == expected
