"""The fields and the pages that bear the identifier of an entry."""

from collections.abc import Iterator
from typing import Any

import pytest

from tribune.editing.mentions import ANY, NAMES, PATTERNS, FileKind, Pattern, renamed_path
from tribune.record.register_files import SCHEMAS
from tribune.record.schema import DocumentSchema, DossierSchema, LettreSchema, RevueSchema


def named(schema: dict[str, Any], whole: dict[str, Any], path: Pattern = ()) -> Iterator[tuple[str, Pattern]]:
    """Every place of a schema that holds an identifier, and the register it is of."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rpartition("/")[2]]
    if schema.get("format") in SCHEMAS:
        yield schema["format"], path
    for name, field in schema.get("properties", {}).items():
        yield from named(field, whole, (*path, name))
    for word, step in (("items", ANY), ("additionalProperties", ANY), ("propertyNames", NAMES)):
        if isinstance(schema.get(word), dict):
            yield from named(schema[word], whole, (*path, step))
    for either in schema.get("anyOf", ()):
        yield from named(either, whole, path)


@pytest.mark.parametrize("register", sorted(SCHEMAS))
def test_patterns_are_all_the_identifiers_of_the_schema(register: str) -> None:
    """A field that names an entry and that no renaming knows would be left behind."""
    models = {
        FileKind.LETTRE: [LettreSchema],
        FileKind.DOCUMENT: [DocumentSchema, DossierSchema, RevueSchema],
    }
    found: dict[FileKind, set[Pattern]] = {FileKind(register): {(NAMES,)}}
    for kind, each in models.items():
        for model in each:
            described = model.model_json_schema()
            for name, path in named(described, described):
                if name == register:
                    found.setdefault(kind, set()).add(path)
    for held, model in SCHEMAS.items():
        described = model.model_json_schema()
        for name, path in named(described, described):
            if name == register:
                found.setdefault(FileKind(held), set()).add((ANY, *path))
    if register == "organisations":  # the one setting that names an entry
        found[FileKind.SETTINGS] = {("extra", "tribune", "organisation")}
    assert {kind: set(patterns) for kind, patterns in PATTERNS[register].items()} == found


@pytest.mark.parametrize(
    ("register", "path", "expected"),
    [
        ("themes", "themes/eau.md", "themes/lac.md"),
        ("themes", "themes/eau/2024.md", "themes/lac/2024.md"),
        ("themes", "themes/eau/interventions.md", "themes/lac/interventions.md"),
        ("themes", "accords/themes/eau.md", "accords/themes/lac.md"),
        ("themes", "flux/themes/eau.xml", "flux/themes/lac.xml"),
        ("themes", "themes/eaux.md", "themes/eaux.md"),
        ("themes", "themes/eau-de-pluie.md", "themes/eau-de-pluie.md"),
        ("themes", "lettres/2024/themes/eau.md", "lettres/2024/themes/eau.md"),
        ("themes", "organisations/eau.md", "organisations/eau.md"),
        ("organisations", "organisations/eau.md", "organisations/lac.md"),
        ("organisations", "flux/organisations/eau.json", "flux/organisations/lac.json"),
        ("organisations", "accords/entre/bois/eau.md", "accords/entre/bois/lac.md"),
        ("organisations", "accords/entre/eau/foret/2024.md", "accords/entre/foret/lac/2024.md"),
        ("organisations", "accords/entre/bois/foret.md", "accords/entre/bois/foret.md"),
        ("themes", "accords/entre/bois/eau.md", "accords/entre/bois/eau.md"),
        ("personnes", "personnes/eau.md", "personnes/lac.md"),
        ("sessions", "sessions/eau.md", "sessions/lac.md"),
    ],
)
def test_renamed_path(register: str, path: str, expected: str) -> None:
    assert renamed_path(path, register, "eau", "lac") == expected
