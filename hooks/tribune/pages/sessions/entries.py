"""Sessions with their lettres, and the sessions before and after each."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.record.model import Archive, Lettre, Session


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session that has lettres, between its neighbours in time."""

    session: Session
    lettres: tuple[Lettre, ...]
    previous: Session | None
    next: Session | None


def sessions(archive: Archive) -> tuple[SessionEntry, ...]:
    """Sessions that have at least one lettre, from the first to the latest."""
    with_lettres = [
        session for session in archive.sessions.values() if session.id in archive.lettres_by_session
    ]
    return tuple(
        SessionEntry(
            session,
            archive.lettres_by_session[session.id],
            with_lettres[rank - 1] if rank else None,
            with_lettres[rank + 1] if rank + 1 < len(with_lettres) else None,
        )
        for rank, session in enumerate(with_lettres)
    )
