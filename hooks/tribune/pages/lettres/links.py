"""What each lettre leads to: those it is linked to, both ways; and those on the same themes, for the others.

For these it is compared with its neighbours only: in the list of each of its themes, the ``REACH`` nearest
before it and after it, in the order of the archive. The work then grows with the number of lettres, and not
with its square; what it leaves out shares fewer themes or is further in time.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tribune.pages.plan import grouped
from tribune.pages.publication import Publication, once
from tribune.record.model import Lettre, Session
from tribune.words.french import enumeration

REACH: Final = 20
MAX_RELATED: Final = 5
_UNIT: Final = 1_000_000
"""Weights are whole numbers, so that a sum does not depend on the order of its terms."""


@dataclass(frozen=True, slots=True)
class Relations:
    """The typed links of a lettre, both ways, without repeating one in a weaker kind."""

    suite_de: tuple[Lettre, ...]
    suites: tuple[Lettre, ...]
    voir_aussi: tuple[Lettre, ...]


Related = tuple[Lettre, Session, str]
"""A lettre near another, its session, the names of the themes that both carry, in the order of the first."""


@once
def relations(publication: Publication) -> dict[str, Relations]:
    """The links of every lettre, by its identifier: those it makes, and those made to it."""
    archive = publication.archive
    followed_by = grouped((target, lettre) for lettre in archive.lettres for target in lettre.suite_de)
    cited_by = grouped((target, lettre) for lettre in archive.lettres for target in lettre.voir_aussi)
    linked: dict[str, Relations] = {}
    for lettre in archive.lettres:
        suite_de = tuple(archive.lettre[target] for target in lettre.suite_de)
        suites = tuple(followed_by.get(lettre.id, ()))
        stronger = {other.id for other in (*suite_de, *suites)}
        cited = [archive.lettre[target] for target in lettre.voir_aussi] + cited_by.get(lettre.id, [])
        see_also = {other.id: other for other in cited if other.id not in stronger}
        linked[lettre.id] = Relations(suite_de, suites, tuple(see_also.values()))
    return linked


@once
def related(publication: Publication) -> dict[str, tuple[Related, ...]]:
    """The lettres nearest to each by their themes, the nearest first; those it is linked to left aside.

    A theme weighs the more the fewer lettres carry it, and nothing where all of them do. Between equals, the
    nearest in time comes first, then the order of the archive decides.
    """
    archive = publication.archive
    lettres = archive.lettres
    by_theme = grouped((theme, rank) for rank, lettre in enumerate(lettres) for theme in lettre.themes)
    weights = {theme: round(_UNIT * math.log(len(lettres) / len(ranks))) for theme, ranks in by_theme.items()}
    themes = [frozenset(lettre.themes) for lettre in lettres]
    days = [archive.session_of(lettre).debut.toordinal() for lettre in lettres]
    near = _near(by_theme, len(lettres))
    nearest: dict[str, tuple[Related, ...]] = {}
    for rank, lettre in enumerate(lettres):
        scores = {other: sum(weights[each] for each in themes[rank] & themes[other]) for other in near[rank]}
        links = relations(publication)[lettre.id]
        linked = {other.id for other in (lettre, *links.suite_de, *links.suites, *links.voir_aussi)}
        ranks = heapq.nsmallest(
            MAX_RELATED,
            (other for other in scores if scores[other] and lettres[other].id not in linked),
            key=lambda other: (-scores[other], abs(days[other] - days[rank]), other),
        )
        nearest[lettre.id] = tuple(
            (
                lettres[other],
                archive.session_of(lettres[other]),
                enumeration([archive.themes[id_].nom for id_ in lettre.themes if id_ in themes[other]]),
            )
            for other in ranks
        )
    return nearest


def _near(by_theme: Mapping[str, list[int]], number: int) -> list[set[int]]:
    """For each of ``number`` lettres, by rank, those to compare it with; it is among them."""
    near: list[set[int]] = [set() for _ in range(number)]
    for ranks in by_theme.values():
        for place, rank in enumerate(ranks):
            near[rank].update(ranks[max(0, place - REACH) : place + 1 + REACH])
    return near
