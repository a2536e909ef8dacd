"""Entries by year, and how a long list is divided into pages that a phone can open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T")

MAX_ENTRIES: Final = 300
"""Entries on one page: a row takes about 1 kB of HTML, and a page stays below 500 kB."""


@dataclass(frozen=True, slots=True)
class Year(Generic[T]):
    """The entries of one year, in the order in which they came."""

    annee: int
    entries: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list by year: what the first page shows, and the years that have a page of their own."""

    shown: tuple[Year[T], ...]
    years: tuple[Year[T], ...]
    divided: bool
    """Whether the list is too long for one page: each year then has its own."""

    @property
    def total(self) -> int:
        """Entries of all years, whether this page shows them or not."""
        return sum(len(year.entries) for year in self.years)


def by_year(entries: Iterable[T], annee_of: Callable[[T], int]) -> tuple[Year[T], ...]:
    """Years from the latest to the first."""
    groups: dict[int, list[T]] = {}
    for entry in entries:
        groups.setdefault(annee_of(entry), []).append(entry)
    return tuple(Year(annee, tuple(groups[annee])) for annee in sorted(groups, reverse=True))


def listing(entries: Iterable[T], annee_of: Callable[[T], int], limit: int = MAX_ENTRIES) -> Listing[T]:
    """Divide a list by year where it has more than ``limit`` entries: the latest year is always shown."""
    years = by_year(entries, annee_of)
    if sum(len(year.entries) for year in years) <= limit:
        return Listing(years, years, divided=False)
    shown: list[Year[T]] = []
    for year in years:
        if shown and sum(len(each.entries) for each in shown) + len(year.entries) > limit:
            break
        shown.append(year)
    return Listing(tuple(shown), years, divided=True)
