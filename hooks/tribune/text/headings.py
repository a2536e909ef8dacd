"""The headings of a text as Python-Markdown reads them: level, words, and the attributes that it takes.

One reading serves the anchors, the sections, the levels and the marks: what it does not take in a title, the
reader sees there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markdown.extensions.attr_list import get_attrs_and_remainder

_HEADING = re.compile(
    r"^(?P<before>[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*)(?P<dashes>#{1,6})(?P<title>[^\n]*)$"
    r"|^ {0,3}(?P<underlined>[^ \t\n][^\n]*)\n(?P<line>=+|-+)[ ]*$",
    re.MULTILINE,
)
"""Headings, in quotations and lists too, written with dashes before them or underlined."""
_RULE = re.compile(r" {0,3}(?:(?:- {0,2}){3,}|(?:_ {0,2}){3,}|(?:\* {0,2}){3,}|#{1,6}[^\n]*)")
"""After a rule or a heading, a block starts without a blank line."""
_LONGEST_LIST: Final = 1_000
"""Nobody writes a longer list of attributes."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, by offsets in the text that has it."""

    level: int
    start: int
    end: int
    """Past its line, or past the line under it."""
    title: tuple[int, int]
    """Where its words stand, without the attributes that are taken."""
    is_nested: bool
    """Whether it stands in a quotation or in a list, or looks so."""
    attributes: tuple[tuple[str, str | None], ...] = ()
    """Those that Python-Markdown takes: the anchor is named « id », a word alone has no value."""
    attributes_start: int = 0
    """Where what is between the braces starts."""

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The anchors that are written, the last of which is the one that counts."""
        return tuple(value for name, value in self.attributes if name == "id" and value)


@lru_cache(maxsize=4)  # several checks read the headings of a page one after the other
def headings_of(text: str, written: str) -> tuple[Heading, ...]:
    """Every heading of ``text``, which is ``written`` with blanks where it has code."""
    found: list[Heading] = []
    for match in _HEADING.finditer(text):
        if match["underlined"] is None:
            found.append(_heading(match, written, len(match["dashes"]), "title"))
        elif _starts_block(text, match.start(), found):
            found.append(_heading(match, written, 1 if match["line"][0] == "=" else 2, "underlined"))
    return tuple(found)


def is_indented(text: str, heading: Heading) -> bool:
    """Whether a few blanks before its dashes make a heading a line like any other."""
    return heading.is_nested and re.match(r" {1,3}#", text[heading.start : heading.start + 4]) is not None


def _starts_block(text: str, start: int, found: list[Heading]) -> bool:
    """Only the first line of a block can be underlined: below another, the signs are a rule or are shown."""
    if start == 0 or (found and found[-1].end + 1 == start):
        return True
    above = text[text.rfind("\n", 0, start - 1) + 1 : start - 1]
    return not above.strip() or _RULE.fullmatch(above) is not None


def _heading(match: re.Match[str], written: str, level: int, group: str) -> Heading:
    whole = written[slice(*match.span(group))]
    if group == "title":
        whole = whole.rstrip("#")
    start = match.start(group) + len(whole) - len(whole.lstrip())
    end = start + len(whole.strip())
    words = match.string[start:end]  # what is code there is neither a brace nor the end of a list
    brace = _attribute_list(words)
    if brace is not None and words[brace:] != written[start + brace : end]:  # code stands between the braces
        brace = None
    inner = 0 if brace is None else brace + 2 + words.startswith(":", brace + 2)
    attributes, left = ((), "") if brace is None else get_attrs_and_remainder(words[inner:-1])
    if left:  # a second pair of braces: neither is taken
        attributes, brace = (), None
    if brace is not None:
        end = start + len(written[start : start + brace].rstrip("#").rstrip())
    return Heading(
        level,
        match.start(),
        match.end(),
        (start, end),
        bool(match["before"]),
        tuple(attributes),
        start + inner + len(words[inner:]) - len(words[inner:].lstrip(" ")),
    )


def _attribute_list(title: str) -> int | None:
    """Where « { … } » starts, the blank before it included: the first brace after a blank, up to the end."""
    if not title.endswith("}"):
        return None
    brace = title.find(" {", max(0, len(title) - _LONGEST_LIST))
    while brace >= 0:
        inner = title[brace + 2 + title.startswith(":", brace + 2) : -1].lstrip(" ")
        if inner and inner[0] != "}":
            return brace
        brace = title.find(" {", brace + 1)
    return None
