"""What a browser may load and run in each page of the site, as the page itself tells it.

Every page carries a policy: those of the templates, the redirects, the form. A preview has none, since MkDocs
reloads it with a script written in the page.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from tribune.record.forges import Forge
from tribune.record.formulaire import GITHUB, Backend

_PAGE: Final = (
    "default-src 'none'",
    "script-src 'self'{search}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
"""Nothing from another host, nothing written in the page. The index of the search is a compiled program."""

REDIRECT_POLICY: Final = "default-src 'none'; script-src 'self'; form-action 'none'; base-uri 'none'"
"""The page at an old address has a script of the site, and nothing else."""


def page_policy(url: str) -> str:
    """What the page at ``url`` may do."""
    return "; ".join(_PAGE).format(search=" 'wasm-unsafe-eval'" if url == "recherche/" else "")


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


def _api_host(backend: Backend) -> str:
    if backend.forge is Forge.ESSAI:
        return ""
    if backend.adresse == GITHUB:
        return "https://api.github.com"
    parts = urlsplit(backend.adresse)
    return f"{parts.scheme}://{parts.netloc}"
