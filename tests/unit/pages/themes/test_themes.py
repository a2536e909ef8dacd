"""Themes: all of them in one order, with what belongs to each and those near it."""

from tests.records import archive, document, lettre
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.publication import Publication
from tribune.pages.themes import themes
from tribune.record.model import Archive, Theme


def published(held: Archive) -> Publication:
    return Publication(held, SETTINGS)


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
