"""The Markdown of a page, read once: blocks, headings, braces, each at its place, samples of code left aside.

Every check is a short function over this tree. What it says of a text is what Python-Markdown makes of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder

from tribune.source.characters import without_code, without_fences
from tribune.source.problems import Place, Problem, read_mistakes

BULLET: Final = r"(?:[-*+]|\d+\.)"
"""The sign of an item of a list."""
MARKS: Final = rf"[ \t>]*(?:{BULLET}[ \t]+)*"
"""What may stand before the words of a line: blanks, marks of a quotation, signs of items."""
ITEM: Final = re.compile(rf" {{0,3}}{BULLET} +(?=\S)")
"""How an item of a list starts, in its block."""

_QUOTE: Final = re.compile(r" {0,3}(?:> ?)+")
_DASHES: Final = re.compile(rf"(?P<before>{MARKS})(?P<dashes>#{{1,6}})(?P<title>.*)")
_UNDERLINE: Final = re.compile(r"(?:=+|-+) *")
_OPENING: Final = re.compile(r"#{1,6}(?!#)|(?:!!!|\?\?\?\+?|===[+!]*)[ ]")
"""A heading, or the first line of an admonition or of a tab."""
_CONTAINER: Final = re.compile(rf" {{0,3}}{BULLET}[ \t]|!!!|\?\?\?|===[+!]*[ ]| {{0,3}}\[\^|:[ ]")
"""What the indented blocks below it belong to; below anything else, they are code."""
_BRACES: Final = re.compile(r"\{(?<!\\\{):?(?P<inside>[^{}\n]*)(?P<end>\}?)")
_AT_END: Final = re.compile(r" \{:?[ ]*(?P<inside>[^}\n ][^\n]*)\}$")
"""The attributes of a heading, as Python-Markdown looks for them."""
_MISTAKES: Final = read_mistakes("tribune.text", "mistakes.toml")
_LONGEST_LIST: Final = 1_000
"""Nobody writes a longer list of attributes."""
_GRID = re.compile(r' {0,3}<div class="(?P<classes>grid(?: cards)?)" markdown>[ \t]*')
_GRID_END = re.compile(r" {0,3}</div>[ \t]*")

Attribute = tuple[str, str | None]
"""As Python-Markdown takes it: an anchor is named « id », a class « . », a word alone has no value."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block."""

    row: int
    """Its rank in the whole, from 0."""
    start: int
    """Where ``text`` starts in the whole."""
    text: str
    """Without its marks of quotation, nor the blanks that all its block has before it."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that follow each other."""

    lines: tuple[Line, ...]
    is_code: bool
    """Whether it is so far to the right, below no list, that it is a sample of code."""

    @property
    def is_item(self) -> bool:
        """Whether it starts an item of a list."""
        return ITEM.match(self.lines[0].text) is not None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, by offsets in the text that has it."""

    level: int
    row: int
    """The rank of its line, from 0."""
    start: int
    end: int
    """Past its line, or past the line under it."""
    before: str
    """What stands before its dashes: it is in a quotation or in a list, or looks so."""
    words: str
    """As they are written, without the attributes that are taken."""
    words_start: int
    attributes: tuple[Attribute, ...]
    """Those that are taken."""
    attributes_start: int
    """Where what is between the braces starts."""

    @property
    def is_nested(self) -> bool:
        """Whether it stands in a quotation or in a list, or looks so."""
        return bool(self.before)

    @property
    def words_end(self) -> int:
        """Where they end."""
        return self.words_start + len(self.words)

    @property
    def identifiers(self) -> tuple[str, ...]:
        """The anchors that are written, the last of which is the one that counts."""
        return tuple(value for name, value in self.attributes if name == "id" and value)


@dataclass(frozen=True, slots=True)
class Braces:
    """What stands between braces on a line: the attributes of words or of a title, or anything else."""

    start: int
    written: str
    inside: str
    inside_start: int
    is_closed: bool

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """Those that they are, where they are some; none where they are not closed."""
        return _attributes(self.inside)[0] if self.is_closed and self.inside.strip(" ") else ()


class Grid(NamedTuple):
    """The ranks of the two lines of a grid, and its classes."""

    first: int
    last: int
    classes: str


@dataclass(frozen=True, eq=False)
class Text:
    """The text of a page. Each of its parts is read when it is first asked for."""

    written: str
    fichier: str = ""
    """Path as the activist sees it."""
    first_line: int = 1
    """The line of the file on which the text starts."""

    @cached_property
    def unfenced(self) -> str:
        """Every character at its place, with blanks where there are blocks of code."""
        return without_fences(self.written)

    @cached_property
    def prose(self) -> str:
        """The same, with blanks where there is code between accents."""
        return without_code(self.unfenced)

    @cached_property
    def rows(self) -> list[str]:
        """Its lines, blank where there are blocks of code."""
        return self.unfenced.split("\n")

    @cached_property
    def row_starts(self) -> list[int]:
        """Where each line starts."""
        return [0, *(match.end() for match in re.finditer("\n", self.written))]

    def row(self, offset: int) -> int:
        """The rank of the line that holds a character, from 0."""
        return bisect_right(self.row_starts, offset) - 1

    def place(self, offset: int) -> Place:
        """The place in the file of a character."""
        row = self.row(offset)
        return Place(self.fichier, self.first_line + row, offset - self.row_starts[row] + 1)

    def mistake(self, offset: int, key: str, **words: object) -> Problem:
        """What is to be mended at a character, told with the words of the text."""
        return _MISTAKES[key].at(self.place(offset), **words)

    @cached_property
    def blocks(self) -> list[Block]:
        """What Markdown cuts at blank lines, headings and rules; headings with dashes, rules are in none."""
        return list(_blocks(self.rows))

    @cached_property
    def headings(self) -> list[Heading]:
        """Its headings, in quotations and lists too, written with dashes before them or underlined."""
        return list(_headings(self))

    @cached_property
    def braces(self) -> list[Braces]:
        """All that stands between braces, or after one that is not closed."""
        return [
            Braces(match.start(), match[0], match["inside"], match.start("inside"), bool(match["end"]))
            for match in _BRACES.finditer(self.prose)
        ]


def _blocks(rows: Iterable[str]) -> Iterator[Block]:
    """One walk down the lines: what a line is depends on those above."""
    lines: list[Line] = []
    in_container = is_code = False
    margin = end = 0
    for row, raw in enumerate(rows):
        line, start = _without_quote(raw, end)
        end += len(raw) + 1
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        if words and not lines:
            margin = indent // 4 * 4
            is_code = bool(margin) and not in_container
            if not margin:
                in_container = _CONTAINER.match(line) is not None
        kept = min(margin, indent)
        ends_block = not words.strip() or (not is_code and _ends_block(lines, line[kept:], words))
        if not ends_block:
            lines.append(Line(row, start + kept, line[kept:]))
        elif lines:
            yield Block(tuple(lines), is_code)
            lines.clear()
        if ends_block and words:
            in_container = in_container or _CONTAINER.match(line, kept) is not None
    if lines:
        yield Block(tuple(lines), is_code)


def _without_quote(raw: str, start: int) -> tuple[str, int]:
    """A line without its marks of quotation, its first tab as blanks, and where it starts."""
    quote = _QUOTE.match(raw)
    marks = quote.end() if quote else 0
    if raw.startswith("\t", marks):
        return f"    {raw[marks + 1 :]}", start + marks - 3
    return raw[marks:], start + marks


def _ends_block(lines: Sequence[Line], line: str, words: str) -> bool:
    """Whether it is a heading, a rule, or what underlines the first line of a block, if that is no item."""
    signs = "".join(words.split()) if words[0] in "-_*" else ""
    if _OPENING.match(line) or (len(signs) >= 3 and signs.count(words[0]) == len(signs)):
        return True
    return len(lines) == 1 and _UNDERLINE.fullmatch(line) is not None and not ITEM.match(lines[0].text)


def _headings(text: Text) -> Iterator[Heading]:
    """With dashes, or below a line that starts a block: further down, the signs are a rule or are shown."""
    firsts = {block.lines[0].row + 1: block.lines[0].start for block in text.blocks if not block.is_code}
    for row, (raw, prose) in enumerate(zip(text.rows, text.prose.split("\n"), strict=True)):
        start, end = text.row_starts[row], text.row_starts[row] + len(raw)
        if "#" in prose and (dashes := _DASHES.match(prose)):
            level, title = len(dashes["dashes"]), start + dashes.start("title")
            words = text.written[title:end].rstrip("#")
            yield _heading(text, (start, end), dashes["before"], level, Line(row, title, words))
        elif row in firsts and (sign := raw.rstrip(" ")[-1:]) in {"=", "-"}:
            above = text.row_starts[row - 1]
            before = text.written[above : firsts[row]]
            if not raw.startswith(before):
                before = ""  # the mark of a quotation is a word of the title
            is_shifted = not before and text.rows[row - 1].startswith(("    ", "\t"))
            if not is_shifted and _UNDERLINE.fullmatch(raw, len(before)):
                line = Line(row - 1, above + len(before), text.written[above + len(before) : start - 1])
                yield _heading(text, (above, end), before, 1 if sign == "=" else 2, line)


def _heading(text: Text, span: tuple[int, int], before: str, level: int, line: Line) -> Heading:
    """The heading whose words stand on ``line``, with the attributes after them."""
    words = line.text.strip()
    start = line.start + line.text.index(words)
    attributes: tuple[Attribute, ...] = ()
    attributes_start = start
    shown = text.prose[start : start + len(words)]  # what is code is neither a brace nor the end of a list
    braces = _AT_END.search(shown, max(0, len(shown) - _LONGEST_LIST))
    if braces is not None and words.endswith(braces[0]):
        taken, left = _attributes(braces["inside"])
        if not left:  # with a second pair of braces, neither is taken
            attributes, attributes_start = taken, start + braces.start("inside")
            words = words[: braces.start()].rstrip().rstrip("#").rstrip()
    return Heading(level, text.row(span[0]), *span, before, words, start, attributes, attributes_start)


def _attributes(inside: str) -> tuple[tuple[Attribute, ...], str]:
    """Those that stand between braces, and what makes that they are none."""
    attributes, left = get_attrs_and_remainder(inside)
    return tuple((name, value) for name, value in attributes), left


def grids_of(lines: Sequence[str]) -> Iterator[Grid]:
    """Every grid that is closed, among lines in which code is blanks already.

    « <div class="grid cards" markdown> » on a line of its own, then Markdown, then « </div> » on another: the
    one piece of HTML that a text may have, at the left margin and in no other one.
    """
    opened: tuple[int, str] | None = None
    for rank, line in enumerate(lines):
        opening = _GRID.fullmatch(line)
        if opening is not None:
            opened = rank, opening["classes"]
        elif opened is not None and _GRID_END.fullmatch(line):
            yield Grid(opened[0], rank, opened[1])
            opened = None
