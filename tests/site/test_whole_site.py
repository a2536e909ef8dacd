"""Whatever fails or is killed, the site in place is a whole one, and a French sentence says what happened."""

import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from bench.kills import contents, kills
from bench.processes import environment
from tests.conftest import Tree
from tests.samples import ARCHIVE, LETTRE_PATH, lettre
from tests.site.conftest import CONFIG, ROOT, Builder
from tribune.record.workshop import Workshop
from tribune.site import events, failures, pagefind

DEAD_LINK = {
    LETTRE_PATH: lettre("Autre texte.\n"),
    "mkdocs.yml": CONFIG.replace(
        "validation:\n", "nav: [index.md]\nvalidation:\n  nav: {omitted_files: warn}\n"
    ),
}
"""Pages out of the menu, that MkDocs alone minds: it counts them, and refuses the build at its very end."""

UNTOUCHED = "Le site n’a pas été touché."


def command(
    root: Path, *options: str, tool: str = "mkdocs", **changes: str
) -> subprocess.CompletedProcess[str]:
    """Build as from a terminal. Both outputs are in ``stdout``."""
    return subprocess.run(
        [sys.executable, "-m", tool, "build", "-f", str(root / "mkdocs.yml"), *options],
        cwd=root,
        env={**environment(), **changes},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def is_clean(root: Path) -> bool:
    return not [path for path in root.iterdir() if path.name.startswith(".")]


def test_killed_builds_leave_whole_sites_and_nothing_else(tree: Tree) -> None:
    root = tree({**ARCHIVE, "mkdocs.yml": CONFIG})
    left = list(kills(root, root / LETTRE_PATH, 10))
    assert {killed.site for killed in left} <= {"ancien", "nouveau"}, left
    assert {killed.left for killed in left} == {0}, left
    assert "ancien" in {killed.site for killed in left}
    assert command(root).returncode == 0
    assert is_clean(root)


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_link_that_only_mkdocs_sees_leaves_the_site_before(build: Builder, tree: Tree, tool: str) -> None:
    site = build()
    before = site.contents()
    tree(DEAD_LINK)
    done = command(site.root, "--strict", tool=tool)
    assert (done.returncode, site.contents() == before) == (1, True), done.stdout
    assert f"Les avertissements ci-dessus arrêtent une construction stricte. {UNTOUCHED}" in done.stdout
    assert is_clean(site.root)
    assert command(site.root, tool=tool).returncode == 0
    assert site.contents() != before


@pytest.mark.parametrize("kibibytes", [1, 8, 48])
def test_full_disk_leaves_the_site_before(build: Builder, tree: Tree, kibibytes: int) -> None:
    """A limit on the size of files stops pages, the index, or what is handed to Pagefind."""
    site = build()
    before = site.contents()
    tree({LETTRE_PATH: lettre("Autre texte.\n")})
    size = kibibytes * 1024
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", str(site.root / "mkdocs.yml")],
        env={**environment(), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )
    said = done.stdout + done.stderr
    assert (done.returncode, site.contents() == before) == (1, True), said
    assert failures.NO_ROOM in said
    assert "Traceback" not in said
    assert is_clean(site.root)


FAILURES: dict[str, tuple[BaseException, str]] = {
    "rights": (
        PermissionError(13, "Interdit", "site/x"),
        "« site/x » ne peut être ni lu ni écrit (Interdit)",
    ),
    "system": (OSError(5, "Erreur d’entrée", "site/x"), "le système refuse « site/x » (Erreur d’entrée)"),
    "memory": (MemoryError(), "la mémoire de l’ordinateur ne suffit pas"),
    "mistake": (KeyError("clé"), "Tribune s’est trompé (KeyError : 'clé'). Ce n’est pas une faute"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_failure_says_a_sentence_and_leaves_the_site_before(
    build: Builder, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    site = build()
    before = site.contents()
    error, sentence = FAILURES[name]

    def fail(_: str) -> str:
        raise error

    monkeypatch.setattr(events, "box_tables", fail)
    said = refused({LETTRE_PATH: lettre("Autre texte.\n")})
    assert sentence in said
    assert "Error building page" not in said
    assert "en préparant la page « " in said
    assert said.endswith(UNTOUCHED)
    assert site.contents() == before
    assert is_clean(site.root)


TEMPLATES = {
    "unknown": ("{{ absent.nom }}", "UndefinedError : 'absent' is"),
    "syntax": ("{% if %}", "TemplateSyntaxError : Expected"),
    "filter": ("{{ 'a' | inconnu }}", "TemplateAssertionError"),
    "absent": ("{% include 'absent.html' %}", "TemplateNotFound : absent.html"),
    "division": ("{{ 1 / 0 }}", "ZeroDivisionError"),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_that_fails_is_named_with_its_line(refused: Callable[..., str], name: str) -> None:
    template, wrong = TEMPLATES[name]
    overrides = {
        f"overrides/{path.relative_to(ROOT / 'overrides')}": path.read_bytes()
        for path in (ROOT / "overrides").rglob("*")
        if path.is_file()
    }
    config = CONFIG.replace(f"custom_dir: {ROOT / 'overrides'}", "custom_dir: overrides")
    said = refused({**overrides, "overrides/home.html": f"<p>\n{template}\n"}, config=config)
    assert f"le modèle « overrides/home.html », ligne 2, a une erreur ({wrong}" in said
    assert "remettez-le en place depuis Git" in said


def test_detail_is_for_whoever_asks(build: Builder, tree: Tree) -> None:
    root = build().root
    tree({"mauvais.py": "def on_env(env, **_):\n    raise KeyError('clé')\n"})
    tree({"mkdocs.yml": CONFIG.replace("hooks: [", "hooks: [mauvais.py, ")})
    assert "Traceback" not in command(root).stdout
    assert "Traceback" in command(root, "-v").stdout


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_build_that_is_stopped_says_so_and_leaves_the_site_before(
    build: Builder, tree: Tree, number: signal.Signals
) -> None:
    site = build()
    before = site.contents()
    tree({LETTRE_PATH: lettre("Autre texte.\n")})
    slow = f"import os\ndef on_env(env, **_):\n    os.kill(os.getpid(), {int(number)})\n"
    tree({"lent.py": slow, "mkdocs.yml": CONFIG.replace("mkdocs_hooks.py]", "mkdocs_hooks.py, lent.py]")})
    done = command(site.root)
    assert (done.returncode, "Construction arrêtée : le site en place est entier." in done.stdout) == (
        1,
        True,
    )
    assert "Traceback" not in done.stdout
    assert site.contents() == before
    assert is_clean(site.root)


@pytest.mark.parametrize("does", ["exec sleep 1000", "exec cat >/dev/null"])
def test_pagefind_that_never_ends_is_stopped(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, does: str
) -> None:
    """It reads nothing, or answers nothing."""
    endless = tmp_path / "pagefind"
    endless.write_text(f"#!/bin/sh\n{does}\n")
    endless.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(endless))
    monkeypatch.setattr(pagefind, "_SECONDS", 0.5)
    monkeypatch.setattr(pagefind, "_SECONDS_PER_PAGE", 0)
    said = refused()
    assert "Pagefind ne finit pas" in said
    assert said.endswith(UNTOUCHED)


def test_missing_pagefind_is_told(refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/absent/pagefind")
    said = refused()
    assert "l’index de la recherche n’a pas pu être fait : Pagefind a échoué (" in said
    assert "« make clean » puis « make site » le réinstallent" in said
    assert "Traceback" not in said


def test_folder_of_the_site_is_given_back(build: Builder) -> None:
    """Whoever builds reads it afterwards: ``gh-deploy`` publishes what stands there."""
    root = build().root
    config = load_config(str(root / "mkdocs.yml"))
    build_site(config)
    assert Path(config.site_dir) == root / "site"


def test_second_build_at_once_is_refused(
    build: Builder, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = build()
    monkeypatch.setattr("tribune.record.workshop._PAUSE", 0)
    other = Workshop(site.folder)
    assert "une autre construction de « site » est en cours" in refused()
    other.close()


@pytest.mark.parametrize("where", ["lettres", ".git/site"])
def test_folder_of_the_site_that_would_take_sources_is_refused(build: Builder, where: str) -> None:
    root = build().root
    (root / "overrides").mkdir()
    (root / "mkdocs.yml").write_text(f"{CONFIG}\nsite_dir: site\nhooks: [overrides/x.py]\n", encoding="utf-8")
    before = contents(root)
    done = command(root, "-d", str(root / where))
    assert done.returncode == 1
    assert contents(root) == before


def test_published_by_gh_deploy(build: Builder, tmp_path: Path) -> None:
    site = build()
    remote = tmp_path / "depot.git"
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@exemple.test", "-C", str(site.root)]
    subprocess.run(["git", "init", "-q", "--bare", str(remote)], check=True)
    for words in ("init -q", "add lettres", "commit -qm a", f"remote add origin {remote}"):
        subprocess.run([*git, *words.split()], check=True)
    names = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy", "-f", str(site.root / "mkdocs.yml")],
        cwd=site.root,
        env={**environment(), **{f"GIT_{name}": "a@exemple.test" for name in names}},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    published = ["git", "-C", str(remote), "ls-tree", "-r", "--name-only", "gh-pages"]
    listed = subprocess.run(published, capture_output=True, encoding="utf-8", check=True)
    assert "lettres/12/index.html" in listed.stdout.split(), done.stderr
