"""Tables that lay out the head of a letter, and tables that say something."""

import pytest

from tests.tribune_import.papers import GARES
from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.layout_tables import without_layout_tables

TEXT = Block(Kind.PARAGRAPH, GARES, 9)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("LA LETTRE | N° 12\nCESER | 5 mars 2024", ["LA LETTRE", "N° 12", "CESER", "5 mars 2024"]),
        ("**Bulletin** | \n | 5 mars 2024", ["**Bulletin**", "5 mars 2024"]),
        ("Lettre a \\| b | N° 12", ["Lettre a | b", "N° 12"]),
        ("Lettre | Pour | Contre\nN° 12 | 31 | 4", None),
        ("Gare | Train\nAmont | 5 mars 2024", None),
        ("Lettre | Train\nAmont | Aval", None),
        (f"Lettre n° 12 | {GARES}", None),
        ("\n".join(["Lettre n° 12 | a"] * 7), None),
    ],
)  # fmt: skip
def test_without_layout_tables(rows: str, expected: list[str] | None) -> None:
    found = without_layout_tables([Block(Kind.TABLE, rows, 1), TEXT])
    assert [block.text for block in found] == [*(expected or [rows]), GARES]
    assert [block.kind is Kind.TABLE for block in found[:1]] == [expected is None]


def test_without_layout_tables_tells_the_line_of_each_row() -> None:
    found = without_layout_tables([Block(Kind.TABLE, "Lettre | N° 12\nCESER | 2024", 3)])
    assert [block.line for block in found] == [3, 3, 4, 4]


def test_without_layout_tables_below_the_head() -> None:
    table = Block(Kind.TABLE, "Lettre | N° 12", 12)
    assert without_layout_tables([TEXT, TEXT, TEXT, table])[-1] == table
