"""A text without its samples of code: blanks over fenced blocks that are closed, and code within a paragraph.

Each line and each accent is looked at a constant number of times, whatever the text holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

FENCE: Final = re.compile(r"^[ \t]*(?P<signs>`{3,}(?!`)|~{3,}(?!~))(?P<after>[^`\n]*)$", re.MULTILINE)
"""What opens or closes a block of code; with words after it, it only opens one."""
_ACCENTS = re.compile("(?P<signs>`+)(?P<after>)")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")


class Span(NamedTuple):
    """From a character of a text up to another."""

    start: int
    end: int


def without_fences(text: str) -> str:
    """``text`` with blanks over its blocks between two equal fences: one not closed hides nothing."""
    return without(text, _between(list(FENCE.finditer(text))))


def without_code(unfenced: str) -> str:
    """The same with blanks over code between accents too: a lone ` hides nothing below its paragraph."""
    breaks = [0, *(match.end() for match in _BLANK_LINE.finditer(unfenced)), len(unfenced)]
    paragraphs = (list(_ACCENTS.finditer(unfenced, *span)) for span in pairwise(breaks))
    return without(unfenced, (span for accents in paragraphs for span in _between(accents)))


def without(text: str, spans: Iterable[Span]) -> str:
    """``text`` with blanks over some of its parts: every character keeps its place, every line its end."""
    pieces: list[str] = []
    end = 0
    for span in spans:
        hidden = text[span.start : span.end].split("\n")
        pieces += [text[end : span.start], "\n".join(" " * len(line) for line in hidden)]
        end = span.end
    return "".join([*pieces, text[end:]])


def _between(marks: Sequence[re.Match[str]]) -> Iterator[Span]:
    """From each mark to the next one of the same signs that closes it, the following ones from there on.

    A mark with words after it opens a sample and closes none.
    """
    below: dict[str, int] = {}
    closing: list[int | None] = []
    for rank in reversed(range(len(marks))):
        closing.append(below.get(marks[rank]["signs"]))
        if not marks[rank]["after"].strip():
            below[marks[rank]["signs"]] = rank
    closing.reverse()
    rank = 0
    while rank < len(marks):
        last = closing[rank]
        if last is not None:
            yield Span(marks[rank].start(), marks[last].end())
            rank = last
        rank += 1
