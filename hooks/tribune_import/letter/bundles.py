"""Documents that are not one letter: a bulletin of several, a page that lists them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.words.french import enumeration
from tribune_import.cleaning.rejoining import is_sentence
from tribune_import.letter.lines import Line, cited
from tribune_import.letter.numero import NumberMention, Strength, find_numbers

_LONGEST_ENTRY: Final = 200
_ENTRIES_OF_A_LIST: Final = 3
_RANGE = re.compile(
    r"(?<![^\W_])n(?:\s?[°º]s?|os?\.?|umeros?)\s*(\d{1,4})\s*(?:a|au|et|&"
    r"|,)\s*(?:n\s?[°º]\s*)?(\d{1,4})(?!\d|\s?[°/%€])",
    re.IGNORECASE,
)


def several_letters(head: Sequence[Line], lines: Sequence[Line]) -> str:
    """Why a document is not one letter, in French; empty where nothing says so.

    ``head`` are its first lines, ``lines`` all of them.
    """
    for line in head:
        match = _RANGE.search(line.bare)
        if match and int(match[1]) < int(match[2]) and (find_numbers(line) or _is_alone(line, match)):
            return f"ce document annonce plusieurs lettres (ligne {line.ligne} : {cited(line.text, 80)})"
    openings = [(rank, mention) for rank, line in enumerate(lines) for mention in _opening(line)]
    if len({mention.valeur for _, mention in openings}) < 2:
        return ""
    told = [
        mention.valeur
        for place, (rank, mention) in enumerate(openings)
        if _has_prose(lines[rank + 1 : openings[place + 1][0] if place + 1 < len(openings) else None])
    ]
    told = list(dict.fromkeys(told))
    if len(told) > 1:
        return f"ce document contient plusieurs lettres ({_numbers(told)})"
    listed = list(dict.fromkeys(mention.valeur for _, mention in openings))
    prose = sum(is_sentence(line.text) for line in lines)
    if len(listed) >= _ENTRIES_OF_A_LIST and prose < len(listed):
        return f"cette page énumère des lettres ({_numbers(listed)}), elle n’en est pas une"
    return ""


def _opening(line: Line) -> Sequence[NumberMention]:
    """The number that a short line starts with, as the first line of a letter does, or an entry of a list."""
    if len(line.text) > _LONGEST_ENTRY or is_sentence(line.text):
        return ()
    return [
        mention
        for mention in find_numbers(line)[:1]
        if mention.strength is Strength.NAMED
        or (mention.strength is Strength.STATED and not re.search(r"\w", line.bare[: mention.start]))
    ]


def _is_alone(line: Line, match: re.Match[str]) -> bool:
    outside = line.bare[: match.start()] + line.bare[match.end() :]
    return re.fullmatch(r"\W*(?:lettres?|bulletins?)?\W*", outside, re.IGNORECASE) is not None


def _has_prose(lines: Sequence[Line]) -> bool:
    return any(is_sentence(line.text) for line in lines)


def _numbers(values: Sequence[int]) -> str:
    shown = [str(value) for value in values[:6]]
    return f"n° {enumeration(shown) if len(values) <= 6 else ', '.join(shown) + '…'}"
