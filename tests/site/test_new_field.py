"""The recipe of CONTRIBUTING.md: one line adds a field, which is then read, asked for, described and shown.

A count and a text are added to a copy of the engine, and the commands of that copy are run.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, edited
from tests.site.conftest import CONFIG, ROOT
from tests.site.html import parse
from tests.unit.cli.test_importer import LETTER
from tests.unit.cli.test_nouvelle import ENOUGH

COUNT = 'blancs: Annotated[Decompte | None, Champ("Bulletins blancs", "Bulletins sans choix.")] = None'
TEXT = 'lieu: Annotated[Phrase | None, Champ("Lieu", "Où siégeait l’assemblée.")] = None'
DECLARATION = "hooks/tribune/record/lettre.py"

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine with two more lines: a count after ``contre``, a text after ``nature``."""
    root = tmp_path_factory.mktemp("engine")
    for folder in ("hooks", "overrides"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    lines = (root / DECLARATION).read_text(encoding="utf-8").splitlines(keepends=True)
    for start, line in (("    contre: ", COUNT), ("    nature: ", TEXT)):
        (rank,) = (rank for rank, each in enumerate(lines) if each.startswith(start))
        lines.insert(rank + 1, f"    {line}\n")
    (root / DECLARATION).write_text("".join(lines), encoding="utf-8")
    return root


@pytest.fixture
def archive(tmp_path: Path, engine: Path) -> Path:
    """The archive of the samples, where one letter has both fields."""
    text = edited(LETTRE, "    contre: 4\n", "    contre: 4\n    blancs: 3\n")
    files = {
        **ARCHIVE,
        LETTRE_PATH: edited(text, "nature: avis\n", 'nature: avis\nlieu: "Villelac"\n'),
        "mkdocs.yml": CONFIG.replace(str(ROOT), str(engine)),
    }
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


@pytest.fixture
def command(archive: Path, engine: Path) -> Command:
    """Run a command of that engine beside the archive."""

    def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(engine / "hooks"), "PYTHONUTF8": "1"}
        environment["NO_MKDOCS_2_WARNING"] = "1"
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=archive,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return run


@pytest.fixture
def tribune(command: Command) -> Command:
    """Run the command ``tribune`` of that engine."""
    return lambda *arguments: command("from tribune.cli import main; main()", *arguments)


def test_the_count_is_that_of_the_recipe() -> None:
    assert f"\n{COUNT}\n" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_new_fields_are_checked(archive: Path, tribune: Command) -> None:
    assert tribune("verifier", "--strict").returncode == 0
    text = (archive / LETTRE_PATH).read_text(encoding="utf-8")
    wrong = edited(text, "blancs: 3", "blancs: trois")
    (archive / LETTRE_PATH).write_text(edited(wrong, '"Villelac"', "Villelac #2"), encoding="utf-8")
    told = tribune("verifier").stdout + tribune("verifier").stderr
    assert "« trois » n’est pas un nombre" in told
    assert "la fin de la ligne n’est pas lue : « #2 »" in told
    (archive / LETTRE_PATH).write_text(edited(text, "blancs: 3", "blanc: 3"), encoding="utf-8")
    assert "vouliez-vous « blancs » ?" in tribune("verifier").stdout + tribune("verifier").stderr


def test_new_fields_are_in_the_records(command: Command) -> None:
    """A count that is not given is not known, which is not zero."""
    read = """\
from pathlib import Path
from tribune.record.load import load
for each in load(Path("lettres"), Path("docs")).archive.lettres:
    print(each.id, each.lieu, [vote.blancs for vote in each.votes])
"""
    told = command(read).stdout.splitlines()
    assert "12 Villelac [3]" in told
    assert "11 None [None]" in told


def test_new_fields_are_in_the_schema(archive: Path, tribune: Command) -> None:
    assert tribune("schema").returncode == 0
    schema = json.loads((archive / "schema/lettre.json").read_text(encoding="utf-8"))
    vote = schema["definitions"]["vote"]["properties"]
    assert vote["blancs"] == {**vote["contre"], "description": "Bulletins sans choix."}
    licence = schema["properties"]["licence"]
    assert schema["properties"]["lieu"] == {**licence, "description": "Où siégeait l’assemblée."}


def test_new_fields_are_in_the_reference(tribune: Command) -> None:
    champs = tribune("champs").stdout
    assert "Bulletins sans choix." in champs
    assert "Où siégeait l’assemblée." in champs


def test_new_fields_are_options_of_nouvelle(archive: Path, tribune: Command) -> None:
    vote = ("--vote=Avis", "--instance=pleniere", "--resultat=adopte", "--pour=31", "--blancs=0")
    written = tribune("nouvelle", *ENOUGH, "--lieu=Villelac", *vote)
    assert (written.returncode, written.stderr) == (0, "")
    text = (archive / written.stdout.strip()).read_text(encoding="utf-8")
    assert 'nature: avis\nlieu: "Villelac"\nthemes:' in text
    assert "    pour: 31\n    blancs: 0\n" in text
    assert tribune("verifier", "--strict").returncode == 0


def test_new_fields_have_their_place_in_the_canonical_form(archive: Path, tribune: Command) -> None:
    text = (archive / LETTRE_PATH).read_text(encoding="utf-8")
    text = edited(text, "licence: CC BY 4.0", 'licence: "CC BY 4.0"')
    moved = edited(edited(text, 'lieu: "Villelac"\n', ""), "numero: 12\n", "lieu: Villelac\nnumero: 12\n")
    moved = edited(edited(moved, "    blancs: 3\n", ""), "    pour: 31\n", "    blancs: 3\n    pour: 31\n")
    (archive / LETTRE_PATH).write_text(moved, encoding="utf-8")
    assert tribune("formater").returncode == 0
    assert (archive / LETTRE_PATH).read_text(encoding="utf-8") == text


def test_new_count_is_proposed_by_the_importer(archive: Path, tribune: Command) -> None:
    document = edited(LETTER, "31 voix pour et 4 abstentions", "31 voix pour, 3 bulletins blancs")
    (archive / "trains.txt").write_text(document, encoding="utf-8")
    told = tribune("importer", "trains.txt")
    assert told.returncode == 0, told.stderr
    draft = (archive / "lettres/2024/045-la-mobilite-dans-la-vallee.md").read_text(encoding="utf-8")
    assert "    pour: 31\n    blancs: 3\n" in draft


def test_new_count_is_in_the_site(archive: Path, command: Command) -> None:
    """Under its name, and in the caption of its vote."""
    built = command("from mkdocs.__main__ import cli; cli()", "build", "--strict", "-q")
    assert built.returncode == 0, built.stderr
    page = parse((archive / "site/lettres/12/index.html").read_text(encoding="utf-8")).main_text
    assert "Bulletins blancs 3 " in page
    assert "Bulletins blancs : 3." in page


def test_new_fields_are_in_the_form(command: Command) -> None:
    write = """\
from tribune.describe.form import FormSite, form_config
from tribune.record.forges import Forge
from tribune.record.formulaire import Backend
from tribune.record.model import Archive
site = FormSite("Les lettres", "https://lettres.exemple.test/", "lettres", "docs")
print(form_config(Archive(), site, Backend(Forge.ESSAI)))
"""
    written = command(write)
    (lettres,) = (each for each in json.loads(written.stdout)["collections"] if each["name"] == "lettres")
    fields = {each["name"]: each for each in lettres["fields"]}
    vote = {each["name"]: each for each in fields["votes"]["fields"]}
    assert fields["lieu"] == {**fields["licence"], **_named("lieu", "Lieu", "Où siégeait l’assemblée.")}
    hint = "Bulletins sans choix. Seulement si la source donne ce nombre : inconnu n’est pas zéro."
    assert vote["blancs"] == {**vote["contre"], **_named("blancs", "Bulletins blancs", hint)}


def _named(name: str, label: str, hint: str) -> dict[str, str]:
    return {"name": name, "label": label, "hint": hint}
