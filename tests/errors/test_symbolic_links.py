"""Links of the file system: to nowhere, to themselves, out of the folder. None is followed out of it."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Tree, media_of
from tests.errors import rows
from tests.samples import ARCHIVE, LETTRE_PATH, NOTICE_PATH, UNNUMBERED
from tribune.record.load import load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")

OUT = "ce fichier n’est qu’un lien vers un endroit hors du dossier, ou vers un dossier"
NOWHERE = "ce fichier n’est qu’un lien qui ne mène à rien"


def report(path: str, sentence: str) -> str:
    return f"{path}:1:1: {sentence}  [lien-symbolique]\n    → mettez le vrai fichier à la place du lien"


@pytest.mark.parametrize(
    ("link", "target", "sentence"),
    [
        pytest.param("lettres/2024/lien.md", "../../docs/index.md", OUT, id="file-outside"),
        pytest.param("lettres/2024/lien.md", "/etc/hostname", OUT, id="absolute-file-outside"),
        pytest.param("lettres/2022", "../docs/communiques", OUT, id="folder-outside"),
        pytest.param("lettres/2022", "2023", OUT, id="folder-inside"),
        pytest.param("lettres/2024/tout", "..", OUT, id="folder-above"),
        pytest.param("lettres/2024/lien.md", "absente.md", NOWHERE, id="nowhere"),
        pytest.param("lettres/2024/lien.md", "../../ailleurs/absente.md", NOWHERE, id="nowhere-outside"),
        pytest.param("lettres/2024/lien.md", "lien.md", NOWHERE, id="itself"),
        pytest.param("lettres/2024/photo.png", "absente.png", NOWHERE, id="media-nowhere"),
        pytest.param("docs/revue/lien.md", "../../lettres/2024/012-trains.md", OUT, id="document-outside"),
    ],
)
def test_load_reports_link(link: str, target: str, sentence: str, tree: Tree) -> None:
    root = tree(ARCHIVE)
    (root / link).symlink_to(target)
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == [report(link, sentence)]
    assert media_of(loaded) == []


def test_load_reports_links_to_each_other(tree: Tree) -> None:
    root = tree(ARCHIVE)
    (root / "lettres/2024/a.md").symlink_to("b.md")
    (root / "lettres/2024/b.md").symlink_to("a.md")
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == [
        report("lettres/2024/a.md", NOWHERE),
        report("lettres/2024/b.md", NOWHERE),
    ]


def test_load_follows_link_within_folder(tree: Tree) -> None:
    root = tree(ARCHIVE)
    (root / "lettres/2024/modele.txt").write_text(UNNUMBERED)
    (root / "lettres/2024/modele.txt").rename(root / "lettres/2024/.modele")
    (root / "lettres/2024/copie.md").symlink_to(".modele")
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    assert "copie" in loaded.archive.lettre


def test_load_follows_link_to_whole_folder(tree: Tree) -> None:
    root = tree(ARCHIVE)
    (root / "site").mkdir()
    (root / "site/lettres").symlink_to(root / "lettres")
    loaded = load(root / "site/lettres")
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    assert len(loaded.archive.lettres) == 3


@pytest.mark.parametrize("link", ["lettres/registres/themes.yml", "lettres/registres"])
def test_load_says_nothing_of_themes_behind_link(link: str, tree: Tree) -> None:
    root = tree(ARCHIVE)
    (root / link).rename(root / "ailleurs")
    (root / link).symlink_to(root / "ailleurs")
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == [report(link, OUT)]


@pytest.mark.parametrize("path", [NOTICE_PATH, LETTRE_PATH])
def test_load_says_nothing_of_links_to_letter_behind_link(path: str, tree: Tree) -> None:
    root = tree(ARCHIVE)
    target = (root / path).rename(Path(root / "ailleurs.md"))
    (root / path).symlink_to(target)
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == [report(path, OUT)]
