"""Lines that stand for themselves, whatever is above them: in capitals, or known words of a head."""

from __future__ import annotations

import re
from typing import Final

_HEAD_LINE: Final = re.compile(
    r"(?:n\s?[°ºo]\s*|num[ée]ro\s+|lettre\s+n?\s?[°ºo]?\s*)\d{1,4}\W*$|(?:session|s[ée]ance)\b.{0,60}\b\d{4}\W*$",
    re.IGNORECASE,
)
_SHARE: Final = 0.8
"""« INTERVENTION De ANNE LUNE » has a small letter; « La CGT » has four capitals."""


def is_in_capitals(text: str) -> bool:
    """Whether nearly all the letters are capitals, and there is at least a word of four."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 4:
        return False
    capitals = sum(map(str.isupper, letters))
    if capitals < _SHARE * len(letters):
        return False
    return re.search(r"[^\W\d_]{4}", text) is not None or capitals == len(letters)


def is_head_line(text: str) -> bool:
    """Whether it is the number of a letter or the date of its session, which go on from no line above."""
    return _HEAD_LINE.match(text) is not None
