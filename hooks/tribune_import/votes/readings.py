"""A vote as one sentence states it, before the sentences that tell of the same vote are brought together."""

from __future__ import annotations

from dataclasses import dataclass, field

from tribune.words.terms import Instance, Mode, Position, Resultat
from tribune_import.votes.objects import Objet
from tribune_import.votes.text.windows import Window


@dataclass(frozen=True, slots=True)
class Reading:
    """A vote as one sentence states it. Several may tell of the same vote."""

    window: Window
    start: int
    end: int
    counts: dict[str, int] = field(default_factory=dict)
    resultat: Resultat | None = None
    mode: Mode | None = None
    instance: Instance = Instance.PLENIERE
    objet: Objet = field(default_factory=Objet)
    name: str = ""
    remarque: str = ""
    doubts: tuple[str, ...] = ()
    positions: dict[str, Position] = field(default_factory=dict)
    is_weak: bool = False
    """Whether it is a vote only beside its counts: « Le rapport n'a pas été adopté. »."""
    is_position: bool = False
    """Whether the letter tells positions only, and nothing of the vote."""
    is_bare: bool = False
    """Whether the sentence holds counts and nothing else: « Contre : 3 »."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A sentence about a vote that can be read in two ways, or in none."""

    window: Window
    reason: str
