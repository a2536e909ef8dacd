"""The list of organisations, and who among them signs and votes with whom."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.accords.tables import AccordsView, accords_view
from tribune.pages.parts import ListEntry, ListGroup, organisation_link
from tribune.pages.publication import Publication
from tribune.words.french import count, enumeration


@dataclass(frozen=True, slots=True)
class OrganisationsView:
    """A list as the others, then the tables."""

    titre: str
    intro: str
    groups: tuple[ListGroup, ...]
    accords: AccordsView


def organisations_view(publication: Publication) -> OrganisationsView:
    """Organisations with the number of their signatures and known positions, then what they share."""
    entries = tuple(
        ListEntry(
            organisation_link(entry.organisation),
            enumeration(
                [
                    count(len(entry.signatures), "signature"),
                    count(len(entry.positions), "position connue", "positions connues"),
                ]
            ),
            entry.organisation.description or "",
        )
        for entry in publication.organisations
    )
    intro = "Les organisations qui signent des lettres ou dont la position dans un vote est connue."
    return OrganisationsView("Organisations", intro, (ListGroup("", entries),), accords_view(publication))
