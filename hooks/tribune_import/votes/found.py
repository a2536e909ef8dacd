"""What is read of a letter: its votes, with what a person has to check, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tribune.words.terms import Instance, Mode, Position, Resultat
from tribune_import.findings import Finding


@dataclass(frozen=True, slots=True)
class VoteRead:
    """A vote as the letter states it. A count that it does not give is None, a printed zero is 0."""

    objet: str
    instance: Instance
    resultat: Resultat
    mode: Mode | None = None
    pour: int | None = None
    contre: int | None = None
    abstentions: int | None = None
    nppv: int | None = None
    absents: int | None = None
    votants: int | None = None
    effectif: int | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)
    """Organisation → position; unknown to the register or not."""
    remarque: str | None = None
    phrase: str = ""
    """The exact sentence it was read from; where two say the vote, both, a space between them."""
    ligne: int | None = None
    page: int | None = None
    doubts: tuple[str, ...] = ()
    """What to check, in French."""


@dataclass(frozen=True, slots=True)
class VotesRead:
    """The votes of a letter in the order of the text, and the passages that could not be decided."""

    votes: tuple[VoteRead, ...]
    left_out: tuple[Finding, ...] = ()
