"""What a message asks for, done to the letter: the problem is gone, no other comes, and no word is lost."""

import re
from collections.abc import Callable
from itertools import chain
from typing import Final

import pytest

from tests.conftest import Reader
from tests.errors.rows import Row
from tests.errors.test_catalogue import TABLES
from tribune.source.problems import Level
from tribune.words.french import fold

Remedy = Callable[[str, int, re.Match[str]], str]
"""A line, the column of the problem from 0, and the action → the line, or lines, to have instead."""

_PLACE: Final = re.compile(r"(?P<file>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<sentence>.*?)  \[")
_ODD: Final = re.compile(r"(?! )\s")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _instead(line: str, column: int, action: re.Match[str]) -> str:
    """The field that starts there, or that the value there is of, written as the message says."""
    name = action[1].partition(":")[0].removeprefix("- ")
    start = line.rfind(f"{name}:", 0, column + len(name) + 1)
    if start < 0:  # the item of a list
        return f"{_indent(line)}{action[1]}"
    end = column + len(re.match(r"[^,}\s]*", line[column:])[0]) if "{" in line[:start] else len(line)  # type: ignore[index]
    return f"{line[:start]}{action[1]}{line[end:]}"


def _each_on_its_line(line: str, _: int, action: re.Match[str]) -> str:
    return "\n".join(f"{_indent(line)}{written}" for written in re.findall("« (.*?) »", action[0]))


def _dash(line: str, column: int, _: re.Match[str]) -> str:
    return f"{line[: column - 2]}- {line[column:]}"


def _spaced(line: str, column: int) -> str:
    rest = line[column:] if line[column] == "-" else line[column + 1 :]
    return f"{line[:column]}- {rest.lstrip('- ')}"


def _quoted(line: str, column: int, _: re.Match[str]) -> str:
    match = re.match(r"(\s*(?:- )?[\w-]+: *)(.*)", line)
    assert match is not None, line
    value = match[2].strip('"').replace('"', '\\"')
    return f'{match[1]}"{value}"'


REMEDIES: Final[list[tuple[str, Remedy]]] = [
    ("écrivez « (.*?) », chacun", _each_on_its_line),
    (r"écrivez « (.*?) », .*chacun sur sa ligne", _each_on_its_line),
    (r"écrivez « - [\w-]+: … », le tiret", _dash),
    (r"écrivez « ([\w-]+: [^…]*) »$", _instead),
    ("effacez ce signe, qui ne ferme rien", lambda line, column, _: line[:column] + line[column + 1 :]),
    ("effacez-la, et tapez des espaces ordinaires", lambda line, *_: _ODD.sub(" ", line)),
    (r"mettez (?:toute la valeur|le texte) entre guillemets droits", _quoted),
    ("écrivez « - »", lambda line, column, _: _spaced(line, column)),
    ("écrivez « --- » à la place", lambda *_: "---"),
]


def _remedied(row: Row) -> str | None:
    """The file once the message is obeyed; None where nothing is to be copied."""
    place = _PLACE.match(row.expected)
    action = row.expected.partition("→ ")[2]
    assert place is not None, row.expected
    if place["file"] != row.path:
        return None
    lines = row.content.split("\n")
    number, column = int(place["line"]) - 1, int(place["column"]) - 1
    said = re.search("« ([^«»]*) »$", place["sentence"])
    near = re.match("vouliez-vous « (.*) » \\?", action)
    if near and said and lines[number][column:].startswith(said[1]):
        line = lines[number]
        lines[number] = f"{line[:column]}{near[1]}{line[column + len(said[1]) :]}"
        return "\n".join(lines)
    for pattern, remedy in REMEDIES:
        match = re.match(pattern, action)
        if match is not None:
            lines[number] = remedy(lines[number], column, match)
            return "\n".join(lines)
    return None


ROWS: Final = [(row, text) for row in chain.from_iterable(TABLES) if (text := _remedied(row)) is not None]


def test_remedies_are_many() -> None:
    """A message that changes its words would leave this module with nothing to look at."""
    names = {row.name for row, _ in ROWS}
    assert {"yaml-invalide", "tiret-oublie", "resultat-inconnu", "type-inattendu", "theme-inconnu"} <= names
    assert len(ROWS) > 60


@pytest.mark.parametrize(("row", "text"), [pytest.param(row, text, id=row.case) for row, text in ROWS])
def test_remedy(row: Row, text: str, read: Reader) -> None:
    problems = read({row.path: text}).problems
    assert [str(problem) for problem in problems if problem.level is not Level.INFORMATION] == []
    if "vouliez-vous" not in row.expected:
        assert _words(row.content) <= _words(text)


def _words(text: str) -> set[str]:
    """Without the accents and the endings that no field has, nor the words that link counts."""
    words = re.findall(r"[^\W_]+", fold(text))
    return {re.sub("e?s?$", "", word) for word in words if len(word) > 2 and word not in {"par", "voix"}}
