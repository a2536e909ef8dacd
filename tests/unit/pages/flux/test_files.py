"""Feeds: read back by a reader of feeds, whatever stands in the texts; the same in both forms."""

import datetime as dt
import json
from dataclasses import replace

import feedparser
import pytest

from tribune.pages.flux.files import FeedEntry, FeedFile, atom, json_feed

NOON = dt.datetime(2024, 3, 5, 12, tzinfo=dt.UTC)
LATER = dt.datetime(2024, 4, 2, 12, tzinfo=dt.UTC)
HOSTILE = "]]><script>alert(1)</script>&amp;<!-- \x00\x0b\ufffe\ud800"

ENTRY = FeedEntry(
    adresse="https://lettres.test/archive/lettres/12/",
    titre="Des trains : étape 2 (n° 12)",
    auteurs=("Anne Lune (UA)",),
    themes=(("transports", "Transports"),),
    publie=NOON,
    modifie=LATER,
    resume="L’assemblée adopte son avis.",
    contenu='<p>Contre : inconnu. <a href="https://lettres.test/archive/lettres/11/">Voir</a></p>',
)
FEED = FeedFile(
    titre="Lettres – Transports",
    description="Transports, dans l’archive.",
    page="https://lettres.test/archive/themes/transports/",
    adresse="https://lettres.test/archive/flux/themes/transports",
    registre="https://lettres.test/archive/themes/",
    auteur="Union des ateliers",
    licence="CC BY 4.0",
    entries=(ENTRY, replace(ENTRY, adresse="https://lettres.test/1/", auteurs=(), resume="", modifie=NOON)),
)


def test_atom_is_read_back() -> None:
    read = feedparser.parse(atom(FEED))
    assert not read.bozo
    assert read.version == "atom10"
    assert (read.feed.title, read.feed.id, read.feed.updated) == (
        FEED.titre,
        f"{FEED.adresse}.xml",
        "2024-04-02T12:00:00+00:00",
    )
    entry, unsigned = read.entries
    assert (entry.id, entry.link, entry.title, entry.author) == (
        ENTRY.adresse,
        ENTRY.adresse,
        ENTRY.titre,
        "Anne Lune (UA)",
    )
    assert (entry.published, entry.updated) == ("2024-03-05T12:00:00+00:00", "2024-04-02T12:00:00+00:00")
    assert [(tag.term, tag.label) for tag in entry.tags] == [("transports", "Transports")]
    assert entry.content[0].value == ENTRY.contenu
    assert "author" not in unsigned
    assert read.feed.author == "Union des ateliers", "the publisher stands in for an author that nobody names"


def test_json_feed_says_the_same() -> None:
    read = json.loads(json_feed(FEED))
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["feed_url"] == f"{FEED.adresse}.json"
    entry, unsigned = read["items"]
    assert (entry["id"], entry["title"], entry["content_html"]) == (ENTRY.adresse, ENTRY.titre, ENTRY.contenu)
    assert entry["date_modified"] == "2024-04-02T12:00:00+00:00"
    assert entry["authors"] == [{"name": "Anne Lune (UA)"}]
    assert "authors" not in unsigned
    assert "summary" not in unsigned


@pytest.mark.parametrize("field", ["titre", "resume", "contenu"])
def test_nothing_escapes_its_place(field: str) -> None:
    feed = replace(FEED, titre=HOSTILE, entries=(replace(ENTRY, auteurs=(HOSTILE,), **{field: HOSTILE}),))
    written = atom(feed)
    assert b"<script" not in written
    assert b"]]>" not in written
    read = feedparser.parse(written)
    assert not read.bozo
    assert len(read.entries) == 1
    shown = "]]><script>alert(1)</script>&amp;<!-- "
    (item,) = json.loads(json_feed(feed))["items"]
    names = {"titre": "title", "resume": "summary", "contenu": "content_html"}
    assert item[names[field]] == shown


def test_same_records_same_bytes() -> None:
    assert atom(FEED) == atom(FEED)
    assert json_feed(FEED) == json_feed(FEED)
    assert atom(FEED).endswith(b"\n")
    assert json_feed(FEED).endswith(b"}\n")
