"""Which files of a folder are read, and under which name they are shown."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Tree
from tribune.source.folder import SourceFile, list_files
from tribune.source.media import KINDS


def test_list_files_sorts_paths(tree: Tree) -> None:
    root = tree(dict.fromkeys(["l/b.md", "l/a/z.md", "l/a.md", "l/A.md", "l/a-b.md", "l/a/b/c.md"], ""))
    listing = list_files(root / "l", root)
    assert [source.relative for source in listing.files] == [
        "A.md",
        "a-b.md",
        "a.md",
        "a/b/c.md",
        "a/z.md",
        "b.md",
    ]
    assert (listing.refused, listing.problems) == ((), ())


def test_list_files_shows_paths_from_where_one_is(tree: Tree) -> None:
    root = tree({"a/l/2024/b.md": ""})
    shown = {
        root: "a/l/2024/b.md",
        root / "a": "l/2024/b.md",
        root / "a/l": "2024/b.md",
        root / "elsewhere": (root / "a/l/2024/b.md").as_posix(),
    }
    for seen_from, expected in shown.items():
        (source,) = list_files(root / "a/l", seen_from).files
        assert source == SourceFile(root / "a/l/2024/b.md", expected, "2024/b.md")


def test_list_files_shows_relative_paths(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({"l/b.md": ""})
    monkeypatch.chdir(root)
    (source,) = list_files(Path("l"), Path()).files
    assert (source.fichier, source.relative) == ("l/b.md", "b.md")
    monkeypatch.chdir(root / "l")
    (source,) = list_files(Path("../l"), Path.cwd()).files
    assert (source.fichier, source.relative) == ("../l/b.md", "b.md")


def test_list_files_leaves_hidden_ones(tree: Tree) -> None:
    root = tree(dict.fromkeys([".a.md", ".git/b.md", "c/.d/e.md", "c/f.md"], ""))
    assert [source.relative for source in list_files(root, root).files] == ["c/f.md"]


def test_media_are_what_pages_may_show() -> None:
    """Neither scripts nor pages: a new kind here is published as it is on every site."""
    assert sorted(KINDS) == [
        *(".avif", ".csv", ".docx", ".epub", ".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".odp", ".ods", ".odt"),
        *(".ogg", ".pdf", ".png", ".pptx", ".svg", ".webm", ".webp", ".xlsx", ".zip"),
    ]


@pytest.mark.parametrize(
    ("name", "is_page", "is_media"),
    [
        ("a.md", True, False),
        ("a.MD", False, False),
        ("a.png", False, True),
        ("a.JPeG", False, True),
        ("a.svg", False, True),
        ("a.html", False, False),
        ("a.js", False, False),
        ("a.yml", False, False),
        ("md", False, False),
        ("a.md.bak", False, False),
    ],
)
def test_source_file_kind(name: str, is_page: bool, is_media: bool) -> None:
    source = SourceFile(Path(name), name, name)
    assert (source.is_page, source.is_media) == (is_page, is_media)


@pytest.mark.skipif(sys.platform == "darwin", reason="it has one way to write names")
def test_list_files_composes_accents(tree: Tree) -> None:
    decomposed = "l/\N{LATIN SMALL LETTER E}\N{COMBINING ACUTE ACCENT}t/10-e\N{COMBINING ACUTE ACCENT}cole.md"
    root = tree({decomposed: ""})
    (source,) = list_files(root / "l", root).files
    assert (source.relative, source.fichier) == ("ét/10-école.md", "l/ét/10-école.md")
    assert source.path == root / decomposed
