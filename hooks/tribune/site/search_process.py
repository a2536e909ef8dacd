"""The indexes of the search are made while the pages are, by a process that has another core to itself.

It gets the publication as soon as all texts are rendered, and is waited for once the last page is written.
It is started by its name rather than forked, and so is the same on every system.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError

from tribune.site.publication import Publication
from tribune.site.search_index import write_indexes

_SOURCES: Final = Path(__file__).parents[2]
"""Where the package stands: it is not installed where a site uses the hooks of a folder."""


class IndexProcess:
    """The making of both indexes in the folder ``site``."""

    def __init__(self, publication: Publication, site: Path) -> None:
        paths = [str(_SOURCES), os.environ.get("PYTHONPATH", "")]
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by wait() and by stop()
        with tempfile.TemporaryFile() as given:
            pickle.dump(replace(publication), given, pickle.HIGHEST_PROTOCOL)  # a copy without its indexes
            given.seek(0)
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(site)],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
                stdin=given,
                stdout=self._said,
                stderr=subprocess.STDOUT,
            )

    def wait(self) -> None:
        """Wait for the indexes.

        Raises:
            PluginError: they could not be made; the message is what was said.
        """
        code = self._process.wait()
        with self._said:
            self._said.seek(0)
            said = self._said.read().decode("utf-8", "replace")
        if code:
            raise PluginError(f"l’index de la recherche n’a pas pu être fait :\n{said}")

    def stop(self) -> None:
        """Give up: nobody will search in this site."""
        self._process.terminate()
        self._process.wait()
        self._said.close()


def main() -> None:
    """Read a publication and make its indexes. Stopped, it takes Pagefind and its own files with it."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    publication = pickle.load(sys.stdin.buffer)  # written by the build that started this
    try:
        write_indexes(publication, Path(sys.argv[1]))
    except RuntimeError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
