"""The blocks of a text, as Markdown cuts it at blank lines, headings and rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_QUOTE: Final = re.compile(r" {0,3}(?:> ?)+")
_OPENING: Final = re.compile(r"#{1,6}(?!#)|(?:!!!|\?\?\?\+?|===[+!]*)[ ]")
"""A heading, or the first line of an admonition or of a tab."""
_CONTAINER: Final = re.compile(r" {0,3}(?:[-*+]|\d+\.)[ \t]|!!!|\?\?\?|===[+!]*[ ]| {0,3}\[\^|:[ ]")
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


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that follow each other."""

    lines: tuple[Line, ...]
    is_code: bool
    """Whether it is so far to the right, below no list, that it is a sample of code."""


@lru_cache(maxsize=4)  # several checks read the blocks of a page one after the other
def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of ``text``, in which fenced code is blanks already.

    A heading or a rule ends a block and stands in none: what follows needs no blank line.
    """
    found: list[Block] = []
    lines: list[Line] = []
    in_container = is_code = False
    margin = start = 0

    def close() -> None:
        if lines:
            found.append(Block(tuple(lines), is_code))
            lines.clear()

    for row, raw in enumerate(text.split("\n")):
        quote = _QUOTE.match(raw)
        line = raw[quote.end() :] if quote else raw
        offset = start + (quote.end() if quote else 0)
        start += len(raw) + 1
        if line.startswith("\t"):
            line = f"    {line[1:]}"
            offset -= 3
        words = line.lstrip(" ")
        if not words.strip():
            close()
            continue
        indent = len(line) - len(words)
        if not lines:
            margin = indent // 4 * 4
            is_code = bool(margin) and not in_container
            if not margin:
                in_container = _CONTAINER.match(line) is not None
        kept = min(margin, indent)
        if not is_code and (_OPENING.match(line, kept) or _is_rule(words)):
            close()
            in_container = in_container or _CONTAINER.match(line, kept) is not None
            continue
        lines.append(Line(row, offset + kept, line[kept:]))
    close()
    return tuple(found)


def _is_rule(line: str) -> bool:
    return (
        line[0] in "-_*" and len(signs := "".join(line.split())) >= 3 and signs.count(line[0]) == len(signs)
    )
