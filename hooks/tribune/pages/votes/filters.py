"""The form that filters and sorts the register, and what each row tells it.

The form is hidden until the script of the page shows it: without script the register stays whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.publication import Publication
from tribune.pages.votes.choices import Choices
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.outcomes import issue
from tribune.words.terms import Term

_UNKNOWN_POSITION = "inconnue"
_ALL_YEARS = "toutes"


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: the value that the address takes, and its name."""

    valeur: str
    libelle: str
    selected: bool = False
    votes: str = ""
    """Number of ballots of a year, for the script."""
    adresse: str = ""
    """The page of a year, where each has its own."""


@dataclass(frozen=True, slots=True)
class FilterField:
    """A list to choose from. Its first option filters nothing."""

    nom: str
    libelle: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FiltersView:
    """The form, and the names that an address may call organisations by."""

    champs: tuple[FilterField, ...]
    organisations: tuple[Option, ...]


def row_data(entry: VoteEntry, organisation: str) -> tuple[tuple[str, str], ...]:
    """What the filter needs of a row, as the names and values of data attributes; unknowns are absent."""
    vote = entry.vote
    position = vote.positions.get(organisation)
    data = {
        "annee": str(entry.session.annee),
        "themes": " ".join(entry.lettre.themes),
        "nature": entry.lettre.nature.value,
        "resultat": vote.resultat.value,
        "position": position.value if position else None,
        "instance": vote.instance.value,
        "issue": issue(vote, organisation).value,
        "positions": " ".join(f"{id_}:{each.value}" for id_, each in sorted(vote.positions.items())) or None,
        "pour": None if vote.pour is None else str(vote.pour),
        "contre": None if vote.contre is None else str(vote.contre),
    }
    return tuple((name, value) for name, value in data.items() if value is not None)


def filters_view(publication: Publication, annee: int | None, *, divided: bool) -> FiltersView | None:
    """The form of the register, or of the page of one year; None where there is nothing to filter."""
    found = publication.vote_choices
    if not found.annees:
        return None
    return FiltersView(
        champs=(
            FilterField("annee", "Année", _years(found, annee, divided=divided)),
            _field("theme", "Thème", "Tous", [Option(each.id, each.nom) for each in found.themes]),
            _field("nature", "Nature du texte", "Toutes", _terms(found.natures)),
            _field("resultat", "Résultat", "Tous", _terms(found.resultats)),
            _field("position", "Notre position", "Toutes", _positions(found)),
            _field("issue", "Issue de notre position", "Toutes", _terms(found.issues)),
            _field("instance", "Instance", "Toutes", _terms(found.instances)),
            FilterField(
                "tri",
                "Trier",
                (
                    Option("recents", "Plus récents d’abord"),
                    Option("anciens", "Plus anciens d’abord"),
                    Option("serre", "Plus serrés d’abord"),
                ),
            ),
        ),
        organisations=tuple(Option(each.id, each.sigle) for each in found.organisations),
    )


def _years(found: Choices, annee: int | None, *, divided: bool) -> tuple[Option, ...]:
    return (
        Option(_ALL_YEARS, "Toutes"),
        *(
            Option(
                str(year),
                str(year),
                selected=year == annee,
                votes=str(number),
                adresse=f"votes/{year}/" if divided else "",
            )
            for year, number in found.annees
        ),
    )


def _field(nom: str, libelle: str, everything: str, options: list[Option]) -> FilterField:
    return FilterField(nom, libelle, (Option("", everything), *options))


def _terms(terms: tuple[Term, ...]) -> list[Option]:
    return [Option(term.value, term.libelle) for term in terms]


def _positions(found: Choices) -> list[Option]:
    return [
        Option(each.value, each.libelle) if each else Option(_UNKNOWN_POSITION, "Inconnue")
        for each in found.positions
    ]
