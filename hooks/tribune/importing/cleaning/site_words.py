"""Lines that a web site or a mailing adds to a letter: menus, buttons, subscription, legal notices."""

from __future__ import annotations

import re
from typing import Final

from tribune.french import fold

_MENU: Final = frozenset(
    """
    accueil|menu|menu principal|navigation|aller au contenu|aller au menu|passer au contenu|rechercher|recherche|
    chercher|se connecter|connexion|mon compte|deconnexion|plan du site|contact|contacts|nous contacter|
    contactez-nous|mentions legales|politique de confidentialite|donnees personnelles|gestion des cookies|cookies|
    tout accepter|tout refuser|personnaliser|actualites|actualite|actus|nos actualites|publications|nos publications|
    nos lettres|toutes les lettres|les lettres|archives|agenda|presse|qui sommes-nous|qui sommes nous|liens|
    liens utiles|liens rapides|haut de page|retour en haut|retour|retour a l'accueil|retour a la liste|
    retour aux lettres|imprimer|imprimer cette page|envoyer par mail|envoyer a un ami|partager|partager cette page|
    partager sur facebook|partager sur twitter|partager sur linkedin|facebook|twitter|linkedin|instagram|youtube|
    bluesky|mastodon|rss|flux rss|newsletter|lire la suite|lire aussi|a lire aussi|article precedent|article suivant|
    precedent|suivant|page precedente|page suivante|lettre precedente|lettre suivante|telecharger|telecharger le pdf|
    telecharger la lettre|version imprimable|version pdf|pdf|espace adherents|espace adherent|adherer|se syndiquer|
    vous etes ici|fermer|ouvrir le menu|voir plus|en savoir plus|commentaires|laisser un commentaire|mots-cles|
    categories|documents joints|document joint|pieces jointes|dans la meme rubrique|skip to content|home|search
    """.replace("\n", "").replace("    ", "").split("|")
)
_SUBSCRIPTION: Final = re.compile(
    r"(?:pour )?(?:se |me |vous |te )?(?:des(?:abonner|inscrire|abonnez|inscrivez)|desabonnement|desinscription|abonnez[ -]vous|"
    r"s'abonner|s'inscrire|inscrivez[ -]vous|recevoir (?:la|cette|notre|nos) (?:lettre|newsletter)|"
    r"pour ne plus recevoir|si vous ne souhaitez plus|vous recevez (?:ce|cette)|vous avez recu (?:ce|cette)|"
    r"cet? (?:e-?mail|message|courriel|lettre) (?:a ete|vous a ete) (?:envoye|adresse)|si (?:ce|cet|cette) (?:message|e-?mail|courriel|lettre) "
    r"ne s'affiche|si vous n'arrivez pas a lire|voir (?:la |cette )?(?:version|lettre) en ligne|afficher dans (?:le|votre) navigateur|"
    r"version en ligne|gerer (?:mes|vos) (?:abonnements|preferences)|transferer (?:ce|cet|a un)|envoye (?:par|avec) (?:mailchimp|brevo|"
    r"sendinblue|mailjet))"
)
_LEGAL: Final = re.compile(
    r"(?:©|\(c\)\s*\d|copyright\b|tous droits reserves|ce site utilise|(?:ce |nous utilisons (?:des )?)cookies|propulse par|"
    r"site realise (?:par|avec|sous)|powered by|ne pas jeter sur la voie publique|ipns\b|imprime par nos soins)"
)
_SEPARATOR: Final = re.compile(r"\s*(?:[|>›»•·/→]|::)\s*")
_MAX_LENGTH: Final = 260


def site_words_of(text: str) -> str | None:
    """Why a plain line is no text of the letter: « menu du site », « abonnement »; None where it may be."""
    if len(text) > _MAX_LENGTH:
        return None
    words = fold(text).replace("’", "'").strip(" .:-–—*»«>|·•")
    if is_menu_entry(text):
        return "menu du site"
    parts = [part for part in _SEPARATOR.split(words) if part]
    if len(parts) > 1 and sum(part in _MENU for part in parts) * 2 >= len(parts):
        return "menu du site"
    if len(parts) > 1 and parts[0] in {"accueil", "vous etes ici", "home"}:
        return "menu du site"
    if _SUBSCRIPTION.match(words):
        return "abonnement à la lettre"
    if _LEGAL.match(fold(text).strip(" .-–—*")):
        return "mention du site"
    return None


def is_menu_entry(text: str) -> bool:
    """Whether a plain line is exactly what a menu or a button says."""
    return fold(text).replace("’", "'").strip(" .:-–—*»«>|·•") in _MENU
