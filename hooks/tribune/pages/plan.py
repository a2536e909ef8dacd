"""What a page is to the build: a plan, as plain data, and how a long list becomes pages by year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from tribune.pages.years import Listing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page: where it comes from, which template shows it, and its view, made when it is needed."""

    src_uri: str
    """Name of the source for MkDocs, as if it stood in ``docs/``."""
    template: str
    title: str
    view: Callable[[], object]
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


def plans_of_years(
    path: str, template: str, title: str, listed: Listing[T], make: Callable[[int], object]
) -> Iterator[PagePlan]:
    """The pages of each year of a list that is too long for one page."""
    if listed.divided:
        for year in listed.years:
            yield PagePlan(
                f"{path}/{year.annee}.md", template, f"{title} en {year.annee}", partial(make, year.annee)
            )
