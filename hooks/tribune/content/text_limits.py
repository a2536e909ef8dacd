"""What a text may ask of Markdown: told by counting, before anything else reads it.

Markdown looks for its marks in one block at a time, paragraph, item or cell, and most of them make it read or
copy that block: its work grows like marks × length. Quotations, lists and definitions within each other take
room on its stack. Both are bounded here, far above what any letter holds, whatever the text is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tribune.content.problems import Place, Problem
from tribune.content.reading import Page
from tribune.french import number_in_figures

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

_TOO_DEEP = re.compile(
    rf"^[ \t]*(?:(?:>|(?:[-*+:]|\d+\.)(?=[ \t]))[ \t]*){{{MAX_LEVELS + 1}}}|^[ \t>]*?(?:[ ]{{4}}|\t){{50}}",
    re.MULTILINE,
)
_DEFINITION = re.compile(r"^[ \t>]*(?P<mark>:(?=[ \t])|$)", re.MULTILINE)
"""The line of a definition, or a blank one."""
_FENCE_SETTINGS = re.compile(r"^[> \t]*(?:`{3}|~{3})(?:[^\"'\n]*[\"']){9}", re.MULTILINE)
"""A code sample whose first line has many quotation marks: pairing them takes twice as long for each one."""

_EMPHASIS = re.compile(r"\*+|_+")
_EMPTY = re.compile(r"\n[ \t]*(?=\n)")
_BLANK = re.compile(r"\n[ \t>]*(?=\n)")
"""The same within quotations."""
_LINE = re.compile(r"[^\n]+")
_PREFIX = re.compile(r"[ \t>]*")
_ITEM = re.compile(r"(?:[-*+]|\d+\.)[ \t]+")
_NOTE = re.compile(r"\[\^[^\[\]\n]*\]:|\[[^\[\]\n]*\]:[ \t]*\S+[ \t]*$")
"""A note, or the address of a link on one line: neither is part of what stands above."""
_CUT = re.compile(r"#|!!!|\?\?\?|===|\*\[|:[ \t]|\[[^\[\]\n]*\]:|[-=*_][-=*_ \t]*$")
_CUT_LINE = re.compile(rf"^[ \t>]*(?:{_CUT.pattern})", re.MULTILINE)
_RULED_ROW = re.compile(r"[|:\- ]*-[|:\- ]*")


class _Limit(NamedTuple):
    """How many of one thing a text may hold."""

    pattern: re.Pattern[str]
    most: int
    noun: str


_LIMITS: Final = (
    _Limit(re.compile("\n"), 50_000, "lignes"),
    _Limit(re.compile(r"^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*#|^[-=]+[ \t]*$", re.MULTILINE), 3_000, "titres"),
    _Limit(
        re.compile(r"^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*===[+!]* +\"", re.MULTILINE), 500, "onglets « === »"
    ),
    _Limit(re.compile(r"\*\["), 500, "abréviations « *[ »"),
    _Limit(re.compile(r"\[\^"), 5_000, "appels de notes « [^ »"),
    _Limit(re.compile(r"\["), 20_000, "crochets « [ »"),
    _Limit(re.compile(r"^[> \t]*(?:`{3}|~{3})", re.MULTILINE), 2_000, "lignes de « ``` » ou de « ~~~ »"),
    _Limit(re.compile(r"[*_`<&\\!{|:]"), 100_000, "signes de mise en forme"),
)


class _Piece(NamedTuple):
    """What Markdown reads at once: where it starts, and what it asks."""

    start: int
    work: int


def check_limits(page: Page) -> Problem | None:
    """Why the text of ``page`` cannot be read further; None for a text that can."""
    text = page.texte
    deep = _TOO_DEEP.search(text)
    if deep is not None:
        return Problem(
            _place(page, deep.start()),
            "texte-trop-profond",
            "citation ou liste emboîtée sur trop de niveaux",
            "ramenez la ligne vers la gauche, ou effacez les signes en trop au début de la ligne",
        )
    nested = _nested_definition(text)
    if nested is not None:
        return Problem(
            _place(page, nested),
            "texte-trop-profond",
            f"plus de {MAX_LEVELS} définitions « : » sans ligne vide : chacune est dans la précédente",
            "séparez-les par des lignes vides",
        )
    emphasis = _nested_emphasis(text)
    if emphasis is not None:
        return Problem(
            _place(page, emphasis),
            "texte-trop-profond",
            f"plus de {MAX_EMPHASIS} signes « * » ou « _ » ouverts l’un dans l’autre",
            "refermez-les, ou effacez ceux qui sont en trop",
        )
    settings = _FENCE_SETTINGS.search(text)
    if settings is not None:
        sentence = "plus de 8 guillemets sur la ligne qui ouvre un exemple de code"
        return _too_much(page, settings.start(), sentence)
    for limit in _LIMITS:
        beyond = _beyond(text, limit)
        if beyond is not None:
            return _too_much(
                page, beyond, f"plus de {number_in_figures(limit.most)} {limit.noun} dans un seul texte"
            )
    return _check_work(page)


def _check_work(page: Page) -> Problem | None:
    text = page.texte
    if _work(text, _words(text) + _CUT_WEIGHT * text.count("\n")) <= MAX_WORK:
        return None
    has_abbreviations = "*[" in text
    pieces = list(_pieces(text, has_abbreviations=has_abbreviations))
    if sum(piece.work for piece in pieces) <= MAX_WORK:
        return None
    worst = max(pieces, key=lambda piece: piece.work)
    start = worst.start + len(text[worst.start :]) - len(text[worst.start :].lstrip())
    block = text[start:].split("\n\n", 1)[0]
    mark = max(_WEIGHTS, key=lambda sign: block.count(sign) * _WEIGHTS[sign])
    times, length = block.count(mark), len(block)
    sentence = (
        f"{number_in_figures(times)} signes « {mark} »"
        if times
        else f"{number_in_figures(block.count(chr(10)) + 1)} lignes"
    )
    sentence += f" dans un seul passage de {number_in_figures(length)} caractères"
    return _too_much(page, start, sentence)


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
    levels = 0
    for match in _DEFINITION.finditer(text):
        levels = levels + 1 if match["mark"] else 0
        if levels > MAX_LEVELS:
            return match.start()
    return None


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


def _beyond(text: str, limit: _Limit) -> int | None:
    """Where the first one stands that is too many."""
    if len(text) <= limit.most:
        return None
    for rank, match in enumerate(limit.pattern.finditer(text)):
        if rank == limit.most:
            return match.start()
    return None


def _too_much(page: Page, offset: int, sentence: str) -> Problem:
    return Problem(
        _place(page, offset),
        "texte-demesure",
        sentence,
        "effacez les signes en trop, séparez les paragraphes par des lignes vides, ou coupez ce texte en "
        "plusieurs pages",
    )


def _place(page: Page, offset: int) -> Place:
    line = page.texte.count("\n", 0, offset)
    return Place(page.fichier, page.text_line + line, offset - page.texte.rfind("\n", 0, offset))
