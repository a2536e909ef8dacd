"""The indexes of the search are made while the pages are, by a process that has another core to itself.

It gets the publication as soon as all texts are rendered, and is waited for once the last page is written.
It is started by its name rather than forked, and so is the same on every system. It ends with the build,
whatever ends the build: its input is a pipe of which the build alone holds the other end.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError

from tribune.pages.publication import Publication
from tribune.site.failures import explain, log
from tribune.site.pagefind import PagefindError, kill_pagefind
from tribune.site.search_index import write_indexes

_SOURCES: Final = Path(__file__).parents[2]
"""Where the package stands: it is not installed where a site uses the hooks of a folder."""

_EXPLAINED: Final = 3
"""The exit code of a process whose first line says in French what failed; the rest is the detail."""

_PATIENCE: Final = 5
"""Seconds that the process has to end by itself, with what it runs."""


class IndexProcess:
    """The making of both indexes in the folder ``site``; ``work`` holds the files that it takes."""

    def __init__(self, publication: Publication, site: Path, work: Path) -> None:
        paths = [str(_SOURCES), os.environ.get("PYTHONPATH", "")]
        given = work / "publication"
        with given.open("wb") as file:
            pickle.dump(replace(publication), file, pickle.HIGHEST_PROTOCOL)  # a copy without its indexes
        self._said = work / "dit"
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(given), str(site), str(work)],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
                stdin=subprocess.PIPE,
                stdout=said,
                stderr=subprocess.STDOUT,
                process_group=None if sys.platform == "win32" else 0,
            )

    def wait(self) -> None:
        """Wait for the indexes.

        Raises:
            PluginError: they could not be made; the message says why.
        """
        code = self._process.wait()
        self.stop()
        if not code:
            return
        said = self._said.read_text(encoding="utf-8", errors="replace").strip().split("\n")
        log.debug("\n".join(said))
        failed = said[0] if code == _EXPLAINED else f"ce qui la prépare s’est arrêté (code {code}) {said[-1]}"
        raise PluginError(f"l’index de la recherche n’a pas pu être fait : {failed}")

    def stop(self) -> None:
        """Nothing goes on in the background: the indexes are made, or nobody will search in them."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_PATIENCE)
        with suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)  # what it ran outlives it if it was killed
        self._process.wait()


def main() -> None:
    """Read a publication and make its indexes."""
    threading.Thread(target=_end_with_the_build, daemon=True).start()
    given, site, work = map(Path, sys.argv[1:])
    try:
        with given.open("rb") as file:
            publication = pickle.load(file)  # written by the build that started this
        write_indexes(publication, site, work)
    except PagefindError as error:
        print(f"{error}\n{error.said}")  # noqa: T201 - read by the build
        sys.exit(_EXPLAINED)
    except Exception as error:
        print(explain(error), flush=True)  # noqa: T201
        log.exception("le détail de l’erreur")
        sys.exit(_EXPLAINED)


def _end_with_the_build() -> None:
    os.read(sys.stdin.fileno(), 1)  # the build writes nothing there: it ends, or gives up
    kill_pagefind()
    os._exit(1)


if __name__ == "__main__":
    main()
