"""YAML that would exhaust or kill a process: it is refused at its place, before anything is built from it."""

import pytest

from tests.conftest import Reader
from tests.errors import rows
from tests.samples import LETTRE, LETTRE_PATH, THEMES, edited, lettre
from tribune.source.yaml_reader import MAX_DEPTH, MAX_NODES

TITRE = 'titre: "Des trains pour la vallée : étape 2"'
TOO_DEEP = (
    "plus de 20 niveaux emboîtés  [yaml-trop-profond]\n"
    "    → fermez les crochets et les accolades, ou ramenez les lignes vers la gauche"
)
TOO_MANY = (
    "les renvois (« & » et « * ») répètent trop de valeurs  [yaml-alias-demesures]\n"
    "    → écrivez les valeurs en toutes lettres"
)
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        pytest.param("[" * 100 + "]" * 100, "3:27", id="100-brackets"),
        pytest.param("[" * 60_000 + "]" * 60_000, "3:27", id="60000-brackets"),
        pytest.param("[" * 60_000, "3:27", id="60000-brackets-never-closed"),
        pytest.param("{a: " * 60_000, "3:84", id="60000-braces"),
        pytest.param("\n  " + "- " * 60_000, "4:41", id="60000-dashes"),
        pytest.param("\n  " + "? " * 6_000, "4:41", id="6000-question-marks"),
        pytest.param(f"[{'{a: [' * 30_000}", "3:54", id="brackets-and-braces"),
    ],
)
def test_load_reports_depth(value: str, place: str, read: Reader) -> None:
    loaded = read({LETTRE_PATH: edited(LETTRE, TITRE, f"titre: {value}")})
    assert rows.printed(loaded) == [f"{LETTRE_PATH}:{place}: {TOO_DEEP}"]


def test_load_reports_depth_only_beyond_bound(read: Reader) -> None:
    """The letter itself is the first level."""
    at_bound = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    loaded = read({LETTRE_PATH: edited(LETTRE, TITRE, f"titre: {at_bound}")})
    assert rows.named(loaded) == [f"{LETTRE_PATH}:3:8 type-inattendu"]


def test_load_reports_depth_in_register(read: Reader) -> None:
    path = "lettres/registres/themes.yml"
    loaded = read({path: f"eau: {'[' * 60_000}"})
    assert rows.printed(loaded) == [f"{path}:1:25: {TOO_DEEP}"]


def test_load_reports_depth_made_of_aliases(read: Reader) -> None:
    """No line nests more than once, and each one nests all those above: the place is the alias too many."""
    chain = "a0: &a0 [x]\n" + "".join(f"a{rank}: &a{rank} [*a{rank - 1}]\n" for rank in range(1, 30))
    loaded = read({LETTRE_PATH: edited(LETTRE, TITRE, f"{chain}{TITRE}")})
    assert rows.printed(loaded) == [f"{LETTRE_PATH}:22:12: {TOO_DEEP}"]


def test_load_reports_billion_laughs(read: Reader) -> None:
    loaded = read({LETTRE_PATH: edited(LETTRE, TITRE, f"{LAUGHS}{TITRE}")})
    assert rows.printed(loaded) == [f"{LETTRE_PATH}:7:8: {TOO_MANY}"]


def test_load_reports_billion_laughs_in_register(read: Reader) -> None:
    path = "lettres/registres/themes.yml"
    loaded = read({path: LAUGHS + THEMES})
    assert rows.printed(loaded) == [f"{path}:6:8: {TOO_MANY}"]


@pytest.mark.parametrize(
    "value", ["&a [*a]", "&a {b: *a}", "&a [[x, {y: *a}]]"], ids=["list", "group", "both"]
)
def test_load_reports_alias_of_itself(value: str, read: Reader) -> None:
    loaded = read({LETTRE_PATH: edited(LETTRE, TITRE, f"titre: {value}")})
    assert rows.printed(loaded) == [f"{LETTRE_PATH}:3:8: {TOO_MANY}"]


def test_load_reports_number_of_values_only_beyond_bound(read: Reader) -> None:
    written = lettre(themes=["transports"] * (MAX_NODES // 100), signataires=None)
    names = {problem.name for problem in read({LETTRE_PATH: written}).problems}
    assert names == {"theme-en-double", "trop-de-problemes", "yaml-demesure"}


def test_load_takes_an_alias_that_repeats_little(read: Reader) -> None:
    written = edited(LETTRE, "signataires: [ua, fl]", "signataires: &tous [ua, fl]")
    loaded = read({LETTRE_PATH: edited(written, "au_nom_de: [ua, fl]", "au_nom_de: *tous")})
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    assert loaded.archive.lettre["12"].intervenants[0].au_nom_de == ("ua", "fl")


def test_load_takes_lists_for_names_in_a_vote(read: Reader) -> None:
    """Names that are no words neither repeat nor start anything."""
    text = edited(
        LETTRE, "suite_de: [11]", "    [a]: 1\n    [b]: 2\n    objet: B\n    [a]: 1\nsuite_de: [11]"
    )
    assert {problem.name for problem in read({LETTRE_PATH: text}).problems} == {
        "yaml-invalide",
        "cle-en-double",
    }
