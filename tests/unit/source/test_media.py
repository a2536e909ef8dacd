"""Each kind of file shows that it is what its name says, or is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.samples import JPEG, PDF, PNG, SVG
from tribune.source.media import HOST_FILES, IMPORTABLE, KINDS, check_content, check_domain
from tribune_import.reading.documents import FORMATS


def zipped(*names: str, mimetype: str = "") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return data.getvalue()


OPEN = "application/vnd.oasis.opendocument."
RIGHT = {
    ".avif": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
    ".gif": b"GIF89a\1\0\1\0",
    ".jpeg": JPEG,
    ".jpg": JPEG,
    ".png": PNG,
    ".svg": SVG.encode(),
    ".webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    ".csv": "thème;voix\n".encode(),
    ".docx": zipped("_rels/.rels", "[Content_Types].xml", "word/document.xml"),
    ".epub": zipped("META-INF/container.xml", mimetype="application/epub+zip"),
    ".odp": zipped("content.xml", mimetype=f"{OPEN}presentation"),
    ".ods": zipped("content.xml", mimetype=f"{OPEN}spreadsheet"),
    ".odt": zipped("content.xml", mimetype=f"{OPEN}text"),
    ".pdf": PDF,
    ".pptx": zipped("[Content_Types].xml", "ppt/presentation.xml"),
    ".xlsx": zipped("[Content_Types].xml", "xl/workbook.xml"),
    ".zip": zipped("a.txt"),
    ".mp3": b"ID3\4\0",
    ".mp4": b"\0\0\0\x18ftypisom",
    ".ogg": b"OggS\0",
    ".webm": b"\x1aE\xdf\xa3\x9fB\x86\x81\1B\x82\x84webm",
}
WEB_PAGE = b"<!doctype html><script>alert(1)</script>"
DOMAIN, ROBOTS = b"lettres.exemple.test\n", b"User-agent: *\nDisallow:\n"


def named(suffix: str, content: bytes, folder: Path) -> str | None:
    """The name of the problem of a file."""
    path = folder / (suffix if suffix in HOST_FILES else f"a{suffix}")
    path.write_bytes(content)
    problem = check_content(path, path.name)
    return None if problem is None else problem.name


def test_every_kind_has_an_example() -> None:
    assert RIGHT.keys() == KINDS.keys()


@pytest.mark.parametrize("suffix", KINDS)
def test_check_content_takes_what_it_says(suffix: str, tmp_path: Path) -> None:
    assert named(suffix, RIGHT[suffix], tmp_path) is None
    assert named(suffix.upper(), RIGHT[suffix], tmp_path) is None


@pytest.mark.parametrize("suffix", KINDS)
@pytest.mark.parametrize("content", [WEB_PAGE, b"", b"\0" * 2000, b"MZ\x90\0", b"PK\3\4"])
def test_check_content_refuses_anything_else(suffix: str, content: bytes, tmp_path: Path) -> None:
    fine = (suffix, content) in {(".csv", b""), (".csv", b"PK\3\4"), (".zip", b"PK\3\4")}
    assert named(suffix, content, tmp_path) == (None if fine else "contenu-inattendu")


@pytest.mark.parametrize("suffix", KINDS)
def test_check_content_tells_kinds_apart(suffix: str, tmp_path: Path) -> None:
    """The office formats are archives as well, and lines of text may be anything without a NUL."""
    alike = [{".jpeg", ".jpg"}, {".mp4", ".avif"}]
    for other, content in RIGHT.items():
        is_fine = (
            other == suffix
            or {other, suffix} in alike
            or (suffix == ".zip" and content.startswith(b"PK"))
            or (suffix == ".csv" and b"\0" not in content and not content.startswith(b"<"))
        )
        if is_fine:
            continue
        assert named(suffix, content, tmp_path) == "contenu-inattendu", other


@pytest.mark.parametrize(
    ("suffix", "content", "name"),
    [
        (".csv", "thème;voix\n".encode("cp1252"), None),
        (".csv", "thème;voix\n".encode("utf-16"), "contenu-inattendu"),
        (".csv", b"\xef\xbb\xbf \n<html>", "contenu-inattendu"),
        (".csv", b"\x0c<script>1</script>", "contenu-inattendu"),
        (".avif", b"<!--ftypavif--><script>1</script>", "contenu-inattendu"),
        (".pdf", b"document.title=1//%PDF-1.4", "contenu-inattendu"),
        (".pdf", b"\n\n" + PDF, None),
        (".mp3", b"\xff\xfb\x90\0", None),
        (".mp3", "á".encode("utf-16"), "contenu-inattendu"),
        (".webm", b"\x1aE\xdf\xa3\x9fB\x82\x88matroska", "contenu-inattendu"),
        (".docx", zipped("[Content_Types].xml", "xl/workbook.xml"), "contenu-inattendu"),
        (".docx", RIGHT[".docx"][:-30], "contenu-inattendu"),
        ("CNAME", DOMAIN, None),
        ("CNAME", b"https://lettres.exemple.test/", "contenu-inattendu"),
        ("CNAME", WEB_PAGE, "contenu-inattendu"),
        ("robots.txt", ROBOTS, None),
        ("robots.txt", WEB_PAGE, "contenu-inattendu"),
    ],
)
def test_check_content(suffix: str, content: bytes, name: str | None, tmp_path: Path) -> None:
    assert named(suffix, content, tmp_path) == name


def test_check_content_reports_file_that_cannot_be_read(tmp_path: Path) -> None:
    problem = check_content(tmp_path / "absent.png", "absent.png")
    assert problem is not None
    assert problem.name == "fichier-illisible"


def test_old_letters_are_what_the_importer_reads() -> None:
    assert FORMATS.keys() - {".md"} <= IMPORTABLE


@pytest.mark.parametrize(
    ("written", "site_url", "expected"),
    [
        ("Lettres.exemple.test\n", "https://lettres.exemple.test/", []),
        ("ailleurs.exemple.test\n", "", []),
        ("ailleurs.exemple.test\n", "https://lettres.exemple.test/", ["contenu-inattendu"]),
    ],
)
def test_check_domain(written: str, site_url: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_text(written, encoding="utf-8")
    assert [each.name for each in check_domain(tmp_path / "CNAME", "docs/CNAME", site_url)] == expected
