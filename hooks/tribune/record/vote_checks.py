"""A ballot against itself: what surprises is pointed out, and nothing is ever refused (design §2.2, §2.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tribune.record.model import Vote
from tribune.record.shape import validate
from tribune.source.problems import Problem
from tribune.source.tree import Mapping, Sheet, node_at
from tribune.words.french import count
from tribune.words.terms import Mode, Resultat

_SOURCE: Final = "rien à faire si c’est bien ce que dit la source : tout est gardé tel quel"


def check_votes(sheet: Sheet) -> Iterator[Problem]:
    """Every problem of the counts of each ballot. A count that is not known takes no part in any sum.

    A ballot whose own fields are wrong is left aside: its counts may not be what was meant.
    """
    for rank in range(sheet.length("votes")):
        node = node_at(sheet.tree, ("votes", rank))
        vote = validate(node, Vote)[0] if isinstance(node, Mapping) else None
        if vote is not None:
            yield from _check_totals(sheet, rank, vote)
            yield from _check_unanimity(sheet, rank, vote)
            yield from _check_surprise(sheet, rank, vote)


def _known_sum(*counts: int | None) -> int:
    return sum(number for number in counts if number is not None)


def _check_totals(sheet: Sheet, rank: int, vote: Vote) -> Iterator[Problem]:
    voices = _known_sum(vote.pour, vote.contre, vote.abstentions)
    if vote.votants is not None and vote.votants < voices:
        yield Problem(
            sheet.place("votes", rank, "votants"),
            "votants-trop-petit",
            f"{count(vote.votants, 'votant')}, mais {count(voices, 'voix', 'voix')} pour, contre ou "
            "abstentions",
            _SOURCE,
        )
    members = _known_sum(max(vote.votants or 0, voices), vote.nppv, vote.absents)
    if vote.effectif is not None and vote.effectif < members:
        yield Problem(
            sheet.place("votes", rank, "effectif"),
            "effectif-trop-petit",
            f"{count(vote.effectif, 'membre')}, mais {members} votants, absents ou sans participation",
            _SOURCE,
        )


def _check_unanimity(sheet: Sheet, rank: int, vote: Vote) -> Iterator[Problem]:
    if vote.mode is Mode.UNANIMITE and vote.contre:
        yield Problem(
            sheet.place("votes", rank, "mode"),
            "unanimite-contredite",
            f"unanimité, mais {count(vote.contre, 'voix', 'voix')} contre",
            _SOURCE,
        )


def _check_surprise(sheet: Sheet, rank: int, vote: Vote) -> Iterator[Problem]:
    if vote.pour is None or vote.contre is None:
        return
    adopted_below = vote.resultat is Resultat.ADOPTE and vote.pour < vote.contre
    rejected_above = vote.resultat is Resultat.REJETE and vote.pour > vote.contre
    if adopted_below or rejected_above:
        yield Problem(
            sheet.place("votes", rank, "resultat"),
            "vote-surprenant",
            f"{vote.resultat.libelle.lower()} avec {vote.pour} pour et {vote.contre} contre",
            _SOURCE,
        )
