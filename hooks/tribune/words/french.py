"""French as it is written: dates, numbers and lists in words, and the spaces of its typography.

Standard library only, no locale: the same input gives the same text on every machine.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from tribune.words.terms import PartialDate

NBSP: Final = "\N{NO-BREAK SPACE}"
NNBSP: Final = "\N{NARROW NO-BREAK SPACE}"

_YEAR: Final = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS: Final = tuple(_YEAR.split())

FONT_SHAPES: Final = {sign: unicodedata.normalize("NFKC", sign) for sign in "ﬀﬁﬂﬃﬄﬅﬆ"}
"""Ligatures of a font, which a PDF gives as signs. « œ » and « æ » are letters of French."""
_LETTERS: Final = {**FONT_SHAPES, "\N{SOFT HYPHEN}": ""}
_DECOMPOSED: Final = re.compile(
    "[^\\W\\d_][\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}]{1,3}"
)
"""A letter and its accents: a language has no more of them on one letter."""
_AS_LETTERS: Final = str.maketrans(_LETTERS)
DOUBTFUL: Final = re.compile(f"[{''.join(_LETTERS)}]|{_DECOMPOSED.pattern}")
"""What ``as_letters`` writes otherwise."""
_OPENED: Final = str.maketrans({**_LETTERS, "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})

_SPACES = f"[ {NBSP}{NNBSP}]"
_RUN: Final = rf"(?<!{_SPACES}){_SPACES}"
"""How a run of spaces starts: looked for from each of its spaces, a long one would be read as many times."""
_DIGITS: Final = "0123456789"
_NOT_PROSE = re.compile(r"((?:\b\w+://|www\.)\S+|(?<!\S)[^\s@]+@[^\s@]+\.\w+)")
"""Addresses: typography never touches them. They are looked for from the start of each word only."""
_ADDRESS_SIGNS: Final = ("://", "www.", "@")
"""Without one of them, a text holds no address."""

_RULES: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = tuple(
    (frozenset(signs), re.compile(pattern), replacement)
    for signs, pattern, replacement in (
        ("'", r"'(?<=\w')(?=[\w«])", "’"),
        (".", r"\.\.\.", "…"),
        ("«", rf"«{_SPACES}*", f"«{NBSP}"),
        ("»", rf"{_RUN}*»", f"{NBSP}»"),
        (";!?", rf"{_RUN}+([;!?])", rf"{NNBSP}\1"),
        (";!?", r"([;!?])(?<=[\w»)\]…].)(?=\s|$)", rf"{NNBSP}\1"),
        (":", rf"{_RUN}+:(?=\s|$)", f"{NBSP}:"),
        (":", r":(?<=[\w»)\]]:)(?=\s)", f"{NBSP}:"),
        ("°º", rf"\b([nN])[°º]{_SPACES}*(?=\d)", rf"\1°{NBSP}"),
        ("%€", rf"(?<=\d){_SPACES}+(?=[%€])", NBSP),
        (_DIGITS, rf"{_SPACES}(?<=\d.)(?=\d{{3}}(?!\d))", NNBSP),
        (_DIGITS, rf"{_SPACES}(?<=\d.)(?=(?:{'|'.join(MONTHS)})\b)", NBSP),
    )
)
"""Signs without which a rule has nothing to do, what it looks for, what it writes. Most texts have few signs:
looking for one is faster than for a pattern, and a pattern that starts with its sign is found faster."""


def typography(text: str) -> str:
    """Give ``text`` the no-break spaces of French: narrow before ; ! ?, full before :, inside « », after n°.

    Idempotent. Addresses in the text stay as they are. Meant for what is shown, never for data.
    """
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return _typeset(text)
    parts = _NOT_PROSE.split(text)
    parts[::2] = map(_typeset, parts[::2])
    return "".join(parts)


def _typeset(prose: str) -> str:
    """``prose`` with every rule applied; no rule brings in a sign that another one needs."""
    characters = set(prose)
    for signs, pattern, replacement in _RULES:
        if not signs.isdisjoint(characters):
            prose = pattern.sub(replacement, prose)
    return prose


def day_in_words(date: dt.date) -> str:
    """« 14 octobre 2025 », « 1er mars 2024 »."""
    return f"{_ordinal_day(date.day)} {MONTHS[date.month - 1]} {date.year}"


def partial_date_in_words(date: PartialDate) -> str:
    """« 14 octobre 2025 », « octobre 2025 » or « 2025 »: never more precise than what is known."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return f"{MONTHS[date.month - 1]} {date.year}"
    return day_in_words(dt.date(date.year, date.month, date.day))


def period_in_words(debut: dt.date, fin: dt.date) -> str:
    """« 14 octobre 2025 », « 18 et 19 décembre 2023 », « du 30 mars au 2 avril 2026 »."""
    if debut == fin:
        return day_in_words(debut)
    link = "et" if fin - debut == dt.timedelta(days=1) else "au"
    start = _ordinal_day(debut.day)
    if (debut.year, debut.month) != (fin.year, fin.month):
        start += f" {MONTHS[debut.month - 1]}"
    if debut.year != fin.year:
        start += f" {debut.year}"
    period = f"{start} {link} {day_in_words(fin)}"
    return f"du {period}" if link == "au" else period


def of_period(debut: dt.date, fin: dt.date) -> str:
    """The period after a noun: « du 14 octobre 2025 », « des 18 et 19 décembre 2023 »."""
    period = period_in_words(debut, fin)
    if period.startswith("du "):
        return period
    return f"{'du' if debut == fin else 'des'} {period}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """« 0 lettre », « 1 voix », « 2 lettres », « 3 500 lettres »: French puts zero in the singular."""
    noun = singular if number < 2 else plural or f"{singular}s"
    return f"{number_in_figures(number)} {noun}"


def number_in_figures(number: int) -> str:
    """Thousands set apart by a narrow no-break space."""
    return f"{number:,}".replace(",", NNBSP)


def enumeration(items: Sequence[str], link: str = "et") -> str:
    """« a », « a et b », « a, b et c »."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {link} {items[-1]}"


def composed(text: str) -> str:
    """``text`` with each accent in its letter, as names of files and addresses are compared (NFC).

    Marks that no letter bears stay as they are: to put a long run of them in order would take for ever.
    """
    return _DECOMPOSED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def as_letters(text: str) -> str:
    """The same words in the letters by which people search them, each accent with its letter.

    Ligatures of a font are opened and soft hyphens go; signs that mean something (« œ », « … », « ² »,
    no-break spaces) stay. Idempotent.
    """
    return composed(text.translate(_AS_LETTERS))


def fold(text: str) -> str:
    """Lower case without accents, ligatures opened: what near misses and alphabetical order compare."""
    decomposed = unicodedata.normalize("NFD", _without_marks(text.translate(_OPENED)))
    return _without_marks(decomposed).casefold()


def _without_marks(text: str) -> str:
    """``text`` without its accents apart."""
    return "".join(char for char in text if not unicodedata.combining(char))


def _ordinal_day(day: int) -> str:
    return "1er" if day == 1 else str(day)
