"""The one door: the settings of a site, its archive, and every problem of both.

The build, ``tribune verifier`` and the other commands come in here, so that they never disagree.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tribune.record.formulaire import check_formulaire
from tribune.record.load import Loaded, load
from tribune.record.settings import SettingsFile, check_organisation, check_site_address, read_settings
from tribune.record.site_config import SiteConfig, check_config, config_of, is_folder, read_config
from tribune.record.site_folder import check_site_folder
from tribune.source.folder import shown_path
from tribune.source.media import DOMAIN_FILE, check_domain
from tribune.source.problems import Problem, shown
from tribune.source.tree import Sheet

LETTRES: Final = "lettres"
"""The folder of the letters, where nothing says which."""


@dataclass(frozen=True, slots=True)
class Site:
    """What was read of a site, and all the problems found there."""

    folder: Path
    """The folder of the letters."""
    root: Path
    """The folder that holds the settings; where there are none, the one above the letters."""
    config_file: Path | None
    config: SiteConfig
    settings: SettingsFile | None
    """None where there is no settings file, or one that cannot be understood."""
    loaded: Loaded
    problems: tuple[Problem, ...]
    """Those of the letters, of the documents and of the settings."""

    @property
    def docs(self) -> Path:
        """The folder of the other pages, be it there or not."""
        return self.root / self.config.docs_dir


def read_site(
    config_file: Path,
    *,
    lettres: Path | None = None,
    docs: Path | None = None,
    root: Path | None = None,
    seen_from: Path | None = None,
    told: SiteConfig | None = None,
    today: dt.date | None = None,
) -> Site:
    """Read and check the site of ``config_file``.

    Its letters and its other pages are those that it names, or ``lettres`` and ``docs``; where it is a copy,
    ``root`` is the folder of the original. What MkDocs was ``told`` otherwise (on its command line) comes
    before what the file says.
    Messages show paths as seen from ``seen_from``; by default, from the folder of the settings. Dates are far
    ahead as seen from ``today``.
    """
    root = root or config_file.parent
    here = seen_from or config_file.parent
    fichier = shown_path(config_file, here)
    tree, problems = read_config(config_file, fichier, root)
    config = told or config_of(tree)
    file = None
    if tree is not None or not problems:  # of a file that cannot be understood, only that is said
        file, found = read_settings(tree, fichier)
        problems += found
    folder = lettres or config_file.parent / (file.settings.lettres if file else LETTRES)
    is_there = is_folder(folder)  # without its letters, every name of an archive would be told unknown
    pages = docs or root / config.docs_dir
    documents = pages if is_folder(pages) else None
    loaded = load(folder, documents, here, today) if is_there else Loaded(None, ())
    if tree is not None:
        problems += _check_site(Sheet(fichier, tree), file, config, root)
    if file and loaded.archive:
        problems += check_organisation(file, loaded.archive)
    if domain := loaded.files.get(DOMAIN_FILE):
        problems += check_domain(domain, shown_path(domain, here), config.site_url)
    return Site(folder, root, config_file, config, file, loaded, tuple(sorted({*problems, *loaded.problems})))


def read_letters(folder: Path, root: Path, seen_from: Path, today: dt.date | None = None) -> Site:
    """Read and check letters that no settings go with, and the other pages in ``root``."""
    config = SiteConfig()
    loaded = load(folder, root / config.docs_dir, seen_from, today)
    return Site(folder, root, None, config, None, loaded, loaded.problems)


def folders_of(config_file: Path) -> tuple[Path | None, Path]:
    """The folder of the letters that sound settings name, and that of the other pages: neither is read."""
    root = config_file.parent
    tree, _ = read_config(config_file, config_file.name, root)
    file, _ = read_settings(tree, "")
    return (root / file.settings.lettres if file else None), root / config_of(tree).docs_dir


def _check_site(sheet: Sheet, file: SettingsFile | None, config: SiteConfig, root: Path) -> list[Problem]:
    """What the settings of MkDocs and those of Tribune say together."""
    problems = list(check_config(sheet, config, root))
    problems += check_site_address(config.site_url, sheet.fichier)
    if file is not None:
        problems += check_formulaire(file.sheet, file.settings.formulaire, config.repo_url)
        problems += _check_lettres(file, root)
        problems += check_site_folder(sheet, config, file.settings.lettres, root)
    return problems


def _check_lettres(file: SettingsFile, root: Path) -> list[Problem]:
    name = file.settings.lettres
    if is_folder(root / name):
        return []
    sentence = f"le dossier des lettres {shown(name)} n’existe pas"
    action = "créez ce dossier, ou corrigez « lettres » sous « extra: tribune: »"
    return [Problem(file.sheet.place("lettres"), "reglage-invalide", sentence, action)]
