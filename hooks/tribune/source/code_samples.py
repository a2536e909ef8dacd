"""Where a text has samples of code: fenced blocks that are closed, and code within a paragraph.

Each line and each accent is looked at a constant number of times, whatever the text holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_FENCE = re.compile(r"^[ \t]*(?P<fence>`{3,}(?!`)|~{3,}(?!~))(?P<after>[^`\n]*)$", re.MULTILINE)
_ACCENTS = re.compile("`+")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")


class Span(NamedTuple):
    """From a character of a text up to another."""

    start: int
    end: int


class _Mark(NamedTuple):
    """What may open a sample and close another: the signs, and whether it closes."""

    span: Span
    signs: str
    closes: bool = True


def fenced_blocks(text: str) -> Iterator[Span]:
    """Blocks between two equal fences, both included: one that is not closed hides nothing."""
    fences = (
        _Mark(Span(*match.span()), match["fence"], not match["after"].strip())
        for match in _FENCE.finditer(text)
    )
    return _between(list(fences))


def code_spans(text: str) -> Iterator[Span]:
    """Fenced blocks, and code within a paragraph: a lone ` hides nothing below its paragraph."""
    end = 0
    for block in (*fenced_blocks(text), Span(len(text), len(text))):
        breaks = (match.end() for match in _BLANK_LINE.finditer(text, end, block.start))
        for start, stop in pairwise([end, *breaks, block.start]):
            accents = _ACCENTS.finditer(text, start, stop)
            yield from _between([_Mark(Span(*match.span()), match[0]) for match in accents])
        yield block
        end = block.end


def without(text: str, spans: Iterable[Span]) -> str:
    """``text`` with blanks over some of its parts: every character keeps its place, every line its end."""
    pieces: list[str] = []
    end = 0
    for span in spans:
        hidden = text[span.start : span.end].split("\n")
        pieces += [text[end : span.start], "\n".join(" " * len(line) for line in hidden)]
        end = span.end
    return "".join([*pieces, text[end:]])


def _between(marks: Sequence[_Mark]) -> Iterator[Span]:
    """From each mark to the next one of the same signs that closes it, the following ones from there on."""
    below: dict[str, int] = {}
    closing: list[int | None] = []
    for rank in reversed(range(len(marks))):
        closing.append(below.get(marks[rank].signs))
        if marks[rank].closes:
            below[marks[rank].signs] = rank
    closing.reverse()
    rank = 0
    while rank < len(marks):
        last = closing[rank]
        if last is not None:
            yield Span(marks[rank].span.start, marks[last].span.end)
            rank = last
        rank += 1
