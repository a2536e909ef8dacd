"""The page that holds the form: a shell of HTML, and what the browser may do there."""

from __future__ import annotations

import html
from typing import Final
from urllib.parse import urlsplit

from tribune.content.forges import Forge
from tribune.content.formulaire import GITHUB, Backend
from tribune.site.admin.vendor import PROGRAM

SETTINGS_SCRIPT: Final = "reglages.js"
CONFIG: Final = "config.json"
"""The script of the page names it."""

_PAGE: Final = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Écrire – {titre}</title>
<link rel="icon" type="image/svg+xml" href="../assets/favicon.svg">
<script src="{settings}" defer></script>
<script src="{program}" defer></script>
</head>
<body>
<noscript>
<h1>Écrire dans l’archive</h1>
<p>Ce formulaire a besoin de JavaScript, que votre navigateur n’exécute pas ici. Autorisez-le pour ce site,
puis rechargez la page.</p>
<p>Une lettre peut aussi s’écrire sans ce formulaire : <a href="../contribuer/">le guide</a> dit comment.</p>
</noscript>
</body>
</html>
"""


def admin_page(titre: str, backend: Backend) -> str:
    """The page of the form."""
    return _PAGE.format(
        policy=html.escape(policy(backend)),
        titre=html.escape(titre),
        settings=SETTINGS_SCRIPT,
        program=PROGRAM,
    )


def policy(backend: Backend) -> str:
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
