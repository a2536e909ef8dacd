"""The pages of organisations and people, who sign, vote and speak, and the register of votes.

A long list is divided by year: the page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from tribune.french import count
from tribune.indexes.organisations import OrganisationEntry
from tribune.indexes.personnes import PersonneEntry
from tribune.indexes.votes import VoteEntry
from tribune.indexes.years import Listing, Year, by_year, listing
from tribune.model import Archive, Intervenant, Lettre
from tribune.site.publication import Publication
from tribune.site.views.parts import (
    DocumentRow,
    LettreRow,
    Link,
    YearSection,
    document_row,
    lettre_row,
    organisation_link,
    year_links,
    year_sections,
)
from tribune.site.views.vote import Totals, VoteYear, totals, vote_years

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
    documents: tuple[DocumentRow, ...]
    annees: tuple[Link, ...]
    """The pages of each year, where the whole does not fit on one page."""
    annee: str
    """The year, on such a page."""


@dataclass(frozen=True, slots=True)
class InterventionRow:
    """A lettre in which a person spoke, for whom, and on whose behalf."""

    lettre: LettreRow
    organisation: Link
    au_nom_de: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class InterventionYear:
    """The interventions of one year."""

    annee: int
    ancre: str
    rows: tuple[InterventionRow, ...]


@dataclass(frozen=True, slots=True)
class PersonneView:
    """A person and what she or he said."""

    nom: str
    organisation: Link | None
    description: str
    total: str
    interventions: tuple[InterventionYear, ...]
    annees: tuple[Link, ...]
    annee: str


@dataclass(frozen=True, slots=True)
class VotesView:
    """The register of votes, whole or for one year."""

    annee: str
    totals: Totals
    years: tuple[VoteYear, ...]
    annees: tuple[Link, ...]
    divided: bool
    organisation: Link


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
    voted = _of_years([vote for vote, _ in entry.positions], _year_of_vote, shown)
    return OrganisationView(
        sigle=organisation.sigle,
        nom=organisation.nom,
        description=organisation.description or "",
        site=organisation.site or "",
        is_ours=organisation.id == publication.settings.organisation,
        signatures_total=count(_number(signatures) if annee else len(entry.signatures), "lettre"),
        signatures=year_sections(archive, signatures, "signatures"),
        votes_total=count(_number(voted) if annee else len(entry.positions), "vote"),
        votes=vote_years(publication, voted, organisation.id, "votes"),
        interventions_total=count(_number(spoken) if annee else len(entry.interventions), "lettre"),
        interventions=year_sections(archive, spoken, "interventions"),
        documents=() if annee else tuple(document_row(each) for each in reversed(entry.documents)),
        annees=_pages_of_years(listed, organisation.adresse),
        annee=str(annee) if annee else "",
    )


def personne_years(publication: Publication, entry: PersonneEntry) -> Listing[tuple[Lettre, Intervenant]]:
    """The interventions of a person, divided by year where they are too many for one page."""
    return listing(entry.interventions, lambda fact: publication.year_of(fact[0]))


def personne_view(publication: Publication, entry: PersonneEntry, annee: int | None = None) -> PersonneView:
    """What ``personne.html`` shows: the whole, or one year of it."""
    archive, personne = publication.archive, entry.personne
    listed = personne_years(publication, entry)
    years = [year for year in listed.years if year.annee == annee] if annee else listed.shown
    return PersonneView(
        nom=personne.nom,
        organisation=organisation_link(archive.organisations[personne.organisation])
        if personne.organisation
        else None,
        description=personne.description or "",
        total=count(_number(years) if annee else listed.total, "intervention"),
        interventions=tuple(
            InterventionYear(
                year.annee,
                f"annee-{year.annee}",
                tuple(_intervention(archive, *fact) for fact in reversed(year.entries)),
            )
            for year in years
        ),
        annees=_pages_of_years(listed, personne.adresse),
        annee=str(annee) if annee else "",
    )


def votes_years(publication: Publication) -> Listing[VoteEntry]:
    """The register of votes, divided by year where it is too long for one page."""
    return listing(publication.votes, _year_of_vote)


def votes_view(publication: Publication, annee: int | None = None) -> VotesView:
    """What ``votes.html`` shows: the whole register or one year, with the totals of that."""
    listed = votes_years(publication)
    years = [year for year in listed.years if year.annee == annee] if annee else listed.shown
    ballots = [entry for year in years for entry in year.entries] if annee else publication.votes
    return VotesView(
        annee=str(annee) if annee else "",
        totals=totals(publication, ballots),
        years=vote_years(publication, years),
        annees=() if annee else year_links(listed, "votes/{annee}/", "vote"),
        divided=listed.divided,
        organisation=organisation_link(publication.archive.organisations[publication.settings.organisation]),
    )


def _year_of_vote(entry: VoteEntry) -> int:
    return entry.session.annee


def _of_years(entries: Iterable[T], year_of: Callable[[T], int], shown: set[int]) -> tuple[Year[T], ...]:
    return tuple(year for year in by_year(entries, year_of) if year.annee in shown)


def _number(years: Iterable[Year[T]]) -> int:
    return sum(len(year.entries) for year in years)


def _pages_of_years(listed: Listing[T], adresse: str) -> tuple[Link, ...]:
    if not listed.divided:
        return ()
    return tuple(Link(str(year.annee), f"{adresse}{year.annee}/") for year in listed.years)


def _intervention(archive: Archive, lettre: Lettre, intervenant: Intervenant) -> InterventionRow:
    return InterventionRow(
        lettre_row(archive, lettre),
        organisation_link(archive.organisations[intervenant.organisation]),
        tuple(organisation_link(archive.organisations[id_]) for id_ in intervenant.au_nom_de),
    )
