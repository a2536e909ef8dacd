"""What the words mean: the page of the lexicon, and the addresses that lead to its entries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tribune.pages.publication import Publication
from tribune.words.lexicon import POSITION_INCONNUE, Rubrique, anchor_of, rubriques
from tribune.words.terms import Position

LEXIQUE: Final = "lexique/"


@dataclass(frozen=True, slots=True)
class LexiqueView:
    """Every word under its heading."""

    rubriques: tuple[Rubrique, ...]


def lexique_view(publication: Publication) -> LexiqueView:
    """What ``lexique.html`` shows."""
    settings = publication.settings
    return LexiqueView(rubriques(settings.assemblee, settings.assemblee_nom))


def word(terme: StrEnum) -> str:
    """Address of the entry of a term."""
    return f"{LEXIQUE}#{anchor_of(terme)}"


def position_word(position: Position | None) -> str:
    """Address of the entry of a position, known or not."""
    return f"{LEXIQUE}#{POSITION_INCONNUE}" if position is None else word(position)
