"""The files of a folder: which are pages, how a lettre is named, what names say, what has no place there."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.source.media import HOST_FILES, IMPORTABLE, KINDS
from tribune.source.problems import Place, Problem, mistake, shown, unreadable
from tribune.source.tree import Sheet
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

_NUMBERED = re.compile(r"0*(\d+)(?:-(.+))?", re.ASCII)
_YEAR = re.compile(r"(\d{4})/", re.ASCII)
IGNORED: Final = "fichier-ignore"
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
_OF_THE_WEB = frozenset({".css", ".htm", ".html", ".js", ".mjs", ".php", ".xhtml", ".xml"})
_FIRST_PAGES = frozenset({"index", "readme"})
_SESSION_YEAR = re.compile(r"(\d{4})-", re.ASCII)
"""The identifier of a session of several days may be any word: it then says nothing of the year."""

_LONGEST_TITLE: Final = 50
"""Letters of a title in the name of a file."""
_SUBTITLE: Final = re.compile(r"\s+[:–—]\s+|\s*:\s+")
_SMALL_WORD: Final = re.compile(
    "a|au|aux|avec|ces?|cette|chez|d|dans|de|des|dont|du|en|entre|et|l|la|les?|leurs?|ou|par|pour|qu|que|qui"
    "|s|sa|sans|se|ses|son|sous|sur|un|une|vers"
)
"""Folded. A name that is cut never ends on one of them, which announces what is no longer there."""
_NOT_A_NAME: Final = re.compile(r"\d+(?:-|$)|(?:index|readme|registres|con|prn|aux|nul)$")
"""Words that would be taken for a number, for a page or a folder of the archive, or that Windows refuses."""


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


def numero_of_file(stem: str) -> int | None:
    """The number with which a file name starts."""
    match = _NUMBERED.fullmatch(stem)
    return int(match[1]) if match and len(match[1]) < 7 else None


def slug_of(stem: str, numero: int | None) -> str:
    """The address that a file name gives: folded, and without the number that the lettre carries anyway."""
    match = _NUMBERED.fullmatch(stem)
    if match and numero is not None and match[2]:
        stem = match[2]
    return re.sub(r"[\W_]+", "-", fold(stem)).strip("-")


def file_of_letter(
    year: str | int | None,
    numero: int | None,
    titre: str,
    nature: str,
    *,
    document: str = "",
    taken: Collection[str] = (),
) -> str:
    """Where a new lettre goes, within the folder of letters: ``2025/299-industries-d-avenir.md``.

    ``document`` names what it comes from, where the title has no word; ``taken`` are names, without suffix,
    that no letter without a number may have: its address comes from it.
    """
    words = _first_words(titre) or _first_words(document) or "sans-titre"
    if numero is not None:
        name = f"{numero:03}-{words}"
    else:
        kind = nature or ("lettre" if _NOT_A_NAME.match(words) else "")
        is_said = words.partition("-")[0] == kind
        name = f"{kind}-{words}" if kind and not is_said else words
        names = (name, *(f"{name}-{rank}" for rank in range(2, len(taken) + 3)))
        name = next(each for each in names if each not in taken)
    return f"{year}/{name}.md" if year else f"{name}.md"


def _first_words(titre: str) -> str:
    """A few words of a title, as a file name: what comes before the subtitle, whole words."""
    main = _SUBTITLE.split(titre)[0]
    words = re.findall(r"[a-z0-9]+", fold(main if len(main.split()) > 1 else titre))
    kept = words[:1]
    while len(kept) < len(words) and len("-".join([*kept, words[len(kept)]])) <= _LONGEST_TITLE:
        kept.append(words[len(kept)])
    while 1 < len(kept) < len(words) and _SMALL_WORD.fullmatch(kept[-1]):
        kept.pop()
    return "-".join(kept)[:_LONGEST_TITLE]


def check_names(sheet: Sheet, source: SourceFile) -> Iterator[Problem]:
    """A name and a front matter that disagree: one of the two is a slip."""
    written, numero = numero_of_file(source.path.stem), sheet.number("numero")
    if numero is not None and written is not None and written != numero:
        yield mistake(sheet.place("numero"), "numero-du-fichier", named=written, numero=numero)
    folder = _YEAR.match(source.relative)
    session = sheet.text("session")
    year = _SESSION_YEAR.match(session)
    if folder is not None and year is not None and year[1] != folder[1]:
        yield mistake(sheet.place("session"), "annee-du-dossier", folder=folder[1], session=session)


def check_page_name(source: SourceFile) -> Iterator[Problem]:
    """A name that MkDocs would not take for a page, or would take for the first page of a folder."""
    if source.path.suffix.lower() in _MARKDOWN_SUFFIXES and not source.is_page:
        yield misnamed(source, "autre-fin-de-nom")
    elif source.is_page and source.path.stem.lower() in _FIRST_PAGES:
        yield misnamed(source, "nom-de-premiere-page", file=source.path.name)


def ignored(source: SourceFile) -> Problem:
    """A file beside the lettres that is neither a page nor something that a page shows."""
    key = "lettre-a-importer" if source.path.suffix.lower() in IMPORTABLE else IGNORED
    return mistake(Place(source.fichier), key, how=how_to_import(source))


def how_to_import(source: SourceFile) -> str:
    """What to do with a file that looks like an old letter."""
    quote = '"' if " " in source.fichier else ""
    return f"si c’est une ancienne lettre, tapez « tribune importer {quote}{source.fichier}{quote} »"


def unpublished(source: SourceFile) -> Problem:
    """A file of ``docs/`` that stays out of the site: of a kind that browsers run, or unknown here."""
    is_of_the_web = source.path.suffix.lower() in _OF_THE_WEB
    return mistake(Place(source.fichier), "page-du-web" if is_of_the_web else "fichier-non-publie")


def nameless(source: SourceFile) -> Problem:
    """A lettre without a number whose file name has no letter to make an address of."""
    return misnamed(source, "nom-sans-adresse")
