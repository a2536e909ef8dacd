"""Sessions: the list of those that have lettres, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tribune.pages.parts import (
    Link,
    ListEntry,
    ListGroup,
    ListView,
    list_plan,
    session_link,
    session_title,
)
from tribune.pages.plan import PagePlan, by_year
from tribune.pages.publication import Publication
from tribune.pages.sessions.comparison import ComparisonView, comparison_view
from tribune.pages.sessions.entries import SessionEntry
from tribune.pages.votes.vote_view import VoteSection, vote_sections
from tribune.record.model import Lettre, Session
from tribune.words.french import count, enumeration


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session: its lettres, its ballots, the sessions around it."""

    titre: str
    intitule: str
    lettres: tuple[Lettre, ...]
    votes: tuple[VoteSection, ...]
    comparaison: ComparisonView | None
    total: str
    """« 2 votes », empty without any."""
    region: str
    """The Région, where it is not that of the site."""
    annee: Link
    previous: Link | None
    next: Link | None


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of sessions, and the page of each."""
    yield list_plan("sessions/", _list(publication))
    for entry in publication.sessions:
        title = session_title(entry.session)
        yield PagePlan(
            f"sessions/{entry.session.id}.md",
            "session.html",
            title,
            partial(session_view, publication, entry),
            f"{title} : lettres et votes.",
        )


def session_view(publication: Publication, entry: SessionEntry) -> SessionView:
    """What ``session.html`` shows."""
    session = entry.session
    ballots = publication.votes_by_session.get(session.id, [])
    return SessionView(
        titre=session_title(session),
        intitule=session.intitule or "",
        lettres=entry.lettres,
        votes=vote_sections(publication, ballots),
        comparaison=comparison_view(publication, ballots),
        total=count(len(ballots), "vote") if ballots else "",
        region=session.region or "",
        annee=Link(str(session.annee), f"annees/{session.annee}/"),
        previous=_session_link(entry.previous),
        next=_session_link(entry.next),
    )


def _list(publication: Publication) -> ListView:
    """Sessions by year, with what each holds."""
    years = by_year(reversed(publication.sessions), lambda entry: entry.session.annee)
    return ListView(
        "Sessions",
        "Les sessions plénières dont une lettre rend compte, de la plus récente à la plus ancienne.",
        tuple(ListGroup(str(year.annee), tuple(map(_list_entry, year.entries))) for year in years),
    )


def _list_entry(entry: SessionEntry) -> ListEntry:
    ballots = sum(len(lettre.votes) for lettre in entry.lettres)
    holds = [count(len(entry.lettres), "lettre")]
    if ballots:
        holds.append(count(ballots, "vote"))
    return ListEntry(session_link(entry.session), enumeration(holds), entry.session.intitule or "")


def _session_link(session: Session | None) -> Link | None:
    return None if session is None else session_link(session)
