"""Sets of organisations that a sentence does not name one by one: they are never expanded."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.unaccented import unaccented

_NUMBER: Final = r"(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"
_OPEN = re.compile(
    rf"\b{_NUMBER}\s+(?:des\s+{_NUMBER}\b|(?:organisations?|syndicats?"
    rf"|confederations?)\b[^.]{{0,40}}\bsur\s+{_NUMBER}\b|sur\s+{_NUMBER}\b)"
    rf"|\b(?:l['’]?ensemble|la totalite|la plupart|la majorite"
    rf"|la quasi[\s-]totalite) des (?:autres )?(?:organisations?|syndicats?|membres|confederations?)"
    r"|\btou(?:te)?s les (?:autres )?(?:organisations?|syndicats?|confederations?)|\b(?:certaines"
    r"|plusieurs|d['’]autres|quelques|les autres) (?:organisations?|syndicats?|confederations?)"
    r"|\bl['’]\s?intersyndicale\b|\b(?:sauf|hormis|excepte|a l['’]exception|en dehors de)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:sauf|hormis|hors|excepte|a l['’]exception|sans|en dehors de|contrairement a)\b", re.IGNORECASE
)


_STATED_NUMBER = re.compile(
    rf"\b(?P<number>{_NUMBER}) (?:autres )?(?:organisations?|syndicats?|confederations?)\b", re.IGNORECASE
)
_WORDS: Final = ("", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


def is_open_set(text: str) -> bool:
    """« cinq organisations sur sept », « toutes sauf la … »: what it counts cannot be named from it."""
    return _OPEN.search(unaccented(text)) is not None


def before_exception(text: str) -> str:
    """The part of a sentence before « sauf », « hormis »: those named after it are not in the set."""
    match = _EXCEPT.search(unaccented(text))
    return text if match is None else text[: match.start()]


def stated_number(text: str) -> int | None:
    """How many organisations a text says there are: « les cinq organisations » → 5."""
    match = _STATED_NUMBER.search(unaccented(text))
    if match is None:
        return None
    word = match["number"].casefold()
    return int(word) if word.isdigit() else _WORDS.index(word)
