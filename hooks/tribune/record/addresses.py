"""The addresses of a site: no two files have the same, none stands where the build puts its own.

They are compared as the least careful system of files does: capitals aside, accents written in one way.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tribune.record.fields import old_address_of
from tribune.record.page_files import address_of_page, genre_of
from tribune.record.registers import Registers
from tribune.source.folder import SourceFile
from tribune.source.problems import Place, Problem
from tribune.source.tree import Sheet
from tribune.words.french import composed
from tribune.words.terms import MADE_FILES, MADE_FOLDERS, SECTIONS, Genre

FIELDS_ADDRESS: Final = "contribuer/champs/"
PROBLEMS_ADDRESS: Final = "contribuer/problemes/"
"""Where the site shows the reference of the fields and that of the problems."""

_ARCHIVE: Final = "une page de l’archive"
_OF_REGISTERS: Final = frozenset({"sessions", "themes", "organisations", "personnes"})
"""Those of entries that may have moved: an old address may stand beside their pages, below none."""
_OF_PAGES: Final = frozenset({"votes", "annees", "accords", "lexique"})
"""Those of pages made from the rest: an old address there can only be a file of an older site."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """Who has each file of the site, and each folder that a file needs."""

    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    def take(self, address: str, owner: str) -> str | None:
        """Give an address to ``owner``, unless another has it, or has a file where its folder would be."""
        path = destination(address)
        parents = list(_parents(path))
        ways = (self.files.get(path), self.folders.get(path), *map(self.files.get, parents))
        other = next((each for each in ways if each is not None), None)
        if other is None:
            self.files[path] = owner
            for parent in parents:
                self.folders.setdefault(parent, owner)
        return other


def destination(address: str) -> str:
    """The file of the site that answers at an address, as files are compared."""
    path = f"{address}index.html" if not address or address.endswith("/") else address
    return composed(composed(path).casefold())


def check_addresses(
    lettres: Sequence[Sheet],
    documents: Sequence[Sheet],
    registers: Registers,
    docs: Iterable[SourceFile],
    media: Iterable[str],
) -> Iterator[Problem]:
    """Every file that would take the place of another. ``media`` are those that a page shows."""
    taken = _Taken()
    for address in _made_by_the_archive(registers, lettres):
        taken.take(address, _ARCHIVE)
    yield from _check_docs(taken, docs, frozenset(media))
    for address in ("", "mentions-legales/"):  # made where ``docs/`` has none
        taken.take(address, _ARCHIVE)
    yield from _check_pages(taken, lettres, documents)
    yield from _check_old_addresses(taken, lettres, registers)


def _made_by_the_archive(registers: Registers, lettres: Iterable[Sheet]) -> Iterator[str]:
    """Addresses of the pages that the archive makes by itself, as far as old addresses may name them."""
    yield from MADE_FILES
    yield from (FIELDS_ADDRESS, PROBLEMS_ADDRESS, *(f"{section}/" for section in (*SECTIONS, *Genre)))
    for register in ("themes", "organisations", "personnes", "sessions"):
        yield from (f"{register}/{identifier}/" for identifier in getattr(registers, register))
    for lettre in lettres:
        written = lettre.text("session")
        session = registers.sessions.get(written)
        first_day = written if session is None else session.debut.isoformat()
        yield from (f"sessions/{written}/", f"annees/{first_day[:4]}/")


def _check_docs(taken: _Taken, docs: Iterable[SourceFile], media: frozenset[str]) -> Iterator[Problem]:
    """Files of ``docs/`` where the build puts its own; those that are published have an address."""
    for source in docs:
        address = address_of_page(source) if source.is_page else source.relative
        folder = destination(address).partition("/")[0]
        if folder in MADE_FOLDERS:
            yield Problem(
                Place(source.fichier),
                "adresse-en-double",
                f"l’adresse /{address} est déjà prise par {MADE_FOLDERS[folder]}",
                f"changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /{folder}/",
            )
        elif genre_of(source) is None if source.is_page else source.relative in media:
            other = taken.take(address, source.fichier)
            if other is not None:
                yield _same_address(Place(source.fichier), address, other, "renommez ou effacez ce fichier")


def _check_pages(taken: _Taken, lettres: Sequence[Sheet], documents: Sequence[Sheet]) -> Iterator[Problem]:
    numbers: dict[int, str] = {}
    for sheet in lettres:
        numero = sheet.number("numero")
        if numero is not None and numero in numbers:
            yield Problem(
                sheet.place("numero"),
                "numero-en-double",
                f"le numéro {numero} est déjà celui de {numbers[numero]}",
                "corrigez le numéro de l’une des deux lettres",
            )
        elif sheet.adresse:
            yield from _take(taken, sheet, sheet.place("numero"))
        if numero is not None:
            numbers.setdefault(numero, sheet.fichier)
    for document in documents:
        yield from _take(taken, document, document.place())


def _check_old_addresses(taken: _Taken, lettres: Sequence[Sheet], registers: Registers) -> Iterator[Problem]:
    """Old addresses, of lettres and of the entries of registers, where something else stands."""
    written = [
        (sheet.place("anciennes_adresses", rank), address)
        for sheet in lettres
        for rank, address in sheet.texts("anciennes_adresses")
    ]
    for place, address in (*written, *registers.old_addresses()):
        path = old_address_of(address)
        other = _made_around(taken, path) or taken.take(path, place.fichier)
        if other is not None:
            yield _same_address(place, path, other, "effacez cette ancienne adresse")


def _made_around(taken: _Taken, path: str) -> str | None:
    """What the build makes, or may make one day, in the folder of an old address."""
    folder, _, rest = destination(path).partition("/")
    is_old_file = folder in _OF_PAGES and path.endswith(".html")
    if folder not in MADE_FOLDERS or folder == "lettres" or rest == "index.html" or is_old_file:
        return None
    if folder in _OF_REGISTERS:
        pages = (f"{parent}/index.html" for parent in _parents(posixpath.dirname(destination(path))))
        return next((_ARCHIVE for page in pages if page.count("/") > 1 and page in taken.files), None)
    return None if destination(path) in taken.files else MADE_FOLDERS[folder]


def _take(taken: _Taken, sheet: Sheet, place: Place) -> Iterator[Problem]:
    other = taken.take(sheet.adresse, sheet.fichier)
    if other is not None:
        yield _same_address(place, sheet.adresse, other, "renommez l’un des fichiers")


def _same_address(place: Place, address: str, other: str, action: str) -> Problem:
    return Problem(place, "adresse-en-double", f"l’adresse /{address} est déjà prise par {other}", action)


def _parents(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path
