"""The archive that a command works on: its folder of letters, its settings, and what a check finds there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.cli.exits import refuse
from tribune.content.load import Loaded, load
from tribune.content.problems import Problem
from tribune.content.register_files import FOLDER as REGISTERS
from tribune.content.settings import SettingsFile, check_organisation, read_settings

CONFIG_NAME: Final = "mkdocs.yml"
LETTRES: Final = Path("lettres")
"""The folder of the letters, where a command is not told which."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """What was read of the folder that a command was given, and all the problems found there."""

    folder: Path
    """The folder of the letters, absolute."""
    root: Path
    """The folder that holds the settings of the site; where there are none, the one above the letters."""
    config_file: Path | None
    settings: SettingsFile | None
    """None where there is no settings file, or one that cannot be understood."""
    loaded: Loaded
    problems: tuple[Problem, ...]
    """Those of the letters, of the documents and of the settings."""

    @property
    def docs(self) -> Path:
        """The folder of the other pages, be it there or not."""
        return self.root / _docs_dir(self.settings)


def read_workplace(dossier: Path, seen_from: Path | None = None) -> Workplace:
    """Read and check the letters of ``dossier``, the documents beside them, and the settings of their site.

    Ends with a refusal where there is no such folder. Messages show paths as seen from ``seen_from``; by
    default, from where the command is run.
    """
    require_folder(dossier)
    here = seen_from or Path.cwd()
    folder = Path(os.path.abspath(dossier))  # noqa: PTH100 - resolve() would follow links
    config_file = _config_file(folder)
    file, problems = (
        (None, []) if config_file is None else read_settings(config_file, shown_path(config_file, here))
    )
    root = folder.parent if config_file is None else config_file.parent
    loaded = load(dossier, root / _docs_dir(file), here)
    if file and loaded.archive:
        problems += check_organisation(file, loaded.archive)
    return Workplace(folder, root, config_file, file, loaded, (*problems, *loaded.problems))


def docs_beside(dossier: Path) -> Path:
    """The folder of the other pages, for the letters of ``dossier``: told without reading any of them."""
    folder = Path(os.path.abspath(dossier))  # noqa: PTH100 - resolve() would follow links
    config_file = _config_file(folder)
    if config_file is None:
        return folder.parent / _docs_dir(None)
    return config_file.parent / _docs_dir(read_settings(config_file, CONFIG_NAME)[0])


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
    try:
        return path.relative_to(seen_from or Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _docs_dir(file: SettingsFile | None) -> str:
    return file.docs_dir if file else SettingsFile.docs_dir


def _config_file(folder: Path) -> Path | None:
    """The settings of the site that has the letters of ``folder``: beside it, or above if they name it."""
    beside = folder.parent / CONFIG_NAME
    if os.path.lexists(beside):
        return beside
    for parent in folder.parent.parents:
        candidate = parent / CONFIG_NAME
        if candidate.is_file():
            file, _ = read_settings(candidate, CONFIG_NAME)
            return candidate if file and parent / file.settings.lettres == folder else None
    return None
