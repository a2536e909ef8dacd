"""The lettres of a theme along the years, each with the mark of our position; and the figures in a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tribune.pages.publication import Publication
from tribune.pages.themes.entries import ThemeEntry
from tribune.pages.themes.timeline import Marque, Timeline, TimelineYear, timeline
from tribune.words.french import count, enumeration, number_in_figures

MIN_LETTRES: Final = 2
"""A single lettre makes no course."""
PER_ROW: Final = 10
"""Marks in one piece: longer rows break between two pieces, and are read by tens."""
PITCH: Final = 16
"""Pixels from one mark to the next."""

_NAMES: Final[Mapping[Marque, tuple[str, str]]] = {
    Marque.POUR: ("Pour", "Pour"),
    Marque.CONTRE: ("Contre", "Contre"),
    Marque.ABSTENTION: ("Abstention", "Abstention"),
    Marque.NPPV: ("NPPV", "Ne prend pas part au vote"),
    Marque.ABSENT: ("Absent", "Absent"),
    Marque.PARTAGE: ("Partagé", "Vote partagé"),
    Marque.PLUSIEURS: ("Plusieurs", "Positions différentes d’un vote à l’autre, ou connues en partie"),
    Marque.INCONNUE: ("Inconnue", "Position inconnue"),
    Marque.SANS_VOTE: ("Sans vote", "Aucun vote connu de l’archive"),
}
"""Above a column, and in full."""
_ASIDE: Final = (Marque.PLUSIEURS, Marque.INCONNUE, Marque.SANS_VOTE)
"""What no single position tells."""


@dataclass(frozen=True, slots=True)
class Signe:
    """A mark with its names."""

    code: str
    libelle: str
    sens: str
    nombre: str
    """Of lettres, in all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some marks of one kind, side by side."""

    code: str
    largeur: int


@dataclass(frozen=True, slots=True)
class TimelineCell:
    """A number under its mark; ``is_zero`` where no lettre of the year has it."""

    signe: Signe
    nombre: str
    is_zero: bool


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A year, or years without lettre: those have no figure."""

    libelle: str
    adresse: str
    total: str
    pieces: tuple[Piece, ...]
    cells: tuple[TimelineCell, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The years, from the latest to the first, and what they add up to."""

    signes: tuple[Signe, ...]
    rows: tuple[TimelineRow, ...]
    total: str
    legende: str


def timeline_view(publication: Publication, entry: ThemeEntry, *, divided: bool) -> TimelineView | None:
    """The course of a theme; None where there is none to show. ``divided`` is that of its list of lettres."""
    if len(entry.lettres) < MIN_LETTRES:
        return None
    drawn = timeline(entry.lettres, publication.settings.organisation, publication.year_of)
    signes = tuple(
        Signe(marque.value, *_NAMES[marque], number_in_figures(number)) for marque, number in drawn.marques
    )
    gaps = drawn.gaps
    rows: list[TimelineRow] = []
    for year in drawn.years:
        rows.append(
            _row(year, signes, f"{entry.theme.adresse}{year.annee}/" if divided else f"#annee-{year.annee}")
        )
        if year.annee in gaps:
            first, last = gaps[year.annee]
            rows.append(TimelineRow(str(first) if first == last else f"{first} à {last}", "", "", (), ()))
    return TimelineView(signes, tuple(rows), number_in_figures(drawn.total), _caption(drawn))


def _row(year: TimelineYear, signes: tuple[Signe, ...], adresse: str) -> TimelineRow:
    numbers = {marque.value: number for marque, number in year.marques}
    return TimelineRow(
        libelle=str(year.annee),
        adresse=adresse,
        total=number_in_figures(year.total),
        pieces=tuple(piece for marque, number in year.marques for piece in _pieces(marque, number)),
        cells=tuple(
            TimelineCell(signe, number_in_figures(numbers.get(signe.code, 0)), signe.code not in numbers)
            for signe in signes
        ),
    )


def _pieces(marque: Marque, number: int) -> list[Piece]:
    whole, rest = divmod(number, PER_ROW)
    return [Piece(marque.value, PITCH * size) for size in (*[PER_ROW] * whole, rest) if size]


def _caption(drawn: Timeline) -> str:
    first, last = drawn.years[-1].annee, drawn.years[0].annee
    span = f"en {first}" if first == last else f"de {first} à {last}"
    numbers = dict(drawn.marques)
    known = [
        f"{_NAMES[marque][1].lower()} {count(number, 'fois', 'fois')}"
        for marque, number in drawn.marques
        if marque not in _ASIDE
    ]
    sentences = [f"{count(drawn.total, 'lettre')} {span}, chacune comptée une fois."]
    if known:
        sentences.append(f"Notre position : {enumeration(known)}.")
    sentences += [
        f"{_NAMES[marque][1]} : {count(numbers[marque], 'lettre')}." for marque in _ASIDE if marque in numbers
    ]
    return " ".join(sentences)
