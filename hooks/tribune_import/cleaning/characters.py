"""The characters of a line: spaces of every width, ligatures, soft hyphens and what no page should hold."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from tribune.source.characters import FORBIDDEN
from tribune.words.french import FONT_SHAPES

SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"

_HYPHENS: Final = dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-")
_BULLETS: Final = dict.fromkeys("●▪■", "•")
_PRIVATE_BULLET: Final = re.compile("^(\\s*\\**)[\ue000-\uf8ff](?=\\s)", re.MULTILINE)
"""A bullet of the fonts Symbol, Wingdings or OpenSymbol, in the private range where files leave it."""
_TABLE: Final = str.maketrans({**FONT_SHAPES, **_HYPHENS, **_BULLETS})
_KEPT: Final = (SOFT_HYPHEN, "\N{ZERO WIDTH JOINER}")
_SPACES: Final = re.compile(r"[^\S\n]+")
_OPENING: Final = re.compile(r"«[ \n]*(?=[^\s»])")
_CLOSING: Final = re.compile(r"(?<=[^\s«]) *»")


def tidy(text: str) -> str:
    """A line with one plain space where it has blanks, whatever their width; the site puts the no-break ones.

    Ligatures are opened and soft hyphens go, but at the end of a line, where one says that a word goes on.
    Guillemets keep one space inside. Letters, accents and signs stay as they are written. Idempotent.
    """
    text = _PRIVATE_BULLET.sub(r"\1•", unicodedata.normalize("NFC", text).translate(_TABLE))
    text = "".join(char for char in text if not _is_forbidden(char))
    text = _SPACES.sub(" ", FORBIDDEN.sub("", text))
    goes_on = text.rstrip().endswith(SOFT_HYPHEN)
    text = text.replace(SOFT_HYPHEN, "")
    text = _CLOSING.sub(" »", _OPENING.sub("« ", text))
    return text.strip() + (SOFT_HYPHEN if goes_on and text.strip() else "")


def _is_forbidden(char: str) -> bool:
    """Whether it has no width, turns the line around, or means nothing outside its font."""
    if char in "\u2028\u2029":
        return True
    return char not in _KEPT and unicodedata.category(char) in {"Cf", "Cs", "Co"}
