"""The head of a letter (publication, session, title, number) told from its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.importing.blocks import Block, Kind
from tribune.importing.cleaning.rejoining import is_sentence
from tribune.importing.markdown import plain
from tribune.importing.sections import section_of

_MOST_LINES: Final = 25
_NEAR: Final = 2
"""Lines under the heading of a section, among which its text starts."""
_ANNOUNCES = re.compile(
    r"\W*(?:projet d['’]|avis|[ée]tude|rapport|contribution|d[ée]claration|v(?:œ|oe)u)\b", re.IGNORECASE
)
"""What may announce a title as well as open a section: text has to follow at once."""
_STATES = re.compile(
    r"(?:la|le|les|l['’]|nous|notre|nos|ce|cet|cette|ces|pour|lors|en|dans|à|au|il|elle)\b.*"
    r"\b(?:est|sont|a|ont|avait|était|sera|s['’]est|votera?|vote|votent|présente|propose|demande|avons)\b.*[.!?]$",
    re.IGNORECASE,
)
"""A short sentence: it has a verb, and no title has one and a point."""


def split_masthead(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The lines of the head, then the blocks of the text.

    The text starts at the first heading of a known section, the first sentence, list, quotation or table.
    « Avis du CESER » or « Déclaration commune » above a title announces it: what opens a section has text
    under it.
    """
    for rank, block in enumerate(blocks):
        if rank >= _MOST_LINES or _is_text(block):
            return tuple(blocks[:rank]), tuple(blocks[rank:])
        near = 1 if _ANNOUNCES.match(plain(block.text)) else _NEAR
        if _opens_section(block) and any(map(_is_text, blocks[rank + 1 : rank + 1 + near])):
            return tuple(blocks[:rank]), tuple(blocks[rank:])
    return tuple(blocks), ()


def _is_text(block: Block) -> bool:
    if block.kind not in {Kind.HEADING, Kind.PARAGRAPH}:
        return True
    text = plain(block.text)
    return block.kind is Kind.PARAGRAPH and (is_sentence(text) or _STATES.match(text) is not None)


def _opens_section(block: Block) -> bool:
    return section_of(plain(block.text)) is not None
