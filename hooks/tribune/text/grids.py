"""Grids: the one piece of HTML that a text may have, as Material writes it.

« <div class="grid cards" markdown> » on a line of its own, then Markdown, then « </div> » on another. A grid
stands at the left margin and in no other; one that is not closed is shown as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_OPENING = re.compile(r' {0,3}<div class="(?P<classes>grid(?: cards)?)" markdown>[ \t]*')
_CLOSING = re.compile(r" {0,3}</div>[ \t]*")


class Grid(NamedTuple):
    """The ranks of the two lines of a grid, and its classes."""

    first: int
    last: int
    classes: str


def grids_of(lines: Sequence[str]) -> Iterator[Grid]:
    """Every grid that is closed, among lines in which code is blanks already."""
    opened: tuple[int, str] | None = None
    for rank, line in enumerate(lines):
        opening = _OPENING.fullmatch(line)
        if opening is not None:
            opened = rank, opening["classes"]
        elif opened is not None and _CLOSING.fullmatch(line):
            yield Grid(opened[0], rank, opened[1])
            opened = None
