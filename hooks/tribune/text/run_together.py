"""Lines that were meant one below the other, and that Markdown runs together into one paragraph.

It sees no list without a blank line above, nor behind the bullets and the numbers of a word processor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tribune.source.problems import Problem, shown
from tribune.text.tree import Line, Text

_BLANK_ABOVE: Final = "laissez une ligne vide au-dessus de la première"
_APART: Final = "sous une ligne vide ; sinon, séparez-les d’une ligne vide"
_AS_LIST: Final = f"pour une liste, commencez chacune par « - », {_APART}"
_AS_COUNT: Final = f"pour une liste, écrivez « 1. », « 2. »… {_APART}"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A way to start an item."""

    pattern: re.Pattern[str]
    action: str
    is_sure: bool = False
    """Whether prose never has it at the start of two of its lines."""
    may_be_alone: bool = False
    """Whether one line is an item too, below a line that ends with a colon."""


_KINDS: Final = (
    _Kind(re.compile(r" {0,3}[-*+] +(?=\S)"), _BLANK_ABOVE, may_be_alone=True),
    _Kind(re.compile(r" {0,3}(?P<rank>\d{1,3})\. +(?=\S)"), _BLANK_ABOVE, may_be_alone=True),
    _Kind(
        re.compile(r"\s*(?:[•·◦▪▫●○■□►▶➢➤✓✔⇒‣⁃∙❖§\ue000-\uf8ff]\s*|o(?:\t|\s{2,}))(?=\S)"),
        _AS_LIST,
        is_sure=True,
        may_be_alone=True,
    ),
    _Kind(re.compile(r" {0,3}[–—−]\s*(?=[^\s–—−])(?!.* [–—−](?: |$))"), _AS_LIST),
    _Kind(re.compile(r" {0,3}(?:-(?=[^\s\d-])|\*(?=[^\s*][^*]*$))"), _AS_LIST),
    _Kind(re.compile(r" {0,3}\(?(?P<rank>\d{1,2})(?:°?\)|°|/|\s?[-–](?=\s))\s+(?=[^\s\d])"), _AS_COUNT),
    _Kind(re.compile(r" {0,3}\(?(?P<letter>[a-z])\)\s+(?=\S)"), _AS_COUNT),
)
_NOT_PROSE: Final = re.compile(r" {0,3}(?:\[[^\]\n]+\]:|\*\[[^\]\n]+\]:|:[ ])")
"""The text of a note, the address of a link, an abbreviation, a definition."""
_ROW: Final = re.compile(r" {0,3}\|.*\|\s*")
_SENTENCE: Final = re.compile(r"\s*(?:[«–—-]\s?)?[^\W\d_a-z][^\W\d_A-Z]*(?:[ ’',·]+[^\W\d_]+){3}")
"""A capital and four words: no sample of code starts so."""
_TABLE_RULE: Final = re.compile(r"[|: \t-]*")


def check_run_together(text: Text) -> Iterator[Problem]:
    """Lists and tables that the page would show as a paragraph, paragraphs that it would show as code."""
    for block in text.blocks:
        first = block.lines[0]
        # A word processor moves the first line of a paragraph to the right.
        if block.is_code and _SENTENCE.match(first.text):
            yield text.mistake(first.start, "paragraphe-decale", written=shown(first.text))
        is_short = block.is_code or block.is_item or len(block.lines) == 1
        if not is_short and not any(_NOT_PROSE.match(line.text) for line in block.lines):
            yield from _check_lines(text, block.lines)


def _check_lines(text: Text, lines: Sequence[Line]) -> Iterator[Problem]:
    rule = next((rank for rank, line in enumerate(lines) if _is_table_rule(line.text)), None)
    if rule is None and all(_ROW.fullmatch(line.text) for line in lines):
        yield text.mistake(lines[0].start, "tableau-sans-filet", written=shown(lines[0].text))
    elif rule is not None and rule > 1:
        head = lines[rule - 1]
        yield text.mistake(head.start, "tableau-colle", written=shown(head.text))
    for kind in _KINDS if rule is None else ():
        items = [
            (rank, match)
            for rank, line in enumerate(lines)
            if (match := kind.pattern.match(line.text)) and not (rank and lines[rank - 1].text.endswith("  "))
        ]
        if items and _are_items(kind, items, lines):
            rank, match = items[0]
            start = lines[rank].start + len(match[0]) - len(match[0].lstrip())
            yield text.mistake(start, "lignes-collees", written=shown(lines[rank].text), action=kind.action)
            return


def _are_items(kind: _Kind, items: list[tuple[int, re.Match[str]]], lines: Sequence[Line]) -> bool:
    """Whether these lines are a list. A dash, a year may start one or two lines of a paragraph by chance."""
    first = items[0][0]
    is_announced = first > 0 and lines[first - 1].text.rstrip().endswith(":")
    if len(items) == 1:
        return kind.may_be_alone and is_announced
    ranks = [_rank(match) for _, match in items]
    if ranks[0] is not None:
        return any(after is not None and after - (before or 0) in {0, 1} for before, after in pairwise(ranks))
    are_next = any(after - before == 1 for (before, _), (after, _) in pairwise(items))
    return kind.is_sure or is_announced or are_next or first == 0 or len(items) > 2


def _rank(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("letter"):
        return ord(groups["letter"])
    return int(groups["rank"]) if groups.get("rank") else None


def _is_table_rule(line: str) -> bool:
    return "|" in line and "--" in line and _TABLE_RULE.fullmatch(line) is not None
