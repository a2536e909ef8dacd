"""Numbers of single organisations beside the counts of a vote: « (CGT 5, FO 4) », « dont 5 de la CGT »."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.figures.qualities import QUALITY, UNIT

_REPEATED = re.compile(r"(#(?P<number>\d+) )(\(#(?P=number)\))")
"""« 74 (soixante-quatorze) voix »."""
_NUMBERED: Final = (
    r"(?:(?:les )?#\d+ (?:[a-z]+ (?:du |de la |de |des )?){0,3}?@\d+|@\d+ ?(?:\(#\d+(?: voix)?\)"
    r"|: ?#\d+))"
)
_ORGANISATION_NUMBERS = re.compile(
    rf"{_NUMBERED}(?:(?:,| et| ;| /| -)? (?:la |le |les )?{_NUMBERED})+(?:,? soit(?: un total de)?)?"
)
"""« 8 CGT, 3 FSU, 2 Solidaires »: numbers of single organisations. What follows, « (13) », is the total."""
_OUT_OF = re.compile(
    r"\bsur (?:les |un total de )?#\d+(?! (?:votants|suffrages)\b)(?: (?:presents|membres|conseillers))?"
)
"""« 61 conseillers sur 85 ont voté pour »: 85 is no count of voices."""
_EARLIER = re.compile(
    r",? (?:contre|apres|au lieu de) (?:seulement )?#\d+(?: voix)?(?: pour)?,? (?:en (?:§|commission|section"
    r"|bureau|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
    r"|l'an(?:nee)? |il y a |au bureau|lors d|la fois|au vote preced|a la (?:precedente|derniere)"
    r"|precedemment|auparavant|au tour|au premier)"
)
"""« 70 voix, contre 65 en 2022 »: what it is compared to."""
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_AMONG = re.compile(
    r"\b(?:dont|parmi (?:lesquel(?:le)?s|eux|elles)|y compris|au nombre desquel(?:le)?s)"
    rf" (?:(?! - | / | ont | n'ont | se sont | et #\d+ (?:{UNIT} )?(?:{QUALITY.pattern}))[^,;.()•:|])*"
)
"""« 9 contre, dont 5 de la CGT – Abstentions : 3 »: to the end of the clause, or to the next count."""


def without_asides(text: str) -> str:
    """The sentence with such numbers blanked, and a number written twice written once; its length is kept."""
    text = _REPEATED.sub(lambda match: match[1] + " " * len(match[3]), text.replace('"', " "))
    text = _ORGANISATION_NUMBERS.sub(_blank, _OUT_OF.sub(_blank, _EARLIER.sub(_blank, text)))
    text = _PARENTHESIS.sub(lambda match: _blank(match) if _is_aside(text, match) else match[0], text)
    return _AMONG.sub(lambda match: _blank(match) if {"@", "#"} & set(match[0]) else match[0], text)


_CORRECTION = re.compile(r" ?(?:et )?non #\d+")
"""« 61 voix pour (et non 71 comme annoncé) »: the number that stands is the first."""


def _is_aside(text: str, match: re.Match[str]) -> bool:
    """Whether a parenthesis details the quality before it, and gives no counts of its own."""
    follows_quality = QUALITY.search(text[max(0, match.start() - 25) : match.start()]) is not None
    if _CORRECTION.match(match[1]):
        return True
    return "@" in match[1] and (follows_quality or QUALITY.search(match[1]) is None)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
