"""Whatever is written in a letter, an editor underlines something exactly when the checks find something."""

import copy
import json
import string
from pathlib import PurePosixPath
from typing import Any, Final

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from tests.editors import as_read
from tests.property.strategies import FIELDS
from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH
from tribune.content.drafts import check_draft
from tribune.content.nodes import read_yaml
from tribune.content.reading import parse_page
from tribune.content.references import check_references
from tribune.content.register_files import SCHEMAS
from tribune.content.registers import Registers
from tribune.content.schema import Fiche, LettreSchema
from tribune.content.shape import validate, validate_register
from tribune.content.sheet import Sheet
from tribune.exports.json_schema import schema_files

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
    for name, schema in SCHEMAS.items():
        path = f"lettres/registres/{name}.yml"
        trees[name], _ = read_yaml(ARCHIVE[path], path, register=True)
        entries[name], _ = validate_register(trees[name], schema)
    return Registers(**entries, trees=trees)


REGISTERS: Final = registers()
SCHEMA: Final = jsonschema.Draft7Validator(json.loads(schema_files(REGISTERS)["schema/lettre.json"]))
FRONT_MATTER: Final = as_read(LETTRE)

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
def letters(draw: st.DrawFn) -> dict[str, Any]:
    """The main letter of the samples after a few changes, anywhere in its front matter."""
    letter: dict[str, Any] = copy.deepcopy(FRONT_MATTER)  # type: ignore[arg-type]
    for _ in range(draw(st.integers(1, 3))):
        place: Any = letter
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
                    place[key] = draw(values)
                case "lose":
                    del place[key]
                case _ if isinstance(place, dict):
                    place[draw(st.sampled_from(FIELDS))] = draw(values)
                case _:
                    place.append(draw(values))
            break
    found: dict[str, Any] = without_empty_unknown(letter, LettreSchema)
    return found


def without_empty_unknown(value: Any, model: type[Fiche]) -> Any:
    """An unknown field with nothing in it is underlined, while the checks wait for its value."""
    if isinstance(value, list):
        return [without_empty_unknown(inner, model) for inner in value]
    if not isinstance(value, dict):
        return value
    groups = dict(model.groups())
    return {
        name: without_empty_unknown(inner, groups[name]) if name in groups else inner
        for name, inner in value.items()
        if name in model.model_fields or str(inner or "").strip()
    }


def written(letter: dict[str, Any]) -> str:
    """The letter as a file. What is empty is written so, at the root; elsewhere as an empty text."""
    lines = [
        f"{name}:" if value is None else f"{name}: {json.dumps(_without_null(value), ensure_ascii=False)}"
        for name, value in letter.items()
    ]
    return "\n".join(["---", *lines, "---", "", "Le texte.", ""])


def _without_null(value: Any) -> Any:
    """« null » in a list would be a word for the checks, and nothing for an editor."""
    if isinstance(value, dict):
        return {name: _without_null(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_null(inner) for inner in value]
    return "" if value is None else value


def problems(text: str) -> set[str]:
    page, found = parse_page(text, LETTRE_PATH)
    assert page is not None, text
    sheet = Sheet(LETTRE_PATH, page.tree, f"lettres/{PurePosixPath(LETTRE_PATH).stem}/")
    _, shape = validate(page.tree, LettreSchema)
    references = check_references([sheet], [], REGISTERS, set(), {}, [])
    return {problem.name for problem in [*found, *shape, *references, *check_draft(sheet)]}


@given(letters())
def test_editor_underlines_exactly_what_the_checks_find(letter: dict[str, Any]) -> None:
    text = written(letter)
    complaints = [error.message for error in SCHEMA.iter_errors(as_read(text))]
    found = problems(text) - LEFT_TO_VERIFIER
    assert bool(complaints) is bool(found), (text, complaints, found)


def test_the_letter_that_changes_is_right() -> None:
    assert SCHEMA.is_valid(FRONT_MATTER)
    assert problems(written(FRONT_MATTER)) <= LEFT_TO_VERIFIER  # type: ignore[arg-type]
