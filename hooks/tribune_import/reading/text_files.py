"""Plain text and Markdown → blocks, a line each: a text that was typed, exported or copied from a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tribune_import.blocks import Block, Kind, Removed
from tribune_import.cleaning.characters import tidy
from tribune_import.reading.decoding import decoded
from tribune_import.reading.document import Document
from tribune_import.reading.tabbed_lines import tabbed_rows

_FRONT_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*(?:\{[^{}]*\}[ \t#]*)?$")
_UNDERLINE: Final = re.compile(r"[ ]{0,3}(?:={2,}|-{3,})[ ]*$")
_RULE: Final = re.compile(r"[\s*_=~\-–—•.·#+|]{3,}$")
_QUOTE: Final = re.compile(r"[ ]{0,3}(?:>[ ]?)+(.*)$")
_ITEM: Final = re.compile(r"(?P<indent>\s*)(?P<sign>[-*+]|(?P<number>\d{1,3})[.)])[ \t]+(?P<text>\S.*)$")
_ROW: Final = re.compile(r"\s*\|(.*)\|\s*$")
_DIVIDER: Final = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*$")
_PAGE_END: Final = re.compile(r"(?<=[^\n])\f")
"""A page that ends in the middle of a line of the file."""
_FINISHED: Final = re.compile(r"[.!?:;…»)]\W*$")


def read_text_file(data: bytes, name: str) -> Document:
    """Read a .txt or a .md file: what looks like Markdown is Markdown, a front matter is left aside.

    Raises:
        UnreadableDocumentError: where it is no text.
    """
    text, remarks = decoded(data)
    text = _PAGE_END.sub("\n\f", text)
    lines = text.split("\n")
    skipped = _FRONT_MATTER.match(text)
    start = text[: skipped.end()].count("\n") + 1 if skipped else 0
    blocks: list[Block] = []
    left_out: list[Removed] = []
    for block in _blocks(lines, start, has_pages="\f" in text.strip("\f\n ")):
        if _RULE.fullmatch(block.text):
            left_out.append(Removed(block, "trait de séparation"))
        elif block.text:
            blocks.append(block)
    return Document(name, tuple(blocks), text, left_out=tuple(left_out), remarks=remarks)


def _blocks(lines: Sequence[str], start: int, *, has_pages: bool) -> Iterator[Block]:
    page = 1
    number = start
    previous: Block | None = None
    while number < len(lines):
        written = lines[number]
        page += written.count("\f")
        line = written.replace("\f", "").rstrip()
        number += 1
        if not line.strip():
            continue
        block = _block(line, number, previous)
        if _is_table(lines, number - 1):
            rows = [line, *_rows_below(lines, number)]
            number += len(rows) - 1
            block = Block(Kind.TABLE, "\n".join(map(_cells, [rows[0], *rows[2:]])), block.line)
        elif cells := tabbed_rows(lines, number - 1):
            number += len(cells) - 1
            block = Block(Kind.TABLE, "\n".join(" | ".join(map(tidy, row)) for row in cells), block.line)
        elif block.kind is Kind.PARAGRAPH and _is_underlined(lines, number):
            level = 1 if "=" in lines[number] else 2
            block = Block(Kind.HEADING, block.text, number, level=level)
            number += 1
        if has_pages:
            block = Block(block.kind, block.text, block.line, page, block.level, block.is_numbered)
        yield block
        previous = block


def _block(line: str, number: int, previous: Block | None) -> Block:
    goes_on = (
        previous is not None
        and previous.line == number - 1
        and previous.kind is Kind.PARAGRAPH
        and not _FINISHED.search(previous.text)
    )
    if heading := _HEADING.fullmatch(line.strip()):
        return Block(Kind.HEADING, tidy(heading[2]), number, level=len(heading[1]))
    if quote := _QUOTE.fullmatch(line):
        return Block(Kind.QUOTE, tidy(quote[1]), number)
    item = _ITEM.fullmatch(line)
    if item and not goes_on and not _RULE.fullmatch(line):
        depth = len(item["indent"].expandtabs(4)) // 2
        level = 1 + (depth + 1) // 2 if depth else 1
        return Block(
            Kind.ITEM, tidy(item["text"]), number, level=min(level, 4), is_numbered=bool(item["number"])
        )
    return Block(Kind.PARAGRAPH, tidy(line), number)


def _is_underlined(lines: Sequence[str], number: int) -> bool:
    """A heading written above a line of « = » or « - », which nothing else follows at once."""
    if number >= len(lines) or not _UNDERLINE.fullmatch(lines[number]):
        return False
    return number + 1 == len(lines) or not lines[number + 1].strip() or "=" in lines[number]


def _is_table(lines: Sequence[str], index: int) -> bool:
    return (
        index + 1 < len(lines)
        and _ROW.fullmatch(lines[index]) is not None
        and _DIVIDER.fullmatch(lines[index + 1]) is not None
    )


def _rows_below(lines: Sequence[str], index: int) -> Iterator[str]:
    while index < len(lines) and _ROW.fullmatch(lines[index]):
        yield lines[index]
        index += 1


def _cells(row: str) -> str:
    match = _ROW.fullmatch(row)
    cells = re.split(r"(?<!\\)\|", match[1] if match else row)
    return " | ".join(tidy(cell) for cell in cells)
