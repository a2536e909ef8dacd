"""Lines that a web site or a mailing adds to a letter: menus, buttons, subscription, legal notices."""

from __future__ import annotations

import re
from typing import Final

from tribune.words.french import fold

_ENTRIES: Final = (
    "a lire aussi|accueil|actualite|actualites|actus|adherer|agenda|aller au contenu|"
    "aller au menu|archives|article precedent|article suivant|bluesky|categories|chercher|"
    "commentaires|connexion|contact|contactez-nous|contacts|cookies|dans la meme rubrique|"
    "deconnexion|document joint|documents joints|donnees personnelles|en savoir plus|"
    "envoyer a un ami|envoyer par mail|espace adherent|espace adherents|facebook|fermer|"
    "flux rss|gestion des cookies|haut de page|home|imprimer|imprimer cette page|instagram|"
    "les lettres|lettre precedente|lettre suivante|liens|liens rapides|"
    "liens utiles|linkedin|lire aussi|lire la suite|mastodon|mentions legales|menu|"
    "menu principal|mon compte|mots-cles|navigation|newsletter|nos actualites|nos lettres|"
    "nos publications|nous contacter|ouvrir le menu|page precedente|page suivante|partager|"
    "partager cette page|partager sur facebook|partager sur linkedin|partager sur twitter|"
    "passer au contenu|pdf|personnaliser|pieces jointes|plan du site|"
    "politique de confidentialite|precedent|presse|publications|qui sommes nous|"
    "qui sommes-nous|recherche|rechercher|retour|retour a l'accueil|retour a la liste|"
    "retour aux lettres|retour en haut|rss|se connecter|se syndiquer|search|skip to content|"
    "suivant|telecharger|telecharger la lettre|telecharger le pdf|tout accepter|tout refuser|"
    "toutes les lettres|twitter|version imprimable|version pdf|voir plus|vous etes ici|"
    "youtube|"
)
_MENU: Final = frozenset(filter(None, _ENTRIES.split("|")))
"""What menus and buttons say, folded."""
_SUBSCRIPTION: Final = re.compile(
    r"(?:pour )?(?:se |me |vous |te )?(?:desabonn|desinscri)"
    r"|(?:abonnez|inscrivez)[ -]vous|s'(?:abonner|inscrire)"
    r"|(?:pour )?recevoir (?:la|cette|notre|nos) (?:lettre|newsletter)"
    r"|pour ne plus recevoir|si vous ne souhaitez plus|vous (?:recevez|avez recu) (?:ce|cet|cette)\b"
    r"|cet? (?:e-?mail|message|courriel|lettre) (?:vous )?a ete (?:envoye|adresse)"
    r"|si (?:ce|cet|cette) (?:message|e-?mail|courriel|lettre) ne s'affiche|si vous n'arrivez pas a lire"
    r"|(?:voir (?:la |cette )?)?(?:version|lettre) en ligne|afficher dans (?:le|votre) navigateur"
    r"|gerer (?:mes|vos) (?:abonnements|preferences)|transferer (?:ce|cet|a un)"
    r"|envoye (?:par|avec) (?:mailchimp|brevo|sendinblue|mailjet)"
)
_LEGAL: Final = re.compile(
    r"©|\(c\)\s*\d|copyright\b|tous droits reserves|ce site utilise|(?:ce |nous utilisons (?:des )?)cookies"
    r"|propulse par|site realise (?:par|avec|sous)|powered by|ne pas jeter sur la voie publique|ipns\b"
    r"|imprime par nos soins"
)
_IMPRINT: Final = re.compile(
    r"(?:n\W{0,2})?(?:e-?)?issn\b|(?:n\W{0,2})?isbn\b|(?:n\W{0,2}|numero )?cppap\b"
    r"|commission paritaire\W.{0,40}\d"
    r"|depot legal\b|(?:co-?)?direct(?:eur|rice)s?(?:.(?:eur|rice))? (?:de (?:la )?)?publication\b"
    r"|responsables? de (?:la )?(?:publication|redaction)\b|redact(?:eur|rice)s? en chef\b"
    r"|(?:imprim(?:e|ee|erie|eur)|maquette|mise en pages?|conception graphique|tirage|credits? photos?"
    r"|routage)\s?(?::|\bpar\b).{0,80}$"
    r"|imprime(?:e|rie)? (?:sur papier|a \d|en france|par nos soins)"
    r"|prix (?:au|du) numero\b|ne (?:pas|rien) jeter\b"
)
_IMPRINT_INSIDE: Final = re.compile(
    r"\bne (?:pas|rien) jeter (?:sur|dans) la (?:voie|rue)\b|\bimprime par nos soins\b"
    r"|\bissn \d{4}-\d{3}[\dx]\b"
    r"|\bipns\W*$"
)
"""What the end of a line of imprint says, whatever stands before it."""
_COMMENTS: Final = re.compile(
    r"(?:laisse[rz] (?:un|votre) commentaire|commentaires? ?\(\d+\)|\d+ (?:commentaires?|reponses?)$"
    r"|(?:poster|publier|ajouter|envoyer|ecrire|repondre a) (?:un|le|ce|votre) commentaire"
    r"|(?:votre )?(?:nom|pseudo|e-?mail|courriel|commentaire|message"
    r"|adresse (?:de messagerie|e-?mail|mail|electronique))"
    r" ?(?:\*|\((?:obligatoire|requis|facultatif|ne sera pas publiee?|non publiee?)\))"
    r"|votre (?:adresse|e-?mail|courriel)[^.]{0,40} ne sera pas publie"
    r"|les champs (?:obligatoires|marques)|aucun commentaire$|soyez le premier a commenter"
    r"|enregistrer mon nom)"
)
_SIDE_LIST: Final = re.compile(
    r"(?:les |nos )?(?:derni(?:er|ere)s|autres|plus) (?:articles?|lettres?|publications?|actualites?|numeros?"
    r"|billets?"
    r"|commentaires?|lus|recents)(?: (?:recents|publies|parus))?"
    r"|(?:articles?|lettres?|publications?) recent(?:e|es|s)"
    r"|(?:articles?|lettres?|sujets?) (?:lies|similaires|connexes|associes)"
    r"|(?:a|nos) lire (?:aussi|egalement)"
    r"|les plus lus|dans la meme (?:rubrique|collection)"
)
_LONGEST_IMPRINT: Final = 120
_SEPARATOR: Final = re.compile(r"\s*(?:[|>›»•·/→]|::)\s*")
_ROOTS: Final = frozenset({"accueil", "home", "vous etes ici"})
_MAX_LENGTH: Final = 260


def site_words_of(text: str) -> str | None:
    """Why a plain line is no text of the letter: « menu du site », « abonnement »; None where it may be."""
    words = _folded(text)
    if len(text) > _MAX_LENGTH:
        return None
    if _is_menu_line(words):
        return "menu du site"
    if _SUBSCRIPTION.match(words):
        return "abonnement à la lettre"
    if _IMPRINT.match(words) or (len(text) <= _LONGEST_IMPRINT and _IMPRINT_INSIDE.search(words)):
        return "mentions d’impression"
    if _COMMENTS.match(words):
        return "formulaire de commentaire"
    return "mention du site" if _LEGAL.match(words) else None


def heads_side_list(text: str) -> bool:
    """Whether a plain line announces the links to other letters that a site shows beside each."""
    return _SIDE_LIST.fullmatch(_folded(text)) is not None


def is_menu_entry(text: str) -> bool:
    """Whether a plain line is exactly what a menu or a button says."""
    return _folded(text) in _MENU


def _is_menu_line(words: str) -> bool:
    """« Accueil | Nos lettres | Contact », « Accueil > Lettres > Lettre n° 12 »."""
    parts = [part for part in _SEPARATOR.split(words) if part]
    if len(parts) < 2:
        return False
    return parts[0] in _ROOTS or 2 * sum(part in _MENU for part in parts) >= len(parts)


def _folded(text: str) -> str:
    return fold(text).replace("’", "'").strip(" .:-–—*»«>|·•")
