"""Headings of what others said: an organisation that does not sign the letter has words of its own in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from tribune_import.organisations import Organisations
from tribune_import.unaccented import unaccented

_OURS: Final = re.compile(r"\b(?:notre|nos|nous)\b", re.IGNORECASE)
_ABOUT: Final = re.compile(
    r"\b(?:sur|face|suite|apres|concernant|en reponse|a propos|au sujet|relati\w+"
    r"|contre (?:l|le|la|les|un|une|ce\w*)|pour (?:l|le|la|les|un|une|ce\w*) \w+ (?:de|du|d)"
    r"|(?:avis|v(?:oe|œ)ux?|motions?|amendements?|rapports?|propositions?|projets?|demandes?|textes?)"
    r" (?:de|du|des|d))\b",
    re.IGNORECASE,
)
"""What follows says what the speech is about: « Intervention sur le vœu de la CFDT »."""
_FIRST_WORD: Final = 4
"""Signs that an article takes: « L’avis de la CFDT » is what it says, and no subject."""
_PARTS: Final = re.compile(r"\s+[–—-]\s+|\s*[:()]\s*")


def is_of_others(heading: str, organisations: Organisations, signatories: Collection[str]) -> bool:
    """Whether a heading names organisations as its speakers, and none of them signs the letter."""
    if not signatories or _OURS.search(heading):
        return False
    named = {
        mention.id
        for part in _PARTS.split(heading)
        for mention in organisations.mentions(part[: _start_of_subject(part)])
    }
    return bool(named) and named.isdisjoint(signatories)


def _start_of_subject(part: str) -> int:
    """Where a part of a heading starts to say what the speech is about."""
    starts = (about.start() for about in _ABOUT.finditer(unaccented(part)))
    return next((start for start in starts if start >= _FIRST_WORD), len(part))
