"""The files of Sveltia CMS as the site serves them: those of the pinned version, led back to this site.

What is pinned, and what is changed in the program, stands in ``sveltia.toml`` with its reasons.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

_HERE: Final = files("tribune.site.admin")
_KNOWN: Final[dict[str, Any]] = tomllib.loads(_HERE.joinpath("sveltia.toml").read_text("utf-8"))

VERSION: Final[str] = _KNOWN["version"]
PACKAGE: Final = "@sveltia/cms"
PROGRAM: Final = "sveltia-cms.js"
FOREIGN: Final[tuple[str, ...]] = tuple(_KNOWN["foreign"])
"""Hosts that the program must not name."""
FONTS: Final[tuple[str, ...]] = tuple(_KNOWN["fonts"].values())

_FONT_NETWORK: Final = "https://cdn.jsdelivr.net/fontsource/fonts"
_UNKNOWN_STATUS: Final = b"{}\n"
"""Stands for the status pages of the forges."""

CHANGES: Final[dict[str, str]] = {
    **{f"`{old}`": f"`{new}`" for old, new in _KNOWN["addresses"].items()},
    **{f"url({_FONT_NETWORK}/{name})": f"url(./vendor/{file})" for name, file in _KNOWN["fonts"].items()},
    **{change["old"]: change["new"] for change in _KNOWN["changes"]},
}
"""What is replaced in the program, each exactly once."""


class VendorError(Exception):
    """The files of Sveltia CMS are not those expected; the message is for whoever builds the site."""


def vendor_files(node_modules: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the form that come from its package, by their address below ``/admin/``.

    Raises:
        VendorError: a file is missing, is not that of the pinned version, or a change does not apply.
    """
    package = node_modules / PACKAGE
    yield PROGRAM, changed_program(_read(package, "dist/sveltia-cms.js"))
    yield f"vendor@{VERSION}/locales/fr.json", _completed(_read(package, "locales/fr.json"))
    yield "vendor/package.json", (json.dumps({"name": PACKAGE, "version": VERSION}) + "\n").encode()
    yield "vendor/etat.json", _UNKNOWN_STATUS
    yield "vendor/LICENSE.txt", _read(package, "LICENSE.txt")
    for name in (*FONTS, *(f"{name}.LICENSE.txt" for name in _KNOWN["licences"])):
        yield f"vendor/{name}", _read(package, f"npm/assets/{name}")


@lru_cache(maxsize=1)
def changed_program(program: bytes) -> bytes:
    """The program, led back to this site.

    Raises:
        VendorError: something to be replaced is not there once, or a host that must not stay is there still.
    """
    for old, new in CHANGES.items():
        times = program.count(old.encode())
        if times != 1:
            raise VendorError(
                f"le formulaire n’est pas celui de la version {VERSION} : « {old} » s’y trouve {times} fois"
            )
        program = program.replace(old.encode(), new.encode())
    for host in FOREIGN:
        if host.encode() in program:
            raise VendorError(f"le formulaire interrogerait « {host} », un autre site")
    return program


def _completed(published: bytes) -> bytes:
    """The French of the program, with what its translators do not say yet, or say in the words of trade."""
    words: dict[str, Any] = json.loads(published)
    for key, text in json.loads(_HERE.joinpath("francais.json").read_text("utf-8")).items():
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
    pinned = _KNOWN["sums"].get(name)
    if pinned and hashlib.sha256(content).hexdigest() != pinned:
        raise VendorError(f"le fichier « {name} » n’est pas celui de {PACKAGE} {VERSION}")
    return content
