"""The words of a document, a line for each block: what the readers of a letter look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tribune_import.blocks import Block, Kind
from tribune_import.findings import Finding
from tribune_import.markdown import plain
from tribune_import.unaccented import unaccented

ValueT = TypeVar("ValueT")

_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
"""Controls, soft hyphens, marks of direction: nobody sees them, and they would change how a line reads."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a block, without its marks, and where they stand."""

    text: str
    """Spaces are single, and ordinary ones; accents and case as written."""
    bare: str
    """The same without accents, sign for sign: a place in it is a place in ``text``."""
    ligne: int
    page: int | None
    kind: Kind
    level: int

    @property
    def is_capitals(self) -> bool:
        """Whether it shouts: nearly all its letters are capitals."""
        return share_of_capitals(self.text) > 0.7


@dataclass(frozen=True, slots=True)
class Reading(Generic[ValueT]):
    """What was read for one field, and what the report says of it."""

    valeur: ValueT
    findings: tuple[Finding, ...] = ()


def lines_of(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """One line for each block that has words; the rows of a table are lines of their own."""
    return tuple(line for block in blocks for line in _lines_of_block(block))


def line_of(text: str, ligne: int = 1) -> Line:
    """A line of plain words, for what has no block of its own."""
    return Line(text, unaccented(text), ligne, None, Kind.PARAGRAPH, 1)


def _lines_of_block(block: Block) -> Iterator[Line]:
    rows = block.text.split("\n") if block.kind is Kind.TABLE else [block.text]
    for row in rows:
        text = plain_words(row)
        if text:
            yield Line(text, unaccented(text), block.line, block.page, block.kind, block.level)


def plain_words(markdown: str) -> str:
    """Words without emphasis, links or escapes, on one line, and nothing that cannot be seen."""
    return plain(_UNSEEN.sub("", markdown))


def share_of_capitals(text: str) -> float:
    """How many of the letters are capitals, from 0 to 1; 0 without letters."""
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) / len(letters) if letters else 0.0


def shortened(text: str, width: int = 120) -> str:
    """A sentence of a document as a report quotes it: on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"


def cited(text: str, width: int = 120) -> str:
    """The same between guillemets; those that it has become “ and ”, as within a quotation."""
    inside = re.sub(r"\s*»", "”", re.sub(r"«\s*", "“", shortened(text, width)))
    return f"« {inside} »"


def first_lines(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """The first lines, those that repeat an earlier one aside."""
    seen: set[str] = set()
    kept: list[Line] = []
    for line in lines:
        key = line.bare.casefold()
        if key not in seen:
            seen.add(key)
            kept.append(line)
        if len(kept) == number:
            break
    return kept
