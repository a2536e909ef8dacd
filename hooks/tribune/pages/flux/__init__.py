"""Which feeds there are and what each follows: all, a theme, an organisation, a position; and their page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Final

from tribune.pages.organisations import organisations
from tribune.pages.plan import PagePlan
from tribune.pages.publication import Publication, once
from tribune.pages.themes import themes
from tribune.record.model import Archive, Document, Lettre
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


_GROUPS: Final = (
    (FeedKind.TOUT, "Tout", ""),
    (FeedKind.THEME, "Un thème", "Les lettres et les documents qui portent ce thème."),
    (FeedKind.ORGANISATION, "Une organisation", "Les lettres qu’elle signe, les documents qu’elle publie."),
    (
        FeedKind.POSITION,
        "Nos votes",
        "Les lettres qui rendent compte d’un vote où notre position ({ours}) est celle-ci.",
    ),
)
"""How the page « Suivre » names and tells them."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it follows, under which names, and its pages from the latest to the first."""

    genre: FeedKind
    sujet: str
    """The identifier of the theme, of the organisation or of the position; empty for the feed of all."""
    libelle: str
    """What it follows, below the heading of its kind: « Abstention »."""
    titre: str
    """The same, by itself: « Nos votes : abstention »."""
    note: str = ""
    pages: tuple[Page, ...] = ()

    @property
    def adresse(self) -> str:
        """Its permanent address in the site, before ``.xml`` or ``.json``."""
        return f"flux/{self.genre}/{self.sujet}" if self.sujet else f"flux/{self.genre}"

    @property
    def page(self) -> str:
        """The page of the site that shows the same."""
        if self.genre in (FeedKind.THEME, FeedKind.ORGANISATION):
            return f"{self.genre}/{self.sujet}/"
        return "votes/" if self.genre is FeedKind.POSITION else ""


@once
def feeds(publication: Publication) -> dict[str, Feed]:
    """Every feed that has something to give, by its address; positions are ours. Drafts are in none.

    None without an address of the site, of which theirs are made.
    """
    named: dict[str, Feed] = {}
    for feed, pages in _followed(publication) if publication.site_url else ():
        if latest := _latest_first(publication.archive, pages):
            named[feed.adresse] = replace(feed, pages=latest)
    return named


def feeds_of_kind(publication: Publication, kind: FeedKind) -> tuple[Feed, ...]:
    """Those of one kind, in their order."""
    return tuple(feed for feed in feeds(publication).values() if feed.genre is kind)


def feeds_of_page(publication: Publication, url: str) -> tuple[Feed, ...]:
    """What the page at ``url`` announces: the feed of its theme, of its organisation, those of our votes."""
    section, _, rest = url.partition("/")
    own = feeds(publication).get(f"flux/{section}/{rest.partition('/')[0]}")
    if own is not None:
        return (own,)
    ours = feeds_of_kind(publication, FeedKind.POSITION) if section == "votes" else ()
    return ours or feeds_of_kind(publication, FeedKind.TOUT)


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


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The page « Suivre », where there are addresses to follow."""
    if publication.site_url:
        description = "Les flux à suivre : tout, un thème, une organisation, une position dans les votes."
        view = partial(_groups, publication)
        yield PagePlan("flux/index.md", "flux.html", "Suivre", view, description)


def _groups(publication: Publication) -> tuple[tuple[str, str, tuple[Feed, ...]], ...]:
    """Every feed of the site by kind, under a title and a sentence; that of all by itself."""
    ours = publication.archive.organisations[publication.settings.organisation].sigle
    return tuple(
        (titre, intro.format(ours=ours), feeds)
        for kind, titre, intro in _GROUPS
        if (feeds := feeds_of_kind(publication, kind))
    )


def _followed(publication: Publication) -> Iterator[tuple[Feed, Iterable[Page]]]:
    """Every feed that there can be, with what it follows, documents first, in the order of the archive."""
    archive, ours = publication.archive, publication.settings.organisation
    everything = "Toutes les lettres et tous les documents"
    yield Feed(FeedKind.TOUT, "", everything, everything), (*archive.documents, *archive.lettres)
    for held in themes(publication):
        theme = held.theme
        yield Feed(FeedKind.THEME, theme.id, theme.nom, theme.nom), (*held.documents, *held.lettres)
    for entry in organisations(publication):
        id_, sigle, nom = entry.organisation.id, entry.organisation.sigle, entry.organisation.nom
        yield Feed(FeedKind.ORGANISATION, id_, sigle, sigle, nom), (*entry.documents, *entry.signatures)
    for position in Position:
        name = position.libelle
        title = f"Nos votes : {name[0].lower()}{name[1:]}"
        voted = (each for each in archive.lettres if position in [v.positions.get(ours) for v in each.votes])
        yield Feed(FeedKind.POSITION, position.value, name, title), voted


def _latest_first(archive: Archive, pages: Iterable[Page]) -> tuple[Page, ...]:
    """As many as a feed gives, without drafts; of the same day, the last of ``pages`` comes first."""
    published = [page for page in reversed(tuple(pages)) if page.etat is not Etat.BROUILLON]
    return tuple(sorted(published, key=lambda page: published_on(archive, page), reverse=True)[:MAX_ENTRIES])
