"""Whoever stops a build, from the keyboard or by the system, gets a French sentence and leaves nothing."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any, Final, NoReturn

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
