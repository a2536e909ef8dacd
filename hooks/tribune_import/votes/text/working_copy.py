"""A working copy of a text, easier to match, with the place of each of its signs in the original.

Patterns are looked for in the copy; what is quoted is cut from the original.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copy:
    """``text[i]`` comes from ``source[places[i]]``; ``places`` has one entry more, the end of the source."""

    source: str
    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> Copy:
        """A copy that is still the text itself."""
        return cls(source, source, tuple(range(len(source) + 1)))

    def sub(self, pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> Copy:
        """``re.sub``, places kept: each sign of a replacement comes from where the match has its like."""
        parts: list[str] = []
        places: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            new = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
            parts += self.text[done:start], new
            places += self.places[done:start]
            places += (self.places[min(start + rank, max(start, end - 1))] for rank in range(len(new)))
            done = end
        parts.append(self.text[done:])
        places += self.places[done:]
        return Copy(self.source, "".join(parts), tuple(places))

    def cut(self, start: int, end: int) -> Copy:
        """The part ``text[start:end]``, with the same source."""
        return Copy(self.source, self.text[start:end], (*self.places[start:end], self.places[end]))

    def original(self) -> str:
        """What the copy comes from, as it stands in the source."""
        return self.source[self.places[0] : self.places[-1]]
