"""Several files written at once: all of them, or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tribune.cli.exits import EXIT_PROBLEMS, refuse


def write_all_or_refuse(contents: Mapping[Path, bytes], undone: str) -> None:
    """``write_all``; where it cannot be done, the command ends, ``undone`` saying what is as it was."""
    try:
        write_all(contents)
    except OSError as error:
        refuse(
            f"« {error.filename} » ne peut pas être écrit : {undone}",
            "vérifiez vos droits sur ce dossier, et la place qui reste sur le disque",
            EXIT_PROBLEMS,
        )


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Replace the files of ``contents``, which are there already, keeping their rights.

    Everything is written beside the files first: a full disk or a forbidden folder changes none of them. If
    a file cannot be replaced after all, those that were are put back.

    Raises:
        OSError: nothing was changed; its file name is that of the file that could not be replaced.
    """
    ready: dict[Path, Path] = {}
    before: dict[Path, bytes] = {}
    try:
        for target, content in contents.items():
            before[target] = target.read_bytes()
            try:
                ready[target] = _beside(target, content)
            except OSError as error:  # name the file that somebody knows
                raise OSError(error.errno, error.strerror, str(target)) from error
        replaced: list[Path] = []
        try:
            for target, written in ready.items():
                os.replace(written, target)  # noqa: PTH105 - the name says that it is atomic
                replaced.append(target)
        except (OSError, KeyboardInterrupt):
            for target in replaced:
                target.write_bytes(before[target])
            raise
    finally:
        for written in ready.values():
            written.unlink(missing_ok=True)


def _beside(target: Path, content: bytes) -> Path:
    """A hidden file in the same folder, on the same disk as ``target``; the archive leaves it out."""
    descriptor, name = tempfile.mkstemp(prefix=".tribune-", dir=target.parent)
    written = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        shutil.copymode(target, written)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise
    return written
