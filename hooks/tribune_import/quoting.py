"""The words of a document for a sentence that was read in it, sign for sign.

The grammar of votes reads a copy without what gets in its way; a source quotes what a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.markdown import plain

_DROPPED: Final = frozenset("\\*_`@#~§")
"""Signs that a copy may have lost, within a sentence or at its ends."""
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+")


def as_in_document(phrase: str, blocks: Sequence[Block], ligne: int | None) -> str:
    """``phrase`` as the blocks show it, those at ``ligne`` first; itself where it is in none of them.

    A vote printed twice has two sentences, each looked for alone.
    """
    near = sorted(blocks, key=lambda block: (block.line != ligne, block.line))
    texts = [text for block in near for text in _texts(block)]
    whole = _found(phrase, texts)
    if whole:
        return whole
    parts = _SENTENCE_END.split(phrase)
    return " ".join(_found(part, texts) or part for part in parts) if len(parts) > 1 else phrase


def _texts(block: Block) -> list[str]:
    rows = block.text.split("\n") if block.kind is Kind.TABLE else [block.text]
    return [plain(row) for row in rows]


def _found(phrase: str, texts: Iterable[str]) -> str:
    """What the first text that says ``phrase`` has for it, with what a copy loses; empty where none does."""
    wanted = "".join(char for char in phrase if _counts(char))
    if not wanted:
        return ""
    for text in texts:
        counted, places = _counted(text)
        start = counted.find(wanted)
        if start >= 0:
            return _widened(text, places[start], places[start + len(wanted) - 1] + 1)
    return ""


@lru_cache(maxsize=10_000)  # each vote looks for its words in many lines
def _counted(text: str) -> tuple[str, tuple[int, ...]]:
    """The signs that a copy keeps, and where each stands."""
    places = tuple(place for place, char in enumerate(text) if _counts(char))
    return "".join(text[place] for place in places), places


def _counts(char: str) -> bool:
    return char not in _DROPPED and not char.isspace()


def _widened(text: str, start: int, end: int) -> str:
    """``text[start:end]`` with the signs beside it that no space parts from it."""
    while start and text[start - 1] in _DROPPED:
        start -= 1
    while end < len(text) and text[end] in _DROPPED:
        end += 1
    return text[start:end]
