"""A document that is in the archive already, whatever its name, whoever corrected its lettre."""

from pathlib import Path

import pytest

from tests.conftest import Tree
from tests.samples import ARCHIVE, LETTRE_PATH, NOTICE_PATH, lettre
from tribune_import.already import Already, already_in, fingerprint_of, fingerprint_of_file, provenance


def test_already_in_knows_numbers_fingerprints_and_notices(tree: Tree) -> None:
    mark = fingerprint_of(b"document")
    text = lettre().replace("---\n", f"---\n# {provenance('a.pdf', mark)}\n", 1)
    root = tree({**ARCHIVE, LETTRE_PATH: text})
    already = already_in(root / "lettres")
    path, notice = (each.removeprefix("lettres/") for each in (LETTRE_PATH, NOTICE_PATH))
    assert already.by_numero == {12: path, 11: notice}
    assert already.by_fingerprint == {mark: path}
    assert already.notices == {notice}


def test_already_in_knows_broken_lettres_by_their_names(tree: Tree) -> None:
    root = tree({"lettres/2024/045-cassee.md": "rien", "lettres/046-vide.md": "---\nnumero: [\n---\n"})
    already = already_in(root / "lettres")
    assert already.by_numero == {45: "2024/045-cassee.md", 46: "046-vide.md"}


def test_fingerprint_of_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"document")
    assert fingerprint_of_file(tmp_path / "a.pdf") == fingerprint_of(b"document")
    assert [fingerprint_of_file(tmp_path / name) for name in ("b.pdf", ".", "\0")] == ["", "", ""]


def test_with_file() -> None:
    already = Already().with_file(45, "abc", "045.md").with_file(None, "def", "trains.md")
    assert already.by_numero == {45: "045.md"}
    assert already.by_fingerprint == {"abc": "045.md", "def": "trains.md"}


@pytest.mark.parametrize(
    "name", ["a.pdf", "a\nnumero: 1\n.pdf", "a\x00\x1b.pdf", "a » [0000000000000000]", "é" * 300]
)
def test_provenance_is_a_line_of_comment(name: str, tree: Tree) -> None:
    mark = fingerprint_of(name.encode())
    comment = provenance(name, mark)
    assert comment.isprintable()
    root = tree({"lettres/a.md": f"---\n# {comment}\ntitre: A\n---\n"})
    assert already_in(root / "lettres").by_fingerprint == {mark: "a.md"}
