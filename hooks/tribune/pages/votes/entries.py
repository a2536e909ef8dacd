"""The register of votes and its totals: unknowns are counted apart, never taken for zero (design §2.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tribune.record.model import Archive, Lettre, Session, Vote
from tribune.words.terms import Completude, Position, Resultat


@dataclass(frozen=True, slots=True)
class VoteEntry:
    """A ballot with where it stands: its rank (from 1) in its lettre, and the session."""

    vote: Vote
    rank: int
    lettre: Lettre
    session: Session

    @property
    def adresse(self) -> str:
        """Address of the ballot on the page of its lettre."""
        return self.lettre.adresse_vote(self.rank)


@dataclass(frozen=True, slots=True)
class Tally:
    """Totals over some ballots. Each of the three counts adds up to ``total``."""

    total: int
    resultats: tuple[tuple[Resultat, int], ...]
    """In the order of the contract; ``INCONNU`` is a row of its own; rows without a ballot are left out."""
    positions: tuple[tuple[Position | None, int], ...]
    """What one organisation did; None where its position is not known."""
    completudes: tuple[tuple[Completude, int], ...]
    """How many ballots have all, some or none of their counts published."""


def votes(archive: Archive) -> tuple[VoteEntry, ...]:
    """Every ballot, in the order of the archive."""
    return tuple(
        VoteEntry(vote, rank, lettre, archive.session_of(lettre))
        for lettre in archive.lettres
        for rank, vote in enumerate(lettre.votes, start=1)
    )


def tally(entries: Iterable[VoteEntry], organisation: str) -> Tally:
    """Count ballots by result, by what ``organisation`` did, and by how much of the counts is published."""
    ballots = [entry.vote for entry in entries]
    resultats = Counter(vote.resultat for vote in ballots)
    positions = Counter(vote.positions.get(organisation) for vote in ballots)
    completudes = Counter(vote.completude for vote in ballots)
    return Tally(
        len(ballots),
        tuple((resultat, resultats[resultat]) for resultat in Resultat if resultats[resultat]),
        tuple((position, positions[position]) for position in (*Position, None) if positions[position]),
        tuple((completude, completudes[completude]) for completude in Completude if completudes[completude]),
    )
