"""Kill builds at every moment of theirs: the site that each leaves must be one of two whole ones.

    python -m bench.kills --fois 200

Two states of one archive are built in turn over the same site. A build killed while it goes from one to the
other must leave the site of the one or that of the other, byte for byte, and no process.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.corpus import write_corpus
from bench.processes import environment

_PATIENCE: Final = 10.0
"""Seconds that processes have to end with the build that started them."""

_MARK: Final = "TRIBUNE_CONSTRUCTION"
"""A variable that all processes of a build inherit."""

Contents = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Killed:
    """What a killed build left."""

    moment: float
    """Part of the time of a whole build, from 0 to 1."""
    site: str
    """« ancien », « nouveau » or « abîmé »."""
    left: int
    """Processes that went on."""


def kills(folder: Path, letter: Path, times: int) -> Iterator[Killed]:
    """Kill as many builds of ``folder``, whose ``letter`` changes each time."""
    texts = [letter.read_bytes(), letter.read_bytes() + b"\nUne phrase de plus.\n"]
    sites: list[Contents] = []
    seconds = 0.0
    for text in texts:
        letter.write_bytes(text)
        seconds = whole_build(folder)
        sites.append(contents(folder / "site"))
    standing, rank = 1, 0
    while rank < times:
        moment = (rank + 0.5) / times
        letter.write_bytes(texts[1 - standing])
        was_killed = _build_until(folder, seconds * moment)
        left = _still_running(folder)
        found = contents(folder / "site")
        if found == sites[1 - standing]:
            standing, site = 1 - standing, "nouveau"
        else:
            site = "ancien" if found == sites[standing] else "abîmé"
        if was_killed:
            rank += 1
            yield Killed(moment, site, left)
        else:  # it ended by itself: builds take less time than was thought
            seconds *= 0.9


def whole_build(folder: Path) -> float:
    """Build to the end; returns the seconds it took."""
    start = time.perf_counter()
    subprocess.run(_command(folder), env=environment(), check=True, capture_output=True)
    return time.perf_counter() - start


def contents(site: Path) -> Contents:
    """Every file of a site, hidden ones too."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def _command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")]


def _build_until(folder: Path, seconds: float) -> bool:
    """Start a build, and kill it after ``seconds``; False if it has ended before."""
    process = subprocess.Popen(
        _command(folder),
        env={**environment(), _MARK: str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def _still_running(folder: Path) -> int:
    """How many processes of a build do not end with it. They are told where ``/proc`` is: on Linux."""
    number, start = 0, time.perf_counter()
    while time.perf_counter() - start < _PATIENCE:
        number = sum(f"{_MARK}={folder}".encode() in each for each in _environments())
        if not number:
            break
        time.sleep(0.02)
    return number


def _environments() -> Iterator[bytes]:
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            yield path.read_bytes()
        except OSError:  # it has ended meanwhile
            continue


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.kills", description="Tuer des constructions, et regarder le site qui reste."
    )
    parser.add_argument("--fois", type=int, default=200, help="nombre de constructions tuées (200)")
    parser.add_argument("--lettres", type=int, default=30, help="nombre de lettres de l’archive (30)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="tribune-") as name:
        folder = Path(name) / "archive"
        write_corpus(folder, options.lettres)
        letter = min((folder / "lettres").glob("2*/*.md"))
        counted: Counter[str] = Counter()
        left = 0
        for killed in kills(folder, letter, options.fois):
            counted[killed.site] += 1
            left += killed.left
        whole_build(folder)
        scraps = [path.name for path in folder.iterdir() if path.name.startswith(".")]
    told = ", ".join(f"{number} {site}" for site, number in sorted(counted.items()))
    print(f"{options.fois} constructions tuées : {told} ; {left} processus restés, {len(scraps)} restes")
    sys.exit(1 if counted["abîmé"] or left or scraps else 0)


if __name__ == "__main__":
    main()
