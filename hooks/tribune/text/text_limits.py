"""What a text may ask of Markdown: told by counting, before anything else reads it.

Markdown looks for its marks in one block at a time, paragraph, item or cell, and most of them make it read or
copy that block: its work grows like marks × length. Quotations, lists and definitions within each other take
room on its stack. Both are bounded here, far above what any letter holds, whatever the text is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from tribune.source.problems import Problem
from tribune.text.tree import BULLET, MARKS, Text
from tribune.words.french import number_in_figures

MAX_LEVELS: Final = 20
"""Quotations, lists and definitions that one line opens; a letter has two or three of them."""
MAX_EMPHASIS: Final = 100
"""Signs that open an emphasis within another."""
MAX_WORK: Final = 1_500_000_000
"""Steps of about a nanosecond: a report of 120 pages takes a thirtieth of them."""

_WEIGHTS: Final = {"[": 100, "`": 20, **dict.fromkeys("*_<&\\!{|:", 1)}
"""What each mark makes Markdown read of its block: a bracket is looked for again by six kinds of links."""
_CUT_WEIGHT: Final = 20
"""The same for a line at which Markdown cuts its block in two, and begins again with the rest."""

_FENCE = r"^[> \t]*(?:`{3}|~{3})"
_TOO_DEEP = re.compile(
    rf"^[ \t]*(?:(?:>|(?::|{BULLET})(?=[ \t]))[ \t]*){{{MAX_LEVELS + 1}}}|^[ \t>]*?(?:[ ]{{4}}|\t){{50}}",
    re.MULTILINE,
)

_EMPHASIS = re.compile(r"\*+|_+")
_EMPTY = re.compile(r"\n[ \t]*(?=\n)")
_BLANK = re.compile(r"\n[ \t>]*(?=\n)")
"""The same within quotations."""
_LINE = re.compile(r"[^\n]+")
_PREFIX = re.compile(r"[ \t>]*")
_ITEM = re.compile(rf"{BULLET}[ \t]+")
_NOTE = re.compile(r"\[\^[^\[\]\n]*\]:|\[[^\[\]\n]*\]:[ \t]*\S+[ \t]*$")
"""A note, or the address of a link on one line: neither is part of what stands above."""
_CUT = re.compile(r"#|!!!|\?\?\?|===|\*\[|:[ \t]|\[[^\[\]\n]*\]:|[-=*_][-=*_ \t]*$")
_CUT_LINE = re.compile(rf"^[ \t>]*(?:{_CUT.pattern})", re.MULTILINE)
_RULED_ROW = re.compile(r"[|:\- ]*-[|:\- ]*")


class _Limit(NamedTuple):
    """How many of one thing a text may hold."""

    most: int
    what: str
    pattern: str

    def beyond(self, written: str) -> int | None:
        """Where the first one stands that is too many."""
        if len(written) <= self.most:
            return None
        matches = re.finditer(self.pattern, written, re.MULTILINE)
        return next((match.start() for match in islice(matches, self.most, None)), None)


_DEFINITIONS: Final = _Limit(MAX_LEVELS, "{} définitions", r"^[ \t>]*:[ \t]")
_LIMITS: Final = (
    # Pairing the quotation marks of such a line takes twice as long for each one.
    _Limit(0, "8 guillemets sur la ligne qui ouvre un exemple de code", rf"{_FENCE}(?:[^\"'\n]*[\"']){{9}}"),
    _Limit(50_000, "{} lignes dans un seul texte", "\n"),
    _Limit(3_000, "{} titres dans un seul texte", rf"^{MARKS}#|^[-=]+[ \t]*$"),
    _Limit(500, "{} onglets « === » dans un seul texte", rf"^{MARKS}===[+!]* +\""),
    _Limit(500, "{} abréviations « *[ » dans un seul texte", r"\*\["),
    _Limit(5_000, "{} appels de notes « [^ » dans un seul texte", r"\[\^"),
    _Limit(20_000, "{} crochets « [ » dans un seul texte", r"\["),
    _Limit(2_000, "{} lignes de « ``` » ou de « ~~~ » dans un seul texte", _FENCE),
    _Limit(100_000, "{} signes de mise en forme dans un seul texte", r"[*_`<&\\!{|:]"),
)


class _Piece(NamedTuple):
    """What Markdown reads at once: where it starts, and what it asks."""

    start: int
    work: int


def check_limits(text: Text) -> Problem | None:
    """Why a text cannot be read further; None for one that can."""
    return _check_numbers(text) or _check_depth(text) or _check_work(text)


def _check_depth(text: Text) -> Problem | None:
    deep = _TOO_DEEP.search(text.written)
    if deep is not None:
        return text.mistake(deep.start(), "texte-trop-profond")
    nested = _nested_definition(text.written)
    if nested is not None:
        return text.mistake(nested, "definitions-emboitees", most=MAX_LEVELS)
    emphasis = _nested_emphasis(text.written)
    if emphasis is not None:
        return text.mistake(emphasis, "emphases-emboitees", most=MAX_EMPHASIS)
    return None


def _check_numbers(text: Text) -> Problem | None:
    for limit in _LIMITS:
        offset = limit.beyond(text.written)
        if offset is not None:
            what = f"plus de {limit.what.format(number_in_figures(limit.most))}"
            return text.mistake(offset, "texte-demesure", what=what)
    return None


def _check_work(text: Text) -> Problem | None:
    written = text.written
    if _work(written, _words(written) + _CUT_WEIGHT * written.count("\n")) <= MAX_WORK:
        return None
    pieces = list(_pieces(written, has_abbreviations="*[" in written))
    if sum(piece.work for piece in pieces) <= MAX_WORK:
        return None
    worst = max(pieces, key=lambda piece: piece.work)
    start = worst.start + len(written[worst.start :]) - len(written[worst.start :].lstrip())
    block = written[start:].split("\n\n", 1)[0]
    mark = max(_WEIGHTS, key=lambda sign: block.count(sign) * _WEIGHTS[sign])
    times = block.count(mark)
    what = f"{number_in_figures(times)} signes « {mark} »"
    if not times:
        what = f"{number_in_figures(block.count(chr(10)) + 1)} lignes"
    length = number_in_figures(len(block))
    what = f"{what} dans un seul passage de {length} caractères"
    return text.mistake(start, "texte-demesure", what=what)


def _pieces(text: str, *, has_abbreviations: bool) -> Iterator[_Piece]:
    for start, block in _blocks(text, _EMPTY):
        cuts = sum(1 for _ in _CUT_LINE.finditer(block))
        yield _Piece(start, cuts * _CUT_WEIGHT * len(block))
    for start, block in _blocks(text, _BLANK):
        whole = _work(block, _words(block) if has_abbreviations else 0)
        if whole <= MAX_WORK // 1000:
            yield _Piece(start, whole)
        else:
            for first, last in _parts(block):
                part = block[first:last]
                yield _Piece(start + first, _work(part, _words(part) if has_abbreviations else 0))


def _work(block: str, words: int) -> int:
    marks = sum(weight * block.count(mark) for mark, weight in _WEIGHTS.items())
    return len(block) * (1 + marks + words)


def _words(block: str) -> int:
    """Where an abbreviation may stand: each one found makes Markdown copy the rest of its paragraph."""
    return len(block.split()) + block.count("-") + block.count("'")


def _parts(block: str) -> Iterator[tuple[int, int]]:
    """The rows of a table; else the titles, the notes, the items of a list and what is between them.

    Where Markdown might take two of them as one, they are one.
    """
    lines = list(_LINE.finditer(block))
    if _is_table([line[0].strip() for line in lines[:2]]):
        yield from (line.span() for line in lines)
        return
    start, is_list, item_level = 0, None, 0
    for rank, line in enumerate(lines):
        prefix = _PREFIX.match(block, line.start(), line.end())
        words = prefix.end() if prefix else line.start()
        level = len(block[line.start() : words].replace(">", "").expandtabs(4)) // 4
        is_item = _ITEM.match(block, words, line.end()) is not None
        cut = _CUT.match(block, words, line.end())
        begins = False
        if cut is not None and not is_item:
            is_title = cut[0] == "#" and not line[0].startswith((" ", "\t")) and not line[0].endswith("\\")
            begins = is_title or _NOTE.match(block, words, line.end()) is not None
            is_list = None if is_title else False
        elif is_list is None:
            is_list, item_level = is_item and (level == 0 or (rank == 0 and _stays_in(block, level))), level
            begins = True
        elif is_list and is_item and level <= item_level + 1:
            begins, item_level = True, level
        if begins and line.start() > start:
            yield start, line.start()
            start = line.start()
    yield start, len(block)


def _stays_in(block: str, level: int) -> bool:
    """Whether every line is at least as far right: else the first ones are a sample of code."""
    return all(line.startswith(" " * 4 * level) for line in block.expandtabs(4).split("\n") if line)


def _is_table(rows: list[str]) -> bool:
    if len(rows) < 2 or any(sign in rows[0] + rows[1] for sign in "\\`") or not _RULED_ROW.fullmatch(rows[1]):
        return False
    first, second = (row.removeprefix("|").removesuffix("|").count("|") for row in rows)
    return first == second > 0


def _nested_definition(text: str) -> int | None:
    """Definitions without a blank line between them: Markdown puts each one within the one before."""
    if text.count(":") <= MAX_LEVELS:
        return None
    found = ((start, _DEFINITIONS.beyond(block)) for start, block in _blocks(text, _BLANK))
    return next((start + beyond for start, beyond in found if beyond is not None), None)


def _nested_emphasis(text: str) -> int | None:
    """Where emphasis is opened that many times before any of it is closed."""
    if text.count("*") + text.count("_") <= MAX_EMPHASIS:
        return None
    for start, block in _blocks(text, _BLANK):
        if block.count("*") + block.count("_") > MAX_EMPHASIS:
            for first, last in _parts(block):
                beyond = _beyond_emphasis(block[first:last])
                if beyond is not None:
                    return start + first + beyond
    return None


def _beyond_emphasis(part: str) -> int | None:
    """A sign opens before a word, closes after one; between two words, it closes if it can."""
    depth, closings = {"*": 0, "_": 0}, 0
    beyond: int | None = None
    for match in _EMPHASIS.finditer(part):
        sign, length = match[0][0], len(match[0])
        before, after = part[match.start() - 1 : match.start()], part[match.end() : match.end() + 1]
        closings += length if before.strip() else 0
        if before.strip() and (before.isalnum() or not after.isalnum()):
            length -= (closed := min(length, depth[sign]))
            depth[sign] -= closed
        if after.strip() and (after.isalnum() or not before.isalnum()):
            depth[sign] += length
        if sum(depth.values()) > MAX_EMPHASIS and beyond is None:
            beyond = match.start()
    return beyond if closings > MAX_EMPHASIS else None


def _blocks(text: str, blank: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """What stands between blank lines, and where it starts."""
    start = 0
    for end in (*(match.start() for match in blank.finditer(text)), len(text)):
        yield start, text[start:end]
        start = end + 1
