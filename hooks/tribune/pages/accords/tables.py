"""Who signs with whom, who votes as whom: the tables of the archive, of a year, of a theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tribune.pages.accords.figures import Figures, Pair, Periodes, Tableau, pair_of
from tribune.pages.accords.grids import Grid, Layout, Slot, SlotRow, lettres_grid, votes_grid
from tribune.pages.accords.lists import ACCORDS, ANNEES, THEMES
from tribune.pages.parts import Link
from tribune.pages.publication import Publication
from tribune.words.french import count, enumeration, number_in_figures


@dataclass(frozen=True, slots=True)
class AccordsView:
    """The tables of an archive, of a year or of a theme, and the ways to the others."""

    perimetre: str
    """« En 2025 », « Sur le thème « Industrie » »."""
    grids: tuple[Grid, ...]
    manques: tuple[str, ...]
    """A sentence in the place of each table that would be empty."""
    autres: str
    """The organisations that the tables leave out."""
    by_year: tuple[Grid, ...]
    """The pairs of a theme, year by year."""
    annees: tuple[Link, ...]
    themes: tuple[Link, ...]
    current: str
    """The year or the theme of this page."""
    liste: Link
    """The list that holds this page."""


def accords_view(publication: Publication) -> AccordsView:
    """The tables of the whole archive."""
    return _view(publication, publication.accords.archive.ensemble, "Dans toute l’archive")


def accords_annee_view(publication: Publication, annee: int) -> AccordsView:
    """The tables of one year."""
    table = publication.accords.archive.annees[annee]
    return _view(publication, table, f"En {annee}", current=str(annee), annee=annee)


def accords_theme_view(publication: Publication, theme: str) -> AccordsView:
    """The tables of one theme, and its pairs year by year."""
    nom = publication.archive.themes[theme].nom
    periodes, scope = publication.accords.themes[theme], f"Sur le thème « {nom} »"
    by_year = _pairs_by_year(publication, periodes, theme)
    return _view(
        publication,
        periodes.ensemble,
        scope,
        current=nom,
        theme=theme,
        by_year=_grids(by_year, periodes.ensemble, scope, ", par année"),
    )


def pair_names(publication: Publication, pair: Pair) -> str:
    """« CGT et FO »."""
    return enumeration([publication.archive.organisations[id_].sigle for id_ in pair])


def _view(
    publication: Publication,
    table: Tableau,
    scope: str,
    *,
    current: str = "",
    annee: int | None = None,
    theme: str = "",
    by_year: tuple[Grid, ...] = (),
) -> AccordsView:
    registered = [each.organisation for each in publication.organisations]
    present = table.organisations
    shown = [each.id for each in registered if each.id in present]
    others = [each.sigle for each in registered if each.id not in present]
    layout = _triangle(publication, table, shown, annee, theme)
    return AccordsView(
        perimetre=scope,
        grids=_grids(layout, table, scope),
        manques=tuple(_missing(table, scope)),
        autres=_others(others) if shown else "",
        by_year=by_year,
        annees=tuple(
            Link(str(each), f"accords/annees/{each}/") for each in publication.accords.archive.annees
        ),
        themes=tuple(
            Link(publication.archive.themes[id_].nom, f"accords/themes/{id_}/")
            for id_ in publication.accords.themes
        ),
        current=current,
        liste=ANNEES if annee else THEMES if theme else ACCORDS,
    )


def _grids(layout: Layout, table: Tableau, scope: str, suffix: str = "") -> tuple[Grid, ...]:
    grids = []
    if table.lettres:
        base = count(
            table.lettres,
            "lettre qui porte au moins deux signatures",
            "lettres qui portent au moins deux signatures",
        )
        legende = f"{scope}, nombre de lettres signées par les deux organisations à la fois{suffix}"
        signed, number = _most(layout, lambda figures: figures.lettres, by_year=bool(suffix))
        legende = f"{legende} (base : {base}).{_cut(signed, number)}"
        grids.append(lettres_grid(signed, f"Lettres signées ensemble{suffix}", legende))
    if table.comparables:
        base = f"{_comparables(table.comparables)} sur {number_in_figures(table.votes)}"
        legende = (
            f"{scope}, nombre de votes où les positions des deux organisations sont identiques,"
            f" sur le nombre de votes où elles sont comparables{suffix} (base : {base})."
        )
        compared, number = _most(layout, lambda figures: figures.comparables, by_year=bool(suffix))
        legende += _cut(compared, number)
        grids.append(votes_grid(compared, f"Positions identiques{suffix}", legende))
    return tuple(grids)


def _most(layout: Layout, matters: Callable[[Figures], int], *, by_year: bool) -> tuple[Layout, int]:
    return layout.rows_with_most(matters) if by_year else (layout, len(layout.rows))


def _cut(layout: Layout, number: int) -> str:
    """What a table too long for its page leaves out."""
    if len(layout.rows) == number:
        return ""
    shown = number_in_figures(len(layout.rows))
    return (
        f" Ici, les {shown} paires qui en ont le plus, sur {number_in_figures(number)} : chacune a sa page."
    )


def _missing(table: Tableau, scope: str) -> list[str]:
    sentences = []
    if not table.lettres:
        sentences.append(f"{scope}, aucune lettre ne porte la signature de deux organisations.")
    if not table.comparables:
        sentences.append(f"{scope}, aucun vote ne permet de comparer les positions de deux organisations.")
    return sentences


def _triangle(
    publication: Publication, table: Tableau, members: Sequence[str], annee: int | None, theme: str
) -> Layout:
    """Each pair once: the row of an organisation goes as far as the one before it."""
    organisations = publication.archive.organisations
    rows = []
    for rank, row in enumerate(members):
        pairs = [pair_of(row, column) for column in members[:rank]]
        slots = tuple(_slot(publication, table, pair, annee, theme) for pair in pairs)
        if slots:
            entete = Link(organisations[row].sigle, organisations[row].adresse, organisations[row].nom)
            rows.append(SlotRow(entete, slots, len(members) - 1 - rank))
    columns = tuple(Link(organisations[id_].sigle, "", organisations[id_].nom) for id_ in members[:-1])
    return Layout("Organisation", columns, tuple(rows))


def _pairs_by_year(publication: Publication, periodes: Periodes, theme: str) -> Layout:
    """Rows are pairs, columns are years: theme and period together, without a script."""
    years = sorted(periodes.annees)
    rows = tuple(
        SlotRow(
            Link(pair_names(publication, pair), entry.adresse),
            tuple(_slot(publication, periodes.annees[annee], pair, annee, theme) for annee in years),
        )
        for pair, entry in publication.accords.pairs.items()
        if periodes.ensemble.of(pair)
    )
    columns = tuple(Link(str(annee), f"accords/annees/{annee}/") for annee in years)
    return Layout("Organisations", columns, rows)


def _slot(publication: Publication, table: Tableau, pair: Pair, annee: int | None, theme: str) -> Slot:
    """A pair leads to its page, or to its place there; of one theme, to those very votes and lettres."""
    figures, names = table.of(pair), pair_names(publication, pair)
    entry = publication.accords.pairs.get(pair)
    if entry is None or not figures:
        return Slot(figures, names)
    if theme:
        within = f"&theme={theme}" + (f"&annee={annee}" if annee else "")
        signed = "&".join(f"organisation={id_}" for id_ in pair)
        return Slot(
            figures,
            names,
            votes=f"votes/?accord={','.join(pair)}&accord_sens=comparable{within}",
            lettres=f"recherche/?{signed}{within}",
        )
    address = entry.adresse if annee is None else entry.adresse_annee(annee)
    return Slot(figures, names, votes=address, lettres=address)


def _comparables(number: int) -> str:
    return count(number, "vote comparable", "votes comparables")


def _others(sigles: Sequence[str]) -> str:
    if not sigles:
        return ""
    verb = "n’a" if len(sigles) == 1 else "n’ont"
    return f"{enumeration(sigles)} {verb} ici ni signature commune ni vote comparable."
