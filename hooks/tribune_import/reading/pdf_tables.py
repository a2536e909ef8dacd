"""Rows of a table in a PDF: lines one below the other whose parts stand in the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tribune_import.cleaning.bullets import is_bulleted
from tribune_import.reading.pdf_lines import PdfLine

_MIN_ROWS: Final = 2


def table_rows(lines: Sequence[PdfLine]) -> list[range]:
    """Where tables stand among the lines of a page: at least two rows of as many parts each."""
    found: list[range] = []
    start = 0
    while start < len(lines):
        end = start + 1
        if _is_row(lines[start]):
            while end < len(lines) and _is_row_below(lines[start:end], lines[end]):
                end += 1
            if end - start >= _MIN_ROWS:
                found.append(range(start, end))
        start = end
    return found


def _is_row(line: PdfLine) -> bool:
    return len(line.pieces) > 1 and not is_bulleted(line.text)


def _is_row_below(rows: Sequence[PdfLine], line: PdfLine) -> bool:
    """Whether ``line`` has the same parts, with the same white between them."""
    above = rows[-1]
    if not _is_row(line) or line.column != above.column or len(line.pieces) != len(above.pieces):
        return False
    if line.top - above.bottom > 3 * above.size:
        return False
    parts = [
        (min(x0 for x0, _, _ in places), max(x1 for _, x1, _ in places))
        for places in zip(*(row.pieces for row in (*rows, line)), strict=True)
    ]
    return all(left[1] < right[0] for left, right in pairwise(parts))
