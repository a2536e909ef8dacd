"""Communiqués, dossiers and press reviews: their lists, and the page of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from tribune.pages.lettres.citation import cite
from tribune.pages.lists import with_sessions
from tribune.pages.names import Link
from tribune.pages.plan import PagePlan, View
from tribune.pages.publication import Publication
from tribune.record.model import Document, Source
from tribune.words.french import day_in_words, partial_date_in_words
from tribune.words.terms import Genre

_LISTS = {
    Genre.COMMUNIQUE: ("Communiqués", "Les communiqués de presse, du plus récent au plus ancien."),
    Genre.DOSSIER: ("Dossiers", "Les dossiers suivent un sujet dans le temps, date après date."),
    Genre.REVUE: (
        "Revue de presse",
        "Ce que d’autres publient sur les mêmes sujets, résumé avec l’indication de la source.",
    ),
}


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
    steps = ["## Chronologie { #chronologie }"]
    for rank, etape in enumerate(document.chronologie, start=1):
        date = partial_date_in_words(etape.date)
        steps.append(f"### {date[0].upper()}{date[1:]} : {_escaped(etape.titre)} {{ #etape-{rank} .etape }}")
        if etape.texte:
            steps.append(etape.texte)
        if etape.source is not None:
            steps.append(_source_markdown(etape.source))
    return "\n\n" + "\n\n".join(steps) + "\n"


def _documents_view(publication: Publication, genre: Genre) -> View:
    documents = (each for each in reversed(publication.archive.documents) if each.genre is genre)
    return {"intro": _LISTS[genre][1], "documents": tuple(documents)}


def _document_view(publication: Publication, document: Document) -> View:
    archive = publication.archive
    return {
        "document": document,
        "liste": list_link(document.genre),
        "themes": tuple(archive.themes[id_] for id_ in document.themes),
        "organisations": tuple(archive.organisations[id_] for id_ in document.organisations),
        "voir_aussi": with_sessions(archive, (archive.lettre[id_] for id_ in document.voir_aussi)),
        "citation": cite(publication, document),
    }


def _source_markdown(source: Source) -> str:
    named = _escaped(source.document or source.url or "")
    said = (
        f"[{named}](<{source.url}>)" if source.url else named,
        f"page {source.page}" if source.page else "",
        f"« {_escaped(source.texte)} »" if source.texte else "",
        f"consultée le {day_in_words(source.consulte_le)}" if source.consulte_le else "",
    )
    return f"Source : {', '.join(filter(None, said))}"


def _escaped(text: str) -> str:
    """A field on one line, its signs shown as they are: only a text is Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+!>|-])", r"\\\1", " ".join(text.split()))
