"""The command that keeps the schemas of editors beside the letters."""

import json
from pathlib import Path

import pytest

from tests.samples import THEMES, edited
from tests.unit.cli.conftest import Runner

NAMES = [
    *("communique", "dossier", "lettre", "organisations", "page", "personnes", "revue", "sessions"),
    "themes",
]
NEW = edited(THEMES, "emploi:", "culture:\n  nom: Culture\n  description: Les fêtes.\nemploi:")


def proposed(root: Path) -> list[str]:
    schema = json.loads((root / "schema/lettre.json").read_text(encoding="utf-8"))
    found: list[str] = schema["definitions"]["themes"]["enum"]
    return found


def test_schema_writes_every_schema_beside_the_letters(root: Path, run: Runner) -> None:
    assert run("schema") == (0, "schema/ : 9 schémas mis à jour.\n", "")
    assert sorted(path.name for path in (root / "schema").iterdir()) == [f"{name}.json" for name in NAMES]
    assert proposed(root) == ["eau", "emploi", "transports"]


def test_schema_writes_what_has_changed_and_nothing_else(root: Path, run: Runner) -> None:
    run("schema")
    stamps = {path.name: path.stat().st_mtime_ns for path in (root / "schema").iterdir()}
    assert run("schema") == (0, "schema/ : les schémas sont à jour.\n", "")
    (root / "lettres/registres/themes.yml").write_text(NEW, encoding="utf-8")
    assert run("schema") == (0, "schema/ : 5 schémas mis à jour.\n", "")
    assert proposed(root) == ["culture", "eau", "emploi", "transports"]
    changed = {
        path.name for path in (root / "schema").iterdir() if path.stat().st_mtime_ns != stamps[path.name]
    }
    assert changed == {"communique.json", "dossier.json", "lettre.json", "revue.json", "themes.json"}


def test_schema_says_when_schemas_are_out_of_date(root: Path, run: Runner) -> None:
    said = "schema/ : 9 schémas à mettre à jour\n    → lancez « tribune schema », ou « make site »\n"
    assert run("schema", "--verifie") == (1, "", said)
    assert not (root / "schema").exists()
    run("schema")
    assert run("schema", "--verifie") == (0, "schema/ : les schémas sont à jour.\n", "")


def test_schema_takes_the_line_ends_of_windows(root: Path, run: Runner) -> None:
    """Git may write them so."""
    run("schema")
    for path in (root / "schema").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("schema", "--verifie").code == 0


def test_schema_writes_elsewhere(root: Path, run: Runner) -> None:
    assert run("schema", "--vers", "ailleurs/schemas").out == "ailleurs/schemas/ : 9 schémas mis à jour.\n"
    assert len(list((root / "ailleurs/schemas").iterdir())) == 9
    assert not (root / "schema").exists()


def test_schema_needs_no_letter_to_be_right(root: Path, run: Runner) -> None:
    """Editors help most while something is wrong."""
    (root / "lettres/2024/012-trains.md").write_text("---\nnumero: [\n---\n", encoding="utf-8")
    assert run("schema").code == 0
    assert proposed(root) == ["eau", "emploi", "transports"]


def test_schema_says_where_it_cannot_write(root: Path, run: Runner) -> None:
    (root / "schema").write_text("un fichier", encoding="utf-8")
    said = "« schema » ne peut pas être écrit\n    → vérifiez ses droits, ou dites où avec « --vers »\n"
    assert run("schema") == (2, "", said)


@pytest.mark.parametrize("folder", ["absent", "mkdocs.yml"])
def test_schema_refuses_what_is_no_folder(folder: str, root: Path, run: Runner) -> None:
    (root / "mkdocs.yml").write_text("", encoding="utf-8")
    outcome = run("schema", folder)
    assert outcome.code == 2
    assert folder in outcome.err
