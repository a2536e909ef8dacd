"""Lines that tell how to reach a union: mail, telephone, postal address, site."""

from __future__ import annotations

import re
from typing import Final

from tribune.words.french import fold

_MAIL: Final = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_SITE: Final = re.compile(
    r"(?:https?:?/{1,2}|www\s?\.)\S+|\b[\w-]+\.(?:fr|org|com|net|eu|info)\b(?:/\S*)?", re.IGNORECASE
)
_TELEPHONE: Final = re.compile(r"(?<![\d])(?:\+\s?33|0033|0)\s?(?:\(0\)\s?)?[1-9](?:[ .\-/]?\d{2}){4}(?!\d)")
_LABELS: Final = re.compile(
    r"\b(?:contacts?|(?:pour )?nous (?:contacter|joindre|ecrire)|contactez[ -]nous|courriels?|mel|"
    r"e-?mails?|mail|"
    r"courrier electronique|adresse|tel|telephon(?:e|ique)|portable|mobile|fax|telecopie|site|internet|web|"
    r"facebook|twitter|bluesky|mastodon|instagram|(?:retrouvez|suivez)[ -]nous|sur|ou|et|notre|permanence|"
    r"secretariat|standard)\b"
)
_TOWN: Final = re.compile(r"\b(?:F-)?\d{5}\s+[A-ZÀ-Ý][\w'’-]*(?:[ -][\w'’-]+){0,4}\s*$")
_STREET: Final = re.compile(
    r"\b(?:rue|avenue|av\.|boulevard|bd|bld|place|allee|impasse|quai|chemin|cours|route|square|esplanade|bp|cs|"
    r"cedex|maison des syndicats|bourse du travail|b\.p\.)(?!\w)"
)
_SENTENCE: Final = re.compile(
    r"\b(?:est|sont|etait|sera|a|ont|avait|doit|peut|regrette|demande|propose|rappelle|estime|souhaite)\b"
)
_OPENS: Final = re.compile(r"(?:tel(?:ephone)?|fax|courriel|e-?mail|mel|site)\b\s?[.:]")
_MAX_LENGTH: Final = 220
_MAX_WORDS: Final = 12


ADDRESS: Final = "adresse postale"
DETAILS: Final = "coordonnées"


def contact_of(text: str) -> str | None:
    """Why a plain line is no text of the letter: « coordonnées », « adresse postale »; None where it is.

    A sentence that gives an address stays: it has more to say. « 12000 emplois » is no address either.
    """
    if len(text) > _MAX_LENGTH:
        return None
    without = _TELEPHONE.sub(" ", _SITE.sub(" ", _MAIL.sub(" ", text)))
    folded = fold(without)
    words = re.findall(r"[^\W\d_]{2,}", _LABELS.sub(" ", folded))
    if without != text and (len(words) <= 2 or (len(words) <= _MAX_WORDS and not _is_sentence(folded))):
        return DETAILS
    if _TOWN.search(text) and _STREET.search(folded) and not _is_sentence(folded):
        return ADDRESS
    return DETAILS if not words and ":" in text and len(text) < 40 and _LABELS.search(folded) else None


def opens_with_a_label(text: str) -> bool:
    """« Tél. : … »: a line of contacts by its first word, never the middle of a sentence."""
    return _OPENS.match(fold(text)) is not None


def is_part_of_address(text: str) -> bool:
    """Whether a short plain line may be part of a postal address that goes on above or below it."""
    folded = fold(text)
    if len(text) > 70 or _is_sentence(folded) or text[-1:] in ".;!?":
        return False
    return _STREET.search(folded) is not None or _TOWN.match(text) is not None


def _is_sentence(folded: str) -> bool:
    return _SENTENCE.search(folded) is not None
