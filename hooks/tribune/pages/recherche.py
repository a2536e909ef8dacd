"""The search: its page and facets, and what Pagefind reads of each lettre and document.

Pagefind reads pages made from the records and the texts rather than the built ones, for three reasons: it
does not cut words at the typographic apostrophe that pages show (« l’emploi » would not be found by
« emploi »); navigation and repeated labels stay out; our own words get an index of their own.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from tribune.pages.lettres import own_speeches
from tribune.pages.names import Link, by_name, numero_label, session_title
from tribune.pages.plan import PagePlan, View
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import VoteEntry, votes_of
from tribune.record.model import Archive, Document, Lettre
from tribune.words.french import as_letters, day_in_words, partial_date_in_words, period_in_words
from tribune.words.search_words import other_forms
from tribune.words.terms import Genre, Nature, Position, Resultat

INDEX: Final = "recherche/pagefind"
"""Where the index of everything stands in the site."""

OWN_WORDS_INDEX: Final = "recherche/pagefind-paroles"
"""Where the index of our own words stands: the interventions alone."""

UNKNOWN_POSITION: Final = "inconnue"
"""The value of a vote in which our position is not known: a choice of its own, never a « contre »."""

_ALL_OF: Final = frozenset({"theme", "organisation", "intervenant"})
"""Facets of which a lettre often has several values: two choices ask for both, elsewhere for either."""

_LISTS: Final = (
    Link("Toutes les lettres", "lettres/", "session par session"),
    Link("Registre des votes", "votes/", "chaque vote, son résultat et notre position"),
    Link("Thèmes", "themes/"),
    Link("Sessions", "sessions/"),
    Link("Années", "annees/"),
    Link("Organisations", "organisations/"),
    Link("Personnes", "personnes/"),
    Link("Lexique", "lexique/", "ce que veulent dire les mots des votes"),
)
"""What serves without JavaScript."""


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The page of the search."""
    yield PagePlan(
        "recherche/index.md",
        "recherche.html",
        "Rechercher",
        partial(_search_view, publication),
        "Chercher dans les lettres, les votes et les documents : par mots, thème, année, position, résultat.",
    )


def facets_of(archive: Archive, record: Lettre | Document, organisation: str) -> tuple[tuple[str, str], ...]:
    """Facet and value pairs of a record, each once; positions are those of ``organisation``.

    The kind of a document stands beside the natures of texts.
    """
    pairs = [("theme", theme) for theme in record.themes]
    if isinstance(record, Document):
        pairs += [("annee", str(record.date.year)), ("nature", record.genre.value)]
        pairs += [("organisation", id_) for id_ in record.organisations]
        return tuple(dict.fromkeys(pairs))
    session = archive.session_of(record)
    pairs += [("annee", str(session.annee)), ("session", session.id), ("nature", record.nature.value)]
    for vote in record.votes:
        known = vote.positions.get(organisation)
        position = known.value if known else UNKNOWN_POSITION
        pairs += [("position", position), ("resultat", vote.resultat.value)]
        # Of one and the same ballot: asking for both must not bring two ballots together.
        pairs.append(("vote", f"{position}:{vote.resultat.value}"))
    pairs += [("organisation", id_) for id_ in record.signataires]
    pairs += [("intervenant", each.personne) for each in record.intervenants]
    return tuple(dict.fromkeys(pairs))


def facets(archive: Archive, organisation: str) -> tuple[View, ...]:
    """The facets that have values; each of these with its name and its number of records, in their order."""
    counted: Counter[tuple[str, str]] = Counter()
    records: tuple[Lettre | Document, ...] = (*archive.lettres, *archive.documents)
    for record in records:
        counted.update(facets_of(archive, record, organisation))
    offered = (
        {
            "code": code,
            "libelle": libelle,
            "asks_for_all": code in _ALL_OF,
            "choix": [(each, name, counted[code, each]) for each, name in values if counted[code, each]],
        }
        for code, libelle, values in _values(archive)
    )
    return tuple(facet for facet in offered if facet["choix"])


def _values(archive: Archive) -> Iterator[tuple[str, str, Iterable[tuple[str, str]]]]:
    """Values and their names: alphabetical, dates from the latest, lists of the contract in their order."""
    yield "theme", "Thème", [(each.id, each.nom) for each in by_name(archive.themes.values())]
    sessions = sorted(archive.sessions.values(), key=lambda s: s.sort_key, reverse=True)
    years = {s.annee for s in sessions} | {document.date.year for document in archive.documents}
    yield "annee", "Année", [(str(year), str(year)) for year in sorted(years, reverse=True)]
    yield "session", "Session", [(each.id, period_in_words(each.debut, each.fin)) for each in sessions]
    yield "nature", "Nature du texte", [(term.value, term.libelle) for term in (*Nature, *Genre)]
    positions = [(term.value, term.libelle) for term in Position]
    yield "position", "Notre position", [*positions, (UNKNOWN_POSITION, "Position inconnue")]
    yield "resultat", "Résultat du vote", [(term.value, term.libelle) for term in Resultat]
    organisations = by_name(archive.organisations.values())
    yield "organisation", "Organisation signataire", [(each.id, each.sigle) for each in organisations]
    yield "intervenant", "Intervenant", [(each.id, each.nom) for each in by_name(archive.personnes.values())]


def _search_view(publication: Publication) -> View:
    archive, organisation = publication.archive, publication.settings.organisation
    return {
        "facets": facets(archive, organisation),
        "has_own_words": any(own_speeches(publication, lettre) for lettre in archive.lettres),
        "index": INDEX,
        "own_words_index": OWN_WORDS_INDEX,
        "sigle": archive.organisations[organisation].sigle,
        "lists": _LISTS,
    }


_TAG: Final = re.compile(r"<[^>]*>")

EVERYTHING: Final = "zztout"
"""A word of every document: without a word to look for, Pagefind would load its whole index."""


def search_pages(publication: Publication) -> Iterator[tuple[str, str]]:
    """Everything that can be found: its address and what Pagefind reads, in the order of the archive."""
    for lettre in publication.archive.lettres:
        text = publication.textes.get(lettre.adresse, "")
        body = [_paragraph(lettre.resume), text, *_ballots(publication, lettre)]
        yield lettre.adresse, _page(publication, lettre, "".join(body))
    for document in publication.archive.documents:
        text = publication.textes.get(document.adresse, "")
        yield document.adresse, _page(publication, document, _paragraph(document.resume) + text)


def own_words_pages(publication: Publication) -> Iterator[tuple[str, str]]:
    """Our interventions alone, under the addresses of their lettres: those of others are not our words."""
    for lettre in publication.archive.lettres:
        sections = [speech.section for speech in own_speeches(publication, lettre)]
        body = [f'<h2 id="{each.anchor}">{html.escape(each.title)}</h2>{each.html}' for each in sections]
        if body:
            yield lettre.adresse, _page(publication, lettre, "".join(body))


def number_token(numero: str) -> str:
    """One word for the number of a lettre, that no text has: « 299 » leads to it, and not to 2990."""
    return "zznumero" + "".join(chr(ord("a") + int(figure)) for figure in numero) + "zz"


def _page(publication: Publication, record: Lettre | Document, body: str) -> str:
    """What Pagefind reads: its apostrophes are straight, its letters are letters.

    The page of results sets the apostrophes right.
    """
    archive, ours = publication.archive, publication.settings.organisation
    if isinstance(record, Lettre):
        fiche = _sheet(publication, record)
        date, rank, numero = archive.session_of(record).debut.isoformat(), record.numero or 0, record.numero
    else:
        fiche = f"{record.genre.libelle} · {partial_date_in_words(record.date)}"
        date, rank, numero = str(record.date), 0, None
    words = as_letters(_TAG.sub(" ", f"{record.titre} {body}"))
    variants = (EVERYTHING, *_names(archive, record), *other_forms(words))
    head = [
        *(_attribute("filter", facet, value) for facet, value in facets_of(archive, record, ours)),
        *([] if numero is None else [_attribute("meta", "numero", number_token(str(numero)))]),
        _attribute("meta", "fiche", fiche),
        _attribute("meta", "variantes", " ".join(variants)),
        # What results are sorted by: a date, then the place among those of the same date.
        _attribute("sort", "date", f"{date} {rank:06d}"),
    ]
    title = html.escape(record.titre)
    page = (
        f'<!doctype html><html lang="fr"><head><title>{title}</title>{"".join(head)}</head>'
        f"<body data-pagefind-body><h1>{title}</h1>{body}</body></html>"
    )
    return as_letters(page).replace("’", "'")


def _sheet(publication: Publication, lettre: Lettre) -> str:
    """The line under the title of a result: what is read of a lettre, and each ballot in short."""
    label = numero_label(lettre)
    told = [f"Lettre {label}" if label else "Lettre", session_title(publication.archive.session_of(lettre))]
    told.append(lettre.nature.libelle)
    if lettre.votes:
        told.append(" ; ".join(map(_in_short, votes_of(publication, [lettre]))))
    return " · ".join(told)


def _names(archive: Archive, record: Lettre | Document) -> Iterator[str]:
    """Names that the text may not say: speakers, organisations, themes and their synonyms."""
    if isinstance(record, Lettre):
        yield from (archive.personnes[each.personne].nom for each in record.intervenants)
    for id_ in record.signataires if isinstance(record, Lettre) else record.organisations:
        yield from (archive.organisations[id_].sigle, archive.organisations[id_].nom)
    for id_ in record.themes:
        yield from (archive.themes[id_].nom, *archive.themes[id_].synonymes)


def _in_short(entry: VoteEntry) -> str:
    """« Adopté (CGT : abstention) »; a position that is not known is not mentioned."""
    if entry.position is None:
        return entry.resultat
    return f"{entry.resultat} ({entry.notre.sigle} : {entry.position.libelle.lower()})"


def _ballots(publication: Publication, lettre: Lettre) -> Iterator[str]:
    """Each ballot under the anchor that it has on the page, so that a result can lead to it."""
    organisations = publication.archive.organisations
    for entry in votes_of(publication, [lettre]):
        vote = entry.vote
        positions = ", ".join(
            f"{organisations[id_].sigle} : {_name(position)}"
            for id_, position in sorted(vote.positions.items())
        )
        source = vote.source.texte if vote.source else None
        yield f'<h2 id="{entry.ancre}">Vote : {html.escape(vote.objet)}</h2>'
        said = (entry.resultat, positions, entry.decompte.legende, vote.remarque, source)
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
