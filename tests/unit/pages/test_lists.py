"""Years, sessions, neighbours, relations, themes, people: every list is complete and in one order."""

import pytest

from tests.records import archive, lettre, session
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.lettres import neighbours
from tribune.pages.lettres.links import relations
from tribune.pages.lists import by_session
from tribune.pages.personnes import personnes
from tribune.pages.plan import by_year, listing
from tribune.pages.publication import Publication
from tribune.pages.sessions import plans, sessions
from tribune.record.model import Archive, Intervenant


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
    groups = by_session(held.lettres, held.session_of)
    assert [(group.session.id, [each.id for each in group.entries]) for group in groups] == [
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
    assert [entry.session.id for entry in sessions(held)] == ["2023-01-10", "2024-03-05"]
    _, first, second = (plan.view() for plan in plans(published(held)))
    assert first["previous"] is None
    assert first["next"].adresse == "sessions/2024-03-05/"
    assert second["previous"].adresse == "sessions/2023-01-10/"
    assert second["next"] is None


def test_personnes_keep_who_spoke_for_whom() -> None:
    spoke = Intervenant("anne", "ua", ("ua", "fl"))
    held = archive([lettre(1, intervenants=(spoke,)), lettre(2)])
    assert [(each.id, said) for each, said in personnes(held)[0][1]] == [("1", spoke)]
