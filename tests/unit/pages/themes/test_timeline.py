"""The course of our positions on a theme: what is unknown stays apart, what is counted adds up."""

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.plan import View, listing
from tribune.pages.publication import Publication
from tribune.pages.themes.timeline import Marque, marque, timeline_of
from tribune.record.model import Lettre, Vote
from tribune.words.terms import Position


def published(lettres: list[Lettre]) -> Publication:
    return Publication(archive(lettres), SETTINGS)


def course(held: Publication, limit: int = 300) -> View | None:
    listed = listing(held.archive.lettres, held.year_of, limit)
    return timeline_of(held, held.archive.themes["eau"], listed)


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [
        ((), Marque.SANS_VOTE),
        ((vote(),), Marque.INCONNUE),
        ((vote(positions={"fl": Position.POUR}),), Marque.INCONNUE),
        *(((vote(positions={"ua": position}),), Marque[position.name]) for position in Position),
        ((vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.POUR})), Marque.POUR),
        ((vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.CONTRE})), Marque.PLUSIEURS),
        ((vote(positions={"ua": Position.POUR}), vote()), Marque.PLUSIEURS),
    ],
)
def test_marque_tells_the_positions_of_a_lettre(ballots: tuple[Vote, ...], expected: Marque) -> None:
    assert marque(lettre(1, votes=ballots), "ua") is expected


def test_timeline_of_one_lettre_is_none() -> None:
    held = published([lettre(1)])
    assert course(held) is None


def test_timeline_rows_add_up_and_say_what_is_apart() -> None:
    pour, contre = (vote(positions={"ua": each}) for each in (Position.POUR, Position.CONTRE))
    held = published(
        [
            *(lettre(number, "2025-01-10", votes=(pour,)) for number in range(1, 24)),
            lettre(30, "2021-01-10", votes=(pour, contre)),
            lettre(31, "2021-01-10", votes=(vote(),)),
            lettre(32, "2021-01-10"),
        ]
    )
    view = course(held)
    assert view is not None
    assert view["legende"] == (
        "26 lettres de 2021 à 2025, chacune comptée une fois. Notre position : pour 23 fois. Positions "
        "différentes d’un vote à l’autre, ou connues en partie : 1 lettre. Position inconnue : 1 lettre. "
        "Aucun vote connu de l’archive : 1 lettre."
    )
    latest, gap, first = view["rows"]
    assert (latest.libelle, latest.adresse, gap.libelle, gap.adresse) == (
        "2025",
        "#annee-2025",
        "2022 à 2024",
        "",
    )
    assert [width for _, width in latest.pieces] == [160, 160, 48], "marks are read by tens"
    for row in (latest, first):
        assert sum(number for _, number in row.marques) == row.total
        assert sum(width for _, width in row.pieces) == 16 * row.total
    assert sum(number for _, number in view["marques"]) == view["total"] == 26
    assert [number for _, number in latest.marques] == [23, 0, 0, 0]


def test_timeline_adds_up_and_knows_its_gaps() -> None:
    pour, unknown = vote(positions={"ua": Position.POUR}), vote()
    held = published(
        [
            lettre(1, "2014-01-27", votes=(unknown,)),
            lettre(2, "2014-01-27", votes=(pour,)),
            lettre(3, "2023-01-10"),
            lettre(4, "2025-01-10", votes=(pour,)),
        ]
    )
    found = course(held)
    assert found is not None
    assert found["marques"] == ((Marque.POUR, 2), (Marque.INCONNUE, 1), (Marque.SANS_VOTE, 1))
    assert [(row.libelle, row.total, [number for _, number in row.marques]) for row in found["rows"]] == [
        ("2025", 1, [1, 0, 0]),
        ("2024", 0, []),
        ("2023", 1, [0, 0, 1]),
        ("2015 à 2022", 0, []),
        ("2014", 2, [1, 1, 0]),
    ]


def test_timeline_of_a_divided_list_leads_to_the_pages_of_the_years() -> None:
    held = published([lettre(1), lettre(2)])
    view = course(held, 1)
    assert view is not None
    assert view["rows"][0].adresse == "themes/eau/2024/"
