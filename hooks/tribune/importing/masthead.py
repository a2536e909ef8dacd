"""The head of a letter (publication, session, title, number) told from its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tribune.importing.blocks import Block, Kind
from tribune.importing.cleaning.rejoining import is_sentence
from tribune.importing.markdown import plain
from tribune.importing.sections import section_of

_MOST_LINES: Final = 25


def split_masthead(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The lines of the head, then the blocks of the text.

    The text starts at the first heading of a known section, the first sentence, list, quotation or table.
    """
    for rank, block in enumerate(blocks):
        if rank >= _MOST_LINES or _is_text(block):
            return tuple(blocks[:rank]), tuple(blocks[rank:])
    return tuple(blocks), ()


def _is_text(block: Block) -> bool:
    if block.kind not in {Kind.HEADING, Kind.PARAGRAPH}:
        return True
    text = plain(block.text)
    return section_of(text) is not None or (block.kind is Kind.PARAGRAPH and is_sentence(text))
