"""The pages that are no lettres: communiqués, dossiers with their chronology, press reviews, others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from annotated_types import MinLen
from pydantic import AfterValidator

from tribune.record.declaration import Champ, Declared
from tribune.record.fields import (
    DatePartielle,
    EtatTerm,
    OrganisationId,
    Phrase,
    Reference,
    TexteLong,
    ThemeId,
    not_blank,
)
from tribune.record.lettre import ETAT, RESUME, THEMES, VOIR_AUSSI, Source, none_if_blank
from tribune.words.terms import Etat, Genre


@dataclass(frozen=True, slots=True)
class Etape(Declared):
    """A dated entry in the chronology of a dossier."""

    date: Annotated[DatePartielle, Champ("Date", "Un jour, un mois (2025-03) ou une année.")]
    titre: Annotated[Phrase, Champ("Titre", "Ce qui s’est passé, en quelques mots.")]
    texte: Annotated[TexteLong | None, Champ("Détail", "Le détail, en Markdown.")] = None
    source: Annotated[
        Source | None, AfterValidator(none_if_blank), Champ("Source", "Où cela peut être vérifié.")
    ] = None


def _in_time(steps: tuple[Etape, ...]) -> tuple[Etape, ...]:
    return tuple(sorted(steps, key=lambda step: step.date.sort_key))


@dataclass(frozen=True, slots=True, kw_only=True)
class AutrePage(Declared):
    """The front matter of a page of ``docs/`` that is no document. It may have none."""

    titre: Annotated[Phrase | None, Champ("Titre", "Le titre de la page.")] = None
    resume: Annotated[TexteLong | None, Champ("Résumé", "Deux phrases pour le partage.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Declared):
    """A page of the archive that is not a lettre: a communiqué, or one of the two below."""

    genre: Genre = Genre.COMMUNIQUE
    fichier: str = ""
    """Path of the file under ``docs/``, with forward slashes."""
    texte: str = ""
    titre: Annotated[Phrase, Champ("Titre", "Le titre de la page.")]
    date: Annotated[DatePartielle, Champ("Date", "Un jour, un mois (2025-03) ou une année.")]
    themes: Annotated[tuple[ThemeId, ...], MinLen(1), THEMES]
    resume: Annotated[TexteLong | None, RESUME] = None
    organisations: Annotated[
        tuple[OrganisationId, ...],
        Champ(
            "Organisations",
            "Les organisations qui publient.",
            singulier="organisation",
            une_fois=True,
        ),
    ] = ()
    voir_aussi: Annotated[
        tuple[Reference, ...],
        replace(VOIR_AUSSI, aide="Les lettres à lire : numéro, ou nom sans numéro."),
    ] = ()
    source: Annotated[
        Source | None, AfterValidator(none_if_blank), Champ("Source", "D’où vient l’information.")
    ] = None
    etat: Annotated[EtatTerm, replace(ETAT, aide="publiee, ou brouillon.")] = Etat.PUBLIEE
    chronologie: tuple[Etape, ...] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"{self.fichier.removesuffix('.md')}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(Document):
    """A subject that is followed over time."""

    genre: Genre = Genre.DOSSIER
    chronologie: Annotated[
        tuple[Etape, ...],
        AfterValidator(_in_time),
        Champ(
            "Chronologie",
            "Les étapes, dans l’ordre des dates.",
            singulier="étape",
            resume="{{date}} – {{titre}}",
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revue(Document):
    """What somebody else wrote, summed up: it says where."""

    genre: Genre = Genre.REVUE
    source: Annotated[
        Source,
        not_blank(Source(), "source"),
        Champ("Source", "La source extérieure, que la page résume et cite."),
    ]
