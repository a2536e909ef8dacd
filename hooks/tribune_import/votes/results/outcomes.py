"""A result as a sentence states it, and what it needs beside it. It is read, never computed (design §2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tribune.words.terms import Resultat


class Strength(Enum):
    """What a stated result needs to be a vote of the assembly."""

    ALONE = "a text is its subject, or it is a label: it stands alone"
    WITH_MANNER = "counts or a manner must stand beside it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result stated at a place of the sentence."""

    resultat: Resultat
    start: int
    end: int
    strength: Strength
    subject: str = ""
    """Plain text of what was voted upon, empty where only a pronoun or nothing names it."""
    is_foreign: bool = False
    """Whether its subject is no text of such an assembly: a law, a budget, a treaty."""
