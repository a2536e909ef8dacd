"""Commands run apart, with their time and their memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
_UNIT: Final = 1 if sys.platform == "darwin" else 1024
"""What ``ru_maxrss`` counts: bytes on macOS, kibibytes elsewhere."""


class CommandError(RuntimeError):
    """A command that failed: there is nothing to measure."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took."""

    seconds: float
    processor: float
    """Seconds of processor: on a machine that is busy elsewhere, they vary less than the time that passes."""
    peak: int
    """Bytes held at once by the largest process of the command: its own, or one that it started."""


def environment() -> Mapping[str, str]:
    """That of the commands: Tribune can be imported, and no notice is printed."""
    paths = [str(ROOT / "hooks"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def mkdocs(folder: Path, site: Path, *options: str) -> list[str]:
    """The command that builds a site folder with MkDocs."""
    config = str(folder / "mkdocs.yml")
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config, "-d", str(site), *options]


def tribune(*arguments: str) -> list[str]:
    """A command of Tribune, as its script would run it."""
    return [sys.executable, "-c", "from tribune.cli import main; main()", *arguments]


def run(command: Sequence[str]) -> Run:
    """Run a command to its end.

    Raises:
        CommandError: it failed; the message holds the end of what it said.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            end = said.read().decode(errors="replace")[-2000:]
            raise CommandError(f"{' '.join(command)} : code {process.returncode}\n{end}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _UNIT)


def best(runs: Sequence[Run]) -> Run:
    """The smallest of each figure: whatever else the machine does only adds to them."""
    return Run(
        min(run.seconds for run in runs),
        min(run.processor for run in runs),
        min(run.peak for run in runs),
    )
