"""A front matter as it is written, with its places: what the third pass reads, be its shape right or not."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.source.problems import Place
from tribune.source.tree import Mapping, Scalar, Sequence, node_at, place_of


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
