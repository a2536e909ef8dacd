"""``tribune nouvelle``: options, questions, and files that are right from the start."""

import os
import select
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.errors.test_settings import SETTINGS
from tests.samples import LETTRE, LETTRE_PATH
from tests.unit.cli.conftest import Runner
from tribune import cli
from tribune.record.load import load

HOOKS = Path(cli.__file__).parents[2]
ENOUGH = [
    "--titre=Les haies",
    "--session=14 octobre 2025",
    "--nature=avis",
    "--theme=L'eau",
    "--numero=suivant",
]
PATH = "lettres/2025/013-les-haies.md"
TITLES = ("Index", "Avis : oui", 'Un "mot" \\ là', "2024", "[a](b)", "# Les haies", "{{ a }} <b>", "12-a")


def test_nouvelle_writes_a_letter_from_options(root: Path, run: Runner) -> None:
    assert run("nouvelle", *ENOUGH) == (0, f"{PATH}\n", "")
    assert (
        (root / PATH).read_text(encoding="utf-8")
        == """\
---
numero: 13
titre: "Les haies"
session: 2025-10-14
nature: avis
themes: [eau]
etat: brouillon
---

## Le contexte { #contexte }

## La contribution de l’assemblée { #ceser }

## L’intervention { #intervention }
"""
    )


def test_nouvelle_takes_every_option(root: Path, run: Runner) -> None:
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    outcome = run(
        *("nouvelle", "lettres", *ENOUGH, "--theme=transports,emploi", "--saisine=region", "--publiee"),
        *("--signataire=ua", "--signataire=Fédération du lac", "--intervenant=anne lune", "--vote=Avis"),
        *("--instance=pleniere", "--resultat=Adopté", "--pour=31", "--contre=0", "--position=UA=abstention"),
        *("--nppv=2", "--remarque=Une précision.", "--resume=En bref."),
    )
    assert outcome == (0, f"{PATH}\n", "")
    header = (root / PATH).read_text(encoding="utf-8").split("---\n")[1]
    assert (
        header
        == """\
numero: 13
titre: "Les haies"
session: 2025-10-14
nature: avis
saisine: region
themes: [eau, transports, emploi]
resume: "En bref."
signataires: [ua, fl]
intervenants:
  - personne: anne-lune
    organisation: ua
votes:
  - objet: "Avis"
    instance: pleniere
    resultat: adopte
    pour: 31
    contre: 0
    nppv: 2
    positions: {ua: abstention}
    remarque: "Une précision."
etat: publiee
"""
    )


@pytest.mark.parametrize(
    ("titre", "numero", "state"),
    [
        *((titre, numero, []) for titre in TITLES for numero in ("suivant", "aucun")),
        *(("Les haies", "40", [state]) for state in ("--brouillon", "--publiee", "--notice")),
    ],
)
def test_nouvelle_passes_the_checks_at_once(
    titre: str, numero: str, state: list[str], root: Path, run: Runner
) -> None:
    given = [
        *ENOUGH[1:4],
        f"--titre={titre}",
        f"--numero={numero}",
        "--vote=Avis",
        "--instance=bureau",
        *state,
    ]
    assert run("nouvelle", *given).code == 0
    loaded = load(root / "lettres", root / "docs")
    assert {problem.name for problem in loaded.problems} == (
        {"section-vide"} if "--publiee" in state else set()
    )
    assert loaded.archive is not None
    assert len(loaded.archive.lettres) == 4
    assert titre in {lettre.titre for lettre in loaded.archive.lettres}
    assert run("verifier", "--strict").code == 0
    assert run("formater", "--verifie", *(str(path) for path in (root / "lettres/2025").iterdir())).code == 0


def test_nouvelle_counts_the_letters_that_cannot_be_read(root: Path, run: Runner) -> None:
    (root / LETTRE_PATH).write_text("illisible", encoding="utf-8")
    (root / "lettres/2024/2024-bilan.md").write_text(LETTRE.replace("numero: 12\n", ""), encoding="utf-8")
    assert run("nouvelle", *ENOUGH).out == f"{PATH}\n"


def test_nouvelle_never_writes_over_a_file(root: Path, run: Runner) -> None:
    target = root / PATH
    target.parent.mkdir()
    target.write_text(LETTRE, encoding="utf-8")
    (root / "lettres/2025/avis-les-haies.md").write_text("", encoding="utf-8")
    outcome = run("nouvelle", *ENOUGH)
    assert outcome == (
        1,
        "",
        f"le fichier {PATH} existe déjà\n    → ouvrez-le, ou changez le titre\n",
    )
    assert target.read_text(encoding="utf-8") == LETTRE
    assert run("nouvelle", *ENOUGH[:4], "--numero=aucun").out == "lettres/2025/avis-les-haies-2.md\n"


def test_nouvelle_cannot_write(root: Path, run: Runner) -> None:
    (root / "lettres/2025").write_text("", encoding="utf-8")
    outcome = run("nouvelle", *ENOUGH)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"le fichier {PATH} ne peut pas être écrit\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ENOUGH[1:3],
            "il manque --numero, --titre et --theme, et personne ne peut répondre ici aux questions\n"
            "    → ajoutez ces options, ou lancez « tribune nouvelle » seule dans un terminal\n",
        ),
        (
            [*ENOUGH, "--numero=12"],
            "--numero : la lettre n° 12 existe déjà\n    → le numéro suivant est 13\n",
        ),
        (
            [*ENOUGH, "--theme=transport"],
            "--theme : « transport » n’est pas dans le registre themes.yml\n"
            "    → vouliez-vous « transports » ?\n",
        ),
        ([*ENOUGH, "--nature=2"], "--nature : « 2 » n’est pas dans la liste\n    → écrivez avis, etude"),
        ([*ENOUGH, "--session=hier"], "--session : « hier » n’est pas une date\n"),
        ([*ENOUGH, "--vote=Avis"], "il manque --instance, pour le vote\n    → écrivez pleniere, bureau ou"),
        ([*ENOUGH, "--pour=3"], "--pour décrit un vote, et --vote n’est pas écrite\n    → ajoutez --vote"),
        (
            [*ENOUGH, "--vote=Avis", "--instance=bureau", "--contre=-1"],
            "--contre : « -1 » n’est pas un nombre à partir de 0\n",
        ),
        (
            [*ENOUGH, "--vote=Avis", "--instance=bureau", "--position=ua=abstenton"],
            "--position : « abstenton » n’est pas dans la liste\n    → vouliez-vous « abstention » ?\n",
        ),
        ([*ENOUGH, "--titre= "], "--titre : la réponse est vide\n"),
        ([*ENOUGH, "--document=haies.pdf"], "--document : « haies.pdf » n’est pas une adresse\n"),
        ([*ENOUGH, "--nppv=2"], "--nppv décrit un vote, et --vote n’est pas écrite\n"),
        ([*ENOUGH, "--vote=Avis", "--instance=bureau", "--pour="], "--pour : «  » n’est pas un nombre"),
        ([*ENOUGH, "--vitesse"], "l’option « --vitesse » n’existe pas\n"),
        (["absent", *ENOUGH], "le dossier « absent » n’existe pas\n"),
    ],
)
def test_nouvelle_explains_what_is_wrong(
    arguments: Iterable[str], message: str, root: Path, run: Runner
) -> None:
    outcome = run("nouvelle", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(message)
    assert not (root / "lettres/2025").exists()


def test_nouvelle_needs_to_know_for_whom_a_person_spoke(root: Path, run: Runner) -> None:
    path = root / "lettres/registres/personnes.yml"
    path.write_text("anne-lune: {nom: Anne Lune}\n", encoding="utf-8")
    outcome = run("nouvelle", *ENOUGH, "--intervenant=anne-lune")
    assert outcome.code == 2
    assert outcome.err.startswith("l’organisation de « anne-lune » n’est pas connue\n")
    assert run("nouvelle", *ENOUGH, "--intervenant=anne-lune", "--signataire=fl").code == 0
    assert "organisation: fl" in (root / PATH).read_text(encoding="utf-8")


def test_nouvelle_needs_a_theme(root: Path, run: Runner) -> None:
    (root / "lettres/registres/themes.yml").write_text("", encoding="utf-8")
    assert run("nouvelle", *ENOUGH).err == (
        "aucun thème n’est connu\n    → ajoutez-en un à registres/themes.yml, puis recommencez\n"
    )


@pytest.mark.parametrize("entry", ["mobilites: {nom: Mobilités}\n", "mobilites: [\n"])
def test_nouvelle_says_what_is_wrong_with_the_themes(entry: str, root: Path, run: Runner) -> None:
    (root / "lettres/registres/themes.yml").write_text(entry, encoding="utf-8")
    outcome = run("nouvelle", *ENOUGH)
    assert outcome.code == 1
    assert outcome.err.startswith("lettres/registres/themes.yml:")
    assert outcome.err.endswith(
        "\naucun thème de registres/themes.yml ne peut être lu\n"
        "    → corrigez ce que dit ce rapport, puis recommencez\n"
    )


class Terminal:
    """A person at a terminal, where the command runs."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        pty = pytest.importorskip("pty")  # Windows has none
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from tribune.cli import main; main()", "nouvelle", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONUTF8": "1", "TERM": "dumb"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.seen = ""

    def read(self, until: str | None = None) -> str:
        """What is shown up to ``until``, or to the end."""
        shown = b""
        while until is None or not shown.decode("utf-8", "ignore").endswith(until):
            assert select.select([self.ours], [], [], 30)[0], shown
            try:
                more = os.read(self.ours, 1024)
            except OSError:  # how Linux tells that the other side has gone
                more = b""
            if not more:
                break
            shown += more
        return shown.decode().replace("\r\n", "\n")

    def answer(self, *answers: str) -> None:
        for answer in answers:
            self.seen += self.read(" : ")
            os.write(self.ours, answer.encode())

    def end(self) -> int:
        self.seen += self.read()
        os.close(self.ours)
        return self.process.wait()


def test_nouvelle_asks_a_person(root: Path) -> None:
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    terminal = Terminal(root)
    terminal.answer("\n", "Les haies\n", "14 octobre\n", "mardi 14 octobre 2025\n", "5\n")
    terminal.answer(
        "\n",
        "aeu\n",
        "riviere, 2\n",
        "UA, F.L.\n",
        "1\n",
        "toutes\n",
        "oui\n",
        "Avis\n",
        "1\n",
        "\n",
        "31\n",
        "?\n",
        "\n",
        "0\n",
        "abstenton\n",
        "abstention\n",
        "fl=contre\n",
    )
    assert terminal.end() == 0
    for said in (
        "Numéro (Entrée pour 13, « aucun » s’il n’y en a pas) : \n",
        "il manque l’année : « 14 octobre »\n    → écrivez une date avec son année, par exemple 14 octobre ",
        "   5. Vœu\n",
        "il en faut au moins un\n    → écrivez un nom ou un numéro de la liste\n",
        "« aeu » n’est pas dans le registre themes.yml\n    → vouliez-vous « L’eau » ?\n",
        "Anne Lune parlait au nom de qui ? (« toutes » pour UA et FL, Entrée si vous ne le savez pas) : ",
        "« oui » ne dit pas ce qui a été mis aux voix\n",
        "Et les autres ? Par exemple FL=pour, entre virgules (Entrée pour passer) : ",
        "n’est pas un nombre\n    → ne répondez rien (Entrée)",
        "vouliez-vous « abstention » ?",
        "   1. Emploi\n   2. L’eau\n   3. Transports\n",
        "Signataires (Entrée pour UA, « aucun » s’il n’y en a pas) : ",
        f"{PATH}\n    → écrivez le texte sous l’en-tête, puis lancez « tribune verifier »\n",
    ):
        assert said in terminal.seen
    assert "Error" not in terminal.seen
    assert (
        (root / PATH).read_text(encoding="utf-8").split("---\n")[1]
        == """\
numero: 13
titre: "Les haies"
session: 2025-10-14
nature: voeu
themes: [eau]
signataires: [ua, fl]
intervenants:
  - personne: anne-lune
    organisation: ua
    au_nom_de: [ua, fl]
votes:
  - objet: "Avis"
    instance: pleniere
    resultat: inconnu
    pour: 31
    abstentions: 0
    positions: {ua: abstention, fl: contre}
etat: brouillon
"""
    )


def test_nouvelle_asks_only_what_no_option_says(root: Path) -> None:
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    terminal = Terminal(root, *ENOUGH[:4], "--intervenant=Anne Lune", "--vote=Avis", "--instance=bureau")
    terminal.answer("aucun\n", "Aucun\n", "\n", "\n", "\n", "\n", "\n", "\n")
    assert terminal.end() == 0
    assert terminal.seen.count(" : ") == 8
    written = (root / "lettres/2025/avis-les-haies.md").read_text(encoding="utf-8")
    assert "signataires" not in written
    assert "pour" not in written
    assert "positions" not in written


def test_nouvelle_given_up(root: Path) -> None:
    terminal = Terminal(root)
    terminal.answer("\n", "\x04")
    assert terminal.end() == 1
    assert terminal.seen.endswith("\nRien n’a été écrit.\n")
    assert "Aborted" not in terminal.seen
    assert not (root / "lettres/2025").exists()


def test_nouvelle_interrupted(root: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("tribune.cli.nouvelle.somebody_answers", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", interrupt)
    outcome = run("nouvelle", *ENOUGH[:4])
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.endswith("\nRien n’a été écrit.\n")
    assert not (root / "lettres/2025").exists()
