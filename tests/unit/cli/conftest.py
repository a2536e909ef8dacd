"""Commands run in the same process, beside an archive that may be a Git repository."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from tests.conftest import Tree
from tests.samples import ARCHIVE
from tribune import cli


class Outcome(NamedTuple):
    """What one run of the command gave."""

    code: int
    out: str
    err: str


class Runner(Protocol):
    """Runs the command with some arguments."""

    def __call__(self, *arguments: str | Path) -> Outcome: ...


Git = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    def run_command(*arguments: str | Path) -> Outcome:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        code = exit_.value.code
        assert isinstance(code, int)
        return Outcome(code, captured.out, captured.err)

    return run_command


@pytest.fixture
def root(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A valid archive, the command being run beside it."""
    folder = tree(ARCHIVE)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def git(root: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """The archive as a repository with one commit on « main »; run Git there: ``git("add", ".")``."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Anne Lune")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "anne@exemple.test")

    def run_git(*arguments: str, folder: Path = root) -> str:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, check=True, encoding="utf-8"
        )
        return done.stdout.strip()

    run_git("init", "--quiet", "--initial-branch=main")
    run_git("add", ".")
    run_git("commit", "--quiet", "--message=Une archive")
    return run_git
