"""Tables of contents: lines with dot leaders, a title with the number of its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.french import fold
from tribune.importing.blocks import Block
from tribune.importing.markdown import plain

LEADER: Final = re.compile(
    r"\s*(?:\.{4,}|(?:\. ){3,}\.?|…{2,}|_{4,}|·{4,})\s*(?:p(?:age)?\.?\s*)?(?P<page>\d{1,3})\b\s*"
)
_PAGE: Final = re.compile(r"[\s,(–—-]*\bp(?:ages?|\.)?\s?\d{1,3}\)?", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"(?:sommaire|table des matieres|au sommaire|dans cette lettre|dans ce numero)\b\s*:?\s*"
)
_MAX_ENTRY: Final = 140


def table_of_contents(blocks: Sequence[Block]) -> set[int]:
    """Ranks of the blocks of a table of contents.

    One line with a leader may be a title of the letter itself: it is kept, unless the title comes again.
    """
    texts = [plain(block.text) for block in blocks]
    leaders = {rank for rank, text in enumerate(texts) if LEADER.search(text)}
    found = {rank for rank in leaders if len(LEADER.findall(texts[rank])) > 1}
    found |= {rank for rank in leaders if {rank - 1, rank + 1} & leaders}
    found |= {rank for rank in leaders - found if _comes_again(without_leader(texts[rank]), texts, rank)}
    for rank, text in enumerate(texts):
        title = _TITLE.match(fold(text))
        if title is None:
            continue
        rest = text[title.end() :]
        if rest:
            if len(_PAGE.findall(rest)) > 1 or (len(text) < _MAX_ENTRY and _PAGE.search(rest)):
                found.add(rank)
            continue
        found.add(rank)
        entry = rank + 1
        while entry < len(texts) and len(texts[entry]) < _MAX_ENTRY and _is_entry(texts, entry):
            found.add(entry)
            entry += 1
    return found


def without_leader(text: str) -> str:
    """A title without the dots and the page that may follow it."""
    return LEADER.sub("", text).strip()


def _is_entry(texts: Sequence[str], rank: int) -> bool:
    text = texts[rank]
    if LEADER.search(text) or re.search(r"\S\s+(?:p(?:age)?\.?\s*)?\d{1,3}$", text):
        return True
    return _comes_again(text, texts, rank)


def _comes_again(text: str, texts: Sequence[str], rank: int) -> bool:
    words = _words(text)
    return len(words) > 3 and any(_words(other).startswith(words) for other in texts[rank + 1 :])


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
