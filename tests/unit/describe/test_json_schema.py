"""Editors underline what the checks refuse, propose what the registers hold, and explain it in French."""

import json
from typing import Any

import jsonschema
import pytest

from tests.conftest import Reader
from tests.editors import complaints
from tests.errors import (
    rows,
    test_drafts,
    test_field_names,
    test_field_types,
    test_field_values,
    test_fine,
    test_references,
    test_votes,
)
from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    ORGANISATIONS,
    THEMES,
    UNNUMBERED_PATH,
    edited,
    with_fields,
)
from tribune.describe.json_schema import PAGES, schema_files
from tribune.describe.reference import RUBRIQUES
from tribune.record.declaration import fields_of
from tribune.record.registers import Registers
from tribune.words.lexicon import sens_de
from tribune.words.terms import Nature, Position, Term

ROWS = [
    *test_field_names.ROWS,
    *test_field_types.ROWS,
    *test_field_values.ROWS,
    *test_references.ROWS,
    *test_votes.ROWS,
    *test_drafts.ROWS,
]
LEFT_TO_VERIFIER = {
    # between files
    "a day of a session that has its entry",
    "the first day of a session that has its entry",
    "a link to no letter",
    "a link by a number in words",
    "a link by the name of a file",
    "a link by a number with its sign",
    "a slip in a link",
    "a link near the letter itself",
    "a link to no letter, in a document",
    "a link to the letter itself",
    "a link to the letter itself, by its name",
    "a link to a draft",
    # between fields
    "a session that ends before it starts",
    "a correction of a vote that does not exist",
    "fewer voters than voices",
    "fewer members than voters and absents",
    "fewer members than voices",
    "a text rejected by more voices than against",
    "a text adopted by fewer voices than against",
    "a unanimous vote with voices against",
    # what only surprises
    "a correction long ago",
    "two votes of one text",
    "a vote out of all proportion",
    # below the front matter
    "a letter without its text",
    # how a number is written, which an editor does not know: 31.0 is 31
    "a count with a point",
}
"""What a schema cannot say, by the name of the case; everything else, it must."""


def schemas(registers: Registers) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in schema_files(registers).items()}


@pytest.fixture
def lettre_schema(read: Reader) -> dict[str, Any]:
    found: dict[str, Any] = schemas(read({}).registers)["schema/lettre.json"]
    return found


@rows.each(ROWS)
def test_schema_refuses_what_the_checks_refuse(row: rows.Row, read: Reader) -> None:
    found = complaints(row.path, row.content, read({row.path: row.content}).registers)
    assert bool(found) is (row.case not in LEFT_TO_VERIFIER)


def test_what_is_left_to_the_checks_is_tried() -> None:
    assert {row.case for row in ROWS} > LEFT_TO_VERIFIER


@pytest.mark.parametrize("path", [path for path in ARCHIVE if path != "docs/index.md"])
def test_schema_accepts_the_samples(path: str, read: Reader) -> None:
    assert complaints(path, ARCHIVE[path], read({}).registers) == []


@pytest.mark.parametrize(("old", "new"), test_fine.SAME_LETTER)
def test_schema_accepts_a_letter_however_it_is_written(old: str, new: str, read: Reader) -> None:
    found = complaints(LETTRE_PATH, edited(LETTRE, old, new), read({}).registers)
    if new.endswith("\N{NO-BREAK SPACE}"):
        assert found, "an editor sees a space that the checks take away"
    else:
        assert found == []


@pytest.mark.parametrize("written", ["", " ", ' ""', ' "  "', " # rien"])
@pytest.mark.parametrize(
    "name", ["numero", "saisine", "resume", "document", "signataires", "votes", "etat", "a_verifier"]
)
def test_schema_takes_an_empty_field_for_none(name: str, written: str, read: Reader) -> None:
    loaded = read({})
    text = with_fields(ARCHIVE[UNNUMBERED_PATH], **{name: "à remplacer"})
    emptied = edited(text, ' "à remplacer"', written)
    assert complaints(UNNUMBERED_PATH, emptied, loaded.registers) == []
    assert read({UNNUMBERED_PATH: emptied}).archive is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pour: 31", "pour: 0x1f"),
        ("pour: 31", "pour: 3.1e1"),
        ("numero: 12", "numero: null"),
        ("numero: 12", "numero: 00000012"),
        ("voir_aussi: [fete-du-lac]", 'voir_aussi: [11, "011"]'),
        ("lettres/trains-de-la-vallee/", "lettres/l’été/"),
    ],
)
def test_schema_takes_what_only_the_writing_makes_wrong(old: str, new: str, read: Reader) -> None:
    """An editor hands over a number, not its digits; and no pattern of an editor knows all letters."""
    text = edited(LETTRE, old, new)
    loaded = read({LETTRE_PATH: text})
    assert complaints(LETTRE_PATH, text, loaded.registers) == []
    assert loaded.archive is None


@pytest.mark.parametrize(
    ("day", "exists"),
    [
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("2000-02-29", True),
        ("1900-02-29", False),
        ("2024-04-30", True),
        ("2024-04-31", False),
        ("2024-12-31", True),
        ("2024-02-30", False),
        ("2024-13-01", False),
        ("2024-01-32", False),
        ("0000-01-01", False),
        ("0001-01-01", True),
        ("2024-1-1", False),
    ],
)
def test_schema_knows_the_calendar(day: str, exists: bool, read: Reader) -> None:
    text = edited(LETTRE, "date: 2024-03-20", f"date: {day}")
    assert (complaints(LETTRE_PATH, text, read({}).registers) == []) is exists


def test_schemas_are_those_of_every_page_and_register(read: Reader) -> None:
    registers = ["themes", "organisations", "personnes", "sessions"]
    found = schemas(read({}).registers)
    assert sorted(found) == sorted(f"schema/{name}.json" for name in [*PAGES, *registers])
    for schema in found.values():
        jsonschema.Draft7Validator.check_schema(schema)


def test_schema_explains_every_field_in_the_words_of_the_declaration(lettre_schema: dict[str, Any]) -> None:
    records = {rubrique.nom: record for record, rubrique in RUBRIQUES.items()}
    groups = {**lettre_schema["definitions"], "lettre": lettre_schema}
    for name in ("lettre", "vote", "intervenant", "correction", "source"):
        described = {field.name: field.champ.aide for field in fields_of(records[name]).values()}
        found = {field: value["description"] for field, value in groups[name]["properties"].items()}
        assert found == described


@pytest.mark.parametrize("choices", [Nature, Position])
def test_schema_names_every_term(choices: type[Term], lettre_schema: dict[str, Any]) -> None:
    definition = lettre_schema["definitions"][choices.__name__.lower()]
    assert definition["enum"] == [term.value for term in choices]
    assert definition["enumDescriptions"] == [f"{term.libelle} : {sens_de(term)}" for term in choices]


def test_schema_proposes_the_entries_of_the_registers(lettre_schema: dict[str, Any]) -> None:
    definitions = lettre_schema["definitions"]
    assert definitions["themes"]["enum"] == ["eau", "emploi", "transports"]
    assert definitions["themes"]["enumDescriptions"][1] == "Emploi : Le travail et les salaires."
    assert definitions["organisations"]["enumDescriptions"] == [
        "FL : Fédération du lac",
        "UA : Union des ateliers",
    ]
    assert definitions["personnes"]["enumDescriptions"] == ["Anne Lune : Cheminote, conseillère depuis 2020."]
    session, _day = definitions["sessions"]["anyOf"]
    assert session["enum"] == ["automne-2023"]
    assert session["enumDescriptions"] == ["Session d’automne : 10 octobre 2023 – 11 octobre 2023"]
    positions, _nothing = definitions["vote"]["properties"]["positions"]["anyOf"]
    assert {name: value["description"] for name, value in positions["properties"].items()} == {
        "fl": "FL : Fédération du lac",
        "ua": "UA : Union des ateliers",
    }


def test_schema_keeps_an_entry_that_has_a_problem(read: Reader) -> None:
    """It is in the register: a letter may name it, and the entry alone is wrong."""
    broken = edited(THEMES, '  description: "Le travail et les salaires."\n', "")
    loaded = read({"lettres/registres/themes.yml": broken})
    themes = schemas(loaded.registers)["schema/lettre.json"]["definitions"]["themes"]
    assert themes["enum"] == ["eau", "emploi", "transports"]
    assert themes["enumDescriptions"][1] == ""


def test_schema_takes_an_entry_whose_name_is_a_number(read: Reader) -> None:
    themes = THEMES + "2050:\n  nom: Horizon 2050\n  description: Loin.\n"
    text = edited(LETTRE, "[transports, emploi]", "[2050, emploi]")
    loaded = read({"lettres/registres/themes.yml": themes, LETTRE_PATH: text})
    assert complaints(LETTRE_PATH, text, loaded.registers) == []
    assert loaded.archive is not None


def test_schema_takes_the_position_of_an_organisation_whose_name_is_a_number(read: Reader) -> None:
    organisations = ORGANISATIONS + "68:\n  sigle: G68\n  nom: Groupe 68\n"
    text = edited(LETTRE, "fl: contre", "68: contre")
    loaded = read({"lettres/registres/organisations.yml": organisations, LETTRE_PATH: text})
    assert complaints(LETTRE_PATH, text, loaded.registers) == []
    assert schema_files(loaded.registers)["schema/lettre.json"].count('"68": {') == 1


def test_schema_takes_any_entry_of_a_register_that_cannot_be_read(read: Reader) -> None:
    loaded = read({"lettres/registres/themes.yml": "[", "lettres/registres/organisations.yml": "- ua"})
    text = edited(edited(LETTRE, "[transports, emploi]", "[culture]"), "fl: contre", "xyz: contre")
    assert complaints(LETTRE_PATH, text, loaded.registers) == []


def test_schema_of_empty_registers_takes_no_entry() -> None:
    registers = Registers(trees=dict.fromkeys(["themes", "organisations", "personnes", "sessions"]))
    assert complaints(LETTRE_PATH, "titre: A\nsession: 2024-03-05\nnature: avis\nthemes: [eau]\n", registers)


def test_schema_shows_no_markdown_of_a_register(read: Reader) -> None:
    themes = edited(THEMES, "nom: Emploi", 'nom: "**Emploi** [x](javascript:y) <b>"')
    registers = read({"lettres/registres/themes.yml": themes}).registers
    shown = schemas(registers)["schema/lettre.json"]["definitions"]["themes"]["markdownEnumDescriptions"][1]
    assert shown.startswith(r"**\*\*Emploi\*\* \[x\](javascript:y) \<b\>**")


def test_schema_is_the_same_twice(read: Reader) -> None:
    registers = read({}).registers
    assert schema_files(registers) == schema_files(registers)
