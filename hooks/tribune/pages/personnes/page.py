"""The page of a person: each intervention, for whom, and on whose behalf.

A long list is divided by year: the page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.parts import (
    LettreRow,
    Link,
    lettre_row,
    number_in_years,
    organisation_link,
    pages_of_years,
)
from tribune.pages.personnes.entries import PersonneEntry
from tribune.pages.publication import Publication
from tribune.pages.years import Listing, listing
from tribune.record.model import Archive, Intervenant, Lettre
from tribune.words.french import count


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
        total=count(number_in_years(years) if annee else listed.total, "intervention"),
        interventions=tuple(
            InterventionYear(
                year.annee,
                f"annee-{year.annee}",
                tuple(_intervention(archive, *fact) for fact in reversed(year.entries)),
            )
            for year in years
        ),
        annees=pages_of_years(listed, personne.adresse),
        annee=str(annee) if annee else "",
    )


def _intervention(archive: Archive, lettre: Lettre, intervenant: Intervenant) -> InterventionRow:
    return InterventionRow(
        lettre_row(archive, lettre),
        organisation_link(archive.organisations[intervenant.organisation]),
        tuple(organisation_link(archive.organisations[id_]) for id_ in intervenant.au_nom_de),
    )
