"""The files of Sveltia CMS as the site serves them: those of the pinned version, led back to this site.

As published, the program fetches its French, its fonts and its version from delivery networks. Each of these
addresses is replaced by one beside the program; all are relative, so the site may live under any path.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from tribune.describe.form import ROOM
from tribune.site.admin.handover import HAND_OVER

VERSION: Final = "0.221.1"
PACKAGE: Final = "@sveltia/cms"
PROGRAM: Final = "sveltia-cms.js"

_SUMS: Final = {
    "dist/sveltia-cms.js": "2fc783907e1a4a70783f155cc28435c70b8f79792f2aab75e787984e84aa413a",
    "locales/fr.json": "fd856b79fbd238cefebb369e5efa10a67aa583a29ab036f30667146473575b17",
}
"""SHA-256 of the files that are read or changed: another version is another program, to look at again."""

_FONT_CDN: Final = "https://cdn.jsdelivr.net/fontsource/fonts"
_FONTS: Final = {
    f"{_FONT_CDN}/source-sans-3:vf@5.3.0/latin-wght-normal.woff2": (
        "source-sans-3-latin-wght-normal-BqRLTx4X.woff2"
    ),
    f"{_FONT_CDN}/noto-mono@5.3.0/latin-400-normal.woff2": "noto-mono-latin-400-normal-DiC8lJru.woff2",
    f"{_FONT_CDN}/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2": (
        "material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2"
    ),
}
_LICENCES: Final = ("material-symbols-outlined", "noto-mono", "source-sans-3")

_FRENCH: Final = Path(__file__).with_name("francais.json")
"""Words of our own for the form, by the key of its French."""
_UNKNOWN_STATUS: Final = b"{}\n"
"""Stands for the status pages of the forges, which the form does not ask: it then says nothing of them."""

_LOCALES: Final = (
    "`ar,bg,ca,cs,da,de,el,en-CA,en-GB,en-US,es-CO,fa,fi,fr,hr,it,ja,ko,nl,pl,pt-BR,pt-PT,ru,sv,tr,uk,vi,"
    "zh-CN,zh-TW`"
)
_WRITTEN: Final = "typeof e[i]==`string`?e[i]:``"
"""The text of an entry, as the program is about to write it in its file."""
_ROOM: Final = f"\\u{ord(ROOM):04x}"

_PATCHES: Final = {
    # The paragraphs made to be written in are left out, with the blank line above those that stayed empty.
    _WRITTEN: _WRITTEN.replace(
        "?e[i]:", rf"?e[i].replace(/\n*{_ROOM}(?=\n|$)/g,``).replaceAll(`{_ROOM}`,``):"
    ),
    "`https://unpkg.com/@sveltia/cms`": "`./vendor`",
    "`https://unpkg.com/@sveltia/ui`": "`./vendor/ui`",
    "`https://unpkg.com/@shikijs`": "`./vendor/shikijs`",
    "`https://unpkg.com/${e}`": "`./vendor/${e}`",
    "`https://www.githubstatus.com/api/v2/status.json`": "`./vendor/etat.json`",
    "`https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7`": "`./vendor/etat.json`",
    _LOCALES: "`en-US,fr`",
    **{f"url({address})": f"url(./vendor/{name})" for address, name in _FONTS.items()},
    **HAND_OVER,
}
"""What is replaced, each exactly once."""

FOREIGN: Final = (
    "unpkg.com",
    "jsdelivr.net",
    "fonts.googleapis.com",
    "fonts.gstatic.com",
    "githubstatus.com/api",
    "hostedstatus.com",
)
"""Hosts that the program would ask by itself. The policy of the page stops it from asking the others."""


class VendorError(Exception):
    """The files of Sveltia CMS are not those expected; the message is for whoever builds the site."""


def vendor_files(node_modules: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the form that come from its package, by their address below ``/admin/``.

    Raises:
        VendorError: a file is missing, is not that of the pinned version, or a patch does not apply.
    """
    package = node_modules / PACKAGE
    yield PROGRAM, patched_program(_read(package, "dist/sveltia-cms.js"))
    french = f"vendor@{VERSION}/locales/fr.json"
    yield french, _completed(_read(package, "locales/fr.json"))
    yield "vendor/package.json", (json.dumps({"name": PACKAGE, "version": VERSION}) + "\n").encode()
    yield "vendor/etat.json", _UNKNOWN_STATUS
    yield "vendor/LICENSE.txt", _read(package, "LICENSE.txt")
    for name in _FONTS.values():
        yield f"vendor/{name}", _read(package, f"npm/assets/{name}")
    for name in _LICENCES:
        yield f"vendor/{name}.LICENSE.txt", _read(package, f"npm/assets/{name}.LICENSE.txt")


@lru_cache(maxsize=1)
def patched_program(program: bytes) -> bytes:
    """The program, led back to this site.

    Raises:
        VendorError: an address to be replaced is not there once, or one that must not stay is there still.
    """
    for old, new in _PATCHES.items():
        found = program.count(old.encode())
        if found != 1:
            raise VendorError(
                f"le formulaire n’est pas celui de la version {VERSION} : « {old} » s’y trouve {found} fois"
            )
        program = program.replace(old.encode(), new.encode())
    for host in FOREIGN:
        if host.encode() in program:
            raise VendorError(f"le formulaire interrogerait « {host} », un autre site")
    return program


def _completed(published: bytes) -> bytes:
    """The French of the program, with what its translators do not say yet, or say in the words of trade."""
    words: dict[str, Any] = json.loads(published)
    for key, text in json.loads(_FRENCH.read_text(encoding="utf-8")).items():
        *parents, name = key.split(".")
        group = words
        for parent in parents:
            group = group.setdefault(parent, {})
        group[name] = text
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def _read(package: Path, name: str) -> bytes:
    try:
        content = (package / name).read_bytes()
    except OSError:
        raise VendorError(f"le fichier « {name} » manque dans le paquet {PACKAGE}") from None
    if name in _SUMS and hashlib.sha256(content).hexdigest() != _SUMS[name]:
        raise VendorError(f"le fichier « {name} » n’est pas celui de {PACKAGE} {VERSION}")
    return content
