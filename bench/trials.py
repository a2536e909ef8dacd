"""Trials in a child process that is replaced when one of them takes too long: a hang is a result too."""

from __future__ import annotations

import multiprocessing
import resource
import time
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from bench.one_page import LETTER, OnePage, is_accepted, texts_of


@dataclass(frozen=True, slots=True)
class Trial:
    """A file to check and, if it is accepted, to render."""

    name: str
    content: str | bytes
    path: str = LETTER


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a trial."""

    trial: Trial
    accepted: bool = False
    checked: float = 0.0
    """Seconds of the check."""
    rendered: float = 0.0
    memory: int = 0
    """The most that its process has held so far, in MB."""
    problems: tuple[str, ...] = ()
    """The names of what was found, and how many times."""
    failure: str = ""
    """A traceback, or that it took too long."""


class Child:
    """A process that makes one trial after the other."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._connection.recv()

    def outcome(self, trial: Trial, limit: float) -> Outcome | None:
        """What became of ``trial``; None where ``limit`` seconds were not enough, or the process died."""
        self._connection.send(trial)
        try:
            if self._connection.poll(limit):
                outcome: Outcome = self._connection.recv()
                return outcome
        except EOFError:
            pass
        return None

    def end(self) -> None:
        """Stop it, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._connection.close()


def outcomes(trials: Iterable[Trial], limit: float) -> Iterator[Outcome]:
    """Each trial in turn, given up after ``limit`` seconds."""
    child = Child()
    try:
        for trial in trials:
            outcome = child.outcome(trial, limit)
            if outcome is None:
                child.end()
                child = Child()
                outcome = Outcome(trial, failure=f"plus de {limit:g} s, ou processus mort")
            yield outcome
    finally:
        child.end()


def _work(connection: Connection) -> None:
    page = OnePage()
    connection.send(None)
    while True:
        connection.send(_outcome(page, connection.recv()))


def _outcome(page: OnePage, trial: Trial) -> Outcome:
    accepted, checked, rendered = False, 0.0, 0.0
    names: tuple[str, ...] = ()
    failure = ""
    start = time.perf_counter()
    try:
        loaded = page.check(trial.content, trial.path)
        checked = time.perf_counter() - start
        names = tuple(sorted({problem.name for problem in loaded.problems}))
        accepted = is_accepted(loaded)
        if accepted:
            start = time.perf_counter()
            for texte in texts_of(loaded):
                page.render(texte)
            rendered = time.perf_counter() - start
    except Exception:  # whatever it is, it is what is looked for
        failure = traceback.format_exc()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Outcome(trial, accepted, checked, rendered, memory, names, failure)
