"""The facets of a search: under which values a lettre or a document is found, and how many each value has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from tribune.record.model import Archive, Document, Lettre, Vote
from tribune.words.french import fold, period_in_words
from tribune.words.terms import Genre, Nature, Position, Resultat

UNKNOWN_POSITION: Final = "inconnue"
"""The value of a vote in which our position is not known: a choice of its own, never a « contre »."""

BALLOT: Final = "vote"
"""Position and result of one and the same ballot: asking for both must not bring two ballots together."""

ALL_OF: Final = frozenset({"theme", "organisation", "intervenant"})
"""Facets of which a lettre often has several values: two choices ask for both, elsewhere for either."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet: an identifier or a term of the contract, and the records that have it."""

    valeur: str
    libelle: str
    nombre: int


def facets_of_lettre(archive: Archive, lettre: Lettre, organisation: str) -> tuple[tuple[str, str], ...]:
    """Facet and value pairs of a lettre; positions are those of ``organisation``. Each pair comes once."""
    session = archive.session_of(lettre)
    pairs = [
        *(("theme", theme) for theme in lettre.themes),
        ("annee", str(session.annee)),
        ("session", session.id),
        ("nature", lettre.nature.value),
        *_ballot_pairs(lettre.votes, organisation),
        *(("organisation", id_) for id_ in lettre.signataires),
        *(("intervenant", each.personne) for each in lettre.intervenants),
    ]
    return tuple(dict.fromkeys(pairs))


def facets_of_document(document: Document) -> tuple[tuple[str, str], ...]:
    """Facet and value pairs of a document: its kind stands beside the natures of texts."""
    pairs = [
        *(("theme", theme) for theme in document.themes),
        ("annee", str(document.date.year)),
        ("nature", document.genre.value),
        *(("organisation", id_) for id_ in document.organisations),
    ]
    return tuple(dict.fromkeys(pairs))


def facets(archive: Archive, organisation: str) -> dict[str, tuple[FacetValue, ...]]:
    """Every facet with the values that something has, in the order in which they are offered."""
    counted: Counter[tuple[str, str]] = Counter()
    for lettre in archive.lettres:
        counted.update(facets_of_lettre(archive, lettre, organisation))
    for document in archive.documents:
        counted.update(facets_of_document(document))
    return {
        facet: tuple(
            FacetValue(valeur, libelle, counted[facet, valeur])
            for valeur, libelle in values
            if counted[facet, valeur]
        )
        for facet, values in _values(archive).items()
    }


def _ballot_pairs(ballots: Iterable[Vote], organisation: str) -> Iterator[tuple[str, str]]:
    for vote in ballots:
        known = vote.positions.get(organisation)
        position = known.value if known else UNKNOWN_POSITION
        yield "position", position
        yield "resultat", vote.resultat.value
        yield BALLOT, f"{position}:{vote.resultat.value}"


def _values(archive: Archive) -> dict[str, list[tuple[str, str]]]:
    """Values and their names: alphabetical, dates from the latest, lists of the contract in their order."""
    themes = sorted(archive.themes.values(), key=lambda t: (fold(t.nom), t.id))
    sessions = sorted(archive.sessions.values(), key=lambda s: s.sort_key, reverse=True)
    organisations = sorted(archive.organisations.values(), key=lambda o: (fold(o.sigle), o.id))
    personnes = sorted(archive.personnes.values(), key=lambda p: (fold(p.nom.split()[-1]), fold(p.nom), p.id))
    years = {s.annee for s in sessions} | {document.date.year for document in archive.documents}
    return {
        "theme": [(theme.id, theme.nom) for theme in themes],
        "annee": [(str(year), str(year)) for year in sorted(years, reverse=True)],
        "session": [(session.id, period_in_words(session.debut, session.fin)) for session in sessions],
        "nature": [(term.value, term.libelle) for term in (*Nature, *Genre)],
        "position": [
            *((term.value, term.libelle) for term in Position),
            (UNKNOWN_POSITION, "Position inconnue"),
        ],
        "resultat": [(term.value, term.libelle) for term in Resultat],
        "organisation": [(organisation.id, organisation.sigle) for organisation in organisations],
        "intervenant": [(personne.id, personne.nom) for personne in personnes],
    }
