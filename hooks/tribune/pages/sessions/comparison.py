"""The ballots of a session side by side, on one scale, as a figure with its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.pages.publication import Publication
from tribune.pages.sessions.scale import Comparison, ScaledBar, compare
from tribune.pages.votes.ballots import counts_in_words
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.vote_view import VoteRow, vote_row
from tribune.record.model import Vote
from tribune.words.french import count
from tribune.words.lexicon import NOMS


@dataclass(frozen=True, slots=True)
class ComparedBallot:
    """A ballot with its bar; None where its shares are not known, and ``decompte`` says what is."""

    row: VoteRow
    barre: ScaledBar | None
    decompte: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The ballots, the patterns that their bars use, and what the figure shows, as sentences."""

    ballots: tuple[ComparedBallot, ...]
    choix: tuple[str, ...]
    legende: str


def comparison_view(publication: Publication, entries: Iterable[VoteEntry]) -> ComparisonView | None:
    """The figure of a session; None without a ballot."""
    compared = compare(entries)
    if not compared.bars:
        return None
    drawn = {share.choix for _, bar in compared.bars if bar for share in bar.shares if share.voix}
    return ComparisonView(
        ballots=tuple(
            ComparedBallot(vote_row(publication, entry), bar, _counts(entry.vote))
            for entry, bar in compared.bars
        ),
        choix=tuple(choix for choix in ("pour", "contre", "abstentions", "autres") if choix in drawn),
        legende=_caption(compared),
    )


def _counts(vote: Vote) -> str:
    return " : ".join(filter(None, (NOMS[vote.completude], counts_in_words(vote).rstrip("."))))


def _caption(compared: Comparison) -> str:
    number = len(compared.bars)
    if not compared.echelle:
        sentences = [f"{count(number, 'vote')}."]
    elif number == 1:
        sentences = [f"La barre compte {count(compared.echelle, 'voix', 'voix')}."]
    else:
        sentences = [
            f"{count(number, 'vote')} à la même échelle : la plus longue barre compte "
            f"{count(compared.echelle, 'voix', 'voix')}."
        ]
    if compared.partiels:
        sentences.append(
            f"{count(compared.partiels, 'décompte est partiel', 'décomptes sont partiels')} : un nombre "
            "inconnu n’est pas zéro."
        )
    if compared.non_publies:
        sentences.append(
            f"{count(compared.non_publies, 'décompte n’est pas publié', 'décomptes ne sont pas publiés')}."
        )
    return " ".join([*sentences, "Les nombres sont dans le tableau qui suit."])
