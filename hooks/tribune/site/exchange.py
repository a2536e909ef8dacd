"""Two folders of one disk exchange their names at once, where the system can: nobody sees a moment between.

Linux and macOS each have a call for it, that Python does not name. Elsewhere, whoever asks renames twice.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

_HERE: Final = -100
"""Linux: paths are told from the folder of the process (``AT_FDCWD``)."""
_LINUX_EXCHANGE: Final = 2
"""``RENAME_EXCHANGE`` of ``renameat2(2)``."""
_MACOS_SWAP: Final = 2
"""``RENAME_SWAP`` of ``renamex_np(2)``."""


def exchange(first: Path, second: Path) -> bool:
    """Give each folder the name of the other; False, with nothing changed, where that cannot be at once."""
    call = _system_call()
    return call is not None and call(os.fsencode(first), os.fsencode(second)) == 0


def _system_call() -> Callable[[bytes, bytes], int] | None:
    try:
        system = ctypes.CDLL(None)
    except (OSError, TypeError):  # Windows has no library by that name
        return None
    if exchange_of_linux := getattr(system, "renameat2", None):
        return lambda first, second: int(exchange_of_linux(_HERE, first, _HERE, second, _LINUX_EXCHANGE))
    if swap_of_macos := getattr(system, "renamex_np", None):
        return lambda first, second: int(swap_of_macos(first, second, _MACOS_SWAP))
    return None
