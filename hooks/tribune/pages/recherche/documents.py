"""What the search knows of each lettre and document: what is shown of it, what it is found by.

These documents are made from the records and the texts rather than taken from the built pages, for three
reasons: Pagefind does not cut words at the typographic apostrophe that pages show (« l’emploi » would not be
found by « emploi »); navigation and repeated labels stay out; our own words get an index of their own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from tribune.pages.lettres.speeches import own_speeches
from tribune.pages.parts import numero_label, session_title
from tribune.pages.publication import Publication
from tribune.pages.recherche import facets_of
from tribune.pages.votes.ballot import result_in_words
from tribune.pages.votes.counts import caption
from tribune.record.model import Document, Lettre, Vote
from tribune.words.french import as_letters, day_in_words, partial_date_in_words
from tribune.words.search_words import other_forms
from tribune.words.terms import Position

_TAG: Final = re.compile(r"<[^>]*>")

EVERYTHING: Final = "zztout"
"""A word of every document: without a word to look for, Pagefind would load its whole index."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page for the search."""

    adresse: str
    titre: str
    fiche: str
    """The line under the title of a result."""
    date: str
    """What results are sorted by: a date, then the place among those of the same date."""
    numero: str
    facets: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    """Names that the text may not say: speakers, organisations, themes and their synonyms."""
    body: str
    """HTML, with the anchors that the page has."""


def search_documents(publication: Publication) -> Iterator[SearchDocument]:
    """Everything that can be found, in the order of the archive."""
    for lettre in publication.archive.lettres:
        text = publication.textes.get(lettre.adresse, "")
        body = [_paragraph(lettre.resume), text, *_ballots(publication, lettre)]
        yield _of_lettre(publication, lettre, "".join(body))
    for document in publication.archive.documents:
        text = publication.textes.get(document.adresse, "")
        yield _of_document(publication, document, _paragraph(document.resume) + text)


def own_words_documents(publication: Publication) -> Iterator[SearchDocument]:
    """Our interventions alone, under the addresses of their lettres: those of others are not our words."""
    for lettre in publication.archive.lettres:
        sections = [speech.section for speech in own_speeches(publication, lettre)]
        body = [f'<h2 id="{each.anchor}">{html.escape(each.title)}</h2>{each.html}' for each in sections]
        if body:
            yield _of_lettre(publication, lettre, "".join(body))


def number_token(numero: str) -> str:
    """One word for the number of a lettre, that no text has: « 299 » leads to it, and not to 2990."""
    return "zznumero" + "".join(chr(ord("a") + int(figure)) for figure in numero) + "zz"


def page_of(document: SearchDocument) -> str:
    """The page that Pagefind reads: its apostrophes are straight, its letters are letters.

    The page of results sets the apostrophes right.
    """
    words = as_letters(_TAG.sub(" ", f"{document.titre} {document.body}"))
    variants = (EVERYTHING, *document.names, *other_forms(words))
    head = [
        *(_attribute("filter", facet, value) for facet, value in document.facets),
        *([_attribute("meta", "numero", number_token(document.numero))] if document.numero else []),
        _attribute("meta", "fiche", document.fiche),
        _attribute("meta", "variantes", " ".join(variants)),
        _attribute("sort", "date", document.date),
    ]
    title = html.escape(document.titre)
    page = (
        f'<!doctype html><html lang="fr"><head><title>{title}</title>{"".join(head)}</head>'
        f"<body data-pagefind-body><h1>{title}</h1>{document.body}</body></html>"
    )
    return as_letters(page).replace("’", "'")


def _of_lettre(publication: Publication, lettre: Lettre, body: str) -> SearchDocument:
    archive = publication.archive
    session = archive.session_of(lettre)
    label = numero_label(lettre)
    fiche = [f"Lettre {label}" if label else "Lettre", session_title(session), lettre.nature.libelle]
    if lettre.votes:
        fiche.append(" ; ".join(_in_short(publication, vote) for vote in lettre.votes))
    return SearchDocument(
        adresse=lettre.adresse,
        titre=lettre.titre,
        fiche=" · ".join(fiche),
        date=f"{session.debut.isoformat()} {lettre.numero or 0:06d}",
        numero="" if lettre.numero is None else str(lettre.numero),
        facets=facets_of(archive, lettre, publication.settings.organisation),
        names=(
            *(archive.personnes[each.personne].nom for each in lettre.intervenants),
            *_names(publication, lettre.signataires, lettre.themes),
        ),
        body=body,
    )


def _of_document(publication: Publication, document: Document, body: str) -> SearchDocument:
    return SearchDocument(
        adresse=document.adresse,
        titre=document.titre,
        fiche=f"{document.genre.libelle} · {partial_date_in_words(document.date)}",
        date=f"{document.date} 000000",
        numero="",
        facets=facets_of(publication.archive, document, publication.settings.organisation),
        names=_names(publication, document.organisations, document.themes),
        body=body,
    )


def _names(publication: Publication, organisations: Iterable[str], themes: Iterable[str]) -> tuple[str, ...]:
    archive = publication.archive
    names: list[str] = []
    for id_ in organisations:
        names += [archive.organisations[id_].sigle, archive.organisations[id_].nom]
    for id_ in themes:
        names += [archive.themes[id_].nom, *archive.themes[id_].synonymes]
    return tuple(names)


def _in_short(publication: Publication, vote: Vote) -> str:
    """« Adopté (CGT : abstention) »; a position that is not known is not mentioned."""
    ours = publication.settings.organisation
    position = vote.positions.get(ours)
    if position is None:
        return result_in_words(vote)
    sigle = publication.archive.organisations[ours].sigle
    return f"{result_in_words(vote)} ({sigle} : {position.libelle.lower()})"


def _ballots(publication: Publication, lettre: Lettre) -> Iterator[str]:
    """Each ballot under the anchor that it has on the page, so that a result can lead to it."""
    organisations = publication.archive.organisations
    for rank, vote in enumerate(lettre.votes, start=1):
        positions = ", ".join(
            f"{organisations[id_].sigle} : {_name(position)}"
            for id_, position in sorted(vote.positions.items())
        )
        source = vote.source
        said = (
            result_in_words(vote),
            positions,
            caption(vote),
            vote.remarque,
            source.texte if source else None,
        )
        yield f'<h2 id="vote-{rank}">Vote : {html.escape(vote.objet)}</h2>'
        yield from map(_paragraph, said)
    for correction in lettre.corrections:
        yield _paragraph(f"Correction du {day_in_words(correction.date)} : {correction.texte}")


def _name(position: Position) -> str:
    """Its name, and the acronym by which people look for it."""
    name = position.libelle.lower()
    return f"{name} (NPPV)" if position is Position.NPPV else name


def _paragraph(text: str | None) -> str:
    return f"<p>{html.escape(text)}</p>" if text else ""


def _attribute(kind: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{kind}="{name}[content]" content="{html.escape(value)}">'
