"""What a check finds: a permanent name, a place, a plain French sentence, and what to do about it.

What every problem of one name has in common, its level, its title and its explanation, stands in
``catalogue.toml``. The sentence and the action of one problem stand where it is found; those of files, of
YAML and of texts, in a file of mistakes beside the modules that find them.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Final, NamedTuple

from tribune.words.french import count, enumeration, fold, number_in_figures

NEAR: Final = 0.6
"""How alike two words are (from 0 to 1) for one to be a slip for the other."""
FEW: Final = 100
"""Problems of one file that are told apart where each may have a suggestion."""
_LONGEST_WORD: Final = 200
"""No suggestion for what is longer: comparing takes the product of both lengths."""
_MANY: Final = 1_000
"""Words to compare one with, at most."""
ALMOST_SAME: Final = 0.9
"""The same where words may be near and mean the opposite: « abstient » is not « absent »."""


class Level(StrEnum):
    """What a problem does to the build."""

    ERREUR = "erreur"
    """Stops it."""
    AVERTISSEMENT = "avertissement"
    """Is shown, and stops it under ``--strict``."""
    INFORMATION = "information"
    """Is shown, and never stops anything."""


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One name of the catalogue: what it means and what to do, whatever the letter."""

    level: Level
    title: str
    explanation: str


def _read_catalogue() -> Iterator[tuple[str, ProblemKind]]:
    text = files("tribune.source").joinpath("catalogue.toml").read_text("utf-8")
    for name, kind in tomllib.loads(text).items():
        yield name, ProblemKind(Level(kind["level"]), kind["title"], kind["explanation"])


CATALOGUE: Final[Mapping[str, ProblemKind]] = MappingProxyType(dict(_read_catalogue()))
"""Every kind of problem by its permanent name, which the messages and the documentation give."""


class Place(NamedTuple):
    """A position in a file: path as the activist sees it, line and column from 1."""

    fichier: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.fichier}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend. ``name`` is a key of the catalogue and never changes once published."""

    place: Place
    name: str
    sentence: str
    action: str

    def __post_init__(self) -> None:
        if self.name not in CATALOGUE:
            raise KeyError(self.name)

    @property
    def level(self) -> Level:
        """What it does to the build."""
        return CATALOGUE[self.name].level

    def __str__(self) -> str:
        label = "" if self.level is Level.ERREUR else f"{self.level} : "
        return f"{self.place}: {label}{self.sentence}  [{self.name}]\n    → {self.action}"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake: what to say, what to do, and the messages of a parser that tell of it."""

    name: str
    sentence: str
    action: str
    messages: tuple[str, ...] = ()
    at_start: bool = False

    def at(self, place: Place, **words: object) -> Problem:
        """The problem of a mistake that was made there, told with its own words."""
        return Problem(place, self.name, self.sentence.format(**words), self.action.format(**words))


def read_mistakes(package: str, file: str, name: str = "") -> dict[str, Mistake]:
    """The mistakes of a file of a package; ``name`` is that of those that say none, else their own key is."""
    told = tomllib.loads(files(package).joinpath(file).read_text("utf-8"))
    return {key: Mistake(**{"name": name or key, **mistake}) for key, mistake in told.items()}


_MISTAKES: Final = read_mistakes("tribune.source", "mistakes.toml")


def mistake(place: Place, key: str, **words: object) -> Problem:
    """What is wrong with a file, told with its own words."""
    return _MISTAKES[key].at(place, **words)


def unreadable(fichier: str, what: str = "le fichier") -> Problem:
    """What the system does not give."""
    return mistake(Place(fichier), "fichier-illisible", what=what)


def bounded(problems: Iterable[Problem], most: int = 1_000) -> Iterator[Problem]:
    """The first problems that a check finds in one file; beyond ``most``, that it stopped, which is one too.

    Looking for what was meant takes time for each of them, and nobody mends thousands one by one.
    """
    for rank, problem in enumerate(problems):
        if rank == most:
            yield mistake(problem.place, "trop-de-problemes", most=number_in_figures(most))
            return
        yield problem


def report(problems: Iterable[Problem]) -> str:
    """All problems sorted by place, then, on the last line, how many there are of each level."""
    ordered = sorted(set(problems))
    return "\n".join([*map(str, ordered), f"{total(ordered)}."])


def total(problems: Iterable[Problem]) -> str:
    """« 2 erreurs et 1 avertissement »: levels without a problem are not named."""
    levels = [problem.level for problem in problems]
    return enumeration([count(levels.count(level), level.value) for level in Level if level in levels])


def nearest(word: str, known: Mapping[str, str], cutoff: float = NEAR) -> str | None:
    """The value of ``known`` whose folded key comes nearest to ``word``; None where none is near."""
    if len(word) > _LONGEST_WORD:
        return None
    comparable = _comparable(word)
    shortest, longest = len(comparable) * cutoff / (2 - cutoff), len(comparable) * (2 - cutoff) / cutoff
    possible = [name for name in known if shortest <= len(name) <= longest]
    if len(possible) > _MANY:  # in a long register, a slip is looked for among those that start alike
        possible = [name for name in possible if name[:1] == comparable[:1]][:_MANY]
    matches = difflib.get_close_matches(comparable, possible, n=1, cutoff=cutoff)
    return known[matches[0]] if matches else None


def nearest_of(word: str, candidates: Iterable[str], cutoff: float = NEAR) -> str | None:
    """The candidate nearest to ``word``, accents, case and spaces aside."""
    return nearest(word, {_comparable(candidate): candidate for candidate in sorted(candidates)}, cutoff)


def suggestion(word: str, candidates: Iterable[str], otherwise: str, cutoff: float = NEAR) -> str:
    """« vouliez-vous « industrie » ? », or the action to take where no candidate is near."""
    near = nearest_of(word, candidates, cutoff)
    return otherwise if near is None else f"vouliez-vous « {near} » ?"


def shown(value: str) -> str:
    """A value as a message quotes it: on one line, and short."""
    line = " ".join(value.split())
    return f"« {line if len(line) <= 60 else line[:59] + '…'} »"


def _comparable(word: str) -> str:
    return "-".join(fold(word).replace("_", "-").split())
