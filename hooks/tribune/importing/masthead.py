"""The head of a letter (publication, session, title, number) told from its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.french import fold
from tribune.importing.blocks import Block, Kind
from tribune.importing.cleaning.rejoining import is_sentence
from tribune.importing.markdown import plain
from tribune.importing.sections import Section, section_of

_MOST_LINES: Final = 25
_DECLARATION: Final = re.compile(r"(?:la |notre )?(?:declaration|explication)")
"""What may be the title of a letter as well as that of a part of it: what follows tells."""


def split_masthead(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The lines of the head, then the blocks of the text.

    The text starts at the first heading of a known section, the first sentence, list, quotation or table.
    """
    for rank, block in enumerate(blocks):
        if rank >= _MOST_LINES or _is_text(block, blocks[rank + 1 : rank + 2]):
            announces = (
                rank > 0 and block.kind is Kind.ITEM and blocks[rank - 1].text.rstrip(" *").endswith(":")
            )
            start = rank - 1 if announces else rank
            return tuple(blocks[:start]), tuple(blocks[start:])
    return tuple(blocks), ()


def _is_text(block: Block, below: Sequence[Block]) -> bool:
    if block.kind not in {Kind.HEADING, Kind.PARAGRAPH}:
        return True
    text = plain(block.text)
    if block.kind is Kind.PARAGRAPH and is_sentence(text):
        return True
    section = section_of(text)
    if section is Section.INTERVENTION and _DECLARATION.match(fold(text)):
        return all(_is_text(next_block, ()) for next_block in below)
    return section is not None
