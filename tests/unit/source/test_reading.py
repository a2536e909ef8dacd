"""Bytes → front matter and text, each line at its place."""

from pathlib import Path

import pytest

from tribune.source.reading import decode, parse_page, read_page, read_text
from tribune.source.tree import plain


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb", "a\nb"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\n\rb\r\n\r\n", "a\n\nb\n\n"),
        (b"\xef\xbb\xbfa", "a"),
        (b"\xef\xbb\xbf", ""),
        (b"", ""),
        ("a\N{NO-BREAK SPACE}b\N{BYTE ORDER MARK}".encode(), "a\N{NO-BREAK SPACE}b\N{BYTE ORDER MARK}"),
        ("a\x85b\u2028c\t".encode(), "a\x85b\u2028c\t"),
        ("🎉".encode(), "🎉"),
    ],
)
def test_decode(data: bytes, expected: str) -> None:
    assert decode(data, "a.md") == (expected, [])


@pytest.mark.parametrize(
    ("data", "place", "name"),
    [
        (b"\xff", "1:1", "fichier-pas-utf8"),
        (b"a\r\nb\xe9", "2:2", "fichier-pas-utf8"),
        (b"a\rb\xe9", "2:2", "fichier-pas-utf8"),
        (b"\xef\xbb\xbfa\xff", "1:2", "fichier-pas-utf8"),
        ("🎉é".encode() + b"\xff", "1:3", "fichier-pas-utf8"),
        (b"\xed\xa0\x80", "1:1", "fichier-pas-utf8"),
        (b"\xc0\xaf", "1:1", "fichier-pas-utf8"),
        (b"\xef\xbb\xbfa\r\nb\0", "2:2", "caractere-interdit"),
        (b"\x0c", "1:1", "caractere-interdit"),
        ("\x80".encode(), "1:1", "caractere-interdit"),
        ("\uffff".encode(), "1:1", "caractere-interdit"),
    ],
)
def test_decode_refuses(data: bytes, place: str, name: str) -> None:
    text, problems = decode(data, "a.md")
    assert text is None
    assert [f"{problem.place} {problem.name}" for problem in problems] == [f"a.md:{place} {name}"]


def test_read_text_of_missing_file(tmp_path: Path) -> None:
    text, problems = read_text(tmp_path / "absent.md", "absent.md")
    assert text is None
    assert [problem.name for problem in problems] == ["fichier-illisible"]


def test_read_page_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"---\r\na: b\r\n---\r\nc\r\n")
    page, problems = read_page(tmp_path / "a.md", "lettres/a.md")
    assert problems == []
    assert page is not None
    assert (page.fichier, page.texte, page.text_line) == ("lettres/a.md", "c", 4)


@pytest.mark.parametrize(
    ("text", "fields", "texte", "text_line"),
    [
        ("---\na: b\n---\nc\n", {"a": "b"}, "c", 4),
        ("---\na: b\n---\n\n\nc\n\nd\n\n", {"a": "b"}, "c\n\nd", 6),
        ("\n\n---\na: b\n---\nc", {"a": "b"}, "c", 6),
        ("---  \na: b\n---\t\nc", {"a": "b"}, "c", 4),
        ("---\na: b\n---\n  \n    c\n  d  \n", {"a": "b"}, "    c\n  d", 5),
        ("---\na: b\n---", {"a": "b"}, "", 3),
        ("---\na: b\n---\n", {"a": "b"}, "", 4),
        ("---\na: b\n---\nc\n\n---\n\nd\n---\n", {"a": "b"}, "c\n\n---\n\nd\n---", 4),
        ("---\na: '---'\nb: --- c\n---\nd", {"a": "---", "b": "--- c"}, "d", 5),
        ("---\n\n# rien\na: b\n\n---\nc", {"a": "b"}, "c", 7),
    ],
)
def test_parse_page(text: str, fields: object, texte: str, text_line: int) -> None:
    page, problems = parse_page(text, "a.md")
    assert problems == []
    assert page is not None
    assert plain(page.tree) == fields
    assert (page.texte, page.text_line) == (texte, text_line)


@pytest.mark.parametrize("blank", ["", "\n", "\n \n\n"])
def test_parse_page_keeps_places(blank: str) -> None:
    page, _ = parse_page(f"{blank}---\na: b\n---\n", "a.md")
    assert page is not None
    assert page.tree.place.line == blank.count("\n") + 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "fichier-vide"),
        (" \n\t\n", "fichier-vide"),
        ("a", "entete-absent"),
        ("a\n---\nb: c\n---\n", "entete-absent"),
        ("--- a\nb: c\n---\n", "entete-absent"),
        ("---", "entete-non-ferme"),
        ("---\na: b\n", "entete-non-ferme"),
        ("---\na: b\n --- \n", "entete-non-ferme"),
        ("---\n---", "entete-invalide"),
        ("---\na\n---", "entete-invalide"),
        ("---\n[a]\n---", "entete-invalide"),
        ("---\na: [\n---", "yaml-invalide"),
    ],
)
def test_parse_page_refuses(text: str, name: str) -> None:
    page, problems = parse_page(text, "a.md")
    assert page is None
    assert [problem.name for problem in problems] == [name]


def test_parse_page_goes_on_after_a_duplicate() -> None:
    page, problems = parse_page("---\na: b\na: c\n---\nd", "a.md")
    assert [problem.name for problem in problems] == ["cle-en-double"]
    assert page is not None
    assert page.texte == "d"
