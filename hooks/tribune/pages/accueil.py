"""The home page: the latest session, what the archive holds and lacks in figures, ways into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tribune.pages.plan import View
from tribune.pages.publication import Publication
from tribune.pages.sessions import sessions
from tribune.pages.themes import themes
from tribune.record.model import Archive
from tribune.words.french import count, number_in_figures
from tribune.words.terms import Completude, Etat

RECENT_SESSIONS: Final = 6
RECENT_DOCUMENTS: Final = 3

_COMPLETUDES: Final = (
    (Completude.COMPLET, "décompte complet", "décomptes complets"),
    (Completude.PARTIEL, "décompte partiel", "décomptes partiels"),
    (Completude.NON_PUBLIE, "sans décompte", "sans décompte"),
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number of records, what it counts, and what it leaves out. Nothing adds up the voices of ballots."""

    nombre: str
    libelle: str
    precision: str
    adresse: str


def home_view(publication: Publication) -> View:
    """What ``home.html`` shows."""
    held = tuple(reversed(sessions(publication.archive)))
    return {
        "latest": held[0] if held else None,
        "earlier": held[1 : 1 + RECENT_SESSIONS],
        "figures": key_figures(publication.archive),
        "themes": tuple(entry for entry in themes(publication) if entry.lettres),
        "documents": tuple(reversed(publication.archive.documents))[:RECENT_DOCUMENTS],
    }


def key_figures(archive: Archive) -> tuple[KeyFigure, ...]:
    """How many lettres, sessions, votes and themes there are, each with what is not known of them."""
    completudes = [vote.completude for lettre in archive.lettres for vote in lettre.votes]
    votes = ((completudes.count(each), one, many) for each, one, many in _COMPLETUDES)
    notices = sum(lettre.etat is Etat.NOTICE for lettre in archive.lettres)
    textless = f"dont {count(notices, 'notice')} sans texte"
    # Themes that at least one lettre or document carries.
    carried = {theme for lettre in archive.lettres for theme in lettre.themes}
    carried.update(theme for document in archive.documents for theme in document.themes)
    return (
        _figure(len(archive.lettres), "lettre", "lettres/", textless if notices else ""),
        _figure(len(archive.lettres_by_session), "session", "sessions/", _span(archive)),
        _figure(
            len(completudes),
            "vote",
            "votes/",
            ", ".join(count(number, one, many) for number, one, many in votes if number),
        ),
        _figure(len(carried), "thème", "themes/", "dans les lettres et les documents"),
    )


def _figure(number: int, noun: str, adresse: str, precision: str) -> KeyFigure:
    return KeyFigure(number_in_figures(number), noun if number < 2 else f"{noun}s", precision, adresse)


def _span(archive: Archive) -> str:
    years = [archive.session_of(lettre).annee for lettre in archive.lettres]
    if not years:
        return ""
    first, last = min(years), max(years)
    return f"en {first}" if first == last else f"de {first} à {last}"
