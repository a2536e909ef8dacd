"""The permanent names of problems: level, title and explanation of each, as the documentation prints them.

They stand in ``catalogue.toml``. The sentence and the action of one problem stand where it is found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Final


class Level(StrEnum):
    """What a problem does to the build."""

    ERREUR = "erreur"
    """Stops it."""
    AVERTISSEMENT = "avertissement"
    """Is shown, and stops it under ``--strict``."""
    INFORMATION = "information"
    """Is shown, and never stops anything."""


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One name of the catalogue: what it means and what to do, whatever the letter."""

    level: Level
    title: str
    explanation: str


def _read_catalogue() -> Iterator[tuple[str, ProblemKind]]:
    text = files("tribune.source").joinpath("catalogue.toml").read_text("utf-8")
    for name, kind in tomllib.loads(text).items():
        yield name, ProblemKind(Level(kind["level"]), kind["title"], kind["explanation"])


CATALOGUE: Final[Mapping[str, ProblemKind]] = MappingProxyType(dict(_read_catalogue()))
