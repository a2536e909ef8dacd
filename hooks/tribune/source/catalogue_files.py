"""The part of the catalogue about files: their names, what they hold, what is published, their YAML."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tribune.source.levels import Entry, avertissement, erreur

_FILES: Final = {
    "fichier-illisible": erreur(
        "Le fichier ne peut pas être lu",
        "L’ordinateur refuse l’accès au fichier. Vérifiez ses droits, ou remettez-le en place depuis Git.",
    ),
    "fichier-pas-utf8": erreur(
        "Le fichier n’est pas enregistré en UTF-8",
        "Le fichier a été enregistré dans un autre codage de caractères, le plus souvent par un ancien "
        "logiciel. Rouvrez-le et choisissez « Enregistrer sous… », codage UTF-8.",
    ),
    "fichier-vide": erreur(
        "Le fichier est vide",
        "Écrivez la lettre, ou supprimez le fichier.",
    ),
    "fichier-trop-gros": erreur(
        "Le fichier dépasse 1 Mio",
        "Une lettre est du texte : elle tient en quelques dizaines de kilo-octets. Un fichier si gros "
        "contient sans doute une image ou un document collé ; mettez-le à part et faites un lien.",
    ),
    "lien-symbolique": erreur(
        "Un lien symbolique sort du dossier",
        "Le fichier n’est qu’un renvoi vers un endroit hors du dossier. Mettez le vrai fichier à la place.",
    ),
    "fichier-special": erreur(
        "Ce n’est pas un fichier ordinaire",
        "Le dossier contient un tube, une prise ou un périphérique : rien qui se publie. Effacez-le.",
    ),
    "caractere-interdit": erreur(
        "Un caractère invisible n’est pas permis",
        "Un caractère de commande s’est glissé dans le texte, souvent par un copier-coller. Effacez-le.",
    ),
    "nom-de-fichier-invalide": erreur(
        "Le nom du fichier ne convient pas",
        "Un nom de fichier s’écrit avec des lettres, des chiffres et des traits d’union, "
        "et finit par « .md ».",
    ),
    "contenu-inattendu": erreur(
        "Le contenu d’un fichier n’est pas ce que son nom annonce",
        "Un fichier « .png » doit être une image PNG, un « .pdf » un PDF. Un navigateur ne l’ouvrirait pas, "
        "ou l’ouvrirait comme autre chose. Enregistrez-le de nouveau depuis le logiciel qui l’a fait.",
    ),
    "svg-actif": erreur(
        "Une image SVG contient autre chose qu’un dessin",
        "Un SVG peut exécuter un programme ou aller chercher des fichiers ailleurs, chez qui l’ouvre. Ceux "
        "du site ne contiennent que des formes, du texte et des images PNG, JPEG, GIF ou WebP. Exportez le "
        "dessin en « SVG simple », sans script, sans animation et sans police jointe, ou en PNG.",
    ),
    "fichier-ignore": avertissement(
        "Un fichier n’est pas repris dans l’archive",
        "Les lettres et les pages sont des fichiers « .md ». Un autre fichier n’a sa place parmi elles que "
        "si c’est une image ou un document qu’une page montre, d’un type que le site publie.",
    ),
    "numero-du-fichier": avertissement(
        "Le nom du fichier porte un autre numéro que l’en-tête",
        "Le nom du fichier commence par le numéro de la lettre. S’ils diffèrent, l’un des deux est faux.",
    ),
    "annee-du-dossier": avertissement(
        "Le dossier porte une autre année que la session",
        "Les lettres sont rangées par année de session. Déplacez le fichier ou corrigez la session.",
    ),
}

_SYNTAX: Final = {
    "entete-absent": erreur(
        "Le fichier ne commence pas par un en-tête",
        "La première ligne est « --- » ; viennent ensuite les champs, puis une seconde ligne « --- ».",
    ),
    "entete-non-ferme": erreur(
        "L’en-tête n’est pas fermé",
        "Ajoutez une ligne « --- » après le dernier champ, avant le texte.",
    ),
    "entete-invalide": erreur(
        "L’en-tête n’est pas une suite de champs",
        "Chaque ligne de l’en-tête s’écrit « champ: valeur ».",
    ),
    "yaml-invalide": erreur(
        "L’en-tête ou le registre n’est pas compris",
        "La ponctuation de l’en-tête a un sens : deux-points, guillemets, crochets, décalage des lignes. "
        "Un texte qui contient « : » ou qui commence par un signe se met entre guillemets droits.",
    ),
    "yaml-trop-profond": erreur(
        "L’en-tête est emboîté trop profondément",
        "Une lettre n’a jamais besoin de plus de quelques niveaux. Il manque sans doute une fermeture.",
    ),
    "yaml-alias-demesures": erreur(
        "Les renvois de l’en-tête grossissent démesurément",
        "Les signes « & » et « * » répètent un morceau d’en-tête. Écrivez les valeurs en toutes lettres.",
    ),
    "yaml-demesure": erreur(
        "L’en-tête ou le registre est démesuré",
        "Il a plus de champs et de valeurs, ou une valeur plus longue, qu’aucune lettre ni aucun registre "
        "n’en a besoin. Un morceau a sans doute été collé plusieurs fois.",
    ),
    "trop-de-problemes": erreur(
        "Un fichier a trop de problèmes pour les dire tous",
        "Les premiers ont sans doute la même cause que les suivants, qui ne sont pas vérifiés. "
        "Corrigez-les, puis vérifiez de nouveau.",
    ),
    "fin-de-ligne-ignoree": avertissement(
        "La fin d’une ligne n’est pas lue",
        "Le signe « # » précédé d’une espace annonce un commentaire. "
        "Une valeur qui le contient se met entre guillemets droits.",
    ),
    "guillemets-courbes": avertissement(
        "Des guillemets courbes entourent une valeur",
        "L’en-tête ne connaît que les guillemets droits : les courbes resteraient dans le texte affiché.",
    ),
    "conflit-de-fusion": erreur(
        "Deux versions du fichier n’ont pas été réunies",
        "Git écrit les deux versions l’une sous l’autre, entre <<<<<<<, ======= et >>>>>>>. Gardez ce qu’il "
        "faut de chacune, puis supprimez les lignes de ces signes.",
    ),
    "tiret-oublie": erreur(
        "Il manque le tiret d’un élément de liste",
        "Dans « votes », « intervenants », « corrections » et « chronologie », chaque élément commence par "
        "un tiret. Sans lui, ses champs seraient ceux de l’élément précédent.",
    ),
    "identifiant-oublie": erreur(
        "Il manque l’identifiant d’une entrée de registre",
        "Chaque entrée commence par son identifiant, au bord gauche. Sans lui, ses champs seraient ceux de "
        "l’entrée précédente.",
    ),
    "cle-en-double": erreur(
        "Un champ est écrit deux fois",
        "Un seul des deux serait retenu, sans qu’on sache lequel. Gardez-en un.",
    ),
}

FILE_CATALOGUE: Final[Mapping[str, Entry]] = MappingProxyType({**_FILES, **_SYNTAX})
