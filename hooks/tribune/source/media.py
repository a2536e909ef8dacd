"""The files that a page may show or link to: a closed list of kinds, and how each shows that it is one.

They are published as they are: a name that lies about its content would give readers, and browsers, something
else than what was reviewed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from tribune.source.problems import Place, Problem, mistake, shown, unreadable
from tribune.source.svg import MAX_BYTES as MAX_SVG_BYTES
from tribune.source.svg import check_svg

_DOMAIN: Final = re.compile(rb"\s*(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}\s*", re.IGNORECASE)
_START: Final = 1024
"""Bytes in which a file shows what it is."""

_BLANK: Final = b"\xef\xbb\xbf \t\r\n\f\v"
"""What may stand before the first sign."""

Looks = Callable[[bytes, Path], bool]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is called, and whether the first bytes of a file, or the file, are of it."""

    nom: str
    looks: Looks


def _begins(*starts: bytes) -> Looks:
    return lambda start, _: start.startswith(starts)


def _box(*brands: bytes) -> Looks:
    """The family of MP4, whose first box names its brands."""
    return lambda start, _: (
        start[4:8] == b"ftyp"
        and 8 <= int.from_bytes(start[:4]) <= _START
        and (not brands or any(brand in start[8 : max(16, int.from_bytes(start[:4]))] for brand in brands))
    )


def _zip_that_says(kind: bytes) -> Looks:
    """OpenDocument and EPUB: their first file, never compressed, names their kind."""
    return lambda start, _: start.startswith(b"PK\x03\x04") and start[30:].startswith(b"mimetype" + kind)


def _zip_that_holds(name: str) -> Looks:
    """The formats of Microsoft: any order of files, one of which is the document itself."""

    def looks(start: bytes, path: Path) -> bool:
        if not start.startswith(b"PK"):
            return False
        try:
            with zipfile.ZipFile(path) as archive:
                return {"[Content_Types].xml", name} <= set(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return False

    return looks


def _table(start: bytes, path: Path) -> bool:
    """Lines of text, and no page of the web."""
    return not start.lstrip(_BLANK).startswith(b"<") and b"\0" not in path.read_bytes()


_MP3_FRAMES: Final = (b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2")
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
KINDS: Final[Mapping[str, Kind]] = {
    ".avif": Kind("une image AVIF", _box(b"avif", b"avis")),
    ".gif": Kind("une image GIF", _begins(b"GIF87a", b"GIF89a")),
    ".jpeg": Kind("une image JPEG", _begins(b"\xff\xd8\xff")),
    ".jpg": Kind("une image JPEG", _begins(b"\xff\xd8\xff")),
    ".png": Kind("une image PNG", _begins(b"\x89PNG\r\n\x1a\n")),
    ".svg": Kind("une image SVG", lambda _, __: True),  # it is read whole, by check_svg
    ".webp": Kind("une image WebP", lambda start, _: start.startswith(b"RIFF") and start[8:12] == b"WEBP"),
    ".csv": Kind("un tableau CSV", _table),
    ".docx": Kind("un document Word", _zip_that_holds("word/document.xml")),
    ".epub": Kind("un livre EPUB", _zip_that_says(b"application/epub+zip")),
    ".odp": Kind("un diaporama OpenDocument", _zip_that_says(_OPEN_DOCUMENT + b"presentation")),
    ".ods": Kind("un tableau OpenDocument", _zip_that_says(_OPEN_DOCUMENT + b"spreadsheet")),
    ".odt": Kind("un texte OpenDocument", _zip_that_says(_OPEN_DOCUMENT + b"text")),
    ".pdf": Kind("un document PDF", lambda start, _: start.lstrip(_BLANK).startswith(b"%PDF-")),
    ".pptx": Kind("un diaporama PowerPoint", _zip_that_holds("ppt/presentation.xml")),
    ".xlsx": Kind("un tableau Excel", _zip_that_holds("xl/workbook.xml")),
    ".zip": Kind("une archive ZIP", _begins(b"PK\x03\x04", b"PK\x05\x06")),
    ".mp3": Kind("un son MP3", _begins(b"ID3", *_MP3_FRAMES)),
    ".mp4": Kind("une vidéo MP4", _box()),
    ".ogg": Kind("un son Ogg", _begins(b"OggS")),
    ".webm": Kind("une vidéo WebM", lambda start, _: start.startswith(b"\x1aE\xdf\xa3") and b"webm" in start),
}
"""By the end of their name, in small letters."""

DOMAIN_FILE: Final = "CNAME"
HOST_FILES: Final[Mapping[str, Kind]] = {
    DOMAIN_FILE: Kind("un nom de domaine", lambda start, _: _DOMAIN.fullmatch(start) is not None),
    "robots.txt": Kind("des consignes pour les robots", _table),
}
"""What hosts and search engines look for at the root of a site, by its name at the root of ``docs/``."""

IMPORTABLE: Final = frozenset({".doc", ".docx", ".htm", ".html", ".odt", ".pdf", ".rtf", ".txt"})
"""What an old letter often is: ``tribune importer`` reads it, or says how to."""


def check_content(path: Path, fichier: str) -> Problem | None:
    """What is wrong with a file that a page shows: it is not what its name says, or a drawing that acts."""
    suffix = path.suffix.lower()
    kind = KINDS.get(suffix) or HOST_FILES[path.name]
    try:
        with path.open("rb") as file:
            start = file.read(_START if suffix != ".svg" else MAX_SVG_BYTES + 1)
        if suffix == ".svg":
            return check_svg(start, fichier)
        if kind.looks(start, path):
            return None
    except OSError:
        return unreadable(fichier)
    return mistake(Place(fichier), "contenu-inattendu", kind=kind.nom)


def check_domain(path: Path, fichier: str, site_url: str) -> list[Problem]:
    """The domain that a host is asked to serve the site at is that of its address: another would move it."""
    domain = path.read_text(encoding="utf-8", errors="replace").strip().lower()
    host = urlsplit(site_url).hostname
    if not host or domain == host:
        return []
    return [mistake(Place(fichier), "autre-domaine", domain=shown(domain), host=shown(host))]
