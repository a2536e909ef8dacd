"""YAML text → a tree of values that keep their place.

Every scalar stays the text that the activist wrote, so that YAML's own guesses (``012`` → 10, ``12:30`` →
750, ``no`` → False) never happen; keys that come twice are found, not lost. The tree grows from one event of
the parser after the other: what is too deep or too big is given up where it becomes so.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from tribune.source.characters import FORBIDDEN, forbidden_character, with_usual_line_ends
from tribune.source.problems import Place, Problem, bounded
from tribune.source.tree import Loc, Node, Scalar, Sequence
from tribune.source.yaml_mistakes import (
    MISTAKES,
    PlacedText,
    false_dash,
    glued_colon,
    groups_of,
    merge_marker,
    odd_space,
    slips_in,
    syntax_problem,
)
from tribune.words.french import number_in_figures

MAX_DEPTH: Final = 20
"""Levels of nesting; a lettre uses five."""
MAX_NODES: Final = 20_000
"""Fields and values, once aliases are followed: a small file can describe billions. A lettre has hundreds."""
MAX_REGISTER_NODES: Final = 200_000
"""The same for a register: ten thousand people, and eight fields for each."""
MAX_SCALAR: Final = 50_000
"""Characters of one value: what is longer is a text, and stands below the front matter."""

_FAR: Final = 1_000
"""No line of a file starts so far to the right: a value there has others before it."""

PARSER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The one in C, where PyYAML was built with it."""

_ENV: Final = "!ENV"
"""The tag by which MkDocs takes a value from the environment."""


def read_yaml(
    text: str,
    fichier: str,
    first_line: int = 1,
    prose: Collection[str] = (),
    *,
    register: bool = False,
    config: bool = False,
) -> tuple[Node | None, list[Problem]]:
    """Read ``text``, whose first line is ``first_line`` in ``fichier``; in a register, keys are entries.

    ``prose`` are the fields that hold sentences, where « #2 » is more likely a number than a comment.

    A ``config`` file is MkDocs's own: it may have tags, of which ``!ENV`` is read as MkDocs does, and
    comments as MkDocs takes them.

    The tree is None where the text is empty or cannot be understood; the problems then say why.
    """
    text = with_usual_line_ends(text)
    marker = merge_marker(text, fichier, first_line)
    if marker is not None:
        return None, [marker]
    placed = PlacedText(fichier, first_line, text.split("\n"))
    reader = _Reader(PARSER(text), placed, prose, register, config)
    try:
        tree = reader.document()
    except yaml.YAMLError as error:
        return None, [syntax_problem(placed, error, reader.last_scalar)]
    except _TooLargeError as error:
        return None, [error.problem]
    finally:
        reader.parser.dispose()
    if reader.odd:  # of a text whose lines do not stand where they seem to, nothing else is worth saying
        return None, list(bounded(reader.odd))
    return tree, list(bounded(reader.problems))


class _TooLargeError(Exception):
    """Reading on is given up."""

    def __init__(self, mistake: str, place: Place, most: int = 0) -> None:
        super().__init__(mistake)
        self.problem = MISTAKES[mistake].at(place, most=number_in_figures(most))


_Event: TypeAlias = yaml.AliasEvent | yaml.ScalarEvent | yaml.CollectionStartEvent


class _Anchored(NamedTuple):
    """What an alias gives again."""

    place: Place
    node: Node | None = None
    """None as long as it is open: it would hold itself."""
    size: int = 0
    """How many values it has, those of its own aliases included."""


@dataclass
class _Reader:
    """The state of one reading: where the text stands in its file, what was found so far."""

    parser: Any
    text: PlacedText
    prose: Collection[str]
    register: bool
    config: bool
    problems: list[Problem] = field(default_factory=list)
    odd: list[Problem] = field(default_factory=list)
    """Spaces and dashes that are none for YAML, where its structure hangs on them."""
    anchors: dict[str, _Anchored] = field(default_factory=dict)
    written: int = 0
    """Names and values read so far."""
    repeated: int = 0
    """Values that aliases gave again."""
    last_scalar: yaml.ScalarEvent | None = None
    """The last one before a syntax error: a quoted text that runs over lines was never closed."""

    def document(self) -> Node | None:
        """The one value of the text; None where there is none."""
        self.parser.get_event()  # the stream starts
        if isinstance(self.parser.get_event(), yaml.StreamEndEvent):
            return None
        tree = self.value(self.parser.get_event(), ())
        self.parser.get_event()  # the document ends
        end = self.parser.get_event()
        if not isinstance(end, yaml.StreamEndEvent):
            raise _error("found another document", end)
        return None if isinstance(tree, Scalar) and not tree.value.strip() else tree

    def value(self, event: _Event, path: Loc) -> Node:
        """The value that an event begins."""
        return self.values(event, path)[0]

    def values(self, event: _Event, path: Loc) -> list[Node]:
        """The value that an event begins; in a list, the groups after it too that lack their dash."""
        place = self.text.place(event.start_mark)
        before = self.written + self.repeated
        self.written += 1
        if self.written > self.max_values:
            raise _TooLargeError("too-many-values", place, self.max_values)
        if isinstance(event, yaml.AliasEvent):
            return [self.alias(event, place, path)]
        if event.anchor in self.anchors:
            raise _error("found duplicate anchor", event)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(place)
        values = self.content(event, path, place)
        if event.anchor:
            size = self.written + self.repeated - before
            self.anchors[event.anchor] = _Anchored(place, values[0], size)
        return values

    def content(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: Loc, place: Place
    ) -> list[Node]:
        """What ``values`` gives of an event that is no alias, whether or not an alias repeats it."""
        if not self.config:
            self.look_for_slips(event, path, place)
        if isinstance(event, yaml.ScalarEvent):
            self.last_scalar = event
            node: Node = self.scalar(event.value, place)
        elif len(path) >= MAX_DEPTH:
            raise _TooLargeError("too-deep", place, MAX_DEPTH)
        elif isinstance(event, yaml.MappingStartEvent):
            pairs = list(self.pairs(path, is_flow=bool(event.flow_style)))
            may_repeat = not (event.flow_style or self.config)
            groups, problems = groups_of(pairs, path, place, register=self.register, may_repeat=may_repeat)
            self.problems += problems
            return [*groups]
        else:
            node = Sequence(place, tuple(self.items(path)))
        return [_from_environment(node)] if self.config and event.tag == _ENV else [node]

    @property
    def max_values(self) -> int:
        return MAX_REGISTER_NODES if self.register else MAX_NODES

    def alias(self, event: yaml.AliasEvent, place: Place, path: Loc) -> Node:
        anchored = self.anchors.get(event.anchor or "")
        if anchored is None:
            raise _error("found undefined alias", event)
        self.repeated += anchored.size
        if anchored.node is None or self.written + self.repeated > self.max_values:
            raise _TooLargeError("aliases", place if anchored.node else anchored.place)
        if len(path) + _height(anchored.node) > MAX_DEPTH:
            raise _TooLargeError("too-deep", place, MAX_DEPTH)
        return anchored.node

    def scalar(self, value: str, place: Place) -> Scalar:
        """What an escape brings into quoted text is forbidden too: no terminal and no page may get it."""
        if len(value) > MAX_SCALAR:
            raise _TooLargeError("too-long-value", place, MAX_SCALAR)
        match = FORBIDDEN.search(value)
        if match is None:
            return Scalar(place, value)
        self.problems.append(forbidden_character(place, match[0]))
        return Scalar(place, FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value))

    def items(self, path: Loc) -> Iterator[Node]:
        """The elements of a list that has begun, up to its end."""
        rank = 0
        while not isinstance(event := self.parser.get_event(), yaml.SequenceEndEvent):
            yield from self.values(event, (*path, rank))
            rank += 1

    def pairs(self, path: Loc, *, is_flow: bool) -> Iterator[tuple[Node, Node]]:
        """The names and the values of a group that has begun, up to its end."""
        while not isinstance(event := self.parser.get_event(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                key = self.value(event, (*path, ""))
                yield key, self.value(self.parser.get_event(), (*path, ""))
                continue
            self.written += 1
            self.last_scalar = event
            place = self.text.place(event.start_mark)
            self.look_for_odd(event.value, place)
            name = self.scalar(event.value.strip(), place)
            value = self.value(self.parser.get_event(), (*path, name.value))
            is_empty = isinstance(value, Scalar) and not value.value
            glued = glued_colon(event.value, place) if is_flow and is_empty and not event.style else None
            if glued is None or self.config:
                yield name, value
            else:
                self.problems.append(glued)

    def look_for_slips(self, event: _Event, path: Loc, place: Place) -> None:
        field = next((part for part in reversed(path) if isinstance(part, str)), "")
        self.problems += slips_in(self.text, event, place, is_prose=field in self.prose)
        if not isinstance(event, yaml.ScalarEvent) or event.style or place.column > _FAR:
            return
        if not self.text.line(place)[: place.column - 1].strip(" "):
            self.look_for_odd(event.value, place, is_prose=field in self.prose)

    def look_for_odd(self, written: str, place: Place, *, is_prose: bool = False) -> None:
        """What only seems to start a field or an element. A sentence may start with a dash."""
        odd = odd_space(written, place) or (None if is_prose else false_dash(written, place))
        if odd is not None and not self.config:
            self.odd.append(odd)


def _error(problem: str, event: yaml.Event) -> yaml.MarkedYAMLError:
    """What the composer of PyYAML would complain of."""
    mark: Any = event.start_mark
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)


def _height(node: Node) -> int:
    """How many levels a value has below its own."""
    if isinstance(node, Scalar):
        return 0
    below = node.items if isinstance(node, Sequence) else (entry.value for entry in node.entries.values())
    return 1 + max(map(_height, below), default=0)


def _from_environment(node: Node) -> Node:
    """What ``!ENV [ADRESSE, "https://…"]`` stands for: the first variable that is set, or the last word."""
    words = node.items if isinstance(node, Sequence) else (node,)
    names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, Scalar(node.place, ""))
    for name in names:
        if isinstance(name, Scalar) and name.value in os.environ:
            return Scalar(node.place, os.environ[name.value])
    return default
