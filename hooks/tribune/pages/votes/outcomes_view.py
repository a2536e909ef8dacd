"""« Notre vote et le résultat »: the issue of a ballot in words, and the tallies by year and by theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.pages.parts import Link, theme_link
from tribune.pages.plan import Year
from tribune.pages.publication import Publication
from tribune.pages.votes.ballots import MIN_BASE
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.outcomes import Outcomes, issue, outcomes, outcomes_by_theme, outcomes_by_year
from tribune.record.model import Vote
from tribune.words.french import count, number_in_figures
from tribune.words.terms import Issue

_SAID = {
    Issue.SUIVIE: "Notre position a été suivie",
    Issue.BATTUE: "Notre position a été battue",
}

_COLUMNS = {
    Issue.SUIVIE: "Suivies",
    Issue.BATTUE: "Battues",
    Issue.NON_COMPARABLE: "Non comparables",
    Issue.INCONNUE: "Inconnues",
}


@dataclass(frozen=True, slots=True)
class IssueView:
    """The issue of a ballot: « Suivie » in a row, a sentence on the page of a lettre, else nothing."""

    code: str
    libelle: str
    phrase: str


@dataclass(frozen=True, slots=True)
class OutcomeFigure:
    """A number of ballots under the name of their issue, and its part of the bar, in percent of the row."""

    code: str
    libelle: str
    nombre: str
    part: str
    """« 82 % » of the comparable ballots, where a percentage does not mislead."""
    debut: float
    largeur: float


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """The tally of a year, of a theme, or of all."""

    lien: Link
    """``adresse`` is empty where the row leads nowhere."""
    figures: tuple[OutcomeFigure, ...]
    total: str


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """The whole section: what it says in words, then the tables."""

    phrases: tuple[str, ...]
    colonnes: tuple[tuple[str, str], ...]
    """Code and name of each issue, in the order of the figures of a row."""
    annees: tuple[OutcomeRow, ...]
    ensemble: OutcomeRow | None
    """The total of several years."""
    themes: tuple[OutcomeRow, ...]


def issue_view(vote: Vote, organisation: str) -> IssueView:
    """What became of the position of ``organisation``; an unknown one is said by what is not known."""
    found = issue(vote, organisation)
    libelle = "" if found is Issue.INCONNUE else found.libelle
    return IssueView(found.value, libelle, _SAID.get(found, ""))


def outcomes_view(
    publication: Publication, years: Iterable[Year[VoteEntry]], *, divided: bool
) -> OutcomesView:
    """The tallies of the ballots of ``years``, which have pages of their own where the list is divided."""
    organisation = publication.settings.organisation
    ballots = [entry for year in years for entry in year.entries]
    counted = outcomes(ballots, organisation)
    by_year = outcomes_by_year(ballots, organisation)
    address = "votes/{annee}/" if divided else "#annee-{annee}"
    return OutcomesView(
        phrases=_sentences(counted),
        colonnes=tuple((each.value, _COLUMNS[each]) for each in Issue),
        annees=tuple(
            _row(Link(str(annee), address.format(annee=annee) if len(by_year) > 1 else ""), tallied)
            for annee, tallied in by_year
        ),
        ensemble=_row(Link("Ensemble", ""), counted) if len(by_year) > 1 else None,
        themes=tuple(
            _row(theme_link(theme), tallied)
            for theme, tallied in outcomes_by_theme(ballots, publication.archive.themes, organisation)
        ),
    )


def _row(lien: Link, tallied: Outcomes) -> OutcomeRow:
    figures = []
    before = 0
    for each, number in tallied.issues:
        figures.append(
            OutcomeFigure(
                code=each.value,
                libelle=_COLUMNS[each],
                nombre=number_in_figures(number),
                part=tallied.percentage(each),
                debut=round(100 * before / tallied.total, 3) if tallied.total else 0,
                largeur=round(100 * number / tallied.total, 3) if tallied.total else 0,
            )
        )
        before += number
    return OutcomeRow(lien, tuple(figures), number_in_figures(tallied.total))


def _sentences(counted: Outcomes) -> tuple[str, ...]:
    return tuple(filter(None, (_compared(counted), _left_out(counted))))


def _compared(counted: Outcomes) -> str:
    followed, beaten = counted.number(Issue.SUIVIE), counted.number(Issue.BATTUE)
    if not counted.comparables:
        return "Aucun vote n’est comparable."
    if counted.comparables == 1:
        return f"Un seul vote est comparable : notre position y a été {'suivie' if followed else 'battue'}."
    of = count(counted.comparables, "vote comparable", "votes comparables")
    times = [f"{number_in_figures(number)} fois" for number in (followed, beaten)]
    if counted.comparables < MIN_BASE:
        few = "C’est trop peu pour donner un pourcentage."
        return f"Sur {of}, notre position a été suivie {times[0]} et battue {times[1]}. {few}"
    shares = [counted.percentage(each) for each in (Issue.SUIVIE, Issue.BATTUE)]
    return (
        f"Sur {of}, notre position a été suivie {times[0]} ({shares[0]} des votes comparables) "
        f"et battue {times[1]} ({shares[1]})."
    )


def _left_out(counted: Outcomes) -> str:
    apart, unknown = counted.number(Issue.NON_COMPARABLE), counted.number(Issue.INCONNUE)
    parts = []
    if apart:
        parts.append(count(apart, "vote n’est pas comparable", "votes ne sont pas comparables"))
    if unknown:
        parts.append(count(unknown, "vote a une issue inconnue", "votes ont une issue inconnue"))
    if not parts:
        return ""
    they = "il ne compte" if apart + unknown == 1 else "ils ne comptent"
    return f"{' et '.join(parts)} : {they} ni comme suivi ni comme battu."
