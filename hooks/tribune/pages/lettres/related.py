"""Lettres on the same themes, for those that no written link brings together.

Each lettre is compared with its neighbours only: in the list of each of its themes, the ``REACH`` nearest
before it and after it, in the order of the archive. The work then grows with the number of lettres, and not
with its square; what it leaves out shares fewer themes or is further in time.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from tribune.pages.lettres.order import Relations
from tribune.record.model import Archive, Lettre

REACH: Final = 20
MAX_RELATED: Final = 5
_UNIT: Final = 1_000_000
"""Weights are whole numbers, so that a sum does not depend on the order of its terms."""


@dataclass(frozen=True, slots=True)
class Related:
    """A lettre near another, and the themes that both carry, in the order of the first."""

    lettre: Lettre
    themes: tuple[str, ...]


def related(archive: Archive, relations: Mapping[str, Relations]) -> dict[str, tuple[Related, ...]]:
    """The lettres nearest to each by their themes, the nearest first; those it is linked to left aside.

    A theme weighs the more the fewer lettres carry it, and nothing where all of them do. Between equals, the
    nearest in time comes first, then the order of the archive decides.
    """
    lettres = archive.lettres
    by_theme = _ranks_by_theme(lettres)
    weights = {theme: _weight(len(lettres), len(ranks)) for theme, ranks in by_theme.items()}
    themes = [frozenset(lettre.themes) for lettre in lettres]
    days = [archive.session_of(lettre).debut.toordinal() for lettre in lettres]
    places = {theme: {rank: place for place, rank in enumerate(ranks)} for theme, ranks in by_theme.items()}
    found: dict[str, tuple[Related, ...]] = {}
    for rank, lettre in enumerate(lettres):
        near = set(_candidates(rank, lettre, by_theme, places))
        scores = {other: sum(weights[theme] for theme in themes[rank] & themes[other]) for other in near}
        linked = _linked(lettre, relations)
        nearest = heapq.nsmallest(
            MAX_RELATED,
            (other for other in near if scores[other] and lettres[other].id not in linked),
            key=lambda other: (-scores[other], abs(days[other] - days[rank]), other),
        )
        found[lettre.id] = tuple(
            Related(lettres[other], tuple(theme for theme in lettre.themes if theme in themes[other]))
            for other in nearest
        )
    return found


def _ranks_by_theme(lettres: tuple[Lettre, ...]) -> dict[str, list[int]]:
    ranks: dict[str, list[int]] = {}
    for rank, lettre in enumerate(lettres):
        for theme in lettre.themes:
            ranks.setdefault(theme, []).append(rank)
    return ranks


def _weight(total: int, carried: int) -> int:
    return round(_UNIT * math.log(total / carried))


def _candidates(
    rank: int, lettre: Lettre, by_theme: Mapping[str, list[int]], places: Mapping[str, Mapping[int, int]]
) -> Iterator[int]:
    """The ranks to compare ``lettre`` with; one that shares several themes comes several times."""
    for theme in lettre.themes:
        place = places[theme][rank]
        yield from by_theme[theme][max(0, place - REACH) : place]
        yield from by_theme[theme][place + 1 : place + 1 + REACH]


def _linked(lettre: Lettre, relations: Mapping[str, Relations]) -> set[str]:
    links = relations[lettre.id]
    return {other.id for other in (*links.suite_de, *links.suites, *links.voir_aussi)}
