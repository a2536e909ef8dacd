"""``tribune verifier`` for forges and other programs, and what a change brings."""

import json
import re
from pathlib import Path

import pytest

from tests.samples import LETTRE, LETTRE_PATH, NOTICE, NOTICE_PATH, THEMES, edited, lettre
from tests.unit.cli.conftest import Git, Runner

ERROR = edited(LETTRE, "nature: avis", "nature: avi")
WARNING = edited(LETTRE, 'titre: "Des trains pour la vallée : étape 2"', "titre: “Des trains”")
THEMES_PATH = "lettres/registres/themes.yml"
ALL_IS_WELL = "Ce qui a changé depuis « main » : tout est en ordre.\n"


@pytest.fixture
def repository(git: Git) -> Git:
    return git


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("shape", ["gitlab", "json"])
@pytest.mark.parametrize(
    ("text", "strict", "code"), [(LETTRE, True, 0), (WARNING, False, 0), (WARNING, True, 1)]
)
def test_verifier_prints_json_alone(
    shape: str, text: str, strict: bool, code: int, root: Path, run: Runner
) -> None:
    write(root, LETTRE_PATH, text)
    strictly = ["--strict"] if strict else []
    outcome, plain = run("verifier", "--format", shape, *strictly), run("verifier", *strictly)
    assert len(json.loads(outcome.out)) == (text != LETTRE)
    assert (outcome.code, outcome.err) == (code, plain.out)


def test_verifier_annotates_for_github(root: Path, run: Runner) -> None:
    write(root, LETTRE_PATH, ERROR)
    outcome = run("verifier", "--format", "github")
    assert (outcome.code, outcome.err) == (1, "")
    assert re.fullmatch(
        r"::error file=lettres/2024/012-trains\.md,line=5,col=9,title=.+::"
        r"nature non reconnue « avi »%0A→ .+\n"
        r"::stop-commands::(?P<token>\w+)\n"
        rf"{re.escape(run('verifier').out)}::(?P=token)::\n",
        outcome.out,
    )


@pytest.mark.parametrize("shape", ["github", "gitlab", "json"])
def test_verifier_gives_forges_paths_from_the_root(
    shape: str, repository: Git, root: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, LETTRE_PATH, ERROR)
    here = run("verifier", "--format", shape).out
    assert LETTRE_PATH in here
    monkeypatch.chdir(root / "lettres/2024")
    assert run("verifier", "..", "--format", shape).out == here
    monkeypatch.chdir(root.parent)
    assert run("verifier", root / "lettres", "--format", shape).out == here


def test_verifier_gives_paths_from_here_without_a_repository(root: Path, run: Runner) -> None:
    write(root, LETTRE_PATH, ERROR)
    (problem,) = json.loads(run("verifier", "--format=json").out)
    assert (problem["file"], problem["line"], problem["column"]) == (LETTRE_PATH, 5, 9)


def test_verifier_refuses_an_unknown_format(root: Path, run: Runner) -> None:
    outcome = run("verifier", "--format", "xml")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("le format « xml » n’existe pas : texte, github, gitlab ou json\n")


def test_since_nothing_changed(repository: Git, run: Runner) -> None:
    outcome = run("verifier", "--depuis", "main")
    assert (outcome.code, outcome.out, outcome.err) == (0, ALL_IS_WELL, "")


@pytest.mark.parametrize("committed", [True, False])
def test_since_reports_changed_files(committed: bool, repository: Git, root: Path, run: Runner) -> None:
    repository("switch", "--quiet", "--create=travail")
    write(root, LETTRE_PATH, ERROR)
    write(root, "lettres/2024/013-à lire.md", "")
    if committed:
        repository("add", ".")
        repository("commit", "--quiet", "--message=Travail")
    outcome = run("verifier", "--depuis", "main")
    assert outcome.code == 1
    assert re.findall(r"^(\S.*):\d+:\d+: ", outcome.out, re.MULTILINE) == [
        LETTRE_PATH,
        "lettres/2024/013-à lire.md",
    ]
    assert outcome.out.endswith("2 erreurs.\n")


def test_since_leaves_out_what_was_there(repository: Git, root: Path, run: Runner) -> None:
    write(root, LETTRE_PATH, ERROR)
    repository("commit", "--quiet", "--all", "--message=Une erreur")
    write(root, NOTICE_PATH, edited(NOTICE, "etat: notice", "etat: notice  # à reprendre"))
    outcome = run("verifier", "--depuis", "main")
    assert (outcome.code, outcome.out) == (
        0,
        f"1 autre problème était déjà là : « tribune verifier » le montre.\n{ALL_IS_WELL}",
    )
    write(root, NOTICE_PATH, "")
    outcome = run("verifier", "--depuis", "main")
    assert outcome.code == 1
    assert LETTRE_PATH not in outcome.out
    assert outcome.out.endswith(
        "1 erreur.\n1 autre problème était déjà là : « tribune verifier » le montre.\n"
    )


def test_since_shows_all_of_a_file_that_changed(repository: Git, root: Path, run: Runner) -> None:
    write(root, LETTRE_PATH, ERROR)
    repository("commit", "--quiet", "--all", "--message=Une erreur")
    write(root, LETTRE_PATH, edited(ERROR, "31 voix", "trente et une voix"))
    outcome = run("verifier", "--depuis", "main")
    assert (outcome.code, outcome.out.splitlines()[-1]) == (1, "1 erreur.")


def test_since_shows_what_a_change_breaks_elsewhere(repository: Git, root: Path, run: Runner) -> None:
    """A theme that leaves the register: the letters that named it did not change."""
    write(root, THEMES_PATH, edited(THEMES, "emploi:\n", "travail:\n"))
    outcome = run("verifier", "--depuis", "main")
    assert outcome.code == 1
    assert f"{LETTRE_PATH}:7:22: thème inconnu « emploi »" in outcome.out


def test_since_looks_no_further_than_where_the_work_started(repository: Git, root: Path, run: Runner) -> None:
    """What « main » mended in the meantime is no fault of this work."""
    write(root, LETTRE_PATH, ERROR)
    repository("commit", "--quiet", "--all", "--message=Une erreur")
    repository("branch", "travail")
    write(root, LETTRE_PATH, LETTRE)
    repository("commit", "--quiet", "--all", "--message=Corrigée")
    repository("switch", "--quiet", "travail")
    outcome = run("verifier", "--depuis", "main")
    assert (outcome.code, outcome.out.count("\n")) == (0, 2)
    assert "1 autre problème était déjà là" in outcome.out


def test_since_takes_a_warning_as_strict_does(repository: Git, root: Path, run: Runner) -> None:
    write(root, LETTRE_PATH, WARNING)
    assert run("verifier", "--depuis", "main").code == 0
    assert run("verifier", "--depuis", "main", "--strict").code == 1
    repository("commit", "--quiet", "--all", "--message=Averti")
    assert run("verifier", "--depuis", "main", "--strict").code == 0


def test_since_with_a_new_folder(repository: Git, root: Path, run: Runner) -> None:
    write(root, "autres/2024/001-eau.md", "")
    outcome = run("verifier", "autres", "--depuis", "main")
    assert outcome.code == 1
    assert outcome.out.startswith("autres/2024/001-eau.md:1:1: le fichier est vide")


def test_since_in_json_says_only_what_is_new(repository: Git, root: Path, run: Runner) -> None:
    write(root, NOTICE_PATH, "")
    repository("commit", "--quiet", "--all", "--message=Vide")
    write(root, LETTRE_PATH, lettre(nature="avi"))
    outcome = run("verifier", "--depuis", "main", "--format", "json")
    assert [problem["file"] for problem in json.loads(outcome.out)] == [LETTRE_PATH]
    assert "1 autre problème était déjà là" in outcome.err


@pytest.mark.parametrize(
    ("revision", "sentence", "action"),
    [
        ("mian", "Git ne connaît pas la révision « mian »", "git fetch origin mian"),
        ("--output=x", "« --output=x » n’est pas une révision", "par exemple « main »"),
        ("", "«  » n’est pas une révision", "par exemple « main »"),
        ("HEAD:lettres", "Git ne connaît pas la révision « HEAD:lettres »", "vérifiez son nom"),
    ],
)
def test_since_refuses_what_is_no_revision(
    revision: str, sentence: str, action: str, repository: Git, run: Runner
) -> None:
    outcome = run("verifier", f"--depuis={revision}")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"{sentence}\n    → ")
    assert action in outcome.err


def test_since_refuses_outside_a_repository(root: Path, run: Runner) -> None:
    outcome = run("verifier", "--depuis", "main")
    assert (outcome.code, outcome.out) == (2, "")
    assert "n’est pas dans un dépôt Git" in outcome.err
