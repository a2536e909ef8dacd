"""A folder of letters → an archive, or the report of all that stands in its way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import filterfalse
from pathlib import Path

from tribune.record.addresses import check_addresses
from tribune.record.drafts import UNFINISHED, unfinished
from tribune.record.link_checks import LETTRES, SiteFiles, check_links, check_media
from tribune.record.model import Archive, Document, Lettre, Session, lettre_sort_key
from tribune.record.page_files import (
    PageFile,
    read_documents,
    read_lettres,
    read_other_pages,
)
from tribune.record.references import check_references
from tribune.record.registers import Registers, is_register, read_registers
from tribune.record.surprises import check_surprises
from tribune.source.file_names import IGNORED
from tribune.source.folder import NO_FILES, Listing, list_files
from tribune.source.media import HOST_FILES
from tribune.source.problems import Level, Problem


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
    seen_from = shown_from or lettres.absolute().parent
    sources = list_files(lettres, seen_from)
    has_docs = documents is not None and documents.is_dir()
    pages = list_files(documents, seen_from) if documents is not None and has_docs else NO_FILES
    registers, register_problems = read_registers(filter(is_register, sources.files), sources.refused)
    lettre_pages = read_lettres(filterfalse(is_register, sources.files), sources.refused)
    document_pages = read_documents(pages.files)
    other_pages = read_other_pages(pages.files)
    by_name = {
        **{f"{LETTRES}/{source.relative}": source for source in sources.files if not is_register(source)},
        **{source.relative: source for source in pages.files},
    }
    site = SiteFiles(
        (*lettre_pages.linked, *document_pages.linked, *other_pages.linked),
        *_files_for_links(sources, pages),
        has_docs,
    )
    taken = list(
        check_addresses(lettre_pages.sheets, document_pages.sheets, registers, pages.files, site.shown)
    )
    misplaced = {problem.place.fichier for problem in taken}
    media = {
        name: source
        for name, source in by_name.items()
        if (source.is_media or name in HOST_FILES) and source.fichier not in misplaced
    }
    problems = {
        *sources.problems,
        *pages.problems,
        *register_problems,
        *lettre_pages.problems,
        *document_pages.problems,
        *other_pages.problems,
        *check_references(lettre_pages.sheets, document_pages.sheets, registers, lettre_pages.broken),
        *taken,
        *check_surprises(
            lettre_pages.sheets,
            {file.source.fichier: file.record.texte for file in lettre_pages.files},
            document_pages.sheets,
            registers,
            today,
        ),
        *check_links(site),
        *check_media(media, site),
    }
    problems -= {each for each in problems if each.name == IGNORED and each.place.fichier in misplaced}
    problems = set(unfinished(problems, lettre_pages.sheets))
    left_out = frozenset(problem.place.fichier for problem in problems if problem.name == UNFINISHED)
    ok = all(problem.level is not Level.ERREUR for problem in problems)
    return Loaded(
        _archive(registers, lettre_pages.files, document_pages.files, left_out) if ok else None,
        tuple(sorted(problems)),
        {
            name: source.path
            for name, source in by_name.items()
            if source.is_page or name in site.shown or name in HOST_FILES
        },
        site.only_in_drafts,
        registers,
    )


def _files_for_links(lettres: Listing, documents: Listing) -> tuple[frozenset[str], frozenset[str]]:
    """Files that a text may link to, read or not, and those that are there and not published."""
    beside = filterfalse(is_register, (*lettres.files, *lettres.refused))
    listed = {
        **{f"{LETTRES}/{source.relative}": source for source in beside},
        **{source.relative: source for source in (*documents.files, *documents.refused)},
    }
    known = frozenset(name for name, source in listed.items() if source.is_page or source.is_media)
    return known, frozenset(listed) - known


def _archive(
    registers: Registers,
    lettre_files: Iterable[PageFile[Lettre]],
    document_files: Iterable[PageFile[Document]],
    left_out: Collection[str],
) -> Archive:
    """The records of the files, but for the lettres ``left_out``, and the links between them."""
    lettres = [file.record for file in lettre_files if file.source.fichier not in left_out]
    sessions = dict(registers.sessions)
    for lettre in lettres:  # a sitting of one day needs no entry: its date says all
        if lettre.session not in sessions:
            sessions[lettre.session] = Session(lettre.session, dt.date.fromisoformat(lettre.session))
    archive = Archive(
        sessions={session.id: session for session in sorted(sessions.values(), key=lambda one: one.sort_key)},
        themes=dict(sorted(registers.themes.items())),
        organisations=dict(sorted(registers.organisations.items())),
        personnes=dict(sorted(registers.personnes.items())),
        lettres=tuple(sorted(lettres, key=lambda lettre: lettre_sort_key(lettre, sessions[lettre.session]))),
        documents=tuple(
            sorted(
                (file.record for file in document_files),
                key=lambda document: (document.date.sort_key, document.fichier),
            )
        ),
    )
    return archive.with_links_inside() if left_out else archive
