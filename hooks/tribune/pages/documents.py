"""Communiqués, dossiers and press reviews: their lists, and the page of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tribune.pages.lettres.citation import Citation, cite
from tribune.pages.parts import Link, organisation_link, with_sessions
from tribune.pages.plan import PagePlan
from tribune.pages.publication import Publication
from tribune.pages.votes.vote_view import SourceView, source_view
from tribune.record.model import Document, Lettre, Session, Theme
from tribune.words.french import partial_date_in_words
from tribune.words.terms import Genre

_LISTS = {
    Genre.COMMUNIQUE: ("Communiqués", "Les communiqués de presse, du plus récent au plus ancien."),
    Genre.DOSSIER: ("Dossiers", "Les dossiers suivent un sujet dans le temps, date après date."),
    Genre.REVUE: (
        "Revue de presse",
        "Ce que d’autres publient sur les mêmes sujets, résumé avec l’indication de la source.",
    ),
}


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The documents of one kind, from the latest to the first."""

    titre: str
    intro: str
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What the page of a document shows beside its text."""

    document: Document
    liste: Link
    themes: tuple[Theme, ...]
    organisations: tuple[Link, ...]
    source: SourceView | None
    voir_aussi: tuple[tuple[Lettre, Session], ...]
    citation: Citation


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The page of each, which MkDocs finds in ``docs/`` by itself, and the list of each kind."""
    for document in publication.archive.documents:
        yield PagePlan(
            document.fichier,
            "document.html",
            document.titre,
            partial(_document_view, publication, document),
            document.resume or "",
            texte=document.texte + chronology_markdown(document),
        )
    for genre in Genre:
        view = partial(_documents_view, publication, genre)
        yield PagePlan(f"{genre.value}/index.md", "documents.html", list_link(genre).libelle, view)


def list_link(genre: Genre) -> Link:
    """The list of one kind of document."""
    return Link(_LISTS[genre][0], f"{genre.value}/")


def chronology_markdown(document: Document) -> str:
    """The dated steps of a dossier, as the end of its Markdown: MkDocs then checks their links too."""
    if not document.chronologie:
        return ""
    parts = ["## Chronologie { #chronologie }"]
    for rank, etape in enumerate(document.chronologie, start=1):
        date = partial_date_in_words(etape.date)
        parts.append(f"### {date[0].upper()}{date[1:]} : {_escaped(etape.titre)} {{ #etape-{rank} .etape }}")
        if etape.texte:
            parts.append(etape.texte)
        source = source_view(etape.source)
        if source is not None:
            parts.append(_source_markdown(source))
    return "\n\n" + "\n\n".join(parts) + "\n"


def _documents_view(publication: Publication, genre: Genre) -> DocumentsView:
    documents = (each for each in reversed(publication.archive.documents) if each.genre is genre)
    return DocumentsView(*_LISTS[genre], tuple(documents))


def _document_view(publication: Publication, document: Document) -> DocumentView:
    archive = publication.archive
    return DocumentView(
        document=document,
        liste=list_link(document.genre),
        themes=tuple(archive.themes[id_] for id_ in document.themes),
        organisations=tuple(organisation_link(archive.organisations[id_]) for id_ in document.organisations),
        source=source_view(document.source),
        voir_aussi=with_sessions(archive, (archive.lettre[id_] for id_ in document.voir_aussi)),
        citation=cite(publication, document),
    )


def _source_markdown(source: SourceView) -> str:
    quoted = f"« {_escaped(source.texte)} »" if source.texte else ""
    named = _escaped(source.document or source.url)
    linked = f"[{named}](<{source.url}>)" if source.url else named
    consulted = f"consultée le {source.consulte_le}" if source.consulte_le else ""
    return "Source : " + ", ".join(part for part in (linked, source.page, quoted, consulted) if part)


def _escaped(text: str) -> str:
    """A field on one line, its signs shown as they are: only a text is Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+!>|-])", r"\\\1", " ".join(text.split()))
