"""A checked front matter with its places: what the third pass reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from tribune.content.nodes import Mapping, place_of
from tribune.content.problems import Place
from tribune.content.schema import Fiche

FicheT = TypeVar("FicheT", bound=Fiche)


@dataclass(frozen=True)
class Sheet(Generic[FicheT]):
    """A checked front matter with the tree that knows its places."""

    fichier: str
    fiche: FicheT
    tree: Mapping
    adresse: str
    """Where its page stands in the site."""

    def place(self, *loc: str | int, key: bool = False) -> Place:
        """Place of the value at ``loc``, or with ``key`` of its name."""
        return place_of(self.tree, loc, key=key)
