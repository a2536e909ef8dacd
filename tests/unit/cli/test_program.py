"""The command: exit codes, one line that sums up, French everywhere."""

import os
import re
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import click
import pytest

from tests.errors.test_settings import SETTINGS
from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, NOTICE, NOTICE_PATH, edited, lettre
from tests.unit.cli.conftest import Runner
from tribune import cli
from tribune.cli.program import command_of
from tribune.describe.reference import field_reference

HOOKS = Path(cli.__file__).parents[2]

SURPRISE = edited(LETTRE, "resultat: adopte", "resultat: rejete")
WARNING = edited(LETTRE, 'titre: "Des trains pour la vallée : étape 2"', "titre: “Des trains”")
ERROR = edited(LETTRE, "nature: avis", "nature: avi")
FINE = "3 lettres (dont 1 notice), 2 votes et 3 documents : tout est en ordre.\n"
FINE_ENOUGH = "3 lettres (dont 1 notice), 2 votes et 3 documents : rien n’empêche de publier.\n"
NOT_STRICT = (
    "3 lettres (dont 1 notice), 2 votes et 3 documents : "
    "l’aperçu fonctionne, mais les avertissements arrêteront la publication.\n"
)


@pytest.mark.parametrize(
    ("text", "strict", "code", "last_line"),
    [
        (LETTRE, False, 0, FINE),
        (LETTRE, True, 0, FINE),
        (SURPRISE, False, 0, FINE_ENOUGH),
        (SURPRISE, True, 0, FINE_ENOUGH),
        (WARNING, False, 0, NOT_STRICT),
        (WARNING, True, 1, "1 avertissement.\n"),
        (ERROR, False, 1, "1 erreur.\n"),
        (ERROR, True, 1, "1 erreur.\n"),
    ],
)
def test_verifier_stops_for_what_it_must(
    text: str, strict: bool, code: int, last_line: str, root: Path, run: Runner
) -> None:
    (root / LETTRE_PATH).write_text(text, encoding="utf-8")
    outcome = run("verifier", *(["--strict"] if strict else []))
    assert (outcome.code, outcome.err) == (code, "")
    assert outcome.out.splitlines(keepends=True)[-1] == last_line


def test_verifier_prints_the_whole_report(root: Path, run: Runner) -> None:
    (root / LETTRE_PATH).write_text(ERROR, encoding="utf-8")
    (root / NOTICE_PATH).write_text("", encoding="utf-8")
    assert run("verifier").out == (
        "lettres/2023/011-lac.md:1:1: le fichier est vide  [fichier-vide]\n"
        "    → écrivez-le, ou supprimez-le\n"
        "lettres/2024/012-trains.md:5:9: nature non reconnue « avi »  [nature-inconnue]\n"
        "    → écrivez avis, etude, contribution, rapport, voeu, motion, declaration ou resolution\n"
        "2 erreurs.\n"
    )


def test_verifier_prints_warnings_then_the_summary(root: Path, run: Runner) -> None:
    (root / LETTRE_PATH).write_text(WARNING, encoding="utf-8")
    assert run("verifier").out == (
        "lettres/2024/012-trains.md:3:8: avertissement : les guillemets courbes font partie du texte : "
        "« “Des trains” »  [guillemets-courbes]\n"
        "    → mettez des guillemets droits à leur place, ou autour d’eux si on doit les lire\n"
        f"1 avertissement.\n{NOT_STRICT}"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {
                NOTICE_PATH: edited(NOTICE, "etat: notice", "etat: brouillon"),
                LETTRE_PATH: lettre(suite_de=None),
            },
            "3 lettres (dont 1 brouillon), 2 votes et 3 documents : tout est en ordre.\n",
        ),
        (
            {LETTRE_PATH: lettre(etat="brouillon"), "docs/communiques/train-de-7-heures.md": None},
            "3 lettres (dont 1 notice et 1 brouillon), 2 votes et 2 documents : tout est en ordre.\n",
        ),
        (
            {
                LETTRE_PATH: lettre(etat="brouillon", a_verifier=["Tout."], themes=["absent"]),
                "docs/communiques/train-de-7-heures.md": None,
            },
            "2 lettres (dont 1 notice), 1 vote, 2 documents et 1 brouillon à compléter : "
            "rien n’empêche de publier.\n",
        ),
        (
            dict.fromkeys([path for path in ARCHIVE if "registres" not in path]),
            "0 lettre, 0 vote et 0 document : tout est en ordre.\n",
        ),
    ],
    ids=["draft", "both", "unfinished", "none"],
)
def test_verifier_counts(changes: dict[str, str | None], expected: str, root: Path, run: Runner) -> None:
    for path, text in changes.items():
        if text is None:
            (root / path).unlink()
        else:
            (root / path).write_text(text, encoding="utf-8")
    outcome = run("verifier")
    assert (outcome.code, outcome.out.splitlines(keepends=True)[-1]) == (0, expected)


def test_verifier_changes_nothing(root: Path, run: Runner) -> None:
    def state() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}

    before = state()
    run("verifier", "--strict")
    assert state() == before


@pytest.mark.parametrize("text", [LETTRE, WARNING, ERROR], ids=["fine", "warning", "error"])
def test_verifier_says_the_same_from_elsewhere(
    text: str,
    root: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    run: Runner,
) -> None:
    """Only the paths differ: each is the one to open from where the command is run."""
    (root / LETTRE_PATH).write_text(text, encoding="utf-8")
    here = run("verifier")
    monkeypatch.chdir(root / "lettres/2024")
    below = run("verifier", "..")
    monkeypatch.chdir(root.parent)
    above = run("verifier", f"{root.name}/lettres")
    monkeypatch.chdir(tmp_path_factory.mktemp("ailleurs"))
    away = run("verifier", root / "lettres")
    shown_path = re.compile(r"^[^ ]*/(2024/)", re.MULTILINE)
    expected = shown_path.sub(r"\1", here.out)
    for outcome in (below, above, away):
        assert shown_path.sub(r"\1", outcome.out) == expected
        assert outcome.code == here.code
    for outcome, folder in (
        (here, "lettres"),
        (above, f"{root.name}/lettres"),
        (away, str(root / "lettres")),
    ):
        assert all(
            path.startswith(f"{folder}/")
            for path in re.findall(r"^(\S+):\d+:\d+:", outcome.out, re.MULTILINE)
        )


def test_verifier_finds_documents_beside_the_folder(root: Path, run: Runner) -> None:
    (root / "docs/revue/vide.md").write_text("", encoding="utf-8")
    assert run("verifier").out.startswith("docs/revue/vide.md:1:1: le fichier est vide")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("organisation: ua", "organisation: fll", "mkdocs.yml:6:19: organisation inconnue « fll »"),
        ("titre: Les lettres\n", "titres: Les lettres\n", "mkdocs.yml:5:5: champ inconnu « titres »"),
        ("extra:\n", "extra: [\n", "mkdocs.yml:3:8: crochet ouvert et jamais fermé"),
        ("extra:\n", "\textra:\n", "mkdocs.yml:3:1: tabulation au début de la ligne"),
        (
            SETTINGS,
            SETTINGS.partition("extra:")[0],
            "mkdocs.yml:1:1: les réglages « extra: tribune: » manquent",
        ),
    ],
    ids=["reference", "shape", "syntax", "tab", "absent"],
)
def test_verifier_reads_the_settings(old: str, new: str, expected: str, root: Path, run: Runner) -> None:
    (root / "mkdocs.yml").write_text(edited(SETTINGS, old, new), encoding="utf-8")
    outcome = run("verifier")
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out.startswith(expected)
    assert outcome.out.endswith("1 erreur.\n")


def test_verifier_takes_sound_settings(root: Path, run: Runner) -> None:
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    assert run("verifier").out == FINE
    text = edited(SETTINGS, "    hebergeur: Les Serveurs du lac\n", "")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    outcome = run("verifier")
    assert (outcome.code, outcome.out.splitlines(keepends=True)[-1]) == (0, NOT_STRICT)
    assert run("verifier", "--strict").code == 1


def test_verifier_reads_the_settings_above(root: Path, run: Runner) -> None:
    (root / "textes").mkdir()
    (root / "lettres").rename(root / "textes/lettres")
    (root / "docs").rename(root / "pages")
    text = f"docs_dir: pages\n{SETTINGS}    lettres: textes/lettres\n"
    (root / "mkdocs.yml").write_text(edited(text, "organisation: ua", "organisation: fll"), encoding="utf-8")
    assert run("verifier", "textes/lettres").out.startswith("mkdocs.yml:7:19: organisation inconnue « fll »")
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert run("verifier", "textes/lettres").out == FINE
    assert run("verifier").out == FINE


def test_verifier_leaves_the_settings_of_another_site(root: Path, run: Runner) -> None:
    (root / "mkdocs.yml").write_text("site_name: Un autre site\n", encoding="utf-8")
    (root / "copie").mkdir()
    (root / "lettres").rename(root / "copie/lettres")
    (root / "docs").rename(root / "copie/docs")
    assert run("verifier", "copie/lettres").out == FINE


@pytest.mark.parametrize(
    ("arguments", "sentence", "action"),
    [
        (
            ["verifier", "--strict=oui"],
            "l’option « --strict » ne prend pas de valeur",
            "« tribune verifier --help » montre comment l’écrire",
        ),
        (
            ["verifier", "--depuis"],
            "l’option « --depuis » attend une valeur",
            "« tribune verifier --help » montre comment l’écrire",
        ),
        (
            ["nouvelle", "--titre", "Le", "budget", "régional"],
            "en trop : « régional »",
            "écrivez « tribune nouvelle [DOSSIER] » ; une valeur qui a des espaces se met entre guillemets "
            "droits",
        ),
        (
            ["champs", "a", "b"],
            "en trop : « a b »",
            "écrivez « tribune champs » ; une valeur qui a des espaces se met entre guillemets droits",
        ),
        (
            ["renommer-theme", "eau"],
            "il manque NOUVEAU",
            "écrivez « tribune renommer-theme ANCIEN NOUVEAU » ; "
            "« tribune renommer-theme --help » l’explique",
        ),
        (["publier"], "la commande « publier » n’existe pas", "« tribune --help » les montre toutes"),
        (["--vite"], "l’option « --vite » n’existe pas", "« tribune --help » montre comment l’écrire"),
    ],
)
def test_main_explains_wrong_command(
    arguments: list[str], sentence: str, action: str, root: Path, run: Runner
) -> None:
    assert run(*arguments) == (2, "", f"{sentence}\n    → {action}\n")


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["nouvel"], "nouvelle"),
        (["verifier", "--stricte"], "--strict"),
        (["nouvelle", "--titer=a"], "--titre"),
    ],
)
def test_main_suggests_the_near_word(arguments: list[str], near: str, root: Path, run: Runner) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.endswith(f"\n    → vouliez-vous « {near} » ?\n")


def test_main_without_command_shows_help(run: Runner) -> None:
    outcome = run()
    assert (outcome.code, outcome.err) == (2, "")
    assert outcome.out.startswith("Usage\xa0: tribune [OPTIONS] COMMANDE [ARGUMENTS]…\n")
    assert "\nCommandes\xa0:\n  champs " in outcome.out


@pytest.mark.parametrize("command", [[], *([name] for name in sorted(cli.tribune.commands))])
def test_help_is_in_french(command: list[str], run: Runner) -> None:
    outcome = run(*command, "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Usage\xa0: tribune")
    assert "\nOptions\xa0:\n" in outcome.out
    assert re.findall(r"« | »|\w:\s|«$", outcome.out, re.MULTILINE) == []
    english = r"\b(the|and|or|this|show|message|exit|commands?|required|default|error|try|no such)\b"
    assert re.findall(english, outcome.out, re.IGNORECASE) == []
    assert "Afficher cette aide." in outcome.out


@pytest.mark.parametrize("name", sorted(cli.tribune.commands))
def test_every_command_says_what_it_is_for(name: str) -> None:
    command = cli.tribune.commands[name]
    assert command.help
    assert command.short_help
    assert command.short_help.endswith(".")
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert all(option.help for option in options)


def test_a_command_that_cannot_be_loaded_says_so(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryPoint("absente", "tribune_absent.command:absente", "tribune.commands")
    monkeypatch.setitem(cli.tribune.commands, "absente", command_of(entry))
    assert re.search(r"^  absente +N’est pas installée en entier\.$", run("--help").out, re.MULTILINE)
    for arguments in ((), ("a.pdf", "--vers=b"), ("--help",)):
        outcome = run("absente", *arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("la commande « absente » n’est pas installée en entier : ")


def test_champs_prints_the_reference(run: Runner) -> None:
    outcome = run("champs")
    assert (outcome.code, outcome.out, outcome.err) == (0, field_reference(), "")


def test_main_interrupted(run: Runner, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tribune.record.site.load", interrupt)
    assert run("verifier").code == 1


def test_main_writes_to_a_terminal_without_arrows(root: Path) -> None:
    """A pipe of Windows gets a question mark where it has no « → », not a crash."""
    (root / LETTRE_PATH).write_text(ERROR, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "from tribune.cli import main; main(['verifier'])"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONIOENCODING": "cp1252"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode("cp1252").splitlines()[:2] == [
        "lettres/2024/012-trains.md:5:9: nature non reconnue « avi »  [nature-inconnue]",
        "    ? écrivez avis, etude, contribution, rapport, voeu, motion, declaration ou resolution",
    ]
