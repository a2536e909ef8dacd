"""Sessions: the list of those that have lettres, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tribune.pages.lists import ListEntry, ListGroup, ListView, list_plan
from tribune.pages.names import Link, session_link, session_title
from tribune.pages.plan import PagePlan, by_year
from tribune.pages.publication import Publication
from tribune.pages.sessions.comparison import Comparison, comparison
from tribune.pages.votes.ballot import VoteEntry, votes_of
from tribune.record.model import Archive, Lettre, Session
from tribune.words.french import count, enumeration


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session that has lettres."""

    session: Session
    lettres: tuple[Lettre, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """What ``session.html`` shows: a session, its lettres, its votes, the sessions around it."""

    session: Session
    lettres: tuple[Lettre, ...]
    votes: tuple[VoteEntry, ...]
    comparaison: Comparison | None
    total: str
    """« 2 votes »."""
    previous: Link | None
    next: Link | None


def sessions(archive: Archive) -> tuple[SessionEntry, ...]:
    """Sessions that have at least one lettre, from the first to the latest."""
    return tuple(
        SessionEntry(archive.sessions[id_], lettres) for id_, lettres in archive.lettres_by_session.items()
    )


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of sessions, and the page of each."""
    entries = sessions(publication.archive)
    yield list_plan("sessions/", _list(entries))
    links = [session_link(entry.session) for entry in entries]
    for entry, previous, following in zip(entries, (None, *links), (*links[1:], None), strict=False):
        title = session_title(entry.session)
        yield PagePlan(
            f"sessions/{entry.session.id}.md",
            "session.html",
            title,
            partial(_session_view, publication, entry, previous, following),
            f"{title} : lettres et votes.",
        )


def _session_view(
    publication: Publication, entry: SessionEntry, previous: Link | None, following: Link | None
) -> SessionView:
    votes = votes_of(publication, entry.lettres)
    return SessionView(
        entry.session,
        entry.lettres,
        votes,
        comparison(votes),
        count(len(votes), "vote"),
        previous,
        following,
    )


def _list(entries: tuple[SessionEntry, ...]) -> ListView:
    """Sessions by year, with what each holds."""
    return ListView(
        "Sessions",
        "Les sessions plénières dont une lettre rend compte, de la plus récente à la plus ancienne.",
        tuple(
            ListGroup(str(year.annee), tuple(map(_list_entry, year.entries)))
            for year in by_year(reversed(entries), lambda entry: entry.session.annee)
        ),
    )


def _list_entry(entry: SessionEntry) -> ListEntry:
    votes = sum(len(lettre.votes) for lettre in entry.lettres)
    held = [count(len(entry.lettres), "lettre")]
    if votes:
        held.append(count(votes, "vote"))
    return ListEntry(session_link(entry.session), enumeration(held), entry.session.intitule or "")
