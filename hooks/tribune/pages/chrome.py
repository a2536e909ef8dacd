"""What surrounds every page: masthead, navigation, footer, and the policy that the page tells the browser.

The policy says what may be loaded and run. Every page carries one: those of the templates and the redirects
have it from here. A preview has none, since MkDocs reloads it with a script written in the page.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from tribune.pages.documents import list_link
from tribune.pages.flux import Feed, feeds_of_page
from tribune.pages.names import Link
from tribune.pages.publication import Publication, once
from tribune.record.settings import Settings
from tribune.words.terms import Genre

_POLICY: Final = (
    "default-src 'none'",
    "script-src 'self'{search}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
"""Nothing from another host, nothing written in the page. The index of the search is a compiled program."""

REDIRECT_POLICY: Final = "default-src 'none'; script-src 'self'; form-action 'none'; base-uri 'none'"
"""The page at an old address has a script of the site, and nothing else."""

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

    settings: Settings
    sections: tuple[NavLink, ...]
    archive: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    feeds: tuple[Feed, ...]
    """What the page announces to those who would follow it."""
    signaler: str
    """Where to report a mistake in the page; empty where nobody is named to hear of it."""
    is_home: bool
    politique: str
    """What the browser may load and run; empty in a preview, whose reload is a script in the page."""


@once
def rubriques(publication: Publication) -> tuple[Link, ...]:
    """The sections of the archive that have pages below them, those of the masthead first."""
    held = {document.genre for document in publication.archive.documents}
    return (*_SECTIONS, *_MORE, *(list_link(genre) for genre in Genre if genre in held))


def chrome(publication: Publication, url: str, addresses: Collection[str], titre: str = "") -> Chrome:
    """What surrounds the page at ``url``; ``addresses`` are those of the pages that the site has.

    A page without ``titre``, such as that of a missing page, has nothing in it to report.
    """
    settings = publication.settings
    address = publication.absolute(url) or url
    return Chrome(
        settings=settings,
        sections=tuple(_nav_link(link, url) for link in _SECTIONS),
        archive=tuple(_nav_link(link, url) for link in rubriques(publication)[len(_SECTIONS) :]),
        footer=tuple(_nav_link(link, url) for link in _FOOTER if link.adresse in addresses),
        feeds=feeds_of_page(publication, url),
        signaler=settings.adresse_pour_signaler(titre, address) if titre else "",
        is_home=url == "",
        politique="" if publication.is_preview else _page_policy(url),
    )


def _page_policy(url: str) -> str:
    return "; ".join(_POLICY).format(search=" 'wasm-unsafe-eval'" if url == "recherche/" else "")


def _nav_link(link: Link, url: str) -> NavLink:
    here = "page" if url == link.adresse else "true" if url.startswith(link.adresse) else ""
    return NavLink(link.libelle, link.adresse, here)
