"""A table of votes → sentences: « Pour | 40 » and « Contre | 2 » are read as « Pour : 40 ; Contre : 2 »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tribune.importing.unaccented import unaccented
from tribune.importing.votes.qualities import QUALITY

_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:=-]*")
_NUMBER = re.compile(r"\W*\d{1,4}(?: voix)?\W*", re.IGNORECASE)


def sentences(table: str) -> list[str]:
    """One sentence for each row that gives counts under a header, one for all rows that start with a quality.

    Other rows are themselves, their cells set apart by a comma.
    """
    rows = [
        [cell.strip() for cell in _CELLS.split(row)] for row in table.split("\n") if not _RULE.fullmatch(row)
    ]
    rows = [[cell for cell in row if cell] if row and not row[0] and not row[-1] else row for row in rows]
    if not rows:
        return []
    labelled = [row for row in rows if len(row) == 2 and _is_quality(row[0]) and _NUMBER.fullmatch(row[1])]
    if len(labelled) > 1:
        return [" ; ".join(f"{label} : {number}" for label, number in labelled)]
    header = rows[0]
    if sum(map(_is_quality, header)) > 1:
        return [_under(header, row) for row in rows[1:]]
    return [", ".join(cell for cell in row if cell) for row in rows]


def _is_quality(cell: str) -> bool:
    return len(cell) < 40 and QUALITY.search(unaccented(cell).lower()) is not None


def _under(header: Sequence[str], row: Sequence[str]) -> str:
    parts = []
    for label, cell in zip(header, row, strict=False):
        if _is_quality(label) and cell:
            parts.append(f"{label} : {cell}")
        elif cell:
            parts.insert(0, cell)
    return " ; ".join(parts)
