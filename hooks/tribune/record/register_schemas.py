"""The contract of a register entry, as ``schema`` is that of a front matter (design §3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tribune.record.fields import AdresseWeb, AnciennesAdresses, Jour, OrganisationId, Texte, ThemeId
from tribune.record.schema import Fiche


class ThemeSchema(Fiche):
    """Une entrée de `registres/themes.yml`."""

    nom: Annotated[Texte, Field(description="Le nom du thème, comme les pages l’affichent.")]
    description: Annotated[Texte, Field(description="Ce que le thème recouvre, en une ou deux phrases.")]
    synonymes: Annotated[tuple[Texte, ...], Field(description="D’autres mots pour le même thème.")] = ()
    voisins: Annotated[
        tuple[ThemeId, ...], Field(description="Les thèmes proches, par leur identifiant.")
    ] = ()
    anciennes_adresses: AnciennesAdresses = ()


class OrganisationSchema(Fiche):
    """Une entrée de `registres/organisations.yml`."""

    sigle: Annotated[Texte, Field(description="Le nom court, comme les pages l’affichent.")]
    nom: Annotated[Texte, Field(description="Le nom complet.")]
    description: Annotated[Texte | None, Field(description="Une ou deux phrases de présentation.")] = None
    site: Annotated[AdresseWeb | None, Field(description="L’adresse de son site.")] = None
    anciennes_adresses: AnciennesAdresses = ()


class PersonneSchema(Fiche):
    """Une entrée de `registres/personnes.yml`."""

    nom: Annotated[Texte, Field(description="Prénom et nom.")]
    organisation: Annotated[
        OrganisationId | None, Field(description="Son organisation, par son identifiant.")
    ] = None
    description: Annotated[Texte | None, Field(description="Son mandat, en une phrase.")] = None
    anciennes_adresses: AnciennesAdresses = ()


class SessionSchema(Fiche):
    """Une entrée de `registres/sessions.yml` : utile pour une session de plusieurs jours."""

    debut: Annotated[Jour, Field(description="Le premier jour.")]
    fin: Annotated[Jour | None, Field(description="Le dernier jour, s’il y en a plusieurs.")] = None
    intitule: Annotated[Texte | None, Field(description="Un titre, si la session en a un.")] = None
    region: Annotated[Texte | None, Field(description="La Région, si elle diffère de celle du site.")] = None
    anciennes_adresses: AnciennesAdresses = ()
