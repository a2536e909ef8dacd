"""What we did over the years: one mark for each lettre, from our positions in its ballots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tribune.pages.years import by_year
from tribune.record.model import Lettre


class Marque(StrEnum):
    """What one organisation did in all the ballots of one lettre."""

    POUR = "pour"
    CONTRE = "contre"
    ABSTENTION = "abstention"
    NPPV = "nppv"
    ABSENT = "absent"
    PARTAGE = "partage"
    PLUSIEURS = "plusieurs"
    """Not the same thing in every ballot, or known for some of them only."""
    INCONNUE = "inconnue"
    SANS_VOTE = "sans-vote"
    """No ballot is known of the archive."""


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The lettres of one year by mark, in the order of ``Marque``; marks without a lettre are left out."""

    annee: int
    total: int
    marques: tuple[tuple[Marque, int], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Years that have lettres, from the latest to the first; each adds up to its total, and so does all."""

    years: tuple[TimelineYear, ...]
    total: int
    marques: tuple[tuple[Marque, int], ...]

    @property
    def gaps(self) -> dict[int, tuple[int, int]]:
        """Years without lettre, from first to last, by the year that follows them."""
        return {
            later.annee: (earlier.annee + 1, later.annee - 1)
            for later, earlier in pairwise(self.years)
            if later.annee - earlier.annee > 1
        }


def timeline(lettres: Iterable[Lettre], organisation: str, annee_of: Callable[[Lettre], int]) -> Timeline:
    """Count ``lettres`` by year and by what ``organisation`` did in their ballots."""
    marked = [(annee_of(lettre), marque(lettre, organisation)) for lettre in lettres]
    years = by_year(marked, lambda pair: pair[0])
    return Timeline(
        tuple(
            TimelineYear(year.annee, len(year.entries), _counted(mark for _, mark in year.entries))
            for year in years
        ),
        len(marked),
        _counted(mark for _, mark in marked),
    )


def marque(lettre: Lettre, organisation: str) -> Marque:
    """What ``organisation`` did in the ballots of ``lettre``, as one mark."""
    if not lettre.votes:
        return Marque.SANS_VOTE
    positions = {vote.positions.get(organisation) for vote in lettre.votes}
    if len(positions) > 1:
        return Marque.PLUSIEURS
    (position,) = positions
    return Marque.INCONNUE if position is None else Marque(position.value)


def _counted(marques: Iterable[Marque]) -> tuple[tuple[Marque, int], ...]:
    numbers = Counter(marques)
    return tuple((mark, numbers[mark]) for mark in Marque if numbers[mark])
