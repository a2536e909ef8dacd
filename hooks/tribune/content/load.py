"""A folder of letters → an archive, or the report of all that stands in its way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tribune.content.catalogue import Level
from tribune.content.file_names import slug_of
from tribune.content.folder import SourceFile, list_files
from tribune.content.page_files import (
    PageFile,
    address_of_page,
    genre_of,
    read_documents,
    read_lettres,
)
from tribune.content.problems import Problem
from tribune.content.records import (
    document_of,
    lettre_of,
    organisation_of,
    personne_of,
    session_of,
    session_of_day,
    theme_of,
)
from tribune.content.references import check_references
from tribune.content.register_files import FOLDER as REGISTERS_FOLDER
from tribune.content.register_files import read_registers
from tribune.content.registers import Registers
from tribune.content.schema import DocumentSchema, LettreSchema
from tribune.model import SECTIONS, Archive, Genre, Session, lettre_sort_key


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a check of the folders gives: the archive, unless an error stands in its way, and all problems."""

    archive: Archive | None
    problems: tuple[Problem, ...]
    """Sorted by place."""
    media: tuple[SourceFile, ...] = ()
    """Files beside the lettres that their pages show or link to."""

    def of_level(self, *levels: Level) -> tuple[Problem, ...]:
        """The problems of these levels."""
        return tuple(problem for problem in self.problems if problem.level in levels)


def load(lettres: Path, documents: Path | None = None, shown_from: Path | None = None) -> Loaded:
    """Read and check a folder of letters with its registers, and the documents of ``docs/`` if there is one.

    Messages show paths as seen from ``shown_from``; by default, from the folder that holds ``lettres``.
    """
    seen_from = shown_from or lettres.absolute().parent
    sources, link_problems = list_files(lettres, seen_from)
    pages, page_link_problems = (
        list_files(documents, seen_from) if documents is not None and documents.is_dir() else ([], [])
    )
    registers, register_problems = read_registers(filter(_is_register, sources))
    lettre_files = read_lettres(source for source in sources if not _is_register(source))
    document_files, document_problems = read_documents(pages)
    problems = {
        *link_problems,
        *page_link_problems,
        *register_problems,
        *lettre_files.problems,
        *document_problems,
        *check_references(
            [file.sheet for file in lettre_files.files],
            [file.sheet for file in document_files],
            registers,
            _other_addresses(registers, pages),
            lettre_files.broken,
        ),
    }
    ok = all(problem.level is not Level.ERREUR for problem in problems)
    return Loaded(
        _archive(registers, lettre_files.files, document_files) if ok else None,
        tuple(sorted(problems)),
        tuple(source for source in sources if source.is_media),
    )


def _is_register(source: SourceFile) -> bool:
    return source.relative.startswith(f"{REGISTERS_FOLDER}/")


def _other_addresses(registers: Registers, pages: Iterable[SourceFile]) -> dict[str, str]:
    """Addresses that neither lettres nor documents may take, and what takes them."""
    addresses = {f"{section}/": "une page de l’archive" for section in (*SECTIONS, *Genre)}
    for register in ("themes", "organisations", "personnes", "sessions"):
        for identifier in getattr(registers, register):
            addresses[f"{register}/{identifier}/"] = f"une page de l’archive ({register})"
    for source in pages:
        if source.is_page and genre_of(source) is None:
            addresses[address_of_page(source)] = source.fichier
    return addresses


def _archive(
    registers: Registers,
    lettre_files: Iterable[PageFile[LettreSchema]],
    document_files: Iterable[PageFile[DocumentSchema]],
) -> Archive:
    lettres = [
        lettre_of(
            file.sheet.fiche,
            file.source.relative,
            slug_of(file.source.path.stem, file.sheet.fiche.numero),
            file.texte,
        )
        for file in lettre_files
    ]
    documents = [
        document_of(file.sheet.fiche, file.genre, file.source.relative)
        for file in document_files
        if file.genre
    ]
    sessions = {identifier: session_of(identifier, fiche) for identifier, fiche in registers.sessions.items()}
    for lettre in lettres:
        if lettre.session not in sessions:
            sessions[lettre.session] = session_of_day(dt.date.fromisoformat(lettre.session))
    return Archive(
        sessions=_by_id(sorted(sessions.values(), key=lambda session: session.sort_key)),
        themes={
            identifier: theme_of(identifier, fiche) for identifier, fiche in sorted(registers.themes.items())
        },
        organisations={
            identifier: organisation_of(identifier, fiche)
            for identifier, fiche in sorted(registers.organisations.items())
        },
        personnes={
            identifier: personne_of(identifier, fiche)
            for identifier, fiche in sorted(registers.personnes.items())
        },
        lettres=tuple(sorted(lettres, key=lambda lettre: lettre_sort_key(lettre, sessions[lettre.session]))),
        documents=tuple(sorted(documents, key=lambda document: (document.date.sort_key, document.fichier))),
    )


def _by_id(sessions: Iterable[Session]) -> Mapping[str, Session]:
    return {session.id: session for session in sessions}
