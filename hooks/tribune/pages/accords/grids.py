"""Figures of pairs of organisations in tables, each cell with a shade that repeats what its figure says.

The shade of votes is a share, so it waits, as a percentage does, for ten votes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tribune.pages.accords.figures import STEPS, Figures, step
from tribune.pages.parts import Link
from tribune.pages.votes.ballots import MIN_BASE
from tribune.words.french import count, number_in_figures

MAX_CELLS = 1200
"""Cells of one table of pairs by year: two such tables take 400 kB of HTML, and a page stays below 500."""

NO_VOTE = "aucun vote connu"
NOT_COMPARABLE = "aucun vote comparable"


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


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row; ``rest`` is the number of its columns that other rows tell already."""

    entete: Link
    cells: tuple[Cell, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Shade:
    """A step of the scale, and the figures that have it."""

    code: str
    libelle: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that scrolls within its frame where it is wide."""

    nom: str
    """A short name, for the frame."""
    legende: str
    coin: str
    """What the first column names."""
    colonnes: tuple[Link, ...]
    rows: tuple[GridRow, ...]
    echelle: str
    """What the shades stand for."""
    teintes: tuple[Shade, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What a cell is made of: the figures of two organisations, their names, where each figure leads."""

    figures: Figures
    noms: str
    votes: str = ""
    lettres: str = ""


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A row before its figures are in words."""

    entete: Link
    slots: tuple[Slot, ...]
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows and columns that the table of lettres and that of votes have in common."""

    coin: str
    colonnes: tuple[Link, ...]
    rows: tuple[SlotRow, ...]

    def rows_with_most(self, matters: Callable[[Figures], int]) -> tuple[Layout, int]:
        """The same with the rows that have most, as many as a page can hold, and how many have something."""
        totals = [sum(matters(slot.figures) for slot in row.slots) for row in self.rows]
        ranked = sorted((rank for rank, total in enumerate(totals) if total), key=lambda rank: -totals[rank])
        kept = sorted(ranked[: MAX_CELLS // max(1, len(self.colonnes))])
        return Layout(self.coin, self.colonnes, tuple(self.rows[rank] for rank in kept)), len(ranked)


def lettres_grid(layout: Layout, nom: str, legende: str) -> Grid:
    """The table of the lettres signed together."""
    top = max((slot.figures.lettres for row in layout.rows for slot in row.slots), default=0)
    shades = _number_shades(top)
    return Grid(
        nom,
        legende,
        layout.coin,
        layout.colonnes,
        _rows(layout.rows, lambda slot: lettres_cell(slot, top)),
        "Plus il y a de lettres, plus le fond de la case ressort et plus elle a de carrés :",
        shades,
    )


def votes_grid(layout: Layout, nom: str, legende: str) -> Grid:
    """The table of the identical positions."""
    rows = _rows(layout.rows, votes_cell)
    if any(cell.chaleur for row in rows for cell in row.cells):
        echelle = (
            f"À partir de {MIN_BASE} votes, plus la part des positions identiques est grande,"
            " plus le fond de la case ressort et plus elle a de carrés :"
        )
        shades = _share_shades()
    else:
        echelle = (
            f"Aucune case ne repose sur {MIN_BASE} votes : elles restent sans teinte et sans pourcentage."
        )
        shades = ()
    return Grid(nom, legende, layout.coin, layout.colonnes, rows, echelle, shades)


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
        return Cell("–", NOT_COMPARABLE if figures.non_compares else NO_VOTE, is_blank=True)
    return Cell(
        f"{number_in_figures(figures.identiques)} sur {number_in_figures(figures.comparables)}",
        f"{'vote' if figures.comparables < 2 else 'votes'}, {slot.noms}",
        part=figures.percentage,
        adresse=slot.votes,
        chaleur=str(step(figures.identiques, figures.comparables)) if figures.percentage else "",
    )


def _rows(rows: Iterable[SlotRow], cell: Callable[[Slot], Cell]) -> tuple[GridRow, ...]:
    return tuple(GridRow(row.entete, tuple(cell(slot) for slot in row.slots), row.rest) for row in rows)


def _number_shades(top: int) -> tuple[Shade, ...]:
    bounds: dict[int, list[int]] = {}
    for number in range(1, top + 1):
        bounds.setdefault(step(number, top), []).append(number)
    return tuple(
        Shade(str(code), _range(numbers[0], numbers[-1])) for code, numbers in sorted(bounds.items())
    )


def _range(first: int, last: int) -> str:
    if first == last:
        return count(first, "lettre")
    return f"{number_in_figures(first)} à {count(last, 'lettre')}"


def _share_shades() -> tuple[Shade, ...]:
    width = 100 // STEPS
    return tuple(Shade(str(code), f"jusqu’à {width * code} %") for code in range(1, STEPS + 1))
