"""The ballots of a session side by side, on one scale, as a figure with its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.french import count
from tribune.indexes.comparison import Comparison, ScaledBar, compare
from tribune.indexes.votes import VoteEntry
from tribune.site.publication import Publication
from tribune.site.views.vote import VoteRow, vote_row


@dataclass(frozen=True, slots=True)
class ComparedBallot:
    """A ballot with its bar; None where nothing of its counts is published."""

    row: VoteRow
    barre: ScaledBar | None


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The ballots, the patterns that their bars use, and what the figure shows, as sentences."""

    ballots: tuple[ComparedBallot, ...]
    choix: tuple[str, ...]
    has_unknown: bool
    legende: str


def comparison_view(publication: Publication, entries: Iterable[VoteEntry]) -> ComparisonView | None:
    """The figure of a session; None without a ballot."""
    compared = compare(entries)
    if not compared.bars:
        return None
    drawn = {share.choix for _, bar in compared.bars if bar for share in bar.shares if share.voix}
    return ComparisonView(
        ballots=tuple(ComparedBallot(vote_row(publication, entry), bar) for entry, bar in compared.bars),
        choix=tuple(choix for choix in ("pour", "contre", "abstentions", "autres") if choix in drawn),
        has_unknown=any(bar is None or bar.inconnus for _, bar in compared.bars),
        legende=_caption(compared),
    )


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
            f"{count(compared.partiels, 'décompte est partiel', 'décomptes sont partiels')} : un « ? » tient "
            "la place des voix inconnues, il n’en dit pas le nombre."
        )
    if compared.non_publies:
        sentences.append(
            f"{count(compared.non_publies, 'décompte n’est pas publié', 'décomptes ne sont pas publiés')}."
        )
    return " ".join([*sentences, "Les nombres sont dans le tableau qui suit."])
