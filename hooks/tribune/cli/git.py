"""What the commands ask of Git: the root of the repository, what changed since a revision, an older tree.

The only module that runs Git. Nothing is written in the repository; what an activist types is never taken
for an option.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tribune.editing.answers import RefusedError
from tribune.source.problems import shown
from tribune.words.french import composed

_SET_BY_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""Git sets them while a hook runs: they would lead it to another repository, or to another index."""


class GitError(RefusedError):
    """Git cannot do what is asked: why, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository that has a working tree. Whatever Git cannot do is a ``GitError``."""

    root: Path
    """The top of the working tree, links resolved."""

    @classmethod
    def of(cls, folder: Path) -> Repository:
        """The repository that holds ``folder``; a ``GitError`` where it is in none, or Git cannot read it."""
        done = _git(folder, "rev-parse", "--show-toplevel")
        top = done.stdout.removesuffix(b"\n")
        if done.returncode == 0 and top:
            return cls(Path(os.fsdecode(top)).resolve())
        if b"dubious ownership" in done.stderr:
            raise GitError(
                f"Git refuse de lire le dossier « {folder} », qui appartient à un autre compte",
                f"s’il est à vous : git config --global --add safe.directory '{folder}'",
            )
        raise GitError(
            f"le dossier « {folder} » n’est pas dans un dépôt Git",
            "lancez la commande dans un dépôt Git, ou retirez « --depuis »",
        )

    def merge_base(self, revision: str) -> str:
        """The commit from which the current work left ``revision``."""
        if revision.startswith("-") or not revision.isprintable() or not revision.strip():
            raise GitError(
                f"{shown(revision)} n’est pas une révision",
                "donnez le nom d’une branche, d’une étiquette ou d’un commit, par exemple « main »",
            )
        commit = _git(self.root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if commit.returncode:
            raise GitError(f"Git ne connaît pas la révision « {revision} »", self._how_to_find(revision))
        base = _git(self.root, "merge-base", commit.stdout.decode().strip(), "HEAD")
        if base.returncode:
            raise GitError(
                f"Git ne trouve pas d’où le travail en cours est parti de « {revision} »",
                self._how_to_find(revision),
            )
        return base.stdout.decode().strip()

    def changed_since(self, commit: str) -> frozenset[str]:
        """Files of the working tree that are not as ``commit`` has them, new ones included.

        Paths start from the root, with forward slashes.
        """
        diff = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules")
        changed = self._run(*diff, commit, "--")
        new = self._run("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--")
        names = (changed + new).split(b"\0")
        return frozenset(composed(name.decode("utf-8", "replace")) for name in names if name)

    def write_tree(self, commit: str, folder: Path) -> None:
        """Write the files of ``commit`` below ``folder``, as Git would check them out."""
        with tempfile.TemporaryDirectory(prefix="tribune-index-") as apart:
            index = {"GIT_INDEX_FILE": str(Path(apart) / "index")}
            self._run("read-tree", commit, more=index)
            self._run("checkout-index", "--all", "--quiet", f"--prefix={folder.as_posix()}/", more=index)

    def _run(self, *arguments: str, more: Mapping[str, str] | None = None) -> bytes:
        done = _git(self.root, *arguments, more=more)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
            raise GitError(f"Git a échoué : {said[-1]}", f"essayez « git {arguments[0]} » pour comprendre")
        return done.stdout

    def _how_to_find(self, revision: str) -> str:
        if _git(self.root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            return (
                "l’historique est incomplet : « git fetch --unshallow » ; "
                "dans une forge, « fetch-depth: 0 » (GitHub) ou « GIT_DEPTH: 0 » (GitLab)"
            )
        return f"vérifiez son nom (« git branch --all »), ou allez la chercher : git fetch origin {revision}"


def _git(
    folder: Path, *arguments: str, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run Git in ``folder``, in English, without locks, and without fetching large files."""
    kept = {name: value for name, value in os.environ.items() if name not in _SET_BY_HOOKS}
    fixed = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LFS_SKIP_SMUDGE": "1"}
    command = ["git", "-C", str(folder), *arguments]
    environment = {**kept, **fixed, **(more or {})}
    try:
        return subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise GitError(
            "Git n’est pas installé : sans lui, on ne sait pas ce qui a changé",
            "installez Git, ou retirez « --depuis »",
        ) from None
