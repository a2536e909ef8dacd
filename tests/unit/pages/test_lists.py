"""Years, sessions, neighbours, relations, themes, people: every list is complete and in one order."""

import pytest

from tests.records import archive, document, lettre, session
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.lettres import neighbours
from tribune.pages.lettres.links import relations
from tribune.pages.parts import by_session
from tribune.pages.personnes.entries import personnes
from tribune.pages.plan import by_year, listing
from tribune.pages.publication import Publication
from tribune.pages.sessions.entries import sessions
from tribune.pages.themes import themes
from tribune.record.model import Archive, Intervenant, Theme


def published(held: Archive) -> Publication:
    return Publication(held, SETTINGS)


YEARS = [2022] * 2 + [2023] * 3 + [2024] * 4


def test_by_year_goes_from_the_latest_and_keeps_the_order_within() -> None:
    entries = [(2023, "b"), (2024, "a"), (2023, "a")]
    years = by_year(entries, lambda entry: entry[0])
    assert [(year.annee, year.entries) for year in years] == [
        (2024, ((2024, "a"),)),
        (2023, ((2023, "b"), (2023, "a"))),
    ]


@pytest.mark.parametrize(
    ("limit", "shown", "divided"),
    [
        (9, [2024, 2023, 2022], False),
        (8, [2024, 2023], True),
        (7, [2024, 2023], True),
        (6, [2024], True),
        (1, [2024], True),
    ],
)
def test_listing_is_divided_only_where_it_must(limit: int, shown: list[int], divided: bool) -> None:
    listed = listing(YEARS, int, limit)
    assert [year.annee for year in listed.shown] == shown
    assert [year.annee for year in listed.years] == [2024, 2023, 2022]
    assert (listed.divided, listed.total(), listed.total(2023)) == (divided, 9, 3)
    assert [year.annee for year in listed.on_page(None)] == shown
    assert [year.entries for year in listed.on_page(2023)] == [(2023,) * 3]


def test_listing_of_nothing() -> None:
    assert listing([], int).total() == 0
    assert not listing([], int).divided


def test_by_session_goes_from_the_latest_session_with_numbers_going_up() -> None:
    held = archive([lettre(3), lettre(2), lettre(9, "2023-01-10"), lettre(None, slug="voeu")])
    groups = by_session(held, held.lettres)
    assert [(group.session.id, [each.id for each in group.lettres]) for group in groups] == [
        ("2024-03-05", ["2", "3", "voeu"]),
        ("2023-01-10", ["9"]),
    ]


def test_neighbours_stop_at_the_ends() -> None:
    held = archive([lettre(1, "2023-01-10"), lettre(2), lettre(3)])
    one, two, three = held.lettres
    assert neighbours(published(held)) == {"1": (None, two), "2": (one, three), "3": (two, None)}


def test_relations_are_seen_from_both_ends_and_never_twice() -> None:
    held = archive(
        [lettre(1), lettre(2, suite_de=("1",), voir_aussi=("1", "3")), lettre(3, voir_aussi=("2",))]
    )
    found = relations(published(held))
    assert [each.id for each in found["1"].suites] == ["2"]
    assert found["1"].voir_aussi == ()
    assert [each.id for each in found["2"].suite_de] == ["1"]
    assert [each.id for each in found["2"].voir_aussi] == ["3"]
    assert [each.id for each in found["3"].voir_aussi] == ["2"]


def test_sessions_leave_out_those_without_lettre() -> None:
    held = archive([lettre(1, "2023-01-10"), lettre(2)], sessions=[session("2023-06-01")])
    entries = sessions(held)
    assert [entry.session.id for entry in entries] == ["2023-01-10", "2024-03-05"]
    assert entries[0].next is entries[1].session
    assert entries[1].previous is entries[0].session
    assert entries[0].previous is entries[1].next is None


def test_themes_are_alphabetical_whatever_the_accents() -> None:
    held = archive([], [Theme("z", "Zones", "Z"), Theme("e", "École", "E"), Theme("f", "Forêt", "F")])
    assert [entry.theme.nom for entry in themes(published(held))] == ["École", "Forêt", "L’eau", "Zones"]


def test_themes_near_are_the_declared_ones_then_those_met_together() -> None:
    others = [Theme("a", "A", "A"), Theme("b", "B", "B", voisins=("eau",)), Theme("c", "C", "C")]
    held = archive([lettre(1, themes=("eau", "c")), lettre(2, themes=("c", "eau", "a"))], others)
    entry = next(entry for entry in themes(published(held)) if entry.theme.id == "eau")
    assert [theme.id for theme in entry.voisins] == ["b", "c", "a"]
    assert [each.id for each in entry.lettres] == ["1", "2"]


def test_themes_near_are_eight_at_most() -> None:
    others = [Theme(f"t{rank}", f"T{rank}", "T") for rank in range(12)]
    declaring = Theme("z", "Z", "Z", voisins=("eau",))
    lettres = [lettre(rank, themes=("eau", *(f"t{each}" for each in range(rank)))) for rank in range(1, 13)]
    entry = next(
        entry
        for entry in themes(published(archive(lettres, [*others, declaring])))
        if entry.theme.id == "eau"
    )
    assert [theme.id for theme in entry.voisins] == ["z", "t0", "t1", "t2", "t3", "t4", "t5", "t6"]


def test_themes_hold_documents_too() -> None:
    held = archive([], documents=[document("b", "2024"), document("a", "2023-05")])
    assert [each.titre for each in themes(published(held))[0].documents] == ["a", "b"]


def test_personnes_keep_who_spoke_for_whom() -> None:
    spoke = Intervenant("anne", "ua", ("ua", "fl"))
    held = archive([lettre(1, intervenants=(spoke,)), lettre(2)])
    assert [(each.id, said) for each, said in personnes(held)[0].interventions] == [("1", spoke)]
