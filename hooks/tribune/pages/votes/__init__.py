"""The register of votes, whole or for one year: its totals, and the form that filters and sorts it.

A long register is divided by year: its page then shows the latest years, and each year has a page. The form
is hidden until the script of the page shows it: without script the register stays whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from tribune.pages.lists import year_links, year_sections
from tribune.pages.names import by_name
from tribune.pages.plan import PagePlan, View, by_year, listing, with_years
from tribune.pages.publication import Publication, once
from tribune.pages.votes.ballot import VoteEntry, votes
from tribune.pages.votes.outcomes import outcomes_view
from tribune.record.model import Organisation
from tribune.words.terms import Completude, Instance, Issue, Nature, Position, Resultat, Term

_LISTS: Final[tuple[tuple[str, str, str, Iterable[Term | None], Callable[[VoteEntry], Term | None]], ...]] = (
    ("nature", "Nature du texte", "Toutes", Nature, lambda entry: entry.lettre.nature),
    ("resultat", "Résultat", "Tous", Resultat, lambda entry: entry.vote.resultat),
    ("position", "Notre position", "Toutes", (*Position, None), lambda entry: entry.position),
    ("issue", "Issue de notre position", "Toutes", Issue, lambda entry: entry.issue),
    ("instance", "Instance", "Toutes", Instance, lambda entry: entry.vote.instance),
)
"""Those of a closed list: name, label, what filters nothing, the list in its order, what a vote has of it."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: the value that the address takes, and its name."""

    valeur: str
    libelle: str
    selected: bool = False
    votes: int = 0
    """Number of votes of a year, for the script."""
    adresse: str = ""
    """The page of a year, where each has its own."""


@dataclass(frozen=True, slots=True)
class FilterField:
    """A list to choose from. Its first option filters nothing."""

    nom: str
    libelle: str
    options: tuple[Option, ...]


_SORT: Final = FilterField(
    "tri",
    "Trier",
    (
        Option("recents", "Plus récents d’abord"),
        Option("anciens", "Plus anciens d’abord"),
        Option("serre", "Plus serrés d’abord"),
    ),
)


def filters(publication: Publication, annee: int | None, *, divided: bool) -> View | None:
    """The form of the register, or of the page of one year; None where there is nothing to filter."""
    if not votes(publication):
        return None
    years = [Option("toutes", "Toutes")]
    for year in by_year(votes(publication), lambda entry: entry.annee):
        nom, adresse = str(year.annee), f"votes/{year.annee}/" if divided else ""
        years.append(Option(nom, nom, year.annee == annee, len(year.entries), adresse))
    champs, organisations = _whole(publication)
    return {"champs": (FilterField("annee", "Année", tuple(years)), *champs), "organisations": organisations}


@once
def _whole(publication: Publication) -> tuple[tuple[FilterField, ...], tuple[Option, ...]]:
    """What the pages of all years have in common: the values that votes have, who has a known position."""
    entries, archive = votes(publication), publication.archive
    themes = {id_ for entry in entries for id_ in entry.lettre.themes}
    of_themes = (Option(each.id, each.nom) for each in by_name(archive.themes[id_] for id_ in themes))
    fields = [FilterField("theme", "Thème", (Option("", "Tous"), *of_themes))]
    for nom, libelle, everything, ordered, value_of in _LISTS:
        values = {value_of(entry) for entry in entries}
        options = (
            Option(each.value, each.libelle) if each else Option("inconnue", "Inconnue")
            for each in ordered
            if each in values
        )
        fields.append(FilterField(nom, libelle, (Option("", everything), *options)))
    known = {id_ for entry in entries for id_ in entry.vote.positions}
    organisations = by_name(archive.organisations[id_] for id_ in known)
    return (*fields, _SORT), tuple(Option(each.id, each.sigle) for each in organisations)


Totals = tuple[tuple[Term | None, int], ...]
"""How many votes have each value, in the order of the contract; None stands for what is not known."""


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The register, and its years."""
    description = "Tous les votes, avec leur résultat, leur décompte et notre position."
    view = partial(register_view, publication)
    plan = PagePlan("votes/index.md", "votes.html", "Registre des votes", view, description)
    yield from with_years(plan, listing(votes(publication), lambda entry: entry.annee), "Votes")


def register_view(publication: Publication, annee: int | None = None) -> View:
    """The whole register or one year, with the totals of that."""
    listed = listing(votes(publication), lambda entry: entry.annee)
    whole = listed.on_page(annee) if annee else listed.years
    entries = [entry for year in whole for entry in year.entries]
    organisation = publication.archive.organisations[publication.settings.organisation]
    return {
        "annee": annee,
        "number": len(entries),
        "totals": totals(entries, organisation),
        "outcomes": outcomes_view(entries, publication.archive.themes, divided=listed.divided),
        "filtres": filters(publication, annee, divided=listed.divided),
        "years": year_sections(listed.on_page(annee), lambda entry: entry.session),
        "annees": () if annee else year_links(listed, "votes/{annee}/", "vote"),
        "divided": listed.divided and not annee,
        "organisation": organisation,
    }


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
