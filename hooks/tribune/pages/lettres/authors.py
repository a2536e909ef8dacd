"""Who a page is by: those who signed it, named by the persons who spoke for them where there are some."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.record.model import Archive, Document, Intervenant, Lettre, Organisation, Personne


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
    """The authors of ``page`` in the order in which they are written; none where nobody is named.

    Who spoke for somebody that did not sign is quoted in the lettre, and is not its author.
    """
    if isinstance(page, Document):
        return tuple(Author(None, archive.organisations[id_]) for id_ in page.organisations)
    signed = set(page.signataires)
    spoke = [
        each
        for each in page.intervenants
        if not signed or not signed.isdisjoint((each.organisation, *each.au_nom_de))
    ]
    spoken_for = {id_ for each in spoke for id_ in (each.organisation, *each.au_nom_de)}
    found = [author_of(archive, each) for each in spoke]
    found += [Author(None, archive.organisations[id_]) for id_ in page.signataires if id_ not in spoken_for]
    return tuple(dict.fromkeys(found))


def author_of(archive: Archive, intervenant: Intervenant) -> Author:
    """A speaker with the organisation of that day."""
    return Author(archive.personnes[intervenant.personne], archive.organisations[intervenant.organisation])
