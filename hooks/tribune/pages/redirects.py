"""Old addresses: a small page at each, which leads to where the page stands now.

They are those that lettres and registers give. Where a theme was renamed, they are also those of all the
pages that bear its name: its years, its interventions, its agreements.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import product
from typing import Final

from tribune.pages.frame import REDIRECT_POLICY
from tribune.pages.plan import PagePlan
from tribune.record.addresses import FIELDS_ADDRESS
from tribune.record.model import Archive, Organisation, Personne, Session, Theme

_PAGE: Final = files(__package__).joinpath("redirect.html").read_text("utf-8")
"""The script keeps the anchor and the filters of an address; the refresh, which acts without it, does not."""
_POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">\n'
_SCRIPT = "assets/redirection.js"
_FOLDERS: Final = {
    **{f"flux/{kind}/": "flux/" for kind in ("themes", "organisations", "positions")},
    "schema/": f"{FIELDS_ADDRESS.strip('/')}/",
}
"""The folders that hold files alone, with the page that speaks of those files."""
_HELD: Final[Mapping[str, tuple[str, ...]]] = {
    "accords/themes/": ("themes",),
    "accords/entre/": ("organisations", "organisations"),
}
"""The sections of the identifiers that these addresses hold; others begin with that of theirs."""
_ENTRY: Final = re.compile(r"(themes|organisations|personnes|sessions)/([^/]+)/")

Former = Mapping[tuple[str, str], tuple[str, ...]]
"""The former identifiers of register entries, by section of the site and present identifier."""


def redirects(
    archive: Archive, plans: Iterable[PagePlan], *, is_preview: bool = False
) -> Iterator[tuple[str, str]]:
    """Every address that leads elsewhere, as a file of the site."""
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


def former_identifiers(archive: Archive) -> Former:
    """Read in the old addresses of the entries: « themes/eau/ » says that a theme was « eau »."""
    former: dict[tuple[str, str], tuple[str, ...]] = {}
    for entry in _register_entries(archive):
        section, identifier, _ = entry.adresse.split("/")
        matches = map(_ENTRY.fullmatch, entry.anciennes_adresses)
        former[section, identifier] = tuple(match[2] for match in matches if match and match[1] == section)
    return former


def former_addresses(former: Former, address: str) -> Iterator[str]:
    """What the address of a page would be under each former identifier that it holds."""
    first = address.partition("/")[0]
    head = next((folder for folder in _HELD if address.startswith(folder)), f"{first}/")
    sections = _HELD.get(head, (first,))
    names = address.removeprefix(head).split("/")
    called = [
        (name, *former.get((section, name), ())) for section, name in zip(sections, names, strict=False)
    ]
    for combined in product(*called):
        # Two organisations stand in the order of their identifiers, whichever is a former one.
        ordered = sorted(combined, key=lambda name: (not name, name))
        old = head + "/".join([*ordered, *names[len(ordered) :]])
        if combined != tuple(names[: len(combined)]):
            yield old


def _register_entries(archive: Archive) -> Iterator[Theme | Organisation | Personne | Session]:
    """Every entry of the four registers, and the sessions of one day."""
    for entries in (archive.themes, archive.organisations, archive.personnes, archive.sessions):
        yield from entries.values()


def _moves(archive: Archive, pages: Iterable[str]) -> dict[str, str]:
    """Present addresses by old ones. A session without lettres has no page to lead to."""
    there = dict.fromkeys(pages)
    written = (*archive.lettres, *_register_entries(archive))
    moves = {
        old: each.adresse for each in written if each.adresse in there for old in each.anciennes_adresses
    }
    moves |= {folder: page for folder, page in _FOLDERS.items() if page in there}
    former = former_identifiers(archive)
    for address in there:
        for old in former_addresses(former, address):
            if old not in there:
                moves.setdefault(old, address)
    return moves
