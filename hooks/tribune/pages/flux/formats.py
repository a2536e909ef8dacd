"""A feed as Atom (RFC 4287) and as JSON Feed 1.1, from the same records and without a clock."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import Final

from feedgen.entry import FeedEntry as AtomEntry  # type: ignore[import-untyped]
from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]

LANGUAGE: Final = "fr"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, even escaped."""


@dataclass(frozen=True, slots=True)
class Category:
    """A theme: its identifier, its name, and the address of the register it belongs to."""

    terme: str
    nom: str
    registre: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A page as a feed gives it. Addresses are absolute, ``contenu`` is clean HTML."""

    adresse: str
    """The permanent address of the page, which is its identity too."""
    titre: str
    auteurs: tuple[str, ...]
    themes: tuple[Category, ...]
    publie: dt.datetime | None
    """Not known of a lettre: it has the day of its session, and no day of its own."""
    modifie: dt.datetime
    resume: str
    contenu: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its entries, from the latest to the first: there is at least one."""

    titre: str
    description: str
    page: str
    """The page of the site that shows the same."""
    adresse_atom: str
    adresse_json: str
    auteur: str
    """Who publishes: the author of the entries that name nobody."""
    licence: str
    entries: tuple[FeedEntry, ...]

    @property
    def modifie(self) -> dt.datetime:
        """When the latest change of an entry was made."""
        return max(entry.modifie for entry in self.entries)


def atom(feed: Feed) -> bytes:
    """The feed as an Atom document."""
    document = FeedGenerator()
    document.id(_xml(feed.adresse_atom))
    document.title(_xml(feed.titre))
    document.subtitle(_xml(feed.description))
    document.language(LANGUAGE)
    document.updated(feed.modifie)
    document.author(name=_xml(feed.auteur))
    document.rights(_xml(feed.licence))
    document.generator("Tribune")
    document.link(href=_xml(feed.page), rel="alternate", type="text/html")
    document.link(href=_xml(feed.adresse_atom), rel="self", type="application/atom+xml")
    document.link(href=_xml(feed.adresse_json), rel="alternate", type="application/feed+json")
    for entry in feed.entries:
        document.add_entry(_atom_entry(entry), order="append")
    written: bytes = document.atom_str()
    return written + b"\n"


def json_feed(feed: Feed) -> bytes:
    """The feed as a JSON Feed, keys sorted."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.titre,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": feed.adresse_json,
        "language": LANGUAGE,
        "authors": [{"name": feed.auteur}],
        "items": [_json_item(entry) for entry in feed.entries],
    }
    return _xml(f"{json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)}\n").encode()


def _atom_entry(entry: FeedEntry) -> AtomEntry:
    written = AtomEntry()
    written.id(_xml(entry.adresse))
    written.title(_xml(entry.titre))
    written.link(href=_xml(entry.adresse), rel="alternate", type="text/html")
    for auteur in entry.auteurs:
        written.author(name=_xml(auteur))
    for theme in entry.themes:
        written.category(term=_xml(theme.terme), scheme=_xml(theme.registre), label=_xml(theme.nom))
    if entry.publie is not None:
        written.published(entry.publie)
    written.updated(entry.modifie)
    if entry.resume:
        written.summary(_xml(entry.resume))
    written.content(_xml(entry.contenu), type="html")
    return written


def _json_item(entry: FeedEntry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.adresse,
        "url": entry.adresse,
        "title": _xml(entry.titre),
        "content_html": _xml(entry.contenu),
        "date_modified": entry.modifie.isoformat(),
        "tags": [theme.nom for theme in entry.themes],
    }
    if entry.publie is not None:
        item["date_published"] = entry.publie.isoformat()
    if entry.auteurs:
        item["authors"] = [{"name": auteur} for auteur in entry.auteurs]
    if entry.resume:
        item["summary"] = _xml(entry.resume)
    return item


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
