"""The two figures of two organisations, each in a cell with a shade that repeats what it says.

The shade of votes is a share, so it waits, as a percentage does, for ten votes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tribune.pages.accords.figures import Figures
from tribune.words.french import number_in_figures

STEPS: Final = 5
"""How many shades a figure can have, besides that of nothing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a cell is made of: the figures of two organisations, their names, where each figure leads."""

    figures: Figures
    noms: str = ""
    votes: str = ""
    lettres: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure, where it leads, and its shade."""

    texte: str
    precision: str
    """What the figure counts, for those who do not see its row and its column."""
    part: str = ""
    """« 75 % », from ten votes on."""
    adresse: str = ""
    chaleur: str = ""
    is_blank: bool = False
    """Whether there is no figure: ``precision`` then says so."""


def lettres_cell(slot: Slot, top: int = 0) -> Cell:
    """The number of lettres signed together, a true 0 included; ``top`` is the number of the last shade."""
    number = slot.figures.lettres
    noun = "lettre" if number < 2 else "lettres"
    return Cell(
        number_in_figures(number),
        f"{noun}, {slot.noms}",
        adresse=slot.lettres if number else "",
        chaleur=str(step(number, top)) if top else "",
    )


def votes_cell(slot: Slot) -> Cell:
    """« 3 sur 4 »: identical positions, of those that can be compared; never a 0 where there are none."""
    figures = slot.figures
    if not figures.comparables:
        why = "aucun vote comparable" if figures.non_compares else "aucun vote connu"
        return Cell("–", why, is_blank=True)
    return Cell(
        f"{number_in_figures(figures.identiques)} sur {number_in_figures(figures.comparables)}",
        f"{'vote' if figures.comparables < 2 else 'votes'}, {slot.noms}",
        part=figures.percentage,
        adresse=slot.votes,
        chaleur=str(step(figures.identiques, figures.comparables)) if figures.percentage else "",
    )


def step(number: int, top: int) -> int:
    """The shade of ``number`` where ``top`` has the last: 0 for nothing, then 1 to ``STEPS``."""
    return number if top <= STEPS else -(-STEPS * number // top)
