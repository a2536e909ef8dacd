"""The comments of a text of YAML, found exactly: they are what stands between its tokens, blanks aside.

A « # » within a quoted text or a block of text is thus never taken for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from tribune.source.characters import with_usual_line_ends
from tribune.source.yaml_reader import PARSER

_COMMENT = re.compile(r"#[^\n]*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?P<comment>#[^\n]*)")
"""A comment may stand after the sign that announces a block of text; the parser takes both as one token."""


@dataclass(frozen=True, slots=True, order=True)
class Comment:
    """A comment, and where it starts, from 0."""

    line: int
    column: int
    text: str
    """With its sign, without the spaces that end it."""
    alone: bool
    """Whether it has its line for itself."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What the composed nodes of a text do not tell of it."""

    comments: tuple[Comment, ...]
    dashes: tuple[tuple[int, int], ...]
    """Line and column of each dash that announces an element of a list."""


def find_signs(text: str) -> Signs:
    """The comments and the dashes of a text that can be read, in the order of the text."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    spans: list[tuple[int, int]] = []
    dashes: list[tuple[int, int]] = []
    position = 0
    for token in yaml.scan(with_usual_line_ends(text), Loader=PARSER):
        start = _offset(token.start_mark, starts, text)
        spans += [match.span() for match in _COMMENT.finditer(text, position, start)]
        if isinstance(token, yaml.BlockEntryToken):
            dashes.append((token.start_mark.line, token.start_mark.column))
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            header = _BLOCK_HEADER.match(text, start)
            spans += [header.span("comment")] if header else []
        position = max(position, _offset(token.end_mark, starts, text))
    spans += [match.span() for match in _COMMENT.finditer(text, position)]
    return Signs(tuple(_comment(span, text) for span in spans), tuple(dashes))


def _offset(mark: yaml.Mark, starts: list[int], text: str) -> int:
    return starts[mark.line] + mark.column if mark.line < len(starts) else len(text)


def _comment(span: tuple[int, int], text: str) -> Comment:
    start, end = span
    line_start = text.rfind("\n", 0, start) + 1
    before = text[line_start:start]
    return Comment(text.count("\n", 0, start), len(before), text[start:end].rstrip(), not before.strip())
