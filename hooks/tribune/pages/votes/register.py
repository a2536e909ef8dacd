"""The register of votes, whole or for one year.

A long register is divided by year: its page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tribune.pages.parts import Link, organisation_link, year_links
from tribune.pages.plan import Listing, PagePlan, listing, with_years
from tribune.pages.publication import Publication
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.filters import FiltersView, filters_view
from tribune.pages.votes.outcomes_view import OutcomesView, outcomes_view
from tribune.pages.votes.totals import Totals, totals
from tribune.pages.votes.vote_view import VoteYear, vote_years


@dataclass(frozen=True, slots=True)
class VotesView:
    """The register of votes, whole or for one year."""

    annee: str
    totals: Totals
    outcomes: OutcomesView
    filtres: FiltersView | None
    years: tuple[VoteYear, ...]
    annees: tuple[Link, ...]
    divided: bool
    organisation: Link


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The register of votes, and its years."""
    description = "Tous les votes, avec leur résultat, leur décompte et notre position."
    view = partial(votes_view, publication)
    plan = PagePlan("votes/index.md", "votes.html", "Registre des votes", view, description)
    yield from with_years(plan, votes_years(publication), "Votes")


def votes_years(publication: Publication) -> Listing[VoteEntry]:
    """The register of votes, divided by year where it is too long for one page."""
    return listing(publication.votes, year_of_vote)


def votes_view(publication: Publication, annee: int | None = None) -> VotesView:
    """What ``votes.html`` shows: the whole register or one year, with the totals of that."""
    listed = votes_years(publication)
    whole = [year for year in listed.years if year.annee == annee] if annee else listed.years
    years = whole if annee else listed.shown
    ballots = [entry for year in whole for entry in year.entries]
    return VotesView(
        annee=str(annee) if annee else "",
        totals=totals(publication, ballots),
        outcomes=outcomes_view(publication, whole, divided=listed.divided),
        filtres=filters_view(publication, annee, divided=listed.divided),
        years=vote_years(publication, years),
        annees=() if annee else year_links(listed, "votes/{annee}/", "vote"),
        divided=listed.divided,
        organisation=organisation_link(publication.archive.organisations[publication.settings.organisation]),
    )


def year_of_vote(entry: VoteEntry) -> int:
    """The year under which a ballot is filed: that of its session."""
    return entry.session.annee
