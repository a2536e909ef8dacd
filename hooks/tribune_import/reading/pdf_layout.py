"""The lines of a page of a PDF in the order in which a person reads them: columns one after the other."""

from __future__ import annotations

from dataclasses import replace

from tribune_import.reading.pdf_columns import stretches
from tribune_import.reading.pdf_lines import PdfLine, whole_lines
from tribune_import.reading.pdf_margins import Page


def in_order(page: Page) -> list[PdfLine]:
    """Lines of one page in the order of reading, pieces of the same line put together."""
    parts = [*filter(None, [page.above]), *stretches(page.text), *filter(None, [page.below])]
    return [
        replace(line, column=number) for number, stretch in enumerate(parts) for line in whole_lines(stretch)
    ]
