"""The words of the contract: its closed lists, and dates as precisely as they are known (design §1, §3).

Standard library only. A member is the value that the front matter holds, and carries its French name.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Self


class Term(StrEnum):
    """A closed list of the contract: the value written in the front matter, and its French name."""

    libelle: str

    def __new__(cls, value: str, libelle: str) -> Self:
        """A member with its name beside its value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.libelle = libelle
        return member


class Nature(Term):
    """Kind of text that the assembly examined."""

    AVIS = "avis", "Avis"
    ETUDE = "etude", "Étude"
    CONTRIBUTION = "contribution", "Contribution"
    RAPPORT = "rapport", "Rapport"
    VOEU = "voeu", "Vœu"
    MOTION = "motion", "Motion"
    DECLARATION = "declaration", "Déclaration"
    RESOLUTION = "resolution", "Résolution"


class Saisine(Term):
    """Who asked the assembly to examine the text."""

    REGION = "region", "Saisine de la Région"
    PRESIDENCE = "presidence", "Saisine de la présidence du Conseil régional"
    AUTOSAISINE = "autosaisine", "Autosaisine"
    CITOYENNE = "citoyenne", "Saisine citoyenne"
    OBLIGATOIRE = "obligatoire", "Saisine obligatoire"


class Instance(Term):
    """Body that held the ballot."""

    PLENIERE = "pleniere", "Assemblée plénière"
    BUREAU = "bureau", "Bureau"
    COMMISSION = "commission", "Commission"


class Resultat(Term):
    """Outcome as the source states it. It is never computed from the counts (design §2.2)."""

    ADOPTE = "adopte", "Adopté"
    REJETE = "rejete", "Rejeté"
    RETIRE = "retire", "Retiré"
    PRIS_ACTE = "pris-acte", "Pris acte"
    INCONNU = "inconnu", "Résultat inconnu"


class Mode(Term):
    """How the outcome was established."""

    DECOMPTE = "decompte", "Vote compté"
    UNANIMITE = "unanimite", "À l’unanimité"
    MAJORITE = "majorite", "À la majorité"
    INCONNU = "inconnu", "Mode de vote inconnu"


class Position(Term):
    """What one organisation did in a ballot. The six stay apart (design §2.3)."""

    POUR = "pour", "Pour"
    CONTRE = "contre", "Contre"
    ABSTENTION = "abstention", "Abstention"
    NPPV = "nppv", "Ne prend pas part au vote"
    ABSENT = "absent", "Absent"
    PARTAGE = "partage", "Vote partagé"


class Issue(Term):
    """What became of a position, once the result is known. It follows from both, no letter states it."""

    SUIVIE = "suivie", "Suivie"
    BATTUE = "battue", "Battue"
    NON_COMPARABLE = "non-comparable", "Non comparable"
    INCONNUE = "inconnue", "Inconnue"


class Etat(Term):
    """How far a lettre is on its way to its readers."""

    PUBLIEE = "publiee", "Publiée"
    BROUILLON = "brouillon", "Brouillon"
    NOTICE = "notice", "Notice"


class Genre(Term):
    """Kind of document. The value is the folder under ``docs/`` where such documents live."""

    COMMUNIQUE = "communiques", "Communiqué"
    DOSSIER = "dossiers", "Dossier"
    REVUE = "revue", "Revue de presse"


class Completude(Term):
    """How much of a ballot's counts (pour, contre, abstentions) the source gives."""

    COMPLET = "complet", "Décompte complet"
    PARTIEL = "partiel", "Décompte partiel"
    NON_PUBLIE = "non-publie", "Décompte non publié"


MADE_FOLDERS = MappingProxyType(
    {
        "lettres": "les lettres",
        "sessions": "les pages des sessions",
        "themes": "les pages des thèmes",
        "votes": "le registre des votes",
        "organisations": "les pages des organisations",
        "personnes": "les pages des personnes",
        "annees": "les pages des années",
        "accords": "les pages des accords",
        "lexique": "le lexique",
        "recherche": "la recherche",
        "flux": "les flux",
        "donnees": "les données",
        "schema": "les schémas",
        "assets": "les scripts et les styles du site",
        "admin": "le formulaire",
    }
)
"""First parts of the addresses that a build keeps for itself, and what it puts there."""

SECTIONS = tuple(folder for folder in MADE_FOLDERS if folder not in {"assets", "admin"})
"""Those whose first page is one of the archive."""

MADE_FILES = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What a build puts at the root of the site, beside its pages."""

_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, as precisely as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``AAAA``, ``AAAA-MM`` or ``AAAA-MM-JJ``; ValueError for anything else."""
        match = _PARTIAL_DATE.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day = (None if part is None else int(part) for part in match.groups())
        checked = dt.date(year or 0, 1 if month is None else month, 1 if day is None else day)
        return cls(checked.year, month, day)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """A date known by its month or year comes before the days it contains."""
        return self.year, self.month or 0, self.day or 0

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)
