"""The pages that list: sessions, themes, organisations, people, years, documents, and all lettres."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.parts import (
    DocumentRow,
    LettreList,
    Link,
    document_row,
    lettre_list,
    personne_link,
    session_link,
    theme_link,
)
from tribune.pages.publication import Publication
from tribune.pages.sessions.entries import SessionEntry
from tribune.pages.themes.entries import ThemeEntry
from tribune.pages.years import by_year, listing
from tribune.words.french import count, enumeration
from tribune.words.terms import Genre


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A name, what it holds, and a sentence on it."""

    link: Link
    holds: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Entries under a heading; no heading for a single group."""

    titre: str
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists entries of one kind."""

    titre: str
    intro: str
    groups: tuple[ListGroup, ...]
    above: tuple[Link, ...] = ()
    """The pages that hold this one."""


@dataclass(frozen=True, slots=True)
class LettresView:
    """The list of all lettres."""

    lettres: LettreList


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The documents of one kind."""

    titre: str
    intro: str
    documents: tuple[DocumentRow, ...]


def lettres_view(publication: Publication) -> LettresView:
    """What ``lettres.html`` shows."""
    listed = listing(publication.archive.lettres, publication.year_of)
    return LettresView(lettre_list(publication.archive, listed, "annees/{annee}/"))


def sessions_view(publication: Publication) -> ListView:
    """Sessions by year, with what each holds."""
    years = by_year(reversed(publication.sessions), lambda entry: entry.session.annee)
    return ListView(
        "Sessions",
        "Les sessions plénières dont une lettre rend compte, de la plus récente à la plus ancienne.",
        tuple(ListGroup(str(year.annee), tuple(map(_session_entry, year.entries))) for year in years),
    )


def themes_view(publication: Publication) -> ListView:
    """Themes that something carries: an empty page would help nobody find anything."""
    entries = tuple(
        ListEntry(theme_link(entry.theme), theme_holds(entry), entry.theme.description)
        for entry in publication.themes
        if entry.lettres or entry.documents
    )
    return ListView(
        "Thèmes", "Les sujets dont parlent les lettres et les documents.", (ListGroup("", entries),)
    )


def personnes_view(publication: Publication) -> ListView:
    """People with the number of their interventions."""
    organisations = publication.archive.organisations
    entries = tuple(
        ListEntry(
            personne_link(entry.personne),
            count(len(entry.interventions), "intervention"),
            organisations[entry.personne.organisation].sigle if entry.personne.organisation else "",
        )
        for entry in publication.personnes
    )
    return ListView("Personnes", "Les personnes qui ont pris la parole en séance.", (ListGroup("", entries),))


def annees_view(publication: Publication) -> ListView:
    """Years with the number of their lettres."""
    entries = tuple(
        ListEntry(Link(str(year.annee), f"annees/{year.annee}/"), count(len(year.entries), "lettre"))
        for year in publication.years
    )
    return ListView("Années", "Toutes les lettres, année par année.", (ListGroup("", entries),))


_DOCUMENTS = {
    Genre.COMMUNIQUE: ("Communiqués", "Les communiqués de presse, du plus récent au plus ancien."),
    Genre.DOSSIER: ("Dossiers", "Les dossiers suivent un sujet dans le temps, date après date."),
    Genre.REVUE: (
        "Revue de presse",
        "Ce que d’autres publient sur les mêmes sujets, résumé avec l’indication de la source.",
    ),
}


def documents_title(genre: Genre) -> str:
    """The name of the list of one kind of document."""
    return _DOCUMENTS[genre][0]


def documents_view(publication: Publication, genre: Genre) -> DocumentsView:
    """What ``documents.html`` shows."""
    titre, intro = _DOCUMENTS[genre]
    return DocumentsView(titre, intro, tuple(map(document_row, publication.documents[genre])))


def theme_holds(entry: ThemeEntry) -> str:
    """« 2 lettres et 1 document »."""
    parts = [count(len(entry.lettres), "lettre")]
    if entry.documents:
        parts.append(count(len(entry.documents), "document"))
    return enumeration(parts)


def _session_entry(entry: SessionEntry) -> ListEntry:
    ballots = sum(len(lettre.votes) for lettre in entry.lettres)
    holds = [count(len(entry.lettres), "lettre")]
    if ballots:
        holds.append(count(ballots, "vote"))
    return ListEntry(session_link(entry.session), enumeration(holds), entry.session.intitule or "")
