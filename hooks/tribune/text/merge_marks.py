"""What Git writes where two people changed the same lines, left in the text of a page.

The same marks are told in a front matter by ``yaml_mistakes``. In a text some can be honest: signs that
underline a title, rows of a table, a letter quoted seven times. ``=======`` is a mark where another one is; a
line of « = » that underlines nothing is told for what it is, a line that the page shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.source.problems import Problem, shown
from tribune.source.yaml_mistakes import half_merged
from tribune.text.blocks import LIST_ITEM, blocks_of
from tribune.text.prose import Prose

_MARK: Final = re.compile(r"^[ \t]*(?P<sign><{7}|\|{7}|={7}|>{7})(?=[ \t]|$)", re.MULTILINE)
_SIGNS: Final = re.compile(r"\s*={3,}\s*")


def check_merge_marks(prose: Prose) -> Iterator[Problem]:
    """The first mark of each merge that was left half-way; a block of code shows them and means none."""
    marks = _sure_marks(prose) if _MARK.search(prose.unfenced) else []
    is_open = False
    for row, sign, column in marks:
        if sign[0] == "<" or not is_open:
            yield half_merged(prose.place(prose.lines[row] + column), sign)
        is_open = sign[0] != ">"
    if not marks and "===" in prose.unfenced:
        yield from _check_signs(prose)


def _sure_marks(prose: Prose) -> list[tuple[int, str, int]]:
    """Row, sign and column of each mark; none unless one at least cannot be anything else."""
    lines = prose.unfenced.split("\n")
    in_blocks = {line.row for block in blocks_of(prose.unfenced) for line in block.lines if not block.is_code}
    marks = [
        (row, mark["sign"], mark.start("sign"))
        for row, line in enumerate(lines)
        if (mark := _MARK.match(line)) and (row in in_blocks or not mark.start("sign"))
    ]
    are_honest = all(sign[0] == "=" or _goes_on(lines, row, sign[0]) for row, sign, _ in marks)
    return [] if are_honest else marks


def _goes_on(lines: list[str], row: int, sign: str) -> bool:
    """Whether the line above or below is of the same table, or of the same quotation."""
    around = [*lines[max(row - 1, 0) : row], *lines[row + 1 : row + 2]]
    return sign != "<" and any(line.lstrip().startswith(sign) for line in around)


def _check_signs(prose: Prose) -> Iterator[Problem]:
    """« ======= » underlines the first line of a block and nothing else; an item of a list is no title."""
    for block in blocks_of(prose.unfenced):
        for row, line in enumerate(() if block.is_code else block.lines):
            if _SIGNS.fullmatch(line.text) and (row != 1 or LIST_ITEM.match(block.lines[0].text)):
                yield Problem(
                    prose.place(line.start),
                    "ligne-de-signes",
                    f"ni un titre ni un trait, peut-être un reste de fusion : {shown(line.text)}",
                    "effacez cette ligne ; pour un trait, écrivez « --- » entre deux lignes vides",
                )
