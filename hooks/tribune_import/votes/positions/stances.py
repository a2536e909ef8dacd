"""What one organisation did, as a sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tribune.words.terms import Position
from tribune_import.votes.objects import Objet, objet_of
from tribune_import.votes.positions.subjects import NOUS, SEVERAL
from tribune_import.votes.text.windows import Window


@dataclass(frozen=True, slots=True)
class Stance:
    """What one organisation did, as a sentence tells it."""

    organisation: str
    position: Position
    window: Window
    start: int
    objet: Objet
    name: str = ""
    """The object in the words of the letter."""


def organisations_of(window: Window, tokens: Sequence[str] | None, own: str) -> list[str]:
    """Identifiers of a subject; none where a pronoun could stand for several organisations."""
    if not tokens:
        return []
    if list(tokens) == [NOUS]:
        return [own] if own else []
    is_guess = tokens[0] == SEVERAL
    names = [own] if NOUS in tokens and own else []
    names += [window.organisation(token).id for token in tokens if token.startswith("@")]
    unique = list(dict.fromkeys(names))
    return [] if is_guess and len(unique) > 1 else unique


def objet_beside(window: Window, match: re.Match[str]) -> Objet:
    """What a label or a noun is about: named after it in its clause, or before it."""
    after = objet_of(window, match.end(), clause_end(window.text, match.end()))
    return after if after.kind else objet_of(window, 0, match.start())


def clause_end(text: str, start: int) -> int:
    """Where the clause that goes on at ``start`` ends."""
    stop = re.search(r"[;.,]| (?:et|mais|puis) ", text[start:])
    return len(text) if stop is None else start + stop.start()
