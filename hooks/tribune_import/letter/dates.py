"""Dates as letters write them: one day, two days, a range, a month, a day without its year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tribune.words.french import MONTHS
from tribune_import.unaccented import unaccented


class Precision(Enum):
    """What a date says."""

    DAY = "day"
    """One day or several, with their year."""
    MONTH = "month"
    """A month and its year."""
    NO_YEAR = "no year"
    """A day and its month."""
    IMPOSSIBLE = "impossible"
    """A day that no calendar has, or an end before its start."""


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date at a place of a text: ``text[start:end]``."""

    start: int
    end: int
    precision: Precision
    debut: dt.date | None = None
    fin: dt.date | None = None
    """The last day; ``debut`` where there is only one. Both are None where no whole day is known."""
    doubt: str = ""
    """In French, what is odd about it."""


_SHORT: Final = {
    1: ("janv", "jan"),
    2: ("fevr", "fev"),
    4: ("avr",),
    7: ("juil",),
    9: ("sept",),
    10: ("oct",),
    11: ("nov",),
    12: ("dec",),
}
_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_CUT: Final = r"(?:[-‐\u00ad]\s*)?"
"""What the end of a line may have put inside a word or a year."""


def _cut(word: str) -> str:
    return _CUT.join(map(re.escape, word))


_MONTH: Final = "|".join(
    [rf"{name}(?![a-z])" for name in map(_cut, map(unaccented, MONTHS))]
    + [rf"{short}\.?(?![a-z])" for shorts in _SHORT.values() for short in shorts]
)
_DAY: Final = r"(?<![\d,.hH:])(?:1\s?er|premier|0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR: Final = rf"(?:19|20){_CUT}\d{{2}}(?!\d)"
_WEEKDAY: Final = rf"(?:(?:{'|'.join(_WEEKDAYS)})\s+)?"
_LINK: Final = r"\s*(?:et(?:\s+(?:du|le))?|au|a|&|/|-|–|—|,)\s*"

_WORDS = re.compile(
    rf"{_WEEKDAY}(?:(?P<d1>{_DAY})\s*(?:(?P<m1>{_MONTH})\s*(?P<y1>{_YEAR})?)?"
    rf"(?:{_LINK}{_WEEKDAY}{_DAY})??{_LINK}{_WEEKDAY})?"
    rf"(?P<d2>{_DAY})\s*(?P<m2>{_MONTH})(?:\s*,?\s*(?:de l'an(?:nee)?\s+)?(?P<y2>{_YEAR}))?",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(rf"(?<![a-z])(?P<m2>{_MONTH})\s*(?P<y2>{_YEAR})", re.IGNORECASE)
_SIGN: Final = r"(?:\s?/\s?)|(?:\s?[.]\s?)|-|\s"
_FIGURES = re.compile(
    rf"(?<![\d/.,-])(?:(?P<d1>0?[1-9]|[12]\d|3[01])(?:\s?[/.]\s?(?P<m1>0?[1-9]"
    rf"|1[0-2])(?:\s?[/.]\s?(?P<y1>(?:19|20)\d\d))?)?"
    rf"\s*(?:et(?:\s+le)?|au|&|-|–|—)\s*(?:le\s+)?)?"
    rf"(?P<d2>0?[1-9]|[12]\d|3[01])(?P<sign>{_SIGN})(?P<m2>0?[1-9]|1[0-2])(?P=sign)"
    r"(?P<y2>(?:19|20)\d\d|\d\d(?=\D|$))(?![\d/]|[.,]\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<y2>(?:19|20)\d\d)-(?P<m2>0[1-9]|1[0-2])-(?P<d2>0[1-9]|[12]\d|3[01])(?!\d)")


def find_dates(text: str) -> tuple[DateRead, ...]:
    """Every date of ``text``, from left to right, none inside another."""
    bare = unaccented(text)
    found: list[DateRead] = []
    taken: set[int] = set()
    for pattern in (_ISO, _WORDS, _FIGURES, _MONTH_ONLY):
        for match in pattern.finditer(bare):
            read = _read(match, bare)
            if read and taken.isdisjoint(range(read.start, read.end)):
                found.append(read)
                taken.update(range(read.start, read.end))
    return tuple(sorted(found, key=lambda read: read.start))


def _read(match: re.Match[str], bare: str) -> DateRead | None:
    groups = match.groupdict()
    start, end = match.span()
    month = _month(groups["m2"])
    year = _year(groups["y2"])
    if groups.get("d2") is None:
        return DateRead(start, end, Precision.MONTH)
    if year is None:
        return DateRead(start, end, Precision.NO_YEAR)
    if groups.get("sign", "").isspace() and len(groups["y2"]) < 4:
        return None
    last = _date(year, month, _day(groups["d2"]))
    first = last
    if groups.get("d1"):
        first_month = _month(groups["m1"]) if groups["m1"] else month
        first_year = _year(groups["y1"]) if groups["y1"] else year
        if not groups["y1"] and first_month > month:
            first_year = year - 1
        first = _date(first_year or year, first_month, _day(groups["d1"]))
    if first is None or last is None or first > last or (last - first).days > 31:
        return DateRead(start, end, Precision.IMPOSSIBLE)
    doubts = [*_weekday_doubts(bare[start:end], first, last)]
    if len(groups["y2"]) == 2:
        doubts.append(f"l’année n’a que deux chiffres, lue {year}")
    return DateRead(start, end, Precision.DAY, first, last, " ; ".join(doubts))


def _weekday_doubts(written: str, first: dt.date, last: dt.date) -> Iterator[str]:
    named = re.findall("|".join(_WEEKDAYS), written.casefold())
    days = [first, last] if len(named) == 2 else [first]
    for name, day in zip(named, days, strict=False):
        if _WEEKDAYS[day.weekday()] != name:
            yield f"le {day.day} {MONTHS[day.month - 1]} {day.year} n’est pas un {name}"


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    word = re.sub(r"[^a-z]", "", unaccented(written).casefold())
    for number, name in enumerate(MONTHS, start=1):
        if word == unaccented(name) or word in _SHORT.get(number, ()):
            return number
    raise ValueError(written)  # the pattern takes no other word


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    digits = re.sub(r"\D", "", written)
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _day(written: str) -> int:
    digits = re.sub(r"\D", "", written)
    return int(digits) if digits else 1


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
