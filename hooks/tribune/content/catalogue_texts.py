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
        "signes-de-police": avertissement(
            "Des lettres sont écrites d’un signe que la recherche ne trouve pas",
            "Un PDF ou un traitement de texte a laissé des lettres liées (« ﬁ »), des accents détachés ou "
            "des traits d’union invisibles. « tribune formater » écrit les lettres ordinaires.",
        ),
        "signe-sans-lettre": avertissement(
            "Un signe n’existe que dans sa police",
            "Un PDF l’a donné sans dire ce qu’il montre : les lecteurs verront un carré. Voyez l’original.",
        ),
        "section-vide": information(
            "Une section de la lettre n’a pas de texte",
            "La page montrerait un titre sans rien dessous. Écrivez ce qui manque, ou effacez le titre.",
        ),
        "texte-trop-profond": erreur(
            "Le texte est emboîté trop profondément",
            "Une citation ou une liste a trop de niveaux pour être lue. Un ou deux suffisent.",
        ),
        "texte-demesure": erreur(
            "Le texte demande trop de travail",
            "Un même signe y est répété des milliers de fois, ou des milliers de lignes s’y suivent sans "
            "ligne vide : la page ne serait jamais prête. Un collage a sans doute mal tourné.",
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
