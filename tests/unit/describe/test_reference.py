"""The documentation of fields and of messages leaves nothing out and says nothing twice."""

import re

import pytest

from tribune.describe.reference import RUBRIQUES, field_reference, problem_reference
from tribune.record.declaration import Declared, fields_of
from tribune.source.problems import CATALOGUE, Level
from tribune.words.terms import Nature, Position, Term


def section(name: str) -> str:
    """The part of the reference under one anchor."""
    return re.split(r"^## ", field_reference().split(f"{{ #{name} }}")[1], flags=re.MULTILINE)[0]


def words(terms: type[Term]) -> str:
    return " ou ".join(f"`{term.value}`" for term in terms)


def lines(name: str) -> dict[str, str]:
    return dict(re.findall(r"^- `(\w+)` \((.+)\) : ", section(name), re.MULTILINE))


@pytest.mark.parametrize("kind", list(RUBRIQUES), ids=lambda kind: kind.__name__)
def test_field_reference_has_every_field_once(kind: type[Declared]) -> None:
    parts = [part for part in field_reference().split("\n## ") if RUBRIQUES[kind].phrase in part]
    assert len(parts) == 1
    written = re.findall(r"^- `(\w+)`", parts[0], re.MULTILINE)
    assert written == list(fields_of(kind))


def test_field_reference_describes_every_field() -> None:
    descriptions = re.findall(r"^- `\w+` \(.+?\) : (.+)$", field_reference(), re.MULTILINE)
    assert len(descriptions) == sum(len(fields_of(kind)) for kind in RUBRIQUES)
    assert all(re.match(r"[A-ZÀÉÊn].*\.$|publiee", description) for description in descriptions)


def test_field_reference_says_what_is_required() -> None:
    required = {name for name, kind in lines("lettre").items() if kind.startswith("obligatoire, ")}
    assert required == {"titre", "session", "nature", "themes"}
    assert all(kind.startswith(("obligatoire, ", "facultatif, ")) for kind in lines("lettre").values())
    assert lines("communique")["source"].startswith("facultatif, ")
    assert lines("revue")["source"].startswith("obligatoire, ")


@pytest.mark.parametrize(
    ("name", "field", "kind"),
    [
        ("lettre", "numero", "facultatif, nombre à partir de 1"),
        ("lettre", "titre", "obligatoire, texte"),
        ("lettre", "themes", "obligatoire, liste : texte"),
        ("lettre", "document", "facultatif, adresse web"),
        ("lettre", "votes", "facultatif, liste : [vote](#vote)"),
        ("lettre", "nature", f"obligatoire, {words(Nature)}"),
        ("lettre", "anciennes_adresses", "facultatif, liste : texte"),
        ("vote", "pour", "facultatif, nombre"),
        ("vote", "source", "facultatif, [source](#source)"),
        ("vote", "positions", f"facultatif, identifiant : {words(Position)}"),
        ("correction", "date", "obligatoire, date AAAA-MM-JJ"),
        ("dossier", "date", "obligatoire, date, mois ou année"),
        ("dossier", "chronologie", "facultatif, liste : [étape d’un dossier](#etape)"),
        ("session", "fin", "facultatif, date AAAA-MM-JJ"),
    ],
)  # fmt: skip
def test_field_reference_says_the_kind_of_value(name: str, field: str, kind: str) -> None:
    assert lines(name)[field] == kind


def test_field_reference_links_lead_to_a_section() -> None:
    text = field_reference()
    anchors = re.findall(r"^## .+ \{ #([\w-]+) \}$", text, re.MULTILINE)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([\w-]+)\)", text)) <= set(anchors)


def test_problem_reference_has_every_name_once() -> None:
    text = problem_reference()
    headings = re.findall(r"^### `([a-z0-9-]+)` \{ #([a-z0-9-]+) \}$", text, re.MULTILINE)
    assert sorted(name for name, _ in headings) == sorted(CATALOGUE)
    assert all(name == anchor for name, anchor in headings)
    for entry in CATALOGUE.values():
        assert text.count(f"**{entry.title}.** {entry.explanation}") == 1


def test_problem_reference_is_ordered_by_level_then_name() -> None:
    parts = re.split(r"^## ", problem_reference(), flags=re.MULTILINE)[1:]
    assert [part.split("\n")[0] for part in parts] == [
        "Erreurs { #erreurs }",
        "Avertissements { #avertissements }",
        "Informations { #informations }",
    ]
    for part, level in zip(parts, Level, strict=True):
        names = re.findall(r"^### `([a-z0-9-]+)`", part, re.MULTILINE)
        assert names == sorted(name for name, entry in CATALOGUE.items() if entry.level is level)


@pytest.mark.parametrize("text", [field_reference(), problem_reference()], ids=["fields", "problems"])
def test_reference_is_one_clean_text(text: str) -> None:
    assert text.endswith(".\n")
    assert "\n\n\n" not in text
    assert not [line for line in text.split("\n") if line != line.rstrip()]
    assert not re.findall(r"\b(None|null|anyOf|str|int|Annotated)\b", text)
