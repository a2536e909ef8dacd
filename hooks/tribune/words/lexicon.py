"""What the words mean: an entry for each member of each closed list, and for the words of the archive.

One neutral sentence or two, on what is generally known. Standard library only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tribune.words.terms import (
    Completude,
    Etat,
    Genre,
    Instance,
    Issue,
    Mode,
    Nature,
    Position,
    Resultat,
    Saisine,
    Term,
)


@dataclass(frozen=True, slots=True)
class Mot:
    """A word, the anchor of its entry, and what it means."""

    ancre: str
    nom: str
    texte: str


@dataclass(frozen=True, slots=True)
class Rubrique:
    """Words of one kind under one heading."""

    ancre: str
    titre: str
    mots: tuple[Mot, ...]


POSITION_INCONNUE: Final = "position-inconnue"
"""The anchor of what stands where a source says nothing of an organisation."""

NOMS: Final[Mapping[StrEnum, str]] = {
    Completude.COMPLET: "Décompte complet",
    Completude.PARTIEL: "Décompte partiel",
    Completude.NON_PUBLIE: "Décompte non publié",
}
"""Names of the members that do not carry their own."""

_LISTES: Final[tuple[tuple[str, str, Mapping[StrEnum, str]], ...]] = (
    (
        "nature",
        "Les textes examinés",
        {
            Nature.AVIS: "Texte par lequel l’assemblée dit ce qu’elle pense d’un projet ou d’un rapport, et "
            "ce qu’elle recommande. La Région n’est pas tenue de le suivre.",
            Nature.ETUDE: "Travail d’analyse sur un sujet, mené le plus souvent pendant plusieurs mois. Il "
            "peut se conclure par des préconisations.",
            Nature.CONTRIBUTION: "Texte par lequel l’assemblée apporte son point de vue ou ses propositions "
            "à une réflexion en cours.",
            Nature.RAPPORT: "Document qui expose un sujet et ses constats, souvent avec des propositions. Il "
            "vient de l’assemblée elle-même ou de l’institution qui la consulte.",
            Nature.VOEU: "Texte court par lequel l’assemblée exprime un souhait et l’adresse à qui peut y "
            "répondre. Il n’oblige personne.",
            Nature.MOTION: "Texte court proposé à l’assemblée pour qu’elle prenne position sur une question, "
            "souvent d’actualité.",
            Nature.DECLARATION: "Texte lu ou déposé en séance, qui fait connaître la position d’une "
            "organisation, d’un groupe ou de l’assemblée. Il n’est pas toujours mis aux voix.",
            Nature.RESOLUTION: "Texte par lequel l’assemblée arrête une position ou une intention.",
        },
    ),
    (
        "saisine",
        "Qui a demandé",
        {
            Saisine.REGION: "La Région consulte l’assemblée sur un rapport ou sur un projet.",
            Saisine.PRESIDENCE: "La présidente ou le président du Conseil régional demande à l’assemblée de "
            "travailler sur un sujet.",
            Saisine.AUTOSAISINE: "L’assemblée choisit elle-même le sujet, sans que personne le lui demande.",
            Saisine.CITOYENNE: "Des citoyennes et des citoyens demandent à l’assemblée d’examiner un sujet, "
            "par exemple au moyen d’une pétition.",
            Saisine.OBLIGATOIRE: "La loi impose de consulter l’assemblée avant la décision, par exemple sur "
            "les orientations du budget de la Région.",
        },
    ),
    (
        "instance",
        "Qui vote",
        {
            Instance.PLENIERE: "Réunion de l’ensemble des membres de l’assemblée. Les textes y sont débattus "
            "et mis aux voix.",
            Instance.BUREAU: "Instance restreinte, autour de la présidence, qui organise les travaux. Un "
            "vote du Bureau n’est pas un vote de l’assemblée plénière.",
            Instance.COMMISSION: "Groupe de membres qui prépare les textes dans un domaine. Un vote de "
            "commission n’est pas un vote de l’assemblée plénière.",
        },
    ),
    (
        "resultat",
        "Le résultat",
        {
            Resultat.ADOPTE: "La source dit que le texte est adopté. L’archive ne calcule jamais un résultat "
            ": les règles d’adoption ne sont pas les mêmes partout.",
            Resultat.REJETE: "La source dit que le texte n’est pas adopté. Selon la règle en vigueur, cela "
            "peut arriver à un texte qui a plus de voix pour que de voix contre.",
            Resultat.RETIRE: "Le texte a été retiré : il n’est ni adopté ni rejeté.",
            Resultat.PRIS_ACTE: "L’assemblée constate qu’elle a pris connaissance du texte. Elle ne "
            "l’approuve pas pour autant.",
            Resultat.INCONNU: "La source ne dit pas le résultat. L’archive ne le déduit pas des voix.",
        },
    ),
    (
        "mode",
        "Comment le vote est établi",
        {
            Mode.DECOMPTE: "Les voix ont été comptées. La source n’en publie pas toujours tous les nombres.",
            Mode.UNANIMITE: "La source dit que le vote est unanime. Si elle ne donne pas les voix, l’archive "
            "n’en déduit aucun nombre.",
            Mode.MAJORITE: "La source dit que la majorité l’a emporté. Si elle ne donne pas les voix, "
            "l’archive n’en déduit aucun nombre.",
            Mode.INCONNU: "La source ne dit pas comment le résultat a été établi.",
        },
    ),
    (
        "position",
        "La position d’une organisation",
        {
            Position.POUR: "L’organisation a voté en faveur de ce qui était mis aux voix.",
            Position.CONTRE: "L’organisation a voté contre ce qui était mis aux voix.",
            Position.ABSTENTION: "L’organisation participe au vote sans se prononcer ni pour ni contre.",
            Position.NPPV: "Des membres présents déclarent ne pas prendre part au vote (NPPV). Ce n’est ni "
            "une abstention ni une absence : cette position est comptée à part.",
            Position.ABSENT: "Personne ne représentait l’organisation au moment du vote. Ce n’est ni une "
            "abstention, ni un refus de voter.",
            Position.PARTAGE: "Les membres de l’organisation n’ont pas tous voté de la même façon.",
        },
    ),
    (
        "issue",
        "Notre position et le résultat",
        {
            Issue.SUIVIE: "Le résultat va dans le sens de la position : un vote pour un texte adopté, ou "
            "contre un texte rejeté.",
            Issue.BATTUE: "Le résultat va dans l’autre sens : un vote pour un texte rejeté, ou contre un "
            "texte adopté.",
            Issue.NON_COMPARABLE: "La position ou le résultat ne prend pas parti : une abstention ou un "
            "texte retiré, par exemple. L’archive ne dit alors ni « suivie », ni « battue ».",
            Issue.INCONNUE: "La position ou le résultat n’est pas connu. L’archive ne compare pas ce qu’elle "
            "ne sait pas.",
        },
    ),
    (
        "decomptes",
        "Ce que l’on sait des voix",
        {
            Completude.COMPLET: "La source donne les voix pour, les voix contre et les abstentions.",
            Completude.PARTIEL: "La source ne donne qu’une partie de ces trois nombres. Les autres sont "
            "inconnus, ils ne valent pas zéro.",
            Completude.NON_PUBLIE: "La source ne donne aucun de ces trois nombres. Le résultat peut être "
            "connu malgré tout.",
        },
    ),
    (
        "etat",
        "Où en est une lettre",
        {
            Etat.PUBLIEE: "Le texte de la lettre est dans l’archive.",
            Etat.BROUILLON: "La lettre est en cours d’écriture. Elle ne se voit que dans un aperçu, jamais "
            "sur le site publié.",
            Etat.NOTICE: "Fiche d’une lettre dont le texte n’est pas encore repris dans l’archive. Elle dit "
            "ce qui est établi, et rien de plus.",
        },
    ),
    (
        "documents",
        "Les autres documents",
        {
            Genre.COMMUNIQUE: "Texte par lequel une organisation fait connaître publiquement sa position.",
            Genre.DOSSIER: "Page qui suit un sujet dans le temps et renvoie aux lettres qui en parlent.",
            Genre.REVUE: "Résumé de ce que d’autres ont publié, avec la source à consulter.",
        },
    ),
)

_INCONNUE: Final = Mot(
    POSITION_INCONNUE,
    "Position inconnue",
    "La source ne dit pas ce qu’a fait l’organisation. Ce n’est ni une abstention ni une absence.",
)

_ARCHIVE: Final = (
    Mot(
        "session",
        "Session",
        "Réunion de l’assemblée plénière, d’un jour ou de plusieurs. On y examine souvent plusieurs textes, "
        "et chacun peut avoir sa lettre.",
    ),
    Mot(
        "lettre",
        "Lettre",
        "Compte rendu sur un texte examiné dans une session : ce qu’il dit, ce qui s’est dit, et le vote "
        "quand il est connu.",
    ),
    Mot(
        "vote",
        "Vote",
        "Une mise aux voix. Une lettre peut en rapporter une, plusieurs ou aucune.",
    ),
    Mot(
        "signataire",
        "Signataire",
        "Organisation qui signe la lettre, ou la déclaration dont elle rend compte. Signer ensemble ne dit "
        "rien, à soi seul, du vote de chacune.",
    ),
    Mot(
        "intervenant",
        "Intervenant, intervenante",
        "Personne qui a pris la parole en séance, pour son organisation et parfois au nom de plusieurs.",
    ),
    Mot(
        "theme",
        "Thème",
        "Sujet sous lequel des lettres sont rangées. Chaque thème vient d’un registre tenu à la main : un "
        "même sujet garde ainsi toujours le même nom.",
    ),
    Mot(
        "inconnu",
        "Inconnu",
        "La source ne donne pas ce nombre ou ce fait. Ce n’est jamais un zéro : un zéro est un nombre que la "
        "source écrit.",
    ),
)


def rubriques(assemblee: str, assemblee_nom: str) -> tuple[Rubrique, ...]:
    """Every entry under its heading; the assembly goes by the names that the site gives it."""
    noms = assemblee if assemblee == assemblee_nom else f"{assemblee} : {assemblee_nom}"
    archive = (
        Mot(
            "assemblee",
            noms,
            "Assemblée consultative, placée auprès de la Région : elle rend des avis et ne décide pas à sa "
            "place. Dans un CESER siègent notamment des organisations "
            "syndicales, des entreprises et des associations.",
        ),
        *_ARCHIVE,
    )
    return (
        Rubrique("archive", "L’assemblée et l’archive", archive),
        *(
            Rubrique(
                liste,
                titre,
                tuple(Mot(anchor_of(terme), nom_of(terme), texte) for terme, texte in textes.items())
                + ((_INCONNUE,) if liste == "position" else ()),
            )
            for liste, titre, textes in _LISTES
        ),
    )


def anchor_of(terme: StrEnum) -> str:
    """The anchor of a term: its value, after the name of its list where another list has the same value."""
    return f"{_LISTE[type(terme)]}-{terme.value}" if _SHARED[terme.value] > 1 else terme.value


def nom_of(terme: StrEnum) -> str:
    """The French name of a term."""
    return terme.libelle if isinstance(terme, Term) else NOMS[terme]


def sens_de(terme: StrEnum) -> str:
    """What a term of a closed list means."""
    return _SENS[type(terme)][terme]


_SENS: Final = {type(next(iter(textes))): textes for _, _, textes in _LISTES}
"""By list: « inconnu », the result, and « inconnu », the mode, are equal texts."""
_LISTE: Final = {type(next(iter(textes))): liste for liste, _, textes in _LISTES}
_SHARED: Final = Counter(terme.value for _, _, textes in _LISTES for terme in textes)
"""How many lists have each value."""
