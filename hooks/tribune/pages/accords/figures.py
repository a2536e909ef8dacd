"""Who signs with whom, who votes as whom: every pair of organisations, by year and by theme.

The rule, which the pages state too: two positions are compared where both are known and each is one of
``COMPARABLES`` (pour, contre, abstention, nppv). A position that is not known never counts, in the base no
more than in the agreement. Nor do « absent », because to be absent together is not to vote the same, and
« partagé », because it does not say who voted what: such votes are counted apart, as left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Final

from tribune.pages.names import by_name
from tribune.pages.plan import Listing, by_year, grouped, listing
from tribune.pages.publication import Publication, once
from tribune.pages.votes.ballot import VoteEntry, votes
from tribune.pages.votes.counts import percentage
from tribune.record.model import Lettre, Organisation
from tribune.words.french import enumeration
from tribune.words.terms import Position, Term

COMPARABLES: Final = frozenset({Position.POUR, Position.CONTRE, Position.ABSTENTION, Position.NPPV})
"""Positions that say one thing, and can be found identical to another or different from it."""


class Comparaison(Term):
    """What two known positions are to each other."""

    IDENTIQUES = "identiques", "Identiques"
    DIFFERENTES = "differentes", "Différentes"
    NON_COMPAREES = "non-comparees", "Non comparées"


COMPARAISONS: Final = {
    (one, other): Comparaison.NON_COMPAREES
    if not COMPARABLES.issuperset((one, other))
    else Comparaison.IDENTIQUES
    if one is other
    else Comparaison.DIFFERENTES
    for one in Position
    for other in Position
}
"""Looked up rather than found again: pairs come by the hundred thousand."""

Pair = tuple[str, str]
"""Two organisations by their identifiers, in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What two organisations did together, in numbers."""

    lettres: int = 0
    """Lettres that both signed."""
    identiques: int = 0
    comparables: int = 0
    """Votes in which their positions can be compared: the base of ``identiques``."""
    non_compares: int = 0
    """Votes in which both positions are known and one of them cannot be compared."""

    @property
    def percentage(self) -> str:
        """« 75 % » of identical positions; empty below ten votes, where it would mislead."""
        return percentage(self.identiques, self.comparables)

    def __bool__(self) -> bool:
        return bool(self.lettres or self.comparables)


@dataclass(frozen=True, slots=True)
class Tableau:
    """The figures of each pair over some lettres, and what they rest on."""

    figures: Mapping[Pair, Figures]
    """Pairs that have at least one vote in which both positions are known, or one lettre in common."""
    lettres: int
    """Lettres that two organisations or more signed."""
    votes: int
    """All the votes, comparable or not."""
    comparables: int
    """Votes in which two organisations or more have a position that can be compared."""

    def of(self, pair: Pair) -> Figures:
        """The figures of a pair; all zero where nothing is known of it."""
        return self.figures.get(pair, Figures())

    @property
    def organisations(self) -> frozenset[str]:
        """Those that have at least one signature in common or one vote to compare with another."""
        return frozenset(id_ for pair, figures in self.figures.items() if figures for id_ in pair)

    def __bool__(self) -> bool:
        return any(self.figures.values())


@dataclass(frozen=True, slots=True)
class PairEntry:
    """All that two organisations signed together, and the votes in which both positions are known."""

    pair: Pair
    noms: str
    """« CGT et FO »."""
    figures: Figures
    held: Listing[Lettre | VoteEntry]
    """Those lettres, then those votes, by year: how the page of the pair is divided."""

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"accords/entre/{self.pair[0]}/{self.pair[1]}/"

    def adresse_annee(self, annee: int) -> str:
        """Where one of its years stands: a page of its own, or a place on the page of the pair."""
        return f"{self.adresse}{annee}/" if self.held.divided else f"{self.adresse}#annee-{annee}"


@dataclass(frozen=True, slots=True)
class Periodes:
    """Figures over all the years together, and over each year that has something, from the latest."""

    ensemble: Tableau
    annees: Mapping[int, Tableau]


@dataclass(frozen=True, slots=True)
class Accords:
    """The figures of an archive, those of each theme, and the pairs of organisations."""

    archive: Periodes
    themes: Mapping[str, Periodes]
    """Themes that have something, in the alphabetical order of names."""
    pairs: Mapping[Pair, PairEntry]
    """Pairs that have something, in the order of identifiers."""


def pair_of(one: str, other: str) -> Pair:
    """Two organisations, whichever comes first."""
    return (one, other) if one < other else (other, one)


def tableau(lettres: Iterable[Lettre]) -> Tableau:
    """The figures of every pair over ``lettres``. Votes with the same positions are compared once."""
    signed: Counter[Pair] = Counter()
    patterns: Counter[tuple[tuple[str, Position], ...]] = Counter()
    together = 0
    for lettre in lettres:
        pairs = _signed(lettre)
        signed.update(pairs)
        together += bool(pairs)
        patterns.update(tuple(sorted(vote.positions.items())) for vote in lettre.votes)
    compared: dict[Comparaison, Counter[Pair]] = {kind: Counter() for kind in Comparaison}
    comparables = 0
    for pattern, number in patterns.items():
        comparables += number * (sum(position in COMPARABLES for _, position in pattern) > 1)
        for (one, position), (other, position_autre) in combinations(pattern, 2):
            compared[COMPARAISONS[position, position_autre]][one, other] += number
    same, not_same, left_out = (compared[kind] for kind in Comparaison)
    known = sorted(signed.keys() | same.keys() | not_same.keys() | left_out.keys())
    figures = {
        pair: Figures(signed[pair], same[pair], same[pair] + not_same[pair], left_out[pair]) for pair in known
    }
    return Tableau(figures, together, patterns.total(), comparables)


def figures_of(pair: Pair, lettres: Sequence[Lettre], entries: Iterable[VoteEntry]) -> Figures:
    """The figures of one pair over what it signed and the votes in which both positions are known."""
    one, other = pair
    positions = (entry.vote.positions for entry in entries)
    compared = Counter(COMPARAISONS[known[one], known[other]] for known in positions)
    same, not_same, left_out = (compared[kind] for kind in Comparaison)
    return Figures(len(lettres), same, same + not_same, left_out)


@once
def accords(publication: Publication) -> Accords:
    """Who signs with whom and who votes as whom in the archive."""
    archive = publication.archive
    by_theme = grouped((id_, lettre) for lettre in archive.lettres for id_ in dict.fromkeys(lettre.themes))
    themes = {
        theme.id: _periodes(publication, by_theme[theme.id])
        for theme in by_name(archive.themes[id_] for id_ in by_theme)
    }
    whole = _periodes(publication, archive.lettres)
    return Accords(
        whole,
        {id_: figures for id_, figures in themes.items() if figures.ensemble},
        _pairs(publication, whole.ensemble),
    )


def partners(publication: Publication, organisation: str) -> tuple[tuple[Organisation, PairEntry], ...]:
    """Those that ``organisation`` signs or votes with: most lettres first, then most identical positions."""

    def order(partner: tuple[Organisation, PairEntry]) -> tuple[int, int, int]:
        figures = partner[1].figures
        return -figures.lettres, -figures.identiques, figures.comparables

    pairs = accords(publication).pairs
    named = by_name(publication.archive.organisations.values())
    paired = ((each, pairs.get(pair_of(organisation, each.id))) for each in named)
    return tuple(sorted(((each, entry) for each, entry in paired if entry), key=order))


def _signed(lettre: Lettre) -> list[Pair]:
    return list(combinations(sorted(set(lettre.signataires)), 2))


def _periodes(publication: Publication, lettres: Sequence[Lettre]) -> Periodes:
    tables = ((year.annee, tableau(year.entries)) for year in by_year(lettres, publication.year_of))
    return Periodes(tableau(lettres), {annee: table for annee, table in tables if table})


def _pairs(publication: Publication, whole: Tableau) -> dict[Pair, PairEntry]:
    lettres = ((pair, lettre) for lettre in publication.archive.lettres for pair in _signed(lettre))
    voted = (
        (pair, entry)
        for entry in votes(publication)
        for pair in combinations(sorted(entry.vote.positions), 2)
        if whole.figures[pair]
    )
    held: dict[Pair, list[Lettre | VoteEntry]] = grouped(chain(lettres, voted))

    def year_of(each: Lettre | VoteEntry) -> int:
        return each.annee if isinstance(each, VoteEntry) else publication.year_of(each)

    organisations = publication.archive.organisations
    return {
        pair: PairEntry(
            pair,
            enumeration([organisations[id_].sigle for id_ in pair]),
            figures,
            listing(held[pair], year_of),
        )
        for pair, figures in whole.figures.items()
        if figures
    }
