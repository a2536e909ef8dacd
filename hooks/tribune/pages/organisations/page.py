"""The page of an organisation: what it signed, how it voted, who spoke for it.

A long list is divided by year: the page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from tribune.pages.accords.pair_page import AccordLine, partner_lines
from tribune.pages.organisations.entries import OrganisationEntry
from tribune.pages.organisations.listing import organisations_view
from tribune.pages.parts import (
    Link,
    YearSection,
    number_in_years,
    pages_of_years,
    year_sections,
)
from tribune.pages.plan import Listing, PagePlan, Year, by_year, listing, with_years
from tribune.pages.publication import Publication
from tribune.pages.votes.register import year_of_vote
from tribune.pages.votes.vote_view import VoteYear, vote_years
from tribune.record.model import Document
from tribune.words.french import count

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation: what it signed, its positions, the lettres in which somebody spoke for it."""

    sigle: str
    nom: str
    description: str
    site: str
    is_ours: bool
    signatures_total: str
    signatures: tuple[YearSection, ...]
    votes_total: str
    votes: tuple[VoteYear, ...]
    interventions_total: str
    interventions: tuple[YearSection, ...]
    documents: tuple[Document, ...]
    partenaires: tuple[AccordLine, ...]
    """With whom it signs and votes."""
    annees: tuple[Link, ...]
    """The pages of each year, where the whole does not fit on one page."""
    annee: str
    """The year, on such a page."""


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of organisations; for each its page, and those of its years."""
    intro = "Les organisations de l’archive, et qui signe et vote avec qui."
    view = partial(organisations_view, publication)
    yield PagePlan("organisations/index.md", "organisations.html", "Organisations", view, intro)
    for entry in publication.organisations:
        organisation = entry.organisation
        plan = PagePlan(
            f"organisations/{organisation.id}.md",
            "organisation.html",
            organisation.sigle,
            partial(organisation_view, publication, entry),
            organisation.description or "",
        )
        yield from with_years(plan, organisation_years(publication, entry))


def organisation_years(publication: Publication, entry: OrganisationEntry) -> Listing[int]:
    """The years of all that the page of an organisation lists: they tell how the page is divided."""
    years = [publication.year_of(lettre) for lettre in (*entry.signatures, *entry.interventions)]
    years += [vote.session.annee for vote, _ in entry.positions]
    return listing(years, int)


def organisation_view(
    publication: Publication, entry: OrganisationEntry, annee: int | None = None
) -> OrganisationView:
    """What ``organisation.html`` shows: the whole, or one year of it."""
    archive, organisation = publication.archive, entry.organisation
    listed = organisation_years(publication, entry)
    shown = {annee} if annee else {year.annee for year in listed.shown}
    signatures = _of_years(entry.signatures, publication.year_of, shown)
    spoken = _of_years(entry.interventions, publication.year_of, shown)
    voted = _of_years([vote for vote, _ in entry.positions], year_of_vote, shown)
    return OrganisationView(
        sigle=organisation.sigle,
        nom=organisation.nom,
        description=organisation.description or "",
        site=organisation.site or "",
        is_ours=organisation.id == publication.settings.organisation,
        signatures_total=count(number_in_years(signatures) if annee else len(entry.signatures), "lettre"),
        signatures=year_sections(archive, signatures, "signatures"),
        votes_total=count(number_in_years(voted) if annee else len(entry.positions), "vote"),
        votes=vote_years(publication, voted, organisation.id, "votes"),
        interventions_total=count(number_in_years(spoken) if annee else len(entry.interventions), "lettre"),
        interventions=year_sections(archive, spoken, "interventions"),
        documents=() if annee else tuple(reversed(entry.documents)),
        partenaires=() if annee else partner_lines(publication, entry),
        annees=pages_of_years(listed, organisation.adresse),
        annee=str(annee) if annee else "",
    )


def _of_years(entries: Iterable[T], year_of: Callable[[T], int], shown: set[int]) -> tuple[Year[T], ...]:
    return tuple(year for year in by_year(entries, year_of) if year.annee in shown)
