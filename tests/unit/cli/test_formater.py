"""``tribune formater``: what it writes, what it says, what it leaves alone."""

import os
import stat
from pathlib import Path

import pytest

from tests.samples import ARCHIVE, DOSSIER, LETTRE, LETTRE_PATH, NOTICE, NOTICE_PATH, edited
from tests.unit.cli.conftest import Runner
from tribune.editing.canonical import UnfaithfulError
from tribune.record.load import load

DOSSIER_PATH = "docs/dossiers/dix-ans-de-trains.md"
IN_FORM = edited(LETTRE, "CC BY 4.0", '"CC BY 4.0"')
UNTIDY = edited(NOTICE, "numero: 11\n", "").replace("etat: notice", "numero: 11\netat:  notice")
BROKEN = edited(LETTRE, "themes: [transports, emploi]", "themes: [transports")


@pytest.fixture
def tidy(root: Path) -> Path:
    """An archive where everything is in form."""
    (root / LETTRE_PATH).write_bytes(IN_FORM.encode())
    return root


def state(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_formater_says_that_all_is_in_form(tidy: Path, run: Runner) -> None:
    before = state(tidy)
    for arguments in (["formater"], ["formater", "--verifie"]):
        assert run(*arguments) == (0, "6 fichiers déjà en forme.\n", "")
    assert state(tidy) == before


def test_formater_writes_what_is_not_in_form(tidy: Path, run: Runner) -> None:
    (tidy / NOTICE_PATH).write_bytes(UNTIDY.encode())
    (tidy / DOSSIER_PATH).write_bytes(
        DOSSIER.replace("themes: [transports]", "themes:\n- transports").encode()
    )
    before = load(tidy / "lettres", tidy / "docs")
    outcome = run("formater")
    assert outcome == (
        0,
        f"remis en forme : {NOTICE_PATH}\nremis en forme : {DOSSIER_PATH}\n"
        "2 fichiers remis en forme et 4 fichiers déjà en forme.\n",
        "",
    )
    assert state(tidy)[NOTICE_PATH] == NOTICE.encode()
    assert state(tidy)[DOSSIER_PATH] == DOSSIER.encode()
    assert load(tidy / "lettres", tidy / "docs") == before
    assert run("formater").out == "6 fichiers déjà en forme.\n"


def test_formater_writes_letters_in_registers_too(tidy: Path, run: Runner) -> None:
    """Nothing else changes there: registers have no form of their own."""
    register = tidy / "lettres/registres/themes.yml"
    written = register.read_text(encoding="utf-8")
    register.write_text(f"# eﬀort\n{written}", encoding="utf-8")
    assert run("formater") == (
        0,
        "remis en forme : lettres/registres/themes.yml\n"
        "1 fichier remis en forme et 6 fichiers déjà en forme.\n",
        "",
    )
    assert register.read_text(encoding="utf-8") == f"# effort\n{written}"


def test_formater_verifie_writes_nothing(tidy: Path, run: Runner) -> None:
    (tidy / NOTICE_PATH).write_bytes(UNTIDY.encode())
    before = state(tidy)
    assert run("formater", "--verifie") == (
        1,
        f"à remettre en forme : {NOTICE_PATH}\n"
        "1 fichier à remettre en forme et 5 fichiers déjà en forme.\n    → lancez « tribune formater »\n",
        "",
    )
    assert state(tidy) == before


@pytest.mark.parametrize("options", [[], ["--verifie"]])
def test_formater_leaves_alone_what_it_cannot_read(options: list[str], tidy: Path, run: Runner) -> None:
    (tidy / LETTRE_PATH).write_bytes(BROKEN.encode())
    (tidy / "lettres/2024/vide.md").write_bytes(b"")
    before = state(tidy)
    assert run("formater", *options) == (
        1,
        f"{LETTRE_PATH}:7:9: crochet ouvert et jamais fermé, ou virgule oubliée dans la liste  "
        "[yaml-invalide]\n    → fermez la liste par « ] » et séparez ses éléments par des virgules\n"
        "lettres/2024/vide.md:1:1: le fichier est vide  [fichier-vide]\n    → écrivez-le, ou supprimez-le\n"
        "2 erreurs.\n2 fichiers laissés tels quels et 5 fichiers déjà en forme.\n",
        "",
    )
    assert state(tidy) == before


def test_formater_writes_the_others_all_the_same(tidy: Path, run: Runner) -> None:
    (tidy / LETTRE_PATH).write_bytes(BROKEN.encode())
    (tidy / NOTICE_PATH).write_bytes(UNTIDY.encode())
    outcome = run("formater")
    assert outcome.code == 1
    assert outcome.out.startswith(f"remis en forme : {NOTICE_PATH}\n{LETTRE_PATH}:7:9: ")
    assert state(tidy)[NOTICE_PATH] == NOTICE.encode()


def test_formater_takes_files_and_folders(tidy: Path, run: Runner) -> None:
    """Each once, and nothing else: what a hook of Git names."""
    for path in (NOTICE_PATH, LETTRE_PATH):
        (tidy / path).write_bytes(ARCHIVE[path].replace("titre: ", "titre:   ").encode())
    outcome = run("formater", NOTICE_PATH, "lettres/2023", f"./{NOTICE_PATH}")
    assert outcome == (0, f"remis en forme : {NOTICE_PATH}\n1 fichier remis en forme.\n", "")
    assert b"titre:   " in state(tidy)[LETTRE_PATH]


def test_formater_knows_letters_below_a_folder_of_documents(
    tidy: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest folder says it: an archive may stand in a folder called « docs » or « page »."""
    above = tidy / "docs/page/archive"
    above.mkdir(parents=True)
    (tidy / "lettres").rename(above / "lettres")
    monkeypatch.chdir(above)
    (above / NOTICE_PATH).write_bytes(UNTIDY.encode())
    assert run("formater", NOTICE_PATH).code == 0
    assert (above / NOTICE_PATH).read_bytes() == NOTICE.encode()


def test_formater_knows_documents_by_their_folder(tidy: Path, run: Runner) -> None:
    """And leaves a page without front matter as it is."""
    (tidy / DOSSIER_PATH).write_bytes(b'---\nchronologie: []\ndate: 2024\ntitre: "a"\n---\n')
    (tidy / "docs/a-propos.md").write_bytes(b"---\nresume: a\ntitre: b\n---\n")
    assert run("formater", "docs").out.endswith("2 fichiers remis en forme et 3 fichiers déjà en forme.\n")
    assert state(tidy)[DOSSIER_PATH] == b'---\ntitre: "a"\ndate: 2024\nchronologie: []\n---\n'
    assert state(tidy)["docs/a-propos.md"] == b'---\ntitre: "b"\nresume: "a"\n---\n'


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("absent.md", "le fichier « absent.md » n’existe pas"),
        ("absent", "« absent » n’est ni un dossier ni une page (.md)"),
        (
            "lettres/registres/eau.yml",
            "« lettres/registres/eau.yml » n’est ni un dossier ni une page (.md)",
        ),
    ],
)
def test_formater_explains_a_wrong_argument(argument: str, message: str, tidy: Path, run: Runner) -> None:
    assert run("formater", argument) == (
        2,
        "",
        f"{message}\n    → « tribune formater --help » montre comment l’écrire\n",
    )


def test_formater_keeps_rights_and_links(tidy: Path, run: Runner) -> None:
    target = tidy / NOTICE_PATH
    target.write_bytes(UNTIDY.encode())
    target.chmod(0o640)
    link = tidy / "lettres/2024/lien.md"
    link.symlink_to("../2023/011-lac.md")
    assert run("formater", "lettres/2024/lien.md").out.startswith("remis en forme : lettres/2024/lien.md\n")
    assert link.is_symlink()
    assert target.read_bytes() == NOTICE.encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [path.name for path in target.parent.iterdir()] == [target.name]


@pytest.mark.parametrize("argument", [[], ["lettres/2024/lien.md"]])
def test_formater_follows_no_link_out_of_the_archive(
    argument: list[str], tidy: Path, tmp_path_factory: pytest.TempPathFactory, run: Runner
) -> None:
    outside = tmp_path_factory.mktemp("ailleurs") / "a.md"
    outside.write_bytes(UNTIDY.encode())
    (tidy / "lettres/2024/lien.md").symlink_to(outside)
    outcome = run("formater", *argument)
    assert outcome.code == 1
    assert "[lien-symbolique]" in outcome.out
    assert outside.read_bytes() == UNTIDY.encode()


def test_formater_writes_nothing_that_it_cannot_write(
    tidy: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", NOTICE_PATH)

    (tidy / NOTICE_PATH).write_bytes(UNTIDY.encode())
    monkeypatch.setattr(os, "replace", full)
    assert run("formater") == (
        1,
        "",
        f"« {NOTICE_PATH} » ne peut pas être écrit : aucun fichier n’a changé\n"
        "    → vérifiez vos droits sur ce dossier, et la place qui reste sur le disque\n",
    )
    assert state(tidy)[NOTICE_PATH] == UNTIDY.encode()


def test_formater_writes_nothing_that_is_not_faithful(
    tidy: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unfaithful(*_: object) -> None:
        raise UnfaithfulError

    monkeypatch.setattr("tribune.cli.formater.format_page", unfaithful)
    outcome = run("formater", NOTICE_PATH)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == (
        f"{NOTICE_PATH}: une valeur ou un commentaire aurait été perdu, rien n’est écrit\n"
        "    → c’est un défaut du programme : signalez-le, avec ce fichier\n"
    )
