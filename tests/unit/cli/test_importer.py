"""``tribune importer``: drafts that can be checked, a report, and nothing that a person did is lost."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.errors.test_settings import SETTINGS
from tests.samples import ARCHIVE, NOTICE_PATH
from tests.unit.cli.conftest import Outcome, Runner
from tribune.record.load import load
from tribune_import.batch import Batch
from tribune_import.report import FileReport

PROSE = (
    "La Région présente son projet pour la vallée, dont les trains sont lents et les gares fermées depuis "
    "longtemps, sans que personne ne s’en étonne plus."
)
LETTER = f"""\
LA LETTRE DE L’UNION DES ATELIERS

SESSION PLENIERE DU 5 MARS 2024

AVIS SUR LE RAPPORT « LA MOBILITÉ DANS LA VALLÉE »

N°45

{PROSE}

INTERVENTION DE ANNE LUNE

{PROSE}

VOTES : l’avis a été adopté par 31 voix pour et 4 abstentions.
"""
PATH = "lettres/2024/045-la-mobilite-dans-la-vallee.md"


class _FullDisk(io.StringIO):
    """A file on a disk without room."""

    def write(self, _: str) -> int:
        raise OSError


def _opening_instead(opens: Callable[..., object]) -> Callable[..., object]:
    """``Path.open``, but for the table of a batch."""
    whole = Path.open
    return lambda path, *rest, **named: opens() if path.name == "rapport.csv" else whole(path, *rest, **named)


class Importer:
    """The command, run beside a valid archive."""

    def __init__(self, root: Path, run: Runner) -> None:
        self.root = root
        self.run = run

    def __call__(self, *arguments: str) -> Outcome:
        return self.run("importer", *arguments)

    def write(self, name: str, text: str | bytes) -> str:
        """A document to import; its path as the command is given it."""
        path = self.root / "anciennes" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return f"anciennes/{name}"

    def state(self) -> dict[str, bytes]:
        """Every file of the archive, byte for byte."""
        folder = self.root / "lettres"
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def importer(root: Path, run: Runner) -> Importer:
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return Importer(root, run)


def test_importer_writes_a_draft_that_verifies(importer: Importer) -> None:
    before = importer.state()
    outcome = importer(importer.write("trains.txt", LETTER))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"anciennes/trains.txt : lettre proposée\n    → relisez {PATH}\n")
    assert "    trouvé      numero : 45 (ligne 7)\n" in outcome.out
    assert outcome.out.endswith("\n1 lettre proposée.\n")
    after = importer.state()
    assert {path for path in after if path not in before} == {PATH}
    assert {path: after[path] for path in before} == before
    text = after[PATH].decode()
    assert "etat: brouillon\n" in text
    assert "contre" not in text.split("a_verifier")[0]
    loaded = load(importer.root / "lettres", importer.root / "docs")
    assert {problem.name for problem in loaded.problems} == set()


def test_importer_draft_is_accepted_once_checked(importer: Importer) -> None:
    importer(importer.write("trains.txt", LETTER))
    header, rest = (importer.root / PATH).read_text(encoding="utf-8").split("a_verifier:\n")
    body = rest.split("---\n", 1)[1]
    checked = f"{header}---\n{body}".replace("etat: brouillon", "etat: publiee")
    (importer.root / PATH).write_text(checked, encoding="utf-8")
    loaded = load(importer.root / "lettres", importer.root / "docs")
    assert loaded.problems == ()
    assert loaded.archive is not None
    lettre = loaded.archive.lettre["45"]
    (vote,) = lettre.votes
    assert (lettre.titre, lettre.session, lettre.signataires) == (
        "La mobilité dans la vallée",
        "2024-03-05",
        ("ua",),
    )
    assert (vote.pour, vote.contre, vote.abstentions) == (31, None, 4)
    assert [speaker.personne for speaker in lettre.intervenants] == ["anne-lune"]


def test_importer_again_changes_nothing(importer: Importer) -> None:
    path = importer.write("trains.txt", LETTER)
    importer(path)
    corrected = (importer.root / PATH).read_text(encoding="utf-8").replace("mobilité", "mobilité douce")
    (importer.root / PATH).write_text(corrected, encoding="utf-8")
    before = importer.state()
    outcome = importer(path)
    assert outcome.code == 0
    assert outcome.out == (
        f"anciennes/trains.txt : la lettre est déjà là, {PATH} : rien n’y est changé\n"
        "    → pour la reprendre du début, supprimez-la d’abord\n\n1 lettre déjà là.\n"
    )
    assert importer.state() == before


@pytest.mark.parametrize(
    "corrected",
    [("numero: 45\n", "numero: 54\n"), ("numero: 45\n", ""), ("# repris", "# lu")],
    ids=["other number", "no number", "no comment"],
)
def test_importer_again_knows_a_lettre_that_moved(corrected: tuple[str, str], importer: Importer) -> None:
    path = importer.write("trains.txt", LETTER)
    importer(path)
    text = (importer.root / PATH).read_text(encoding="utf-8").replace(*corrected)
    (importer.root / PATH).unlink()
    (importer.root / "lettres/2023/renommee.md").write_text(text, encoding="utf-8")
    before = importer.state()
    assert "lettres/2023/renommee.md : rien n’y est changé" in importer(path).out
    assert importer.state() == before


def test_importer_leaves_a_notice(importer: Importer) -> None:
    before = importer.state()
    outcome = importer(importer.write("lac.txt", LETTER.replace("N°45", "N°11")))
    assert (outcome.code, importer.state()) == (0, before)
    assert outcome.out.startswith(
        f"anciennes/lac.txt : la lettre a déjà une notice, {NOTICE_PATH} : rien n’y est changé\n"
    )


def test_importer_batch_goes_on(importer: Importer) -> None:
    files = [
        importer.write("vide.txt", ""),
        importer.write("image.png", b"\x89PNG"),
        importer.write("casse.docx", b"PK\x03\x04 rien"),
        importer.write("trains.txt", LETTER),
        importer.write("copie.txt", LETTER),
        importer.write("autre.txt", LETTER.replace("VALLÉE", "PLAINE")),
        importer.write("deux.txt", f"N°46\n\n{PROSE}\n\nN°47\n\n{PROSE}\n"),
        "anciennes/absent.txt",
    ]
    outcome = importer(*files, "--rapport", "rapport.csv")
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out.endswith("\n1 lettre proposée, 1 lettre déjà là et 6 fichiers refusés.\n")
    assert "anciennes/copie.txt : c’est le même document que « anciennes/trains.txt »\n" in outcome.out
    assert (
        "anciennes/autre.txt : ce document donne la même lettre que « anciennes/trains.txt »\n" in outcome.out
    )
    assert "anciennes/deux.txt : ce document contient plusieurs lettres (n° 46 et 47)\n" in outcome.out
    assert outcome.out.count("\n    → ") == len(files)
    assert [path for path in importer.state() if path not in ARCHIVE] == [PATH]
    with (importer.root / "rapport.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(dict.fromkeys(row["fichier"] for row in rows)) == files
    assert [row["valeur"] for row in rows if row["champ"] == "numero"] == ["45"]
    assert [row["issue"] for row in rows if row["fichier"] == "anciennes/vide.txt"] == ["refusé"]


def test_importer_two_documents_of_one_name_keep_the_first(importer: Importer) -> None:
    path = "lettres/2024/avis-la-mobilite-dans-la-vallee.md"
    first = importer.write("un.txt", LETTER.replace("N°45\n", ""))
    second = importer.write("deux.txt", LETTER.replace("N°45\n", "").replace("31 voix", "13 voix"))
    assert importer(first, second).code == 1
    assert "31 voix" in (importer.root / path).read_text(encoding="utf-8")
    assert importer(second).out.startswith(f"anciennes/deux.txt : une autre lettre est déjà dans {path}\n")


def test_importer_works_beside_a_broken_lettre(importer: Importer) -> None:
    (importer.root / "lettres/2024/050-cassee.md").write_text("---\nnature: avi\n---\n", encoding="utf-8")
    outcome = importer(importer.write("trains.txt", LETTER))
    assert outcome.code == 0
    assert "themes : Transports" in outcome.out


def test_importer_makes_the_folder(importer: Importer) -> None:
    path = importer.write("trains.txt", LETTER)
    outcome = importer(path, "--vers", "neuves/lettres")
    assert outcome.code == 0
    assert (importer.root / "neuves/lettres/2024/045-la-mobilite-dans-la-vallee.md").is_file()


def test_importer_never_leaves_its_folder(
    importer: Importer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("dehors")
    (importer.root / "ailleurs").mkdir()
    (importer.root / "ailleurs/2024").symlink_to(outside, target_is_directory=True)
    outcome = importer(importer.write("trains.txt", LETTER), "--vers", "ailleurs")
    assert (outcome.code, list(outside.iterdir())) == (1, [])
    assert "la lettre n’a pas pu être écrite" in outcome.out


@pytest.mark.parametrize(
    "title", ["../../../evasion", "/racine", "..", "C:\\\\mal", "CON", "a" * 400, "=1+1", "\u202etitre"]
)
def test_importer_takes_hostile_titles(title: str, importer: Importer) -> None:
    before = set(importer.root.rglob("*"))
    outcome = importer(importer.write("hostile.txt", f"{title}\n\nSession du 5 mars 2024\n\n{PROSE}\n"))
    new = [path for path in importer.root.rglob("*") if path not in before and path.is_file()]
    assert outcome.code == 0
    assert [path for path in new if "anciennes" not in path.parts and "lettres" not in path.parts] == []
    assert "\u202e" not in outcome.out
    loaded = load(importer.root / "lettres", importer.root / "docs")
    assert {problem.name for problem in loaded.problems} <= {"brouillon-a-completer"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "--vers", NOTICE_PATH], f"« {NOTICE_PATH} » n’est pas un dossier"),
        (["a.txt", "--rapport", "nulle/part.csv"], "le dossier « nulle » n’existe pas"),
        (
            ["a.txt", "--rapport", "a.csv"],
            "« a.csv » existe déjà : donnez un autre nom, par exemple « a-3.csv »",
        ),
        (["a.txt", "--rapport", "rapport.md"], "« rapport.md » ne finit pas par « .csv »"),
        (["a.txt", "--rapport", "lettres"], "« lettres » ne finit pas par « .csv »"),
        (["a.txt", "--zzz"], "l’option « --zzz » n’existe pas"),
    ],
)
def test_importer_badly_called(arguments: list[str], message: str, importer: Importer) -> None:
    for name in ("a.csv", "a-2.csv"):
        (importer.root / name).write_text("relu;oui\n", encoding="utf-8")
    before = importer.state()
    outcome = importer(*arguments)
    assert (outcome.code, outcome.out, importer.state()) == (2, "", before)
    assert outcome.err == f"{message}\n    → « tribune importer --help » montre comment l’écrire\n"


def test_importer_needs_a_document(importer: Importer) -> None:
    assert importer() == (
        2,
        "",
        "il manque FICHIER\n"
        "    → écrivez « tribune importer FICHIER… » ; « tribune importer --help » l’explique\n",
    )


def test_importer_says_what_it_cannot_write(importer: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError

    path = importer.write("trains.txt", LETTER)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", forbidden)
        outcome = importer(path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("le dossier « lettres » ne peut pas être créé\n    → ")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", _opening_instead(forbidden))
        outcome = importer(path, "--rapport", "rapport.csv")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("« rapport.csv » ne peut pas être écrit\n    → ")


def test_importer_says_that_the_table_is_not_whole(importer: Importer) -> None:
    """A disk that fills up while the batch goes on."""
    path = importer.write("trains.txt", LETTER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", _opening_instead(lambda *_, **__: _FullDisk()))
        outcome = importer(path, "--rapport", "rapport.csv")
    assert outcome.code == 1
    assert outcome.err.startswith("« rapport.csv » n’a pas pu être écrit en entier\n    → ")
    assert outcome.out.endswith("1 lettre proposée.\n")


def test_importer_interrupted_keeps_what_was_read(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each report is said, and its rows written, before the next file is read."""
    files = [importer.write("un.txt", LETTER), importer.write("deux.txt", LETTER.replace("N°45", "N°46"))]
    whole = Batch.import_file

    def interrupted(batch: Batch, path: Path) -> FileReport:
        if path.name == "deux.txt":
            table = (importer.root / "rapport.csv").read_text(encoding="utf-8-sig")
            assert "un.txt,proposée" in table
            raise KeyboardInterrupt
        return whole(batch, path)

    monkeypatch.setattr(Batch, "import_file", interrupted)
    outcome = importer(*files, "--rapport", "rapport.csv")
    assert outcome.code != 0
    assert outcome.out.startswith("anciennes/un.txt : lettre proposée\n")
    assert outcome.out.endswith("\n1 lettre proposée.\n")


def test_importer_shows_progress_to_a_terminal_only(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [importer.write("un.txt", LETTER), importer.write("deux.txt", LETTER.replace("N°45", "N°46"))]
    assert importer(*files).err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "Lecture" in importer(*files).err


def test_importer_batch_survives_a_mistake_of_ours(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("tribune_import.apart.clean", fail)
    outcome = importer(importer.write("trains.txt", LETTER))
    assert outcome.code == 1
    assert outcome.out.startswith(
        "anciennes/trains.txt : ce fichier a fait échouer la lecture (RecursionError)\n"
    )
