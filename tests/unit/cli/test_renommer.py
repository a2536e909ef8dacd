"""``tribune renommer-theme`` and its like: all that names an entry changes at once, or nothing does."""

from pathlib import Path

import pytest

from tests.errors.test_settings import SETTINGS
from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, NOTICE, NOTICE_PATH, edited, lettre
from tests.unit.cli.conftest import Runner
from tribune.cli import writing


def state(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("command", "old", "new", "said", "files", "nom"),
    [
        (
            "theme",
            "transports",
            "trains",
            "Le thème « transports » est renommé « trains » : 6 passages",
            4,
            "Transports",
        ),
        (
            "organisation",
            "ua",
            "atelier",
            "L’organisation « ua » est renommée « atelier » : 9 passages",
            5,
            "Union des ateliers",
        ),
        (
            "personne",
            "anne-lune",
            "a-lune",
            "La personne « anne-lune » est renommée « a-lune » : 3 pass",
            2,
            "Anne Lune",
        ),
        (
            "session",
            "automne-2023",
            "2023-10-10",
            "La session « automne-2023 » est renommée « 2023-10",
            2,
            "",
        ),
    ],
)
def test_renommer_changes_every_file(
    command: str, old: str, new: str, said: str, files: int, nom: str, root: Path, run: Runner
) -> None:
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    before = state(root)
    outcome = run(f"renommer-{command}", old, new)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(said)
    assert f" dans {files} fichiers.\n" in outcome.out
    kept = f"Le nom affiché reste « {nom} » : changez-le dans registres/{command}s.yml, si besoin.\n"
    assert outcome.out.endswith(f"s/{old}/, mènera à la nouvelle.\n{kept if nom else ''}")
    after = state(root)
    assert after.keys() == before.keys()
    changed = [path for path in before if before[path] != after[path]]
    assert len(changed) == files
    assert ("mkdocs.yml" in changed) == (command == "organisation")
    verified = run("verifier", "--strict")
    assert (verified.code, verified.err) == (0, "")
    assert verified.out.endswith("tout est en ordre.\n")


def test_renommer_there_and_back_leaves_an_old_address(root: Path, run: Runner) -> None:
    before = state(root)
    assert run("renommer-theme", "eau", "lac").code == 0
    assert run("renommer-theme", "lac", "eau").code == 0
    themes = "lettres/registres/themes.yml"
    added = "  anciennes_adresses: [themes/lac/]\n"
    after = state(root)
    assert after[themes] == edited(
        before[themes], "  voisins: [transports]\n", f"  voisins: [transports]\n{added}"
    )
    assert {**after, themes: ""} == {**before, themes: ""}
    assert run("verifier").code == 0


def test_renommer_tried_writes_nothing(root: Path, run: Runner) -> None:
    before = state(root)
    outcome = run("renommer-theme", "emploi", "travail", "--essai")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        f"{LETTRE_PATH} : 1 passage\n"
        "lettres/registres/themes.yml : 2 passages\n"
        "Le thème « emploi » serait renommé « travail » : 3 passages dans 2 fichiers.\n"
        "Son ancienne adresse, /themes/emploi/, mènera à la nouvelle.\n"
        "Le nom affiché reste « Emploi » : changez-le dans registres/themes.yml, si besoin.\n"
        "Rien n’est écrit : c’était un essai.\n"
    )
    assert state(root) == before


REFUSALS = [
    (
        "theme",
        "transport",
        "trains",
        2,
        "aucun thème « transport » dans le registre",
        "vouliez-vous « transports »",
    ),
    ("personne", "zoé", "zoe", 2, "aucune personne « zoé » dans le registre", "registres/personnes.yml"),
    ("session", "2024-03-05", "mars", 2, "aucune session « 2024-03-05 » dans le registre", "n’a que sa date"),
    ("theme", "eau", "L’eau", 2, "identifiant mal écrit : « L’eau »", "sans accent"),
    ("theme", "eau", "index", 2, "identifiant mal écrit : « index »", "sans accent"),
    ("theme", "eau", "eau", 2, "les deux identifiants sont les mêmes", "puis le nouveau"),
    ("theme", "eau", "emploi", 2, "le thème « emploi » est déjà dans l’archive", "une à une"),
    (
        "session",
        "automne-2023",
        "2024-03-05",
        2,
        "la session « 2024-03-05 » est déjà dans l’archive",
        "une à",
    ),
]


@pytest.mark.parametrize(("command", "old", "new", "code", "sentence", "action"), REFUSALS)
def test_renommer_refuses_wrong_names(
    command: str, old: str, new: str, code: int, sentence: str, action: str, root: Path, run: Runner
) -> None:
    before = state(root)
    outcome = run(f"renommer-{command}", old, new)
    assert (outcome.code, outcome.out) == (code, "")
    assert outcome.err.startswith(f"{sentence}")
    assert action in outcome.err.splitlines()[1]
    assert state(root) == before


DRAFT = lettre(
    numero=11,
    themes=["travail"],
    etat="brouillon",
    a_verifier=["tout"],
    suite_de=None,
    anciennes_adresses=None,
)
"""It names a theme that is not in the register yet."""


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {LETTRE_PATH: edited(LETTRE, "nature: avis", "nature: avi")},
            "l’archive a 1 erreur : rien n’est renommé",
        ),
        (
            {LETTRE_PATH: edited(LETTRE, "[transports, emploi]", '[transports, "\\x65mploi"]')},
            f"{LETTRE_PATH}:7:22: « emploi » est écrit d’une façon que la commande ne sait pas changer",
        ),
        (
            {NOTICE_PATH: DRAFT},
            f"{NOTICE_PATH}: ce fichier nomme déjà « travail », qui n’est pas dans le registre",
        ),
        (
            {LETTRE_PATH: edited(LETTRE, "lettres/trains-de-la-vallee/", "themes/travail")},
            f"{LETTRE_PATH}:34:22: l’adresse /themes/travail/ est déjà prise par une page de l’archive",
        ),
    ],
    ids=["errors before", "escape", "named by a draft", "address taken"],
)
def test_renommer_refuses_what_would_go_wrong(
    changes: dict[str, str], sentence: str, root: Path, run: Runner
) -> None:
    for path, text in changes.items():
        (root / path).write_text(text, encoding="utf-8")
    before = state(root)
    outcome = run("renommer-theme", "emploi", "travail")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(sentence)
    assert "    → " in outcome.err
    assert state(root) == before


def test_renommer_refuses_a_disk_that_refuses(
    root: Path, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third file cannot be replaced: the first two are put back."""
    before, replaced, real = state(root), [], writing.os.replace

    def replace(source: Path, target: Path) -> None:
        if len(replaced) == 2:
            raise PermissionError(13, "refusé", str(target))
        replaced.append(target)
        real(source, target)

    monkeypatch.setattr(writing.os, "replace", replace)
    outcome = run("renommer-organisation", "ua", "atelier")
    assert (outcome.code, outcome.out, len(replaced)) == (1, "", 2)
    assert "ne peut pas être écrit : rien n’est renommé" in outcome.err
    assert state(root) == before


def test_renommer_in_another_folder(root: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "docs")
    outcome = run("renommer-theme", "emploi", "travail", "--dossier", "../lettres", "--essai")
    assert (outcome.code, outcome.err) == (0, "")
    assert "3 passages dans 2 fichiers" in outcome.out


def test_renommer_keeps_rights_and_other_files(root: Path, run: Runner) -> None:
    (root / LETTRE_PATH).chmod(0o640)
    (root / "docs/image.png").write_bytes(b"\x89PNG emploi \xff")
    assert run("renommer-theme", "emploi", "travail").code == 0
    assert (root / LETTRE_PATH).stat().st_mode & 0o777 == 0o640
    assert (root / "docs/image.png").read_bytes() == b"\x89PNG emploi \xff"
    assert list(root.rglob(".tribune-*")) == []
    assert ARCHIVE[NOTICE_PATH] == NOTICE


def test_renommer_keeps_the_schemas_of_editors_true(root: Path, run: Runner) -> None:
    assert run("schema").code == 0
    assert run("renommer-theme", "emploi", "travail").code == 0
    outcome = run("schema", "--verifie")
    assert (outcome.code, outcome.out) == (0, "schema/ : les schémas sont à jour.\n")


def test_renommer_makes_no_schema(root: Path, run: Runner) -> None:
    assert run("renommer-theme", "emploi", "travail").code == 0
    assert not (root / "schema").exists()
