"""Tables of contents: lines with dot leaders, a title with the number of its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.words.french import fold
from tribune_import.blocks import Block
from tribune_import.markdown import plain

LEADER: Final = re.compile(
    r"\s*(?:\.{4,}|(?:\. ){3,}\.?|…{2,}|_{4,}|·{4,})\s*(?:p(?:age)?\.?\s*)?(?P<page>\d{1,3})\b\s*"
)
_PAGE: Final = re.compile(r"[\s,(–—-]*\bp(?:ages?|\.)?\s?\d{1,3}\)?", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"(?:sommaire|table des matieres|au sommaire|dans cette lettre|dans ce numero)\b\s*:?\s*"
)
_MAX_ENTRY: Final = 140
_MAX_ENTRIES: Final = 60


def table_of_contents(blocks: Sequence[Block]) -> set[int]:
    """Ranks of the blocks of a table of contents.

    One line with a leader may be a title of the letter itself: it is kept, unless the title comes again.
    """
    texts = [plain(block.text) for block in blocks]
    leaders = {rank for rank, text in enumerate(texts) if LEADER.search(text) and not _is_count(text)}
    titles = {rank for rank, text in enumerate(texts) if _TITLE.match(fold(text[:_MAX_ENTRY]))}
    if not leaders and not titles:
        return set()
    words = [_words(text) for text in texts]
    found = {rank for rank in leaders if len(LEADER.findall(texts[rank])) > 1}
    found |= {rank for rank in leaders if {rank - 1, rank + 1} & leaders}
    found |= {
        rank
        for rank in leaders - found
        if _comes_again(_words(without_leader(texts[rank])), words[rank + 1 :])
    }
    for rank in titles:
        found |= _below_title(rank, texts, words)
    return found


def _is_count(text: str) -> bool:
    """« Pour ........ 59 »: voices, not a page."""
    return _COUNT.match(fold(text[:_MAX_ENTRY])) is not None


_COUNT: Final = re.compile(
    r"\W*(?:votes? |voix |suffrages )?(?:pour|contre|abst\w*|nppv|votants?|absents?|exprimes|favorables?"
    r"|defavorables?)\W"
)


def without_leader(text: str) -> str:
    """A title without the dots and the page that may follow it."""
    return LEADER.sub("", text).strip()


def _below_title(rank: int, texts: Sequence[str], words: Sequence[str]) -> set[int]:
    """Ranks of a title like « Sommaire » and of the entries below it, or of all in one line."""
    title = _TITLE.match(fold(texts[rank]))
    rest = fold(texts[rank])[title.end() :] if title else ""
    if rest:
        is_short = len(texts[rank]) < _MAX_ENTRY
        return {rank} if len(_PAGE.findall(rest)) > 1 or (is_short and _PAGE.search(rest)) else set()
    found = {rank}
    entry = rank + 1
    last = min(len(texts), rank + _MAX_ENTRIES)
    while entry < last and len(texts[entry]) < _MAX_ENTRY and _is_entry(entry, texts, words):
        found.add(entry)
        entry += 1
    return found


def _is_entry(rank: int, texts: Sequence[str], words: Sequence[str]) -> bool:
    if LEADER.search(texts[rank]) or re.search(r"\S\s+(?:p(?:age)?\.?\s*)?\d{1,3}$", texts[rank]):
        return True
    return _comes_again(words[rank], words[rank + 1 :])


def _comes_again(words: str, below: Sequence[str]) -> bool:
    return len(words) > 3 and any(other.startswith(words) for other in below)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
