"""The home page: the latest session, true figures, ways into the archive."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.accueil.completeness import Completeness, completeness
from tribune.pages.parts import (
    DocumentRow,
    LettreRow,
    Link,
    document_row,
    lettre_row,
    session_link,
    theme_link,
)
from tribune.pages.publication import Publication
from tribune.words.french import count, number_in_figures

RECENT_SESSIONS = 6
RECENT_DOCUMENTS = 3


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number, what it counts, and what it leaves out."""

    nombre: str
    libelle: str
    precision: str
    adresse: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What a reader sees first."""

    session: Link | None
    lettres: tuple[LettreRow, ...]
    """The lettres of the latest session, in the order of their numbers."""
    figures: tuple[KeyFigure, ...]
    themes: tuple[Link, ...]
    sessions: tuple[Link, ...]
    """Recent sessions before the latest."""
    documents: tuple[DocumentRow, ...]


def home_view(publication: Publication) -> HomeView:
    """What ``home.html`` shows."""
    archive = publication.archive
    latest = publication.sessions[-1] if publication.sessions else None
    earlier = list(reversed(publication.sessions[:-1]))[:RECENT_SESSIONS]
    return HomeView(
        session=session_link(latest.session) if latest else None,
        lettres=tuple(lettre_row(archive, lettre) for lettre in latest.lettres) if latest else (),
        figures=_figures(completeness(archive)),
        themes=tuple(
            theme_link(entry.theme, len(entry.lettres)) for entry in publication.themes if entry.lettres
        ),
        sessions=tuple(
            Link(link.libelle, link.adresse, count(len(entry.lettres), "lettre"))
            for entry, link in ((entry, session_link(entry.session)) for entry in earlier)
        ),
        documents=tuple(document_row(each) for each in list(reversed(archive.documents))[:RECENT_DOCUMENTS]),
    )


def _figures(known: Completeness) -> tuple[KeyFigure, ...]:
    span = "" if known.premiere_annee is None else f"de {known.premiere_annee} à {known.derniere_annee}"
    if known.premiere_annee == known.derniere_annee and known.premiere_annee is not None:
        span = f"en {known.premiere_annee}"
    notices = f"dont {count(known.notices, 'notice')} sans texte" if known.notices else ""
    return (
        KeyFigure(number_in_figures(known.lettres), _noun(known.lettres, "lettre"), notices, "lettres/"),
        KeyFigure(number_in_figures(known.sessions), _noun(known.sessions, "session"), span, "sessions/"),
        KeyFigure(number_in_figures(known.votes), _noun(known.votes, "vote"), _votes(known), "votes/"),
        KeyFigure(
            number_in_figures(known.themes),
            _noun(known.themes, "thème"),
            "dans les lettres et les documents",
            "themes/",
        ),
    )


def _votes(known: Completeness) -> str:
    parts = [
        (known.votes_complets, "décompte complet", "décomptes complets"),
        (known.votes_partiels, "décompte partiel", "décomptes partiels"),
        (known.votes_non_publies, "sans décompte", "sans décompte"),
    ]
    return ", ".join(count(number, one, many) for number, one, many in parts if number)


def _noun(number: int, singular: str) -> str:
    return singular if number < 2 else f"{singular}s"
