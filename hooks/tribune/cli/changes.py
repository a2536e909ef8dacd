"""What a change brings: the problems of the files that it touches, and those that it causes elsewhere."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from tribune.cli.git import Repository
from tribune.cli.workplace import read_workplace
from tribune.record.site import Site
from tribune.source.problems import Problem
from tribune.words.french import composed, count


@dataclass(frozen=True, slots=True)
class Change:
    """The problems of an archive, from the point of view of one change."""

    brought: tuple[Problem, ...]
    """Those of the files that changed, and those of other files that were not there before."""
    left_out: tuple[Problem, ...]
    """Those of files that did not change, which were there before."""


def change_since(repository: Repository, revision: str, folder: Path, workplace: Site) -> Change:
    """Part the problems of ``workplace``, whose paths start from the root of the repository.

    A theme that leaves the register breaks a letter that nobody touched: what was there before is known by
    checking the tree that the work started from. Problems are told apart by file, name and sentence: a line
    that moves makes no new problem.

    Raises:
        GitError: the revision is not known.
    """
    base = repository.merge_base(revision)
    touched = repository.changed_since(base)
    elsewhere = [each for each in workplace.problems if composed(each.place.fichier) not in touched]
    before = _problems_at(repository, base, folder) if elsewhere else frozenset()
    left_out = {problem for problem in elsewhere if _key(problem) in before}
    return Change(
        tuple(problem for problem in workplace.problems if problem not in left_out),
        tuple(sorted(left_out)),
    )


def left_out_sentence(change: Change) -> str:
    """« 3 autres problèmes étaient déjà là… », or nothing."""
    number = len(change.left_out)
    if not number:
        return ""
    others = count(number, "autre problème", "autres problèmes")
    were, them = ("étaient", "les") if number > 1 else ("était", "le")
    return f"{others} {were} déjà là : « tribune verifier » {them} montre."


def _problems_at(repository: Repository, commit: str, folder: Path) -> frozenset[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory(prefix="tribune-") as temporary:
        root = Path(temporary).resolve()
        repository.write_tree(commit, root)
        before = root / folder.relative_to(repository.root)
        if not before.is_dir():
            return frozenset()
        return frozenset(map(_key, read_workplace(before, root).problems))


def _key(problem: Problem) -> tuple[str, str, str]:
    return composed(problem.place.fichier), problem.name, problem.sentence
