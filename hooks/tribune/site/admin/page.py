"""The page that holds the form: a shell of HTML."""

from __future__ import annotations

import html
from typing import Final

from tribune.pages.chrome import form_policy
from tribune.record.formulaire import Backend
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
        policy=html.escape(form_policy(backend)),
        titre=html.escape(titre),
        settings=SETTINGS_SCRIPT,
        program=PROGRAM,
    )
