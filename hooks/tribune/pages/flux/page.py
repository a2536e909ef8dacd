"""The page « Suivre », and the feeds that each page announces to the browser."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.flux.plans import FeedKind, FeedPlan
from tribune.pages.publication import Publication
from tribune.words.terms import Position

ADDRESS = "flux/"


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed in its two forms. Addresses are relative to the root of the site."""

    libelle: str
    """What it follows, below the heading of its kind: « Abstention »."""
    titre: str
    """The same, by itself: « Nos votes : abstention »."""
    atom: str
    json: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """Feeds of one kind."""

    titre: str
    intro: str
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class FluxView:
    """Every feed of the site."""

    tout: FeedLink | None
    groups: tuple[FeedGroup, ...]


def flux_view(publication: Publication) -> FluxView:
    """What ``flux.html`` shows."""
    ours = publication.archive.organisations[publication.settings.organisation].sigle
    groups = (
        (FeedKind.THEME, "Un thème", "Les lettres et les documents qui portent ce thème."),
        (
            FeedKind.ORGANISATION,
            "Une organisation",
            "Les lettres qu’elle signe, les documents qu’elle publie.",
        ),
        (
            FeedKind.POSITION,
            "Nos votes",
            f"Les lettres qui rendent compte d’un vote où notre position ({ours}) est celle-ci.",
        ),
    )
    return FluxView(
        tout=next(iter(_links(publication, FeedKind.TOUT)), None),
        groups=tuple(
            FeedGroup(titre, intro, feeds)
            for kind, titre, intro in groups
            if (feeds := _links(publication, kind))
        ),
    )


def feeds_of_page(publication: Publication, url: str) -> tuple[FeedLink, ...]:
    """What the page at ``url`` announces: the feed of its theme, of its organisation, those of our votes."""
    section, _, rest = url.partition("/")
    sujet = rest.partition("/")[0]
    if section == "votes":
        return _links(publication, FeedKind.POSITION) or _links(publication, FeedKind.TOUT)
    plan = publication.feeds.get(f"flux/{section}/{sujet}") if section in _OWN_PAGES else None
    return _links(publication, FeedKind.TOUT) if plan is None else (_link(publication, plan),)


def feed_title(publication: Publication, plan: FeedPlan) -> str:
    """What a feed follows, in words."""
    archive = publication.archive
    if plan.genre is FeedKind.THEME:
        return archive.themes[plan.sujet].nom
    if plan.genre is FeedKind.ORGANISATION:
        return archive.organisations[plan.sujet].sigle
    if plan.genre is FeedKind.POSITION:
        return f"Nos votes : {_lower(_position(plan).libelle)}"
    return "Toutes les lettres et tous les documents"


def feed_page(plan: FeedPlan) -> str:
    """The page of the site that shows what a feed follows."""
    if plan.genre in _OWN_PAGES:
        return f"{plan.genre}/{plan.sujet}/"
    return "votes/" if plan.genre is FeedKind.POSITION else ""


_OWN_PAGES = frozenset({FeedKind.THEME, FeedKind.ORGANISATION})


def _links(publication: Publication, kind: FeedKind) -> tuple[FeedLink, ...]:
    return tuple(_link(publication, plan) for plan in publication.feeds.values() if plan.genre is kind)


def _link(publication: Publication, plan: FeedPlan) -> FeedLink:
    title = feed_title(publication, plan)
    name = _position(plan).libelle if plan.genre is FeedKind.POSITION else title
    note = ""
    if plan.genre is FeedKind.ORGANISATION:
        note = publication.archive.organisations[plan.sujet].nom
    return FeedLink(name, title, f"{plan.adresse}.xml", f"{plan.adresse}.json", note)


def _position(plan: FeedPlan) -> Position:
    return next(position for position in Position if position.value == plan.sujet)


def _lower(word: str) -> str:
    return f"{word[0].lower()}{word[1:]}"
