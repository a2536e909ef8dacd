"""The text of a page as its checks read it: code samples left aside, every character at its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from tribune.source.code_samples import code_spans, fenced_blocks, without
from tribune.source.problems import Place
from tribune.source.reading import Page
from tribune.text.headings import Heading, headings_of

TARGET: Final = r"[^\s<>()][^<>()]*(?:\([^<>()]*\)[^<>()]*)*"
"""What stands between the parentheses of a link, its title included: « carte.png "La carte" »."""
INLINE_TARGET: Final = re.compile(rf"\]\(\s*<?(?P<target>{TARGET})")
REFERENCE_TARGET: Final = re.compile(
    r"^ {0,3}\[(?P<label>(?!\^)[^\]\n]+)\]:[ \t]*(?:\n[ \t]*)?<?(?P<target>[^\s<>]+)", re.MULTILINE
)
"""« [nom]: adresse », but not « [^1]: texte de la note »."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of a page, with blanks where it has code."""

    page: Page
    text: str
    unfenced: str
    """The same with what it has between backquotes."""
    lines: tuple[int, ...]
    """Where each line starts."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Its headings, by offsets that are those of ``text`` and of the page."""
        return headings_of(self.text, self.page.texte)

    def place(self, offset: int) -> Place:
        """The place in the file of a character of the text."""
        line = bisect_right(self.lines, offset) - 1
        return Place(self.page.fichier, self.page.text_line + line, offset - self.lines[line] + 1)

    def line_start(self, offset: int) -> int:
        """Where the line that holds a character starts."""
        return self.lines[bisect_right(self.lines, offset) - 1]

    def written(self, match: re.Match[str], group: str) -> str:
        """A group of a match in ``text`` as the page has it, code included."""
        start, end = match.span(group)
        return self.page.texte[start:end]


def prose_of(page: Page) -> Prose:
    """The text of ``page`` without its code samples."""
    text = without_code(page.texte)
    unfenced = without(page.texte, fenced_blocks(page.texte))
    return Prose(page, text, unfenced, (0, *(match.end() for match in re.finditer("\n", text))))


def without_code(texte: str) -> str:
    """A text with blanks where it has code, every other character at its place."""
    return without(texte, code_spans(texte))
