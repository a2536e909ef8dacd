"""One build: what was loaded, the pages that follow from it, and what stops it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from tribune.pages.plan import PagePlan
from tribune.pages.publication import Publication
from tribune.pages.sessions import sessions
from tribune.pages.site_pages import planned_pages
from tribune.record.forges import Forge
from tribune.record.formulaire import Backend, backend_of
from tribune.record.model import Document, Lettre
from tribune.record.registers import Registers
from tribune.record.site import read_site
from tribune.record.site_config import SiteConfig
from tribune.site.failures import log
from tribune.source.folder import PAGE_SUFFIX
from tribune.source.problems import Level, Problem, report

_FIRST_DAY = dt.date(1970, 1, 2)
"""A compressed site map holds no earlier date…"""
_LAST_DAY = dt.date(2106, 2, 6)
"""… and no later one."""


@dataclass(frozen=True)
class Build:
    """The publication of one build and the plan of its pages."""

    publication: Publication
    files: Mapping[str, Path]
    """Where each page is, and each file that one shows, by its name for MkDocs; in a preview only, drafts and
    what they alone show. No other file of ``docs/`` or beside the lettres goes into the site."""
    registers: Registers
    backend: Backend | None = None
    """Where the web form saves; None: the site has no form."""

    @cached_property
    def media(self) -> dict[str, Path]:
        """Files beside the lettres that a page shows: MkDocs does not find them by itself."""
        beside = (each for each in self.files.items() if each[0].startswith("lettres/"))
        return {name: path for name, path in beside if path.suffix != PAGE_SUFFIX}

    @cached_property
    def lettres(self) -> dict[str, Lettre]:
        """Lettres by the name of their source for MkDocs."""
        return {f"lettres/{lettre.fichier}": lettre for lettre in self.publication.archive.lettres}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by the name of their source for MkDocs."""
        return {document.fichier: document for document in self.publication.archive.documents}

    @cached_property
    def records(self) -> dict[str, Lettre | Document]:
        """What a page is about, by the name of its source for MkDocs."""
        return {**self.lettres, **self.documents}

    @cached_property
    def plans(self) -> dict[str, PagePlan]:
        """Every page that Tribune makes, by the name of its source for MkDocs."""
        return {plan.src_uri: plan for plan in planned_pages(self.publication)}

    @cached_property
    def latest_day(self) -> dt.date:
        """The last day of the latest session: the date of pages that have none, never that of the build."""
        days = (entry.session.fin for entry in sessions(self.publication.archive))
        return min(max([_FIRST_DAY, *days]), _LAST_DAY)

    def day_of(self, src_uri: str) -> dt.date:
        """When a page last changed, as far as the archive knows."""
        lettre = self.lettres.get(src_uri)
        if lettre is None:
            return self.latest_day
        session = self.publication.archive.session_of(lettre)
        days = [_FIRST_DAY, session.fin, *(correction.date for correction in lettre.corrections)]
        return min(max(days), _LAST_DAY)


def prepare(config: MkDocsConfig, *, with_drafts: bool) -> Build:
    """Load and check everything, before anything is written.

    Raises:
        PluginError: a problem stops the build; its message is the whole report.
    """
    config_file = Path(config.config_file_path)
    told = SiteConfig(
        config.docs_dir,
        config.site_dir,
        config.site_url or "",
        config.repo_url or "",
        config.use_directory_urls,
    )
    site = read_site(config_file, told=told, today=dt.date.today())
    _stop_or_show(site.problems, strict=bool(config.strict))
    file, loaded = site.settings, site.loaded
    if file is None or loaded.archive is None:
        raise PluginError("l’archive n’a pas pu être lue")
    archive = loaded.archive if with_drafts else loaded.archive.without_drafts()
    shown = {document.fichier for document in archive.documents}
    hidden = {document.fichier for document in loaded.archive.documents if document.fichier not in shown}
    if not with_drafts:
        hidden |= loaded.draft_files
    files = {name: path for name, path in loaded.files.items() if name not in hidden}
    publication = Publication(archive, file.settings, is_preview=with_drafts, site_url=told.site_url)
    backend = backend_of(file.settings.formulaire, told.repo_url)
    if backend is None and with_drafts and file.settings.formulaire.forge is None:
        backend = Backend(Forge.ESSAI)  # whoever previews may try the form
    return Build(publication, files, loaded.registers, backend)


def _stop_or_show(problems: Collection[Problem], *, strict: bool) -> None:
    if not problems:
        return
    blocking = {Level.ERREUR, Level.AVERTISSEMENT} if strict else {Level.ERREUR}
    text = f"vérification des lettres\n\n{report(problems)}\n"
    if any(problem.level in blocking for problem in problems):
        raise PluginError(text)
    if any(problem.level is Level.AVERTISSEMENT for problem in problems):
        log.warning(text)
    else:
        log.info(text)
