"""The page of a communiqué, a dossier or a press review."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tribune.pages.lettres.citation import Citation, citation
from tribune.pages.lists import documents_title
from tribune.pages.parts import LettreRow, Link, lettre_row, organisation_link, theme_link
from tribune.pages.publication import Publication
from tribune.pages.votes.vote_view import SourceView, source_view
from tribune.record.model import Document
from tribune.words.french import partial_date_in_words
from tribune.words.terms import Etat, Genre


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What the page of a document shows beside its text."""

    genre: str
    liste: Link
    titre: str
    date: str
    datetime: str
    resume: str
    themes: tuple[Link, ...]
    organisations: tuple[Link, ...]
    source: SourceView | None
    is_external: bool
    """A press review speaks of what somebody else published: the page says so first."""
    is_draft: bool
    voir_aussi: tuple[LettreRow, ...]
    citation: Citation


def document_view(publication: Publication, document: Document) -> DocumentView:
    """What ``document.html`` shows."""
    archive = publication.archive
    return DocumentView(
        genre=document.genre.libelle,
        liste=Link(documents_title(document.genre), f"{document.genre.value}/"),
        titre=document.titre,
        date=partial_date_in_words(document.date),
        datetime=str(document.date),
        resume=document.resume or "",
        themes=tuple(theme_link(archive.themes[id_]) for id_ in document.themes),
        organisations=tuple(organisation_link(archive.organisations[id_]) for id_ in document.organisations),
        source=source_view(document.source),
        is_external=document.genre is Genre.REVUE,
        is_draft=document.etat is Etat.BROUILLON,
        voir_aussi=tuple(lettre_row(archive, archive.lettre[id_]) for id_ in document.voir_aussi),
        citation=citation(
            archive, document, publication.settings.titre, publication.absolute(document.adresse)
        ),
    )


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


def _source_markdown(source: SourceView) -> str:
    quoted = f"« {_escaped(source.texte)} »" if source.texte else ""
    named = _escaped(source.document or source.url)
    linked = f"[{named}](<{source.url}>)" if source.url else named
    consulted = f"consultée le {source.consulte_le}" if source.consulte_le else ""
    return "Source : " + ", ".join(part for part in (linked, source.page, quoted, consulted) if part)


def _escaped(text: str) -> str:
    """A field on one line, its signs shown as they are: only a text is Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+!>|-])", r"\\\1", " ".join(text.split()))
