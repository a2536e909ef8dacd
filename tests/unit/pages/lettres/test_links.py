"""Lettres on the same themes: rare themes first, a total order, and work that grows with the archive."""

import datetime as dt
from collections.abc import Iterable, Mapping

import pytest

from tests.records import archive, lettre
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.lettres import links as module
from tribune.pages.lettres.links import MAX_RELATED, REACH, related
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Lettre, Theme

THEMES = tuple(Theme(id_, id_.capitalize(), ".") for id_ in ("emploi", "trains", "rare"))


def held(lettres: Iterable[Lettre]) -> Archive:
    return archive(lettres, themes=THEMES)


def near(written: Archive, id_: str) -> list[tuple[str, str]]:
    return [(other.id, themes) for other, _, themes in related(Publication(written, SETTINGS))[id_]]


def test_rare_theme_weighs_more_and_shared_themes_are_named_in_order() -> None:
    written = held(
        [
            lettre(1, themes=("emploi", "rare")),
            lettre(2, themes=("emploi",)),
            lettre(3, themes=("rare",)),
            lettre(4, themes=("emploi", "trains")),
            lettre(5, themes=("rare", "emploi")),
            lettre(6, themes=("eau",)),
        ]
    )
    assert near(written, "1") == [
        ("5", "Emploi et Rare"),
        ("3", "Rare"),
        ("2", "Emploi"),
        ("4", "Emploi"),
    ]
    assert near(written, "6") == []


def test_equals_come_by_nearness_in_time_then_by_the_order_of_the_archive() -> None:
    days = {1: "2024-01-01", 2: "2023-12-01", 3: "2024-01-05", 4: "2023-12-28", 5: "2024-01-05"}
    written = held([*(lettre(n, day, themes=("rare",)) for n, day in days.items()), lettre(9)])
    assert [id_ for id_, _ in near(written, "1")] == ["4", "3", "5", "2"]


def test_linked_lettres_are_left_aside_both_ways() -> None:
    written = held(
        [
            lettre(1, themes=("rare",), voir_aussi=("2",)),
            lettre(2, themes=("rare",)),
            lettre(3, themes=("rare",), suite_de=("1",)),
            lettre(4, themes=("rare",)),
            lettre(5),
        ]
    )
    assert [id_ for id_, _ in near(written, "1")] == ["4"]
    assert [id_ for id_, _ in near(written, "2")] == ["3", "4"]


def test_theme_of_every_lettre_says_nothing() -> None:
    assert near(held([lettre(1), lettre(2)]), "1") == []


def test_at_most_five() -> None:
    written = held([*(lettre(n, themes=("rare",)) for n in range(1, 30)), lettre(40)])
    assert [id_ for id_, _ in near(written, "15")] == ["1", "2", "3", "4", "5"]
    assert MAX_RELATED == 5


@pytest.mark.parametrize("size", [100, 400])
def test_work_grows_with_the_archive_and_not_with_its_square(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All lettres on the same two themes: each is compared with its neighbours, never with all of them."""
    first = dt.date(2000, 1, 1)
    written = held(
        lettre(n, (first + dt.timedelta(days=n)).isoformat(), themes=("emploi", "trains"))
        for n in range(1, size + 1)
    )
    compared: list[set[int]] = []
    near = module._near

    def counted(by_theme: Mapping[str, list[int]], number: int) -> list[set[int]]:
        compared.extend(near(by_theme, number))
        return near(by_theme, number)

    monkeypatch.setattr(module, "_near", counted)
    related(Publication(written, SETTINGS))
    assert 0 < sum(map(len, compared)) <= size * 2 * (2 * REACH + 1)
