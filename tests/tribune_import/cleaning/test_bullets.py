"""Lists that were typed with signs."""

import pytest

from tests.tribune_import.papers import TRAINS, cleaned
from tribune_import.blocks import Kind


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["• a", "• b"], [1, 1]),
        (["- a", "– b"], [1, 1]),
        (["• aa", "– bb", "– cc", "• dd"], [1, 2, 2, 1]),
        (["1. aa", "a) bb", "b) cc", "2. dd"], [1, 2, 2, 1]),
        (["• aa", "– bb", "➢ cc", "– dd", "• ee"], [1, 2, 3, 2, 1]),
        (["• aa", "", "Des trains.", "", "– bb"], [1, 1]),
        (["• aa", "– bb", "", "Des trains.", "", "– cc"], [1, 2, 1]),
    ],
)
def test_with_items_tells_how_deep_they_are(lines: list[str], expected: list[int]) -> None:
    blocks = cleaned("\n".join([TRAINS, "", *lines, "", TRAINS])).blocks
    assert [block.level for block in blocks if block.kind is Kind.ITEM] == expected
