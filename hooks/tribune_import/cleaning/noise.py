"""What is no text of a letter, taken out line by line, each with why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune_import.blocks import HEADER, Block, Kind, Removed
from tribune_import.cleaning.contacts import ADDRESS, contact_of, is_part_of_address, opens_with_a_label
from tribune_import.cleaning.contents import table_of_contents
from tribune_import.cleaning.pages import page_numbers, running_lines
from tribune_import.cleaning.site_words import heads_side_list, is_menu_entry, site_words_of
from tribune_import.markdown import plain
from tribune_import.sections import section_of

_NOTE: Final = re.compile(r"\\?\[\^[^\]]+\]:")
_RULE: Final = re.compile(r"[\s*_=~\-–—•.·#+|\\\u00ad]+")
_FINISHED: Final = re.compile(r"[.!?:;…»][\s*]*$")
_LONGEST_LINK: Final = 100
_FULL: Final = 45
"""A line at least this long, without an end, goes on below: what follows is part of a sentence."""


def without_noise(blocks: Sequence[Block]) -> tuple[list[Block], list[Removed]]:
    """The lines of the letter, and those taken out."""
    running = running_lines(blocks)
    why = {
        **dict.fromkeys(running, f"{HEADER} répété"),
        **_line_by_line(blocks),
        **dict.fromkeys(_addresses(blocks), ADDRESS),
        **dict.fromkeys(page_numbers(blocks, running), "numéro de page"),
        **dict.fromkeys(table_of_contents(blocks), "sommaire"),
    }
    kept = [block for rank, block in enumerate(blocks) if rank not in why]
    removed = [Removed(block, why[rank]) for rank, block in enumerate(blocks) if rank in why]
    return kept, removed


def _line_by_line(blocks: Sequence[Block]) -> dict[int, str]:
    """The lines that are no text of the letter by their own words, and why."""
    found: dict[int, str] = {}
    menu, side = _menus(blocks), _side_lists(blocks)
    for rank, block in enumerate(blocks):
        text = plain(block.text)
        is_part = block.kind is Kind.HEADING and section_of(text) is not None
        if block.kind in {Kind.TABLE, Kind.QUOTE} or is_part or _NOTE.match(block.text):
            continue
        if not text or _RULE.fullmatch(text):
            found[rank] = "trait de séparation"
        elif rank in menu:
            found[rank] = "menu du site"
        elif rank in side:
            found[rank] = "liste d’autres lettres"
        elif (rank - 1 in found or not _is_inside(blocks, rank)) and not is_menu_entry(text):
            reason = contact_of(text) or site_words_of(text)
            if reason:
                found[rank] = reason
    return found


def _addresses(blocks: Sequence[Block]) -> set[int]:
    """Ranks of the lines of a postal address: two at least, or one beside a telephone or a mail."""
    texts = [plain(block.text) for block in blocks]
    parts = {rank for rank, text in enumerate(texts) if is_part_of_address(text)}
    sure = {rank for rank, text in enumerate(texts) if rank in parts or contact_of(text) is not None}
    beside = {
        rank
        for rank in sure
        for other in (rank - 1, rank + 1)
        if other in sure and abs(blocks[other].line - blocks[rank].line) == 1
    }
    return {rank for rank in parts & beside if not _is_inside(blocks, rank)}


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
        elif rank in {0, len(blocks) - 1}:
            found.add(rank)
    return found


def _side_lists(blocks: Sequence[Block]) -> set[int]:
    """Ranks of « Derniers articles » and of the short lines just under it, which no sentence ends.

    A heading of a known part, or a line of text, ends the list.
    """
    found: set[int] = set()
    for rank, block in enumerate(blocks):
        if not heads_side_list(plain(block.text)):
            continue
        links: list[int] = []
        for other in range(rank + 1, len(blocks)):
            text = plain(blocks[other].text)
            is_apart = blocks[other].line > blocks[other - 1].line + (2 if other == rank + 1 else 1)
            if is_apart or len(text) > _LONGEST_LINK or _FINISHED.search(text) or section_of(text):
                break
            links.append(other)
        if links or rank == len(blocks) - 1:
            found |= {rank, *links}
    return found


def _is_inside(blocks: Sequence[Block], rank: int) -> bool:
    """Whether a line is the middle of a hard-wrapped sentence: an address there belongs to the sentence."""
    if rank == 0 or blocks[rank].kind is Kind.ITEM or opens_with_a_label(plain(blocks[rank].text)):
        return False
    above, block = blocks[rank - 1], blocks[rank]
    text = plain(above.text)
    return above.line + 1 == block.line and len(text) >= _FULL and not _FINISHED.search(text)
