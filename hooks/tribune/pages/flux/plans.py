"""Which feeds there are, and what each one follows: all, a theme, an organisation, one of our positions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tribune.record.model import Archive, Document, Lettre
from tribune.words.french import fold
from tribune.words.terms import Etat, Position

MAX_ENTRIES: Final = 50
"""The latest pages that a feed gives: a reader who comes back after months still misses none."""

Page = Lettre | Document


class FeedKind(StrEnum):
    """What a feed follows. The value is its folder under ``flux/``."""

    TOUT = "tout"
    THEME = "themes"
    ORGANISATION = "organisations"
    POSITION = "positions"


@dataclass(frozen=True, slots=True)
class FeedPlan:
    """A feed: what it follows, and its pages from the latest to the first."""

    genre: FeedKind
    sujet: str
    """The identifier of the theme, of the organisation or of the position; empty for the feed of all."""
    pages: tuple[Page, ...]

    @property
    def adresse(self) -> str:
        """Its permanent address in the site, before ``.xml`` or ``.json``."""
        return f"flux/{self.genre}/{self.sujet}" if self.sujet else f"flux/{self.genre}"


def feeds(archive: Archive, organisation: str) -> tuple[FeedPlan, ...]:
    """Every feed that has something to give; positions are those of ``organisation``. Drafts are in none."""
    found: dict[tuple[FeedKind, str], list[Page]] = {}
    for page in _latest_first(archive):
        for key in _followed_by(page, organisation):
            pages = found.setdefault(key, [])
            if len(pages) < MAX_ENTRIES:
                pages.append(page)
    return tuple(
        FeedPlan(genre, sujet, tuple(found[genre, sujet]))
        for genre, sujet in _in_order(archive)
        if (genre, sujet) in found
    )


def published_on(archive: Archive, page: Page) -> dt.date:
    """The last day of the session, or the date of a document.

    Of a document known by its month or its year, the first day: a feed has room for full dates only.
    """
    if isinstance(page, Lettre):
        return archive.session_of(page).fin
    return dt.date(page.date.year, page.date.month or 1, page.date.day or 1)


def updated_on(archive: Archive, page: Page) -> dt.date:
    """The day of the last correction, where it comes later."""
    corrections = page.corrections if isinstance(page, Lettre) else ()
    return max([published_on(archive, page), *(correction.date for correction in corrections)])


def _latest_first(archive: Archive) -> Iterator[Page]:
    pages: list[Page] = [*archive.documents, *archive.lettres]
    ranks = sorted(range(len(pages)), key=lambda rank: (published_on(archive, pages[rank]), rank))
    return (pages[rank] for rank in reversed(ranks) if pages[rank].etat is not Etat.BROUILLON)


def _followed_by(page: Page, organisation: str) -> Iterator[tuple[FeedKind, str]]:
    yield FeedKind.TOUT, ""
    for theme in page.themes:
        yield FeedKind.THEME, theme
    for id_ in page.signataires if isinstance(page, Lettre) else page.organisations:
        yield FeedKind.ORGANISATION, id_
    if isinstance(page, Lettre):
        ours = (vote.positions.get(organisation) for vote in page.votes)
        for position in dict.fromkeys(position for position in ours if position is not None):
            yield FeedKind.POSITION, position.value


def _in_order(archive: Archive) -> Iterator[tuple[FeedKind, str]]:
    yield FeedKind.TOUT, ""
    for theme in sorted(archive.themes.values(), key=lambda each: (fold(each.nom), each.id)):
        yield FeedKind.THEME, theme.id
    for organisation in sorted(archive.organisations.values(), key=lambda each: (fold(each.sigle), each.id)):
        yield FeedKind.ORGANISATION, organisation.id
    for position in Position:
        yield FeedKind.POSITION, position.value
