"""The contract of the front matter, written once (design §3).

The checks, the field reference, the JSON Schema of editors and the web form all come from these models.
The models hold shapes only; what one file says of another is checked in ``references``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, get_args

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tribune.record.drafts import DRAFT_WHILE_CHECKED
from tribune.record.fields import (
    AdresseWeb,
    AnciennesAdresses,
    DatePartielle,
    Decompte,
    EtatTerm,
    InstanceTerm,
    Jour,
    ModeTerm,
    NatureTerm,
    OrganisationId,
    PersonneId,
    PositionTerm,
    Rang,
    ResultatTerm,
    SaisineTerm,
    SessionRef,
    Texte,
    ThemeId,
    not_blank,
)
from tribune.words.terms import Etat

_ONCE: Final[dict[str, JsonValue]] = {"uniqueItems": True}
"""For editors: the elements of the list differ, which ``references`` checks."""


class Fiche(BaseModel):
    """A set of fields: unknown ones are refused, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def groups(cls) -> Iterator[tuple[str, type[Fiche]]]:
        """The fields that hold fields of their own, and the models of these."""
        for name, info in cls.model_fields.items():
            group = _group_in(info.annotation)
            if group is not None:
                yield name, group


def _group_in(annotation: object) -> type[Fiche] | None:
    if isinstance(annotation, type) and issubclass(annotation, Fiche):
        return annotation
    return next((group for group in map(_group_in, get_args(annotation)) if group), None)


class SourceSchema(Fiche):
    """La source d’un fait : où chacun peut le vérifier."""

    texte: Annotated[Texte | None, Field(description="La phrase exacte où le fait a été lu.")] = None
    url: Annotated[AdresseWeb | None, Field(description="L’adresse web du document.")] = None
    document: Annotated[Texte | None, Field(description="Le nom du document, s’il n’est pas en ligne.")] = (
        None
    )
    page: Annotated[Rang | None, Field(description="La page du document.")] = None
    consulte_le: Annotated[Jour | None, Field(description="Le jour où la source a été consultée.")] = None


class VoteSchema(Fiche):
    """Un vote sur un texte. Un nombre que la source ne donne pas ne s’écrit pas : inconnu n’est pas zéro."""

    objet: Annotated[Texte, Field(description="Ce qui a été mis aux voix.")]
    instance: Annotated[InstanceTerm, Field(description="Qui a voté.")]
    resultat: Annotated[
        ResultatTerm, Field(description="Le résultat que dit la source. Il n’est jamais calculé.")
    ]
    mode: Annotated[ModeTerm | None, Field(description="Comment le résultat a été établi.")] = None
    pour: Annotated[Decompte | None, Field(description="Voix pour.")] = None
    contre: Annotated[Decompte | None, Field(description="Voix contre.")] = None
    abstentions: Annotated[Decompte | None, Field(description="Abstentions.")] = None
    nppv: Annotated[Decompte | None, Field(description="Membres qui n’ont pas pris part au vote.")] = None
    absents: Annotated[Decompte | None, Field(description="Membres absents.")] = None
    votants: Annotated[
        Decompte | None, Field(description="Nombre de votants : voix pour, voix contre et abstentions.")
    ] = None
    effectif: Annotated[Decompte | None, Field(description="Nombre de membres de l’instance.")] = None
    positions: Annotated[
        dict[OrganisationId, PositionTerm],
        Field(
            description="Ce qu’a fait chaque organisation : identifiant du registre, puis position.",
            json_schema_extra={"propertyNames": {"format": "organisations"}},
        ),
    ] = {}
    remarque: Annotated[
        Texte | None, Field(description="Une précision que les autres champs ne disent pas.")
    ] = None
    source: Annotated[SourceSchema | None, Field(description="Où le vote peut être vérifié.")] = None


class IntervenantSchema(Fiche):
    """Une personne qui a pris la parole."""

    personne: Annotated[PersonneId, Field(description="Identifiant du registre des personnes.")]
    organisation: Annotated[OrganisationId, Field(description="L’organisation pour laquelle elle a parlé.")]
    au_nom_de: Annotated[
        tuple[OrganisationId, ...],
        Field(
            description="Les organisations au nom desquelles elle a parlé, si elles sont plusieurs.",
            json_schema_extra=_ONCE,
        ),
    ] = ()


class CorrectionSchema(Fiche):
    """Une correction datée, montrée à côté de ce qu’elle corrige."""

    date: Annotated[Jour, Field(description="Le jour de la correction.")]
    texte: Annotated[Texte, Field(description="Ce qui était écrit, et ce qui le remplace.")]
    vote: Annotated[Rang | None, Field(description="Le rang du vote corrigé, si c’est un vote.")] = None


class LettreSchema(Fiche):
    """L’en-tête d’une lettre."""

    model_config = ConfigDict(json_schema_extra=DRAFT_WHILE_CHECKED)

    numero: Annotated[
        Rang | None, Field(description="Le numéro de la lettre. Il fait son adresse, et il est unique.")
    ] = None
    titre: Annotated[Texte, Field(description="Le titre du texte examiné.")]
    session: Annotated[
        SessionRef,
        Field(description="La date de la session, ou l’identifiant d’une session de plusieurs jours."),
    ]
    nature: Annotated[NatureTerm, Field(description="La sorte de texte examiné.")]
    saisine: Annotated[SaisineTerm | None, Field(description="Qui a demandé l’examen du texte.")] = None
    themes: Annotated[
        tuple[ThemeId, ...],
        Field(
            min_length=1,
            description="Les thèmes, par leur identifiant du registre. Un au moins.",
            json_schema_extra=_ONCE,
        ),
    ]
    resume: Annotated[Texte | None, Field(description="Deux phrases pour les listes et le partage.")] = None
    document: Annotated[AdresseWeb | None, Field(description="L’adresse web du texte examiné.")] = None
    signataires: Annotated[
        tuple[OrganisationId, ...],
        Field(
            description="Les organisations qui signent la lettre ou la déclaration.", json_schema_extra=_ONCE
        ),
    ] = ()
    intervenants: Annotated[
        tuple[IntervenantSchema, ...],
        Field(description="Les personnes qui ont pris la parole, dans l’ordre."),
    ] = ()
    votes: Annotated[tuple[VoteSchema, ...], Field(description="Les votes, dans l’ordre.")] = ()
    suite_de: Annotated[
        tuple[Texte, ...],
        Field(
            description="Les lettres dont celle-ci prend la suite : numéro, ou nom sans numéro.",
            json_schema_extra=_ONCE,
        ),
    ] = ()
    voir_aussi: Annotated[
        tuple[Texte, ...],
        Field(description="D’autres lettres à lire : numéro, ou nom sans numéro.", json_schema_extra=_ONCE),
    ] = ()
    etat: Annotated[
        EtatTerm,
        Field(
            description="publiee ; brouillon : vérifiée mais pas publiée ; notice : texte pas encore repris."
        ),
    ] = Etat.PUBLIEE
    a_verifier: Annotated[
        tuple[Texte, ...],
        Field(
            description="Ce qu’une personne doit encore vérifier. "
            "Tant qu’il en reste, la lettre est un brouillon."
        ),
    ] = ()
    corrections: Annotated[
        tuple[CorrectionSchema, ...], Field(description="Les corrections faites après publication.")
    ] = ()
    anciennes_adresses: AnciennesAdresses = ()
    licence: Annotated[
        Texte | None, Field(description="La licence de cette lettre, si elle diffère de celle du site.")
    ] = None


class EtapeSchema(Fiche):
    """Une étape de la chronologie d’un dossier."""

    date: Annotated[DatePartielle, Field(description="Un jour, un mois (2025-03) ou une année.")]
    titre: Annotated[Texte, Field(description="Ce qui s’est passé, en quelques mots.")]
    texte: Annotated[Texte | None, Field(description="Le détail, en Markdown.")] = None
    source: Annotated[SourceSchema | None, Field(description="Où cela peut être vérifié.")] = None


class PageSchema(Fiche):
    """L’en-tête d’une autre page de `docs/`. Il est facultatif : le titre peut aussi ouvrir le texte."""

    titre: Annotated[Texte | None, Field(description="Le titre de la page.")] = None
    resume: Annotated[Texte | None, Field(description="Deux phrases pour le partage.")] = None


class DocumentSchema(Fiche):
    """L’en-tête d’un communiqué (`docs/communiques/`)."""

    titre: Annotated[Texte, Field(description="Le titre de la page.")]
    date: Annotated[DatePartielle, Field(description="Un jour, un mois (2025-03) ou une année.")]
    themes: Annotated[
        tuple[ThemeId, ...],
        Field(
            min_length=1,
            description="Les thèmes, par leur identifiant du registre. Un au moins.",
            json_schema_extra=_ONCE,
        ),
    ]
    resume: Annotated[Texte | None, Field(description="Deux phrases pour les listes et le partage.")] = None
    organisations: Annotated[
        tuple[OrganisationId, ...],
        Field(description="Les organisations qui publient.", json_schema_extra=_ONCE),
    ] = ()
    voir_aussi: Annotated[
        tuple[Texte, ...],
        Field(description="Les lettres à lire : numéro, ou nom sans numéro.", json_schema_extra=_ONCE),
    ] = ()
    source: Annotated[SourceSchema | None, Field(description="D’où vient l’information.")] = None
    etat: Annotated[EtatTerm, Field(description="publiee, ou brouillon.")] = Etat.PUBLIEE


class DossierSchema(DocumentSchema):
    """L’en-tête d’un dossier (`docs/dossiers/`) : en plus, une chronologie."""

    chronologie: Annotated[
        tuple[EtapeSchema, ...], Field(description="Les étapes, dans l’ordre des dates.")
    ] = ()


class RevueSchema(DocumentSchema):
    """L’en-tête d’une page de revue de presse (`docs/revue/`) : la source est obligatoire."""

    source: Annotated[
        SourceSchema,
        not_blank(SourceSchema(), "source"),
        Field(
            description="La source extérieure, que la page résume et cite.",
            json_schema_extra={"minProperties": 1},
        ),
    ]
