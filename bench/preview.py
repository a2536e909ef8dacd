"""How long a writer waits: from a letter saved to the preview that shows it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.processes import CommandError, environment

_PATIENCE: Final = 600.0
_PAUSE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Preview:
    """Seconds before the first preview, then from each edit to the page that shows it."""

    first: float
    edits: tuple[float, ...]


def preview(folder: Path, letter: Path, address: str, edits: int) -> Preview:
    """Start ``mkdocs serve``, then edit ``letter`` several times and wait for each edit at ``address``."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}/{address}"
    original = letter.read_text(encoding="utf-8")
    with _server(folder, port) as process:
        first = _seconds_until(url, "</html>", process)
        seconds = []
        try:
            for rank in range(1, edits + 1):
                time.sleep(1)  # the watcher is quiet, the machine too
                mark = f"retouche{rank}"
                letter.write_text(f"{original}\nUne {mark} pour voir.\n", encoding="utf-8")
                seconds.append(_seconds_until(url, mark, process))
        finally:
            letter.write_text(original, encoding="utf-8")
    return Preview(first, tuple(seconds))


@contextmanager
def _server(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", str(folder / "mkdocs.yml")]
    process = subprocess.Popen(
        [*command, "-a", f"127.0.0.1:{port}"],
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()


def _seconds_until(url: str, mark: str, process: subprocess.Popen[bytes]) -> float:
    """Ask for a page again and again until it holds ``mark``."""
    start = time.perf_counter()
    while time.perf_counter() - start < _PATIENCE:
        if process.poll() is not None:
            raise CommandError(f"mkdocs serve s’est arrêté : code {process.returncode}")
        if mark in _page(url):
            return time.perf_counter() - start
        time.sleep(_PAUSE)
    raise CommandError(f"{url} ne montre toujours pas « {mark} »")


def _page(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=_PATIENCE) as response:
            content: bytes = response.read()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""
    return content.decode("utf-8", "replace")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
