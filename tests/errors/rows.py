"""How a table says: change this one thing in the valid archive, and exactly that is printed.

A table is a text of paragraphs. Each one names its case, shows the change as ``diff`` would (part of a line
is enough), then the report as an activist reads it, without the path::

    == a slip is recognised
    - nature: avis
    + nature: Avis
    5:9: nature non reconnue « Avis »  [nature-inconnue]
        → vouliez-vous « avis » ?

The main letter changes, unless a line ``@ path`` names another file. Lines with ``+`` alone are a whole
file. ``> path`` names the file where the problem is reported, if it is not the one that changes.
"""

import re
from dataclasses import dataclass
from typing import Final

import pytest

from tests.conftest import Reader
from tests.samples import ARCHIVE, LETTRE_PATH, edited
from tribune.record.load import Loaded
from tribune.source.problems import CATALOGUE, Level

_NAME: Final = re.compile(r"\[([a-z0-9-]+)\]$", re.MULTILINE)


@dataclass(frozen=True)
class Row:
    """One change, and the text of the one problem that follows."""

    case: str
    path: str
    content: str
    """The changed file, whole."""
    expected: str

    @property
    def name(self) -> str:
        """The permanent name of the problem."""
        (name,) = _NAME.findall(self.expected)
        return str(name)


def table(text: str) -> list[Row]:
    """The rows of a table."""
    rows = [_row(paragraph) for paragraph in text.strip().split("\n\n")]
    cases = [row.case for row in rows]
    assert len(cases) == len(set(cases)), "each case has its own name"
    return rows


def _row(paragraph: str) -> Row:
    lines = paragraph.split("\n")

    def marked(mark: str) -> list[str]:
        return [line[len(mark) + 1 :] for line in lines if line == mark or line.startswith(f"{mark} ")]

    (case,) = marked("==")
    (path,) = marked("@") or [LETTRE_PATH]
    (reported_in,) = marked(">") or [path]
    old, new = "\n".join(marked("-")), "\n".join(marked("+"))
    content = edited(ARCHIVE[path], old, new) if old else f"{new}\n"
    printed = [line for line in lines if re.match(r"\d|    →", line)]
    assert len(lines) == len(printed) + sum(
        line.split(" ")[0] in {"==", "@", ">", "-", "+"} for line in lines
    ), paragraph
    return Row(case, path, content, f"{reported_in}:" + "\n".join(printed))


def each(rows: list[Row]) -> pytest.MarkDecorator:
    """One test per row, under the name of its case."""
    return pytest.mark.parametrize("row", [pytest.param(row, id=row.case.replace(" ", "-")) for row in rows])


def check(row: Row, read: Reader) -> None:
    """The problem of ``row`` and nothing else; an archive, unless the problem is an error."""
    loaded = read({row.path: row.content})
    assert printed(loaded) == [row.expected]
    assert (loaded.archive is None) == (CATALOGUE[row.name].level is Level.ERREUR)


def printed(loaded: Loaded) -> list[str]:
    """The problems as the report prints them."""
    return [str(problem) for problem in loaded.problems]


def named(loaded: Loaded) -> list[str]:
    """The problems by place and name, where their words are tested elsewhere."""
    return [f"{problem.place} {problem.name}" for problem in loaded.problems]
