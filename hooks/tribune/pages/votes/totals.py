"""The totals of some ballots, unknowns in rows of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.pages.lexique import position_word, word
from tribune.pages.publication import Publication
from tribune.pages.votes.entries import Tally, VoteEntry, tally
from tribune.pages.votes.vote_view import UNKNOWN
from tribune.words.french import count
from tribune.words.lexicon import NOMS
from tribune.words.terms import Completude


@dataclass(frozen=True, slots=True)
class Total:
    """A line of totals: what is counted, and how many. ``is_unknown`` sets the unknowns apart."""

    libelle: str
    nombre: str
    code: str
    mot: str
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of some ballots; each group adds up to ``total``."""

    total: str
    resultats: tuple[Total, ...]
    positions: tuple[Total, ...]
    decomptes: tuple[Total, ...]


def totals(publication: Publication, entries: Iterable[VoteEntry]) -> Totals:
    """The totals of some ballots, unknowns in rows of their own."""
    counted: Tally = tally(entries, publication.settings.organisation)
    return Totals(
        total=count(counted.total, "vote"),
        resultats=tuple(
            Total(resultat.libelle, str(number), resultat.value, word(resultat), resultat.value == UNKNOWN)
            for resultat, number in counted.resultats
        ),
        positions=tuple(
            Total(position.libelle, str(number), position.value, position_word(position))
            if position
            else Total("Position inconnue", str(number), "", position_word(None), is_unknown=True)
            for position, number in counted.positions
        ),
        decomptes=tuple(
            Total(
                NOMS[completude],
                str(number),
                completude.value,
                word(completude),
                completude is Completude.NON_PUBLIE,
            )
            for completude, number in counted.completudes
        ),
    )
