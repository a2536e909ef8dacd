"""Positions told by a noun or a label: « Contre : CGT », « abstention de la CGT », « NPPV »."""

from __future__ import annotations

import re
from typing import Final

from tribune.words.terms import Position

NAMED: Final[dict[str, Position]] = {
    r"(?:vot(?:e|es|ent) |un vote |voix )?(?:contre|defavorables?)|opposition"
    r"|votes? negatifs?": Position.CONTRE,
    r"(?:vot(?:e|es|ent) |un vote |voix )?(?:pour|favorables?)|votes? positifs?": Position.POUR,
    r"(?:vote |s')?(?:l'|une |d')?a(?:bst|bt|sbt|bs)[eai]n?[a-z]{0,3}[tsc]ions?|abst?\b\.?"
    r"|s'abstien(?:t|nent)|(?:se sont|s'est) abste?nue?s?": Position.ABSTENTION,
    r"n\.?p\.?p\.?v\b\.?|ne (?:prend|prennent) pas part au vote|ne (?:participe|participent) pas au vote"
    r"|n'(?:a|ont) pas (?:pris part|participe) au vote|refus de (?:vote|voter"
    r"|prendre part au vote)|non[ -]participation(?: au vote)?|boycott": Position.NPPV,
    r"(?:vote )?partagee?s?": Position.PARTAGE,
    r"absente?s?": Position.ABSENT,
}
"""What a label or a noun says: « Contre : CGT », « abstention de la CGT »."""
NAMED_ANY: Final = "|".join(rf"(?P<{position.name}>{pattern})" for pattern, position in NAMED.items())
OUR_ANY: Final = NAMED_ANY.replace("|votes? negatifs?", "|(?:vote )?negatif").replace(
    "|votes? positifs?", "|(?:vote )?positif"
)
"""What « notre vote sera » may be followed by: « négatif » says a position there only."""


def named_position(match: re.Match[str]) -> Position:
    """The position that a match of ``NAMED_ANY`` holds."""
    found = match.groupdict()
    return next(position for position in NAMED.values() if found.get(position.name) is not None)
