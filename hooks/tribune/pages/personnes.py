"""People: what each said, for whom and on whose behalf, and the list of all.

A long list is divided by year: the page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tribune.pages.lettres import speaker
from tribune.pages.lists import ListEntry, list_plan, pages_of_years
from tribune.pages.names import Link, by_name
from tribune.pages.plan import Listing, PagePlan, View, grouped, listing, with_years
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Intervenant, Lettre, Personne
from tribune.words.french import count

Intervention = tuple[Lettre, Intervenant]
PersonneEntry = tuple[Personne, list[Intervention]]
"""A person with each intervention and the lettre that gives it, in the order of the archive."""


def personnes(archive: Archive) -> tuple[PersonneEntry, ...]:
    """Every person of the register, in the alphabetical order of surnames (the last word of the name)."""
    spoken = grouped(
        (each.personne, (lettre, each)) for lettre in archive.lettres for each in lettre.intervenants
    )
    return tuple((each, spoken.get(each.id, [])) for each in by_name(archive.personnes.values()))


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of persons; for each its page, and those of its years."""
    archive = publication.archive
    entries = personnes(archive)
    listed = tuple(
        ListEntry(
            Link(personne.nom, personne.adresse),
            count(len(interventions), "intervention"),
            archive.organisations[personne.organisation].sigle if personne.organisation else "",
        )
        for personne, interventions in entries
    )
    intro = "Les personnes qui ont pris la parole en séance."
    yield list_plan("personnes/", "Personnes", intro, {"": listed})
    for personne, interventions in entries:
        spoken = listing(interventions, lambda said: publication.year_of(said[0]))
        view = partial(_personne_view, archive, personne, spoken)
        description = personne.description or ""
        plan = PagePlan(f"personnes/{personne.id}.md", "personne.html", personne.nom, view, description)
        yield from with_years(plan, spoken)


def _personne_view(
    archive: Archive, personne: Personne, listed: Listing[Intervention], annee: int | None = None
) -> View:
    return {
        "personne": personne,
        "organisation": archive.organisations[personne.organisation] if personne.organisation else None,
        "number": listed.total(annee),
        "years": tuple(
            (
                year.annee,
                tuple(
                    (lettre, archive.session_of(lettre), speaker(archive, intervenant))
                    for lettre, intervenant in reversed(year.entries)
                ),
            )
            for year in listed.on_page(annee)
        ),
        "annees": pages_of_years(listed, personne.adresse),
        "annee": annee,
    }
