"""Tables copied from a spreadsheet or a page: lines whose cells are set apart by tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

_TABS: Final = re.compile(r"\t+")
_NUMBER: Final = re.compile(r"\W*\d{1,4}(?: voix)?\W*")


def tabbed_rows(lines: Sequence[str], start: int) -> list[list[str]]:
    """The cells of the table that starts at the line ``start``, from 0; empty where none does.

    Two rows at least, of as many cells; two columns are a table only where all the second are numbers, for a
    tab also stands after « Session : ».
    """
    width = len(_cells(lines[start]))
    if width < 2:
        return []
    below = (_cells(lines[at]) for at in range(start, len(lines)))
    rows = list(takewhile(lambda row: len(row) == width and all(row), below))
    is_list = width == 2 and not all(_NUMBER.fullmatch(second) for _, second in rows)
    return [] if len(rows) < 2 or is_list else rows


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _TABS.split(line.strip())]
