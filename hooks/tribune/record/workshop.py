"""The folder beside the site where a build is made, and the moment when it takes the place of the site.

It stands below MkDocs: whatever command comes after a build that died mends what that one left.

``.site.tribune/`` stands beside ``site/`` while it is built, and goes with the build. It holds:

- ``verrou``, locked by the build: the system unlocks it, whatever ended the build;
- ``neuf/``, the site that is being made;
- ``ancien/``, the site before, between two renames: only where the system cannot exchange two folders at
  once, and only once ``neuf/`` is whole. Found without a site, the next command ends what was begun;
- ``rebut/``, the same while it is removed.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TRIES: Final = 20
_PAUSE: Final = 0.1
"""Seconds between two tries of what another program may hold for a moment."""


_HERE: Final = -100
"""Linux: paths are told from the folder of the process (``AT_FDCWD``)."""
_LINUX_EXCHANGE: Final = 2
"""``RENAME_EXCHANGE`` of ``renameat2(2)``."""
_MACOS_SWAP: Final = 2
"""``RENAME_SWAP`` of ``renamex_np(2)``."""


class WorkshopError(Exception):
    """A site cannot be made or put in place there where it is asked for: the message says it in French."""


class Workshop:
    """The making of the site that will stand at ``site``.

    Raises:
        WorkshopError: another build is at work there, or nothing can be written there.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()  # a link stays, and leads to the new site
        self._folder = workshop_of(self.site)
        self.fresh = self._folder / "neuf"
        self._previous = self._folder / "ancien"
        self._lock = self._locked()
        try:
            self._mend()
            self._clear()
            self.fresh.mkdir()
        except OSError as error:
            self.close()
            raise WorkshopError(_not_writable(self._folder, error)) from error

    def place(self) -> None:
        """Put the site that was made in the place of the one before, which goes.

        Raises:
            WorkshopError: the folder of the site is held; the site before is there, whole.
        """
        if self.site.exists():
            shutil.copymode(self.site, self.fresh)
            _keep_hidden(self.site, self.fresh)
        for left in reversed(range(_TRIES)):
            try:
                self._take_place()
                break
            except OSError as error:
                if not left:
                    raise WorkshopError(
                        f"le dossier « {self.site.name} » ne peut pas être remplacé ({error.strerror}) : un "
                        "programme s’en sert, ou c’est un disque à part. Fermez ce programme, ou construisez "
                        f"ailleurs, par exemple avec « --site-dir {self.site.name}/public »"
                    ) from error
                time.sleep(_PAUSE)

    def close(self) -> None:
        """Leave nothing behind but the site."""
        if self._lock.closed:
            return
        with suppress(OSError):  # the next build clears what could not be
            self._mend()
            self._clear()
            shutil.rmtree(self._folder)
        self._lock.close()
        if sys.platform == "win32":  # where a file that is open cannot go
            with suppress(OSError):  # another build may be at work there by now
                (self._folder / "verrou").unlink()
                self._folder.rmdir()

    def _take_place(self) -> None:
        if exchange(self.fresh, self.site):
            return
        if not self.site.exists():
            self.fresh.rename(self.site)
            return
        self.site.rename(self._previous)
        try:
            self.fresh.rename(self.site)
        except OSError:
            self._previous.rename(self.site)
            raise

    def _mend(self) -> None:
        """End an exchange that was interrupted between its two renames."""
        if self._previous.exists() and not self.site.exists():
            whole = self.fresh if self.fresh.exists() else self._previous
            whole.rename(self.site)

    def _clear(self) -> None:
        scrap = self._folder / "rebut"
        _remove(scrap)
        if self._previous.exists():  # half removed under its name, it could be taken for a whole site
            self._previous.rename(scrap)
        for folder in (scrap, self.fresh):
            _remove(folder)

    def _locked(self) -> BinaryIO:
        for _ in range(_TRIES):
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                file = (self._folder / "verrou").open("ab")
            except FileNotFoundError:  # the build that ends has taken the folder away
                continue
            except OSError as error:
                raise WorkshopError(_not_writable(self._folder, error)) from error
            if _lock(file) and _is_still(file, self._folder / "verrou"):
                return file
            file.close()
            time.sleep(_PAUSE)
        raise WorkshopError(
            f"une autre construction de « {self.site.name} » est en cours : attendez qu’elle finisse, puis "
            "recommencez"
        )


def workshop_of(site: Path) -> Path:
    """Where the workshop of a site stands."""
    return site.with_name(f".{site.name}.tribune")


def mend(site: Path) -> None:
    """End what a build that died has left; one that is still at work is let alone."""
    if workshop_of(site.resolve()).is_dir():
        with suppress(WorkshopError):
            Workshop(site).close()


def exchange(first: Path, second: Path) -> bool:
    """Give each folder the name of the other; False, with nothing changed, where that cannot be at once.

    Nobody sees a moment between. Linux and macOS each have a call for it, that Python does not name.
    """
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


def _lock(file: BinaryIO) -> bool:
    """Take the lock, without waiting; a disk that knows no locks has but one user."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return sys.platform != "win32"
    return True


def _is_still(file: BinaryIO, path: Path) -> bool:
    """Whether the file that was locked is the one that others find."""
    with suppress(OSError):
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    return False


def _keep_hidden(site: Path, fresh: Path) -> None:
    """What is hidden in a site is not MkDocs's, which never takes it away: « .git », « .htaccess »."""
    for path in site.glob(".*"):
        target = fresh / path.name
        if target.exists():
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, target, symlinks=True)
        else:
            shutil.copy2(path, target, follow_symlinks=False)


def _remove(folder: Path) -> None:
    """Take a folder away, even one where a process that is about to end still writes."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, onerror=_allow)
        if not os.path.lexists(folder):
            return
        time.sleep(_PAUSE)
    raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(folder))


def _allow(_: object, path: str, __: object) -> None:
    """Windows keeps what is read-only, other systems what stands in a folder that is: the next try may."""
    for place in (Path(path).parent, Path(path)):
        with suppress(OSError):
            place.chmod(place.stat().st_mode | stat.S_IRWXU)


def _not_writable(folder: Path, error: OSError) -> str:
    return (
        f"le site se prépare dans « {folder.name} », qui ne peut pas être écrit dans « {folder.parent} » "
        f"({error.strerror}) : donnez-vous le droit d’écrire dans ce dossier, ou choisissez-en un autre "
        "avec « --site-dir »"
    )
