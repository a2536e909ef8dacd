"""The problems of a check as programs read them: annotations of GitHub, report of GitLab, JSON.

Paths are those of the problems: forges want them from the root of the repository. JSON is written in ASCII,
so that no terminal or pipe can damage it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import Final

from tribune.source.catalogue import CATALOGUE, Level
from tribune.source.problems import Problem

_COMMANDS: Final = {Level.ERREUR: "error", Level.AVERTISSEMENT: "warning", Level.INFORMATION: "notice"}
"""How GitHub calls each level (docs.github.com, « Workflow commands for GitHub Actions »)."""
_SEVERITIES: Final = {Level.ERREUR: "blocker", Level.AVERTISSEMENT: "major", Level.INFORMATION: "info"}
"""How GitLab calls each level (docs.gitlab.com, « Code Quality »)."""


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
    entries: list[dict[str, object]] = []
    for problem in sorted(set(problems)):
        key = (problem.place.fichier, problem.name, problem.sentence)
        seen[key] += 1
        entries.append(
            {
                "description": f"{problem.sentence} → {problem.action}",
                "check_name": problem.name,
                "fingerprint": hashlib.sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest(),
                "severity": _SEVERITIES[problem.level],
                "location": {"path": problem.place.fichier, "lines": {"begin": problem.place.line}},
            }
        )
    return _json(entries)


def json_report(problems: Iterable[Problem]) -> str:
    """A list of objects, sorted by place, each with exactly these keys.

    ``name`` (permanent), ``level`` (``erreur``, ``avertissement``, ``information``), ``file``, ``line`` and
    ``column`` (from 1), ``sentence`` (what is wrong), ``action`` (what to do). Keys may be added, never
    changed.
    """
    return _json(
        [
            {
                "name": problem.name,
                "level": problem.level.value,
                "file": problem.place.fichier,
                "line": problem.place.line,
                "column": problem.place.column,
                "sentence": problem.sentence,
                "action": problem.action,
            }
            for problem in sorted(set(problems))
        ]
    )


def _github(problem: Problem) -> str:
    place = problem.place
    title = f"{CATALOGUE[problem.name].title} [{problem.name}]"
    properties = {"file": place.fichier, "line": place.line, "col": place.column, "title": title}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _data(f"{problem.sentence}\n→ {problem.action}")
    return f"::{_COMMANDS[problem.level]} {written}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _json(entries: list[dict[str, object]]) -> str:
    return f"{json.dumps(entries, indent=2)}\n"
