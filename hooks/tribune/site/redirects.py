"""Old addresses: a small page at each, which leads to where the lettre stands now."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator

from tribune.model import Archive

_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
<link rel="canonical" href="{target}">
</head>
<body>
<p>Cette page a changé d’adresse : <a href="{target}">{title}</a>.</p>
</body>
</html>
"""


def redirects(archive: Archive) -> Iterator[tuple[str, str]]:
    """Every old address as a file of the site, with the page that stands there."""
    for lettre in archive.lettres:
        for address in lettre.anciennes_adresses:
            path = address if address.endswith(".html") else f"{address}index.html"
            target = posixpath.relpath(lettre.adresse, posixpath.dirname(path)) + "/"
            yield path, _PAGE.format(target=html.escape(target), title=html.escape(lettre.titre))
