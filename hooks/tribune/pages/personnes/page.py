"""The page of a person: each intervention, for whom, and on whose behalf.

A long list is divided by year: the page then shows the latest years, and each year has a page.
"""

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
    organisation_link,
    pages_of_years,
    personne_link,
)
from tribune.pages.personnes.entries import PersonneEntry
from tribune.pages.plan import Listing, PagePlan, listing, with_years
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Intervenant, Lettre, Session
from tribune.words.french import count


@dataclass(frozen=True, slots=True)
class InterventionRow:
    """A lettre in which a person spoke, for whom, and on whose behalf."""

    lettre: Lettre
    session: Session
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


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of persons; for each its page, and those of its years."""
    yield list_plan("personnes/", _list(publication))
    for entry in publication.personnes:
        personne = entry.personne
        view = partial(personne_view, publication, entry)
        description = personne.description or ""
        plan = PagePlan(f"personnes/{personne.id}.md", "personne.html", personne.nom, view, description)
        yield from with_years(plan, personne_years(publication, entry))


def personne_years(publication: Publication, entry: PersonneEntry) -> Listing[tuple[Lettre, Intervenant]]:
    """The interventions of a person, divided by year where they are too many for one page."""
    return listing(entry.interventions, lambda fact: publication.year_of(fact[0]))


def personne_view(publication: Publication, entry: PersonneEntry, annee: int | None = None) -> PersonneView:
    """What ``personne.html`` shows: the whole, or one year of it."""
    archive, personne = publication.archive, entry.personne
    listed = personne_years(publication, entry)
    return PersonneView(
        nom=personne.nom,
        organisation=organisation_link(archive.organisations[personne.organisation])
        if personne.organisation
        else None,
        description=personne.description or "",
        total=count(listed.total(annee), "intervention"),
        interventions=tuple(
            InterventionYear(
                year.annee,
                f"annee-{year.annee}",
                tuple(_intervention(archive, *fact) for fact in reversed(year.entries)),
            )
            for year in listed.on_page(annee)
        ),
        annees=pages_of_years(listed, personne.adresse),
        annee=str(annee) if annee else "",
    )


def _list(publication: Publication) -> ListView:
    """People with the number of their interventions."""
    organisations = publication.archive.organisations
    entries = tuple(
        ListEntry(
            personne_link(entry.personne),
            count(len(entry.interventions), "intervention"),
            organisations[entry.personne.organisation].sigle if entry.personne.organisation else "",
        )
        for entry in publication.personnes
    )
    return ListView("Personnes", "Les personnes qui ont pris la parole en séance.", (ListGroup("", entries),))


def _intervention(archive: Archive, lettre: Lettre, intervenant: Intervenant) -> InterventionRow:
    return InterventionRow(
        lettre,
        archive.session_of(lettre),
        organisation_link(archive.organisations[intervenant.organisation]),
        tuple(organisation_link(archive.organisations[id_]) for id_ in intervenant.au_nom_de),
    )
