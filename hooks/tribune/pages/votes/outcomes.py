"""What became of the positions of one organisation: followed, beaten, or neither; unknowns apart.

A position is followed where it says what the result says: pour a text that is adopted, contre a text that
is rejected. Nothing is compared where either of the two is not known (design §2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tribune.pages.plan import by_year
from tribune.pages.votes.ballots import percentage
from tribune.pages.votes.entries import VoteEntry
from tribune.record.model import Theme, Vote
from tribune.words.french import fold
from tribune.words.terms import Issue, Position, Resultat

_SIDES = {Position.POUR: Resultat.ADOPTE, Position.CONTRE: Resultat.REJETE}
"""The positions that take a side, and the result that each asks for."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many ballots had each issue, all four, in their order: they add up to ``total``."""

    total: int
    issues: tuple[tuple[Issue, int], ...]

    def number(self, issue: Issue) -> int:
        """How many ballots had this issue."""
        return dict(self.issues)[issue]

    @property
    def comparables(self) -> int:
        """Ballots that followed or beat the position: what percentages are of."""
        return self.number(Issue.SUIVIE) + self.number(Issue.BATTUE)

    def percentage(self, issue: Issue) -> str:
        """« 82 % » of the comparable ballots; empty for those that are not, and where they are too few."""
        if issue not in (Issue.SUIVIE, Issue.BATTUE):
            return ""
        return percentage(self.number(issue), self.comparables)


def issue(vote: Vote, organisation: str) -> Issue:
    """What became of the position of ``organisation`` in one ballot."""
    position = vote.positions.get(organisation)
    if position is None or vote.resultat is Resultat.INCONNU:
        return Issue.INCONNUE
    if position not in _SIDES or vote.resultat not in _SIDES.values():
        return Issue.NON_COMPARABLE
    return Issue.SUIVIE if vote.resultat is _SIDES[position] else Issue.BATTUE


def outcomes(entries: Iterable[VoteEntry], organisation: str) -> Outcomes:
    """Count ballots by the issue of the position of ``organisation``."""
    ballots = tuple(entries)
    found = Counter(issue(entry.vote, organisation) for entry in ballots)
    return Outcomes(len(ballots), tuple((each, found[each]) for each in Issue))


def outcomes_by_year(entries: Iterable[VoteEntry], organisation: str) -> tuple[tuple[int, Outcomes], ...]:
    """The same by year of session, from the latest year to the first."""
    years = by_year(entries, lambda entry: entry.session.annee)
    return tuple((year.annee, outcomes(year.entries, organisation)) for year in years)


def outcomes_by_theme(
    entries: Iterable[VoteEntry], themes: Mapping[str, Theme], organisation: str
) -> tuple[tuple[Theme, Outcomes], ...]:
    """The same by theme, in the alphabetical order of names: a ballot counts once in each of its themes."""
    groups: dict[str, list[VoteEntry]] = {}
    for entry in entries:
        for theme in dict.fromkeys(entry.lettre.themes):
            groups.setdefault(theme, []).append(entry)
    ordered = sorted((themes[id_] for id_ in groups), key=lambda theme: (fold(theme.nom), theme.id))
    return tuple((theme, outcomes(groups[theme.id], organisation)) for theme in ordered)
