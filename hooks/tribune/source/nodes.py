"""YAML text → a tree of values that keep their place.

Every scalar stays the text that the activist wrote (``BaseLoader``), so that YAML's own guesses
(``012`` → 10, ``12:30`` → 750, ``no`` → False) never happen; duplicate keys are found, not lost.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import yaml

from tribune.source.characters import FORBIDDEN, forbidden_character, with_usual_line_ends
from tribune.source.problems import Place, Problem, bounded
from tribune.source.tree import Entry, Loc, Mapping, Node, Scalar, Sequence
from tribune.source.yaml_repeats import (
    may_lack_dash,
    start_forgotten,
    starts_over,
    twice,
)
from tribune.source.yaml_slips import (
    PROSE,
    comment_after,
    curly_quotes,
    false_dash,
    glued_colon,
    merge_marker,
    odd_space,
    tag_before,
)
from tribune.source.yaml_syntax import Mark, PlacedText, syntax_problem
from tribune.words.french import number_in_figures

MAX_DEPTH: Final = 20
"""Levels of nesting; a lettre uses five. The C parser of PyYAML overflows its stack without a bound."""
_SURELY_SHALLOW: Final = 500
"""Signs that open a level, at least one for each: with no more of them, the C parser can be trusted."""
_SURELY_FEW: Final = 2_000
"""Commas, each of which may set apart two values of a list."""
MAX_NODES: Final = 20_000
"""Fields and values, once aliases are followed: a small file can describe billions. A lettre has hundreds."""
MAX_REGISTER_NODES: Final = 200_000
"""The same for a register: ten thousand people, and eight fields for each."""
MAX_SCALAR: Final = 50_000
"""Characters of one value: what is longer is a text, and stands below the front matter."""

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_ENV: Final = "!ENV"
"""The tag by which MkDocs takes a value from the environment."""


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
    placed = PlacedText(fichier, first_line, text.split("\n"))
    reader = _Reader(placed, register, config)
    if sum(map(text.count, "[{:-?")) <= _SURELY_SHALLOW and text.count(",") <= _SURELY_FEW:
        reader.max_depth -= 1  # what is not far from the bound is left to the other way
        try:
            return reader.read(text)
        except (yaml.YAMLError, _TooLargeError):  # why, the other way tells
            reader = _Reader(placed, register, config)
    try:
        beyond = reader.first_beyond(text)
        return (None, [beyond]) if beyond else reader.read(text)
    except yaml.YAMLError as error:
        return None, [syntax_problem(placed, error, reader.last_scalar)]
    except _TooLargeError as error:
        return None, [error.problem]


class _TooLargeError(Exception):
    """Following the aliases is given up."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


@dataclass
class _Reader:
    """The state of one reading: where the text stands in its file, what was found so far."""

    text: PlacedText
    register: bool
    config: bool
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
        return (None, list(bounded(self.odd))) if self.odd else (tree, list(bounded(self.problems)))

    def compose(self, text: str) -> Node | None:
        root = yaml.compose(text, Loader=LOADER)
        blank = isinstance(root, yaml.ScalarNode) and not root.value.strip()
        return None if root is None or blank else self.tree(root, ())

    def first_beyond(self, text: str) -> Problem | None:
        """Look at the events, which need no stack and can be counted, before the composer, which does."""
        depth = nodes = 0
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                continue
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return self.too_deep(self.text.place(event.start_mark))
            elif isinstance(event, yaml.ScalarEvent):
                self.last_scalar = event
            nodes += isinstance(event, yaml.NodeEvent)
            if nodes > self.max_nodes:
                return self.too_many(self.text.place(event.start_mark))
        return None

    @property
    def max_nodes(self) -> int:
        return MAX_REGISTER_NODES if self.register else MAX_NODES

    def too_many(self, place: Place) -> Problem:
        return Problem(
            place,
            "yaml-demesure",
            f"plus de {number_in_figures(self.max_nodes)} champs et valeurs",
            "effacez ce qui est répété par erreur ; un texte s’écrit sous l’en-tête",
        )

    def too_deep(self, place: Place) -> Problem:
        return Problem(
            place,
            "yaml-trop-profond",
            f"plus de {MAX_DEPTH} niveaux emboîtés",
            "fermez les crochets et les accolades, ou ramenez les lignes vers la gauche",
        )

    def tree(self, node: yaml.Node, path: Loc) -> Node:
        self.nodes += 1
        place = self.text.place(node.start_mark)
        if self.nodes > self.max_nodes or id(node) in self.open_nodes:
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
        line = self.text.line(node.start_mark)
        if "!" in line:
            found.append(tag_before(line, node.start_mark.column, self.text.place(node.start_mark)))
        if isinstance(node, yaml.ScalarNode) and not node.style:
            name = next((part for part in reversed(path) if isinstance(part, str)), "")
            if not line[: node.start_mark.column].strip(" "):
                self.look_for_odd(node.value, node.start_mark, is_prose=name in PROSE)
            if node.value[:1] in {"“", "„"}:
                found.append(curly_quotes(node.value, name, self.text.place(node.start_mark)))
            line = self.text.line(node.end_mark)
            if "#" in line:
                found.append(comment_after(line, node.end_mark.column, name, self.text.place(node.end_mark)))
        return [problem for problem in found if problem is not None]

    def look_for_odd(self, written: str, mark: Mark | None, *, is_prose: bool = False) -> None:
        """What only seems to start a field or an element. A sentence may start with a dash."""
        place = self.text.place(mark)
        odd = odd_space(written, place) or (None if is_prose else false_dash(written, place))
        if odd is not None and not self.config:
            self.odd.append(odd)

    def scalar(self, value: str, place: Place) -> Scalar:
        """What an escape brings into quoted text is forbidden too: no terminal and no page may get it."""
        if len(value) > MAX_SCALAR:
            raise _TooLargeError(
                Problem(
                    place,
                    "yaml-demesure",
                    f"une valeur de plus de {number_in_figures(MAX_SCALAR)} caractères",
                    "raccourcissez-la ; un texte s’écrit sous l’en-tête",
                )
            )
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
                        self.text.place(key_node.start_mark),
                        "yaml-invalide",
                        "le nom d’un champ doit être un mot",
                        "écrivez « champ: valeur », sans crochet ni accolade avant les deux-points",
                    )
                )
                continue
            if node.flow_style and not self.config and not (key_node.style or value_node.value):
                glued = glued_colon(key_node.value, self.text.place(key_node.start_mark))
                if glued is not None:
                    self.problems.append(glued)
                    continue
            self.look_for_odd(key_node.value, key_node.start_mark)
            key = self.scalar(key_node.value.strip(), self.text.place(key_node.start_mark))
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
                    place = self.text.place(first.start_mark)
                    self.problems.append(start_forgotten(key, place, sure=key == opening))
                yield yaml.MappingNode(item.tag, fields, first.start_mark, item.end_mark, flow_style=False)

    def starts(self, node: yaml.MappingNode, path: Loc) -> tuple[int, ...]:
        """The ranks of the fields that start over, in a list of groups or in an entry of a register."""
        may_repeat = len(path) == 1 if self.register else may_lack_dash(path)
        if self.config or node.flow_style or not may_repeat:
            return ()
        keys = [key.value.strip() for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        return starts_over(keys) if len(keys) == len(node.value) else ()


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
