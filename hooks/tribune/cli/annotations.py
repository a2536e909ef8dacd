"""The problems of a check as programs read them: annotations of GitHub, report of GitLab, JSON.

Paths are those of the problems: forges want them from the root of the repository. JSON is written in ASCII,
so that no terminal or pipe can damage it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from tribune.source.problems import CATALOGUE, Level, Problem

_COMMANDS: Final = {Level.ERREUR: "error", Level.AVERTISSEMENT: "warning", Level.INFORMATION: "notice"}
"""How GitHub calls each level (docs.github.com, « Workflow commands for GitHub Actions »)."""
_SEVERITIES: Final = {Level.ERREUR: "blocker", Level.AVERTISSEMENT: "major", Level.INFORMATION: "info"}
"""How GitLab calls each level (docs.gitlab.com, « Code Quality »)."""
_IN_TEXT: Final = ("%", "\r", "\n")
"""What a command of GitHub cannot hold as it is. The first comes first: the others become some of it."""


def github_annotations(problems: Iterable[Problem]) -> str:
    """One workflow command a line: GitHub shows each one beside the line that it names."""
    return "".join(f"{_github(problem)}\n" for problem in sorted(set(problems)))


def github_quoted(text: str) -> str:
    """A text for the log of GitHub, in which nothing that a letter says is taken for a command.

    The runner obeys no command between ``::stop-commands::`` and the token given there. The token is made of
    the text itself, so that the text cannot hold it.
    """
    token = hashlib.sha256(text.encode()).hexdigest()
    return f"::stop-commands::{token}\n{text}\n::{token}::\n"


def gitlab_report(problems: Iterable[Problem]) -> str:
    """A Code Quality report. Fingerprints do not depend on lines: a problem that moves stays the same."""
    seen: Counter[tuple[str, str, str]] = Counter()

    def entry(problem: Problem) -> dict[str, object]:
        key = (problem.place.fichier, problem.name, problem.sentence)
        seen[key] += 1
        return {
            "description": f"{problem.sentence} → {problem.action}",
            "check_name": problem.name,
            "fingerprint": hashlib.sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest(),
            "severity": _SEVERITIES[problem.level],
            "location": {"path": problem.place.fichier, "lines": {"begin": problem.place.line}},
        }

    return _json(problems, entry)


def json_report(problems: Iterable[Problem]) -> str:
    """A list of objects, sorted by place, each with exactly these keys.

    ``name`` (permanent), ``level`` (``erreur``, ``avertissement``, ``information``), ``file``, ``line`` and
    ``column`` (from 1), ``sentence`` (what is wrong), ``action`` (what to do). Keys may be added, never
    changed.
    """
    return _json(
        problems,
        lambda problem: {
            "name": problem.name,
            "level": problem.level.value,
            "file": problem.place.fichier,
            "line": problem.place.line,
            "column": problem.place.column,
            "sentence": problem.sentence,
            "action": problem.action,
        },
    )


def _github(problem: Problem) -> str:
    place = problem.place
    title = f"{CATALOGUE[problem.name].title} [{problem.name}]"
    properties = {"file": place.fichier, "line": place.line, "col": place.column, "title": title}
    written = ",".join(
        f"{name}={_escaped(str(value), *_IN_TEXT, ':', ',')}" for name, value in properties.items()
    )
    message = _escaped(f"{problem.sentence}\n→ {problem.action}", *_IN_TEXT)
    return f"::{_COMMANDS[problem.level]} {written}::{message}"


def _escaped(text: str, *signs: str) -> str:
    for sign in signs:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _json(problems: Iterable[Problem], entry: Callable[[Problem], dict[str, object]]) -> str:
    return f"{json.dumps([entry(problem) for problem in sorted(set(problems))], indent=2)}\n"
