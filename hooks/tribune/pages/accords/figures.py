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
from enum import StrEnum
from itertools import combinations
from typing import Final

from tribune.pages.plan import Listing, listing
from tribune.pages.votes.ballots import percentage
from tribune.pages.votes.entries import VoteEntry, votes
from tribune.record.model import Archive, Lettre
from tribune.words.french import fold
from tribune.words.terms import Position

COMPARABLES: Final = frozenset({Position.POUR, Position.CONTRE, Position.ABSTENTION, Position.NPPV})
"""Positions that say one thing, and can be found identical to another or different from it."""

STEPS: Final = 5
"""How many shades a figure can have, besides that of nothing."""

Pair = tuple[str, str]
"""Two organisations by their identifiers, in alphabetical order."""


class Comparaison(StrEnum):
    """What two known positions are to each other."""

    IDENTIQUES = "identiques"
    DIFFERENTES = "differentes"
    NON_COMPAREES = "non-comparees"


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
    def differentes(self) -> int:
        """Votes in which they did not vote the same."""
        return self.comparables - self.identiques

    @property
    def percentage(self) -> str:
        """« 75 % » of identical positions; empty below ten votes, where it would mislead."""
        return percentage(self.identiques, self.comparables)

    def __bool__(self) -> bool:
        return bool(self.lettres or self.comparables)

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.lettres + other.lettres,
            self.identiques + other.identiques,
            self.comparables + other.comparables,
            self.non_compares + other.non_compares,
        )


@dataclass(frozen=True, slots=True)
class Tableau:
    """The figures of each pair over some lettres, and what they rest on."""

    figures: Mapping[Pair, Figures]
    """Pairs that have at least one vote in which both positions are known, or one lettre in common."""
    lettres: int = 0
    """Lettres that two organisations or more signed."""
    votes: int = 0
    """All the ballots, comparable or not."""
    comparables: int = 0
    """Ballots in which two organisations or more have a position that can be compared."""

    def of(self, pair: Pair) -> Figures:
        """The figures of a pair; all zero where nothing is known of it."""
        return self.figures.get(pair, Figures())

    @property
    def organisations(self) -> frozenset[str]:
        """Those that have at least one signature in common or one vote to compare with another."""
        return frozenset(id_ for pair, figures in self.figures.items() if figures for id_ in pair)

    def __bool__(self) -> bool:
        return any(self.figures.values())

    def __add__(self, other: Tableau) -> Tableau:
        figures = dict(self.figures)
        for pair, more in other.figures.items():
            figures[pair] = figures.get(pair, Figures()) + more
        return Tableau(
            figures,
            self.lettres + other.lettres,
            self.votes + other.votes,
            self.comparables + other.comparables,
        )


@dataclass(frozen=True, slots=True)
class PairEntry:
    """All that two organisations signed together, and the votes in which both positions are known."""

    pair: Pair
    figures: Figures
    lettres: tuple[Lettre, ...]
    votes: tuple[VoteEntry, ...]
    annees: Listing[int]
    """The year of each of them: how the page of the pair is divided."""

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"accords/entre/{self.pair[0]}/{self.pair[1]}/"

    def adresse_annee(self, annee: int) -> str:
        """Where one of its years stands: a page of its own, or a place on the page of the pair."""
        return f"{self.adresse}{annee}/" if self.annees.divided else f"{self.adresse}#annee-{annee}"


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


def compare(one: Position, other: Position) -> Comparaison:
    """Whether two known positions are identical, different, or not to be compared."""
    if one not in COMPARABLES or other not in COMPARABLES:
        return Comparaison.NON_COMPAREES
    return Comparaison.IDENTIQUES if one is other else Comparaison.DIFFERENTES


_COMPARED: Final = {(one, other): compare(one, other) for one in Position for other in Position}
"""Looked up rather than found again: pairs come by the hundred thousand."""


def pair_of(one: str, other: str) -> Pair:
    """Two organisations, whichever comes first."""
    return (one, other) if one < other else (other, one)


def tableau(lettres: Iterable[Lettre]) -> Tableau:
    """The figures of every pair over ``lettres``. Ballots with the same positions are compared once."""
    signed: Counter[Pair] = Counter()
    patterns: Counter[tuple[tuple[str, Position], ...]] = Counter()
    together = 0
    for lettre in lettres:
        pairs = list(combinations(sorted(set(lettre.signataires)), 2))
        signed.update(pairs)
        together += bool(pairs)
        patterns.update(tuple(sorted(vote.positions.items())) for vote in lettre.votes)
    compared: dict[Comparaison, Counter[Pair]] = {kind: Counter() for kind in Comparaison}
    comparables = 0
    for pattern, number in patterns.items():
        comparables += number * (sum(position in COMPARABLES for _, position in pattern) > 1)
        for (one, its), (other, others) in combinations(pattern, 2):
            compared[_COMPARED[its, others]][one, other] += number
    same, not_same, left_out = (compared[kind] for kind in Comparaison)
    known = sorted(signed.keys() | same.keys() | not_same.keys() | left_out.keys())
    figures = {
        pair: Figures(signed[pair], same[pair], same[pair] + not_same[pair], left_out[pair]) for pair in known
    }
    return Tableau(figures, together, patterns.total(), comparables)


def accords(archive: Archive) -> Accords:
    """Who signs with whom and who votes as whom in ``archive``."""
    by_annee: dict[int, list[Lettre]] = {}
    by_theme: dict[str, dict[int, list[Lettre]]] = {}
    for lettre in archive.lettres:
        annee = archive.session_of(lettre).annee
        by_annee.setdefault(annee, []).append(lettre)
        for theme in dict.fromkeys(lettre.themes):
            by_theme.setdefault(theme, {}).setdefault(annee, []).append(lettre)
    whole = _periodes(by_annee)
    names = sorted(by_theme, key=lambda id_: (fold(archive.themes[id_].nom), id_))
    themes = {theme: _periodes(by_theme[theme]) for theme in names}
    return Accords(
        whole,
        {theme: figures for theme, figures in themes.items() if figures.ensemble},
        _pairs(archive, whole.ensemble),
    )


def figures_of(pair: Pair, lettres: Sequence[Lettre], ballots: Iterable[VoteEntry]) -> Figures:
    """The figures of one pair over what it signed and the votes in which both positions are known."""
    one, other = pair
    found = Counter(compare(entry.vote.positions[one], entry.vote.positions[other]) for entry in ballots)
    same, not_same, left_out = (found[kind] for kind in Comparaison)
    return Figures(len(lettres), same, same + not_same, left_out)


def partners(archive: Archive, found: Accords, organisation: str) -> tuple[tuple[str, PairEntry], ...]:
    """Those that ``organisation`` signs or votes with: most lettres first, then most identical positions."""

    def order(partner: tuple[str, PairEntry]) -> tuple[int, int, int, str, str]:
        other, figures = partner[0], partner[1].figures
        sigle = fold(archive.organisations[other].sigle)
        return -figures.lettres, -figures.identiques, figures.comparables, sigle, other

    others = ((other, pair_of(organisation, other)) for other in archive.organisations)
    entries = [(other, found.pairs[pair]) for other, pair in others if pair in found.pairs]
    return tuple(sorted(entries, key=order))


def step(number: int, top: int) -> int:
    """The shade of ``number`` where ``top`` has the last: 0 for nothing, then 1 to ``STEPS``."""
    if top <= STEPS:
        return number
    return -(-STEPS * number // top)


def _periodes(lettres: Mapping[int, list[Lettre]]) -> Periodes:
    tables = {annee: tableau(lettres[annee]) for annee in sorted(lettres, reverse=True)}
    # The whole also counts the ballots of the years in which nothing can be compared.
    whole = sum(tables.values(), Tableau({}))
    return Periodes(whole, {annee: table for annee, table in tables.items() if table})


def _pairs(archive: Archive, whole: Tableau) -> dict[Pair, PairEntry]:
    lettres: dict[Pair, list[Lettre]] = {}
    ballots: dict[Pair, list[VoteEntry]] = {}
    for lettre in archive.lettres:
        for pair in combinations(sorted(set(lettre.signataires)), 2):
            lettres.setdefault(pair, []).append(lettre)
    for entry in votes(archive):
        for pair in combinations(sorted(entry.vote.positions), 2):
            ballots.setdefault(pair, []).append(entry)
    return {
        pair: _pair(archive, pair, figures, lettres.get(pair, []), ballots.get(pair, []))
        for pair, figures in sorted(whole.figures.items())
        if figures
    }


def _pair(
    archive: Archive, pair: Pair, figures: Figures, lettres: list[Lettre], ballots: list[VoteEntry]
) -> PairEntry:
    years = [archive.session_of(lettre).annee for lettre in lettres]
    years += [entry.session.annee for entry in ballots]
    return PairEntry(pair, figures, tuple(lettres), tuple(ballots), listing(years, int))
