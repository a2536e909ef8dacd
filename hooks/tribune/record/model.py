"""The archive: all its records, in their order, with the lookups between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from tribune.record.declaration import Declared, Kind, fields_of, groups_of
from tribune.record.document import AutrePage, Document, Dossier, Etape, Revue
from tribune.record.entries import Organisation, Personne, Session, Theme
from tribune.record.lettre import Correction, Intervenant, Lettre, Source, Vote
from tribune.words.terms import Etat

__all__ = [
    "PROSE",
    "Archive",
    "AutrePage",
    "Correction",
    "Document",
    "Dossier",
    "Etape",
    "Intervenant",
    "Lettre",
    "Organisation",
    "Personne",
    "Revue",
    "Session",
    "Source",
    "Theme",
    "Vote",
    "lettre_sort_key",
]

RECORDS: Final = (Lettre, Document, Dossier, Revue, AutrePage, Theme, Organisation, Personne, Session)
"""What a file or an entry of a register holds; the other records are within them."""


def _prose_of(record: type[Declared]) -> Iterator[str]:
    yield from (field.name for field in fields_of(record).values() if field.kind in (Kind.PHRASE, Kind.LONG))
    for _, group in groups_of(record):
        yield from _prose_of(group)


PROSE: Final = frozenset(name for record in RECORDS for name in _prose_of(record))
"""The fields that hold sentences, wherever they stand: quoted in the canonical form, read with care."""


@dataclass(frozen=True)
class Archive:
    """All the records of one archive, in their order, with the lookups between them.

    Sessions, lettres and documents run from the oldest to the newest, registers in the order of
    their identifiers; ``load`` guarantees that every identifier in a record leads to a record.
    """

    sessions: Mapping[str, Session] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    personnes: Mapping[str, Personne] = field(default_factory=dict)
    lettres: tuple[Lettre, ...] = ()
    documents: tuple[Document, ...] = ()

    @cached_property
    def lettre(self) -> Mapping[str, Lettre]:
        """Lettres by the identifier that others call them by."""
        return {lettre.id: lettre for lettre in self.lettres}

    @cached_property
    def lettres_by_session(self) -> Mapping[str, tuple[Lettre, ...]]:
        """Lettres of each session that has some, sessions from the oldest to the newest."""
        groups: dict[str, list[Lettre]] = {}
        for lettre in self.lettres:
            groups.setdefault(lettre.session, []).append(lettre)
        return {session: tuple(lettres) for session, lettres in groups.items()}

    def session_of(self, lettre: Lettre) -> Session:
        """The session in which the text of ``lettre`` was examined."""
        return self.sessions[lettre.session]

    def without_drafts(self) -> Archive:
        """What readers may see: drafts leave, and so do the links that lead to them."""
        kept = replace(
            self,
            lettres=tuple(lettre for lettre in self.lettres if lettre.etat is not Etat.BROUILLON),
            documents=tuple(document for document in self.documents if document.etat is not Etat.BROUILLON),
        )
        return kept.with_links_inside()

    def with_links_inside(self) -> Archive:
        """The same records, without the links to lettres that are not among them."""
        known = {lettre.id for lettre in self.lettres}

        def inside(ids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(id_ for id_ in ids if id_ in known)

        return replace(
            self,
            lettres=tuple(
                replace(lettre, suite_de=inside(lettre.suite_de), voir_aussi=inside(lettre.voir_aussi))
                for lettre in self.lettres
            ),
            documents=tuple(
                replace(document, voir_aussi=inside(document.voir_aussi)) for document in self.documents
            ),
        )


def lettre_sort_key(lettre: Lettre, session: Session) -> tuple[dt.date, dt.date, str, bool, int, str]:
    """The order of the archive: session, then number, lettres without one last, by their slug."""
    return *session.sort_key, lettre.numero is None, lettre.numero or 0, lettre.slug
