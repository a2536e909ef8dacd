"""The part of the catalogue about texts: their headings, their images, their links, their anchors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tribune.content.levels import Entry, avertissement, erreur, information

TEXT_CATALOGUE: Final[Mapping[str, Entry]] = MappingProxyType(
    {
        "texte-absent": avertissement(
            "La lettre n’a pas de texte",
            "Écrivez le texte, ou dites « etat: notice » s’il n’est pas encore repris.",
        ),
        "section-vide": information(
            "Une section de la lettre n’a pas de texte",
            "La page montrerait un titre sans rien dessous. Écrivez ce qui manque, ou effacez le titre.",
        ),
        "texte-trop-profond": erreur(
            "Le texte est emboîté trop profondément",
            "Une citation ou une liste a trop de niveaux pour être lue. Un ou deux suffisent.",
        ),
        "titre-dans-le-texte": avertissement(
            "Un titre de premier niveau est dans le texte",
            "Le titre de la page vient de l’en-tête. Dans le texte, les titres commencent par « ## ».",
        ),
        "niveau-de-titre-saute": avertissement(
            "Un niveau de titre est sauté",
            "Sous le titre de la page viennent « ## », puis « ### » : ainsi, un lecteur d’écran s’y repère.",
        ),
        "html-dans-le-texte": avertissement(
            "Du HTML est dans le texte",
            "Les balises ne sont pas interprétées : elles s’affichent telles quelles. Écrivez en Markdown.",
        ),
        "image-externe": erreur(
            "Une image est prise sur un autre site",
            "Les pages ne demandent rien à un autre site, pour que personne ne suive les lecteurs. "
            "Enregistrez l’image à côté de la lettre.",
        ),
        "lien-casse": erreur(
            "Un lien du texte mène à un fichier qui n’existe pas",
            "Un lien vers une autre page ou vers une image donne le chemin de son fichier, à partir de la "
            "page. Si le fichier a été renommé, corrigez le lien.",
        ),
        "lien-par-adresse": avertissement(
            "Un lien du texte n’est ni une adresse web ni le nom d’un fichier",
            "Un lien vers une page de l’archive donne le nom de son fichier : il reste juste si l’adresse "
            "change. Un lien vers un autre site commence par https://.",
        ),
        "lien-du-texte-vers-brouillon": erreur(
            "Un lien du texte mène à un brouillon",
            "La page n’est pas publiée : le lien ne mènerait nulle part. Retirez-le en attendant.",
        ),
        "ancre-inconnue": avertissement(
            "L’ancre d’un lien n’existe pas",
            "Ce qui suit le signe « # » dans un lien est l’ancre d’un titre, "
            "écrite après lui entre accolades.",
        ),
        "ancre-en-double": erreur(
            "Une ancre est donnée deux fois",
            "Un lien ne mènerait qu’à la première. Les ancres vote-1, vote-2… sont celles des votes.",
        ),
        "ancre-reservee": avertissement(
            "Une ancre du texte est réservée au site",
            "Les ancres qui commencent par « tribune. », « fn: » ou « fnref: » sont celles du site et de ses "
            "notes. Donnez à ce passage une ancre faite de lettres, de chiffres et de tirets.",
        ),
        "classe-inconnue": avertissement(
            "Une classe du texte n’existe pas",
            "Entre accolades ou après « !!! », seules comptent les classes du Markdown que la documentation "
            "de Material décrit (note, warning, grid, cards…). Une autre serait sans effet.",
        ),
        "media-sans-lien": information(
            "Aucun texte ne montre ce fichier",
            "Seuls les fichiers qu’une page publiée montre sont publiés avec elle.",
        ),
        "lien-dangereux": erreur(
            "Un lien n’est pas d’une sorte permise",
            "Un lien mène à une page (https, http), à un courriel (mailto), à un téléphone (tel) "
            "ou à un fichier du site.",
        ),
    }
)
