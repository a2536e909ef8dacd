"""The folder that a command is given: what is said where it is not that of the letters."""

from pathlib import Path

import pytest

from tests.samples import LETTRE_PATH
from tests.unit.cli.conftest import Runner
from tribune.record.workshop import workshop_of

COMMANDS = (["verifier"], ["nouvelle"], ["schema"], ["renommer-theme", "eau", "mer", "--dossier"])
ENOUGH = ("--titre=Trains", "--session=2024-03-05", "--nature=avis", "--theme=transports", "--numero=aucun")
WHOLE = "indiquez le dossier des lettres, « lettres »"


@pytest.mark.parametrize(
    ("folder", "sentence", "action"),
    [
        ("lettres/2031", "le dossier « lettres/2031 » n’existe pas", WHOLE),
        (
            LETTRE_PATH,
            f"« {LETTRE_PATH} » n’est pas un dossier",
            f"les lettres se lisent toutes ensemble : {WHOLE}",
        ),
        ("lettres/2024", "« lettres/2024 » n’est pas le dossier des lettres et de leurs registres", WHOLE),
        (".", "« . » n’est pas le dossier des lettres et de leurs registres", WHOLE),
    ],
)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_require_folder_names_the_whole(
    command: list[str], folder: str, sentence: str, action: str, root: Path, run: Runner
) -> None:
    options = ENOUGH if command == ["nouvelle"] else ()
    assert run(*command, folder, *options) == (2, "", f"{sentence}\n    → {action}\n")


@pytest.mark.parametrize(
    "command",
    [["verifier"], ["nouvelle", *ENOUGH], ["formater"], ["schema"], ["renommer-theme", "eau", "mer"]],
)
def test_require_folder_outside_an_archive(
    command: list[str], tmp_path: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*command) == (
        2,
        "",
        "le dossier « lettres » n’existe pas\n    → lancez la commande dans le dossier de l’archive, celui "
        "de mkdocs.yml, ou indiquez le dossier des lettres\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_require_folder_from_within_the_letters(
    root: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "lettres/2024")
    outcome = run("verifier")
    assert outcome.code == 2
    assert outcome.err.endswith(f"\n    → indiquez le dossier des lettres, « {root / 'lettres'} »\n")
    assert run("verifier", "..").code == 0


def test_require_folder_takes_an_archive_without_registers(root: Path, run: Runner) -> None:
    """A new archive, in the folder of another one that has its own settings."""
    (root / "neuve/lettres").mkdir(parents=True)
    (root / "neuve/mkdocs.yml").write_text("site_name: Une archive\n", encoding="utf-8")
    (root / "lettres").rename(root / "neuve/autres")
    (root / "registres").mkdir()
    assert run("verifier", "neuve/lettres").err == ""


@pytest.mark.parametrize("command", [["verifier"], ["renommer-theme", "emploi", "travail"]])
def test_next_command_puts_back_the_site_of_a_build_that_died(
    root: Path, run: Runner, command: list[str]
) -> None:
    """Between its two renames there is no site: the new one, which is whole, takes its place."""
    workshop = workshop_of(root / "site")
    for name in ("ancien", "neuf"):
        (workshop / name).mkdir(parents=True)
        (workshop / name / "index.html").write_text(name, encoding="utf-8")
    assert run(*command).code == 0
    assert (root / "site/index.html").read_text(encoding="utf-8") == "neuf"
    assert not workshop.exists()
