"""What a page repeats around the text: its number, its header, its footer, the title once more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from tribune.words.french import fold
from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.rejoining import is_sentence
from tribune_import.markdown import plain
from tribune_import.sections import section_of

_NUMBERED_PAGE: Final = re.compile(
    r"[-–—|•·\s]*(?:page|p\.?)\s*\d{1,3}(?:\s*(?:/|sur|de)\s*\d{1,3})?[-–—|•·\s]*|[-–—]\s*\d{1,3}\s*[-–—]",
    re.IGNORECASE,
)
_WITH_PAGE: Final = re.compile(
    r"\b(?:page|p\.)\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*$|^\s*\d{1,3}\s*[-–—|]", re.IGNORECASE
)
_OF_TOTAL: Final = re.compile(r"(\d{1,3})\s*/\s*(\d{1,3})")
_NUMBER: Final = re.compile(r"\d{1,3}")
_LAST_NUMBER: Final = re.compile(r"(?P<words>.*[^\W\d_].*)\s(?P<number>\d{1,3})")
_EDGE: Final = 3
"""How many lines at the top and at the bottom of a page may be a header or a footer."""
_LONGEST: Final = 160
_TOP: Final = 15
"""Lines among which the head of a letter stands."""


def page_numbers(blocks: Sequence[Block], running: AbstractSet[int] = frozenset()) -> set[int]:
    """Ranks of the blocks that are the number of a page; ``running`` are those of headers and footers."""
    alone = [rank for rank, block in enumerate(blocks) if _NUMBER.fullmatch(block.text)]
    found = {
        rank
        for rank, block in enumerate(blocks)
        if _NUMBERED_PAGE.fullmatch(plain(block.text)) or _is_of_total(block.text)
    }
    at_edge = _edges(blocks)
    found |= {rank for rank in alone if rank in at_edge and blocks[rank].page is not None}
    without_pages = [rank for rank in alone if blocks[rank].page is None]
    for one, following in pairwise(without_pages):
        if int(blocks[following].text) == int(blocks[one].text) + 1 and following - one > 2:
            found |= {one, following}
    return found | {rank for rank in without_pages if _cuts_a_sentence(rank, blocks, running)}


def running_lines(blocks: Sequence[Block]) -> set[int]:
    """Ranks of headers and footers that pages repeat; the first stays where it may be the head."""
    at_edge = _edges(blocks)
    pages: dict[str, set[int]] = {}
    for rank in at_edge:
        pages.setdefault(_key(blocks[rank]), set()).add(blocks[rank].page or 0)
    repeated = {key for key, seen in pages.items() if len(seen) > 1 and len(key) > 2}
    found = {
        rank
        for rank in at_edge
        if _key(blocks[rank]) in repeated and not is_sentence(plain(blocks[rank].text))
    }
    head = _head(blocks)
    found |= {rank for rank in range(head, len(blocks)) if _is_footer_of(blocks[rank], blocks[:head])}
    found |= _numbered_footers(blocks, head)
    kept: set[str] = set()
    for rank in sorted(found):
        key = _key(blocks[rank])
        if rank < head and key not in kept and not _is_at_the_bottom(rank, blocks):
            kept.add(key)
            found.discard(rank)
    return found


def repeated_head(blocks: Sequence[Block]) -> set[int]:
    """Ranks of lines that say again what the head of the letter says: title, session, publication."""
    said = ""
    found: set[int] = set()
    head = _head(blocks)
    times = Counter(_words(block) for block in blocks)
    for rank, block in enumerate(blocks):
        words = _words(block)
        is_short = block.kind in {Kind.HEADING, Kind.PARAGRAPH} and len(block.text) < _LONGEST
        if is_short and section_of(plain(block.text)) is None and not is_sentence(plain(block.text)):
            is_long_enough = len(words.split()) > 2 and len(words) > 14
            is_next = rank - 1 in found and rank <= head and len(words.split()) > 1
            if (is_long_enough or is_next) and f" {words} " in said and (rank < head or times[words] > 1):
                found.add(rank)
                continue
        if rank < head:
            said += f" {words} " if not said else f"{words} "
    return found


def _cuts_a_sentence(rank: int, blocks: Sequence[Block], running: AbstractSet[int]) -> bool:
    """Whether a number alone stands beside a footer, or in the middle of a sentence."""
    if {rank - 1, rank + 1} & running:
        return True
    above = plain(blocks[rank - 1].text) if rank else ""
    below = plain(blocks[rank + 1].text) if rank + 1 < len(blocks) else ""
    return len(above) > 40 and re.search(r"[\w,]$", above) is not None and below[:1].islower()


def _is_of_total(text: str) -> bool:
    match = _OF_TOTAL.fullmatch(text.strip(" -–—|"))
    return match is not None and 0 < int(match[1]) <= int(match[2])


def _edges(blocks: Sequence[Block]) -> set[int]:
    """Ranks of the first and last lines of every page."""
    found: set[int] = set()
    by_page: dict[int, list[int]] = {}
    for rank, block in enumerate(blocks):
        if block.page is not None:
            by_page.setdefault(block.page, []).append(rank)
    for ranks in by_page.values():
        found |= {*ranks[:_EDGE], *ranks[-_EDGE:]}
    return found


def _is_footer_of(block: Block, head: Sequence[Block]) -> bool:
    """Whether a line says the number of a page and, for the rest, only what the head of the letter says."""
    text = plain(block.text)
    if len(text) > _LONGEST or not _WITH_PAGE.search(text):
        return False
    words = set(re.findall(r"[^\W\d_]{3,}", fold(_WITH_PAGE.sub("", text))))
    return bool(words) and words <= {
        "lettre",
        "page",
        *(word for line in head for word in _words(line).split()),
    }


def _numbered_footers(blocks: Sequence[Block], head: int) -> set[int]:
    """Ranks of what a text without pages repeats with the number of each page: « La lettre n° 45    2 »."""
    times: dict[str, list[tuple[int, int]]] = {}
    for rank, block in enumerate(blocks[head:], start=head):
        if block.page is not None or block.kind is not Kind.PARAGRAPH or len(block.text) > _LONGEST:
            continue
        match = _LAST_NUMBER.fullmatch(plain(block.text))
        if match:
            times.setdefault(match["words"], []).append((rank, int(match["number"])))
    said = {word for line in blocks[:head] for word in _words(line).split()}
    return {
        rank
        for words, places in times.items()
        if len(places) > 1
        and [number for _, number in places] == list(range(places[0][1], places[0][1] + len(places)))
        and set(re.findall(r"\w{3,}", fold(words))) <= said | {"lettre", "page"}
        for rank, _ in places
    }


def _is_at_the_bottom(rank: int, blocks: Sequence[Block]) -> bool:
    """Whether text of its page stands above it."""
    page = blocks[rank].page
    return any(blocks[above].page == page and is_sentence(plain(blocks[above].text)) for above in range(rank))


def _head(blocks: Sequence[Block]) -> int:
    """Rank of the first block that is no line of the head of a letter."""
    for rank, block in enumerate(blocks[:_TOP]):
        text = plain(block.text)
        if (
            is_sentence(text)
            or section_of(text) is not None
            or block.kind not in {Kind.HEADING, Kind.PARAGRAPH}
        ):
            return rank
    return min(len(blocks), _TOP)


def _key(block: Block) -> str:
    """A line without its figures: « Lettre n° 12 – page 3 » is that of page 4."""
    return re.sub(r"\d+", "#", _words(block)) or block.text


def _words(block: Block) -> str:
    return " ".join(re.findall(r"\w+", fold(plain(block.text))))
