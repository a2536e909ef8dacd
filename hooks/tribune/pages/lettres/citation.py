"""Who a page is by, and how it is cited: the reference that a reader copies, with the signs of French."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tribune.pages.names import numero_label, session_title
from tribune.pages.plan import View
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Document, Intervenant, Lettre, Organisation, Personne
from tribune.words.french import enumeration, partial_date_in_words, typography

_QUOTED = re.compile(r"«\s*|\s*»")


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

    They are those who signed it, named by the persons who spoke for them where there are some. Who spoke for
    somebody that did not sign is quoted in the lettre, and is not its author.
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
    named = [_author_of(archive, each) for each in spoke]
    named += [Author(None, archive.organisations[id_]) for id_ in page.signataires if id_ not in spoken_for]
    return tuple(dict.fromkeys(named))


def cite(publication: Publication, page: Lettre | Document) -> View:
    """The reference of ``page``: a page can set the publication in italics and name a paragraph.

    ``auteurs`` are empty where nobody is named, ``adresse`` where the site does not know its own; the
    ``intervenants`` are who said each intervention, in their order: a paragraph is cited under that name.
    """
    archive = publication.archive
    # Guillemets within guillemets are “ and ”.
    title = _QUOTED.sub(lambda match: "“" if "«" in match[0] else "”", page.titre)
    if isinstance(page, Lettre):
        held = session_title(archive.session_of(page)).lower()
        precisions = ", ".join(filter(None, (numero_label(page), held)))
        spoke = page.intervenants
    else:
        precisions = f"{page.genre.libelle.lower()}, {partial_date_in_words(page.date)}"
        spoke = ()
    return {
        "auteurs": typography(enumeration([author.nom for author in authors(archive, page)])),
        "titre": typography(f"« {title} »"),
        "publication": typography(publication.settings.titre),
        "precisions": typography(precisions),
        "adresse": publication.absolute(page.adresse),
        "intervenants": tuple(typography(_author_of(archive, each).nom) for each in spoke),
    }


def _author_of(archive: Archive, intervenant: Intervenant) -> Author:
    """A speaker with the organisation of that day."""
    return Author(archive.personnes[intervenant.personne], archive.organisations[intervenant.organisation])
