"""The tree that a file of YAML is read into: each value as written, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from tribune.source.problems import Place

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


def node_at(tree: Node, loc: Loc) -> Node | None:
    """The value at ``loc``; None where there is nothing."""
    *_, (depth, _, node) = _steps(tree, loc)
    return node if depth == len(loc) else None


def place_of(tree: Node, loc: Loc, *, key: bool = False) -> Place:
    """Place of the value at ``loc`` (with ``key``, of its name) or, where it is absent, of what holds it."""
    *_, (_, name, node) = _steps(tree, loc)
    return name.place if key else node.place


def _steps(tree: Node, loc: Loc) -> Iterator[tuple[int, Node, Node]]:
    """From the tree to the value at ``loc``: how deep, the name or what stands for it, the value."""
    yield 0, tree, tree
    node = tree
    for depth, part in enumerate(loc, 1):
        if isinstance(node, Mapping) and part in node.entries:
            name, node = node.entries[str(part)]
            yield depth, name, node
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
            yield depth, node, node
        else:
            return


@dataclass(frozen=True)
class Sheet:
    """The fields of one page. What is absent, or not of the expected sort, reads as empty."""

    fichier: str
    tree: Mapping
    adresse: str = ""
    """Where the page stands in the site; empty where it could not be told."""

    def place(self, *loc: str | int, key: bool = False) -> Place:
        """Place of the value at ``loc``, or with ``key`` of its name."""
        return place_of(self.tree, loc, key=key)

    def text(self, *loc: str | int) -> str:
        """The words at ``loc``."""
        node = node_at(self.tree, loc)
        return node.value.strip() if isinstance(node, Scalar) else ""

    def number(self, *loc: str | int) -> int | None:
        """The number at ``loc``, from 1."""
        written = self.text(*loc).removeprefix("+")
        is_number = written.isascii() and written.isdigit() and len(written) < 10
        return int(written) or None if is_number else None

    def texts(self, *loc: str | int) -> list[tuple[int, str]]:
        """The words in the list at ``loc``, each with its rank from 0."""
        return [(rank, text) for rank in range(self.length(*loc)) if (text := self.text(*loc, rank))]

    def names(self, *loc: str | int) -> list[str]:
        """The names of the fields at ``loc``."""
        node = node_at(self.tree, loc)
        return [name for name in node.entries if name] if isinstance(node, Mapping) else []

    def is_list(self, *loc: str | int) -> bool:
        """Whether a list is at ``loc``, or nothing."""
        return isinstance(node_at(self.tree, loc), Sequence | None)

    def length(self, *loc: str | int) -> int:
        """How many elements the list at ``loc`` has, or how many fields."""
        node = node_at(self.tree, loc)
        if isinstance(node, Mapping):
            return len(node.entries)
        return len(node.items) if isinstance(node, Sequence) else 0
