"""YAML text → a tree of values that keep their place.

Every scalar stays the text that the activist wrote (``BaseLoader``), so that YAML's own guesses
(``012`` → 10, ``12:30`` → 750, ``no`` → False) never happen; duplicate keys are found, not lost.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Protocol

import yaml

from tribune.content.problems import Place, Problem
from tribune.content.tree import Entry, Loc, Mapping, Node, Scalar, Sequence
from tribune.content.yaml_mistakes import (
    MISPLACED,
    NEVER_CLOSED,
    TAB,
    UNKNOWN_VALUE,
    group_on_one_line,
    inner_quote,
    mistake_in,
    too_many,
)
from tribune.content.yaml_repeats import (
    first_without_dash,
    may_lack_dash,
    start_forgotten,
    starts_over,
    twice,
)
from tribune.content.yaml_slips import (
    PROSE,
    comment_after,
    curly_quotes,
    false_dash,
    glued_colon,
    merge_marker,
    odd_space,
    tag_before,
)

MAX_DEPTH: Final = 20
"""Levels of nesting; a lettre uses five. The C parser of PyYAML overflows its stack without a bound."""
_SURELY_SHALLOW: Final = 500
"""Signs that open a level, at least one for each: with no more of them, the C parser can be trusted."""
MAX_NODES: Final = 200_000
"""Nodes once aliases are followed: a small file can describe billions of them."""

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_ENV: Final = "!ENV"
"""The tag by which MkDocs takes a value from the environment."""

_UNUSUAL_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
"""YAML 1.1 ends a line there, editors do not: lines would no longer be those that the activist sees."""

FORBIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
"""Characters that neither YAML 1.1 (§5.1) nor HTML allows; the byte-order mark is dealt with before."""


def with_usual_line_ends(text: str) -> str:
    """``text`` with a space for each line end that only YAML knows: every character keeps its place."""
    return text.translate(_UNUSUAL_LINE_ENDS)


def forbidden_character(place: Place, character: str) -> Problem:
    """A character that no text may hold."""
    return Problem(
        place,
        "caractere-interdit",
        f"caractère invisible interdit (U+{ord(character):04X})",
        "effacez ce caractère, au besoin en retapant le mot",
    )


def read_yaml(
    text: str, fichier: str, first_line: int = 1, *, register: bool = False, config: bool = False
) -> tuple[Node | None, list[Problem]]:
    """Compose ``text``, whose first line is ``first_line`` in ``fichier``; in a register, keys are entries.

    A ``config`` file is MkDocs's own: it may have tags, of which ``!ENV`` is read as MkDocs does, and
    comments as MkDocs takes them.

    The tree is None where the text is empty or cannot be understood; the problems then say why.
    """
    text = with_usual_line_ends(text)
    marker = merge_marker(text, fichier, first_line)
    if marker is not None:
        return None, [marker]
    reader = _Reader(fichier, first_line, register, config, text.split("\n"))
    if sum(map(text.count, "[{:-?")) <= _SURELY_SHALLOW:
        reader.max_depth -= 1  # what is not far from the bound is left to the other way
        try:
            return reader.read(text)
        except (yaml.YAMLError, _TooLargeError):  # why, the other way tells
            reader = _Reader(fichier, first_line, register, config, reader.lines)
    try:
        too_deep = reader.first_too_deep(text)
        return (None, [too_deep]) if too_deep else reader.read(text)
    except yaml.YAMLError as error:
        return None, [reader.syntax_problem(error)]
    except _TooLargeError as error:
        return None, [error.problem]


class _Mark(Protocol):
    """A place as PyYAML and libyaml give it, from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _TooLargeError(Exception):
    """Following the aliases is given up."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


@dataclass
class _Reader:
    """The state of one reading: where the text stands in its file, what was found so far."""

    fichier: str
    first_line: int
    register: bool
    config: bool
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    odd: list[Problem] = field(default_factory=list)
    """Spaces and dashes that are none for YAML, where its structure hangs on them."""
    max_depth: int = MAX_DEPTH
    nodes: int = 0
    open_nodes: set[int] = field(default_factory=set)
    last_scalar: yaml.ScalarEvent | None = None
    """The last one before a syntax error: a quoted text that runs over lines was never closed."""

    def read(self, text: str) -> tuple[Node | None, list[Problem]]:
        """Of a text whose lines do not stand where they seem to, nothing else is worth saying."""
        tree = self.compose(text)
        return (None, self.odd) if self.odd else (tree, self.problems)

    def compose(self, text: str) -> Node | None:
        root = yaml.compose(text, Loader=LOADER)
        blank = isinstance(root, yaml.ScalarNode) and not root.value.strip()
        return None if root is None or blank else self.tree(root, ())

    def place(self, mark: _Mark | None) -> Place:
        if mark is None:
            return Place(self.fichier, self.first_line)
        if mark.line < len(self.lines):
            return Place(self.fichier, self.first_line + mark.line, mark.column + 1)
        return Place(self.fichier, self.first_line + len(self.lines) - 1, len(self.lines[-1]) + 1)

    def first_too_deep(self, text: str) -> Problem | None:
        """Look at the events, which need no stack, before the composer, which does."""
        depth = 0
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return self.too_deep(self.place(event.start_mark))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.ScalarEvent):
                self.last_scalar = event
        return None

    def too_deep(self, place: Place) -> Problem:
        return Problem(
            place,
            "yaml-trop-profond",
            f"plus de {MAX_DEPTH} niveaux emboîtés",
            "fermez les crochets et les accolades, ou ramenez les lignes vers la gauche",
        )

    def tree(self, node: yaml.Node, path: Loc) -> Node:
        self.nodes += 1
        place = self.place(node.start_mark)
        if self.nodes > MAX_NODES or id(node) in self.open_nodes:
            raise _TooLargeError(
                Problem(
                    place,
                    "yaml-alias-demesures",
                    "les renvois (« & » et « * ») répètent trop de valeurs",
                    "écrivez les valeurs en toutes lettres",
                )
            )
        if len(path) > self.max_depth:
            raise _TooLargeError(self.too_deep(place))
        if self.config:
            node = _from_environment(node)
        else:
            self.problems += self.slips(node, path)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node.value, place)
        self.open_nodes.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                items = (self.tree(item, (*path, rank)) for rank, item in enumerate(self.items(node, path)))
                return Sequence(place, tuple(items))
            assert isinstance(node, yaml.MappingNode), "the third and last kind of node"
            return self.mapping(node, path, place)
        finally:
            self.open_nodes.discard(id(node))

    def slips(self, node: yaml.Node, path: Loc) -> list[Problem]:
        found: list[Problem | None] = []
        line = self.line(node.start_mark)
        if "!" in line:
            found.append(tag_before(line, node.start_mark.column, self.place(node.start_mark)))
        if isinstance(node, yaml.ScalarNode) and not node.style:
            name = next((part for part in reversed(path) if isinstance(part, str)), "")
            if not line[: node.start_mark.column].strip(" "):
                self.look_for_odd(node.value, node.start_mark, is_prose=name in PROSE)
            if node.value[:1] in {"“", "„"}:
                found.append(curly_quotes(node.value, name, self.place(node.start_mark)))
            line = self.line(node.end_mark)
            if "#" in line:
                found.append(comment_after(line, node.end_mark.column, name, self.place(node.end_mark)))
        return [problem for problem in found if problem is not None]

    def look_for_odd(self, written: str, mark: _Mark | None, *, is_prose: bool = False) -> None:
        """What only seems to start a field or an element. A sentence may start with a dash."""
        place = self.place(mark)
        odd = odd_space(written, place) or (None if is_prose else false_dash(written, place))
        if odd is not None and not self.config:
            self.odd.append(odd)

    def line(self, mark: _Mark | None) -> str:
        return self.lines[mark.line] if mark is not None and mark.line < len(self.lines) else ""

    def scalar(self, value: str, place: Place) -> Scalar:
        """What an escape brings into quoted text is forbidden too: no terminal and no page may get it."""
        match = FORBIDDEN.search(value)
        if match is None:
            return Scalar(place, value)
        self.problems.append(forbidden_character(place, match[0]))
        return Scalar(place, FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value))

    def mapping(self, node: yaml.MappingNode, path: Loc, place: Place) -> Mapping:
        entries: dict[str, Entry] = {}
        starts = self.starts(node, path)
        for rank, (key_node, value_node) in enumerate(node.value):
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(
                    Problem(
                        self.place(key_node.start_mark),
                        "yaml-invalide",
                        "le nom d’un champ doit être un mot",
                        "écrivez « champ: valeur », sans crochet ni accolade avant les deux-points",
                    )
                )
                continue
            if node.flow_style and not self.config and not (key_node.style or value_node.value):
                glued = glued_colon(key_node.value, self.place(key_node.start_mark))
                if glued is not None:
                    self.problems.append(glued)
                    continue
            self.look_for_odd(key_node.value, key_node.start_mark)
            key = self.scalar(key_node.value.strip(), self.place(key_node.start_mark))
            value = self.tree(value_node, (*path, key.value))
            if rank in starts:
                self.problems.append(start_forgotten(key.value, key.place, register=self.register))
            if starts and rank >= starts[0]:  # this is of the next one
                continue
            if key.value in entries:
                first = entries[key.value]
                groups = isinstance(value, type(first.value)) and not isinstance(value, Scalar)
                self.problems.append(
                    twice(key.value, key.place, first.key.place, path, register=self.register, groups=groups)
                )
            else:
                entries[key.value] = Entry(key, value)
        return Mapping(place, entries)

    def items(self, node: yaml.SequenceNode, path: Loc) -> Iterator[yaml.Node]:
        """The items of a list, those without their dash too, so that the rest of them is checked."""
        for item in node.value:
            starts = self.starts(item, (*path, 0)) if isinstance(item, yaml.MappingNode) else ()
            if not starts:
                yield item
                continue
            for begin, end in pairwise((0, *starts, len(item.value))):
                fields = item.value[begin:end]
                first = fields[0][0]
                key, opening = first.value.strip(), item.value[0][0].value.strip()
                if begin:
                    place = self.place(first.start_mark)
                    self.problems.append(start_forgotten(key, place, sure=key == opening))
                yield yaml.MappingNode(item.tag, fields, first.start_mark, item.end_mark, flow_style=False)

    def starts(self, node: yaml.MappingNode, path: Loc) -> tuple[int, ...]:
        """The ranks of the fields that start over, in a list of groups or in an entry of a register."""
        may_repeat = len(path) == 1 if self.register else may_lack_dash(path)
        if self.config or node.flow_style or not may_repeat:
            return ()
        keys = [key.value.strip() for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        return starts_over(keys) if len(keys) == len(node.value) else ()

    def syntax_problem(self, error: yaml.YAMLError) -> Problem:
        """A YAML error in plain words, where the mistake is rather than where it shows."""
        mark: _Mark | None = getattr(error, "problem_mark", None)
        context = getattr(error, "context", None) or ""
        named = None if mark is None else self.named_by_lines(mark, getattr(error, "context_mark", None))
        if named is not None:
            return named
        opened = self.never_closed(mark)
        if opened is not None:
            return Problem(self.place(opened), "yaml-invalide", *NEVER_CLOSED)
        line = self.lines[mark.line] if mark and mark.line < len(self.lines) else ""
        if mark and "\t" in line[: len(line) - len(line.lstrip())]:
            return Problem(self.place(mark), "yaml-invalide", *TAB)
        if mark and re.search(r":[ ]+\?[ ]*$", line[: mark.column + 1]):
            return Problem(self.place(mark), "yaml-invalide", *UNKNOWN_VALUE)
        mistake = mistake_in(f"{context} {getattr(error, 'problem', None) or ''}")
        if mark and mistake.message == "did not find expected key":
            before = line[: mark.column]
            inner = MISPLACED if not before.strip() else inner_quote(line) or too_many(line, mark.column)
            if inner is not None:
                return Problem(self.place(mark), "yaml-invalide", *inner)
        if mistake.at_context:
            mark = getattr(error, "context_mark", None)
        return Problem(self.place(mark), "yaml-invalide", mistake.sentence, mistake.action)

    def named_by_lines(self, mark: _Mark, context_mark: _Mark | None) -> Problem | None:
        """What the lines show better than the parser does."""
        for number in sorted({(context_mark or mark).line, max(mark.line - 1, 0), mark.line}):
            line = self.lines[number] if number < len(self.lines) else ""
            place = Place(self.fichier, self.first_line + number)
            odd = odd_space(line, place) or false_dash(line, place)
            if odd is not None:
                return odd
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        group = group_on_one_line(line)
        if group is not None:
            return Problem(self.place(mark), "yaml-invalide", *group)
        first = first_without_dash(self.lines, mark.line)
        if first is not None:
            start = self.lines[first]
            column = len(start) - len(start.lstrip()) + 1
            place = Place(self.fichier, self.first_line + first, column)
            return start_forgotten(start.strip().partition(":")[0], place)
        return None

    def never_closed(self, mark: _Mark | None) -> _Mark | None:
        """The quotation mark of a text that ran on to the next one, lines below, just before the error."""
        scalar = self.last_scalar
        if mark is None or scalar is None or scalar.style not in {"'", '"'}:
            return None
        opened: _Mark | None = scalar.start_mark
        closed: _Mark | None = scalar.end_mark
        ran_on = opened is not None and closed is not None and opened.line < closed.line == mark.line
        return opened if ran_on else None


def _from_environment(node: yaml.Node) -> yaml.Node:
    """What ``!ENV [ADRESSE, "https://…"]`` stands for: the first variable that is set, or the last word."""
    if node.tag != _ENV or isinstance(node, yaml.MappingNode):
        return node
    words = node.value if isinstance(node, yaml.SequenceNode) else [node]
    *names, default = words if len(words) > 1 else [*words, None]
    for name in names:
        if isinstance(name, yaml.ScalarNode) and name.value in os.environ:
            value = os.environ[name.value]
            return yaml.ScalarNode("", value, node.start_mark, node.end_mark)
    return default or yaml.ScalarNode("", "", node.start_mark, node.end_mark)
