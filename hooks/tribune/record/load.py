"""A folder of lettres, and the pages beside it → an archive, or the report of all that stands in its way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from tribune.record.addresses import check_addresses
from tribune.record.link_checks import LETTRES, SiteFiles, check_links, check_media
from tribune.record.model import Archive, Document, Lettre
from tribune.record.page_files import PageFile, identifiers_of, kind_of, read_file
from tribune.record.references import check_references
from tribune.record.registers import Registers, is_register, read_registers
from tribune.record.surprises import check_surprises
from tribune.source.folder import IGNORED, NO_FILES, SourceFile, list_files
from tribune.source.media import HOST_FILES
from tribune.source.problems import Level, Problem
from tribune.source.tree import Sheet
from tribune.words.terms import Etat

UNFINISHED: Final = "brouillon-a-completer"
"""The problem of a draft that somebody still has to complete: it stops nobody."""
_MAY_WAIT: Final = frozenset(
    {"champ-manquant", "organisation-inconnue", "personne-inconnue", "session-inconnue", "theme-inconnu"}
)
"""Names of the problems that a draft may have while somebody checks it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a check of the folders gives: the archive, unless an error stands in its way, and all problems."""

    archive: Archive | None
    problems: tuple[Problem, ...]
    """Sorted by place."""
    files: Mapping[str, Path] = field(default_factory=dict)
    """Where each page is, and each file that one shows, by the name that MkDocs gives it: nothing else may be
    in the site."""
    draft_files: frozenset[str] = frozenset()
    """Those that only drafts show."""
    registers: Registers = field(default_factory=Registers)
    """The registers, as far as they can be read: editors need them most when something is wrong."""

    def of_level(self, *levels: Level) -> tuple[Problem, ...]:
        """The problems of these levels."""
        return tuple(problem for problem in self.problems if problem.level in levels)


def load(
    lettres: Path,
    documents: Path | None = None,
    shown_from: Path | None = None,
    today: dt.date | None = None,
) -> Loaded:
    """Read and check a folder of letters with its registers, and the documents of ``docs/`` if there is one.

    Messages show paths as seen from ``shown_from``; by default, from the folder that holds ``lettres``.
    Dates are far ahead as seen from ``today``.
    """
    folders = _Folders(lettres, documents, shown_from or lettres.absolute().parent)
    being_checked = {sheet.fichier for sheet in folders.sheets(Lettre) if _is_being_checked(sheet)}
    problems = {
        replace(problem, name=UNFINISHED)
        if problem.name in _MAY_WAIT and problem.place.fichier in being_checked
        else problem
        for problem in _problems_of(folders, today)
    }
    archive = None
    if all(problem.level is not Level.ERREUR for problem in problems):
        archive = folders.archive({each.place.fichier for each in problems if each.name == UNFINISHED})
    site = folders.site
    files = {
        name: source.path
        for name, source in folders.published.items()
        if source.is_page or name in site.shown or name in HOST_FILES
    }
    return Loaded(archive, tuple(sorted(problems)), files, site.only_in_drafts, folders.registers)


def _is_being_checked(sheet: Sheet) -> bool:
    """Whether a lettre is a draft that somebody still has to check: it may lack what others must have."""
    return bool(sheet.length("a_verifier")) and sheet.text("etat") == Etat.BROUILLON


def _problems_of(folders: _Folders, today: dt.date | None) -> set[Problem]:
    """Every check of an archive: each file by itself, then what files say of each other."""
    lettres, documents, site = folders.sheets(Lettre), folders.sheets(Document), folders.site
    addresses = list(check_addresses(lettres, documents, folders.registers, folders.docs.files, site.shown))
    misplaced = {problem.place.fichier for problem in addresses}
    media = {
        name: source
        for name, source in folders.published.items()
        if (source.is_media or name in HOST_FILES) and source.fichier not in misplaced
    }
    by_themselves = (problem for page in folders.pages for problem in page.problems)
    return {
        *folders.lettres.problems,
        *folders.docs.problems,
        *folders.register_problems,
        *(each for each in by_themselves if each.name != IGNORED or each.place.fichier not in misplaced),
        *check_references(lettres, documents, folders.registers, folders.broken),
        *addresses,
        *check_surprises(lettres, folders.texts, documents, folders.registers, today),
        *check_links(site),
        *check_media(media, site),
    }


class _Folders:
    """All that was read of the two folders, each file by itself."""

    def __init__(self, lettres: Path, documents: Path | None, seen_from: Path) -> None:
        self.has_docs = documents is not None and documents.is_dir()
        self.lettres = list_files(lettres, seen_from)
        self.docs = list_files(documents, seen_from) if documents is not None and self.has_docs else NO_FILES
        self.registers, self.register_problems = read_registers(
            filter(is_register, self.lettres.files), self.lettres.refused
        )
        beside = (source for source in self.lettres.files if not is_register(source))
        self.pages: tuple[PageFile, ...] = (
            *(read_file(source, Lettre) for source in beside),
            *(read_file(source, kind_of(source)) for source in self.docs.files),
        )

    def sheets(self, kind: type[Lettre] | type[Document]) -> list[Sheet]:
        """The front matters of all lettres or of all documents, sound or not."""
        return [page.sheet for page in self.pages if page.sheet is not None and issubclass(page.kind, kind)]

    @property
    def broken(self) -> frozenset[str]:
        """Identifiers that lettres with problems of their own may have: links to them are not wrong."""
        refused = (identifiers_of(source) for source in self.lettres.refused if source.is_page)
        return frozenset().union(*refused, *(page.identifiers_of_broken for page in self.pages))

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the lettres, by their file."""
        return {
            page.source.fichier: page.record.texte for page in self.pages if isinstance(page.record, Lettre)
        }

    @cached_property
    def published(self) -> dict[str, SourceFile]:
        """Every file that can be read but those of the registers, by the name that MkDocs gives it."""
        return _by_name(self.lettres.files, self.docs.files)

    @cached_property
    def site(self) -> SiteFiles:
        """All that a text may link to."""
        listed = {**_by_name(self.lettres.refused, self.docs.refused), **self.published}
        known = frozenset(name for name, source in listed.items() if source.is_page or source.is_media)
        linked = tuple(page.linked for page in self.pages if page.linked is not None)
        return SiteFiles(linked, known, frozenset(listed) - known, self.has_docs)

    def archive(self, left_out: set[str]) -> Archive:
        """The records of the files, but for the lettres ``left_out``, and the links between them."""
        records = [page.record for page in self.pages if page.source.fichier not in left_out]
        archive = self.registers.with_records(
            [record for record in records if isinstance(record, Lettre)],
            [record for record in records if isinstance(record, Document)],
        )
        return archive.with_links_inside() if left_out else archive


def _by_name(lettres: tuple[SourceFile, ...], docs: tuple[SourceFile, ...]) -> dict[str, SourceFile]:
    beside = {f"{LETTRES}/{source.relative}": source for source in lettres if not is_register(source)}
    return {**beside, **{source.relative: source for source in docs}}
