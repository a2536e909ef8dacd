"""A text without its accents, character for character: a place in it is the same place in the text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def unaccented(text: str) -> str:
    """``text`` without accents, its case and its length kept: « ÉTÉ » → « ETE », « œuvre » → « œuvre »."""
    if text.isascii():
        return text
    return "".join(map(_base, text))


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    """What a character becomes: itself where no single letter stands for it."""
    letters = [part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part)]
    return letters[0] if len(letters) == 1 else char
