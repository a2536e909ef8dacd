"""The counts of one sentence, vote by vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tribune_import.votes.figures.asides import without_asides
from tribune_import.votes.figures.counts import Ballot, Pair, Turn
from tribune_import.votes.figures.pairs import pairs
from tribune_import.votes.figures.qualities import TEXT

_NEXT_OBJECT = re.compile(
    rf"\b(?:{TEXT}|second\w*|premier\w*|deuxieme|troisieme|quatrieme|autre|celui|celle|bureau"
    rf"|commission|pleniere|texte final|assemblee|n° ?=?)\b|="
)


def ballots(text: str, *, is_list: bool = False) -> list[Ballot]:
    """The counts of ``text``, a sentence in plain form with its numbers marked, vote by vote.

    In a list of counts (``is_list``), « Contre 3 » alone is one; in a sentence it may be anything.
    """
    readable = without_asides(text)
    found = sorted(pairs(readable), key=lambda pair: pair.start)
    groups: list[list[Pair]] = []
    for pair in found:
        last = groups[-1] if groups else None
        if last is None or _starts_another(readable, last, pair):
            groups.append([pair])
        else:
            last.append(pair)
    return [ballot for group in groups if (ballot := _ballot(readable, group, is_list)) is not None]


def _starts_another(text: str, group: Sequence[Pair], pair: Pair) -> bool:
    """A quality that comes back with another object before it belongs to another vote."""
    known = {other.quality for other in group}
    between = text[max(other.end for other in group) : pair.start]
    if pair.quality in known:
        return bool(_NEXT_OBJECT.search(between)) or ";" in between
    return ";" in between and _NEXT_OBJECT.search(between) is not None


def _ballot(text: str, group: Sequence[Pair], is_list: bool) -> Ballot | None:
    values: dict[str, set[int]] = {}
    for pair in group:
        values.setdefault(pair.quality, set()).add(pair.value)
    if not is_list and len(values) < 2 and all(pair.turn is Turn.LOOSE for pair in group):
        return None
    first = {pair.quality: pair for pair in reversed(group)}
    return Ballot(
        tuple(sorted(first.values(), key=lambda pair: pair.start)),
        any(len(numbers) > 1 for numbers in values.values())
        or any(pair.turn is Turn.UNCLEAR for pair in group),
        tuple(_notes([text[pair.start : pair.end] for pair in group])),
    )


def _notes(words: Sequence[str]) -> Iterator[str]:
    """What a person has to check of counts that are read otherwise than written."""
    if any(said.endswith("sans opposition") for said in words):
        yield "« sans opposition » est lu comme aucune voix contre"
    if any(_LETTER_O.search(said) for said in words):
        yield "la lettre O est lue comme un zéro"


_LETTER_O = re.compile(r"[ :=]o$")
