"""Sentences that tell of one vote → that vote, with what a person has to check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from tribune.words.french import fold
from tribune.words.terms import Mode, Position, Resultat
from tribune_import.findings import Certitude, Finding
from tribune_import.votes.found import VoteRead
from tribune_import.votes.readings import Reading, Undecided


def vote_of(group: Sequence[Reading], fallback: str) -> VoteRead:
    """One vote from what its sentences say. The sentence kept is the one that says most."""
    main = max(
        group, key=lambda reading: (len(reading.counts), reading.resultat not in (None, Resultat.INCONNU))
    )
    parts = [reading for reading in group if reading is main or _adds(reading, main)]
    counts: dict[str, Any] = {}  # by the names of fields: mypy cannot tell them from the others
    for reading in parts:
        counts |= {name: number for name, number in reading.counts.items() if name not in counts}
    stated = (reading.resultat for reading in group)
    resultat = next((one for one in stated if one not in (None, Resultat.INCONNU)), None) or Resultat.INCONNU
    doubts = list(dict.fromkeys(doubt for reading in group for doubt in reading.doubts))
    is_announced = any(reading.resultat is Resultat.INCONNU for reading in group)
    if resultat is Resultat.INCONNU and not is_announced:
        doubts.insert(0, _NO_RESULT)
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
    return bool(says_more) and (reading.is_bare or abs(reading.window.block - main.window.block) <= 2)


def _mode(group: Sequence[Reading], counts: dict[str, int]) -> Mode | None:
    modes = [reading.mode for reading in group if reading.mode is not None]
    if Mode.UNANIMITE in modes and not counts.get("contre"):
        return Mode.UNANIMITE
    if "pour" in counts or "contre" in counts:
        return Mode.DECOMPTE
    return next((mode for mode in modes if mode is not Mode.DECOMPTE), modes[0] if modes else None)


_NO_RESULT = "le résultat n’est pas dit : il n’est déduit ni des voix ni des positions"


def doubted(votes: Sequence[VoteRead]) -> list[VoteRead]:
    """The votes, with a doubt on those that count otherwise the voices of the same text."""
    alike: dict[tuple[str, str], list[VoteRead]] = {}
    for vote in votes:
        alike.setdefault((vote.instance, fold(vote.objet)), []).append(vote)
    return [
        replace(vote, doubts=(*vote.doubts, _OTHERWISE))
        if any(_differ(vote, other) for other in alike[vote.instance, fold(vote.objet)])
        else vote
        for vote in votes
    ]


_OTHERWISE = "un autre passage de la lettre compte autrement les voix, peut-être du même vote"


def _differ(left: VoteRead, right: VoteRead) -> bool:
    pairs = [(left.pour, right.pour), (left.contre, right.contre), (left.abstentions, right.abstentions)]
    return any(one is not None and other is not None and one != other for one, other in pairs)


def left_out_of(undecided: Iterable[Undecided]) -> list[Finding]:
    """What the report says of sentences left out."""
    return [
        Finding("votes", Certitude.INCERTAIN, _shown(one.window.phrase), one.window.ligne, one.reason)
        for one in undecided
    ]


def _shown(phrase: str) -> str:
    """A sentence between its guillemets, cut where a report could not show it."""
    cut = phrase if len(phrase) <= _MOST else phrase[:_MOST].rsplit(" ", 1)[0] + " …"
    return f"« {cut} »"


_MOST: Final = 600
