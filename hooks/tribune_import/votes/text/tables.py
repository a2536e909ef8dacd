"""A table of votes → sentences: « Pour | 40 » and « Contre | 2 » are read as « Pour : 40 ; Contre : 2 ».

A number is only put beside a label that its cell has for sure: same row, or same column of a full row. What
one organisation or one collège voted is no count of the assembly: such rows are left as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from tribune_import.unaccented import unaccented
from tribune_import.votes.figures.qualities import QUALITY, TEXT

_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:=-]*")
_NUMBER = re.compile(r"\W*\d{1,4}(?: voix)?\W*", re.IGNORECASE)
_PARTS = re.compile(r"\W*(?:groupes?|organisations?|syndicats?|colleges?|delegations?|listes?|noms?)\b")


def sentences(table: str, is_organisation: Callable[[str], bool]) -> list[tuple[str, str]]:
    """One sentence for each row that gives counts under a header, one for all rows « quality, number ».

    Other rows are themselves, their cells set apart by a comma. With each sentence come the rows that it
    says, as they stand. ``is_organisation`` tells whether a cell is the name of one.
    """
    written = [row for row in table.split("\n") if not _RULE.fullmatch(row)]
    rows = [_cells(row) for row in written]
    if not rows:
        return []
    labelled = [pair for row in rows if (pair := _label_and_number(row))]
    if len(labelled) > 1:
        return [(" ; ".join(labelled), ROW_BREAK.join(written))]
    header = rows[0]
    if len(header) > 2 and len({len(row) for row in rows}) == 1:
        by_column = _positions_by_column(header, rows[1:], is_organisation)
        if by_column:
            return [(sentence, ROW_BREAK.join(written)) for sentence in by_column]
    if sum(map(_is_quality, header)) > 1 and not any(map(_NUMBER.fullmatch, header)):
        is_of_parts = _PARTS.match(unaccented(header[0]).lower()) is not None
        return [
            (
                _plain(row) if is_of_parts or is_organisation(row[0]) else _under(header, row),
                ROW_BREAK.join((written[0], own)),
            )
            for row, own in zip(rows[1:], written[1:], strict=True)
        ]
    return [(_in_pairs(row) or _plain(row), own) for row, own in zip(rows, written, strict=True)]


ROW_BREAK: Final = " / "
"""Between two lines or rows that are quoted one after the other."""


_POSITION = re.compile(
    r"(?:vote )?(?:pour|contre|favorable|defavorable|abst(?:ention)?\.?|abstenue?s?|nppv)|[-–—/]?",
    re.IGNORECASE,
)


def _positions_by_column(
    header: Sequence[str], rows: Sequence[Sequence[str]], is_organisation: Callable[[str], bool]
) -> list[str]:
    """« CGT | contre | pour » under « Avis Eau | Avis Air »: a sentence a text; none in another table."""
    if not rows or not all(_POSITION.fullmatch(cell) for row in rows for cell in row[1:]):
        return []
    if all(is_organisation(row[0]) for row in rows) and not any(map(_is_quality, header)):
        columns = [[header[at], *(row[at] for row in rows)] for at in range(1, len(header))]
        names = [row[0] for row in rows]
    elif all(is_organisation(cell) for cell in header[1:]):
        columns, names = [list(row) for row in rows], list(header[1:])
    else:
        return []
    return [
        f"{label} : "
        + ", ".join(f"{name} {cell}" for name, cell in zip(names, cells, strict=True) if len(cell) > 1)
        for label, *cells in columns
    ]


def _cells(row: str) -> list[str]:
    """The cells of a row, the signs at its two ends left out; an empty cell keeps its place."""
    cells = [cell.strip() for cell in _CELLS.split(row)]
    is_framed = len(cells) > 2 and not cells[0] and not cells[-1]
    return cells[1:-1] if is_framed else cells


def _plain(row: Sequence[str]) -> str:
    return ", ".join(cell for cell in row if cell)


def _is_quality(cell: str) -> bool:
    return len(cell) < 40 and QUALITY.search(unaccented(cell).lower()) is not None


def _label_and_number(row: Sequence[str]) -> str:
    """« Pour | 54 », « 54 | Pour », « Pour | 54 | 71 % »: a share beside says nothing more."""
    cells = [cell for cell in row if cell and "%" not in cell]
    if len(cells) != 2:
        return ""
    first, second = cells
    if _is_quality(first) and _NUMBER.fullmatch(second):
        return f"{first} : {second}"
    return f"{first} {second}" if _NUMBER.fullmatch(first) and _is_quality(second) else ""


def _in_pairs(row: Sequence[str]) -> str:
    """« Pour | 58 | Contre | 9 », and « Contre | 9 | 12 », whose two numbers a person must tell apart."""
    cells = [cell for cell in row if cell]
    if len(cells) < 3 or not _is_quality(cells[0]):
        return ""
    parts: list[str] = []
    label = ""
    for cell in cells:
        if _NUMBER.fullmatch(cell):
            parts.append(f"{label} : {cell}")
        elif _is_quality(cell):
            label = cell
        else:
            return ""
    return " / ".join(parts)


def _plain_word(cell: str) -> str:
    return unaccented(cell).lower().replace("œ", "oe")


def _is_title(label: str, cell: str) -> bool:
    """« Avis » above « Eau »: the text is named by both."""
    is_text = re.fullmatch(TEXT, _plain_word(label)) is not None
    return is_text and "«" not in cell and re.search(rf"\b{TEXT}\b", _plain_word(cell)) is None


def _under(header: Sequence[str], row: Sequence[str]) -> str:
    """The row with the label of each of its columns; where cells are missing, labels and numbers in a row."""
    if len(header) != len(row):
        words = [cell for cell in row if cell and not _NUMBER.fullmatch(cell)]
        numbers = " | ".join(cell for cell in row if _NUMBER.fullmatch(cell))
        is_clear = all(map(_is_quality, header))
        return " ; ".join([*words, f"{', '.join(header)} : {numbers}"]) if is_clear else _plain(row)
    parts = []
    for label, cell in zip(header, row, strict=True):
        if _is_quality(label) and cell:
            parts.append(f"{label} : {cell}")
        elif cell:
            parts.insert(0, f"{label} « {cell} »" if _is_title(label, cell) else cell)
    return " ; ".join(parts)
