"""Themes with all that belongs to them, and the themes near each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tribune.french import fold
from tribune.model import Archive, Document, Lettre, Theme


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme with its lettres and documents, in the order of the archive."""

    theme: Theme
    lettres: tuple[Lettre, ...]
    documents: tuple[Document, ...]
    voisins: tuple[tuple[Theme, int], ...]
    """Near themes, each with the number of lettres in common: those of the register first."""


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


def _together(archive: Archive) -> Counter[tuple[str, str]]:
    """How many lettres carry both themes of each ordered pair."""
    return Counter(
        (one, other)
        for lettre in archive.lettres
        for one in lettre.themes
        for other in lettre.themes
        if one != other
    )


def _near(
    theme: Theme, archive: Archive, together: Counter[tuple[str, str]]
) -> tuple[tuple[Theme, int], ...]:
    declared = {other.id for other in archive.themes.values() if theme.id in other.voisins} | set(
        theme.voisins
    )
    met = {other for one, other in together if one == theme.id}
    near = sorted(
        (archive.themes[id_] for id_ in (declared | met) - {theme.id}),
        key=lambda other: (
            other.id not in declared,
            -together[theme.id, other.id],
            fold(other.nom),
            other.id,
        ),
    )
    return tuple((other, together[theme.id, other.id]) for other in near)
