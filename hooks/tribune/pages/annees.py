"""The lettres year by year: the list of all of them, that of the years, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tribune.pages.lists import (
    LettreList,
    ListEntry,
    ListGroup,
    ListView,
    SessionSection,
    by_session,
    lettre_list,
    list_plan,
)
from tribune.pages.names import Link
from tribune.pages.plan import PagePlan, Year, listing
from tribune.pages.publication import Publication
from tribune.record.model import Lettre
from tribune.words.french import count


@dataclass(frozen=True, slots=True)
class AnneeView:
    """A year: its lettres by session, and the years around it."""

    sessions: tuple[SessionSection[Lettre], ...]
    total: str
    previous: Link | None
    next: Link | None


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The two lists, and a page for each year that has lettres."""
    yield PagePlan(
        "lettres/index.md",
        "lettres.html",
        "Toutes les lettres",
        partial(_lettres_view, publication),
        f"Toutes les lettres de « {publication.settings.titre} », année par année.",
    )
    entries = tuple(ListEntry(_link(year), count(len(year.entries), "lettre")) for year in publication.years)
    intro = "Toutes les lettres, année par année."
    yield list_plan("annees/", ListView("Années", intro, (ListGroup("", entries),)))
    for rank, year in enumerate(publication.years):
        yield PagePlan(
            f"annees/{year.annee}.md",
            "annee.html",
            f"Année {year.annee}",
            partial(_annee_view, publication, rank),
            f"Les lettres de {year.annee}, session par session.",
        )


def _lettres_view(publication: Publication) -> LettreList:
    listed = listing(publication.archive.lettres, publication.year_of)
    return lettre_list(publication.archive, listed, "annees/{annee}/")


def _annee_view(publication: Publication, rank: int) -> AnneeView:
    years = publication.years
    year = years[rank]
    return AnneeView(
        by_session(year.entries, publication.archive.session_of),
        count(len(year.entries), "lettre"),
        previous=_link(years[rank + 1]) if rank + 1 < len(years) else None,
        next=_link(years[rank - 1]) if rank else None,
    )


def _link(year: Year[Lettre]) -> Link:
    return Link(str(year.annee), f"annees/{year.annee}/")
