"""What the YAML parser could not read → the mistake in plain words, and where it was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

import yaml

from tribune.source.problems import Place, Problem
from tribune.source.yaml_mistakes import (
    MISPLACED,
    NEVER_CLOSED,
    TAB,
    UNKNOWN_VALUE,
    group_on_one_line,
    inner_quote,
    mistake_in,
    too_many,
)
from tribune.source.yaml_repeats import first_without_dash, start_forgotten
from tribune.source.yaml_slips import false_dash, odd_space


class Mark(Protocol):
    """A place as PyYAML and libyaml give it, from 0."""

    @property
    def line(self) -> int:
        """How many lines stand above."""

    @property
    def column(self) -> int:
        """How many characters stand before, on the line."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The lines of a text, the first of which is ``first_line`` of its file."""

    fichier: str
    first_line: int
    lines: list[str]

    def place(self, mark: Mark | None) -> Place:
        """Where a mark stands in the file."""
        if mark is None:
            return Place(self.fichier, self.first_line)
        if mark.line < len(self.lines):
            return Place(self.fichier, self.first_line + mark.line, mark.column + 1)
        return Place(self.fichier, self.first_line + len(self.lines) - 1, len(self.lines[-1]) + 1)

    def line(self, mark: Mark | None) -> str:
        """The line of a mark; empty past the end."""
        return self.lines[mark.line] if mark is not None and mark.line < len(self.lines) else ""


def syntax_problem(text: PlacedText, error: yaml.YAMLError, last_scalar: yaml.ScalarEvent | None) -> Problem:
    """The problem that ``error`` tells of, where it is rather than where it shows.

    ``last_scalar`` is the last value before it, where that is known.
    """
    mark: Mark | None = getattr(error, "problem_mark", None)
    context = getattr(error, "context", None) or ""
    named = None if mark is None else _named_by_lines(text, mark, getattr(error, "context_mark", None))
    if named is not None:
        return named
    opened = _never_closed(last_scalar, mark)
    if opened is not None:
        return Problem(text.place(opened), "yaml-invalide", *NEVER_CLOSED)
    line = text.lines[mark.line] if mark and mark.line < len(text.lines) else ""
    if mark and "\t" in line[: len(line) - len(line.lstrip())]:
        return Problem(text.place(mark), "yaml-invalide", *TAB)
    if mark and re.search(r":[ ]+\?[ ]*$", line[: mark.column + 1]):
        return Problem(text.place(mark), "yaml-invalide", *UNKNOWN_VALUE)
    mistake = mistake_in(f"{context} {getattr(error, 'problem', None) or ''}")
    if mark and mistake.message == "did not find expected key":
        before = line[: mark.column]
        inner = MISPLACED if not before.strip() else inner_quote(line) or too_many(line, mark.column)
        if inner is not None:
            return Problem(text.place(mark), "yaml-invalide", *inner)
    if mistake.at_context:
        mark = getattr(error, "context_mark", None)
    return Problem(text.place(mark), "yaml-invalide", mistake.sentence, mistake.action)


def _named_by_lines(text: PlacedText, mark: Mark, context_mark: Mark | None) -> Problem | None:
    """What the lines show better than the parser does."""
    for number in sorted({(context_mark or mark).line, max(mark.line - 1, 0), mark.line}):
        line = text.lines[number] if number < len(text.lines) else ""
        place = Place(text.fichier, text.first_line + number)
        odd = odd_space(line, place) or false_dash(line, place)
        if odd is not None:
            return odd
    line = text.lines[mark.line] if mark.line < len(text.lines) else ""
    group = group_on_one_line(line)
    if group is not None:
        return Problem(text.place(mark), "yaml-invalide", *group)
    first = first_without_dash(text.lines, mark.line)
    if first is not None:
        start = text.lines[first]
        column = len(start) - len(start.lstrip()) + 1
        place = Place(text.fichier, text.first_line + first, column)
        return start_forgotten(start.strip().partition(":")[0], place)
    return None


def _never_closed(scalar: yaml.ScalarEvent | None, mark: Mark | None) -> Mark | None:
    """The quotation mark of a text that ran on to the next one, lines below, just before the error."""
    if mark is None or scalar is None or scalar.style not in {"'", '"'}:
        return None
    opened: Mark | None = scalar.start_mark
    closed: Mark | None = scalar.end_mark
    ran_on = opened is not None and closed is not None and opened.line < closed.line == mark.line
    return opened if ran_on else None
