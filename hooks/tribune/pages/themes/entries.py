"""Themes with all that belongs to them, and the themes near each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from tribune.record.model import Archive, Document, Lettre, Theme
from tribune.words.french import fold

MAX_NEAR: Final = 8
"""Near themes that a page shows: beyond them, everything is near everything."""


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme with its lettres and documents, in the order of the archive."""

    theme: Theme
    lettres: tuple[Lettre, ...]
    documents: tuple[Document, ...]
    voisins: tuple[tuple[Theme, int], ...]
    """Near themes with their number of lettres in common: those of the register, then the most shared."""


def themes(archive: Archive) -> tuple[ThemeEntry, ...]:
    """Every theme of the register, in the alphabetical order of names."""
    together = _together(archive)
    lettres: dict[str, list[Lettre]] = {}
    documents: dict[str, list[Document]] = {}
    for lettre in archive.lettres:
        for theme in lettre.themes:
            lettres.setdefault(theme, []).append(lettre)
    for document in archive.documents:
        for theme in document.themes:
            documents.setdefault(theme, []).append(document)
    ordered = sorted(archive.themes.values(), key=lambda theme: (fold(theme.nom), theme.id))
    return tuple(
        ThemeEntry(
            theme,
            tuple(lettres.get(theme.id, ())),
            tuple(documents.get(theme.id, ())),
            _near(theme, archive, together),
        )
        for theme in ordered
    )


def _together(archive: Archive) -> dict[str, Counter[str]]:
    """For each theme, how many lettres carry each other one beside it."""
    together: dict[str, Counter[str]] = {}
    for lettre in archive.lettres:
        for one in lettre.themes:
            together.setdefault(one, Counter()).update(other for other in lettre.themes if other != one)
    return together


def _near(theme: Theme, archive: Archive, together: dict[str, Counter[str]]) -> tuple[tuple[Theme, int], ...]:
    met = together.get(theme.id, Counter())
    declared = {other.id for other in archive.themes.values() if theme.id in other.voisins} | set(
        theme.voisins
    )
    near = sorted(
        (archive.themes[id_] for id_ in (declared | met.keys()) - {theme.id}),
        key=lambda other: (other.id not in declared, -met[other.id], fold(other.nom), other.id),
    )
    return tuple((other, met[other.id]) for other in near[:MAX_NEAR])
