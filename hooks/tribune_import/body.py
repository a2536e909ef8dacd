"""The text of a letter as clean Markdown: its known sections have their anchors, and nothing is dangerous."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.markdown import safe_inline
from tribune_import.masthead import split_masthead
from tribune_import.outline import Title, outline

_MAX_DEPTH: Final = 4
_NOTE: Final = re.compile(r"(?<!\\)\[\^(\d{1,3})\](?!:)")
_NOTE_TEXT: Final = re.compile(r"\[\^(\d{1,3})\]:\s+(?=\S)")
_STARTS: Final = (
    (re.compile(r"(?=[#>|])|(?=[-+*][ ])|(?=!!!|\?\?\?)|(?=\[[^\]]*\]:)|(?=\*\[[^\]]*\]:)"), "\\"),
    (re.compile(r"(?P<kept>\d+)(?=[.)]\s)"), "\\"),
)
"""What would open a heading, a quotation, a list, an admonition or a reference at the start of a line."""
_ENTITIES: Final = {"~": "&#126;", ":": "&#58;", "=": "&#61;", "`": "&#96;"}
_LEADING: Final = re.compile(r"~(?=~~)|:(?=[ ])|=(?==*$)")


@dataclass
class _Level:
    """A level of a list that is being written."""

    is_numbered: bool
    numbers: int = 0
    """Numbers written as words so far."""


def body_markdown(
    blocks: Sequence[Block],
    as_title: Callable[[str], str] = str,
    speeches: AbstractSet[int] = frozenset(),
    is_of_others: Callable[[str], bool] = lambda _: False,
) -> str:
    """The Markdown of the text of a letter, from cleaned blocks; its head is left out.

    ``as_title`` puts the words of a heading set in capitals in sentence case; ``speeches`` are the lines
    where a speaker is named, as headings may do; ``is_of_others`` tells the headings of what others said.
    The result has no title of the first level, skips no level, holds no HTML, and is read again as itself. It
    ends with a line feed, unless it is empty.
    """
    _, text = split_masthead(blocks)
    lines: list[str] = []
    notes = _notes(text)
    levels: list[_Level] = []
    told = [block for block in text if not _is_note(block, notes) and not _is_empty_heading(block)]
    for block in outline(told, as_title, speeches, is_of_others):
        goes_on = False
        if isinstance(block, Title):
            written, levels = _heading(block, notes), []
        elif block.kind is Kind.ITEM:
            written, goes_on = _item(block, levels, notes)
        else:
            written, levels = _block(block, notes), []
        if written:
            lines += [written] if goes_on or not lines else ["", written]
    for block in (block for block in text if _is_note(block, notes)):
        lines += ["", _inline(block.text, notes)]
    body = "\n".join(lines).strip("\n")
    return f"{body}\n" if body else ""


def _is_empty_heading(block: Block) -> bool:
    return block.kind is Kind.HEADING and not _heading(Title(block.text, 2), frozenset())


def _heading(title: Title, notes: frozenset[str]) -> str:
    """A heading; what calls a note that is not there goes away, as it would show in every summary."""
    text = _NOTE.sub(lambda match: match[0] if match[1] in notes else "", title.text)
    words = re.sub(r"[\s#:\\]+$", "", _line_start(_inline(text, notes).lstrip(" :")))
    if not re.search(r"\w", words):
        return ""
    anchor = f" {{ #{title.anchor} }}" if title.anchor else ""
    return f"{'#' * title.level} {words}{anchor}"


def _item(block: Block, levels: list[_Level], notes: frozenset[str]) -> tuple[str, bool]:
    """An item, and whether it goes on with the list above it; ``levels`` are those of the list it stands in.

    Python-Markdown makes one list of two neighbours: below bullets numbers are words, below numbers bullets
    are paragraphs.
    """
    text = _line_start(_inline(block.text, notes))
    if not text:
        return "", True
    depth = min(block.level, len(levels) + 1, _MAX_DEPTH)
    del levels[depth:]
    goes_on = len(levels) == depth or depth > 1
    if len(levels) < depth:
        levels.append(_Level(block.is_numbered))
    level = levels[-1]
    if block.is_numbered and not level.is_numbered:
        level.numbers += 1
        text = f"{level.numbers}\\. {text}"
    elif level.is_numbered and not block.is_numbered:
        return f"• {text}", False
    sign = "1." if level.is_numbered else "-"
    return f"{'    ' * (depth - 1)}{sign} {text}", goes_on


def _block(block: Block, notes: frozenset[str]) -> str:
    if block.kind is Kind.TABLE:
        return _table(block, notes)
    text = _line_start(_inline(block.text, notes))
    if not text:
        return ""
    return f"> {text}" if block.kind is Kind.QUOTE else text


def _table(block: Block, notes: frozenset[str]) -> str:
    rows = [[_inline(cell, notes) for cell in re.split(r"(?<!\\)\|", row)] for row in block.text.split("\n")]
    width = max(map(len, rows))
    if len(rows) < 2 or width < 2:
        return "\n\n".join(filter(None, (_line_start(" ".join(row).strip()) for row in rows)))
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    written = [f"| {' | '.join(row)} |" for row in padded]
    return "\n".join([written[0], f"|{' --- |' * width}", *written[1:]])


def _inline(text: str, notes: frozenset[str]) -> str:
    """One line of safe Markdown; brackets that call no note of the text are plain signs."""
    safe, _ = safe_inline(" ".join(text.split()))
    return _NOTE.sub(lambda match: match[0] if match[1] in notes else f"\\[^{match[1]}]", safe).strip()


def _line_start(text: str) -> str:
    """``text`` with its first signs escaped where Markdown would take them for the start of something."""
    text = text.lstrip()
    for pattern, escape in _STARTS:
        match = pattern.match(text)
        if match:
            return f"{text[: match.end()]}{escape}{text[match.end() :]}"
    leading = _LEADING.match(text)
    return f"{_ENTITIES[text[0]]}{text[1:]}" if leading else text


def _notes(blocks: Sequence[Block]) -> frozenset[str]:
    """Numbers of the footnotes that the text both calls and has."""
    has = {match[1] for block in blocks if (match := _NOTE_TEXT.match(block.text))}
    calls = {number for block in blocks for number in _NOTE.findall(block.text)}
    return frozenset(has & calls)


def _is_note(block: Block, notes: frozenset[str]) -> bool:
    match = _NOTE_TEXT.match(block.text)
    return block.kind is Kind.PARAGRAPH and match is not None and match[1] in notes
