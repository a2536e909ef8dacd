"""The head of a letter (publication, session, title, number) told from its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.words.french import fold
from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.rejoining import is_sentence
from tribune_import.markdown import plain
from tribune_import.sections import section_of

_MOST_LINES: Final = 25
_ANNOUNCES: Final = re.compile(
    r"\W*(?:(?:la |notre )?(?:declaration|explication|expression)"
    r"|projet d.avis|avis|etude|rapport|contribution|voeu)\b"
)
"""What may announce the title of a letter as well as open a part of it: what follows tells."""
_STATES: Final = re.compile(
    r"(?:la|le|les|l['’]|nous|notre|nos|ce|cet|cette|ces|pour|lors|en|dans|a|au|il|elle)\b.*"
    r"\b(?:est|sont|a|ont|avait|etait|sera|votera?|vote|votent|presente|propose|demande|avons)\b.*[.!?]$"
)
"""A short sentence: a verb and a point, which no title has together."""
_ASKS: Final = re.compile(r"[^.?!…]{1,140}\s?[?!]\s?»?")
"""A question or a cry alone on its line, which a title may be."""


def split_masthead(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The lines of the head, then the blocks of the text.

    The text starts at the first heading of a known section, the first sentence, list, quotation or table.
    « Avis du CESER » above a title announces it: where it opens a section, text follows.
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
    words = fold(text)
    if block.kind is Kind.PARAGRAPH and (
        (is_sentence(text) and not _ASKS.fullmatch(text)) or _STATES.match(words)
    ):
        return True
    if section_of(text) is None:
        return False
    return not _ANNOUNCES.match(words) or all(_is_text(next_block, ()) for next_block in below)
