"""Pagefind, given pages from memory: it works on a core of its own, and is asked for its files at the end.

What it is told and answers is JSON in base64 behind which stands a comma, as its own Python API writes it.
That API waits a tenth of a second for each page, and for ever once the program has died: 3,000 letters would
take five minutes. The program reads as fast as it is written to, answers each message in turn, and ends by
itself when its input closes: whatever ends the build ends it.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from mkdocs.exceptions import PluginError

from tribune.site.failures import log

_SECONDS: Final = 60.0
"""What Pagefind may take however small the archive; it takes less than one."""
_SECONDS_PER_PAGE: Final = 0.1
"""What it may take for each page more: fifty times what it does."""
_PATIENCE: Final = 5
"""Seconds that a program which fails has to end."""

_WORDS: Final = 5000
"""Bytes of words in a piece of the index, before compression, where one word does not take more: a quarter of
what Pagefind does by itself, for a search loads whole pieces. Without this a search only weighs more."""

_PIPE: Final = 1 << 16
"""Bytes read at once: what a pipe holds."""

_LATE: Final = "Pagefind ne finit pas : recommencez sur un ordinateur moins occupé"
_BROKEN: Final = "s’il manque ou ne démarre pas, « make clean » puis « make site » le réinstallent"


class Pagefind:
    """The program, from its start to ``stop``; it will be given as many as ``pages``.

    Raises:
        PluginError: it cannot be started; the other methods raise it where it fails, or takes too long.
    """

    def __init__(self, pages: int) -> None:
        self._seconds = _SECONDS + _SECONDS_PER_PAGE * pages
        self._is_late = False
        self._told = self._asked = 0
        try:
            from pagefind.service import get_executable  # noqa: PLC0415 - told here where it is missing

            self._process = subprocess.Popen(
                [str(get_executable() or "pagefind"), "--service"],
                env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(_WORDS)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                process_group=None
                if sys.platform == "win32"
                else 0,  # whoever stops the build stops it, later
            )
        except (ImportError, OSError) as error:
            raise _refusal(f"Pagefind a échoué ({error}) ; {_BROKEN}") from error

    def ask(self, pages: Iterable[tuple[str, str]]) -> None:
        """Have an index made of pages, one at least, each with its place in a site."""
        index, self._asked = self._asked, self._asked + 1
        with self._in_time():
            self._tell(type="NewIndex", config={"force_language": "fr"})
            for place, html in pages:
                self._tell(type="AddFile", index_id=index, file_path=place, file_contents=html)
            self._tell(type="GetFiles", index_id=index)
            self._tell(type="DeleteIndex", index_id=index)

    def files(self) -> Iterator[dict[str, bytes]]:
        """Wait for the indexes asked for, in that order: the files of each, by their place in it."""
        with self._in_time():
            answers = self._answers()
            for _ in range(self._told):
                answer = next(answers, None)
                if answer is None or answer["type"] == "Error":
                    raise self._failure("" if answer is None else answer["message"])
                if answer["type"] == "GetFiles":
                    yield {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}

    def stop(self) -> None:
        """Nothing goes on in the background: the indexes are made, or nobody will search in them."""
        self._process.kill()
        self._process.communicate()

    def _tell(self, **message: object) -> None:
        self._told += 1
        written = json.dumps({"message_id": self._told, "payload": message}).encode()
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(base64.b64encode(written) + b",")
            self._process.stdin.flush()
        except OSError as error:
            raise self._failure() from error

    def _answers(self) -> Iterator[dict[str, Any]]:
        assert self._process.stdout is not None
        pieces: list[bytes] = []
        while read := os.read(self._process.stdout.fileno(), _PIPE):
            *ends, rest = read.split(b",")
            for end in ends:
                message = b"".join([*pieces, end])
                pieces = []
                try:
                    yield json.loads(base64.b64decode(message))["payload"]
                except ValueError:
                    raise self._failure(message.decode(errors="replace")) from None
            pieces.append(rest)

    @contextmanager
    def _in_time(self) -> Iterator[None]:
        """Kill the program where it takes too long: whoever waits for it then waits no more."""
        timer = threading.Timer(self._seconds, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self._is_late = True
        self._process.kill()

    def _failure(self, said: str = "") -> PluginError:
        if not said:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_PATIENCE)
        self._process.kill()
        said = said or self._process.communicate()[1].decode(errors="replace")
        if self._is_late:
            return _refusal(_LATE)
        log.debug(said)
        last = said.strip().splitlines()[-1:] or [f"code {self._process.returncode}"]
        return _refusal(f"Pagefind a échoué ({last[0].strip()}) ; {_BROKEN}")


def _refusal(sentence: str) -> PluginError:
    return PluginError(f"l’index de la recherche n’a pas pu être fait : {sentence}")
