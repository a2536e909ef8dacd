"""The register of votes, whole or for one year, with its totals.

A long register is divided by year: its page then shows the latest years, and each year has a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tribune.pages.lists import YearSection, year_links, year_sections
from tribune.pages.names import Link
from tribune.pages.plan import PagePlan, listing, with_years
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import VoteEntry, votes
from tribune.pages.votes.filters import Filters, filters
from tribune.pages.votes.outcomes import OutcomesView, outcomes_view
from tribune.record.model import Organisation
from tribune.words.terms import Completude, Position, Resultat, Term

Totals = tuple[tuple[Term | None, int], ...]
"""How many votes have each value, in the order of the contract; None stands for what is not known."""


@dataclass(frozen=True, slots=True)
class RegisterView:
    """What ``votes.html`` shows."""

    annee: int | None
    """The year, on the page of one."""
    number: int
    totals: tuple[tuple[str, Totals], ...]
    """Under the name of what is counted; each of them adds up to ``number``."""
    outcomes: OutcomesView
    filtres: Filters | None
    years: tuple[YearSection[VoteEntry], ...]
    annees: tuple[Link, ...]
    divided: bool
    organisation: Organisation


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The register, and its years."""
    description = "Tous les votes, avec leur résultat, leur décompte et notre position."
    view = partial(register_view, publication)
    plan = PagePlan("votes/index.md", "votes.html", "Registre des votes", view, description)
    yield from with_years(plan, listing(votes(publication), lambda entry: entry.annee), "Votes")


def register_view(publication: Publication, annee: int | None = None) -> RegisterView:
    """The whole register or one year, with the totals of that."""
    listed = listing(votes(publication), lambda entry: entry.annee)
    whole = listed.on_page(annee) if annee else listed.years
    entries = [entry for year in whole for entry in year.entries]
    organisation = publication.archive.organisations[publication.settings.organisation]
    return RegisterView(
        annee=annee,
        number=len(entries),
        totals=totals(entries, organisation),
        outcomes=outcomes_view(entries, publication.archive.themes, divided=listed.divided),
        filtres=filters(publication, annee, divided=listed.divided),
        years=year_sections(listed.on_page(annee), lambda entry: entry.session),
        annees=() if annee else year_links(listed, "votes/{annee}/", "vote"),
        divided=listed.divided and not annee,
        organisation=organisation,
    )


def totals(entries: Sequence[VoteEntry], organisation: Organisation) -> tuple[tuple[str, Totals], ...]:
    """Votes by result, by what ``organisation`` did, by how much of the counts is published.

    What is not known is a row of its own; rows without a vote are left out.
    """

    def counted(order: Iterable[Term | None], values: Iterable[Term | None]) -> Totals:
        numbers = Counter(values)
        return tuple((each, numbers[each]) for each in order if numbers[each])

    return (
        ("Résultat", counted(Resultat, (entry.vote.resultat for entry in entries))),
        (
            f"Notre position ({organisation.sigle})",
            counted((*Position, None), (entry.position for entry in entries)),
        ),
        ("Décompte", counted(Completude, (entry.vote.completude for entry in entries))),
    )
