"""What a page is to the build: a plan, as plain data; and how a long list becomes pages by year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")

View = dict[str, Any]
"""What a template receives as ``vue``, and reads once."""

MAX_ENTRIES: Final = 300
"""Entries on one page: a row takes about 1 kB of HTML, and a page stays below 500 kB."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page: where it comes from, which template shows it, and what that receives, made when needed."""

    src_uri: str
    """Name of the source for MkDocs, as if it stood in ``docs/``."""
    template: str
    title: str
    view: Callable[..., Any] = lambda: None
    """Of a page that shows its text alone: nothing."""
    description: str = ""
    adresse: str = ""
    """Address where it does not follow from ``src_uri``."""
    texte: str = ""
    """Markdown of a page that has no file of its own."""

    @property
    def url(self) -> str:
        """Where the page stands in the site."""
        if self.adresse:
            return self.adresse
        path = self.src_uri.removesuffix(".md")
        return path.removesuffix("index") if path.endswith("/index") else f"{path}/"


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

    def on_page(self, annee: int | None) -> tuple[Year[T], ...]:
        """The years that the page of ``annee`` shows, or the first page."""
        return self.shown if annee is None else tuple(year for year in self.years if year.annee == annee)

    def total(self, annee: int | None = None) -> int:
        """Entries of one year, or of all, whether a page shows them or not."""
        return sum(len(year.entries) for year in self.years if annee in (None, year.annee))


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """What goes with each key, in the order in which it comes."""
    groups: dict[K, list[T]] = {}
    for key, entry in pairs:
        groups.setdefault(key, []).append(entry)
    return groups


def by_year(entries: Iterable[T], annee_of: Callable[[T], int]) -> tuple[Year[T], ...]:
    """Years from the latest to the first."""
    groups = grouped((annee_of(entry), entry) for entry in entries)
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


def with_years(plan: PagePlan, listed: Listing[T], title: str = "") -> Iterator[PagePlan]:
    """A page that lists, and one for each year where its list is too long: the view is given the year."""
    yield plan
    if listed.divided:
        for year in listed.years:
            yield PagePlan(
                f"{plan.url}{year.annee}.md",
                plan.template,
                f"{title or plan.title} en {year.annee}",
                partial(plan.view, year.annee),
            )
