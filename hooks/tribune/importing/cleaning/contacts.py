"""Lines that tell how to reach a union: mail, telephone, postal address, site."""

from __future__ import annotations

import re
from typing import Final

from tribune.french import fold

_MAIL: Final = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_SITE: Final = re.compile(r"(?:https?:?/{1,2}|www\s?\.)\S+|\b[\w-]+\.(?:fr|org|com|net|eu|info)\b(?:/\S*)?", re.IGNORECASE)
_TELEPHONE: Final = re.compile(r"(?<![\d])(?:\+\s?33|0033|0)\s?(?:\(0\)\s?)?[1-9](?:[ .\-/]?\d{2}){4}(?!\d)")
_LABELS: Final = re.compile(
    r"\b(?:contacts?|nous contacter|contactez[ -]nous|pour nous (?:contacter|joindre|ecrire)|nous ecrire|courriels?|"
    r"courrier electronique|e-?mails?|mail|mel|adresse|tel|telephone|telephonique|portable|mobile|fax|telecopie|site|internet|web|"
    r"site (?:internet|web)|facebook|twitter|x|bluesky|mastodon|instagram|retrouvez[ -]nous|suivez[ -]nous|sur|ou|et|"
    r"notre|permanence|secretariat|standard)\b"
)
_POSTCODE: Final = re.compile(r"\b(?:f-)?\d{5}\s+(?:[a-z][a-z'’ -]+)(?:cedex(?: ?\d+)?)?", re.IGNORECASE)
_STREET: Final = re.compile(
    r"\b(?:rue|avenue|av\.|boulevard|bd|bld|place|allee|impasse|quai|chemin|cours|route|square|esplanade|bp|cs|cedex|"
    r"maison des syndicats|bourse du travail|b\.p\.|zone)\b"
)
_SENTENCE: Final = re.compile(r"\b(?:est|sont|etait|sera|a|ont|avait|doit|peut|regrette|demande|propose|rappelle|estime|souhaite)\b")
_MAX_LENGTH: Final = 220
_MAX_WORDS: Final = 12


ADDRESS: Final = "adresse postale"
DETAILS: Final = "coordonnées"


def contact_of(text: str) -> str | None:
    """Why a plain line is no text of the letter: « coordonnées », « adresse postale »; None where it is.

    A sentence that gives an address stays: it has more to say.
    """
    if len(text) > _MAX_LENGTH:
        return None
    without = _MAIL.sub(" ", text)
    without = _TELEPHONE.sub(" ", _SITE.sub(" ", without))
    folded = fold(without)
    if without != text:
        words = [word for word in re.findall(r"[^\W\d_]{2,}", _LABELS.sub(" ", folded))]
        if len(words) <= 2 or (len(words) <= _MAX_WORDS and not _is_sentence(folded)):
            return DETAILS
    if _POSTCODE.search(folded) and not _is_sentence(folded) and (_STREET.search(folded) or len(folded) < 40):
        return ADDRESS
    is_label = len(text) < 40 and not re.sub(r"[\W\d_]", "", _LABELS.sub(" ", folded)) and ":" in text
    return DETAILS if is_label else None


def is_street(text: str) -> bool:
    """Whether a short plain line may be part of a postal address."""
    folded = fold(text)
    return len(text) < 70 and _STREET.search(folded) is not None and not _is_sentence(folded) and text[-1:] not in ".;!?"


def _is_sentence(folded: str) -> bool:
    return _SENTENCE.search(folded) is not None
