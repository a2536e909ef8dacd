"""Ballots side by side: every bar on the scale of the longest, none where a share is unknown (design §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.pages.votes.ballots import Bar, Share, bar
from tribune.pages.votes.entries import VoteEntry
from tribune.words.terms import Completude


@dataclass(frozen=True, slots=True)
class ScaledBar:
    """The bar of one ballot: where shares start and how wide they are, in percent of the scale."""

    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Some ballots on one scale, in their order; None for a ballot whose shares are not known."""

    bars: tuple[tuple[VoteEntry, ScaledBar | None], ...]
    echelle: int
    """Voices that the whole width stands for: those of the longest bar, 0 without any."""
    complets: int
    partiels: int
    non_publies: int


def compare(entries: Iterable[VoteEntry]) -> Comparison:
    """Draw ballots on one scale, and count how much of each is published."""
    drawn = [(entry, bar(entry.vote)) for entry in entries]
    echelle = max((each.base for _, each in drawn if each), default=0)
    completudes = [entry.vote.completude for entry, _ in drawn]
    return Comparison(
        bars=tuple((entry, _scaled(each, echelle) if each else None) for entry, each in drawn),
        echelle=echelle,
        complets=completudes.count(Completude.COMPLET),
        partiels=completudes.count(Completude.PARTIEL),
        non_publies=completudes.count(Completude.NON_PUBLIE),
    )


def _scaled(drawn: Bar, echelle: int) -> ScaledBar:
    scale = drawn.base / echelle
    return ScaledBar(
        tuple(
            Share(share.choix, share.voix, round(share.debut * scale, 3), round(share.part * scale, 3))
            for share in drawn.shares
        )
    )
