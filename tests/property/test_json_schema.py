"""Whatever is written, an editor underlines something exactly when the checks find something."""

import json
import string
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Final

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.editors import as_read, schema_name
from tests.property.strategies import FIELDS
from tests.samples import ARCHIVE, LETTRE_PATH
from tribune.describe.json_schema import schema_files
from tribune.record.declaration import Declared, fields_of, groups_of
from tribune.record.document import Document, Dossier, Revue
from tribune.record.lettre import Lettre
from tribune.record.page_files import check_draft
from tribune.record.references import check_references
from tribune.record.registers import RECORDS as REGISTER_RECORDS
from tribune.record.registers import Registers, check_registers
from tribune.record.shape import validate, validate_register
from tribune.source.reading import parse_page
from tribune.source.tree import Sheet
from tribune.source.yaml_reader import read_yaml

LEFT_TO_VERIFIER: Final = {
    "adresse-en-double",
    "lien-inconnu",
    "lien-vers-soi",
    "correction-sans-vote",
    "session-ambigue",
}
"""Problems between files or between fields, as the table of the unit tests shows them."""


def registers() -> Registers:
    entries: dict[str, Any] = {}
    trees = {}
    for name, schema in REGISTER_RECORDS.items():
        trees[name], _ = read_yaml(ARCHIVE[f"lettres/registres/{name}.yml"], name, register=True)
        entries[name], _ = validate_register(trees[name], schema)
    return Registers(**entries, trees=trees)


REGISTERS: Final = registers()
SCHEMAS_OF_EDITORS: Final = {
    path: jsonschema.Draft7Validator(json.loads(text)) for path, text in schema_files(REGISTERS).items()
}
PAGES: Final[dict[str, type[Declared]]] = {
    LETTRE_PATH: Lettre,
    "docs/communiques/train-de-7-heures.md": Document,
    "docs/dossiers/dix-ans-de-trains.md": Dossier,
    "docs/revue/le-lac-baisse.md": Revue,
}

words = st.sampled_from(
    [
        *("eau", "emploi", "transports", "ua", "fl", "anne-lune", "automne-2023", "fete-du-lac", "xyz"),
        *("avis", "poème", "region", "pleniere", "adopte", "decompte", "unanimite", "pour", "nppv"),
        *("publiee", "brouillon", "notice", "relu"),
        *("2024-03-05", "2024-02-29", "2023-02-29", "2024-13-01", "2024-3-5", "2024-03", "0000-01-01"),
        *("31", "+31", "-31", "−31", "31,5", "1000000", "1000001", "00000000031", "trente", "", " "),
        *(
            "https://exemple.test/a?b=c#d",
            "HTTP://exemple.test",
            "exemple.test",
            "https://a b",
            "javascript:x",
        ),
        *("lettres/ancien/", "/a.html", "../a", "assets/a", "404.html", "a/b/c/d/e/f/g/h/i/j/k/l", "a//b"),
    ]
)
texts = st.text(
    st.characters(codec="utf-8", categories=["L", "Nd", "Zs"]) | st.sampled_from(string.punctuation),
    max_size=12,
).map(str.strip)
"""Of the signs that are not ASCII, letters, digits and spaces: no pattern of an editor tells them apart."""
numbers = st.integers(-3, 1_000_003) | st.sampled_from([1.5, -0.25, 2024, 11])
scalars = st.one_of(words, texts, numbers, st.booleans(), st.none())
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from([*FIELDS, "ua", "fl", "xyz"]), inner, max_size=3),
    ),
    max_leaves=6,
)


@st.composite
def changed(draw: st.DrawFn, path: str) -> dict[str, Any]:
    """A file of the samples, as an editor reads it, after a few changes anywhere in it."""
    fields: Any = as_read(ARCHIVE[path])
    for _ in range(draw(st.integers(1, 3))):
        place = fields
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(place[key], dict | list) and draw(st.booleans()):
                place = place[key]
                continue
            match draw(st.sampled_from(["change", "change", "lose", "add"])):
                case "change":
                    place[key] = draw(scalars | values)
                case "lose":
                    del place[key]
                case _ if isinstance(place, dict):
                    place[draw(st.sampled_from(FIELDS))] = draw(values)
                case _ if place and draw(st.booleans()):
                    place.append(place[0])
                case _:
                    place.append(draw(values))
            break
    found: dict[str, Any] = fields
    return found


def without_empty_unknown(value: Any, model: type[Declared]) -> Any:
    """An unknown field with nothing in it is underlined, while the checks wait for its value."""
    if isinstance(value, list):
        return [without_empty_unknown(inner, model) for inner in value]
    if not isinstance(value, dict):
        return value
    groups = dict(groups_of(model))
    return {
        name: without_empty_unknown(inner, groups[name]) if name in groups else inner
        for name, inner in value.items()
        if name in fields_of(model) or str(inner or "").strip()
    }


def written(fields: dict[str, Any]) -> str:
    """The fields as a file has them. What is empty is written so, at the root; elsewhere as an empty text."""
    return "\n".join(
        f"{name}:" if value is None else f"{name}: {json.dumps(_without_null(value), ensure_ascii=False)}"
        for name, value in fields.items()
    )


def _without_null(value: Any) -> Any:
    """« null » in a list would be a word for the checks, and nothing for an editor."""
    if isinstance(value, dict):
        return {name: _without_null(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_null(inner) for inner in value]
    return "" if value is None else value


def problems_of_page(path: str, text: str) -> set[str]:
    page, found = parse_page(text, path)
    if page is None:
        return {problem.name for problem in found}
    is_lettre = PAGES[path] is Lettre
    sheet = Sheet(path, page.tree, f"lettres/{PurePosixPath(path).stem}/" if is_lettre else path)
    lettres, documents = ([sheet], []) if is_lettre else ([], [sheet])
    _, shape = validate(page.tree, PAGES[path])
    references = check_references(lettres, documents, REGISTERS, [])
    draft = check_draft(sheet) if is_lettre else ()
    return {problem.name for problem in [*found, *shape, *references, *draft]}


def problems_of_register(name: str, text: str) -> set[str]:
    """Those of the register itself: which entries there are does not change, for neighbours and editors."""
    tree, found = read_yaml(text, name, register=True)
    entries, shape = validate_register(tree, REGISTER_RECORDS[name])
    references = check_registers(replace(REGISTERS, **{name: entries}))
    problems = [*found, *shape, *references]
    return {problem.name for problem in problems if problem.place.fichier == name}


@pytest.mark.parametrize("path", PAGES)
@given(st.data())
def test_editor_underlines_what_the_checks_find_in_a_page(path: str, data: st.DataObject) -> None:
    fields = without_empty_unknown(data.draw(changed(path)), PAGES[path])
    text = f"---\n{written(fields)}\n---\n\nLe texte.\n"
    complaints = SCHEMAS_OF_EDITORS[f"schema/{schema_name(path)}.json"].iter_errors(as_read(text))
    found = problems_of_page(path, text) - LEFT_TO_VERIFIER
    assert (next(complaints, None) is not None) is bool(found), (text, found)


@pytest.mark.parametrize("name", REGISTER_RECORDS)
@given(st.data())
def test_editor_underlines_what_the_checks_find_in_a_register(name: str, data: st.DataObject) -> None:
    entries = data.draw(changed(f"lettres/registres/{name}.yml"))
    fields = {id_: without_empty_unknown(entry, REGISTER_RECORDS[name]) for id_, entry in entries.items()}
    text = written(fields)
    is_valid = SCHEMAS_OF_EDITORS[f"schema/{name}.json"].is_valid(as_read(text))
    found = problems_of_register(name, text) - LEFT_TO_VERIFIER
    assert is_valid is not bool(found), (text, found)


@pytest.mark.parametrize("path", [path for path in ARCHIVE if path != "docs/index.md"])
def test_what_changes_is_right(path: str) -> None:
    assert SCHEMAS_OF_EDITORS[f"schema/{schema_name(path)}.json"].is_valid(as_read(ARCHIVE[path]))
