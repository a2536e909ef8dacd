"""What every test may ask for: a tree of files on the disk, an archive read from it."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.samples import ARCHIVE, Files
from tests.whole import ROOT, built, built_from, many_letters, whole_archive
from tribune.record.load import Loaded, load
from tribune.site.admin.files import NODE_MODULES
from tribune.site.admin.sveltia import PACKAGE

Tree = Callable[[Files | str], Path]
Reader = Callable[[Mapping[str, str | bytes | None]], Loaded]

_TXTAR_NAME = re.compile(r"^-- (\S.*?) --\n", re.MULTILINE)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Write files below a temporary folder, and return it: ``tree({"lettres/a.md": "…"})``.

    Also takes one string in the manner of txtar, for whole sites in a glance; what comes before the first
    name is a comment::

        tree('''
        -- lettres/a.md --
        ---
        titre: A
        ---
        ''')
    """

    def write(files: Files | str) -> Path:
        for path, content in (txtar(files) if isinstance(files, str) else files).items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture
def read(tree: Tree) -> Reader:
    """Load the archive of the samples, some files changed: ``read({NOTICE_PATH: None})`` is without one."""

    def read_archive(changes: Mapping[str, str | bytes | None]) -> Loaded:
        files = {**ARCHIVE, **changes}
        root = tree({path: content for path, content in files.items() if content is not None})
        return load(root / "lettres", root / "docs")

    return read_archive


def media_of(loaded: Loaded) -> list[str]:
    """The files that are no pages and may be in the site, by the names that MkDocs gives them."""
    return [name for name in loaded.files if not name.endswith(".md")]


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive with a page of every kind, built as for publication."""
    return built_from(whole_archive(), tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="session")
def divided_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive whose long lists are divided by year."""
    return built_from(many_letters(), tmp_path_factory.mktemp("divided"))


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository."""
    return built(ROOT, tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
def sveltia() -> Path:
    """The package of the web form: without it, its tests are skipped, unless ``TRIBUNE_NODE=obligatoire``."""
    package = NODE_MODULES / PACKAGE
    if not package.is_dir():
        message = "npm has not installed the web form: it was not tested"
        pytest.fail(message) if os.environ.get("TRIBUNE_NODE") == "obligatoire" else pytest.skip(message)
    return package


def txtar(text: str) -> dict[str, str]:
    """The files of a string where each one follows its name, written ``-- path --`` on a line of its own."""
    _, *parts = _TXTAR_NAME.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))
