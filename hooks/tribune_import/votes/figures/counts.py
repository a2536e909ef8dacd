"""Counts of a vote as one sentence gives them: pairs of a number and a quality, and how each was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Turn(Enum):
    """How a pair was read, and so how much it says alone."""

    FIRM = "number or quality first, with a sign or a word between them"
    LOOSE = "quality first and nothing between: « contre 16 »"
    VERSUS = "on either side of « contre »: « 74 voix contre 16 »"
    IMPLIED = "voices without a quality: « adopté par 74 voix »"
    UNCLEAR = "« 74 voix contre 16 abstentions »: the first number is for, or against"


@dataclass(frozen=True, slots=True)
class Pair:
    """A number and its quality, between two places of the sentence."""

    quality: str
    value: int
    start: int
    end: int
    turn: Turn = Turn.FIRM
    """How it was read."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The counts of one vote within a sentence."""

    pairs: tuple[Pair, ...]
    is_ambiguous: bool = False
    """Whether the numbers can be read in two ways."""
    notes: tuple[str, ...] = field(default=())

    @property
    def counts(self) -> dict[str, int]:
        """Quality → number."""
        return {pair.quality: pair.value for pair in self.pairs}

    @property
    def has_sides(self) -> bool:
        """Whether which number is for and which against depends on the result: « par 40 voix contre 35 »."""
        return any(pair.turn in (Turn.VERSUS, Turn.IMPLIED) for pair in self.pairs)

    @property
    def is_implied(self) -> bool:
        """Whether it counts voices without a quality: « par 66 voix »."""
        return all(pair.turn is Turn.IMPLIED for pair in self.pairs)

    @property
    def start(self) -> int:
        """Where its first pair starts."""
        return min(pair.start for pair in self.pairs)

    @property
    def end(self) -> int:
        """Where its last pair ends."""
        return max(pair.end for pair in self.pairs)
