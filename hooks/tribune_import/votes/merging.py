"""Which sentences tell of the same vote: one printed twice, one whose result stands apart from its counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune.words.french import fold
from tribune.words.terms import Resultat
from tribune_import.votes.evidence import VOICES
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.readings import Reading


def merged(readings: Sequence[Reading]) -> tuple[list[list[Reading]], list[Reading]]:
    """Groups of readings, one a vote, and the readings that make none.

    Nothing is added up: a group holds no two numbers for one quality.
    """
    groups: list[list[Reading]] = []
    for reading in readings:
        group = next((group for group in reversed(groups) if _is_same_vote(group, reading)), None)
        if group is None:
            groups.append([reading])
        else:
            group.append(reading)
    lost = [reading for group in groups if not _is_vote(group) for reading in group]
    return [group for group in groups if _is_vote(group)], lost


def _is_vote(group: Sequence[Reading]) -> bool:
    """Lines that say little alone make a vote together: « Pour 64. », then « Contre 3. »."""
    if not all(reading.is_weak for reading in group):
        return True
    qualities = {name for reading in group for name in reading.counts}
    return len(qualities) > 1 and bool(qualities & set(VOICES)) and any(reading.is_bare for reading in group)


def _is_same_vote(group: Sequence[Reading], reading: Reading) -> bool:
    if any(not _can_be_one(other, reading) for other in group):
        return False
    if reading.is_weak or all(other.is_weak for other in group):
        return _are_neighbours(group[-1], reading) and not any(_clash(other, reading) for other in group)
    counted = next((other for other in group if other.counts), None)
    if counted is None and not reading.counts:
        is_same_text = reading.objet.kind != "" and reading.objet == group[0].objet
        return is_same_text or _are_neighbours(group[-1], reading)
    if counted is None or not reading.counts:
        is_told_again = _is_restated(group[0], reading) or _completes(group, reading)
        return is_told_again or _are_neighbours(group[-1], reading)
    if set(counted.counts) & set(reading.counts):
        return _is_copy(counted.counts, reading.counts)
    is_new = not set(reading.counts) & {name for other in group for name in other.counts}
    return is_new and _are_neighbours(group[-1], reading) and _can_go_on(group, reading)


def _clash(left: Reading, right: Reading) -> bool:
    """Whether both count the same voices, and not alike."""
    return any(left.counts[name] != right.counts[name] for name in set(left.counts) & set(right.counts))


def _can_go_on(group: Sequence[Reading], reading: Reading) -> bool:
    """« On compte 16 abstentions. Personne n'a voté contre. L'avis est adopté par 69 voix. »: one vote told.

    Each sentence of one block counts other voices, and one of them at most tells the result.
    """
    is_told = any(other.resultat is not None for other in group) and reading.resultat is not None
    if reading.is_bare:
        return True
    is_one_text = all(_name_one_text(other, reading) for other in group)
    return is_one_text and reading.window.block == group[-1].window.block and not is_told


_TEXT_NAMED = re.compile(rf"\b(?:{TEXT})\b")
_ANY_TEXT: Final = frozenset({"texte", "document", "ensemble"})


def _name_one_text(left: Reading, right: Reading) -> bool:
    """Whether what they speak of can be one text: not « contre l'étude », then « l'avis est adopté »."""
    first, second = (
        set(_TEXT_NAMED.findall(reading.window.text[reading.start : reading.end])) - _ANY_TEXT
        for reading in (left, right)
    )
    return not first or not second or bool(first & second)


def _can_be_one(left: Reading, right: Reading) -> bool:
    """Whether body, object and result allow one vote."""
    results = {left.resultat, right.resultat} - {None, Resultat.INCONNU}
    return (
        left.instance is right.instance
        and left.objet.fits(right.objet)
        and _can_be_named(left.name, right.name)
        and len(results) < 2
    )


def _can_be_named(left: str, right: str) -> bool:
    """Whether two names can be of one text: « Avis » fits « Avis sur le budget », not « Étude »."""
    if not left or not right:
        return True
    first, second = sorted((fold(left).split(), fold(right).split()), key=len)
    return second[: len(first)] == first or first[0] in _ANY_TEXT


def _is_restated(left: Reading, right: Reading) -> bool:
    """A result told without figures in one place, and with them in another, for the same text."""
    return left.resultat is right.resultat and left.objet == right.objet


def _completes(group: Sequence[Reading], reading: Reading) -> bool:
    """« Avis | 71 | 4 » in a table, then at once « L’avis a été adopté. »: counts, and their result."""
    results = [one.resultat for one in (*group, reading) if one.resultat not in (None, Resultat.INCONNU)]
    is_one_text = all(other.name and fold(other.name) == fold(reading.name) for other in group)
    is_near = 0 <= reading.window.block - group[-1].window.block <= 1
    return len(results) == 1 and is_one_text and is_near and reading.window.rank == 0


def _is_copy(left: dict[str, int], right: dict[str, int]) -> bool:
    """Whether two counts can be those of one vote: equal where both speak, and enough in common."""
    shared = set(left) & set(right)
    if any(left[name] != right[name] for name in shared):
        return False
    return len(shared) > 1 or shared in (set(left), set(right))


def _are_neighbours(left: Reading, right: Reading) -> bool:
    """Whether one follows the other at once: in one block, or in blocks that hold nothing but counts."""
    if left.window.block == right.window.block:
        return 0 < right.window.rank - left.window.rank <= 2
    is_next = right.window.block - left.window.block == 1 and right.window.rank == 0
    return is_next and (left.is_bare or right.is_bare or left.window.is_heading)
