"""What every page reads: the archive that readers see, the settings, and what is worked out of them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar, cast

from tribune.pages.accords.figures import Accords, accords
from tribune.pages.organisations.entries import OrganisationEntry, organisations
from tribune.pages.personnes.entries import PersonneEntry, personnes
from tribune.pages.plan import Year, by_year
from tribune.pages.sessions.entries import SessionEntry, sessions
from tribune.pages.votes.choices import Choices, choices
from tribune.pages.votes.entries import VoteEntry, votes
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
    def sessions(self) -> tuple[SessionEntry, ...]:
        """Sessions that have lettres, from the first to the latest."""
        return sessions(self.archive)

    @cached_property
    def organisations(self) -> tuple[OrganisationEntry, ...]:
        """Every organisation, in the alphabetical order of acronyms."""
        return organisations(self.archive)

    @cached_property
    def personnes(self) -> tuple[PersonneEntry, ...]:
        """Every person, in the alphabetical order of surnames."""
        return personnes(self.archive)

    @cached_property
    def votes(self) -> tuple[VoteEntry, ...]:
        """Every ballot, in the order of the archive."""
        return votes(self.archive)

    @cached_property
    def vote_choices(self) -> Choices:
        """The values that the register of votes can be filtered by."""
        return choices(self.votes, self.archive, self.settings.organisation)

    @cached_property
    def accords(self) -> Accords:
        """Who signs with whom, who votes as whom."""
        return accords(self.archive)

    @cached_property
    def votes_by_session(self) -> dict[str, list[VoteEntry]]:
        """Ballots of each session that has some."""
        groups: dict[str, list[VoteEntry]] = {}
        for entry in self.votes:
            groups.setdefault(entry.session.id, []).append(entry)
        return groups

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
    def found(publication: Publication) -> T:
        if make not in publication.made:
            publication.made[make] = make(publication)
        return cast("T", publication.made[make])

    return found
