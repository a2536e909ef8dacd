"""The report of an import: in a terminal, in a table."""

import csv
import io

import pytest

from tribune_import.additions import Addition
from tribune_import.blocks import Block, Kind, Removed
from tribune_import.findings import Certitude, Finding
from tribune_import.report import (
    COLUMNS,
    FileReport,
    Outcome,
    report_header,
    report_rows,
    report_text,
    summary,
)

FINDINGS = (
    Finding("numero", Certitude.TROUVE, "45", 3),
    Finding("titre", Certitude.INCERTAIN, "Les trains", 4, "il était en capitales"),
    Finding("saisine", Certitude.ABSENT),
)
PROPOSED = FileReport(
    "a.pdf",
    Outcome.PROPOSED,
    "lettres/2024/045-trains.md",
    findings=FINDINGS,
    additions=(Addition("personnes", "anne-lune", 'anne-lune:\n  nom: "Anne Lune"\n'),),
    removed=(
        Removed(Block(Kind.PARAGRAPH, "Page 3", 1), "numéro de page"),
        Removed(Block(Kind.PARAGRAPH, f"Accueil {'mot ' * 40}", 2), "menu"),
    ),
    remarks=("un cadre n’a pas été lu",),
)
REFUSED = FileReport("b.pdf", Outcome.REFUSED, phrase="le fichier est vide", action="donnez-en un autre")


def test_report_text_of_a_lettre() -> None:
    assert report_text(PROPOSED) == (
        "a.pdf : lettre proposée\n"
        "    → relisez lettres/2024/045-trains.md\n"
        "    trouvé      numero : 45 (ligne 3)\n"
        "    à vérifier  titre : Les trains (ligne 4) – il était en capitales\n"
        "    absent      saisine\n"
        "    à noter : un cadre n’a pas été lu\n"
        "    2 passages hors du texte de la lettre :\n"
        "        numéro de page\n"
        "            ligne 1 : Page 3\n"
        "        menu\n"
        f"            ligne 2 : Accueil {'mot ' * 17}mot…\n"
        "    à ajouter à registres/personnes.yml, après vérification :\n"
        "        anne-lune:\n"
        '          nom: "Anne Lune"'
    )


def test_report_text_of_a_refusal() -> None:
    assert report_text(REFUSED) == "b.pdf : le fichier est vide\n    → donnez-en un autre"


def test_report_text_hides_controls() -> None:
    text = report_text(FileReport("a\x1b[2Jb\u202e.pdf", Outcome.REFUSED, phrase="vide", action="rien"))
    assert text.startswith("a\N{REPLACEMENT CHARACTER}[2Jb\N{REPLACEMENT CHARACTER}.pdf : vide")


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([], "aucun fichier n’a été lu."),
        ([PROPOSED], "1 lettre proposée."),
        ([PROPOSED, PROPOSED, REFUSED], "2 lettres proposées et 1 fichier refusé."),
        (
            [FileReport("c.pdf", Outcome.ALREADY_THERE), REFUSED, PROPOSED],
            "1 lettre proposée, 1 lettre déjà là et 1 fichier refusé.",
        ),
    ],
)
def test_summary(reports: list[FileReport], expected: str) -> None:
    assert summary(reports) == expected


def test_report_rows_one_for_each_finding() -> None:
    rows = list(csv.reader(io.StringIO(report_header() + report_rows(PROPOSED) + report_rows(REFUSED))))
    letter = ["a.pdf", "proposée", "lettres/2024/045-trains.md"]
    assert rows == [
        list(COLUMNS),
        [*letter, "numero", "trouvé", "45", "", "3", ""],
        [*letter, "titre", "à vérifier", "Les trains", "", "4", "il était en capitales"],
        [*letter, "saisine", "absent", "", "", "", ""],
        [*letter, "texte", "à noter", "", "", "", "un cadre n’a pas été lu"],
        [*letter, "texte", "mis de côté", "Page 3", "", "1", "numéro de page"],
        [*letter, "texte", "mis de côté", f"Accueil {'mot ' * 39}mot", "", "2", "menu"],
        [*letter, "registres/personnes.yml", "à ajouter", 'anne-lune: nom: "Anne Lune"', "", "", ""],
        ["b.pdf", "refusé", "", "", "", "", "", "", "le fichier est vide → donnez-en un autre"],
    ]


@pytest.mark.parametrize("value", ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n@x"])
def test_report_rows_defuse_formulas(value: str) -> None:
    finding = Finding("titre", Certitude.TROUVE, value, 1, value)
    report = FileReport(value, Outcome.PROPOSED, value, findings=(finding,))
    (row,) = csv.reader(io.StringIO(report_rows(report)))
    assert [cell for cell in row if cell[:1] in set("=+-@\t\r＝")] == []
    assert row[0] == "'" + value.strip()
