"""The lines of a page of a PDF in the order in which a person reads them: columns one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from tribune.importing.cleaning.characters import tidy

Run = tuple[str, bool, bool, bool]
"""Text, whether it is bold, in italics, a small raised figure."""
Piece = tuple[float, float, tuple[Run, ...]]
"""Where a part of a line starts and ends, and its runs."""
_GUTTER: Final = 9.0
"""The narrowest white between two columns, in points."""
_MIN_LINES: Final = 4
"""A column has at least this many lines: less is a table, a caption or a signature."""


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
    x0, x1, top, bottom, size = (float(written[key]) for key in ("x0", "x1", "top", "bottom", "size"))
    return PdfLine(x0, x1, top, bottom, size, runs)


def in_order(lines: Iterable[PdfLine]) -> list[PdfLine]:
    """Lines of one page in the order of reading, pieces of the same line put together."""
    ordered = sorted(lines, key=_from_the_top)
    stretches = _stretches(ordered)
    return [
        replace(line, column=number)
        for number, stretch in enumerate(stretches)
        for line in _whole_lines(stretch)
    ]


def _from_the_top(line: PdfLine) -> tuple[float, float, float, tuple[Run, ...]]:
    return (line.top, line.x0, line.x1, line.runs)


def _stretches(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """A page as what is read from top to bottom: wide parts, and between them columns from left to right."""
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)] if lines else []
    found: list[list[PdfLine]] = []
    band: list[PdfLine] = []
    wide: list[PdfLine] = []
    for line in lines:
        if line.x0 < gutter < line.x1:
            found += _columns(band, gutter)
            band = []
            wide.append(line)
        else:
            if wide:
                found.append(wide)
                wide = []
            band.append(line)
    if wide:
        found.append(wide)
    return found + _columns(band, gutter)


def _columns(band: Sequence[PdfLine], gutter: float) -> list[list[PdfLine]]:
    left = [line for line in band if line.x1 <= gutter]
    right = [line for line in band if line.x0 >= gutter]
    if min(len(left), len(right)) < _MIN_LINES // 2:
        return [list(band)] if band else []
    return [*_stretches(left), *_stretches(right)]


def _gutter(lines: Sequence[PdfLine]) -> float | None:
    """The middle of the white that runs down a page between two columns; None where it has one column.

    Titles may cross it. The lines on each side must be a good part of the page, stand side by side, and be
    long: words in two columns are sentences, figures in two columns are a table.
    """
    if len(lines) < 2 * _MIN_LINES:
        return None
    left_edge, right_edge = min(line.x0 for line in lines), max(line.x1 for line in lines)
    best: tuple[int, float] | None = None
    for start in sorted({line.x0 for line in lines}):
        if (
            not left_edge + 0.2 * (right_edge - left_edge)
            < start
            < right_edge - 0.2 * (right_edge - left_edge)
        ):
            continue
        left = [line for line in lines if line.x1 <= start - _GUTTER]
        right = [line for line in lines if line.x0 >= start]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _MIN_LINES or crossing > 0.4 * len(lines):
            continue
        if not _are_side_by_side(left, right) or not _are_sentences(left, start - left_edge):
            continue
        if best is None or (crossing, start) < best:
            best = (crossing, start)
    return None if best is None else best[1] - _GUTTER / 2


def _are_side_by_side(left: Sequence[PdfLine], right: Sequence[PdfLine]) -> bool:
    top, bottom = max(left[0].top, right[0].top), min(left[-1].bottom, right[-1].bottom)
    beside = [sum(1 for line in side if top <= line.top <= bottom) for side in (left, right)]
    return min(beside) >= _MIN_LINES - 1


def _are_sentences(lines: Sequence[PdfLine], width: float) -> bool:
    """Whether half of the lines fill half of the width of their column."""
    return sum(1 for line in lines if line.x1 - line.x0 > 0.5 * width) * 2 > len(lines)


def _whole_lines(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Pieces at the same height are one line: a bullet and its text, words far apart in a justified line."""
    whole: list[PdfLine] = []
    for line in sorted(lines, key=_from_the_top):
        beside = next(
            (
                number
                for number in range(len(whole) - 1, max(len(whole) - 4, -1), -1)
                if _is_same_height(whole[number], line)
            ),
            None,
        )
        if beside is None:
            whole.append(line)
        else:
            whole[beside] = _put_together(whole[beside], line)
    return whole


def _is_same_height(one: PdfLine, other: PdfLine) -> bool:
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
