"""The register of votes, whole or for one year, with its totals.

A long register is divided by year: its page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final

from tribune.pages.lexique import word
from tribune.pages.lists import year_links
from tribune.pages.names import Link
from tribune.pages.plan import PagePlan, Year, listing, with_years
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import VoteEntry, votes
from tribune.pages.votes.filters import Filters, filters
from tribune.pages.votes.outcomes import OutcomesView, outcomes_view
from tribune.record.model import Organisation, Session
from tribune.words.french import count
from tribune.words.lexicon import nom_of
from tribune.words.terms import Completude, Position, Resultat

_UNKNOWNS: Final = (Resultat.INCONNU, Completude.NON_PUBLIE, None)
"""What the source does not say, set apart in the totals."""


@dataclass(frozen=True, slots=True)
class Total:
    """How many votes have one value."""

    libelle: str
    mot: str
    """Address of what the word means."""
    nombre: int
    is_unknown: bool


@dataclass(frozen=True, slots=True)
class VoteYear:
    """A year of the register, from its latest session to the first."""

    annee: int
    ancre: str
    total: str
    sessions: tuple[tuple[Session, tuple[VoteEntry, ...]], ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """What ``votes.html`` shows."""

    annee: int | None
    """The year, on the page of one."""
    total: str
    totals: tuple[tuple[str, tuple[Total, ...]], ...]
    """Under the name of what is counted; each of them adds up to ``total``."""
    outcomes: OutcomesView
    filtres: Filters | None
    years: tuple[VoteYear, ...]
    annees: tuple[Link, ...]
    divided: bool
    organisation: Organisation


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The register, and its years."""
    description = "Tous les votes, avec leur résultat, leur décompte et notre position."
    view = partial(register_view, publication)
    plan = PagePlan("votes/index.md", "votes.html", "Registre des votes", view, description)
    yield from with_years(plan, listing(votes(publication), year_of), "Votes")


def register_view(publication: Publication, annee: int | None = None) -> RegisterView:
    """The whole register or one year, with the totals of that."""
    listed = listing(votes(publication), year_of)
    whole = listed.on_page(annee) if annee else listed.years
    entries = [entry for year in whole for entry in year.entries]
    organisation = publication.archive.organisations[publication.settings.organisation]
    return RegisterView(
        annee=annee,
        total=count(len(entries), "vote"),
        totals=totals(entries, organisation),
        outcomes=outcomes_view(entries, publication.archive.themes, divided=listed.divided),
        filtres=filters(publication, annee, divided=listed.divided),
        years=vote_years(listed.on_page(annee)),
        annees=() if annee else year_links(listed, "votes/{annee}/", "vote"),
        divided=listed.divided and not annee,
        organisation=organisation,
    )


def year_of(entry: VoteEntry) -> int:
    """The year under which a vote is filed."""
    return entry.annee


def totals(
    entries: Iterable[VoteEntry], organisation: Organisation
) -> tuple[tuple[str, tuple[Total, ...]], ...]:
    """Votes by result, by what ``organisation`` did, by how much of the counts is published.

    Values in the order of the contract, the unknown a row of its own; rows without a vote are left out.
    """
    held = tuple(entries)
    return (
        ("Résultat", _totals(Resultat, [entry.vote.resultat for entry in held])),
        (
            f"Notre position ({organisation.sigle})",
            _totals((*Position, None), [entry.position for entry in held]),
        ),
        ("Décompte", _totals(Completude, [entry.vote.completude for entry in held])),
    )


def vote_years(years: Iterable[Year[VoteEntry]], anchor: str = "annee") -> tuple[VoteYear, ...]:
    """The register by year and session. A page that has two lists gives each its own ``anchor``."""
    return tuple(
        VoteYear(
            year.annee, f"{anchor}-{year.annee}", count(len(year.entries), "vote"), _by_session(year.entries)
        )
        for year in years
    )


def _by_session(entries: Iterable[VoteEntry]) -> tuple[tuple[Session, tuple[VoteEntry, ...]], ...]:
    groups: dict[str, list[VoteEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.lettre.session, []).append(entry)
    sessions = sorted((group[0].session for group in groups.values()), key=lambda s: s.sort_key, reverse=True)
    return tuple((session, tuple(groups[session.id])) for session in sessions)


def _totals(order: Iterable[StrEnum | None], values: Iterable[StrEnum | None]) -> tuple[Total, ...]:
    numbers = Counter(values)
    return tuple(
        Total(
            nom_of(each) if each else "Position inconnue",
            word(each),
            numbers[each],
            each in _UNKNOWNS,
        )
        for each in order
        if numbers[each]
    )
