"""Who a page is by: those who spoke, each for the organisation of that day, else those who signed."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.model import Archive, Document, Lettre, Organisation, Personne


@dataclass(frozen=True, slots=True)
class Author:
    """A person with the organisation for which she or he spoke, or an organisation alone."""

    personne: Personne | None
    organisation: Organisation

    @property
    def nom(self) -> str:
        """« Diane Oble (CGT) », « CGT »."""
        if self.personne is None:
            return self.organisation.sigle
        return f"{self.personne.nom} ({self.organisation.sigle})"


def authors(archive: Archive, page: Lettre | Document) -> tuple[Author, ...]:
    """The authors of ``page`` in the order in which they are written; none where nobody is named."""
    if isinstance(page, Document):
        return tuple(Author(None, archive.organisations[id_]) for id_ in page.organisations)
    spoke = dict.fromkeys(
        Author(archive.personnes[each.personne], archive.organisations[each.organisation])
        for each in page.intervenants
    )
    return tuple(spoke) or tuple(Author(None, archive.organisations[id_]) for id_ in page.signataires)
