"""What every page reads: the archive that readers see, the settings, and what is worked out of them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar, cast

from tribune.pages.plan import Year, by_year
from tribune.record.model import Archive, Lettre
from tribune.record.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True)
class Publication:
    """An archive as one site publishes it."""

    archive: Archive
    settings: Settings
    textes: dict[str, str] = field(default_factory=dict)
    """Texts of lettres and documents in clean HTML, by address: MkDocs renders all before the first page."""
    site_url: str = ""
    """Where the site is published, with its final slash; empty where that is not known."""
    is_preview: bool = False
    """Whether it is shown to whoever writes, and not published."""
    made: dict[Callable[[Publication], object], object] = field(default_factory=dict, init=False, repr=False)
    """What functions marked ``once`` found in it. A copy starts without."""

    @cached_property
    def years(self) -> tuple[Year[Lettre], ...]:
        """Lettres by year of session, from the latest year to the first."""
        return by_year(self.archive.lettres, self.year_of)

    def year_of(self, lettre: Lettre) -> int:
        """The year under which a lettre is filed: that of its session."""
        return self.archive.session_of(lettre).annee

    def absolute(self, adresse: str) -> str:
        """The whole address of a page, to be used outside the site; empty where it is not known."""
        return f"{self.site_url}{adresse}" if self.site_url else ""


def once(make: Callable[[Publication], T]) -> Callable[[Publication], T]:
    """Mark what a subject works out of a publication for several pages: it is done once for each."""

    @wraps(make)
    def made(publication: Publication) -> T:
        if make not in publication.made:
            publication.made[make] = make(publication)
        return cast("T", publication.made[make])

    return made
