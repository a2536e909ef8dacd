"""Which files of a folder are pages, in which order, and which ones have no business there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.source.media import HOST_FILES, KINDS
from tribune.source.problems import Place, Problem, mistake, shown, unreadable
from tribune.words.french import composed, fold

PAGE_SUFFIX: Final = ".md"
_NOT_IN_NAMES: Final = re.compile(
    r"""[\\:?#%"<>|*\u202a-\u202e\u2066-\u2069]|[ .](?=/|$)|(?:^|(?<=/)) """
    r"""|(?:^|(?<=/))(?:con|prn|aux|nul|com\d|lpt\d)(?=[./]|$)""",
    re.IGNORECASE,
)
"""What means something else in an address, turns a line around, or cannot be a name on Windows."""
_LONGEST_NAME: Final = 200
_LONGEST_PATH: Final = 1_000
"""Bytes: systems take 255 for a name, and addresses add to it."""
_UNREADABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""Characters that no name may hold: they would break the lines of a message."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file found in a folder."""

    path: Path
    """Where it is: the only one with the accents of the disk, where some systems write signs of their own."""
    fichier: str
    """Path as the activist sees it, in messages."""
    relative: str
    """Path within the folder, with forward slashes."""

    @property
    def is_page(self) -> bool:
        """Whether it is Markdown. MkDocs only knows the small letters of the suffix."""
        return self.path.suffix == PAGE_SUFFIX

    @property
    def is_for_the_host(self) -> bool:
        """Whether hosts look for it at the root of the site: only a folder of pages has some."""
        return self.relative in HOST_FILES

    @property
    def is_media(self) -> bool:
        """Whether a page may show it or link to it."""
        return self.path.suffix.lower() in KINDS


@dataclass(frozen=True, slots=True)
class Listing:
    """What a folder holds, sorted by path."""

    files: tuple[SourceFile, ...]
    refused: tuple[SourceFile, ...]
    """Those with a problem of their own: what they hold is unknown, which is not nothing."""
    problems: tuple[Problem, ...]


NO_FILES: Final = Listing((), (), ())


def list_files(folder: Path, shown_from: Path) -> Listing:
    """Files below ``folder``. Hidden ones are left out; what is no file, or leads elsewhere, is a problem.

    Messages show paths as seen from ``shown_from``, or in full where the folder is not below it.
    """
    root = folder.resolve()
    closed: list[Path] = []
    files: list[SourceFile] = []
    refused: list[SourceFile] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for path in _walk(folder, closed):
        source = _source(path, folder, shown_from)
        problem = _problem_of(source, path.relative_to(folder).as_posix(), root)
        if problem is None and source.relative in names:
            problem = misnamed(source, "deux-fichiers-de-ce-nom")
        names.add(source.relative)
        if problem is None:
            files.append(source)
        else:
            refused.append(source)
            problems.append(problem)
    problems += [unreadable(_source(path, folder, shown_from).fichier, "le dossier") for path in closed]
    files.sort(key=lambda source: source.relative)
    return Listing(tuple(files), tuple(refused), tuple(problems))


def one_file(path: Path, shown_from: Path) -> tuple[SourceFile, Problem | None]:
    """A file named by itself, and what ``list_files`` would say of it; it may lead below ``shown_from`` only.

    A file that is not below ``shown_from`` may lead to its own folder only.
    """
    root = shown_from if path.absolute().is_relative_to(shown_from) else path.absolute().parent
    source = _source(path.absolute(), root, shown_from)
    return source, _problem_of(source, path.absolute().relative_to(root).as_posix(), root.resolve())


def shown_path(path: Path, seen_from: Path | None = None) -> str:
    """A path as seen from a folder (by default, from where the command is run), or in full."""
    try:
        return path.absolute().relative_to((seen_from or Path.cwd()).absolute()).as_posix()
    except ValueError:
        return path.as_posix()


def _walk(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """Every file, and every link to a folder (which is not followed); ``closed`` gets what cannot be read."""

    def note(error: OSError) -> None:
        closed.append(Path(error.filename))

    for directory, subfolders, names in os.walk(folder, onerror=note):
        here = Path(directory)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        linked = [name for name in subfolders if (here / name).is_symlink()]
        for name in sorted([*names, *linked]):
            if not name.startswith("."):
                yield here / name


def _source(path: Path, folder: Path, shown_from: Path) -> SourceFile:
    relative = path.relative_to(folder).as_posix()
    return SourceFile(path, _composed(shown_path(path, shown_from)), _composed(relative))


def _problem_of(source: SourceFile, written: str, root: Path) -> Problem | None:
    if sentence := _why_misnamed(written):
        return misnamed(source, "nom-de-fichier-invalide", sentence=sentence)
    target = source.path
    if target.is_symlink():
        try:
            target = target.resolve(strict=True)
        except (OSError, RuntimeError):  # it leads to nothing, or to itself
            return mistake(Place(source.fichier), "lien-vers-rien")
        if target.is_dir() or not target.is_relative_to(root):
            return mistake(Place(source.fichier), "lien-symbolique")
    if target.is_file():
        return None
    return mistake(Place(source.fichier), "fichier-special")  # a pipe, a socket, a device


def _printable(name: str) -> str:
    """A name as text: bytes that are not UTF-8 become a replacement character."""
    return os.fsencode(name).decode("utf-8", "replace")


def _composed(name: str) -> str:
    """A name as links, tools and other systems write it: one sign for a letter and its accent."""
    return composed(_printable(name))


def _why_misnamed(written: str) -> str:
    """What is wrong with a name; empty for a sound one."""
    if _printable(written) != written or _UNREADABLE.search(written):
        return "le nom du fichier contient un caractère illisible"
    if odd := _NOT_IN_NAMES.search(written):
        return f"{shown(odd[0])} n’a pas sa place dans un nom de fichier"
    if len(written.encode()) > _LONGEST_PATH or any(_is_too_long(name) for name in written.split("/")):
        return "le nom du fichier, ou d’un de ses dossiers, est trop long"
    return ""


def _is_too_long(name: str) -> bool:
    """An address has the name in other letters, which may take twice the room."""
    return max(len(name.encode()), len(fold(name).encode())) > _LONGEST_NAME


def misnamed(source: SourceFile, key: str, **words: object) -> Problem:
    """A file whose name does not do, shown as well as it can be."""
    place = Place(_UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", source.fichier))
    return mistake(place, key, **words)
