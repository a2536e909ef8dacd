"""Each position given to its vote: that of its sentence, or the only one that its object fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tribune.words.french import fold
from tribune.words.terms import Instance, Position
from tribune_import.findings import Certitude, Finding
from tribune_import.votes.objects import Objet
from tribune_import.votes.positions.stances import Stance
from tribune_import.votes.readings import Reading


def with_positions(
    groups: Sequence[Sequence[Reading]], stances: Sequence[Stance]
) -> tuple[list[list[Reading]], list[Finding]]:
    """The votes with their positions, and the positions that could be those of several votes, or contradict.

    A position on a text of which no vote is told is a vote of its own: it took place, its result is unknown.
    """
    result = [list(group) for group in groups]
    told: dict[tuple[int, str], list[Stance]] = {}
    left_out: list[Finding] = []
    for stance in stances:
        fitting = [at for at, group in enumerate(result) if _fits(group, stance)]
        if not fitting:
            result.append([_vote_of_position(stance)])
            fitting = [len(result) - 1]
        at = fitting[0] if len(fitting) == 1 else _chosen(result, fitting, stance)
        if at is None and (at := _just_told(result, fitting, stance)) is not None:
            result[at][0] = replace(result[at][0], doubts=(*result[at][0].doubts, _JUST_TOLD))
        if at is None:
            left_out.append(_uncertain(stance, "sur lequel des votes de la lettre ?"))
        else:
            told.setdefault((at, stance.organisation), []).append(stance)
    for (at, organisation), found in told.items():
        if len({stance.position for stance in found}) > 1:
            left_out.append(_uncertain(found[0], "la lettre lui donne plusieurs positions"))
        else:
            result[at][0] = _holding(result[at][0], organisation, found[0].position)
    return [group for group in result if not _is_empty(group)], left_out


def _vote_of_position(stance: Stance) -> Reading:
    objet = stance.objet if stance.objet.kind else Objet("texte")
    window = stance.window
    return Reading(window, stance.start, stance.start, objet=objet, name=stance.name, is_position=True)


def _holding(reading: Reading, organisation: str, position: Position) -> Reading:
    return replace(reading, positions={**reading.positions, organisation: position})


def _is_empty(group: Sequence[Reading]) -> bool:
    """Whether a vote was there for positions only, and has none that is sure."""
    return all(reading.is_position and not reading.positions for reading in group)


def _fits(group: Sequence[Reading], stance: Stance) -> bool:
    return all(reading.objet.fits(stance.objet) and not _is_another(reading, stance) for reading in group)


def _is_another(reading: Reading, stance: Stance) -> bool:
    """« Avis « Climat » : pour », then « Avis « Finances » : contre »: two titles, two texts."""
    left, right = _TITLE.search(reading.name), _TITLE.search(stance.name)
    if reading.is_position and _LABEL.fullmatch(reading.name) and _LABEL.fullmatch(stance.name):
        return fold(reading.name) != fold(stance.name)
    return left is not None and right is not None and fold(left[1]) != fold(right[1])


_LABEL = re.compile(r"\w+ [A-ZÀ-Ý]\w+")
"""« Avis Eau »: the label of a text in a list or a table."""
_TITLE = re.compile(r"[«“\"] ?([^«»“”\"]+)")


def _chosen(groups: Sequence[Sequence[Reading]], fitting: Sequence[int], stance: Stance) -> int | None:
    """The vote among several that a position belongs to, from the surest sign to the least."""
    signs = (
        lambda one: one.window.copy is stance.window.copy and one.start <= stance.start < one.end,
        lambda one: one.window.copy is stance.window.copy,
        lambda one: stance.objet.kind != "" and one.objet == stance.objet,
        lambda one: one.window.block == stance.window.block,
        lambda one: one.instance is Instance.PLENIERE and one.objet.kind in ("", "texte"),
    )
    for has_sign in signs:
        having = [at for at in fitting if any(has_sign(reading) for reading in groups[at])]
        if len(having) == 1:
            return having[0]
    return None


_JUST_TOLD: Final = "la position est rattachée au vote de la phrase précédente : est-ce bien celui-là ?"


def _just_told(groups: Sequence[Sequence[Reading]], fitting: Sequence[int], stance: Stance) -> int | None:
    """The only vote told by the sentence right before, in the same block."""
    before = (stance.window.block, stance.window.rank - 1)
    having = [
        at for at in fitting if any((one.window.block, one.window.rank) == before for one in groups[at])
    ]
    return having[0] if len(having) == 1 and not stance.objet.kind else None


def _uncertain(stance: Stance, remark: str) -> Finding:
    said = f"{stance.organisation} : {stance.position.libelle.lower()}"
    return Finding(
        "votes", Certitude.INCERTAIN, f"{said} (« {stance.window.phrase} »)", stance.window.ligne, remark
    )
