"""The part of the catalogue about texts: their headings, their images, their links, their anchors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tribune.source.levels import Entry, avertissement, erreur, information

TEXT_CATALOGUE: Final[Mapping[str, Entry]] = MappingProxyType(
    {
        "texte-absent": avertissement(
            "La lettre n’a pas de texte",
            "Écrivez le texte, ou dites « etat: notice » s’il n’est pas encore repris.",
        ),
        "signes-de-police": avertissement(
            "Des lettres sont écrites d’un signe que la recherche ne trouve pas",
            "Un PDF ou un traitement de texte a laissé des lettres liées (« ﬁ ») ou des traits d’union "
            "invisibles. « tribune formater » écrit les lettres ordinaires.",
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
        "titre-decale": avertissement(
            "Un titre du texte est précédé d’espaces",
            "Un titre commence au bord de la ligne ; décalé, il s’affiche comme du texte, avec ses dièses.",
        ),
        "paragraphe-decale": avertissement(
            "Un paragraphe décalé est pris pour du code",
            "Quatre espaces ou une tabulation au début d’une ligne en font du code : il s’affiche tel quel, "
            "et la recherche ne le lit pas.",
        ),
        "titre-vide": avertissement(
            "Un titre du texte n’a pas de mots",
            "La page montrerait un titre vide. Écrivez ses mots, ou effacez ses dièses.",
        ),
        "marque-de-section": avertissement(
            "La marque d’une section de la lettre n’est pas reconnue",
            "Une section se reconnaît à la marque { #contexte }, { #ceser } ou { #intervention }, à la fin "
            "de son titre « ## ». Sans elle, les paroles de l’organisation manquent aux pages de thèmes, "
            "à la recherche et aux citations.",
        ),
        "accolades-dans-le-texte": avertissement(
            "Des accolades du texte ne sont pas comprises",
            "Une ancre s’écrit à la fin d’un titre, après une espace : { #mot }. Autrement, les accolades "
            "s’affichent, ou ce qu’elles contiennent se perd. Pour les montrer, écrivez « \\{ ».",
        ),
        "intervenants-sans-section": avertissement(
            "Les paroles des intervenants ne sont pas reconnues",
            "La section qui rapporte leurs paroles porte la marque { #intervention } à la fin de son titre.",
        ),
        "intervention-en-trop": avertissement(
            "Le numéro d’une intervention n’est celui d’aucun intervenant",
            "La section { #intervention-2 } est celle de la deuxième personne du champ « intervenants ».",
        ),
        "note-orpheline": avertissement(
            "Une note a perdu son appel ou son texte",
            "Un appel s’écrit [^1], et le texte de la note sur une ligne qui commence par « [^1]: ».",
        ),
        "note-en-double": avertissement(
            "Deux notes ont le même numéro",
            "Le texte de l’une seulement s’afficherait. Donnez à chacune son numéro.",
        ),
        "lignes-collees": avertissement(
            "Une liste ou un tableau du texte est pris pour un paragraphe",
            "Ses lignes s’afficheraient l’une à la suite de l’autre. Une liste commence après une ligne "
            "vide, chaque ligne par « - » ou par « 1. » ; un tableau commence aussi après une ligne vide.",
        ),
        "signes-affiches": avertissement(
            "Des signes de mise en forme s’afficheront tels quels",
            "Le gras s’écrit entre deux étoiles et deux étoiles, collées aux mots ; un lien a ses mots entre "
            "crochets puis, sans espace, son adresse entre parenthèses. Pour montrer un signe, écrivez une "
            "barre oblique inversée devant lui.",
        ),
        "ligne-de-signes": avertissement(
            "Une ligne de signes s’affichera telle quelle",
            "Des signes « = » sous un paragraphe, sous une liste ou entre deux lignes vides ne sont ni un "
            "titre ni un trait.",
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
