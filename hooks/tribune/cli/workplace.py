"""The archive that a command works on: where its letters are, and the site that has them."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path
from typing import Final

from tribune.cli.exits import refuse
from tribune.record import site
from tribune.record.register_files import FOLDER as REGISTERS
from tribune.record.site import Site, docs_of, letters_of, read_letters, read_site
from tribune.record.site_config import SiteConfig

CONFIG_NAME: Final = "mkdocs.yml"
LETTRES: Final = Path(site.LETTRES)
"""The folder of the letters, where a command is not told which."""


def read_workplace(dossier: Path, seen_from: Path | None = None) -> Site:
    """Read and check the letters of ``dossier``, the documents beside them, and the settings of their site.

    Ends with a refusal where there is no such folder. Messages show paths as seen from ``seen_from``; by
    default, from where the command is run.
    """
    require_folder(dossier)
    here = seen_from or Path.cwd()
    folder = Path(os.path.abspath(dossier))  # noqa: PTH100 - resolve() would follow links
    config_file = _config_file(folder)
    found = (
        read_site(config_file, lettres=dossier, seen_from=here, today=dt.date.today())
        if config_file is not None
        else read_letters(dossier, folder.parent, here, dt.date.today())
    )
    return replace(found, folder=folder)


def letters_here() -> Path:
    """The letters that a command works on where it is not told which: those of the settings that are here."""
    config_file = Path(CONFIG_NAME)
    named = letters_of(config_file) if config_file.is_file() else None
    return LETTRES if named is None else named


def docs_beside(dossier: Path) -> Path:
    """The folder of the other pages, for the letters of ``dossier``: told without reading any of them."""
    folder = Path(os.path.abspath(dossier))  # noqa: PTH100 - resolve() would follow links
    config_file = _config_file(folder)
    return folder.parent / SiteConfig.docs_dir if config_file is None else docs_of(config_file)


def require_folder(dossier: Path) -> None:
    """End with a refusal where ``dossier`` is not a folder, or is not the whole of the letters of an archive.

    A part of them has no registers: every theme and every organisation would be told unknown.
    """
    whole = _whole_letters(dossier)
    where = f"indiquez le dossier des lettres, « {shown_path(whole)} »" if whole else ""
    if not dossier.exists():
        here = "lancez la commande dans le dossier de l’archive, celui de mkdocs.yml"
        refuse(
            f"le dossier « {dossier} » n’existe pas", where or f"{here}, ou indiquez le dossier des lettres"
        )
    if not dossier.is_dir():
        together = "les lettres se lisent toutes ensemble"
        refuse(f"« {dossier} » n’est pas un dossier", f"{together} : {where or 'indiquez leur dossier'}")
    if where and not (dossier / REGISTERS).is_dir():
        refuse(f"« {dossier} » n’est pas le dossier des lettres et de leurs registres", where)


def _whole_letters(dossier: Path) -> Path | None:
    """The letters of an archive, with their registers, of which ``dossier`` is a part, or that it holds."""
    start = Path(os.path.abspath(dossier))  # noqa: PTH100 - resolve() would follow links
    for folder in (start / LETTRES, start, *start.parents):
        if (folder / REGISTERS).is_dir():
            return folder
        if folder != start / LETTRES and (folder / CONFIG_NAME).exists():
            return None
    return None


def shown_path(path: Path, seen_from: Path | None = None) -> str:
    """A path as seen from a folder (by default, from where the command is run), or in full."""
    return site.shown_path(path, seen_from or Path.cwd())


def _config_file(folder: Path) -> Path | None:
    """The settings of the site that has the letters of ``folder``: beside it, or above if they name it."""
    beside = folder.parent / CONFIG_NAME
    if os.path.lexists(beside):
        return beside
    for parent in folder.parent.parents:
        candidate = parent / CONFIG_NAME
        if candidate.is_file():
            return candidate if letters_of(candidate) == folder else None
    return None
