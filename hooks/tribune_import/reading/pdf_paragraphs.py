"""The lines of a PDF → blocks: what is a paragraph, a title or a list shows by places, sizes and fonts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.bullets import is_bulleted
from tribune_import.cleaning.capitals import is_head_line, is_in_capitals
from tribune_import.cleaning.characters import tidy
from tribune_import.cleaning.joining import joined
from tribune_import.markdown import escaped
from tribune_import.reading.pdf_lines import PdfLine, Run
from tribune_import.reading.pdf_tables import table_rows

_LARGER: Final = 1.12
"""How much larger than the text the letters of a title are."""
_MAX_TITLE: Final = 160
_MARK: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_RAISED: Final = re.compile(rf"{_MARK}(\d+){_MARK}")
_NOTE: Final = re.compile(rf"{_MARK}?(?P<number>\d{{1,2}}){_MARK}?\.?\s*(?P<text>\S.*)$", re.DOTALL)
_NUMBERED: Final = re.compile(r"\d{1,2}[.)]\s+\S")
_FINISHED: Final = re.compile(r"[.!?:…»]\W*$")


@dataclass(frozen=True, slots=True)
class Typography:
    """What is usual in a document."""

    size: float
    """Of most of its letters."""
    leading: float
    """From the top of a line to the top of the next, in a paragraph."""
    sizes: tuple[float, ...]
    """Of titles, the largest first."""

    def level(self, line: PdfLine) -> int | None:
        """Of a title by its size; None where a line is no title by its size."""
        if line.size < self.size * _LARGER or len(line.text) > _MAX_TITLE:
            return None
        return min(self.sizes.index(line.size) + 1, 4) if line.size in self.sizes else 4


def typography_of(pages: Iterable[Sequence[PdfLine]]) -> Typography:
    """What is usual, by the number of letters and of lines."""
    pages = list(pages)
    sizes: Counter[float] = Counter()
    steps: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
        for above, below in pairwise(lines):
            if above.column == below.column and 0 < below.top - above.top < 3 * above.size:
                steps[round((below.top - above.top) * 2) / 2] += 1
    size = max(sizes, key=lambda found: (sizes[found], -found), default=10.0)
    usual_steps = [step for step in steps if 4 * steps[step] >= max(steps.values()) and step > 0.9 * size]
    leading = min(usual_steps, default=1.2 * size)  # the white between paragraphs may be as common
    return Typography(
        size, leading, tuple(sorted((found for found in sizes if found >= size * _LARGER), reverse=True))
    )


def blocks_of(pages: Sequence[Sequence[PdfLine]]) -> tuple[list[Block], str]:
    """The blocks of a document, and the text that their line numbers refer to: its lines, page by page.

    An empty line stands between two paragraphs. Lines of a title stay apart, one below the other.
    """
    usual = typography_of(pages)
    written: list[str] = []
    blocks: list[Block] = []
    words = frozenset(
        word.casefold() for lines in pages for line in lines for word in re.findall(r"[\w-]+", line.text)
    )
    notes: dict[str, Block] = {}
    for number, lines in enumerate(pages, start=1):
        called = {
            run[0].strip() for line in lines for run in line.runs if run[3] and run[0].strip() not in notes
        }
        for paragraph, is_table in _paragraphs(lines, usual):
            if written:
                written.append("")
            start = len(written) + 1
            written += [tidy(line.text) for line in paragraph]
            if is_table:
                blocks.append(Block(Kind.TABLE, "\n".join(map(_row, paragraph)), start, number))
                continue
            found = _blocks(paragraph, usual, words, start, number)
            note = _NOTE.match(found[0].text) if found and paragraph[0].size < usual.size else None
            if note and note["number"] in called:
                notes[note["number"]] = replace(found[0], text=f"[^{note['number']}]: {note['text']}")
            else:
                blocks += found
    return [*(_with_calls(block, notes) for block in blocks), *notes.values()], "\n".join(written)


def _with_calls(block: Block, notes: Mapping[str, Block]) -> Block:
    """Raised figures as calls of the notes of their page, or as the figures that they are."""

    def call(match: re.Match[str]) -> str:
        note = notes.get(match[1].strip())
        return f"[^{match[1].strip()}]" if note and note.page == block.page else match[1]

    return replace(block, text=_RAISED.sub(call, block.text))


def _paragraphs(lines: Sequence[PdfLine], usual: Typography) -> Iterator[tuple[list[PdfLine], bool]]:
    """Paragraphs of a page in order, and whether each is a table."""
    start = 0
    edges = _edges(lines)
    for rows in table_rows(lines):
        yield from ((paragraph, False) for paragraph in _texts(lines[start : rows.start], usual, edges))
        yield [lines[row] for row in rows], True
        start = rows.stop
    yield from ((paragraph, False) for paragraph in _texts(lines[start:], usual, edges))


def _texts(
    lines: Sequence[PdfLine], usual: Typography, edges: Mapping[int, tuple[float, float]]
) -> Iterator[list[PdfLine]]:
    paragraph: list[PdfLine] = []
    for line in lines:
        if paragraph and _starts(paragraph, line, usual, edges[line.column]):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _edges(lines: Iterable[PdfLine]) -> dict[int, tuple[float, float]]:
    """For each column, where most lines start, and where the longest end."""
    found: dict[int, list[PdfLine]] = {}
    for line in lines:
        found.setdefault(line.column, []).append(line)
    return {
        column: (
            Counter(round(line.x0) for line in members).most_common(1)[0][0],
            max(line.x1 for line in members),
        )
        for column, members in found.items()
    }


def _starts(
    paragraph: Sequence[PdfLine], line: PdfLine, usual: Typography, edges: tuple[float, float]
) -> bool:
    """Whether ``line`` starts a new paragraph."""
    above = paragraph[-1]
    is_finished = _FINISHED.search(above.text) is not None
    if line.column != above.column:
        changes = _is_title(line, usual) != _is_title(above, usual)
        if line.top < above.top:  # the top of the next column
            return is_finished or changes or (_is_item(paragraph[0]) and is_bulleted(line.text))
        if changes:
            return True
    return (
        _looks_different(above, line, usual)
        or (line.is_bold != above.is_bold and _is_apart(paragraph, line, edges[1]))
        or _starts_an_item(paragraph, line, is_finished=is_finished)
        or (
            usual.level(line) is None
            and (is_finished or above.text.endswith(";"))
            and _is_set_apart(paragraph, line, edges, is_finished=is_finished)
        )
    )


def _looks_different(above: PdfLine, line: PdfLine, usual: Typography) -> bool:
    """Whether white, size, capitals or known words part two lines."""
    return (
        line.top - above.top > 1.3 * max(usual.leading, 1.15 * above.size)
        or abs(line.size - above.size) > 1
        or usual.level(line) != usual.level(above)
        or is_in_capitals(line.text) != is_in_capitals(above.text)
        or is_head_line(line.text)
    )


def _starts_an_item(paragraph: Sequence[PdfLine], line: PdfLine, *, is_finished: bool) -> bool:
    """Whether a sign or a number starts an item, or the margin ends one."""
    first = paragraph[0]
    if is_bulleted(line.text) and not _NUMBERED.match(line.text):
        return True
    if _NUMBERED.match(line.text) and (is_finished or _NUMBERED.match(first.text)):
        return True
    return _is_item(first) and line.x0 < first.x0 - 5


def _is_set_apart(
    paragraph: Sequence[PdfLine], line: PdfLine, edges: tuple[float, float], *, is_finished: bool
) -> bool:
    """Whether, after the end of a sentence or of an item, a short line or an indent shows a new paragraph."""
    above, (left, right) = paragraph[-1], edges
    is_short = above.x1 < right - 0.12 * (right - left)
    is_indented = line.x0 > left + 8 and len(paragraph) > 1 and above.x0 <= left + 3
    return is_short or (is_finished and is_indented and not _is_item(paragraph[0]))


def _is_item(line: PdfLine) -> bool:
    return is_bulleted(line.text) or _NUMBERED.match(line.text) is not None


def _is_title(line: PdfLine, usual: Typography) -> bool:
    return usual.level(line) is not None or line.is_bold or is_in_capitals(line.text)


def _is_apart(paragraph: Sequence[PdfLine], line: PdfLine, right: float) -> bool:
    """Whether bold stands in a line of its own, not in the run of a sentence."""
    if paragraph[-1].is_bold:
        return all(above.is_bold for above in paragraph) and paragraph[-1].x1 < right - 20
    return _FINISHED.search(paragraph[-1].text) is not None and line.is_bold


def _blocks(
    paragraph: Sequence[PdfLine], usual: Typography, words: frozenset[str], start: int, page: int
) -> list[Block]:
    level = usual.level(paragraph[0])
    if level is not None or all(is_in_capitals(line.text) for line in paragraph):
        kind = Kind.PARAGRAPH if level is None else Kind.HEADING
        return [
            Block(kind, tidy(_markdown(line, without_bold=level is not None)), start + rank, page, level or 1)
            for rank, line in enumerate(paragraph)
        ]
    text = ""
    for line in paragraph:
        text = joined(text, tidy(_markdown(line)), words)
    return [Block(Kind.PARAGRAPH, text, start, page)] if text else []


def _row(line: PdfLine) -> str:
    """A row of a table: its cells with bars between them."""
    cells = (tidy("".join(run[0] for run in runs)) for _, _, runs in line.pieces)
    return " | ".join(escaped(cell).replace("|", "\\|") for cell in cells)


def _markdown(line: PdfLine, *, without_bold: bool = False) -> str:
    runs: list[Run] = []
    for text, bold, italic, raised in line.runs:
        run: Run = (text, bold and not without_bold, italic, raised)
        if runs and runs[-1][1:] == run[1:]:
            run = (runs.pop()[0] + text, *run[1:])
        runs.append(run)
    return "".join(_marked(run) for run in runs)


def _marked(run: Run) -> str:
    text, bold, italic, raised = run
    if raised:
        return f"{_MARK}{text.strip()}{_MARK}" + " " * text.endswith(" ")
    match = re.fullmatch(r"(\s*)(.*?)(\s*)", text, re.DOTALL)
    mark = "**" * bold + "*" * italic
    if match is None or not mark or not re.search(r"\w", match[2]):
        return escaped(text)
    return f"{match[1]}{mark}{escaped(match[2])}{mark[::-1]}{match[3]}"
