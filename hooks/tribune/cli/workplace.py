"""The archive that a command works on: where its letters are, and the site that has them."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from tribune.cli.terminal import refuse
from tribune.record import site
from tribune.record.page_files import genre_of
from tribune.record.registers import FOLDER as REGISTERS
from tribune.record.registers import RECORDS, is_register
from tribune.record.site import Site, folders_of, read_letters, read_site
from tribune.record.site_config import SiteConfig
from tribune.record.workshop import mend
from tribune.source.folder import NO_FILES, SourceFile, list_files, shown_path
from tribune.source.problems import Problem

CONFIG_NAME: Final = "mkdocs.yml"
LETTRES: Final = Path(site.LETTRES)
"""The folder of the letters, where a command is not told which."""
DOCS: Final = SiteConfig.docs_dir
"""The folder of the other pages, where no settings say which."""


def read_workplace(dossier: Path, seen_from: Path | None = None) -> Site:
    """Read and check the letters of ``dossier``, the documents beside them, and the settings of their site.

    A build that died while it put the site in its place is ended here, where no build comes next.
    Ends with a refusal where there is no such folder. Messages show paths as seen from ``seen_from``; by
    default, from where the command is run.
    """
    require_folder(dossier)
    here, today = seen_from or Path.cwd(), dt.date.today()
    folder = _absolute(dossier)
    config_file = config_of_letters(folder)
    if config_file is None:
        read = read_letters(dossier, folder.parent, here, today)
    else:
        read = read_site(config_file, lettres=dossier, seen_from=here, today=today)
    mend(read.root / read.config.site_dir)
    return replace(read, folder=folder)


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of an archive, and what it is."""

    source: SourceFile
    folder: str
    """``LETTRES`` or ``DOCS``, whatever the folder is called on the disk; nothing for the settings."""
    kind: str
    """A kind of page (« lettre »), a register, the settings; empty for a file that has no words of ours."""

    @property
    def src_uri(self) -> str:
        """The name of a page for MkDocs, which has the letters below the other pages."""
        relative = self.source.relative
        return relative if self.folder == DOCS else f"{self.folder}/{relative}"


def archive_files(lettres: Path, docs: Path) -> tuple[list[ArchiveFile], list[Problem]]:
    """Every file of the letters and of the other pages, by path in each; and those that are no files."""
    pages = list_files(docs, Path.cwd()) if docs.is_dir() else NO_FILES
    listings = {LETTRES.name: list_files(lettres, Path.cwd()), DOCS: pages}
    files = [
        ArchiveFile(source, folder, _kind_of(source, folder))
        for folder, listing in listings.items()
        for source in listing.files
    ]
    return files, [problem for listing in listings.values() for problem in listing.problems]


def _kind_of(source: SourceFile, folder: str) -> str:
    if folder == DOCS:
        return genre_of(source) or ("page" if source.is_page else "")
    if is_register(source):
        return source.path.stem if source.path.stem in RECORDS else ""
    return "lettre" if source.is_page else ""


def docs_of(config_file: Path | None, lettres: Path) -> Path:
    """The folder of the other pages, be it there or not: it is named, and not read."""
    return folders_of(config_file)[1] if config_file else _absolute(lettres).parent / DOCS


def letters_here() -> Path:
    """The letters that a command works on where it is not told which: those of the settings that are here."""
    config_file = Path(CONFIG_NAME)
    return (config_file.is_file() and folders_of(config_file)[0]) or LETTRES


def config_of_letters(dossier: Path) -> Path | None:
    """The settings of the site that has the letters of a folder: beside it, or above if they name it."""
    folder = _absolute(dossier)
    beside = folder.parent / CONFIG_NAME
    if os.path.lexists(beside):
        return beside
    above = (parent / CONFIG_NAME for parent in folder.parent.parents)
    nearest = next((config_file for config_file in above if config_file.is_file()), None)
    return nearest if nearest and folders_of(nearest)[0] == folder else None


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
    start = _absolute(dossier)
    for folder in (start / LETTRES, start, *start.parents):
        if (folder / REGISTERS).is_dir():
            return folder
        if folder != start / LETTRES and (folder / CONFIG_NAME).exists():
            return None
    return None


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
