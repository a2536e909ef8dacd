"""What an activist may call an entry, and what the registers know."""

import pytest

from tests.samples import ORGANISATIONS, THEMES
from tribune.record.entries import Organisation, Theme
from tribune.record.registers import Registers
from tribune.record.shape import validate_register
from tribune.source.problems import Place, nearest, nearest_of, suggestion
from tribune.source.yaml_reader import read_yaml


@pytest.fixture
def registers() -> Registers:
    themes, _ = read_yaml(THEMES, "themes.yml", register=True)
    organisations, _ = read_yaml(ORGANISATIONS, "organisations.yml", register=True)
    return Registers(
        themes=validate_register(themes, Theme)[0],
        organisations=validate_register(organisations, Organisation)[0],
        trees={"themes": themes, "organisations": organisations, "personnes": None},
    )


def test_registers_names_of_themes(registers: Registers) -> None:
    assert registers.names("themes") == {
        "eau": "eau",
        "emploi": "emploi",
        "l’eau": "eau",
        "mobilite": "transports",
        "riviere": "eau",
        "transports": "transports",
        "zone-humide": "eau",
    }


def test_registers_names_of_organisations(registers: Registers) -> None:
    assert registers.names("organisations") == {
        "federation-du-lac": "fl",
        "fl": "fl",
        "ua": "ua",
        "union-des-ateliers": "ua",
    }


@pytest.mark.parametrize(
    ("register", "identifier", "known"),
    [
        ("themes", "eau", True),
        ("themes", "Eau", False),
        ("themes", "", False),
        ("personnes", "anne-lune", False),
        ("sessions", "tout", True),
    ],
)
def test_registers_knows(register: str, identifier: str, known: bool, registers: Registers) -> None:
    """An empty register knows nobody; a broken one is not asked."""
    assert registers.knows(register, identifier) is known


@pytest.mark.parametrize(
    ("written", "action"),
    [
        ("Union des Ateliers", "vouliez-vous « ua » ?"),
        ("UA", "vouliez-vous « ua » ?"),
        ("fédération du lac", "vouliez-vous « fl » ?"),
        ("xyz", "ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici"),
    ],
)
def test_registers_propose_what_is_near(written: str, action: str, registers: Registers) -> None:
    problem = registers.unknown("organisations", Place("a.md"), written)
    assert (problem.name, problem.action) == ("organisation-inconnue", action)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Thème", "themes"), ("au nom de", "au_nom_de"), ("AU-NOM-DE", "au_nom_de"), ("xyz", None), ("", None)],
)
def test_nearest_of(word: str, expected: str | None) -> None:
    assert nearest_of(word, ["themes", "au_nom_de", "titre"]) == expected


def test_nearest_of_does_not_depend_on_order() -> None:
    assert nearest_of("ac", ["ab", "ad", "aa"]) == nearest_of("ac", ["aa", "ad", "ab"])
    assert nearest_of("a b", ["a_b", "a-b"]) == nearest_of("a b", ["a-b", "a_b"])


def test_nearest_with_another_cutoff() -> None:
    known = {"absent": "absent"}
    assert nearest("abstient", known) == "absent"
    assert nearest("abstient", known, 0.9) is None


def test_suggestion() -> None:
    assert suggestion("avi", ["avis", "voeu"], "autre chose") == "vouliez-vous « avis » ?"
    assert suggestion("poème", ["avis", "voeu"], "autre chose") == "autre chose"
