"""Who signs with whom: pairs, the rule of comparison, unknowns that never count, and one order."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.accords.figures import (
    COMPARAISONS,
    Accords,
    Comparaison,
    Figures,
    PairEntry,
    accords,
    figures_of,
    pair_of,
    partners,
    tableau,
)
from tribune.pages.accords.tables import step
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import VoteEntry
from tribune.record.model import Archive, Lettre, Organisation, Theme
from tribune.words.terms import Position

POUR, CONTRE, ABSTENTION, NPPV = Position.POUR, Position.CONTRE, Position.ABSTENTION, Position.NPPV
ABSENT, PARTAGE = Position.ABSENT, Position.PARTAGE


def ballot(*positions: Mapping[str, Position], **fields: object) -> Lettre:
    """A lettre with a vote for each of ``positions``."""
    numero = fields.pop("numero", 1)
    assert isinstance(numero, int)
    return lettre(numero, votes=tuple(vote(positions=each) for each in positions), **fields)  # type: ignore[arg-type]


def found_in(held: Archive) -> Accords:
    return accords(Publication(held, SETTINGS))


def split(entry: PairEntry) -> tuple[list[Lettre], list[VoteEntry]]:
    """What a pair holds: its lettres, its votes."""
    held = [each for year in reversed(entry.held.years) for each in year.entries]
    return [each for each in held if isinstance(each, Lettre)], [
        each for each in held if isinstance(each, VoteEntry)
    ]


def with_organisations(held: Archive, **sigles: str) -> Archive:
    return replace(held, organisations={id_: Organisation(id_, each, each) for id_, each in sigles.items()})


@pytest.mark.parametrize("position", [POUR, CONTRE, ABSTENTION, NPPV])
def test_same_positions_are_identical(position: Position) -> None:
    assert COMPARAISONS[position, position] is Comparaison.IDENTIQUES


@pytest.mark.parametrize(
    ("one", "other"), [(POUR, CONTRE), (ABSTENTION, NPPV), (POUR, NPPV), (CONTRE, ABSTENTION)]
)
def test_other_positions_are_different(one: Position, other: Position) -> None:
    assert COMPARAISONS[one, other] is COMPARAISONS[other, one] is Comparaison.DIFFERENTES


@pytest.mark.parametrize("other", Position)
@pytest.mark.parametrize("position", [ABSENT, PARTAGE])
def test_comparison_leaves_out_absent_and_partage(position: Position, other: Position) -> None:
    """Two absents have not voted the same; two divided organisations may have said opposite things."""
    assert COMPARAISONS[position, other] is COMPARAISONS[other, position] is Comparaison.NON_COMPAREES


def test_tableau_counts_signatures_and_positions_of_each_pair() -> None:
    table = tableau(
        [
            ballot({"ua": POUR, "fl": POUR}, {"ua": POUR, "fl": CONTRE}, signataires=("ua", "fl", "zz")),
            ballot({"ua": NPPV, "fl": NPPV, "zz": POUR}, signataires=("fl", "ua")),
        ]
    )
    assert table.of(("fl", "ua")) == Figures(lettres=2, identiques=2, comparables=3)
    assert table.of(("fl", "zz")) == table.of(("ua", "zz")) == Figures(lettres=1, comparables=1)
    assert (table.lettres, table.votes, table.comparables) == (2, 3, 3)
    assert table.organisations == {"fl", "ua", "zz"}


def test_tableau_never_counts_an_unknown_position() -> None:
    table = tableau([ballot({"ua": POUR}, {"fl": POUR}, {}, signataires=("ua",))])
    assert table.of(("fl", "ua")) == Figures()
    assert (table.votes, table.comparables) == (3, 0)
    assert not table


def test_tableau_sets_absent_and_partage_apart() -> None:
    table = tableau([ballot({"ua": ABSENT, "fl": ABSENT}, {"ua": PARTAGE, "fl": POUR})])
    assert table.of(("fl", "ua")) == Figures(non_compares=2)
    assert table.comparables == 0
    assert not table, "nothing is to be shown"
    assert table.organisations == frozenset()


def test_tableau_counts_a_lettre_once_however_often_a_name_stands_there() -> None:
    assert tableau([lettre(1, signataires=("ua", "ua", "fl"))]).of(("fl", "ua")).lettres == 1
    assert not tableau([lettre(1, signataires=("ua", "ua"))]).figures


def test_percentage_needs_ten_votes() -> None:
    assert Figures(identiques=9, comparables=9).percentage == ""
    assert Figures(identiques=9, comparables=12).percentage == "75 %"
    assert Figures(identiques=299, comparables=300).percentage == "> 99 %"
    assert Figures(identiques=1, comparables=300).percentage == "< 1 %"


def test_accords_by_year_and_theme() -> None:
    held = archive(
        [
            ballot({"ua": POUR, "fl": POUR}, numero=1, day="2023-01-10", themes=("eau", "rail")),
            ballot({"ua": POUR, "fl": CONTRE}, numero=2, day="2024-01-10"),
            ballot({"ua": POUR}, {}, numero=3, day="2025-01-10", themes=("eau", "vide")),
        ],
        [Theme("rail", "Ferroviaire", "."), Theme("vide", "Vide", ".")],
    )
    found = found_in(held)
    pair = ("fl", "ua")
    assert found.archive.ensemble.of(pair) == Figures(identiques=1, comparables=2)
    assert found.archive.ensemble.votes == 4, "ballots of a year without any comparison count too"
    assert {annee: table.of(pair) for annee, table in found.archive.annees.items()} == {
        2024: Figures(comparables=1),
        2023: Figures(identiques=1, comparables=1),
    }
    assert list(found.archive.annees) == [2024, 2023], "from the latest"
    assert list(found.themes) == ["rail", "eau"], "by name, and only those that have something"
    assert list(found.themes["rail"].annees) == [2023]
    assert found.themes["eau"].ensemble.votes == 4
    entry = found.pairs[pair]
    lettres, votes = split(entry)
    assert [each.adresse for each in votes] == ["lettres/1/#vote-1", "lettres/2/#vote-1"]
    assert (entry.adresse, entry.noms, lettres) == ("accords/entre/fl/ua/", "FL et UA", [])


def test_accords_keeps_votes_that_are_left_out_with_their_pair() -> None:
    held = archive([ballot({"ua": ABSENT, "fl": POUR}, {"ua": POUR, "fl": POUR})])
    (entry,) = found_in(held).pairs.values()
    assert (len(split(entry)[1]), entry.figures.comparables, entry.figures.non_compares) == (2, 1, 1)


def test_accords_of_absents_alone_have_no_page() -> None:
    found = found_in(archive([ballot({"ua": ABSENT, "fl": ABSENT})]))
    assert (found.pairs, found.themes, found.archive.annees) == ({}, {}, {})


def test_pair_leads_to_a_year_on_its_page_or_of_its_own() -> None:
    many = {"ua": POUR, "fl": POUR}
    short = found_in(archive([ballot(many)])).pairs["fl", "ua"]
    assert short.adresse_annee(2024) == "accords/entre/fl/ua/#annee-2024"
    long = found_in(archive([ballot(*[many] * 301)])).pairs["fl", "ua"]
    assert long.adresse_annee(2024) == "accords/entre/fl/ua/2024/"


def test_figures_of_a_pair_are_those_of_the_table() -> None:
    held = archive([ballot({"ua": POUR, "fl": ABSENT}, {"ua": POUR, "fl": POUR}, signataires=("ua", "fl"))])
    pair = pair_of("ua", "fl")
    assert pair == ("fl", "ua")
    assert figures_of(pair, *split(found_in(held).pairs[pair])) == tableau(held.lettres).of(pair)


def test_partners_come_in_one_order() -> None:
    """Most lettres, then most identical positions, then the smallest base, then the alphabet."""
    held = with_organisations(
        archive(
            [
                lettre(1, signataires=("x", "e")),
                ballot(
                    {"x": POUR, "b": POUR, "c": POUR, "d": POUR, "a": POUR},
                    {"x": POUR, "b": CONTRE},
                    numero=2,
                ),
            ]
        ),
        a="Zèbre",
        b="B",
        c="École",
        d="Dune",
        e="E",
        f="Seule",
        x="X",
    )
    publication = Publication(held, SETTINGS)
    assert [other.id for other, _ in partners(publication, "x")] == ["e", "d", "c", "a", "b"]
    assert [other.id for other, _ in partners(publication, "e")] == ["x"]
    assert partners(publication, "f") == ()


@pytest.mark.parametrize(
    ("top", "steps"),
    [
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (10, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
        (6, [0, 1, 2, 3, 4, 5, 5]),
    ],
)
def test_step_gives_nothing_to_zero_and_the_last_to_the_top(top: int, steps: list[int]) -> None:
    assert [step(number, top) for number in range(top + 1)] == steps
