"""Headers and footers of pages with columns: told by their places, before the columns are read.

Read with a column, the name of the publication at the top of a page lands in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.words.french import fold
from tribune_import.blocks import HEADER, Block, Kind, Removed
from tribune_import.markdown import escaped
from tribune_import.reading.pdf_columns import has_columns
from tribune_import.reading.pdf_lines import PdfLine, is_same_height, whole_lines

_EDGE: Final = 6
"""How many lines at the top, or at the bottom, may be those of a margin."""
_HEIGHT: Final = 3.0
"""How far apart, in points, a header may stand from one page to the next."""
_WHITE: Final = 1.0
"""The white between a margin and the text, beside the size of its letters: more than between two lines."""
_SMALLER: Final = 0.95
_NUMBER: Final = r"\d{1,3}(?:\s*(?:/|sur|de)\s*\d{1,3})?\W*"
_PAGE_NUMBER: Final = re.compile(rf"\W*(?:(?:page|p\.?)\s*)?{_NUMBER}", re.IGNORECASE)
_ENDS_WITH_PAGE: Final = re.compile(rf"\b(?:page|p\.)\s*{_NUMBER}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, each part sorted from the top."""

    text: tuple[PdfLine, ...]
    """What columns are looked for in."""
    above: tuple[PdfLine, ...] = ()
    """Read before it, all across the page: the head of the first page, a line in small letters."""
    below: tuple[PdfLine, ...] = ()
    """Read after it."""
    margins: tuple[PdfLine, ...] = ()
    """Headers and footers: no text of the letter."""


def with_margins(pages: Sequence[Sequence[PdfLine]]) -> list[Page]:
    """The parts of each page; where no page has columns, cleaning tells headers by their words alone.

    A header or a footer stands apart at the edge of its page. Another page has it at the same height, but for
    figures; or it ends with the number of its page; or it says in small letters only what page 1 says.
    That of the first page stays above its text, where it may be the head of the letter.
    """
    if not any(map(has_columns, pages)):
        return [Page(tuple(lines)) for lines in pages]
    usual = _Usual.of(pages)
    return [_parted(number, lines, usual) for number, lines in enumerate(pages)]


def margins_removed(pages: Iterable[Page]) -> list[Removed]:
    """What the report says of headers and footers; they are no lines of the text that was read."""
    return [
        Removed(Block(Kind.PARAGRAPH, escaped(line.text), 0, number), HEADER)
        for number, page in enumerate(pages, start=1)
        for line in whole_lines(page.margins)
    ]


@dataclass(frozen=True, slots=True)
class _Usual:
    """What the pages have in common."""

    size: float
    places: dict[tuple[bool, str], list[tuple[int, PdfLine]]]
    """Edge and words without figures → the pages that have them there, from 0, and the lines."""
    said: frozenset[str]
    """Words of the first page."""

    @classmethod
    def of(cls, pages: Sequence[Sequence[PdfLine]]) -> _Usual:
        sizes: Counter[float] = Counter()
        places: dict[tuple[bool, str], list[tuple[int, PdfLine]]] = {}
        for number, lines in enumerate(pages):
            for line in lines:
                sizes[line.size] += len(line.text)
            for is_top in (True, False):
                for line in _from_edge(lines, is_top=is_top)[:_EDGE]:
                    places.setdefault((is_top, _key(line)), []).append((number, line))
        said = frozenset(word for line in pages[0] for word in _words(line.text))
        return cls(max(sizes, key=lambda size: (sizes[size], -size)), places, said)

    def is_repeated(self, number: int, line: PdfLine, *, is_top: bool) -> bool:
        """Whether another page has the line at the same height."""
        return any(
            other != number and abs(found.top - line.top) <= _HEIGHT
            for other, found in self.places[is_top, _key(line)]
        )


def _parted(number: int, lines: Sequence[PdfLine], usual: _Usual) -> Page:
    """A page without what stands in its margins, row by row from each edge."""
    rest, apart, margins = list(lines), {True: list[PdfLine](), False: list[PdfLine]()}, list[PdfLine]()
    for is_top in (True, False):
        rows = _edge_rows(rest, is_top=is_top)
        for row in rows:
            if any(usual.is_repeated(number, line, is_top=is_top) for line in row):
                found = apart[True] if is_top and number == 0 else margins
            elif _is_numbered(row, usual) or (is_top and number and _is_said(row, usual)):
                found = margins
            elif row is rows[-1] and _is_small(row, usual):  # several are a note, or the head of the letter
                found = apart[is_top]
            else:
                break
            found += row
            rest = [line for line in rest if line not in row]
    if not rest:
        return Page(tuple(lines))
    return Page(tuple(rest), tuple(apart[True]), _sorted(apart[False]), _sorted(margins))


def _edge_rows(lines: Sequence[PdfLine], *, is_top: bool) -> list[list[PdfLine]]:
    """The rows nearest to an edge, as far as white parts them from the text; none where none does."""
    ordered = _from_edge(lines, is_top=is_top)
    last = 0
    for rank in range(1, min(len(ordered), _EDGE + 1)):
        zone, line = ordered[:rank], ordered[rank]
        white = (
            line.top - max(one.bottom for one in zone)
            if is_top
            else min(one.top for one in zone) - line.bottom
        )
        if white > _WHITE * max(one.size for one in zone):
            last = rank
    rows: list[list[PdfLine]] = []
    for line in ordered[:last]:
        if rows and is_same_height(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _from_edge(lines: Iterable[PdfLine], *, is_top: bool) -> list[PdfLine]:
    place: Callable[[PdfLine], tuple[float, float, str]] = (
        (lambda line: (line.top, line.x0, line.text))
        if is_top
        else (lambda line: (-line.bottom, line.x0, line.text))
    )
    return sorted(lines, key=place)


def _is_numbered(row: Sequence[PdfLine], usual: _Usual) -> bool:
    """Whether a row is the number of the page, or ends with it in small letters."""
    text = " ".join(line.text for line in row)
    return _PAGE_NUMBER.fullmatch(text) is not None or (
        _is_small(row, usual) and _ENDS_WITH_PAGE.search(text) is not None
    )


def _is_said(row: Sequence[PdfLine], usual: _Usual) -> bool:
    words = {word for line in row for word in _words(line.text)}
    return _is_small(row, usual) and bool(words) and words <= usual.said


def _is_small(row: Sequence[PdfLine], usual: _Usual) -> bool:
    return all(line.size < _SMALLER * usual.size for line in row)


def _key(line: PdfLine) -> str:
    return re.sub(r"\d+", "#", fold(line.text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", fold(text))


def _sorted(lines: Iterable[PdfLine]) -> tuple[PdfLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.top, line.x0)))
