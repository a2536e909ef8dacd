"""The lists of pages: lettres by year and session, and entries of any kind with what each holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from tribune.pages.names import Link
from tribune.pages.plan import Listing, PagePlan, Year, grouped
from tribune.record.model import Archive, Lettre, Session
from tribune.words.french import count

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SessionLettres:
    """A session with its lettres, in the order of their numbers."""

    session: Session
    lettres: tuple[Lettre, ...]


@dataclass(frozen=True, slots=True)
class YearSection:
    """A year of a list, with an anchor of its own."""

    annee: int
    ancre: str
    total: str
    sessions: tuple[SessionLettres, ...]


@dataclass(frozen=True, slots=True)
class LettreList:
    """Lettres by year and session; ``annees`` leads to each year, on this page or on its own."""

    total: str
    sections: tuple[YearSection, ...]
    annees: tuple[Link, ...]
    divided: bool


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A name, what it holds, and a sentence on it."""

    link: Link
    holds: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Entries under a heading; no heading for a single group."""

    titre: str
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists entries of one kind: what ``list.html`` shows."""

    titre: str
    intro: str
    groups: tuple[ListGroup, ...]
    above: tuple[Link, ...] = ()
    """The pages that hold this one."""


def by_session(archive: Archive, lettres: Iterable[Lettre]) -> tuple[SessionLettres, ...]:
    """Sessions from the latest to the first, each with those of ``lettres`` that belong to it."""
    groups = grouped((lettre.session, lettre) for lettre in lettres)
    sessions = sorted((archive.sessions[id_] for id_ in groups), key=lambda s: s.sort_key, reverse=True)
    return tuple(SessionLettres(session, tuple(groups[session.id])) for session in sessions)


def with_sessions(archive: Archive, lettres: Iterable[Lettre]) -> tuple[tuple[Lettre, Session], ...]:
    """Each lettre with its session, for the lists that name it in each row."""
    return tuple((lettre, archive.session_of(lettre)) for lettre in lettres)


def lettre_list(
    archive: Archive, listed: Listing[Lettre], year_address: str, annee: int | None = None
) -> LettreList:
    """A list of lettres on its first page, or on that of a year, which leads to no other.

    ``year_address`` is the address of the page of a year, with ``{annee}`` in it.
    """
    return LettreList(
        total=count(listed.total(annee), "lettre"),
        sections=year_sections(archive, listed.on_page(annee)),
        annees=() if annee else year_links(listed, year_address, "lettre"),
        divided=listed.divided and not annee,
    )


def year_sections(
    archive: Archive, years: Iterable[Year[Lettre]], anchor: str = "annee"
) -> tuple[YearSection, ...]:
    """Lettres by year and session. A page that has two lists gives each its own ``anchor``."""
    return tuple(
        YearSection(
            year.annee,
            f"{anchor}-{year.annee}",
            count(len(year.entries), "lettre"),
            by_session(archive, year.entries),
        )
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


def number_in_years(years: Iterable[Year[T]]) -> int:
    """Entries of all ``years`` together."""
    return sum(len(year.entries) for year in years)


def pages_of_years(listed: Listing[T], adresse: str) -> tuple[Link, ...]:
    """A link for each year that has a page of its own under ``adresse``; none for a list that fits on one."""
    if not listed.divided:
        return ()
    return tuple(Link(str(year.annee), f"{adresse}{year.annee}/") for year in listed.years)


def list_plan(adresse: str, view: ListView) -> PagePlan:
    """The page of a list."""
    return PagePlan(f"{adresse}index.md", "list.html", view.titre, lambda: view, view.intro)
