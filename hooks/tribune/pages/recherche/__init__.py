"""The page of the search: its facets, and under which of their values each record is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from tribune.pages.lettres.speeches import own_speeches
from tribune.pages.names import Link, by_name
from tribune.pages.plan import PagePlan
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Document, Lettre
from tribune.words.french import period_in_words
from tribune.words.terms import Genre, Nature, Position, Resultat

INDEX: Final = "recherche/pagefind"
"""Where the index of everything stands in the site."""

OWN_WORDS_INDEX: Final = "recherche/pagefind-paroles"
"""Where the index of our own words stands: the interventions alone."""

UNKNOWN_POSITION: Final = "inconnue"
"""The value of a vote in which our position is not known: a choice of its own, never a « contre »."""

_ALL_OF: Final = frozenset({"theme", "organisation", "intervenant"})
"""Facets of which a lettre often has several values: two choices ask for both, elsewhere for either."""

_LISTS: Final = (
    Link("Toutes les lettres", "lettres/", "session par session"),
    Link("Registre des votes", "votes/", "chaque vote, son résultat et notre position"),
    Link("Thèmes", "themes/"),
    Link("Sessions", "sessions/"),
    Link("Années", "annees/"),
    Link("Organisations", "organisations/"),
    Link("Personnes", "personnes/"),
    Link("Lexique", "lexique/", "ce que veulent dire les mots des votes"),
)
"""What serves without JavaScript."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the values that something has; ``asks_for_all``: two choices ask for what has both."""

    code: str
    libelle: str
    asks_for_all: bool
    values: tuple[tuple[str, str, int], ...]
    """An identifier or a term of the contract, its name, and the number of records that have it."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """What ``recherche.html`` shows before any search."""

    facets: tuple[Facet, ...]
    """None where there is nothing to find yet."""
    has_own_words: bool
    index: str
    own_words_index: str
    sigle: str
    lists: tuple[Link, ...]


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The page of the search."""
    yield PagePlan(
        "recherche/index.md",
        "recherche.html",
        "Rechercher",
        partial(_search_view, publication),
        "Chercher dans les lettres, les votes et les documents : par mots, thème, année, position, résultat.",
    )


def facets_of(archive: Archive, record: Lettre | Document, organisation: str) -> tuple[tuple[str, str], ...]:
    """Facet and value pairs of a record, each once; positions are those of ``organisation``.

    The kind of a document stands beside the natures of texts.
    """
    pairs = [("theme", theme) for theme in record.themes]
    if isinstance(record, Document):
        pairs += [("annee", str(record.date.year)), ("nature", record.genre.value)]
        pairs += [("organisation", id_) for id_ in record.organisations]
        return tuple(dict.fromkeys(pairs))
    session = archive.session_of(record)
    pairs += [("annee", str(session.annee)), ("session", session.id), ("nature", record.nature.value)]
    for vote in record.votes:
        known = vote.positions.get(organisation)
        position = known.value if known else UNKNOWN_POSITION
        pairs += [("position", position), ("resultat", vote.resultat.value)]
        # Of one and the same ballot: asking for both must not bring two ballots together.
        pairs.append(("vote", f"{position}:{vote.resultat.value}"))
    pairs += [("organisation", id_) for id_ in record.signataires]
    pairs += [("intervenant", each.personne) for each in record.intervenants]
    return tuple(dict.fromkeys(pairs))


def facets(archive: Archive, organisation: str) -> tuple[Facet, ...]:
    """The facets that have values, each with them in the order in which they are offered."""
    counted: Counter[tuple[str, str]] = Counter()
    records: tuple[Lettre | Document, ...] = (*archive.lettres, *archive.documents)
    for record in records:
        counted.update(facets_of(archive, record, organisation))
    offered = (
        Facet(
            code,
            libelle,
            code in _ALL_OF,
            tuple((valeur, name, counted[code, valeur]) for valeur, name in values if counted[code, valeur]),
        )
        for code, libelle, values in _values(archive)
    )
    return tuple(facet for facet in offered if facet.values)


def _values(archive: Archive) -> Iterator[tuple[str, str, Iterable[tuple[str, str]]]]:
    """Values and their names: alphabetical, dates from the latest, lists of the contract in their order."""
    yield "theme", "Thème", [(each.id, each.nom) for each in by_name(archive.themes.values())]
    sessions = sorted(archive.sessions.values(), key=lambda s: s.sort_key, reverse=True)
    years = {s.annee for s in sessions} | {document.date.year for document in archive.documents}
    yield "annee", "Année", [(str(year), str(year)) for year in sorted(years, reverse=True)]
    yield "session", "Session", [(each.id, period_in_words(each.debut, each.fin)) for each in sessions]
    yield "nature", "Nature du texte", [(term.value, term.libelle) for term in (*Nature, *Genre)]
    positions = [(term.value, term.libelle) for term in Position]
    yield "position", "Notre position", [*positions, (UNKNOWN_POSITION, "Position inconnue")]
    yield "resultat", "Résultat du vote", [(term.value, term.libelle) for term in Resultat]
    organisations = by_name(archive.organisations.values())
    yield "organisation", "Organisation signataire", [(each.id, each.sigle) for each in organisations]
    yield "intervenant", "Intervenant", [(each.id, each.nom) for each in by_name(archive.personnes.values())]


def _search_view(publication: Publication) -> SearchView:
    archive, organisation = publication.archive, publication.settings.organisation
    return SearchView(
        facets=facets(archive, organisation),
        has_own_words=any(own_speeches(publication, lettre) for lettre in archive.lettres),
        index=INDEX,
        own_words_index=OWN_WORDS_INDEX,
        sigle=archive.organisations[organisation].sigle,
        lists=_LISTS,
    )
