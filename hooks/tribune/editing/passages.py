"""Surgery on the text of a file: words are replaced where they stand, and every other byte is kept.

A place (line and column) counts as an editor does: it knows neither the byte-order mark nor how lines end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tribune.source.problems import Place

_BOM: Final = "\N{BYTE ORDER MARK}"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_BEFORE_SCALAR: Final = re.compile(r"(?:[&!]\S*[ \t]+)*(?P<quote>[\"']?)")
"""What YAML allows between the place of a value and its first letter: an anchor, a tag, a quotation mark."""


class UnreachableError(Exception):
    """A passage that is not written as it is read: nothing can be replaced there with certainty."""

    def __init__(self, place: Place, word: str) -> None:
        super().__init__(f"{place}: {word}")
        self.place = place
        self.word = word


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A part of a text, by its offsets, and what replaces it. An insertion replaces nothing."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file exactly as it is, and where its lines start."""

    text: str
    lines: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Source:
        """The source of a decoded file, its byte-order mark and its line ends included."""
        first = len(_BOM) if text.startswith(_BOM) else 0
        return cls(text, (first, *(match.end() for match in _LINE_END.finditer(text))))

    @property
    def line_end(self) -> str:
        """How the lines of the file end: as the first one does."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    def offset(self, place: Place) -> int:
        """Where a place is in the text."""
        return self.lines[place.line - 1] + place.column - 1

    def scalar(self, place: Place, word: str, new: str) -> Passage:
        """The passage that is the YAML value ``word`` at ``place``, quoted or not.

        Raises:
            UnreachableError: it is written otherwise, with an escape for instance.
        """
        match = _BEFORE_SCALAR.match(self.text, self.offset(place))
        start = match.end() if match else self.offset(place)
        quote = match["quote"] if match else ""
        after = self.text[start + len(word) : start + len(word) + 1]
        ends = after == quote if quote else not re.match(r"[\w-]", after)
        if not (self.text.startswith(word, start) and ends):
            raise UnreachableError(place, word)
        return Passage(start, start + len(word), new)

    def words(self, place: Place, word: str, new: str, taken: Iterable[Passage] = ()) -> Passage:
        """The first passage that reads ``word``, at ``place`` or below it, and is not ``taken``.

        Raises:
            UnreachableError: there is none.
        """
        starts = {passage.start for passage in taken}
        start = self.text.find(word, self.offset(place))
        while start in starts:
            start = self.text.find(word, start + len(word))
        if start < 0:
            raise UnreachableError(place, word)
        return Passage(start, start + len(word), new)

    def replaced(self, passages: Iterable[Passage]) -> str:
        """The text with each passage replaced. Passages met twice, through a YAML alias, count once."""
        text = self.text
        for passage in sorted(set(passages), reverse=True):
            text = text[: passage.start] + passage.new + text[passage.end :]
        return text
