"""A preview goes on while something is wrong: the terminal and every page say what, until it is mended."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.processes import environment
from tests.conftest import Tree
from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, edited
from tests.site.conftest import CONFIG

PATIENCE = 60

SETTINGS = f"{CONFIG}\nwatch: [lettres]\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(port: int, address: str = "") -> tuple[int, str]:
    """Answer at an address: its code, and its text. 0 while nobody answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{address}", timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except OSError:
        return 0, ""


def wait_for(port: int, found: Callable[[int, str], bool], address: str = "") -> str:
    for _ in range(PATIENCE * 10):
        code, text = ask(port, address)
        if found(code, text):
            return text
        time.sleep(0.1)
    raise AssertionError(text)


@pytest.fixture(params=["mkdocs", "properdocs"])
def tool(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def preview(tree: Tree, tool: str, tmp_path: Path) -> Iterator[tuple[int, Path, Path]]:
    """A preview of the archive of the samples: its port, its folder, and what the terminal says."""
    root = tree(
        {**{f"archive/{path}": text for path, text in ARCHIVE.items()}, "archive/mkdocs.yml": SETTINGS}
    )
    port, said = free_port(), tmp_path / "dit.txt"
    with said.open("wb") as output:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                tool,
                "serve",
                "-f",
                str(root / "archive/mkdocs.yml"),
                "-a",
                f"127.0.0.1:{port}",
            ],
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_for(port, lambda code, _: code == 200)
        yield port, root / "archive", said
    finally:
        process.terminate()  # SIGINT is not heard by what a shell starts in the background
        process.wait(PATIENCE)


def test_mistake_is_told_by_every_page_until_it_is_mended(preview: tuple[int, Path, Path]) -> None:
    port, root, said = preview
    letter = root / LETTRE_PATH
    letter.write_text(edited(LETTRE, "[transports, emploi]", "['<b>transport', emploi]"), encoding="utf-8")
    page = wait_for(port, lambda code, _: code == 500, "lettres/12/")
    assert '<meta charset="utf-8">' in page
    assert "thème inconnu « &lt;b&gt;transport »  [theme-inconnu]" in page
    assert "lettres/2024/012-trains.md:7:10" in page
    assert "livereload(" in page
    assert "<b>" not in page
    assert "n’a pas été touché" not in page
    assert ask(port)[0] == 500
    terminal = said.read_text(encoding="utf-8")
    assert "thème inconnu « <b>transport »" in terminal
    assert "Traceback" not in terminal
    letter.write_text(edited(LETTRE, "Il faut **des trains**", "Il faut des gares"), encoding="utf-8")
    assert "Il faut des gares" in wait_for(port, lambda code, _: code == 200, "lettres/12/")


def test_settings_that_cannot_be_read_are_told_too(preview: tuple[int, Path, Path]) -> None:
    port, root, said = preview
    (root / "mkdocs.yml").write_text("site_name: [jamais fermé\n", encoding="utf-8")
    assert "mkdocs.yml" in wait_for(port, lambda code, _: code == 500)
    assert "Traceback" not in said.read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    wait_for(port, lambda code, _: code == 200)


def test_address_that_is_taken_is_told(tree: Tree, tool: str) -> None:
    root = tree({**ARCHIVE, "mkdocs.yml": CONFIG})
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", tool, "serve", "-f", str(root / "mkdocs.yml"), "-a", address],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 1
    assert f"L’aperçu ne peut pas s’ouvrir en {address} (" in done.stdout
    assert "« mkdocs serve -a 127.0.0.1:" in done.stdout
    assert "Traceback" not in done.stdout
