"""A table that only lays out the head of a letter, as word processors are made to do: its cells are lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.letter.dates import find_dates
from tribune_import.letter.lines import line_of
from tribune_import.letter.numero import find_numbers
from tribune_import.markdown import plain

_TOP: Final = 3
"""Blocks among which such a table stands."""
_MOST_CELLS: Final = 12
_LONGEST: Final = 120
_PUBLICATION: Final = re.compile(r"\b(?:lettre|bulletin|journal|flash|infos?|cese?r)\b", re.IGNORECASE)
_VOTES: Final = re.compile(r"\b(?:pour|contre|abst\w*|nppv|voix)\b", re.IGNORECASE)


def without_layout_tables(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the cells of a table of the head as paragraphs, row by row; other tables as they are."""
    found: list[Block] = []
    for rank, block in enumerate(blocks):
        found += _cells(block) if rank < _TOP and _is_layout(block) else [block]
    return found


def _cells(block: Block) -> Iterator[Block]:
    for number, row in enumerate(block.text.split("\n")):
        for cell in re.split(r"(?<!\\)\|", row):
            if plain(cell):
                text = cell.strip().replace("\\|", "|")
                yield replace(block, kind=Kind.PARAGRAPH, text=text, line=block.line + number)


def _is_layout(block: Block) -> bool:
    """Whether a table says who publishes, and the number or the day of the letter, in a few short cells."""
    if block.kind is not Kind.TABLE:
        return False
    cells = [plain(cell.text) for cell in _cells(block)]
    if len(cells) > _MOST_CELLS or any(len(cell) > _LONGEST or _VOTES.search(cell) for cell in cells):
        return False
    is_named = any(_PUBLICATION.search(cell) for cell in cells)
    return is_named and any(find_numbers(line_of(cell)) or find_dates(cell) for cell in cells)
