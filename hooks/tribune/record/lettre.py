"""A lettre: its votes with their sources, its speakers, its corrections.

A count that the source does not give is ``None``, never 0: every reader of these records has to say what it
does with ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Final

from annotated_types import MinLen
from pydantic import AfterValidator

from tribune.record.declaration import Champ, Declared
from tribune.record.entries import ANCIENNES_ADRESSES
from tribune.record.fields import (
    AdresseWeb,
    AncienneAdresse,
    Decompte,
    EtatTerm,
    InstanceTerm,
    Jour,
    ModeTerm,
    NatureTerm,
    OrganisationId,
    PersonneId,
    Phrase,
    PositionTerm,
    Rang,
    Reference,
    ResultatTerm,
    SaisineTerm,
    SessionRef,
    TexteLong,
    ThemeId,
)
from tribune.words.terms import Completude, Etat

_AJOUTEZ_LE: Final = "Il manque un nom ? Ajoutez-le d’abord au registre, dans la collection « Registres »."

THEMES: Final = Champ(
    "Thèmes",
    "Les thèmes, par leur identifiant du registre. Un au moins.",
    indice=f"Un thème au moins. {_AJOUTEZ_LE}",
    singulier="thème",
    une_fois=True,
)
RESUME: Final = Champ("Résumé", "Deux phrases pour les listes et le partage.")
VOIR_AUSSI: Final = Champ(
    "Voir aussi",
    "D’autres lettres à lire : numéro, ou nom sans numéro.",
    indice="D’autres lettres à lire.",
    singulier="lettre",
    une_fois=True,
)
ETAT: Final = Champ(
    "État",
    "publiee ; brouillon : vérifiée mais pas publiée ; notice : texte pas encore repris.",
    indice="Brouillon : vérifiée, mais pas encore publiée. Publiée : les lecteurs la voient. "
    "Notice : la lettre est connue, son texte n’est pas encore repris.",
)


@dataclass(frozen=True, slots=True)
class Source(Declared):
    """Where a fact was read: the exact sentence, an address or a document and page, when it was consulted."""

    texte: Annotated[TexteLong | None, Champ("Phrase exacte", "La phrase exacte où le fait a été lu.")] = None
    url: Annotated[
        AdresseWeb | None,
        Champ(
            "Adresse web",
            "L’adresse web du document.",
            indice="L’adresse web du document. Elle commence par https://.",
        ),
    ] = None
    document: Annotated[
        Phrase | None, Champ("Nom du document", "Le nom du document, s’il n’est pas en ligne.")
    ] = None
    page: Annotated[Rang | None, Champ("Page", "La page du document.")] = None
    consulte_le: Annotated[Jour | None, Champ("Consultée le", "Le jour où la source a été consultée.")] = None


def none_if_blank(source: Source | None) -> Source | None:
    """A source in which nothing is written is none."""
    return None if source == Source() else source


@dataclass(frozen=True, slots=True)
class Vote(Declared):
    """One ballot on one text. Counts are numbers of voices; ``None`` is not known, 0 is a stated zero."""

    objet: Annotated[Phrase, Champ("Objet du vote", "Ce qui a été mis aux voix.")]
    instance: Annotated[InstanceTerm, Champ("Instance", "Qui a voté.")]
    resultat: Annotated[
        ResultatTerm, Champ("Résultat", "Le résultat que dit la source. Il n’est jamais calculé.")
    ]
    mode: Annotated[ModeTerm | None, Champ("Mode de vote", "Comment le résultat a été établi.")] = None
    pour: Annotated[Decompte | None, Champ("Voix pour", "Voix pour.", court="Pour")] = None
    contre: Annotated[Decompte | None, Champ("Voix contre", "Voix contre.", court="Contre")] = None
    abstentions: Annotated[Decompte | None, Champ("Abstentions", "Abstentions.")] = None
    nppv: Annotated[
        Decompte | None, Champ("Ne prennent pas part au vote", "Membres qui n’ont pas pris part au vote.")
    ] = None
    absents: Annotated[Decompte | None, Champ("Absents", "Membres absents.")] = None
    votants: Annotated[
        Decompte | None, Champ("Votants", "Nombre de votants : voix pour, voix contre et abstentions.")
    ] = None
    effectif: Annotated[Decompte | None, Champ("Effectif", "Nombre de membres de l’instance.")] = None
    positions: Annotated[
        dict[OrganisationId, PositionTerm],
        Champ(
            "Positions des organisations",
            "Ce qu’a fait chaque organisation : identifiant du registre, puis position.",
            indice="Ce qu’a fait chaque organisation. Laissez vides celles dont la source ne dit rien.",
        ),
    ] = field(default_factory=dict)
    remarque: Annotated[
        TexteLong | None, Champ("Remarque", "Une précision que les autres champs ne disent pas.")
    ] = None
    source: Annotated[
        Source | None, AfterValidator(none_if_blank), Champ("Source", "Où le vote peut être vérifié.")
    ] = None

    @property
    def completude(self) -> Completude:
        """How much is known of the voices. Of the other counts nothing is said."""
        known = [count is not None for count in (self.pour, self.contre, self.abstentions)]
        if all(known):
            return Completude.COMPLET
        return Completude.PARTIEL if any(known) else Completude.NON_PUBLIE


@dataclass(frozen=True, slots=True)
class Intervenant(Declared):
    """A person who spoke, for which organisation, and on whose behalf."""

    personne: Annotated[
        PersonneId,
        Champ(
            "Personne",
            "Identifiant du registre des personnes.",
            indice=f"La personne qui a pris la parole. {_AJOUTEZ_LE}",
        ),
    ]
    organisation: Annotated[
        OrganisationId, Champ("Organisation", "L’organisation pour laquelle elle a parlé.")
    ]
    au_nom_de: Annotated[
        tuple[OrganisationId, ...],
        Champ(
            "Au nom de",
            "Les organisations au nom desquelles elle a parlé, si elles sont plusieurs.",
            singulier="organisation",
            une_fois=True,
        ),
    ] = ()


@dataclass(frozen=True, slots=True)
class Correction(Declared):
    """A dated change, shown beside what it corrects: the ballot ``vote`` (from 1) or the whole lettre."""

    date: Annotated[Jour, Champ("Date", "Le jour de la correction.")]
    texte: Annotated[TexteLong, Champ("Texte", "Ce qui était écrit, et ce qui le remplace.")]
    vote: Annotated[Rang | None, Champ("Rang du vote", "Le rang du vote corrigé, si c’est un vote.")] = None


def _by_date(corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
    return tuple(sorted(corrections, key=lambda correction: (correction.date, correction.texte)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettre(Declared):
    """One letter about one text examined in one session."""

    slug: str = ""
    fichier: str = ""
    """Path of the file under ``lettres/``, with forward slashes."""
    texte: str = ""
    numero: Annotated[
        Rang | None, Champ("Numéro", "Le numéro de la lettre. Il fait son adresse, et il est unique.")
    ] = None
    titre: Annotated[Phrase, Champ("Titre", "Le titre du texte examiné.")]
    session: Annotated[
        SessionRef,
        Champ(
            "Session",
            "La date de la session, ou l’identifiant d’une session de plusieurs jours.",
            indice="La date de la session.",
        ),
    ]
    nature: Annotated[NatureTerm, Champ("Nature du texte", "La sorte de texte examiné.")]
    saisine: Annotated[SaisineTerm | None, Champ("Saisine", "Qui a demandé l’examen du texte.")] = None
    themes: Annotated[tuple[ThemeId, ...], MinLen(1), THEMES]
    resume: Annotated[TexteLong | None, RESUME] = None
    document: Annotated[
        AdresseWeb | None,
        Champ(
            "Texte examiné",
            "L’adresse web du texte examiné.",
            indice="L’adresse web du texte examiné. Elle commence par https://.",
        ),
    ] = None
    signataires: Annotated[
        tuple[OrganisationId, ...],
        Champ(
            "Signataires",
            "Les organisations qui signent la lettre ou la déclaration.",
            singulier="organisation",
            une_fois=True,
        ),
    ] = ()
    intervenants: Annotated[
        tuple[Intervenant, ...],
        Champ(
            "Interventions",
            "Les personnes qui ont pris la parole, dans l’ordre.",
            singulier="intervention",
            resume="{{personne}} ({{organisation}})",
        ),
    ] = ()
    votes: Annotated[
        tuple[Vote, ...],
        Champ("Votes", "Les votes, dans l’ordre.", singulier="vote", resume="{{objet}} – {{resultat}}"),
    ] = ()
    suite_de: Annotated[
        tuple[Reference, ...],
        Champ(
            "Suite de",
            "Les lettres dont celle-ci prend la suite : numéro, ou nom sans numéro.",
            indice="Les lettres dont celle-ci prend la suite.",
            singulier="lettre",
            une_fois=True,
        ),
    ] = ()
    voir_aussi: Annotated[tuple[Reference, ...], VOIR_AUSSI] = ()
    etat: Annotated[EtatTerm, ETAT] = Etat.PUBLIEE
    a_verifier: Annotated[
        tuple[Phrase, ...],
        Champ(
            "À vérifier",
            "Ce qu’une personne doit encore vérifier. Tant qu’il en reste, la lettre est un brouillon.",
            singulier="point à vérifier",
        ),
    ] = ()
    corrections: Annotated[
        tuple[Correction, ...],
        AfterValidator(_by_date),
        Champ(
            "Corrections",
            "Les corrections faites après publication.",
            singulier="correction",
            resume="{{date}} – {{texte}}",
        ),
    ] = ()
    anciennes_adresses: Annotated[tuple[AncienneAdresse, ...], ANCIENNES_ADRESSES] = ()
    licence: Annotated[
        Phrase | None, Champ("Licence", "La licence de cette lettre, si elle diffère de celle du site.")
    ] = None

    @property
    def id(self) -> str:
        """What other lettres call it by, and the last part of its address."""
        return self.slug if self.numero is None else str(self.numero)

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"lettres/{self.id}/"

    def adresse_vote(self, rank: int) -> str:
        """Address of the ballot number ``rank`` (from 1) on the page of its lettre."""
        return f"{self.adresse}#{ancre_vote(rank)}"


def ancre_vote(rank: int) -> str:
    """The name of the place of the ballot number ``rank`` (from 1) on the page of its lettre."""
    return f"vote-{rank}"
