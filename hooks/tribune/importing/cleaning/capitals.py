"""Whether a line is written in capitals, as titles of letters are, a slip or two included."""

from __future__ import annotations

import re
from typing import Final

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
