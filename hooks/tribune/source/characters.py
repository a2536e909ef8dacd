"""Characters that no text may hold, and those that end a line for YAML alone."""

from __future__ import annotations

import re
from typing import Final

from tribune.source.problems import Place, Problem

_UNUSUAL_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
"""YAML 1.1 ends a line there, editors do not: lines would no longer be those that the activist sees."""

FORBIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
"""Characters that neither YAML 1.1 (§5.1) nor HTML allows; the byte-order mark is dealt with before."""


def with_usual_line_ends(text: str) -> str:
    """``text`` with a space for each line end that only YAML knows: every character keeps its place."""
    return text.translate(_UNUSUAL_LINE_ENDS)


def forbidden_character(place: Place, character: str) -> Problem:
    """A character that no text may hold."""
    return Problem(
        place,
        "caractere-interdit",
        f"caractère invisible interdit (U+{ord(character):04X})",
        "effacez ce caractère, au besoin en retapant le mot",
    )
