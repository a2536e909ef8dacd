"""YAML text → a tree of values that keep their place. The only module that knows PyYAML.

Every scalar stays the text that the activist wrote (``BaseLoader``), so that YAML's own guesses
(``012`` → 10, ``12:30`` → 750, ``no`` → False) never happen; duplicate keys are found, not lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

import yaml

from tribune.content.problems import Place, Problem, shown

MAX_DEPTH: Final = 20
"""Levels of nesting; a lettre uses five. The C parser of PyYAML overflows its stack without a bound."""
MAX_NODES: Final = 20_000
"""Nodes once aliases are followed: a small file can describe billions of them."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_UNUSUAL_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
"""YAML 1.1 ends a line there, editors do not: lines would no longer be those that the activist sees."""

Loc: TypeAlias = tuple[str | int, ...]
"""A path into a tree: keys and ranks, as pydantic gives it."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written, without its quotes."""

    place: Place
    value: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Place
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields and their values, each key once, in the order of the file."""

    place: Place
    entries: dict[str, Entry]


class Entry(NamedTuple):
    """A field: its name and its value, each with its place."""

    key: Scalar
    value: Node


Node: TypeAlias = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """The tree as strings, lists and dictionaries. A field left empty is absent, so it is left out."""
    if isinstance(node, Scalar):
        return node.value.strip()
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {
        key: plain(entry.value)
        for key, entry in node.entries.items()
        if not (isinstance(entry.value, Scalar) and not entry.value.value.strip())
    }


def place_of(tree: Node, loc: Loc, *, key: bool = False) -> Place:
    """Place of the value at ``loc`` (with ``key``, of its name), or of what contains it where it is absent."""
    node, place = tree, tree.place
    for part in loc:
        if isinstance(node, Mapping) and part in node.entries:
            entry = node.entries[str(part)]
            node, place = entry.value, entry.key.place if key else entry.value.place
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            place = node.place
        else:
            break
    return place


def read_yaml(
    text: str, fichier: str, first_line: int = 1, *, register: bool = False
) -> tuple[Node | None, list[Problem]]:
    """Compose ``text``, whose first line is ``first_line`` in ``fichier``; in a register, keys are entries.

    The tree is None where the text is empty or cannot be understood; the problems then say why.
    """
    reader = _Reader(fichier, first_line, register)
    text = text.translate(_UNUSUAL_LINE_ENDS)
    try:
        too_deep = reader.first_too_deep(text)
        if too_deep is not None:
            return None, [too_deep]
        root = yaml.compose(text, Loader=_LOADER)
        tree = None if root is None else reader.tree(root, ())
    except yaml.YAMLError as error:
        return None, [reader.syntax_problem(error)]
    except _TooLargeError as error:
        return None, [error.problem]
    return tree, reader.problems


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
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0
    open_nodes: set[int] = field(default_factory=set)

    def place(self, mark: yaml.Mark | None) -> Place:
        if mark is None:
            return Place(self.fichier, self.first_line)
        return Place(self.fichier, self.first_line + mark.line, mark.column + 1)

    def first_too_deep(self, text: str) -> Problem | None:
        """Look at the events, which need no stack, before the composer, which does."""
        depth = 0
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    return self.too_deep(self.place(event.start_mark))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
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
        if len(path) > MAX_DEPTH:
            raise _TooLargeError(self.too_deep(place))
        if isinstance(node, yaml.ScalarNode):
            return Scalar(place, node.value)
        self.open_nodes.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                items = (self.tree(item, (*path, rank)) for rank, item in enumerate(node.value))
                return Sequence(place, tuple(items))
            return self.mapping(node, path)
        finally:
            self.open_nodes.discard(id(node))

    def mapping(self, node: yaml.MappingNode, path: Loc) -> Mapping:
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
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
            key = Scalar(self.place(key_node.start_mark), key_node.value.strip())
            value = self.tree(value_node, (*path, key.value))
            if key.value in entries:
                self.problems.append(self.duplicate(key, entries[key.value].key, path))
            else:
                entries[key.value] = Entry(key, value)
        return Mapping(self.place(node.start_mark), entries)

    def duplicate(self, key: Scalar, first: Scalar, path: Loc) -> Problem:
        """Two kinds of duplicate have a name of their own: a position, an entry of a register."""
        if path and path[-1] == "positions":
            name, sentence = "position-en-double", f"deux positions pour {shown(key.value)} dans le même vote"
        elif self.register and not path:
            name, sentence = "entree-en-double", f"l’entrée {shown(key.value)} est déjà dans ce registre"
        else:
            name, sentence = "cle-en-double", f"le champ {shown(key.value)} est déjà écrit"
        return Problem(
            key.place, name, sentence, f"gardez cette ligne ou la ligne {first.place.line}, pas les deux"
        )

    def syntax_problem(self, error: yaml.YAMLError) -> Problem:
        """A YAML error in plain words. Of the parser's own message only the kind of mistake is kept."""
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context", None) or ""
        cause = getattr(error, "problem", None) or ""
        for pattern, sentence, action, at_context in _SYNTAX:
            if pattern in f"{context} {cause}":
                place = self.place(getattr(error, "context_mark", None) if at_context else mark)
                return Problem(place, "yaml-invalide", sentence, action)
        return Problem(
            self.place(mark),
            "yaml-invalide",
            "cette ligne n’est pas comprise",
            "écrivez « champ: valeur », et mettez entre guillemets droits un texte qui contient de la ponctuation",
        )


_SYNTAX: Final = (
    # part of the parser's message, sentence, action, place of the context rather than of the symptom
    (
        "mapping values are not allowed",
        "deux-points dans un texte sans guillemets, ou ligne mal décalée",
        'mettez le texte entre guillemets droits : titre: "Industries : acte 2"',
        False,
    ),
    (
        "quoted scalar found unexpected end",
        "guillemet ouvert et jamais fermé",
        "ajoutez le guillemet droit qui manque",
        True,
    ),
    (
        "flow sequence",
        "crochet ouvert et jamais fermé, ou virgule oubliée dans la liste",
        "fermez la liste par « ] » et séparez ses éléments par des virgules",
        True,
    ),
    (
        "flow mapping",
        "accolade ouverte et jamais fermée, ou virgule oubliée",
        "fermez par « } » et séparez les champs par des virgules",
        True,
    ),
    (
        "found a tab",
        "tabulation au début de la ligne",
        "décalez les lignes avec des espaces, jamais avec la touche de tabulation",
        False,
    ),
    (
        "cannot start any token",
        "ce signe ne peut pas commencer une valeur",
        "mettez le texte entre guillemets droits, et décalez les lignes avec des espaces",
        False,
    ),
    (
        "undefined alias",
        "le signe « * » annonce un renvoi qui n’existe pas",
        "mettez le texte entre guillemets droits",
        False,
    ),
    (
        "could not find expected ':'",
        "ligne sans deux-points",
        "écrivez « champ: valeur », ou décalez la ligne si elle continue la précédente",
        True,
    ),
    (
        "did not find expected key",
        "texte en trop après un guillemet fermé, ou ligne mal décalée",
        "mettez toute la valeur entre guillemets droits ; une apostrophe y est permise",
        False,
    ),
    (
        "escape character",
        "barre oblique inversée dans un texte entre guillemets doubles",
        "doublez-la (\\\\), ou mettez le texte entre apostrophes droites",
        False,
    ),
)
