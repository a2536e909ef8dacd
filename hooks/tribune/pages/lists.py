"""The lists of pages: lettres by year and session, and entries of any kind with what each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tribune.pages.names import Link
from tribune.pages.plan import Listing, PagePlan, View, Year, grouped
from tribune.record.model import Archive, Lettre, Session
from tribune.words.french import count

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SessionSection(Generic[T]):
    """A session with its lettres or its votes, in the order of their numbers."""

    session: Session
    entries: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A name, what it holds, and a sentence on it."""

    link: Link
    holds: str
    description: str = ""


def by_session(entries: Iterable[T], session_of: Callable[[T], Session]) -> tuple[SessionSection[T], ...]:
    """Sessions from the latest to the first, each with those of ``entries`` that belong to it."""
    groups = grouped((session_of(each), each) for each in entries)
    ordered = sorted(groups.items(), key=lambda group: group[0].sort_key, reverse=True)
    return tuple(SessionSection(session, tuple(held)) for session, held in ordered)


def with_sessions(archive: Archive, lettres: Iterable[Lettre]) -> tuple[tuple[Lettre, Session], ...]:
    """Each lettre with its session, for the lists that name it in each row."""
    return tuple((lettre, archive.session_of(lettre)) for lettre in lettres)


def lettre_list(
    archive: Archive, listed: Listing[Lettre], year_address: str, annee: int | None = None
) -> View:
    """A list of lettres on its first page, or on that of a year, which leads to no other.

    ``year_address`` is the address of the page of a year, with ``{annee}`` in it.
    """
    return {
        "total": count(listed.total(annee), "lettre"),
        "sections": year_sections(listed.on_page(annee), archive.session_of),
        "annees": () if annee else year_links(listed, year_address, "lettre"),
        "divided": listed.divided and not annee,
    }


def year_sections(
    years: Iterable[Year[T]], session_of: Callable[[T], Session], anchor: str = "annee"
) -> tuple[View, ...]:
    """Entries by year and session. A page that has two lists gives each its own ``anchor``."""
    return tuple(
        {
            "annee": year.annee,
            "ancre": f"{anchor}-{year.annee}",
            "number": len(year.entries),
            "sessions": by_session(year.entries, session_of),
        }
        for year in years
    )


def year_links(listed: Listing[T], year_address: str, noun: str) -> tuple[Link, ...]:
    """A link for each year: to its page where the list is divided, else to its place on the page."""
    if len(listed.years) < 2:
        return ()
    address = year_address if listed.divided else "#annee-{annee}"
    return tuple(
        Link(str(year.annee), address.format(annee=year.annee), count(len(year.entries), noun))
        for year in listed.years
    )


def pages_of_years(listed: Listing[T], adresse: str) -> tuple[Link, ...]:
    """A link for each year that has a page of its own under ``adresse``; none for a list that fits on one."""
    if not listed.divided:
        return ()
    return tuple(Link(str(year.annee), f"{adresse}{year.annee}/") for year in listed.years)


def list_plan(
    adresse: str,
    titre: str,
    intro: str,
    groups: Mapping[str, Sequence[ListEntry]],
    above: Sequence[Link] = (),
) -> PagePlan:
    """The page of a list: entries by heading, ``""`` for none; ``above`` are the pages that hold it."""
    view = {"intro": intro, "groups": groups, "above": above}
    return PagePlan(f"{adresse}index.md", "list.html", titre, lambda: view, intro)
