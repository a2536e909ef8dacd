"""The entries of the registers: themes, organisations, persons, sessions of several days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Final

from tribune.record.declaration import Champ, Declared
from tribune.record.fields import (
    AdresseWeb,
    AncienneAdresse,
    Jour,
    OrganisationId,
    Phrase,
    Texte,
    TexteLong,
    ThemeId,
)

ANCIENNES_ADRESSES: Final = Champ(
    "Anciennes adresses",
    "Les adresses qu’avait la page : elles y mèneront toujours.",
    indice="Les adresses qu’avait la page, par exemple lettres/ancien-nom/ : elles y mèneront toujours.",
    singulier="ancienne adresse",
)
"""Those of every page that may have moved."""
_FIRST_DAY: Final = dt.date.min
"""Where no last day is written."""


@dataclass(frozen=True, slots=True)
class Theme(Declared):
    """An entry of ``registres/themes.yml``."""

    id: str
    nom: Annotated[Phrase, Champ("Nom", "Le nom du thème, comme les pages l’affichent.")]
    description: Annotated[
        TexteLong, Champ("Description", "Ce que le thème recouvre, en une ou deux phrases.")
    ]
    synonymes: Annotated[tuple[Texte, ...], Champ("Synonymes", "D’autres mots pour le même thème.")] = ()
    voisins: Annotated[
        tuple[ThemeId, ...], Champ("Voisins", "Les thèmes proches, par leur identifiant.")
    ] = ()
    anciennes_adresses: Annotated[tuple[AncienneAdresse, ...], ANCIENNES_ADRESSES] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"themes/{self.id}/"


@dataclass(frozen=True, slots=True)
class Organisation(Declared):
    """An entry of ``registres/organisations.yml``: ``sigle`` is what pages show, ``nom`` its expansion."""

    id: str
    sigle: Annotated[Texte, Champ("Sigle", "Le nom court, comme les pages l’affichent.")]
    nom: Annotated[Phrase, Champ("Nom", "Le nom complet.")]
    description: Annotated[TexteLong | None, Champ("Description", "Une ou deux phrases de présentation.")] = (
        None
    )
    site: Annotated[AdresseWeb | None, Champ("Site", "L’adresse de son site.")] = None
    anciennes_adresses: Annotated[tuple[AncienneAdresse, ...], ANCIENNES_ADRESSES] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"organisations/{self.id}/"


@dataclass(frozen=True, slots=True)
class Personne(Declared):
    """An entry of ``registres/personnes.yml``. For whom a person spoke stands in each lettre."""

    id: str
    nom: Annotated[Phrase, Champ("Nom", "Prénom et nom.")]
    organisation: Annotated[
        OrganisationId | None, Champ("Organisation", "Son organisation, par son identifiant.")
    ] = None
    description: Annotated[TexteLong | None, Champ("Description", "Son mandat, en une phrase.")] = None
    anciennes_adresses: Annotated[tuple[AncienneAdresse, ...], ANCIENNES_ADRESSES] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"personnes/{self.id}/"


@dataclass(frozen=True, slots=True)
class Session(Declared):
    """A plenary sitting, from its first day to its last. One of a single day needs no entry."""

    id: str
    debut: Annotated[Jour, Champ("Début", "Le premier jour.")]
    fin: Annotated[Jour, Champ("Fin", "Le dernier jour, s’il y en a plusieurs.")] = _FIRST_DAY
    intitule: Annotated[Phrase | None, Champ("Intitulé", "Un titre, si la session en a un.")] = None
    region: Annotated[Texte | None, Champ("Région", "La Région, si elle diffère de celle du site.")] = None
    anciennes_adresses: Annotated[tuple[AncienneAdresse, ...], ANCIENNES_ADRESSES] = ()

    def __post_init__(self) -> None:
        """Without a last day, the sitting ends on its first."""
        if self.fin == _FIRST_DAY:
            object.__setattr__(self, "fin", self.debut)

    @property
    def annee(self) -> int:
        """The year of its first day."""
        return self.debut.year

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"sessions/{self.id}/"

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """From the oldest to the newest."""
        return self.debut, self.fin, self.id
