"""What surprises, and what does not: an archive whose letters are changed one by one."""

import datetime as dt

import pytest

from tests.conftest import Reader, Tree
from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    lettre,
    with_fields,
)
from tribune.record.load import load

TODAY = dt.date(2024, 4, 1)
DOSSIER_PATH = "docs/dossiers/dix-ans-de-trains.md"
SESSIONS_PATH = "lettres/registres/sessions.yml"


def dated(tree: Tree, path: str, text: str, today: dt.date | None = TODAY) -> list[str]:
    root = tree({**ARCHIVE, path: text})
    problems = load(root / "lettres", root / "docs", today=today).problems
    return [
        f"{problem.place.line} {problem.name}" for problem in problems if problem.name == "date-lointaine"
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (LETTRE_PATH, "session: 2024-03-05", "session: 2062-03-05", 4),
        (LETTRE_PATH, "session: 2024-03-05", "session: 1062-03-05", 4),
        (LETTRE_PATH, "date: 2024-03-20", "date: 2042-03-20", 33),
        (LETTRE_PATH, "consulte_le: 2024-04-02", "consulte_le: 2204-04-02", 28),
        (DOSSIER_PATH, "date: 2024-02\n", "date: 2042-02\n", 3),
        (DOSSIER_PATH, "date: 2014", "date: 2104", 6),
        (SESSIONS_PATH, "fin: 2023-10-11", "fin: 2032-10-11", 3),
        (LETTRE_PATH, "session: 2024-03-05", "session: 2025-03-05", None),
        (LETTRE_PATH, "session: 2024-03-05", "session: 1901-03-05", None),
        (DOSSIER_PATH, "date: 2014", "date: 1884", None),
        (DOSSIER_PATH, "date: 2024-02\n", "date: 2025\n", None),
    ],
)
def test_dates(path: str, old: str, new: str, line: int | None, tree: Tree) -> None:
    expected = [] if line is None else [f"{line} date-lointaine"]
    assert dated(tree, path, edited(ARCHIVE[path], old, new)) == expected


def test_no_date_is_far_ahead_without_a_clock(tree: Tree) -> None:
    text = edited(LETTRE, "session: 2024-03-05", "session: 2062-03-05")
    assert dated(tree, LETTRE_PATH, text, None) == []


def _motion(**counts: int) -> str:
    vote = {"objet": "Motion", "instance": "pleniere", "resultat": "adopte", **counts}
    return with_fields(UNNUMBERED, votes=[vote])


@pytest.mark.parametrize(
    ("counts", "surprises"),
    [
        ({"pour": 151}, True),
        ({"votants": 151}, True),
        ({"pour": 100, "contre": 30, "abstentions": 21}, True),
        ({"pour": 150}, False),
        ({"pour": 5200, "effectif": 6000}, False),
        ({"effectif": 6000}, False),
    ],
)
def test_scale_is_that_of_the_members_stated(counts: dict[str, int], surprises: bool, read: Reader) -> None:
    """The main letter says that the assembly has 50 members."""
    names = [problem.name for problem in read({UNNUMBERED_PATH: _motion(**counts)}).problems]
    assert names == (["voix-nombreuses"] if surprises else [])


@pytest.mark.parametrize(("others", "surprises"), [(2, False), (3, True)])
def test_scale_is_that_of_votes_enough(others: int, surprises: bool, read: Reader) -> None:
    votes = [
        {"objet": f"Avis {rank}", "instance": "pleniere", "resultat": "adopte", "pour": 40}
        for rank in range(others)
    ]
    written = lettre(votes=votes)
    names = [
        problem.name for problem in read({LETTRE_PATH: written, UNNUMBERED_PATH: _motion(pour=500)}).problems
    ]
    assert names == (["voix-nombreuses"] if surprises else [])


def test_one_object_before_two_bodies(read: Reader) -> None:
    votes = [{"objet": "Avis", "instance": name, "resultat": "adopte"} for name in ("bureau", "pleniere")]
    assert read({LETTRE_PATH: lettre(votes=votes)}).problems == ()
