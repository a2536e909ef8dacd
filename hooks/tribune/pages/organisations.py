"""Organisations: what each signed, how it voted, who spoke for it; the list of all, with what they share.

A long page is divided by year: it then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from tribune.pages.accords.pair import partner_lines
from tribune.pages.accords.tables import archive_tables
from tribune.pages.lists import ListEntry, pages_of_years, year_sections
from tribune.pages.names import by_name, organisation_link
from tribune.pages.plan import Listing, PagePlan, View, by_year, grouped, listing, with_years
from tribune.pages.publication import Publication, once
from tribune.pages.votes.ballot import VoteEntry, votes
from tribune.record.model import Document, Lettre, Organisation, Session
from tribune.words.french import count, enumeration

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """All that the archive knows of one organisation, in the order of the archive."""

    organisation: Organisation
    signatures: tuple[Lettre, ...]
    votes: tuple[VoteEntry, ...]
    """Those in which its position is known."""
    interventions: tuple[Lettre, ...]
    """Lettres in which somebody spoke for it or on its behalf."""
    documents: tuple[Document, ...]


@once
def organisations(publication: Publication) -> tuple[OrganisationEntry, ...]:
    """Every organisation of the register, in the alphabetical order of acronyms."""
    archive = publication.archive
    signed = grouped((id_, lettre) for lettre in archive.lettres for id_ in lettre.signataires)
    voted = grouped(
        (id_, replace(entry, organisation=id_))
        for entry in votes(publication)
        for id_ in entry.vote.positions
    )
    spoken = grouped(
        (id_, lettre)
        for lettre in archive.lettres
        for id_ in {o for each in lettre.intervenants for o in (each.organisation, *each.au_nom_de)}
    )
    published = grouped((id_, document) for document in archive.documents for id_ in document.organisations)
    return tuple(
        OrganisationEntry(
            each,
            tuple(signed.get(each.id, ())),
            tuple(voted.get(each.id, ())),
            tuple(spoken.get(each.id, ())),
            tuple(published.get(each.id, ())),
        )
        for each in by_name(archive.organisations.values())
    )


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of organisations; for each its page, and those of its years."""
    entries = organisations(publication)
    intro = "Les organisations de l’archive, et qui signe et vote avec qui."
    view = partial(_organisations_view, publication, entries)
    yield PagePlan("organisations/index.md", "organisations.html", "Organisations", view, intro)
    for entry in entries:
        organisation = entry.organisation
        years = [publication.year_of(lettre) for lettre in (*entry.signatures, *entry.interventions)]
        listed = listing([*years, *(vote.annee for vote in entry.votes)], int)
        plan = PagePlan(
            f"organisations/{organisation.id}.md",
            "organisation.html",
            organisation.sigle,
            partial(_organisation_view, publication, entry, listed),
            organisation.description or "",
        )
        yield from with_years(plan, listed)


def _organisation_view(
    publication: Publication, entry: OrganisationEntry, listed: Listing[int], annee: int | None = None
) -> View:
    archive, organisation = publication.archive, entry.organisation
    shown = {year.annee for year in listed.on_page(annee)}

    def sections(
        entries: tuple[T, ...], session_of: Callable[[T], Session], anchor: str
    ) -> tuple[int, tuple[View, ...]]:
        years = by_year(entries, lambda each: session_of(each).annee)
        held = [year for year in years if year.annee in shown]
        number = sum(len(year.entries) for year in held) if annee else len(entries)
        return number, year_sections(held, session_of, anchor)

    return {
        "organisation": organisation,
        "is_ours": organisation.id == publication.settings.organisation,
        "signatures": sections(entry.signatures, archive.session_of, "signatures"),
        "votes": sections(entry.votes, lambda vote: vote.session, "votes"),
        "interventions": sections(entry.interventions, archive.session_of, "interventions"),
        "documents": () if annee else tuple(reversed(entry.documents)),
        "partenaires": () if annee else partner_lines(publication, organisation.id),
        "annees": pages_of_years(listed, organisation.adresse),
        "annee": annee,
    }


def _organisations_view(publication: Publication, entries: tuple[OrganisationEntry, ...]) -> View:
    """Organisations with the number of their signatures and known positions, then what they share."""
    listed = []
    for entry in entries:
        held = (
            count(len(entry.signatures), "signature"),
            count(len(entry.votes), "position connue", "positions connues"),
        )
        description = entry.organisation.description or ""
        listed.append(ListEntry(organisation_link(entry.organisation), enumeration(held), description))
    return {
        "intro": "Les organisations qui signent des lettres ou dont la position dans un vote est connue.",
        "groups": {"": listed},
        "accords": archive_tables(publication),
    }
