"""A line of a page of a PDF: its words, its fonts and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from tribune_import.cleaning.characters import tidy

Run = tuple[str, bool, bool, bool]
"""Text, whether it is bold, in italics, a small raised figure."""
Piece = tuple[float, float, tuple[Run, ...]]
"""Where a part of a line starts and ends, and its runs."""
_UNNAMED: Final = re.compile(r"^\s*\(cid:\d+\)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page; lengths in points, from the left and from the top."""

    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    """Of most of its letters."""
    runs: tuple[Run, ...]
    pieces: tuple[Piece, ...] = ()
    """Its parts that stand far apart, as those of the row of a table do; none where it is in one piece."""
    column: int = 0
    """Which stretch of the page it stands in, in the order of reading."""

    @property
    def text(self) -> str:
        """Its words, without fonts."""
        return tidy("".join(run[0] for run in self.runs))

    @property
    def is_bold(self) -> bool:
        """Whether all its words are."""
        return all(run[1] for run in self.runs if run[0].strip())


def line_of(written: dict[str, Any]) -> PdfLine:
    """The line that ``pdf_worker`` wrote."""
    runs = tuple(
        (str(text), bool(bold), bool(italic), bool(raised)) for text, bold, italic, raised in written["runs"]
    )
    runs = _without_unnamed_bullet(runs)
    x0, x1, top, bottom, size = (float(written[key]) for key in ("x0", "x1", "top", "bottom", "size"))
    return PdfLine(x0, x1, top, bottom, size, runs)


def _without_unnamed_bullet(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """A first sign that the font does not name is a bullet: pdfminer gives « (cid:127) »."""
    text, bold, italic, raised = runs[0]
    return ((_UNNAMED.sub("•", text), bold, italic, raised), *runs[1:])


def from_the_top(line: PdfLine) -> tuple[float, float, float, tuple[Run, ...]]:
    """The order of lines on a page, before anything is known of its columns."""
    return (line.top, line.x0, line.x1, line.runs)


def whole_lines(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Pieces at the same height are one line: a bullet and its text, words far apart in a justified line."""
    whole: list[PdfLine] = []
    for line in sorted(lines, key=from_the_top):
        beside = next(
            (
                number
                for number in range(len(whole) - 1, max(len(whole) - 4, -1), -1)
                if is_same_height(whole[number], line)
            ),
            None,
        )
        if beside is None:
            whole.append(line)
        else:
            whole[beside] = _put_together(whole[beside], line)
    return whole


def is_same_height(one: PdfLine, other: PdfLine) -> bool:
    """Whether two lines stand side by side."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.6 * min(one.bottom - one.top, other.bottom - other.top)


def _put_together(one: PdfLine, other: PdfLine) -> PdfLine:
    first, second = (one, other) if one.x0 <= other.x0 else (other, one)
    space: Run = (" ", second.runs[0][1], second.runs[0][2], False)
    longest = max((one, other), key=lambda line: (len(line.text), line.size))
    return PdfLine(
        first.x0,
        max(one.x1, other.x1),
        min(one.top, other.top),
        max(one.bottom, other.bottom),
        longest.size,
        (*first.runs, space, *second.runs),
        (*_pieces(first), *_pieces(second)) if second.x0 - first.x1 > longest.size else (),
    )


def _pieces(line: PdfLine) -> tuple[Piece, ...]:
    return line.pieces or ((line.x0, line.x1, line.runs),)
