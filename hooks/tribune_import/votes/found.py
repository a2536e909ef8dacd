"""What is read of a letter: its votes, with what a person has to check, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.record.lettre import Vote
from tribune_import.findings import Finding


@dataclass(frozen=True, slots=True)
class VoteRead(Vote):
    """A vote as the letter states it. Its organisations may be unknown to the register."""

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
