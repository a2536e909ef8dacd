"""The votes of a session side by side: bars on the scale of the longest, none where a share is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tribune.pages.votes.ballot import VoteEntry
from tribune.pages.votes.counts import CHOICES, Share, choices_in_words
from tribune.words.french import count
from tribune.words.lexicon import NOMS
from tribune.words.terms import Completude


@dataclass(frozen=True, slots=True)
class ComparedVote:
    """A vote with its bar; no shares where they are not known, and ``decompte`` says what is."""

    entry: VoteEntry
    shares: tuple[Share, ...]
    decompte: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Votes on one scale, the patterns that their bars use, and what the figure shows, as sentences."""

    ballots: tuple[ComparedVote, ...]
    echelle: int
    """Voices that the whole width stands for: those of the longest bar, 0 without any."""
    choix: tuple[str, ...]
    legende: str


def comparison(entries: Sequence[VoteEntry]) -> Comparison | None:
    """The figure of a session; None without a vote."""
    if not entries:
        return None
    echelle = max((bar.base for entry in entries if (bar := entry.barre)), default=0)
    ballots = tuple(
        ComparedVote(entry, bar.on_scale(echelle) if (bar := entry.barre) else (), _counts(entry))
        for entry in entries
    )
    drawn = {share.choix for ballot in ballots for share in ballot.shares if share.voix}
    choix = (*(each.code for each in CHOICES), "autres")
    return Comparison(
        ballots, echelle, tuple(each for each in choix if each in drawn), _caption(entries, echelle)
    )


def _counts(entry: VoteEntry) -> str:
    published = choices_in_words(entry.vote).rstrip(".")
    return " : ".join(filter(None, (NOMS[entry.vote.completude], published)))


def _caption(entries: Sequence[VoteEntry], echelle: int) -> str:
    number, voices = count(len(entries), "vote"), count(echelle, "voix", "voix")
    if not echelle:
        sentences = [f"{number}."]
    elif len(entries) == 1:
        sentences = [f"La barre compte {voices}."]
    else:
        sentences = [f"{number} à la même échelle : la plus longue barre compte {voices}."]
    completudes = [entry.vote.completude for entry in entries]
    partial, unpublished = map(completudes.count, (Completude.PARTIEL, Completude.NON_PUBLIE))
    if partial:
        told = count(partial, "décompte est partiel", "décomptes sont partiels")
        sentences.append(f"{told} : un nombre inconnu n’est pas zéro.")
    if unpublished:
        sentences.append(
            f"{count(unpublished, 'décompte n’est pas publié', 'décomptes ne sont pas publiés')}."
        )
    return " ".join([*sentences, "Les nombres sont dans le tableau qui suit."])
