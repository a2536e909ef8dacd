"""What a build holds while it is made, and lets go of however it ends: a folder, a process, signals."""

from __future__ import annotations

import signal
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, Final, NoReturn

from mkdocs.config.defaults import MkDocsConfig

from tribune.pages.publication import Publication
from tribune.record.workshop import Workshop
from tribune.site.failures import PagesKept, warnings_that_refuse
from tribune.site.search_index import Indexing, show_indexes

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)

_STOPPED: Final = "\nConstruction arrêtée : le site en place est entier."


class Stopping:
    """The answer to the signals that stop a build, from ``start`` to ``stop``."""

    def __init__(self) -> None:
        self._before: dict[signal.Signals, Any] = {}

    def start(self) -> None:
        """Answer. Only the main thread hears signals: in another, who started it answers for it."""
        if threading.current_thread() is threading.main_thread() and not self._before:
            self._before = {number: signal.signal(number, _stop) for number in _SIGNALS}

    def stop(self) -> None:
        """Give the signals back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    """Leave as a command that ends: no « except Exception » holds it, and MkDocs closes what was open."""
    raise SystemExit(_STOPPED)


@dataclass
class Making:
    """One build after the other, in the order of the methods."""

    pages: PagesKept = field(default_factory=PagesKept)
    _config: MkDocsConfig | None = None
    _site_dir: str = ""
    """Where the site will stand: ``config.site_dir`` is where it is made."""
    _workshop: Workshop | None = None
    """Where the site is made; a preview has a folder of its own."""
    _indexing: Indexing | None = None
    """Makes the search index while the pages are made."""
    _kept_index: tempfile.TemporaryDirectory[str] | None = None
    """The search index of a preview, made at its first build."""
    _stopping: Stopping = field(default_factory=Stopping)

    def begin(self, config: MkDocsConfig) -> None:
        """Let go of a build before, and listen to what MkDocs says of this one."""
        self.abandon()
        self._config = config
        self.pages.start()

    def beside_the_site(self, config: MkDocsConfig) -> None:
        """Write the site beside the one that is in place, from now on.

        Raises:
            WorkshopError: another build is at work there, or nothing can be written there.
        """
        self._stopping.start()
        self._site_dir = config.site_dir
        self._workshop = Workshop(Path(config.site_dir))
        config.site_dir = str(self._workshop.fresh)

    def start_indexing(self, publication: Publication, config: MkDocsConfig) -> None:
        """A preview keeps the index of its first build, and so stays quick."""
        if self._kept_index is not None:
            return
        kept = None if self._workshop else tempfile.TemporaryDirectory(prefix="tribune-")
        self._indexing = Indexing(publication, Path(kept.name if kept else config.site_dir))
        self._kept_index = kept
        self._indexing.start(publication)

    def finish(self, config: MkDocsConfig) -> None:
        """Put the site in its place once it can be searched, and once nothing refuses it any more."""
        if self._indexing is not None:
            self._indexing.finish()
            self._indexing = None
        if self._kept_index is not None:
            show_indexes(Path(self._kept_index.name), Path(config.site_dir))
        if self._workshop is not None and not warnings_that_refuse():
            self._workshop.place()
        self.abandon()

    def fail(self) -> None:
        """Let go; an index that was not made whole is no index to keep."""
        if self._indexing is not None:
            self.forget_kept_index()
        self.abandon()

    def abandon(self) -> None:
        """Leave nothing of a build but the site, whole: the new one where it is in place, or the old one."""
        if self._indexing is not None:
            self._indexing.stop()
            self._indexing = None
        if self._workshop is not None:
            self._workshop.close()
            self._workshop = None
            if self._config is not None:
                self._config.site_dir = self._site_dir
        self.pages.stop()
        self._stopping.stop()

    def forget_kept_index(self) -> None:
        """Forget the index of a preview."""
        if self._kept_index is not None:
            self._kept_index.cleanup()
            self._kept_index = None
