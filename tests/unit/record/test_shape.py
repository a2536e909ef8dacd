"""A tree of values against its schema: the model, or every problem of its fields at its place."""

import pytest

from tests.samples import LETTRE, PERSONNES, THEMES
from tribune.record.declaration import Declared
from tribune.record.entries import Personne, Session, Theme
from tribune.record.lettre import Lettre, Vote
from tribune.record.shape import validate, validate_register
from tribune.source.reading import parse_page
from tribune.source.tree import Mapping, Node
from tribune.source.yaml_reader import read_yaml
from tribune.words.terms import Etat, Nature


def tree_of(text: str) -> Mapping:
    tree, problems = read_yaml(text, "a.md")
    assert problems == []
    assert isinstance(tree, Mapping)
    return tree


def problems_of(text: str, schema: type[Declared]) -> list[str]:
    fiche, problems = validate(tree_of(text), schema)
    assert fiche is None
    return [f"{problem.place.line}:{problem.place.column} {problem.name}" for problem in problems]


def test_validate_reads_a_letter() -> None:
    page, _ = parse_page(LETTRE, "a.md")
    assert page is not None
    fiche, problems = validate(page.tree, Lettre)
    assert problems == []
    assert fiche is not None
    assert (fiche.numero, fiche.nature, fiche.votes[0].pour) == (12, Nature.AVIS, 31)


def test_validate_needs_five_fields_at_most() -> None:
    fiche, problems = validate(tree_of("titre: A\nsession: b\nnature: avis\nthemes: [c]\n"), Lettre)
    assert problems == []
    assert fiche is not None
    assert (fiche.numero, fiche.votes, fiche.etat) == (None, (), Etat.PUBLIEE)


def test_validate_reports_all_fields() -> None:
    assert problems_of("numero: 0\nnature: x\nsession: [a]\nthemes: a\ncouleur: rouge\n", Lettre) == [
        "1:9 nombre-nul",
        "1:1 champ-manquant",
        "3:10 type-inattendu",
        "2:9 nature-inconnue",
        "4:9 type-inattendu",
        "5:1 champ-inconnu",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titres: A", ["1:1 champ-inconnu", *["1:1 champ-manquant"] * 3]),
        ("titre: A\ntitres: B", [*["1:1 champ-manquant"] * 3, "2:1 champ-inconnu"]),
    ],
)
def test_validate_does_not_ask_for_a_field_that_is_misspelt(text: str, expected: list[str]) -> None:
    assert sorted(problems_of(text, Lettre)) == expected


def test_validate_does_not_suggest_a_field_already_written() -> None:
    tree = tree_of("titre: A\nsession: b\nnature: avis\nthemes: [c]\ntitres: D\n")
    _, problems = validate(tree, Lettre)
    assert [problem.action for problem in problems] == [
        "effacez-le, ou cherchez son nom dans la page des champs (tribune champs)"
    ]


def test_validate_looks_into_groups() -> None:
    text = (
        "objet: a\ninstance: bureau\nresultat: retire\n"
        "source: {page: 0, pages: 1, url: x}\npositions: {ua: x}\n"
    )
    assert problems_of(text, Vote) == [
        "5:17 position-inconnue",
        "4:34 adresse-web-invalide",
        "4:16 nombre-nul",
        "4:19 champ-inconnu",
    ]


def register_of(text: str, schema: type[Declared]) -> tuple[list[str], list[str]]:
    tree, _ = read_yaml(text, "a.yml", register=True)
    entries, problems = validate_register(tree, schema)
    return list(entries), [f"{problem.place} {problem.name}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "schema", "entries"),
    [
        (THEMES, Theme, ["eau", "emploi", "transports"]),
        (PERSONNES, Personne, ["anne-lune"]),
        ("2024-03-05: {debut: 2024-03-05}", Session, ["2024-03-05"]),
        ("{}", Theme, []),
    ],
)
def test_validate_register_reads_entries(text: str, schema: type[Declared], entries: list[str]) -> None:
    assert register_of(text, schema) == (entries, [])


@pytest.mark.parametrize("tree", [None])
def test_validate_register_empty(tree: Node | None) -> None:
    assert validate_register(tree, Theme) == ({}, [])


def test_validate_register_keeps_sound_entries() -> None:
    text = "a: {nom: A}\nb: {nom: B, organisation: []}\nC: {nom: C, x: 1}\nd: D\ne:\n'': {nom: E}\n"
    assert register_of(text, Personne) == (
        ["a"],
        [
            "a.yml:2:27 type-inattendu",
            "a.yml:3:1 identifiant-invalide",
            "a.yml:3:13 champ-inconnu",
            "a.yml:4:1 type-inattendu",
            "a.yml:5:1 type-inattendu",
            "a.yml:6:1 identifiant-invalide",
        ],
    )
