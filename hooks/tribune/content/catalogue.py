"""The permanent names of problems: level, title and explanation of each, as the documentation prints them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Level(StrEnum):
    """What a problem does to the build."""

    ERREUR = "erreur"
    """Stops it."""
    AVERTISSEMENT = "avertissement"
    """Is shown, and stops it under ``--strict``."""
    INFORMATION = "information"
    """Is shown, and never stops anything."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the catalogue: what it means and what to do, whatever the letter."""

    level: Level
    title: str
    explanation: str


def _erreur(title: str, explanation: str) -> Entry:
    return Entry(Level.ERREUR, title, explanation)


def _avertissement(title: str, explanation: str) -> Entry:
    return Entry(Level.AVERTISSEMENT, title, explanation)


def _information(title: str, explanation: str) -> Entry:
    return Entry(Level.INFORMATION, title, explanation)


_FILES: Final = {
    "fichier-illisible": _erreur(
        "Le fichier ne peut pas être lu",
        "L’ordinateur refuse l’accès au fichier. Vérifiez ses droits, ou remettez-le en place depuis Git.",
    ),
    "fichier-pas-utf8": _erreur(
        "Le fichier n’est pas enregistré en UTF-8",
        "Le fichier a été enregistré dans un autre codage de caractères, le plus souvent par un ancien "
        "logiciel. Rouvrez-le et choisissez « Enregistrer sous… », codage UTF-8.",
    ),
    "fichier-vide": _erreur(
        "Le fichier est vide",
        "Écrivez la lettre, ou supprimez le fichier.",
    ),
    "fichier-trop-gros": _erreur(
        "Le fichier dépasse 1 Mio",
        "Une lettre est du texte : elle tient en quelques dizaines de kilo-octets. Un fichier si gros "
        "contient sans doute une image ou un document collé ; mettez-le à part et faites un lien.",
    ),
    "lien-symbolique": _erreur(
        "Un lien symbolique sort du dossier",
        "Le fichier n’est qu’un renvoi vers un endroit hors du dossier. Mettez le vrai fichier à la place.",
    ),
    "caractere-interdit": _erreur(
        "Un caractère invisible n’est pas permis",
        "Un caractère de commande s’est glissé dans le texte, souvent par un copier-coller. Effacez-le.",
    ),
    "nom-de-fichier-invalide": _erreur(
        "Le nom du fichier ne convient pas",
        "Un nom de fichier s’écrit avec des lettres, des chiffres et des traits d’union, "
        "et finit par « .md ».",
    ),
    "fichier-ignore": _avertissement(
        "Un fichier n’est pas repris dans l’archive",
        "Les lettres sont des fichiers « .md ». Un autre fichier n’a sa place ici que si c’est une image "
        "ou un document qu’une lettre montre.",
    ),
    "numero-du-fichier": _avertissement(
        "Le nom du fichier porte un autre numéro que l’en-tête",
        "Le nom du fichier commence par le numéro de la lettre. S’ils diffèrent, l’un des deux est faux.",
    ),
    "annee-du-dossier": _avertissement(
        "Le dossier porte une autre année que la session",
        "Les lettres sont rangées par année de session. Déplacez le fichier ou corrigez la session.",
    ),
}

_SYNTAX: Final = {
    "entete-absent": _erreur(
        "Le fichier ne commence pas par un en-tête",
        "La première ligne est « --- » ; viennent ensuite les champs, puis une seconde ligne « --- ».",
    ),
    "entete-non-ferme": _erreur(
        "L’en-tête n’est pas fermé",
        "Ajoutez une ligne « --- » après le dernier champ, avant le texte.",
    ),
    "entete-invalide": _erreur(
        "L’en-tête n’est pas une suite de champs",
        "Chaque ligne de l’en-tête s’écrit « champ: valeur ».",
    ),
    "yaml-invalide": _erreur(
        "L’en-tête ou le registre n’est pas compris",
        "La ponctuation de l’en-tête a un sens : deux-points, guillemets, crochets, décalage des lignes. "
        "Un texte qui contient « : » ou qui commence par un signe se met entre guillemets droits.",
    ),
    "yaml-trop-profond": _erreur(
        "L’en-tête est emboîté trop profondément",
        "Une lettre n’a jamais besoin de plus de quelques niveaux. Il manque sans doute une fermeture.",
    ),
    "yaml-alias-demesures": _erreur(
        "Les renvois de l’en-tête grossissent démesurément",
        "Les signes « & » et « * » répètent un morceau d’en-tête. Écrivez les valeurs en toutes lettres.",
    ),
    "cle-en-double": _erreur(
        "Un champ est écrit deux fois",
        "Un seul des deux serait retenu, sans qu’on sache lequel. Gardez-en un.",
    ),
}

_SHAPE: Final = {
    "champ-inconnu": _erreur(
        "Un champ n’existe pas",
        "Son nom est mal écrit, ou il n’est pas au bon endroit. La page des champs les donne tous.",
    ),
    "champ-manquant": _erreur(
        "Un champ obligatoire manque",
        "Ajoutez-le dans l’en-tête. Un champ vide compte comme absent.",
    ),
    "type-inattendu": _erreur(
        "La valeur n’est pas de la bonne sorte",
        "Là où une liste est attendue, écrivez des crochets ou des tirets ; "
        "là où un texte est attendu, un texte.",
    ),
    "valeur-vide": _erreur(
        "Un élément de liste est vide",
        "Complétez-le, ou effacez la ligne.",
    ),
    "date-invalide": _erreur(
        "La date n’est pas écrite comme il faut",
        "Une date s’écrit AAAA-MM-JJ, par exemple 2025-10-14.",
    ),
    "date-impossible": _erreur(
        "La date n’existe pas",
        "Le calendrier n’a pas ce jour-là. Vérifiez le jour et le mois.",
    ),
    "nombre-invalide": _erreur(
        "Ce n’est pas un nombre",
        "Écrivez des chiffres seuls. Un décompte inconnu ne s’écrit pas : on efface le champ.",
    ),
    "nombre-negatif": _erreur("Un nombre est négatif", "Un décompte ou un numéro n’est jamais négatif."),
    "nombre-fractionnaire": _erreur(
        "Un nombre n’est pas entier", "On compte des voix : écrivez un nombre entier, sans virgule."
    ),
    "nombre-nul": _erreur(
        "Un nombre devrait être au moins 1", "Les numéros et les pages se comptent à partir de 1."
    ),
    "nombre-trop-grand": _erreur(
        "Un nombre est démesuré",
        "Aucune assemblée ne compte autant de voix : une faute de frappe est probable.",
    ),
    "nature-inconnue": _erreur(
        "La nature du texte est inconnue", "Choisissez dans la liste que donne le message."
    ),
    "saisine-inconnue": _erreur("La saisine est inconnue", "Choisissez dans la liste que donne le message."),
    "instance-inconnue": _erreur("L’instance est inconnue", "Choisissez dans la liste que donne le message."),
    "resultat-inconnu": _erreur(
        "Le résultat n’est pas dans la liste",
        "Choisissez dans la liste que donne le message. Si la source ne le dit pas, écrivez « inconnu ».",
    ),
    "mode-inconnu": _erreur("Le mode de vote est inconnu", "Choisissez dans la liste que donne le message."),
    "position-inconnue": _erreur(
        "La position est inconnue", "Choisissez dans la liste que donne le message."
    ),
    "etat-inconnu": _erreur("L’état est inconnu", "Choisissez dans la liste que donne le message."),
    "adresse-web-invalide": _erreur(
        "L’adresse web n’est pas valable", "Une adresse web commence par https:// ou http://, sans espace."
    ),
    "identifiant-invalide": _erreur(
        "L’identifiant n’est pas valable",
        "Un identifiant s’écrit en minuscules sans accent, chiffres et traits d’union : il sert d’adresse.",
    ),
    "ancienne-adresse-invalide": _erreur(
        "L’ancienne adresse n’est pas valable",
        "Écrivez le chemin dans le site, sans le nom du site : par exemple lettres/ancien-nom/.",
    ),
}

_REFERENCES: Final = {
    "theme-inconnu": _erreur(
        "Le thème n’est pas dans le registre",
        "Corrigez son identifiant, ou ajoutez le thème à registres/themes.yml.",
    ),
    "organisation-inconnue": _erreur(
        "L’organisation n’est pas dans le registre",
        "Corrigez son identifiant, ou ajoutez-la à registres/organisations.yml.",
    ),
    "personne-inconnue": _erreur(
        "La personne n’est pas dans le registre",
        "Corrigez son identifiant, ou ajoutez-la à registres/personnes.yml.",
    ),
    "session-inconnue": _erreur(
        "La session n’est ni une date ni une session du registre",
        "Écrivez la date de la session, ou l’identifiant d’une session de registres/sessions.yml.",
    ),
    "session-ambigue": _erreur(
        "La date tombe dans une session de plusieurs jours",
        "Écrivez l’identifiant de cette session, pour que ses lettres restent ensemble.",
    ),
    "dates-inversees": _erreur("La fin vient avant le début", "Échangez les deux dates."),
    "entree-en-double": _erreur(
        "Une entrée de registre est écrite deux fois", "Gardez une seule entrée par identifiant."
    ),
    "numero-en-double": _erreur(
        "Deux lettres portent le même numéro",
        "Le numéro fait l’adresse de la lettre : corrigez l’un des deux.",
    ),
    "adresse-en-double": _erreur(
        "Deux pages auraient la même adresse",
        "L’une effacerait l’autre. Renommez un fichier, ou retirez l’ancienne adresse.",
    ),
    "lien-inconnu": _erreur(
        "Le renvoi mène à une lettre qui n’existe pas", "Écrivez le numéro d’une lettre de l’archive."
    ),
    "lien-vers-soi": _erreur("La lettre renvoie à elle-même", "Effacez ce renvoi, ou corrigez le numéro."),
    "lien-vers-brouillon": _information(
        "Le renvoi mène à un brouillon", "Le lien apparaîtra quand l’autre lettre sera publiée."
    ),
    "theme-en-double": _erreur("Un thème est donné deux fois", "Gardez-le une seule fois."),
    "signataire-en-double": _erreur("Une organisation signe deux fois", "Gardez-la une seule fois."),
    "position-en-double": _erreur(
        "Une organisation a deux positions dans un vote",
        "Gardez la bonne. Si ses voix se sont partagées, écrivez « partage ».",
    ),
    "organisation-en-double": _erreur("Une organisation est donnée deux fois", "Gardez-la une seule fois."),
    "lien-en-double": _erreur("Un renvoi est donné deux fois", "Gardez-le une seule fois."),
    "votants-trop-petit": _erreur(
        "Moins de votants que de voix",
        "Le nombre de votants comprend au moins les voix pour, contre et les abstentions.",
    ),
    "effectif-trop-petit": _erreur(
        "L’effectif est plus petit que ce qu’il contient",
        "L’effectif de l’assemblée comprend les votants, les absents "
        "et ceux qui n’ont pas pris part au vote.",
    ),
    "correction-sans-vote": _erreur(
        "La correction vise un vote qui n’existe pas",
        "Les votes d’une lettre se comptent à partir de 1, dans leur ordre.",
    ),
    "vote-surprenant": _information(
        "Le résultat surprend au vu des voix",
        "Le résultat est celui que dit la source : il n’est jamais calculé. Vérifiez seulement la saisie.",
    ),
    "unanimite-contredite": _avertissement(
        "L’unanimité est contredite par les voix",
        "Un vote à l’unanimité n’a pas de voix contre. L’un des deux champs est faux.",
    ),
}

_TEXT: Final = {
    "texte-absent": _avertissement(
        "La lettre n’a pas de texte",
        "Écrivez le texte, ou dites « etat: notice » s’il n’est pas encore repris.",
    ),
    "titre-dans-le-texte": _avertissement(
        "Un titre de premier niveau est dans le texte",
        "Le titre de la page vient de l’en-tête. Dans le texte, les titres commencent par « ## ».",
    ),
    "html-dans-le-texte": _avertissement(
        "Du HTML est dans le texte",
        "Les balises ne sont pas interprétées : elles s’affichent telles quelles. Écrivez en Markdown.",
    ),
    "image-externe": _erreur(
        "Une image est prise sur un autre site",
        "Les pages ne demandent rien à un autre site, pour que personne ne suive les lecteurs. "
        "Enregistrez l’image à côté de la lettre.",
    ),
    "lien-dangereux": _erreur(
        "Un lien n’est pas d’une sorte permise",
        "Un lien mène à une page (https, http), à un courriel (mailto), à un téléphone (tel) "
        "ou à un fichier du site.",
    ),
}

_SETTINGS: Final = {
    "reglages-absents": _erreur(
        "Les réglages du site manquent",
        "Le fichier mkdocs.yml porte, sous « extra: tribune: », le nom de la publication "
        "et les mentions légales.",
    ),
    "mention-legale-vide": _avertissement(
        "Une mention légale manque",
        "La loi demande de nommer l’éditeur, la direction de la publication et l’hébergeur. "
        "Le site ne peut pas être publié sans eux.",
    ),
}

CATALOGUE: Final[Mapping[str, Entry]] = MappingProxyType(
    {**_FILES, **_SYNTAX, **_SHAPE, **_REFERENCES, **_TEXT, **_SETTINGS}
)
