"""Writing a file that was not there: whole or not at all, never over another, never outside its folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


class FileIsThereError(Exception):
    """Another file has the name already."""


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
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        try:
            os.link(draft, target)  # fails where the name is taken, which replace() would not
        except FileExistsError:
            raise FileIsThereError(relative) from None
        except OSError:  # a file system without hard links
            if os.path.lexists(target):
                raise FileIsThereError(relative) from None
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return target
