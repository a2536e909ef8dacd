"""The tree that a file of YAML is read into: each value as written, each with its place."""

from __future__ import annotations

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
    node = tree
    for part in loc:
        if isinstance(node, Mapping) and part in node.entries:
            node = node.entries[str(part)].value
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            return None
    return node


def place_of(tree: Node, loc: Loc, *, key: bool = False) -> Place:
    """Place of the value at ``loc`` (with ``key``, of its name) or, where it is absent, of what holds it."""
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
