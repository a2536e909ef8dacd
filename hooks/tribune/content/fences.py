"""The fenced blocks of a text: a sample of code shows marks, and means none of them."""

from __future__ import annotations

import re
from typing import Final

_LINE: Final = re.compile(r"^[ \t]*(?P<fence>`{3,}|~{3,})(?P<rest>[^\n]*)$", re.MULTILINE)


def without_fences(texte: str) -> str:
    """A text with blanks where it has fenced blocks that are closed: one left open hides nothing."""
    lines = list(_LINE.finditer(texte))
    longest = {"`": 0, "~": 0}
    closed_below: list[int] = []  # the longest fence that closes, below each line: none is looked for in vain
    for line in reversed(lines):
        closed_below.append(longest[line["fence"][0]])
        if _closes(line):
            longest[line["fence"][0]] = max(longest[line["fence"][0]], len(line["fence"]))
    closed_below.reverse()
    pieces: list[str] = []
    opening: re.Match[str] | None = None
    end = 0
    for line, below in zip(lines, closed_below, strict=True):
        if opening is None:
            if "`" not in line["rest"] and below >= len(line["fence"]):
                opening = line
        elif _closes(line) and line["fence"].startswith(opening["fence"]):
            pieces.append(texte[end : opening.start()])
            pieces.append(re.sub(r"[^\n]", " ", texte[opening.start() : line.end()]))
            opening, end = None, line.end()
    return "".join([*pieces, texte[end:]])


def _closes(line: re.Match[str]) -> bool:
    return not line["rest"].strip("`~").strip(" \t")
