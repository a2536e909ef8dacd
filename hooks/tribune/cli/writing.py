"""Files written whole or not at all: several that replace others, or a new one that replaces nothing."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tribune.cli.terminal import EXIT_PROBLEMS, refuse


class FileIsThereError(Exception):
    """Another file has the name already."""


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
    """Write the files of ``contents``: those that are there are replaced, and keep their rights.

    Everything is written beside the files first: a full disk or a forbidden folder changes none of them. If
    a file cannot be replaced after all, those that were are put back.

    Raises:
        OSError: nothing was changed; its file name is that of the file that could not be written.
    """
    drafts: dict[Path, Path] = {}
    replaced: dict[Path, bytes | None] = {}
    try:
        for target, content in contents.items():
            drafts[target] = _draft(target, content)
        for target, draft in drafts.items():
            before = target.read_bytes() if target.exists() else None
            os.replace(draft, target)  # noqa: PTH105 - the name says that it is atomic
            replaced[target] = before
    except (OSError, KeyboardInterrupt):
        for target, before in replaced.items():
            target.unlink() if before is None else target.write_bytes(before)
        raise
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def write_new_file(folder: Path, relative: str, text: str) -> Path:
    """Write ``text`` at ``relative`` below ``folder``; folders that lack are made.

    Raises:
        FileIsThereError: where a file has this name.
        OSError: where the file cannot be written, or a link leads out of ``folder``.
    """
    target = folder / relative
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise OSError(f"{target.parent} leads out of {folder}")
    if os.path.lexists(target):
        raise FileIsThereError(relative)
    draft = _draft(target, text.encode())
    try:
        with suppress(OSError):  # a file system without hard links has the check above
            os.link(draft, target)  # fails where the name is taken meanwhile, which replace() would not
            return target
        if os.path.lexists(target):
            raise FileIsThereError(relative)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return target


def _draft(target: Path, content: bytes) -> Path:
    """A hidden file in the same folder, on the same disk as ``target``; the archive leaves it out."""
    draft = target.with_name(f".tribune-{secrets.token_hex(8)}")
    try:
        draft.write_bytes(content)
        if target.exists():
            shutil.copymode(target, draft)
    except BaseException as error:
        with suppress(OSError):
            draft.unlink()
        if isinstance(error, OSError):  # name the file that somebody knows
            raise OSError(error.errno, error.strerror, str(target)) from error
        raise
    return draft
