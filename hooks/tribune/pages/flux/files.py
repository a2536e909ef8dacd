"""The files of the feeds: what an entry says, as Atom (RFC 4287) and as JSON Feed 1.1, without a clock."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from feedgen.entry import FeedEntry as AtomEntry  # type: ignore[import-untyped]
from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]

from tribune.pages.flux import Feed, Page, feeds, published_on, updated_on
from tribune.pages.lettres.citation import authors
from tribune.pages.names import full_title, session_title
from tribune.pages.publication import Publication
from tribune.pages.redirects import former_identifiers
from tribune.pages.votes.ballot import VoteEntry, votes_of
from tribune.record.model import Correction, Document, Lettre, Source
from tribune.text.html import absolute, typeset
from tribune.words.french import day_in_words, partial_date_in_words, typography
from tribune.words.terms import Completude, Etat

LANGUAGE: Final = "fr"

_NOON: Final = dt.time(12, tzinfo=dt.UTC)
"""Only the day is known: at noon it is the same day in every part of France and nearly everywhere."""
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, even escaped."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A page as a feed gives it. Addresses are absolute, ``contenu`` is clean HTML."""

    adresse: str
    """The permanent address of the page, which is its identity too."""
    titre: str
    auteurs: tuple[str, ...]
    themes: tuple[tuple[str, str], ...]
    """Identifiers and names."""
    publie: dt.datetime | None
    """Not known of a lettre: it has the day of its session, and no day of its own."""
    modifie: dt.datetime
    resume: str
    contenu: str


@dataclass(frozen=True, slots=True)
class FeedFile:
    """What stands in both files of a feed; its entries run from the latest: there is at least one."""

    titre: str
    description: str
    page: str
    """The page of the site that shows the same."""
    adresse: str
    """That of the file, before ``.xml`` or ``.json``."""
    registre: str
    """The address of the register that the themes of the entries belong to."""
    auteur: str
    """Who publishes: the author of the entries that name nobody."""
    licence: str
    entries: tuple[FeedEntry, ...]


def feed_files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every feed as two files of the site. To be called once all texts are rendered.

    No redirect works for feeds: whoever follows a theme under a former identifier finds the same feed there.
    """
    former = former_identifiers(publication.archive)
    entries: dict[str, FeedEntry] = {}
    for feed in feeds(publication).values():
        for page in feed.pages:
            if page.adresse not in entries:
                entries[page.adresse] = feed_entry(publication, page)
        file = _feed_file(publication, feed, tuple(entries[page.adresse] for page in feed.pages))
        written = ((".xml", atom(file)), (".json", json_feed(file)))
        for sujet in (feed.sujet, *former.get((feed.genre.value, feed.sujet), ())):
            for suffix, content in written:
                yield f"{replace(feed, sujet=sujet).adresse}{suffix}", content


def feed_entry(publication: Publication, page: Page) -> FeedEntry:
    """A page as feeds give it: its votes come first, then its text, with links that work from anywhere."""
    archive = publication.archive
    address = publication.absolute(page.adresse)
    published = published_on(archive, page) if isinstance(page, Document) else None
    return FeedEntry(
        adresse=address,
        titre=typography(full_title(page) if isinstance(page, Lettre) else page.titre),
        auteurs=tuple(author.nom for author in authors(archive, page)),
        themes=tuple((id_, typography(archive.themes[id_].nom)) for id_ in page.themes),
        publie=dt.datetime.combine(published, _NOON) if published else None,
        modifie=dt.datetime.combine(updated_on(archive, page), _NOON),
        resume=typography(page.resume or ""),
        contenu=absolute(typeset("\n".join(_content(publication, page))), address),
    )


def atom(feed: FeedFile) -> bytes:
    """The feed as an Atom document."""
    document = FeedGenerator()
    document.id(_xml(f"{feed.adresse}.xml"))
    document.title(_xml(feed.titre))
    document.subtitle(_xml(feed.description))
    document.language(LANGUAGE)
    document.updated(max(entry.modifie for entry in feed.entries))
    document.author(name=_xml(feed.auteur))
    document.rights(_xml(feed.licence))
    document.generator("Tribune")
    document.link(href=_xml(feed.page), rel="alternate", type="text/html")
    document.link(href=_xml(f"{feed.adresse}.xml"), rel="self", type="application/atom+xml")
    document.link(href=_xml(f"{feed.adresse}.json"), rel="alternate", type="application/feed+json")
    for entry in feed.entries:
        document.add_entry(_atom_entry(entry, feed.registre), order="append")
    written: bytes = document.atom_str()
    return written + b"\n"


def json_feed(feed: FeedFile) -> bytes:
    """The feed as a JSON Feed, keys sorted."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.titre,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": f"{feed.adresse}.json",
        "language": LANGUAGE,
        "authors": [{"name": feed.auteur}],
        "items": [_json_item(entry) for entry in feed.entries],
    }
    return _xml(f"{json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)}\n").encode()


def _feed_file(publication: Publication, feed: Feed, entries: tuple[FeedEntry, ...]) -> FeedFile:
    settings = publication.settings
    return FeedFile(
        titre=typography(f"{settings.titre} – {feed.titre}" if feed.sujet else settings.titre),
        description=typography(f"{feed.titre}, dans l’archive de « {settings.titre} »."),
        page=publication.absolute(feed.page),
        adresse=publication.absolute(feed.adresse),
        registre=publication.absolute("themes/"),
        auteur=settings.editeur.nom or settings.titre,
        licence=settings.licence.nom,
        entries=entries,
    )


def _atom_entry(entry: FeedEntry, registre: str) -> AtomEntry:
    written = AtomEntry()
    written.id(_xml(entry.adresse))
    written.title(_xml(entry.titre))
    written.link(href=_xml(entry.adresse), rel="alternate", type="text/html")
    for auteur in entry.auteurs:
        written.author(name=_xml(auteur))
    for id_, nom in entry.themes:
        written.category(term=_xml(id_), scheme=_xml(registre), label=_xml(nom))
    if entry.publie is not None:
        written.published(entry.publie)
    written.updated(entry.modifie)
    if entry.resume:
        written.summary(_xml(entry.resume))
    written.content(_xml(entry.contenu), type="html")
    return written


def _json_item(entry: FeedEntry) -> dict[str, object]:
    optional: dict[str, object] = {
        "date_published": entry.publie.isoformat() if entry.publie else None,
        "authors": [{"name": auteur} for auteur in entry.auteurs],
        "summary": _xml(entry.resume),
    }
    return {
        "id": entry.adresse,
        "url": entry.adresse,
        "title": _xml(entry.titre),
        "content_html": _xml(entry.contenu),
        "date_modified": entry.modifie.isoformat(),
        "tags": [nom for _, nom in entry.themes],
        **{key: value for key, value in optional.items() if value},
    }


def _content(publication: Publication, page: Page) -> Iterator[str]:
    if page.resume:
        yield f"<p><strong>{escape(page.resume)}</strong></p>"
    yield from _lettre_facts(publication, page) if isinstance(page, Lettre) else _document_facts(page)
    yield publication.textes.get(page.adresse, "")
    if isinstance(page, Lettre):
        for correction in page.corrections:
            if correction.vote is None:
                yield f"<p>{_correction(correction)}</p>"


def _lettre_facts(publication: Publication, lettre: Lettre) -> Iterator[str]:
    session = publication.archive.session_of(lettre)
    yield f"<p>{escape(f'{lettre.nature.libelle}. {session_title(session)}')}.</p>"
    votes = [_vote(entry) for entry in votes_of(publication, [lettre])]
    if votes:
        yield f"<ul>{''.join(f'<li>{vote}</li>' for vote in votes)}</ul>"
    if lettre.etat is Etat.NOTICE:
        yield "<p>Notice : le texte de cette lettre n’est pas encore repris dans l’archive.</p>"


def _document_facts(document: Document) -> Iterator[str]:
    facts = f"{document.genre.libelle}, {partial_date_in_words(document.date)}."
    source = f" {_source(document.source)}" if document.source else ""
    yield f"<p>{escape(facts)}{source}</p>"


def _vote(entry: VoteEntry) -> str:
    """The stated result, what is known of the counts, our position: an unknown is said, never a 0."""
    vote, counts = entry.vote, entry.decompte.legende
    if vote.completude is not Completude.NON_PUBLIE:
        counts = " ; ".join(f"{figure.libelle.lower()} : {figure.texte}" for figure in entry.decompte.figures)
        counts = f"{counts[0].upper()}{counts[1:]}."
    position = entry.position.libelle if entry.position else "inconnue"
    sentences = [
        f"<strong>{escape(vote.objet)}</strong>" + escape(f" ({vote.instance.libelle}) : {entry.resultat}."),
        escape(counts),
        escape(f"Notre position ({entry.notre.sigle}) : {position}."),
        *map(_correction, entry.corrections),
    ]
    if vote.source is not None:
        sentences.append(_source(vote.source))
    return " ".join(sentences)


def _correction(correction: Correction) -> str:
    return escape(f"Correction du {day_in_words(correction.date)} : {correction.texte}")


def _source(source: Source) -> str:
    named = escape(source.document or source.url or "")
    said = (
        f'<a href="{escape(source.url)}">{named}</a>' if source.url else named,
        f"page {source.page}" if source.page else "",
        f"« {escape(source.texte)} »" if source.texte else "",
    )
    return f"Source : {', '.join(filter(None, said))}."


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
