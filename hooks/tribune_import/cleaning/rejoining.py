"""Paragraphs that the page broke → whole: hard-wrapped lines, sentences cut by the end of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.capitals import is_head_line, is_in_capitals
from tribune_import.cleaning.characters import SOFT_HYPHEN
from tribune_import.cleaning.joining import joined
from tribune_import.markdown import plain
from tribune_import.sections import announces_speech, section_of

_FINISHED: Final = re.compile(r"[.!?:…»;)][\s*_\"”’]*$")
_SENTENCE_END: Final = re.compile(r"[.!?…][\s*_\"”’»)]*(?:\[\^\d+\])?$")
_LABEL: Final = re.compile(r"[^\W\d_][\w .’'/-]{0,30}\s?:\s")
_LITTLE_WORD: Final = re.compile(
    r"(?:^|[\s’'])(?:à|au|aux|avec|ce|ces|cet|cette|dans|de|des|du|en|entre|et|la|le|les|leur|leurs|mais|ne|nos|notre|"
    r"nous|on|ou|où|par|pas|pour|que|qui|sa|sans|se|ses|son|sous|sur|un|une|vers|vos|votre|[dlnscj]['’]|qu['’]|,)$",
    re.IGNORECASE,
)
"""No sentence ends so."""
_POINT: Final = re.compile(r"[^\W\d_]{3}[.][\s*_»”)]*$")
_NO_TITLE: Final = 300
_MIN_WRAPPED: Final = 3
"""So many lines at least show that a text was wrapped."""
_MAX_WRAP: Final = 130
"""The longest line that somebody may have wrapped by hand; longer ones are whole paragraphs."""
_LONG: Final = 60


def rejoined(blocks: Sequence[Block], breaks: AbstractSet[int] = frozenset()) -> list[Block]:
    """Blocks with broken paragraphs put together. ``breaks`` are the lines of what was taken out between two.

    No word is lost and none is added; a hyphen that cut a word at the end of a line goes away.
    """
    width = _wrap_width(blocks)
    taken = sorted(breaks)
    words = frozenset(
        word.casefold() for block in blocks for word in re.findall(r"[\w-]*\w", plain(block.text))
    )
    whole: list[Block] = []
    last_line = 0
    for block in blocks:
        above = whole[-1] if whole else None
        if above and _goes_on(above, block, last_line, width, _is_broken(above, block, last_line, taken)):
            whole[-1] = replace(above, text=joined(above.text, block.text, words))
        else:
            whole.append(block)
        last_line = block.line + block.text.count("\n")
    return [replace(block, text=block.text.removesuffix(SOFT_HYPHEN)) for block in whole]


def _wrap_width(blocks: Sequence[Block]) -> int | None:
    """How long the lines of a hard-wrapped text are; None where lines are whole paragraphs."""
    lengths = sorted(
        len(above.text)
        for above, below in pairwise(blocks)
        if above.kind is Kind.PARAGRAPH and below.line == above.line + 1
    )
    if len(lengths) < _MIN_WRAPPED:
        return None
    width = lengths[len(lengths) * 9 // 10]
    return width if 30 <= width <= _MAX_WRAP else None


def _is_broken(above: Block, block: Block, last_line: int, breaks: Sequence[int]) -> bool:
    """Whether the end of a page stands between the two, or something that was taken out."""
    if above.page is not None and block.page is not None and block.page > above.page:
        return True
    following = bisect_right(breaks, last_line)
    return following < len(breaks) and breaks[following] < block.line


def _goes_on(above: Block, block: Block, last_line: int, width: int | None, is_broken: bool) -> bool:
    if not _may_meet(above, block):
        return False
    text, below = _end(above), plain(block.text)
    if above.text.endswith(SOFT_HYPHEN) or (re.search(r"[^\W\d_]-$", text) and below[:1].islower()):
        return True
    starts_small = below[:1].islower() or below[:1] in "»)"
    if block.line == last_line + 1:
        return _goes_on_next_line(text, below, above, block, width, starts_small=starts_small)
    if _FINISHED.search(text):
        return bool(is_broken and below[:1] in "»)")
    if is_broken:
        return (starts_small and len(text) > 25) or (
            (len(text) > _LONG and not _LABEL.match(below)) or _LITTLE_WORD.search(text) is not None
        )
    return starts_small and len(text) >= _LONG and not text.endswith(",") and above.kind is Kind.PARAGRAPH


def _goes_on_next_line(
    text: str, below: str, above: Block, block: Block, width: int | None, *, starts_small: bool
) -> bool:
    """For a line just below another one."""
    if above.kind is Kind.QUOTE and block.kind is Kind.QUOTE:
        return True
    is_list = _LABEL.match(text) is not None and _LABEL.match(below) is not None and len(text) < _LONG
    if is_list or (above.text.startswith("**") and above.text.endswith("**") and block.text[:2] != "**"):
        return False
    if _FINISHED.search(text):
        return width is not None and len(text) >= 0.75 * width and not _LABEL.match(below)
    if starts_small or _LITTLE_WORD.search(text):
        return True
    if width is None:  # lines are paragraphs: only what plainly goes on is joined
        return False
    return len(text) >= 0.6 * width


def _end(block: Block) -> str:
    """The words of a block, the last ones where it is long: what may go on below."""
    return plain(block.text if len(block.text) < _NO_TITLE else block.text[-_NO_TITLE:])


def _may_meet(above: Block, block: Block) -> bool:
    """Whether their kinds allow it: titles and lines of capitals stay apart, an item starts something new."""
    if above.kind is Kind.QUOTE:
        return block.kind in {Kind.QUOTE, Kind.PARAGRAPH} and block.line == above.line + 1
    if block.kind is not Kind.PARAGRAPH or above.kind not in {Kind.PARAGRAPH, Kind.ITEM}:
        return False
    first, second = _end(above), plain(block.text)
    if block.text.startswith("[^") or any(
        is_head_line(one) or is_in_capitals(one) for one in (first, second)
    ):
        return False
    if section_of(first) is not None and len(above.text) < _LONG:
        return False
    if announces_speech(first) and not (second[:1].islower() or _LITTLE_WORD.search(first)):
        return False
    return section_of(second) is None or not _FINISHED.search(first)


def is_sentence(text: str) -> bool:
    """Whether plain text is part of the text of a letter rather than of its head: long, or ended by a point.

    A title may end with a question or an exclamation mark, and the line of the session with anything.
    """
    if is_in_capitals(text) or is_head_line(text):
        return len(text) > _NO_TITLE
    if len(text) >= _LONG and _SENTENCE_END.search(text):
        return True
    return len(text) > _NO_TITLE or (len(text.split()) > 2 and _POINT.search(text) is not None)
