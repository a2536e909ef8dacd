"""Readings of single sentences → the votes of a letter: twice-told votes merged, positions given to their vote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tribune.french import fold
from tribune.importing.findings import Certitude, Finding
from tribune.importing.votes.found import VoteRead
from tribune.importing.votes.objects import Objet
from tribune.importing.votes.positions import Stance
from tribune.importing.votes.readings import Reading, Undecided
from tribune.terms import Mode, Position, Resultat


def merged(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Groups of readings that tell of one vote: printed twice, or its result in one sentence and its counts in the next."""
    groups: list[list[Reading]] = []
    for reading in readings:
        group = next((group for group in reversed(groups) if _is_same_vote(group, reading)), None)
        if group is None:
            groups.append([reading])
        else:
            group.append(reading)
    return [group for group in groups if not all(reading.is_weak for reading in group)]


def _is_same_vote(group: Sequence[Reading], reading: Reading) -> bool:
    if any(other.instance is not reading.instance or not other.objet.fits(reading.objet) for other in group):
        return False
    if any(_contradict(other, reading) for other in group):
        return False
    if reading.is_weak or all(other.is_weak for other in group):
        return _are_neighbours(group[-1], reading)
    counted = [other for other in group if other.counts]
    if reading.counts and counted:
        shared = set(counted[0].counts) & set(reading.counts)
        if shared:
            return _is_copy(counted[0], reading)
        return reading.is_bare and counted[-1].is_bare and _are_neighbours(group[-1], reading)
    return (
        _are_neighbours(group[-1], reading)
        or (
            not reading.counts
            and not counted
            and bool(reading.objet.kind)
            and reading.objet == group[0].objet
        )
        or (reading.counts != {}) != (counted != [])
        and _is_restated(group, reading)
    )


def _is_restated(group: Sequence[Reading], reading: Reading) -> bool:
    """A result told without figures in one place, and with them in another, for the same text."""
    first = group[0]
    return (
        first.resultat is reading.resultat
        and first.objet.kind == reading.objet.kind
        and first.objet.rank == reading.objet.rank
    )


def _is_copy(left: Reading, right: Reading) -> bool:
    return all(left.counts[name] == right.counts[name] for name in set(left.counts) & set(right.counts)) and (
        left.counts == right.counts
        or len(set(left.counts) & set(right.counts)) > 1
        or set(left.counts) < set(right.counts)
        or set(right.counts) < set(left.counts)
    )


def _contradict(left: Reading, right: Reading) -> bool:
    unknown = (None, Resultat.INCONNU)
    return (
        left.resultat not in unknown and right.resultat not in unknown and left.resultat is not right.resultat
    )


def _are_neighbours(left: Reading, right: Reading) -> bool:
    """Whether one follows the other at once: sentences of one block, or blocks that hold nothing but counts."""
    if left.window.block == right.window.block:
        return right.window.rank - left.window.rank <= 1 and (left.window is not right.window)
    is_next = right.window.block - left.window.block == 1
    return is_next and right.window.rank == 0 and (left.is_bare or right.is_bare or left.window.is_heading)


def vote_of(group: Sequence[Reading], fallback: str) -> VoteRead:
    """One vote from what its sentences say. The sentence kept is the one that says most."""
    main = max(
        group, key=lambda reading: (len(reading.counts), reading.resultat not in (None, Resultat.INCONNU))
    )
    parts = [reading for reading in group if reading is main or _adds(reading, main)]
    counts: dict[str, int] = {}
    for reading in parts:
        counts |= {name: number for name, number in reading.counts.items() if name not in counts}
    stated = [reading.resultat for reading in group if reading.resultat not in (None, Resultat.INCONNU)]
    resultat = next((one for one in stated if one is not None), Resultat.INCONNU)
    doubts = list(dict.fromkeys(doubt for reading in group for doubt in reading.doubts))
    is_announced = any(reading.resultat is Resultat.INCONNU for reading in group)
    if resultat is Resultat.INCONNU and not is_announced:
        doubts.insert(0, "le résultat n’est pas dit : il n’est pas déduit des voix")
    name = next((reading.name for reading in [main, *group] if reading.name), fallback)
    positions: dict[str, Position] = {}
    for reading in group:
        positions |= reading.positions
    phrases = dict.fromkeys(reading.window.phrase for reading in parts)
    return VoteRead(
        objet=name,
        instance=main.instance,
        resultat=resultat,
        mode=_mode(group, counts),
        **counts,
        positions=dict(sorted(positions.items())),
        remarque=next((reading.remarque for reading in group if reading.remarque), None),
        phrase=" ".join(phrases),
        ligne=main.window.ligne,
        page=main.window.page,
        doubts=tuple(doubts),
    )


def _adds(reading: Reading, main: Reading) -> bool:
    """Whether a sentence says of the vote what the main one does not, and stands next to it."""
    says_more = set(reading.counts) - set(main.counts) or (
        reading.resultat is not None and main.resultat in (None, Resultat.INCONNU)
    )
    return bool(says_more) and abs(reading.window.block - main.window.block) <= 2 + len(main.counts)


def _mode(group: Sequence[Reading], counts: dict[str, int]) -> Mode | None:
    modes = [reading.mode for reading in group if reading.mode is not None]
    if Mode.UNANIMITE in modes and not counts.get("contre"):
        return Mode.UNANIMITE
    if "pour" in counts or "contre" in counts:
        return Mode.DECOMPTE
    return next((mode for mode in modes if mode is not Mode.DECOMPTE), modes[0] if modes else None)


def doubted(votes: Sequence[VoteRead]) -> list[VoteRead]:
    """The votes, with a doubt on those that count otherwise the voices of the same text."""
    return [
        replace(vote, doubts=(*vote.doubts, _OTHERWISE))
        if any(_differ(vote, other) for other in votes)
        else vote
        for vote in votes
    ]


_OTHERWISE = "un autre passage de la lettre compte autrement les voix, peut-être du même vote"


def _differ(left: VoteRead, right: VoteRead) -> bool:
    if left is right or left.instance is not right.instance or fold(left.objet) != fold(right.objet):
        return False
    pairs = [(left.pour, right.pour), (left.contre, right.contre), (left.abstentions, right.abstentions)]
    return any(one is not None and other is not None and one != other for one, other in pairs)


def with_stances(
    groups: list[list[Reading]], stances: Sequence[Stance]
) -> tuple[list[list[Reading]], list[Finding], dict[str, list[Stance]]]:
    """Give each position to its vote: that of its sentence, the only one that fits its object, else nobody's."""
    left_out: list[Finding] = []
    orphans: dict[str, list[Stance]] = {}
    chosen: dict[tuple[int, str], list[Stance]] = {}
    for stance in stances:
        at = _group_of(groups, stance)
        if at is None and not groups:
            orphans.setdefault(stance.organisation, []).append(stance)
        elif at is None:
            left_out.append(_uncertain(stance, "sur lequel des votes de la lettre ?"))
        else:
            chosen.setdefault((at, stance.organisation), []).append(stance)
    result = [list(group) for group in groups]
    for (at, organisation), found in chosen.items():
        positions = {stance.position for stance in found}
        if len(positions) > 1:
            left_out.append(_uncertain(found[0], "la lettre lui donne deux positions différentes"))
            continue
        result[at][0] = replace(
            result[at][0], positions={**result[at][0].positions, organisation: found[0].position}
        )
    return result, left_out, orphans


def _group_of(groups: Sequence[Sequence[Reading]], stance: Stance) -> int | None:
    fitting = [at for at, group in enumerate(groups) if _fits(group, stance.objet)]
    same_sentence = [
        at for at in fitting if any(reading.window.copy is stance.window.copy for reading in groups[at])
    ]
    if len(same_sentence) > 1:
        inside = [
            at
            for at in same_sentence
            if any(
                reading.window.copy is stance.window.copy and reading.start <= stance.start < reading.end
                for reading in groups[at]
            )
        ]
        same_sentence = inside or same_sentence
    if len(same_sentence) == 1:
        return same_sentence[0]
    if len(fitting) == 1:
        return fitting[0]
    exact = [at for at in fitting if stance.objet.kind and groups[at][0].objet == stance.objet]
    if len(exact) == 1:
        return exact[0]
    same_block = [
        at for at in fitting if any(reading.window.block == stance.window.block for reading in groups[at])
    ]
    if len(same_block) == 1:
        return same_block[0]
    plenary = [at for at in fitting if groups[at][0].instance == "pleniere"]
    return plenary[0] if len(plenary) == 1 else None


def _fits(group: Sequence[Reading], objet: Objet) -> bool:
    return all(reading.objet.fits(objet) for reading in group)


def _uncertain(stance: Stance, remark: str) -> Finding:
    said = f"{stance.organisation} : {stance.position.libelle.lower()}"
    return Finding(
        "votes", Certitude.INCERTAIN, f"{said} (« {stance.window.phrase} »)", stance.window.ligne, remark
    )


def left_out_of(undecided: Iterable[Undecided]) -> list[Finding]:
    """What the report says of sentences left out."""
    return [
        Finding("votes", Certitude.INCERTAIN, f"« {one.window.phrase} »", one.window.ligne, one.reason)
        for one in undecided
    ]
