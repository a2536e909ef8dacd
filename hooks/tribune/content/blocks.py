"""The blocks of a text, as Markdown cuts it at blank lines, headings and rules; code is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_QUOTE: Final = re.compile(r" {0,3}(?:> ?)+")
_OPENING: Final = re.compile(r"#{1,6}(?!#)|(?:!!!|\?\?\?\+?|===)[ ]")
"""A heading, or the first line of an admonition or of a tab."""
_CONTAINER: Final = re.compile(r" {0,3}(?:[-*+]|\d+\.)[ \t]|!!!|\?\?\?|===[ ]| {0,3}\[\^|:[ ]")
"""What the indented blocks below it belong to; below anything else, they are code."""

LIST_ITEM: Final = re.compile(r" {0,3}(?:[-*+]|\d+\.) +\S")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block."""

    row: int
    """Its rank in the whole, from 0."""
    start: int
    """Where ``text`` starts in the whole."""
    text: str
    """Without its marks of quotation, nor the blanks that all its block has before it."""


def blocks_of(text: str, *, code: bool = False) -> Iterator[list[Line]]:
    """The blocks of ``text``, in which fenced code is blanks already; with ``code``, those that are indented.

    A heading or a rule ends a block and stands in none: what follows needs no blank line.
    """
    block: list[Line] = []
    in_container = False
    is_code = False
    margin = 0
    start = 0
    for row, raw in enumerate(text.split("\n")):
        quote = _QUOTE.match(raw)
        line = raw[quote.end() :] if quote else raw
        offset = start + (quote.end() if quote else 0)
        start += len(raw) + 1
        if line.startswith("\t"):
            line = f"    {line[1:]}"
            offset -= 3
        if not line.strip():
            if block and is_code == code:
                yield block
            block = []
            continue
        indent = len(line) - len(line.lstrip(" "))
        if not block:
            margin = indent // 4 * 4
            is_code = bool(margin) and not in_container
            if not margin:
                in_container = _CONTAINER.match(line) is not None
        kept = min(margin, indent)
        if not is_code and (_OPENING.match(line, kept) or _is_rule(line)):
            if block and not code:
                yield block
            block = []
            in_container = in_container or _CONTAINER.match(line, kept) is not None
            continue
        block.append(Line(row, offset + kept, line[kept:]))
    if block and is_code == code:
        yield block


def _is_rule(line: str) -> bool:
    signs = "".join(line.split())
    return len(signs) >= 3 and signs[0] in "-_*" and signs.count(signs[0]) == len(signs)
