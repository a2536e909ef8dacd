"""The files of the feeds: the texts of a build, with their votes in words, as they are read elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from html import escape

from tribune.pages.flux.formats import Category, Feed, FeedEntry, atom, json_feed
from tribune.pages.flux.page import feed_page, feed_title
from tribune.pages.flux.plans import FeedPlan, Page, published_on, updated_on
from tribune.pages.former import former_identifiers
from tribune.pages.lettres.authors import authors
from tribune.pages.parts import numero_label, session_title
from tribune.pages.publication import Publication
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.vote_view import CorrectionView, SourceView, correction_view, source_view, vote_view
from tribune.record.model import Document, Lettre
from tribune.text.html import absolute, typeset
from tribune.words.french import partial_date_in_words, typography
from tribune.words.terms import Completude, Etat

_NOON = dt.time(12, tzinfo=dt.UTC)
"""Only the day is known: at noon it is the same day in every part of France and nearly everywhere."""


def feed_files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every feed as two files of the site. To be called once all texts are rendered.

    No redirect works for feeds: whoever follows a theme under a former identifier finds the same feed there.
    """
    former = former_identifiers(publication.archive)
    entries: dict[str, FeedEntry] = {}
    for plan in publication.feeds.values():
        for page in plan.pages:
            if page.adresse not in entries:
                entries[page.adresse] = feed_entry(publication, page)
        feed = _feed(publication, plan, tuple(entries[page.adresse] for page in plan.pages))
        files = ((".xml", atom(feed)), (".json", json_feed(feed)))
        for sujet in (plan.sujet, *former.of(plan.genre.value, plan.sujet)):
            for suffix, content in files:
                yield f"{replace(plan, sujet=sujet).adresse}{suffix}", content


def feed_entry(publication: Publication, page: Page) -> FeedEntry:
    """A page as feeds give it: its votes come first, then its text, with links that work from anywhere."""
    archive = publication.archive
    address = publication.absolute(page.adresse)
    label = numero_label(page) if isinstance(page, Lettre) else ""
    return FeedEntry(
        adresse=address,
        titre=typography(f"{page.titre} ({label})" if label else page.titre),
        auteurs=tuple(author.nom for author in authors(archive, page)),
        themes=tuple(
            Category(id_, typography(archive.themes[id_].nom), publication.absolute("themes/"))
            for id_ in page.themes
        ),
        publie=dt.datetime.combine(published_on(archive, page), _NOON)
        if isinstance(page, Document)
        else None,
        modifie=dt.datetime.combine(updated_on(archive, page), _NOON),
        resume=typography(page.resume or ""),
        contenu=absolute(typeset("\n".join(_content(publication, page))), address),
    )


def _feed(publication: Publication, plan: FeedPlan, entries: tuple[FeedEntry, ...]) -> Feed:
    settings = publication.settings
    title = feed_title(publication, plan)
    return Feed(
        titre=typography(f"{settings.titre} – {title}" if plan.sujet else settings.titre),
        description=typography(f"{title}, dans l’archive de « {settings.titre} »."),
        page=publication.absolute(feed_page(plan)),
        adresse_atom=publication.absolute(f"{plan.adresse}.xml"),
        adresse_json=publication.absolute(f"{plan.adresse}.json"),
        auteur=settings.editeur.nom or settings.titre,
        licence=settings.licence.nom,
        entries=entries,
    )


def _content(publication: Publication, page: Page) -> Iterator[str]:
    if page.resume:
        yield f"<p><strong>{escape(page.resume)}</strong></p>"
    yield from _lettre_facts(publication, page) if isinstance(page, Lettre) else _document_facts(page)
    yield publication.textes.get(page.adresse, "")
    if isinstance(page, Lettre):
        for correction in page.corrections:
            if correction.vote is None:
                yield f"<p>{_correction(correction_view(correction))}</p>"


def _lettre_facts(publication: Publication, lettre: Lettre) -> Iterator[str]:
    facts = [lettre.nature.libelle, session_title(publication.archive.session_of(lettre))]
    yield f"<p>{escape('. '.join(facts))}.</p>"
    session = publication.archive.session_of(lettre)
    votes = [
        _vote(publication, VoteEntry(vote, rank, lettre, session))
        for rank, vote in enumerate(lettre.votes, start=1)
    ]
    if votes:
        yield f"<ul>{''.join(f'<li>{vote}</li>' for vote in votes)}</ul>"
    if lettre.etat is Etat.NOTICE:
        yield "<p>Notice : le texte de cette lettre n’est pas encore repris dans l’archive.</p>"


def _document_facts(document: Document) -> Iterator[str]:
    facts = f"{document.genre.libelle}, {partial_date_in_words(document.date)}."
    source = source_view(document.source)
    yield f"<p>{escape(facts)}{'' if source is None else f' {_source(source)}'}</p>"


def _vote(publication: Publication, entry: VoteEntry) -> str:
    """The stated result, what is known of the counts, our position: an unknown is said, never a 0."""
    view, vote = vote_view(publication, entry), entry.vote
    counts = view.legende
    if vote.completude is not Completude.NON_PUBLIE:
        counts = " ; ".join(f"{figure.libelle.lower()} : {figure.texte}" for figure in view.figures)
        counts = f"{counts[0].upper()}{counts[1:]}."
    ours = view.notre_position
    sentences = [
        f"<strong>{escape(view.objet)}</strong> ({escape(view.instance)}) : {escape(view.resultat)}.",
        escape(counts),
        escape(
            f"Notre position ({ours.organisation.libelle}) : {ours.libelle if ours.code else 'inconnue'}."
        ),
        *(_correction(correction) for correction in view.corrections),
    ]
    if view.source is not None:
        sentences.append(_source(view.source))
    return " ".join(sentences)


def _correction(correction: CorrectionView) -> str:
    return escape(f"Correction du {correction.date} : {correction.texte}")


def _source(source: SourceView) -> str:
    named = escape(source.document or source.url)
    linked = f'<a href="{escape(source.url)}">{named}</a>' if source.url else named
    quoted = f"« {escape(source.texte)} »" if source.texte else ""
    return f"Source : {', '.join(part for part in (linked, escape(source.page), quoted) if part)}."
