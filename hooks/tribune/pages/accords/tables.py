"""The tables of the archive, of a year, of a theme: the lettres signed together, the identical positions.

Each figure of two organisations has a cell, with a shade that repeats what it says. The shade of votes is a
share, so it waits, as a percentage does, for ten votes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from tribune.pages.accords.figures import Figures, Pair, Tableau, accords, pair_of
from tribune.pages.names import Link, by_name, organisation_link
from tribune.pages.plan import View, grouped
from tribune.pages.publication import Publication
from tribune.pages.votes.counts import MIN_BASE
from tribune.record.model import Organisation
from tribune.words.french import count, enumeration, number_in_figures

T = TypeVar("T")

ACCORDS: Final = Link("Qui signe avec qui, qui vote comme qui", "accords/")
ANNEES: Final = Link("Par année", "accords/annees/")
THEMES: Final = Link("Par thème", "accords/themes/")
"""The lists that hold the pages of these tables."""

MAX_CELLS = 1200
"""Cells of one table of pairs by year: two such tables take 400 kB of HTML, and a page stays below 500."""

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


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A row of slots, then of cells; ``rest`` is the number of its columns that other rows tell already."""

    entete: Link
    cells: tuple[T, ...]
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows and columns that the table of lettres and that of votes have in common."""

    coin: str
    """What the first column names."""
    colonnes: tuple[Link, ...]
    rows: tuple[Row[Slot], ...]
    suffix: str = ""
    """What the columns are, where they are not organisations: such a table may be too long for its page."""

    def kept(self, matters: Callable[[Figures], int]) -> tuple[tuple[Row[Slot], ...], str]:
        """The rows that have most, as many as a page can hold, and a sentence on those left out."""
        if not self.suffix:
            return self.rows, ""
        totals = [sum(matters(slot.figures) for slot in row.cells) for row in self.rows]
        ranked = sorted((rank for rank, total in enumerate(totals) if total), key=lambda rank: -totals[rank])
        rows = tuple(self.rows[rank] for rank in sorted(ranked[: MAX_CELLS // max(1, len(self.colonnes))]))
        if len(rows) == len(ranked):
            return rows, ""
        shown, number = number_in_figures(len(rows)), number_in_figures(len(ranked))
        return rows, f" Ici, les {shown} paires qui en ont le plus, sur {number} : chacune a sa page."


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


def archive_tables(publication: Publication) -> View:
    """The tables of the whole archive."""
    return _view(publication, accords(publication).archive.ensemble, "Dans toute l’archive", ACCORDS)


def annee_tables(publication: Publication, annee: int) -> View:
    """The tables of one year."""
    table = accords(publication).archive.annees[annee]
    return _view(publication, table, f"En {annee}", ANNEES, annee=annee)


def theme_tables(publication: Publication, theme: str) -> View:
    """The tables of one theme, and its pairs year by year."""
    nom = publication.archive.themes[theme].nom
    table, scope = accords(publication).themes[theme].ensemble, f"Sur le thème « {nom} »"
    view = _view(publication, table, scope, THEMES, theme=theme)
    return view | {"by_year": _grids(_pairs_by_year(publication, theme), table, scope)}


def _view(
    publication: Publication,
    table: Tableau,
    scope: str,
    liste: Link,
    *,
    annee: int | None = None,
    theme: str = "",
) -> View:
    held, present = accords(publication), table.organisations
    registered = by_name(publication.archive.organisations.values())
    shown = [each for each in registered if each.id in present]
    absent = [each.sigle for each in registered if each.id not in present]
    return {
        "grids": _grids(_triangle(publication, table, shown, annee, theme), table, scope),
        "manques": tuple(_missing(table, scope, absent)),
        "by_year": (),
        "annees": tuple(annee_tables_link(each) for each in held.archive.annees),
        "themes": tuple(theme_tables_link(publication, id_) for id_ in held.themes),
        "current": str(annee) if annee else theme and publication.archive.themes[theme].nom,
        "liste": liste,
    }


def annee_tables_link(annee: int) -> Link:
    """The tables of a year."""
    return Link(str(annee), f"{ANNEES.adresse}{annee}/")


def theme_tables_link(publication: Publication, theme: str) -> Link:
    """The tables of a theme."""
    return Link(publication.archive.themes[theme].nom, f"{THEMES.adresse}{theme}/")


def _grids(layout: Layout, table: Tableau, scope: str) -> tuple[View, ...]:
    grids = []
    if table.lettres:
        grids.append(_lettres_grid(layout, table, scope))
    if table.comparables:
        grids.append(_votes_grid(layout, table, scope))
    return tuple(grids)


def _lettres_grid(layout: Layout, table: Tableau, scope: str) -> View:
    rows, left_out = layout.kept(lambda figures: figures.lettres)
    one, many = "lettre qui porte au moins deux signatures", "lettres qui portent au moins deux signatures"
    top = max((slot.figures.lettres for row in rows for slot in row.cells), default=0)
    bounds = grouped((step(number, top), number) for number in range(1, top + 1))
    return {
        "nom": f"Lettres signées ensemble{layout.suffix}",
        "legende": f"{scope}, nombre de lettres signées par les deux organisations à la fois{layout.suffix}"
        f" (base : {count(table.lettres, one, many)}).{left_out}",
        "layout": layout,
        "rows": _cells(rows, lambda slot: lettres_cell(slot, top)),
        "echelle": "Plus il y a de lettres, plus le fond de la case ressort et plus elle a de carrés :",
        "teintes": tuple(_range(numbers[0], numbers[-1]) for numbers in bounds.values()),
    }


def _votes_grid(layout: Layout, table: Tableau, scope: str) -> View:
    kept, left_out = layout.kept(lambda figures: figures.comparables)
    rows = _cells(kept, votes_cell)
    base = count(table.comparables, "vote comparable", "votes comparables")
    shaded = any(cell.chaleur for row in rows for cell in row.cells)
    return {
        "nom": f"Positions identiques{layout.suffix}",
        "legende": f"{scope}, nombre de votes où les positions des deux organisations sont identiques,"
        f" sur le nombre de votes où elles sont comparables{layout.suffix}"
        f" (base : {base} sur {number_in_figures(table.votes)}).{left_out}",
        "layout": layout,
        "rows": rows,
        "echelle": f"À partir de {MIN_BASE} votes, plus la part des positions identiques est grande,"
        " plus le fond de la case ressort et plus elle a de carrés :"
        if shaded
        else f"Aucune case ne repose sur {MIN_BASE} votes : elles restent sans teinte et sans pourcentage.",
        "teintes": [f"jusqu’à {100 // STEPS * (rank + 1)} %" for rank in range(STEPS)] if shaded else [],
    }


def _cells(rows: Sequence[Row[Slot]], cell: Callable[[Slot], Cell]) -> tuple[Row[Cell], ...]:
    return tuple(Row(row.entete, tuple(map(cell, row.cells)), row.rest) for row in rows)


def _range(first: int, last: int) -> str:
    return f"{number_in_figures(first)} à {count(last, 'lettre')}" if first < last else count(first, "lettre")


def _missing(table: Tableau, scope: str, absent: Sequence[str]) -> Iterator[str]:
    if not table.lettres:
        yield f"{scope}, aucune lettre ne porte la signature de deux organisations."
    if not table.comparables:
        yield f"{scope}, aucun vote ne permet de comparer les positions de deux organisations."
    if table and absent:
        verb = "n’a" if len(absent) == 1 else "n’ont"
        yield f"{enumeration(absent)} {verb} ici ni signature commune ni vote comparable."


def _triangle(
    publication: Publication, table: Tableau, members: Sequence[Organisation], annee: int | None, theme: str
) -> Layout:
    """Each pair once: the row of an organisation goes as far as the one before it."""
    rows = tuple(
        Row(
            organisation_link(row),
            tuple(
                _slot(publication, table, pair_of(row.id, column.id), annee, theme)
                for column in members[:rank]
            ),
            len(members) - 1 - rank,
        )
        for rank, row in enumerate(members)
        if rank
    )
    return Layout("Organisation", tuple(Link(each.sigle, "", each.nom) for each in members[:-1]), rows)


def _pairs_by_year(publication: Publication, theme: str) -> Layout:
    """Rows are pairs, columns are years: theme and period together, without a script."""
    periodes = accords(publication).themes[theme]
    years = sorted(periodes.annees)
    rows = tuple(
        Row(
            Link(entry.noms, entry.adresse),
            tuple(_slot(publication, periodes.annees[annee], pair, annee, theme) for annee in years),
        )
        for pair, entry in accords(publication).pairs.items()
        if periodes.ensemble.of(pair)
    )
    return Layout("Organisations", tuple(map(annee_tables_link, years)), rows, ", par année")


def _slot(publication: Publication, table: Tableau, pair: Pair, annee: int | None, theme: str) -> Slot:
    """A pair leads to its page, or to its place there; of one theme, to those very votes and lettres."""
    figures, entry = table.of(pair), accords(publication).pairs.get(pair)
    if entry is None or not figures:
        return Slot(figures)
    if theme:
        within = f"&theme={theme}" + (f"&annee={annee}" if annee else "")
        signed = "&".join(f"organisation={id_}" for id_ in pair)
        compared = f"votes/?accord={','.join(pair)}&accord_sens=comparable{within}"
        return Slot(figures, entry.noms, compared, f"recherche/?{signed}{within}")
    address = entry.adresse_annee(annee) if annee else entry.adresse
    return Slot(figures, entry.noms, address, address)
