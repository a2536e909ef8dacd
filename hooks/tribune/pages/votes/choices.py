"""What the register of votes can be asked: the values that its ballots have, each list in one order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.pages.plan import by_year
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.outcomes import issue
from tribune.record.model import Archive, Organisation, Theme
from tribune.words.french import fold
from tribune.words.terms import Instance, Issue, Nature, Position, Resultat


@dataclass(frozen=True, slots=True)
class Choices:
    """The values that occur. Closed lists keep the order of the contract."""

    annees: tuple[tuple[int, int], ...]
    """Years with the number of their ballots, from the latest to the first."""
    themes: tuple[Theme, ...]
    natures: tuple[Nature, ...]
    resultats: tuple[Resultat, ...]
    positions: tuple[Position | None, ...]
    """Of one organisation; None, last, where its position in some ballot is not known."""
    instances: tuple[Instance, ...]
    issues: tuple[Issue, ...]
    organisations: tuple[Organisation, ...]
    """Those whose position in some ballot is known."""


def choices(entries: Iterable[VoteEntry], archive: Archive, organisation: str) -> Choices:
    """The values of these ballots, with the positions of ``organisation``."""
    ballots = tuple(entries)
    themes = {theme for entry in ballots for theme in entry.lettre.themes}
    natures = {entry.lettre.nature for entry in ballots}
    resultats = {entry.vote.resultat for entry in ballots}
    positions = {entry.vote.positions.get(organisation) for entry in ballots}
    instances = {entry.vote.instance for entry in ballots}
    issues = {issue(entry.vote, organisation) for entry in ballots}
    known = {id_ for entry in ballots for id_ in entry.vote.positions}
    return Choices(
        annees=tuple((year.annee, len(year.entries)) for year in by_year(ballots, _year)),
        themes=tuple(
            sorted((archive.themes[id_] for id_ in themes), key=lambda theme: (fold(theme.nom), theme.id))
        ),
        natures=tuple(each for each in Nature if each in natures),
        resultats=tuple(each for each in Resultat if each in resultats),
        positions=tuple(each for each in (*Position, None) if each in positions),
        instances=tuple(each for each in Instance if each in instances),
        issues=tuple(each for each in Issue if each in issues),
        organisations=tuple(
            sorted((archive.organisations[id_] for id_ in known), key=lambda o: (fold(o.sigle), o.id))
        ),
    )


def _year(entry: VoteEntry) -> int:
    return entry.session.annee
