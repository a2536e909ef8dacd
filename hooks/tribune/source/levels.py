"""The levels of problems, and what the catalogue says of each name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What a problem does to the build."""

    ERREUR = "erreur"
    """Stops it."""
    AVERTISSEMENT = "avertissement"
    """Is shown, and stops it under ``--strict``."""
    INFORMATION = "information"
    """Is shown, and never stops anything."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the catalogue: what it means and what to do, whatever the letter."""

    level: Level
    title: str
    explanation: str


def erreur(title: str, explanation: str) -> Entry:
    """A name that stops the build."""
    return Entry(Level.ERREUR, title, explanation)


def avertissement(title: str, explanation: str) -> Entry:
    """A name that stops a strict build."""
    return Entry(Level.AVERTISSEMENT, title, explanation)


def information(title: str, explanation: str) -> Entry:
    """A name that stops nothing."""
    return Entry(Level.INFORMATION, title, explanation)
