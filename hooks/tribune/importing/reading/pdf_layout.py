"""The lines of a page of a PDF in the order in which a person reads them: columns one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tribune.importing.reading.pdf_columns import stretches
from tribune.importing.reading.pdf_lines import PdfLine, from_the_top, whole_lines


def in_order(lines: Iterable[PdfLine]) -> list[PdfLine]:
    """Lines of one page in the order of reading, pieces of the same line put together."""
    ordered = sorted(lines, key=from_the_top)
    return [
        replace(line, column=number)
        for number, stretch in enumerate(stretches(ordered))
        for line in whole_lines(stretch)
    ]
