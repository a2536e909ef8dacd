"""Old addresses: a small page at each, which leads to where the page stands now."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterable, Iterator
from typing import Final

from tribune.pages.former import former_identifiers, register_entries
from tribune.pages.plan import PagePlan
from tribune.pages.policy import REDIRECT_POLICY
from tribune.record.addresses import FIELDS_ADDRESS
from tribune.record.model import Archive

_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
{policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
<title>{title}</title>
<link rel="canonical" href="{target}">
<script src="{script}" defer></script>
</head>
<body>
<p>Cette page a changé d’adresse : <a href="{target}" data-redirection>{title}</a>.</p>
</body>
</html>
"""
"""The script keeps the anchor and the filters of an address; the refresh, which acts without it, does not."""
_POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">\n'
_SCRIPT = "assets/redirection.js"
_FOLDERS: Final = {
    **{f"flux/{kind}/": "flux/" for kind in ("themes", "organisations", "positions")},
    "schema/": f"{FIELDS_ADDRESS.strip('/')}/",
}
"""The folders that hold files alone, with the page that speaks of those files."""


def redirects(
    archive: Archive, plans: Iterable[PagePlan], *, is_preview: bool = False
) -> Iterator[tuple[str, str]]:
    """Every address that leads elsewhere, as a file of the site.

    Old addresses are those that lettres and registers give; where a theme was renamed, they are also those
    of all the pages that bear its name: its years, its interventions, its agreements.
    """
    titles = {plan.url: plan.title for plan in plans}
    policy = "" if is_preview else _POLICY.format(html.escape(REDIRECT_POLICY))
    for old, new in _moves(archive, titles).items():
        path = old if old.endswith(".html") else f"{old}index.html"
        folder = posixpath.dirname(path)
        yield (
            path,
            _PAGE.format(
                policy=policy,
                target=html.escape(posixpath.relpath(new, folder) + "/"),
                script=html.escape(posixpath.relpath(_SCRIPT, folder)),
                title=html.escape(titles[new]),
            ),
        )


def _moves(archive: Archive, pages: Iterable[str]) -> dict[str, str]:
    """Present addresses by old ones. A session without lettres has no page to lead to."""
    there = dict.fromkeys(pages)
    written = (*archive.lettres, *register_entries(archive))
    moves = {
        old: each.adresse for each in written if each.adresse in there for old in each.anciennes_adresses
    }
    moves |= {folder: page for folder, page in _FOLDERS.items() if page in there}
    former = former_identifiers(archive)
    for address in there:
        for old in former.addresses(address):
            if old not in there:
                moves.setdefault(old, address)
    return moves
