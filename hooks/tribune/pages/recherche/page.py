"""The page of the search: its facets with their counts, and the lists that serve without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.parts import Link
from tribune.pages.publication import Publication
from tribune.pages.recherche.documents import INDEX, OWN_WORDS_INDEX, has_own_words
from tribune.pages.recherche.facets import ALL_OF, facets
from tribune.words.french import number_in_figures

_NAMES = {
    "theme": "Thème",
    "annee": "Année",
    "session": "Session",
    "nature": "Nature du texte",
    "position": "Notre position",
    "resultat": "Résultat du vote",
    "organisation": "Organisation signataire",
    "intervenant": "Intervenant",
}
_LISTS = (
    Link("Toutes les lettres", "lettres/", "session par session"),
    Link("Registre des votes", "votes/", "chaque vote, son résultat et notre position"),
    Link("Thèmes", "themes/"),
    Link("Sessions", "sessions/"),
    Link("Années", "annees/"),
    Link("Organisations", "organisations/"),
    Link("Personnes", "personnes/"),
    Link("Lexique", "lexique/", "ce que veulent dire les mots des votes"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a reader may ask for."""

    valeur: str
    libelle: str
    nombre: str
    id: str


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet; ``asks_for_all`` where two choices ask for what has both."""

    code: str
    libelle: str
    asks_for_all: bool
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What ``recherche.html`` shows before any search."""

    is_empty: bool
    """Whether there is nothing to find yet."""
    facets: tuple[FacetView, ...]
    has_own_words: bool
    index: str
    own_words_index: str
    sigle: str
    lists: tuple[Link, ...]


def search_view(publication: Publication) -> SearchView:
    """What ``recherche.html`` shows."""
    archive, organisation = publication.archive, publication.settings.organisation
    found = facets(archive, organisation)
    return SearchView(
        is_empty=not archive.lettres and not archive.documents,
        facets=tuple(
            FacetView(
                code,
                _NAMES[code],
                code in ALL_OF,
                tuple(
                    Choice(value.valeur, value.libelle, number_in_figures(value.nombre), f"{code}-{rank}")
                    for rank, value in enumerate(values, start=1)
                ),
            )
            for code, values in found.items()
            if values
        ),
        has_own_words=has_own_words(publication),
        index=INDEX,
        own_words_index=OWN_WORDS_INDEX,
        sigle=archive.organisations[organisation].sigle,
        lists=_LISTS,
    )
