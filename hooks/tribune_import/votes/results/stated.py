"""One sentence → every result that it states."""

from __future__ import annotations

from tribune_import.votes.results.outcomes import Outcome
from tribune_import.votes.results.turns import from_turns
from tribune_import.votes.results.verbs import from_verbs


def outcomes(text: str) -> list[Outcome]:
    """Every result stated in ``text``, a plain sentence, in order."""
    found = [*from_verbs(text), *from_turns(text)]
    return sorted(found, key=lambda outcome: (outcome.start, outcome.end))
