"""Labels and numbers on lines of their own → one line: « POUR », « 72 », « CONTRE », « 11 » going down.

Layouts of a printed result, each line a block: a label above its number, a row of labels above a row of
numbers. Nothing is joined that does not pair up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.unaccented import unaccented
from tribune_import.votes.figures.qualities import QUALITY, UNIT
from tribune_import.votes.text.tables import ROW_BREAK

_NUMBER: Final = re.compile(rf"\W*\d{{1,3}}(?: {UNIT})?\W*")
_NUMBERS: Final = re.compile(r"\W*\d{1,3}(?:[\s|/,;-]+\d{1,3})+\W*")
_RULE: Final = re.compile(r"[\s|:=+_-]+")
_LABEL_WORDS: Final = re.compile(
    rf"(?:(?:{UNIT}|nombre|de|d|des|ne|au|la|le|exprime?e?s?|s|ont|se|sont)\b|[\W_])*", re.IGNORECASE
)
"""What a label holds beside its quality: « Nombre de voix contre : »."""
_LONGEST: Final = 60


def joined_lines(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """The blocks, each run of labels and numbers as one block where its first line was.

    With such a run come its lines as they stand; nothing with another block.
    """
    rank = 0
    while rank < len(blocks):
        run = _rows(blocks, rank) or _alternate(blocks, rank)
        if run is None:
            yield blocks[rank], ""
            rank += 1
        else:
            text, rank_after = run
            lines = ROW_BREAK.join(block.text.strip() for block in blocks[rank:rank_after])
            yield replace(blocks[rank], text=text), lines
            rank = rank_after


def _rows(blocks: Sequence[Block], start: int) -> tuple[str, int] | None:
    """« Pour | Contre | Abstentions » then « 54 | 13 | 21 », a rule between them or not."""
    if not _is_line(blocks[start]) or len(_labels(blocks[start].text)) < 2:
        return None
    below = start + 1
    if below < len(blocks) and _is_line(blocks[below]) and _RULE.fullmatch(blocks[below].text):
        below += 1
    if below == len(blocks) or not _is_line(blocks[below]) or not _NUMBERS.fullmatch(blocks[below].text):
        return None
    numbers = " | ".join(re.findall(r"\d+", blocks[below].text))
    return f"{blocks[start].text} : {numbers}", below + 1


def _alternate(blocks: Sequence[Block], start: int) -> tuple[str, int] | None:
    """« POUR », « 72 », « CONTRE », « 11 »: two pairs at least."""
    parts: list[str] = []
    rank = start
    while rank + 1 < len(blocks) and _is_label(blocks[rank]) and _is_number(blocks[rank + 1]):
        label, number = blocks[rank].text.strip().rstrip(" :"), blocks[rank + 1].text.strip()
        parts.append(f"{label} : {number}")
        rank += 2
    return (" ; ".join(parts), rank) if len(parts) > 1 else None


def _is_line(block: Block) -> bool:
    return block.kind is not Kind.TABLE and len(block.text) < _LONGEST


def _is_label(block: Block) -> bool:
    return _is_line(block) and len(_labels(block.text)) == 1


def _is_number(block: Block) -> bool:
    return _is_line(block) and _NUMBER.fullmatch(unaccented(block.text).lower()) is not None


def _labels(text: str) -> list[str]:
    """The qualities of a line that holds nothing else; none where it says more."""
    plain = unaccented(text).lower()
    found = [match[0] for match in QUALITY.finditer(plain)]
    return found if _LABEL_WORDS.fullmatch(QUALITY.sub(" ", plain)) else []
