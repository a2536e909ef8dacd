"""What the archive holds and what it lacks: the key figures, each with its unknowns."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.record.model import Archive
from tribune.words.terms import Completude, Etat


@dataclass(frozen=True, slots=True)
class Completeness:
    """Numbers of records. Nothing here adds up voices: they belong to their ballots."""

    lettres: int
    notices: int
    """Lettres whose text is not transcribed yet."""
    sessions: int
    votes: int
    votes_complets: int
    votes_partiels: int
    votes_non_publies: int
    themes: int
    """Themes that at least one lettre or document carries."""
    premiere_annee: int | None
    derniere_annee: int | None


def completeness(archive: Archive) -> Completeness:
    """Count the records of an archive that readers see."""
    completudes = [vote.completude for lettre in archive.lettres for vote in lettre.votes]
    years = [archive.session_of(lettre).annee for lettre in archive.lettres]
    carried = {theme for lettre in archive.lettres for theme in lettre.themes}
    carried.update(theme for document in archive.documents for theme in document.themes)
    return Completeness(
        lettres=len(archive.lettres),
        notices=sum(lettre.etat is Etat.NOTICE for lettre in archive.lettres),
        sessions=len(archive.lettres_by_session),
        votes=len(completudes),
        votes_complets=completudes.count(Completude.COMPLET),
        votes_partiels=completudes.count(Completude.PARTIEL),
        votes_non_publies=completudes.count(Completude.NON_PUBLIE),
        themes=len(carried),
        premiere_annee=min(years, default=None),
        derniere_annee=max(years, default=None),
    )
