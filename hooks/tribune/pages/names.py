"""How pages call what the archive holds, and where that leads; the filters by which templates do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from tribune.record.model import Lettre, Organisation, Personne, Session, Theme
from tribune.words.french import (
    count,
    day_in_words,
    fold,
    number_in_figures,
    of_period,
    partial_date_in_words,
)
from tribune.words.lexicon import POSITION_INCONNUE, anchor_of
from tribune.words.terms import Term

Named = TypeVar("Named", Theme, Organisation, Personne)


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere. ``adresse`` is relative to the root of the site."""

    libelle: str
    adresse: str
    note: str = ""
    """A short remark beside the link: a number of letters, the expansion of an acronym."""


def by_name(entries: Iterable[Named]) -> list[Named]:
    """Entries of a register as pages list them: by name, by acronym, by surname (the last word)."""

    def key(entry: Theme | Organisation | Personne) -> tuple[str, str, str]:
        if isinstance(entry, Organisation):
            return fold(entry.sigle), "", entry.id
        nom = fold(entry.nom)
        return (fold(entry.nom.split()[-1]) if isinstance(entry, Personne) else nom), nom, entry.id

    return sorted(entries, key=key)


def theme_link(theme: Theme) -> Link:
    """The name of a theme."""
    return Link(theme.nom, theme.adresse)


def organisation_link(organisation: Organisation) -> Link:
    """The acronym, with its expansion as the note."""
    return Link(organisation.sigle, organisation.adresse, organisation.nom)


def session_link(session: Session) -> Link:
    """« Session du 14 octobre 2025 »."""
    return Link(session_title(session), session.adresse, session.intitule or "")


def session_title(session: Session) -> str:
    """« Session du 14 octobre 2025 »."""
    return f"Session {period_of(session)}"


def period_of(session: Session) -> str:
    """« du 14 octobre 2025 »."""
    return of_period(session.debut, session.fin)


def numero_label(lettre: Lettre) -> str:
    """« n° 299 », empty without a number."""
    return "" if lettre.numero is None else f"n° {lettre.numero}"


def full_title(lettre: Lettre) -> str:
    """The title, with the number where there is one."""
    label = numero_label(lettre)
    return f"{lettre.titre} ({label})" if label else lettre.titre


def lettre_link(lettre: Lettre) -> Link:
    """The title, with the number as its note."""
    return Link(lettre.titre, lettre.adresse, numero_label(lettre))


def word(terme: Term | None) -> str:
    """Address of the entry of a term in the lexicon; None stands for a position that is not known."""
    return f"lexique/#{POSITION_INCONNUE if terme is None else anchor_of(terme)}"


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "compte": count,
    "date": partial_date_in_words,
    "jour": day_in_words,
    "mot": word,
    "nombre": number_in_figures,
    "numero": numero_label,
    "periode": period_of,
    "titre": session_title,
}
"""How a template writes what a record holds: dates and numbers in French, the entry of a word in the lexicon,
« 3 lettres », « n° 299 », « du 14 octobre 2025 »."""
