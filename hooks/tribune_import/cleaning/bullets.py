"""Items of a list that were typed with a sign: « • un », « - deux », « 3) trois »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.markdown import plain

_BULLET: Final = re.compile(
    r"(?P<marks>\**)"
    r"(?:[•‣◦∙·▪▸►➢➤✓✔❖○]|[-–—](?=\s)|\\\*(?=\s)|o(?= [A-ZÀ-Ý])"
    r"|(?P<number>\d{1,2}|[a-h])[)](?=\s)|(?P<ordinal>\d{1,2})\.(?=\s))"
    r"\s*(?P<text>(?=.*[^\W\d_])\S.*)$",
    re.DOTALL,
)
_DEEPEST: Final = 3
_DASH: Final = re.compile(r"\**[-–—]\s")
_SEMICOLON: Final = re.compile(r";[\s*_]*$")
_FINISHED: Final = re.compile(r"[.!?:;…»,]\W*$")


def is_bulleted(text: str) -> bool:
    """Whether a line starts with the sign of an item."""
    return _BULLET.match(text) is not None


def with_items(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with paragraphs that start with a sign made items.

    A dash may also go on with the sentence of the line above: « … DES TRANSPORTS », « – ACTE 2 ». Below an
    item, another sign is a list within the list.
    """
    above: Block | None = None
    signs: list[str] = []
    is_list = False
    for block in blocks:
        is_apart = above is not None and block.line > above.line + 1
        if block.kind is Kind.ITEM:  # the file itself says how deep
            signs, is_list = ["1" if block.is_numbered else "-"], True
        elif block.kind is not Kind.PARAGRAPH or (is_apart and (is_list or not is_bulleted(block.text))):
            signs, is_list = [], False
        item = block
        match = _BULLET.match(block.text) if block.kind is Kind.PARAGRAPH else None
        if match and not (_DASH.match(block.text) and _goes_on(above, block)):
            item = replace(
                block,
                kind=Kind.ITEM,
                text=f"{match['marks']}{match['text']}",
                level=_level(signs, _sign(match)),
                is_numbered=(match["number"] or match["ordinal"] or "").isdigit(),
            )
        yield item
        above = item


def _sign(match: re.Match[str]) -> str:
    """What the items of one list have in common: a bullet, « 1 » for numbers, « a » for letters."""
    number = match["number"] or match["ordinal"]
    if number:
        return "1" if number.isdigit() else "a"
    sign = match[0].removeprefix(match["marks"])[0]
    return "-" if sign in "-–—" else sign


def _level(signs: list[str], sign: str) -> int:
    """How deep an item stands; ``signs`` are those of the lists that are open, and become those after it."""
    if sign in signs:
        del signs[signs.index(sign) + 1 :]
    elif len(signs) < _DEEPEST:
        signs.append(sign)
    return len(signs)


def with_unmarked_items(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with paragraphs that end with semicolons, below a colon or at least two in a row, made items.

    A PDF may draw its bullets as pictures, and a letter may do without them.
    """
    found = list(blocks)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and _ends_with_semicolon(found[end]):
            end += 1
        is_announced = start > 0 and found[start - 1].text.rstrip(" *").endswith(":")
        has_end = end < len(found) and found[end].kind is Kind.PARAGRAPH
        if has_end and (end - start > 1 or (end > start and is_announced)):
            found[start : end + 1] = [replace(block, kind=Kind.ITEM) for block in found[start : end + 1]]
        start = end + 1
    return found


def _ends_with_semicolon(block: Block) -> bool:
    """Whether a paragraph does in its own words: that of « &#125; » is no sign of the text."""
    return block.kind is Kind.PARAGRAPH and _SEMICOLON.search(plain(block.text)) is not None


def _goes_on(above: Block | None, block: Block) -> bool:
    return (
        above is not None
        and above.line + above.text.count("\n") + 1 == block.line
        and above.kind in {Kind.PARAGRAPH, Kind.HEADING}
        and not _FINISHED.search(above.text)
    )
