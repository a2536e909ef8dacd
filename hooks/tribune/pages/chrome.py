"""What surrounds every page: masthead, navigation, footer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tribune.pages.flux.page import FeedLink, feeds_of_page
from tribune.pages.lists import documents_title
from tribune.pages.parts import Link
from tribune.pages.policy import page_policy
from tribune.pages.publication import Publication
from tribune.record.settings import Settings
from tribune.words.terms import Genre

_SECTIONS = (
    Link("Lettres", "lettres/"),
    Link("Votes", "votes/"),
    Link("Sessions", "sessions/"),
    Link("Thèmes", "themes/"),
    Link("Organisations", "organisations/"),
)
_FOOTER = (
    Link("Suivre", "flux/"),
    Link("À propos", "a-propos/"),
    Link("Lexique", "lexique/"),
    Link("Contribuer", "contribuer/"),
    Link("Écrire une lettre", "admin/"),
    Link("Accessibilité", "accessibilite/"),
    Link("Mentions légales", "mentions-legales/"),
)
_MORE = (Link("Recherche", "recherche/"), Link("Personnes", "personnes/"), Link("Années", "annees/"))


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link of the navigation; ``current`` is what ``aria-current`` says, empty elsewhere."""

    libelle: str
    adresse: str
    current: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """The masthead, the navigation and the footer of one page."""

    titre: str
    assemblee: str
    assemblee_nom: str
    region: str
    sections: tuple[NavLink, ...]
    archive: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    feeds: tuple[FeedLink, ...]
    """What the page announces to those who would follow it."""
    signaler: str
    """Where to report a mistake in the page; empty where nobody is named to hear of it."""
    settings: Settings
    is_home: bool
    politique: str
    """What the browser may load and run; empty in a preview, whose reload is a script in the page."""


def rubriques(publication: Publication) -> tuple[Link, ...]:
    """The sections of the archive that have pages below them."""
    return (*_SECTIONS, *_archive_links(publication))


def chrome(publication: Publication, url: str, addresses: Collection[str], titre: str = "") -> Chrome:
    """What surrounds the page at ``url``; ``addresses`` are those of the pages that the site has.

    A page without ``titre``, such as that of a missing page, has nothing in it to report.
    """
    settings = publication.settings
    address = publication.absolute(url) or url
    return Chrome(
        titre=settings.titre,
        assemblee=settings.assemblee,
        assemblee_nom=settings.assemblee_nom,
        region=settings.region,
        sections=tuple(_nav_link(link, url) for link in _SECTIONS),
        archive=tuple(_nav_link(link, url) for link in _archive_links(publication)),
        footer=tuple(_nav_link(link, url) for link in _FOOTER if link.adresse in addresses),
        feeds=feeds_of_page(publication, url),
        signaler=settings.adresse_pour_signaler(titre, address) if titre else "",
        settings=settings,
        is_home=url == "",
        politique="" if publication.is_preview else page_policy(url),
    )


def _archive_links(publication: Publication) -> tuple[Link, ...]:
    documents = (
        Link(documents_title(genre), f"{genre.value}/") for genre in Genre if publication.documents[genre]
    )
    return (*_MORE, *documents)


def _nav_link(link: Link, url: str) -> NavLink:
    if url == link.adresse:
        return NavLink(link.libelle, link.adresse, "page")
    return NavLink(link.libelle, link.adresse, "true" if url.startswith(link.adresse) else "")
