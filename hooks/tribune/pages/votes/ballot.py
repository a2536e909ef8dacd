"""One vote where it stands, as one organisation lived it: its position, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tribune.pages.publication import Publication, once
from tribune.pages.votes.counts import Tally
from tribune.record.lettre import ancre_vote
from tribune.record.model import Archive, Correction, Lettre, Organisation, Session, Vote
from tribune.words.terms import Issue, Mode, Position, Resultat

_SIDES = {Position.POUR: Resultat.ADOPTE, Position.CONTRE: Resultat.REJETE}
"""The positions that take a side, and the result that each asks for."""


@dataclass(frozen=True, slots=True)
class VoteEntry:
    """The vote number ``rank`` (from 1) of a lettre. ``organisation`` is the one whose position is told."""

    archive: Archive = field(repr=False)
    lettre: Lettre
    rank: int
    organisation: str

    @property
    def vote(self) -> Vote:
        """What the lettre states of it."""
        return self.lettre.votes[self.rank - 1]

    @property
    def session(self) -> Session:
        """Where it was held."""
        return self.archive.session_of(self.lettre)

    @property
    def annee(self) -> int:
        """The year under which it is filed: that of its session."""
        return self.session.annee

    @property
    def adresse(self) -> str:
        """Its place on the page of its lettre."""
        return self.lettre.adresse_vote(self.rank)

    @property
    def ancre(self) -> str:
        """The name of that place."""
        return ancre_vote(self.rank)

    @property
    def resultat(self) -> str:
        """The stated result, in words."""
        return result_in_words(self.vote)

    @property
    def position(self) -> Position | None:
        """What ``organisation`` did; None where that is not known."""
        return self.vote.positions.get(self.organisation)

    @property
    def issue(self) -> Issue:
        """What became of its position: followed where it says what the result says, pour what is adopted.

        Nothing is compared where either is not known (design §2).
        """
        position, resultat = self.position, self.vote.resultat
        if position is None or resultat is Resultat.INCONNU:
            return Issue.INCONNUE
        if position not in _SIDES or resultat not in _SIDES.values():
            return Issue.NON_COMPARABLE
        return Issue.SUIVIE if resultat is _SIDES[position] else Issue.BATTUE

    @property
    def decompte(self) -> Tally:
        """What is known of its counts."""
        return Tally(self.vote)

    @property
    def notre(self) -> Organisation:
        """The organisation whose position is told."""
        return self.archive.organisations[self.organisation]

    @property
    def positions(self) -> tuple[tuple[Organisation, Position], ...]:
        """Those of all organisations; none where that of ``organisation`` is the only one known."""
        known = sorted(self.vote.positions.items())
        if all(id_ == self.organisation for id_, _ in known):
            return ()
        return tuple((self.archive.organisations[id_], position) for id_, position in known)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Those of the lettre that bear on it."""
        return tuple(each for each in self.lettre.corrections if each.vote == self.rank)

    @property
    def donnees(self) -> Iterator[tuple[str, str]]:
        """What the filter of the register needs, as names and values of attributes; unknowns are absent."""
        vote = self.vote
        positions = (f"{id_}:{position}" for id_, position in sorted(vote.positions.items()))
        data = {
            "annee": self.annee,
            "themes": " ".join(self.lettre.themes),
            "nature": self.lettre.nature,
            "resultat": vote.resultat,
            "position": self.position,
            "instance": vote.instance,
            "issue": self.issue,
            "positions": " ".join(positions) or None,
            "pour": vote.pour,
            "contre": vote.contre,
        }
        return ((name, str(value)) for name, value in data.items() if value is not None)


@once
def votes(publication: Publication) -> tuple[VoteEntry, ...]:
    """Every vote, in the order of the archive."""
    return votes_of(publication, publication.archive.lettres)


def votes_of(publication: Publication, lettres: Iterable[Lettre]) -> tuple[VoteEntry, ...]:
    """Those of ``lettres``, as the organisation that publishes the archive lived them."""
    return tuple(
        VoteEntry(publication.archive, lettre, rank, publication.settings.organisation)
        for lettre in lettres
        for rank in range(1, len(lettre.votes) + 1)
    )


def result_in_words(vote: Vote) -> str:
    """« Adopté à l’unanimité », « Pris acte, à la majorité », « Résultat inconnu »."""
    if vote.resultat is Resultat.INCONNU or vote.mode not in (Mode.UNANIMITE, Mode.MAJORITE):
        return vote.resultat.libelle
    link = ", " if vote.resultat is Resultat.PRIS_ACTE else " "
    return f"{vote.resultat.libelle}{link}{vote.mode.libelle[0].lower()}{vote.mode.libelle[1:]}"
