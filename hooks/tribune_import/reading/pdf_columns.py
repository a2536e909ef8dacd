"""Columns of a page, and the order in which its stretches are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tribune_import.reading.pdf_lines import PdfLine, whole_lines

_GUTTER: Final = 9.0
"""The narrowest white between two columns, in points."""
_WHITE: Final = 0.9
"""How much of the size of letters the white between two bands is, at least: more than between two lines."""
_MAX_LINES: Final = 1_000
"""A page with more is no page of a letter."""
_MIN_LINES: Final = 4
"""A column has at least this many lines: less is a table, a caption or a signature."""


def has_columns(lines: Sequence[PdfLine]) -> bool:
    """Whether a page, its lines sorted from the top, has columns somewhere."""
    return _gutter(lines) is not None


def stretches(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Lines, sorted from the top, as they are read from top to bottom: wide parts, and columns between."""
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)] if lines else []
    found: list[list[PdfLine]] = []
    wide: list[PdfLine] = []
    side_by_side: list[PdfLine] = []
    for band in _bands(lines, gutter):
        if _is_in_columns(band, gutter) or (side_by_side and _goes_on_below(band, gutter)):
            found += [wide] if wide else []
            wide = []
            side_by_side += band
        else:
            found += _columns(side_by_side, gutter)
            side_by_side = []
            wide += band
    return [*found, *([wide] if wide else []), *_columns(side_by_side, gutter)]


def _bands(lines: Sequence[PdfLine], gutter: float) -> list[list[PdfLine]]:
    """Lines cut where one crosses the gutter, and where white runs from one side of the page to the other."""
    bands: list[list[PdfLine]] = []
    bottom = 0.0
    was_wide = False
    for line in lines:
        is_wide = line.x0 < gutter < line.x1
        is_apart = line.top > bottom + _WHITE * line.size
        if not bands or is_apart or is_wide != was_wide:
            bands.append([])
        bands[-1].append(line)
        bottom, was_wide = max(bottom, line.bottom), is_wide
    return bands


def _is_in_columns(band: Sequence[PdfLine], gutter: float) -> bool:
    """Whether sentences stand on both sides of the gutter."""
    sides = [line for line in band if line.x1 <= gutter], [line for line in band if line.x0 >= gutter]
    if not all(sides) or len(sides[0]) + len(sides[1]) < len(band):
        return False
    return all(_is_text(side, _width(side, gutter, band)) for side in sides)


def _is_text(side: Sequence[PdfLine], width: float) -> bool:
    """Whether one side of a gutter holds sentences, in one column or in several narrower ones."""
    inner = _gutter(side)
    if inner is None:
        return _are_sentences(side, width)
    left, right = [line for line in side if line.x1 <= inner], [line for line in side if line.x0 >= inner]
    return (
        bool(left and right)
        and _is_text(left, _width(left, inner, side))
        and (_is_text(right, _width(right, inner, side)))
    )


def _goes_on_below(band: Sequence[PdfLine], gutter: float) -> bool:
    """Whether lines below columns are more of them: the end of the longer one, or sentences on one side."""
    left, right = [line for line in band if line.x1 <= gutter], [line for line in band if line.x0 >= gutter]
    if len(left) + len(right) < len(band):
        return False
    if left and right:  # an item or a title beside text: a table has no sentences
        return any(len(side) > 1 and _is_text(side, _width(side, gutter, band)) for side in (left, right))
    return len(band) > 1


def _width(side: Sequence[PdfLine], gutter: float, band: Sequence[PdfLine]) -> float:
    """How wide a column is, as far as its lines tell."""
    left = min(line.x0 for line in side)
    if left < gutter:
        return gutter - _GUTTER / 2 - left
    return max(line.x1 for line in band) - left


def _columns(band: Sequence[PdfLine], gutter: float) -> list[list[PdfLine]]:
    if not band:
        return []
    left = [line for line in band if line.x1 <= gutter]
    right = [line for line in band if line.x1 > gutter]
    return [*stretches(left), *stretches(right)]


def _gutter(lines: Sequence[PdfLine]) -> float | None:
    """The middle of the white that runs down a page between two columns; None where it has one column.

    Titles may cross it. The lines on each side must be a good part of the page, stand side by side, and be
    long: words in two columns are sentences, figures in two columns are a table.
    """
    if not 2 * _MIN_LINES <= len(lines) <= _MAX_LINES:
        return None
    left_edge, right_edge = min(line.x0 for line in lines), max(line.x1 for line in lines)
    best: tuple[int, float] | None = None
    margin = 0.2 * (right_edge - left_edge)
    for start in sorted({line.x0 for line in lines}):
        if not left_edge + margin < start < right_edge - margin:
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
    """Whether half of the lines fill half of the width of their column, without the white of a table."""
    whole = whole_lines(lines)
    return 2 * sum(not line.pieces and line.x1 - line.x0 > 0.5 * width for line in whole) > len(whole)
