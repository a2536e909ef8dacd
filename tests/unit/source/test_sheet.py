"""A front matter read as it is written, right or wrong."""

import pytest

from tribune.source.tree import Loc, Mapping, Sheet
from tribune.source.yaml_reader import read_yaml

TEXT = """\
numero: 012
titre: " L’eau "
themes: [eau, "", [x], emploi]
vide:
votes:
  - objet: Avis
    positions: {ua: pour, "": contre, fl: [x]}
  - Avis
"""


@pytest.fixture
def sheet() -> Sheet:
    tree, _ = read_yaml(TEXT, "a.md")
    assert isinstance(tree, Mapping)
    return Sheet("a.md", tree)


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        (("titre",), "L’eau"),
        (("themes",), ""),
        (("themes", 0), "eau"),
        (("themes", 9), ""),
        (("vide",), ""),
        (("absent",), ""),
        (("votes", 0, "objet"), "Avis"),
        (("votes", 1, "objet"), ""),
        (("titre", "a"), ""),
    ],
)
def test_text(loc: Loc, expected: str, sheet: Sheet) -> None:
    assert sheet.text(*loc) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("12", 12), ("012", 12), ("+12", 12), ("0", None), ("-1", None), ("1.5", None), ("x", None), ("٣", None),
     ("999999999", 999_999_999), ("1234567890", None), ("[1]", None), ("", None)],
)  # fmt: skip
def test_number(written: str, expected: int | None) -> None:
    tree, _ = read_yaml(f"numero: {written}", "a.md")
    assert isinstance(tree, Mapping)
    assert Sheet("a.md", tree).number("numero") == expected


def test_texts_keep_their_ranks(sheet: Sheet) -> None:
    assert sheet.texts("themes") == [(0, "eau"), (3, "emploi")]
    assert sheet.texts("titre") == []
    assert sheet.texts("absent") == []


def test_names(sheet: Sheet) -> None:
    assert sheet.names("votes", 0, "positions") == ["ua", "fl"]
    assert sheet.names("votes", 1, "positions") == []
    assert sheet.names("themes") == []


def test_length(sheet: Sheet) -> None:
    assert [sheet.length(name) for name in ("themes", "votes", "titre", "vide", "absent")] == [4, 2, 0, 0, 0]


def test_place(sheet: Sheet) -> None:
    assert str(sheet.place("themes", 3)) == "a.md:3:24"
    assert str(sheet.place("votes", 0, "positions", "ua", key=True)) == "a.md:7:17"
