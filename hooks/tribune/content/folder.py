"""Which files of a folder are pages, in which order, and which ones have no business there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.content.problems import Place, Problem

PAGE_SUFFIX: Final = ".md"
MEDIA_SUFFIXES: Final = frozenset(
    {
        ".avif",
        ".gif",
        ".jpeg",
        ".jpg",
        ".png",
        ".svg",
        ".webp",
        ".csv",
        ".docx",
        ".epub",
        ".ods",
        ".odt",
        ".pdf",
        ".xlsx",
        ".zip",
        ".mp3",
        ".mp4",
        ".ogg",
        ".webm",
    }
)
"""Files that a page may show or link to; they are published as they are."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file found in a folder."""

    path: Path
    fichier: str
    """Path as the activist sees it, in messages."""
    relative: str
    """Path within the folder, with forward slashes."""

    @property
    def is_page(self) -> bool:
        """Whether it is Markdown."""
        return self.path.suffix.lower() == PAGE_SUFFIX

    @property
    def is_media(self) -> bool:
        """Whether a page may show it or link to it."""
        return self.path.suffix.lower() in MEDIA_SUFFIXES


def list_files(folder: Path, shown_from: Path) -> tuple[list[SourceFile], list[Problem]]:
    """Files below ``folder``, sorted by path. Hidden ones are left out, links out of the folder are problems.

    Messages show paths as seen from ``shown_from``, or in full where the folder is not below it.
    """
    root = folder.resolve()
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for path in _walk(folder):
        relative = path.relative_to(folder).as_posix()
        source = SourceFile(path, _printable(_seen_from(path, shown_from)), _printable(relative))
        if not _stays_in(path, root):
            problems.append(_link_out(source))
        elif source.relative != relative or not source.relative.isprintable():
            problems.append(_bad_name(source))
        elif path.is_file():
            files.append(source)
    return sorted(files, key=lambda source: source.relative), problems


def _walk(folder: Path) -> Iterator[Path]:
    """Every file, and every link to a folder (which is not followed)."""
    for directory, subfolders, names in os.walk(folder):
        here = Path(directory)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        linked = [name for name in subfolders if (here / name).is_symlink()]
        for name in sorted([*names, *linked]):
            if not name.startswith("."):
                yield here / name


def _stays_in(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root) and not (path.is_symlink() and path.is_dir())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _seen_from(path: Path, shown_from: Path) -> str:
    try:
        return path.absolute().relative_to(shown_from.absolute()).as_posix()
    except ValueError:
        return path.as_posix()


def _printable(name: str) -> str:
    """A name as text: bytes that are not UTF-8 become a replacement character."""
    return os.fsencode(name).decode("utf-8", "replace")


def _link_out(source: SourceFile) -> Problem:
    return Problem(
        Place(source.fichier),
        "lien-symbolique",
        "ce fichier n’est qu’un lien vers un endroit hors du dossier, ou vers un dossier",
        "mettez le vrai fichier à la place du lien",
    )


def _bad_name(source: SourceFile) -> Problem:
    return Problem(
        Place(source.fichier if source.fichier.isprintable() else repr(source.fichier)[1:-1]),
        "nom-de-fichier-invalide",
        "le nom du fichier contient un caractère illisible",
        "renommez-le avec des lettres, des chiffres et des traits d’union",
    )
