"""Pagefind, run with a time limit: it never goes on alone, and what stops it is said in a French sentence."""

from __future__ import annotations

import gzip
import os
import re
import signal
import subprocess
import sys
import threading
import zlib
from pathlib import Path
from typing import Final

from tribune.site.failures import FULL, NO_ROOM

_SECONDS: Final = 60.0
"""What Pagefind may take however small the archive; it takes less than one."""
_SECONDS_PER_DOCUMENT: Final = 0.1
"""What it may take for each document more: fifty times what it does."""

_CHUNK: Final = 5000
"""Bytes of words in a piece of the index, before compression, where one word does not take more: a quarter of
what Pagefind does by itself, for a search loads whole pieces. Without this a search only weighs more."""

_END_OF_SCRIPT: Final = re.compile(rb"export ?\{[\w, ]+\};?\s*$")

_starting = threading.Lock()
_running: list[subprocess.Popen[str]] = []


class PagefindError(Exception):
    """Pagefind made no index: the message is a French sentence, ``said`` what Pagefind said."""

    def __init__(self, sentence: str, said: str = "") -> None:
        super().__init__(sentence)
        self.said = said


def run_pagefind(folder: Path, output: Path, documents: int) -> None:
    """Index the pages of ``folder``, as many as ``documents``.

    Raises:
        PagefindError: it failed, or took too long.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-path", str(output)]
    with _starting:
        process = subprocess.Popen(
            [*command, "--force-language", "fr"],
            env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(_CHUNK)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        _running.append(process)
    try:
        said, _ = process.communicate(timeout=_SECONDS + _SECONDS_PER_DOCUMENT * documents)
    except subprocess.TimeoutExpired:
        raise PagefindError("Pagefind ne finit pas : recommencez sur un ordinateur moins occupé") from None
    finally:
        process.kill()
        process.communicate()
        _running.remove(process)
    if process.returncode:
        raise PagefindError(_sentence(process.returncode, said), said)
    for path in output.rglob("*.*"):
        if not _is_whole(path):
            raise PagefindError(NO_ROOM, f"{path} est tronqué\n{said}")


def kill_pagefind() -> None:
    """Whoever runs Pagefind is about to end: none goes on, and none will start."""
    _starting.acquire()
    for process in _running:
        process.kill()


def _is_whole(path: Path) -> bool:
    """Where the disk is full, Pagefind leaves files cut short, and says nothing: its data ends with a sum."""
    if path.name == "pagefind.js":
        return bool(_END_OF_SCRIPT.search(path.read_bytes()))
    if not path.suffix.startswith((".pf_", ".pagefind")):
        return True
    try:
        return bool(gzip.decompress(path.read_bytes()))
    except (EOFError, OSError, zlib.error):
        return False


def _sentence(code: int, said: str) -> str:
    """Pagefind says the number of what the system refused; a limit of size stops it by a signal."""
    if any(f"(os error {number})" in said for number in FULL) or code == -getattr(signal, "SIGXFSZ", 0):
        return NO_ROOM
    last = said.strip().splitlines()[-1:] or [f"code {code}"]
    return (
        f"Pagefind a échoué ({last[0].strip()}) ; s’il manque ou ne démarre pas, « make clean » puis "
        "« make site » le réinstallent"
    )
