"""What is no text of a letter, taken out line by line, each with why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tribune.importing.blocks import Block, Kind, Removed
from tribune.importing.cleaning.contacts import ADDRESS, DETAILS, contact_of, is_street
from tribune.importing.cleaning.contents import table_of_contents
from tribune.importing.cleaning.pages import page_numbers, running_lines
from tribune.importing.cleaning.site_words import is_menu_entry, site_words_of
from tribune.importing.markdown import plain

_RULE: Final = re.compile(r"[\s*_=~\-–—•.·#+|]{3,}")
_FINISHED: Final = re.compile(r"[.!?:;…»][\s*]*$")
_FULL: Final = 45
"""A line at least this long, without an end, goes on below: what follows is part of a sentence."""


def without_noise(blocks: Sequence[Block]) -> tuple[list[Block], list[Removed]]:
    """The lines of the letter, and those taken out."""
    why = dict(_reasons(blocks))
    kept = [block for rank, block in enumerate(blocks) if rank not in why]
    removed = [Removed(block, why[rank]) for rank, block in enumerate(blocks) if rank in why]
    return kept, removed


def _reasons(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Rank and reason of each line to take out; the last reason of a line counts."""
    running = running_lines(blocks)
    for rank in running:
        yield rank, "en-tête ou pied de page répété"
    menu = _menus(blocks)
    for rank, block in enumerate(blocks):
        if block.kind in {Kind.TABLE, Kind.QUOTE} or block.text.startswith("[^"):
            continue
        text = plain(block.text)
        if _RULE.fullmatch(text) or not text:
            yield rank, "trait de séparation"
        elif rank in menu:
            yield rank, "menu du site"
        elif not _is_inside(blocks, rank):
            reason = contact_of(text) or (None if is_menu_entry(text) else site_words_of(text))
            if reason:
                yield rank, reason
            if reason in {ADDRESS, DETAILS}:
                yield from ((line, ADDRESS) for line in _address_above(blocks, rank))
    for rank in page_numbers(blocks, running):
        yield rank, "numéro de page"
    for rank in table_of_contents(blocks):
        yield rank, "sommaire"


def _address_above(blocks: Sequence[Block], rank: int) -> Iterator[int]:
    """Ranks of the lines of a postal address that stand just above the rest of it."""
    while rank and blocks[rank - 1].line + 1 == blocks[rank].line and is_street(plain(blocks[rank - 1].text)):
        rank -= 1
        yield rank


def _menus(blocks: Sequence[Block]) -> set[int]:
    """Ranks of what menus say: two entries side by side, or one at the very top or bottom.

    « Agenda » alone in the middle of a letter is a title. Short links between two entries are entries too.
    """
    entries = [rank for rank, block in enumerate(blocks) if is_menu_entry(plain(block.text))]
    found: set[int] = set()
    for rank in entries:
        near = [other for other in entries if other != rank and abs(other - rank) <= 3]
        between = [
            middle
            for other in near
            for middle in range(min(rank, other) + 1, max(rank, other))
            if len(plain(blocks[middle].text).split()) <= 4
        ]
        if near:
            found |= {rank, *between}
        elif rank < 2 or rank >= len(blocks) - 2:
            found.add(rank)
    return found


def _is_inside(blocks: Sequence[Block], rank: int) -> bool:
    """Whether a line is the middle of a hard-wrapped sentence: an address there belongs to the sentence."""
    if rank == 0:
        return False
    above, block = blocks[rank - 1], blocks[rank]
    text = plain(above.text)
    return above.line + 1 == block.line and len(text) >= _FULL and not _FINISHED.search(text)
