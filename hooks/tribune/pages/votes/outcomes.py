"""« Notre vote et le résultat »: how many votes followed our position or beat it, in tables and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tribune.pages.names import Link, by_name, theme_link
from tribune.pages.plan import View, by_year, grouped
from tribune.pages.votes.ballot import VoteEntry
from tribune.pages.votes.counts import MIN_BASE, percentage
from tribune.record.model import Theme
from tribune.words.french import count, number_in_figures
from tribune.words.terms import Issue

_COMPARED = (Issue.SUIVIE, Issue.BATTUE)


@dataclass(frozen=True, slots=True)
class OutcomeFigure:
    """A number of votes with one issue, and its part of the bar, in percent of the row."""

    issue: Issue
    nombre: int
    part: str
    """« 82 % » of the comparable votes, where a percentage does not mislead."""
    debut: float
    largeur: float


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The row of a year, of a theme, or of all: how many votes had each issue."""

    lien: Link
    """``adresse`` is empty where the row leads nowhere."""
    numbers: Mapping[Issue, int]
    """All four, in their order."""

    @property
    def total(self) -> int:
        """Votes in all."""
        return sum(self.numbers.values())

    @property
    def comparables(self) -> int:
        """Votes that followed or beat the position: what percentages are of."""
        return sum(self.numbers[each] for each in _COMPARED)

    def percentage(self, issue: Issue) -> str:
        """« 82 % » of the comparable votes; empty for those that are not, and where they are too few."""
        return percentage(self.numbers[issue], self.comparables) if issue in _COMPARED else ""

    @property
    def figures(self) -> Iterator[OutcomeFigure]:
        """Each number with its place in the bar."""
        before, total = 0, self.total or 1
        for issue, number in self.numbers.items():
            start, width = round(100 * before / total, 3), round(100 * number / total, 3)
            yield OutcomeFigure(issue, number, self.percentage(issue), start, width)
            before += number


def outcomes(entries: Iterable[VoteEntry], lien: Link) -> Outcomes:
    """Count votes by the issue of the position that each tells."""
    numbers = Counter(entry.issue for entry in entries)
    return Outcomes(lien, {issue: numbers[issue] for issue in Issue})


def outcomes_by_year(entries: Iterable[VoteEntry], *, divided: bool) -> tuple[Outcomes, ...]:
    """The same by year of session, from the latest; each leads to its votes, where it is not alone."""
    years = by_year(entries, lambda entry: entry.annee)
    address = "" if len(years) < 2 else "votes/{}/" if divided else "#annee-{}"
    return tuple(outcomes(year.entries, Link(str(year.annee), address.format(year.annee))) for year in years)


def outcomes_by_theme(entries: Iterable[VoteEntry], themes: Mapping[str, Theme]) -> tuple[Outcomes, ...]:
    """The same by theme, in the alphabetical order of names: a vote counts once in each of its themes."""
    groups = grouped((theme, entry) for entry in entries for theme in dict.fromkeys(entry.lettre.themes))
    ordered = by_name(themes[id_] for id_ in groups)
    return tuple(outcomes(groups[theme.id], theme_link(theme)) for theme in ordered)


def outcomes_view(entries: Sequence[VoteEntry], themes: Mapping[str, Theme], *, divided: bool) -> View:
    """The tables of some votes, whose years have pages of their own where the register is ``divided``."""
    whole = outcomes(entries, Link("Ensemble", ""))
    years = outcomes_by_year(entries, divided=divided)
    return {
        "phrases": tuple(filter(None, (_compared(whole), _left_out(whole)))),
        "annees": years,
        "ensemble": whole if len(years) > 1 else None,
        "themes": outcomes_by_theme(entries, themes),
    }


def _compared(counted: Outcomes) -> str:
    followed, beaten = (counted.numbers[each] for each in _COMPARED)
    if not counted.comparables:
        return "Aucun vote n’est comparable."
    if counted.comparables == 1:
        return f"Un seul vote est comparable : notre position y a été {'suivie' if followed else 'battue'}."
    of = count(counted.comparables, "vote comparable", "votes comparables")
    times = [f"{number_in_figures(number)} fois" for number in (followed, beaten)]
    if counted.comparables < MIN_BASE:
        few = "C’est trop peu pour donner un pourcentage."
        return f"Sur {of}, notre position a été suivie {times[0]} et battue {times[1]}. {few}"
    shares = [counted.percentage(each) for each in _COMPARED]
    return (
        f"Sur {of}, notre position a été suivie {times[0]} ({shares[0]} des votes comparables)"
        f" et battue {times[1]} ({shares[1]})."
    )


def _left_out(counted: Outcomes) -> str:
    apart, unknown = counted.numbers[Issue.NON_COMPARABLE], counted.numbers[Issue.INCONNUE]
    left_out = []
    if apart:
        left_out.append(count(apart, "vote n’est pas comparable", "votes ne sont pas comparables"))
    if unknown:
        left_out.append(count(unknown, "vote a une issue inconnue", "votes ont une issue inconnue"))
    if not left_out:
        return ""
    they = "il ne compte" if apart + unknown == 1 else "ils ne comptent"
    return f"{' et '.join(left_out)} : {they} ni comme suivi ni comme battu."
