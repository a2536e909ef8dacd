"""The files of the form that a build adds to the site, if it can save somewhere and its program is there."""

from __future__ import annotations

import html
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError

from tribune.describe.form import FormSite, form_config
from tribune.record.forges import Forge
from tribune.record.formulaire import GITHUB, Backend
from tribune.site.admin.sveltia import PACKAGE, VendorError, vendor_files
from tribune.site.build import Build
from tribune.site.failures import log

ADMIN: Final = "admin/"
NODE_MODULES: Final = Path(__file__).resolve().parents[4] / "node_modules"
"""Where ``make`` has npm install the program: beside ``package.json``, at the root of Tribune."""

MISSING: Final = (
    "le formulaire « /admin/ » n’est pas construit, car son programme manque. "
    "Pour l’avoir, installez Node, puis relancez make."
)

_HERE: Final = files("tribune.site.admin")


def form_files(build: Build, docs: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the form, by its address in the site; none where it has nowhere to save.

    ``docs`` is the folder of the pages in the repository. A missing program is said, and stops nothing.

    Raises:
        PluginError: the program is not the one expected.
    """
    if build.backend is None:
        return
    if not (NODE_MODULES / PACKAGE).is_dir():
        log.info(MISSING)
        return
    publication = build.publication
    settings = publication.settings
    site = FormSite(
        titre=settings.titre,
        adresse=publication.site_url,
        lettres=settings.lettres,
        docs=docs,
        assemblee=settings.assemblee,
    )
    yield f"{ADMIN}index.html", admin_page(settings.titre, build.backend).encode()
    yield f"{ADMIN}reglages.js", _HERE.joinpath("reglages.js").read_bytes()
    yield (
        f"{ADMIN}config.json",
        form_config(publication.archive.without_drafts(), site, build.backend).encode(),
    )
    try:
        for address, content in vendor_files(NODE_MODULES):
            yield f"{ADMIN}{address}", content
    except VendorError as error:
        raise PluginError(
            f"{error}. Pour le remettre en place, effacez node_modules et relancez make."
        ) from None


def admin_page(titre: str, backend: Backend) -> str:
    """The page that holds the form; its script ``reglages.js`` names ``config.json``."""
    shell = _HERE.joinpath("page.html").read_text("utf-8")
    return shell.format(policy=html.escape(form_policy(backend)), titre=html.escape(titre))


def form_policy(backend: Backend) -> str:
    """What the form may load and ask: this site and the forge where it saves, nobody else.

    The program writes its own styles into the page, and shows what was just chosen as ``blob:``.
    """
    forge = _api_host(backend)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "frame-src blob:",
            "manifest-src blob:",
            "connect-src 'self' data: blob:" + (f" {forge}" if forge else ""),
            "form-action 'none'",
            "base-uri 'none'",
        )
    )


def entry_address(build: Build, src_uri: str) -> str:
    """Where the form shows a lettre or a document, by the name of its source for MkDocs; empty elsewhere.

    The trial form knows nothing of what is published.
    """
    if build.backend is None or build.backend.forge is Forge.ESSAI or src_uri not in build.records:
        return ""
    collection, _, path = src_uri.removesuffix(".md").partition("/")
    is_listed = path.count("/") == (1 if src_uri in build.lettres else 0)
    return f"{ADMIN}#/collections/{collection}/entries/{path}" if is_listed else ""


def _api_host(backend: Backend) -> str:
    if backend.forge is Forge.ESSAI:
        return ""
    if backend.adresse == GITHUB:
        return "https://api.github.com"
    parts = urlsplit(backend.adresse)
    return f"{parts.scheme}://{parts.netloc}"
