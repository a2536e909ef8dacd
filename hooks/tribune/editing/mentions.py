"""Where the identifiers of the registers are written: fields of lettres, documents, registers, settings.

One table says it all; whoever adds a field that names a register entry adds a line here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from tribune.source.tree import Mapping as Fields
from tribune.source.tree import Node, Scalar, Sequence

ANY: Final = "*"
"""Any field of a group, any element of a list."""
NAMES: Final = "="
"""The names of the fields rather than their values."""

Pattern = tuple[str, ...]


class FileKind(StrEnum):
    """What a file is, as far as identifiers go."""

    LETTRE = "lettre"
    DOCUMENT = "document"
    SETTINGS = "settings"
    THEMES = "themes"
    ORGANISATIONS = "organisations"
    PERSONNES = "personnes"
    SESSIONS = "sessions"


PATTERNS: Final[Mapping[str, Mapping[FileKind, tuple[Pattern, ...]]]] = {
    "themes": {
        FileKind.LETTRE: (("themes", ANY),),
        FileKind.DOCUMENT: (("themes", ANY),),
        FileKind.THEMES: ((NAMES,), (ANY, "voisins", ANY)),
    },
    "organisations": {
        FileKind.LETTRE: (
            ("signataires", ANY),
            ("intervenants", ANY, "organisation"),
            ("intervenants", ANY, "au_nom_de", ANY),
            ("votes", ANY, "positions", NAMES),
        ),
        FileKind.DOCUMENT: (("organisations", ANY),),
        FileKind.ORGANISATIONS: ((NAMES,),),
        FileKind.PERSONNES: ((ANY, "organisation"),),
        FileKind.SETTINGS: (("extra", "tribune", "organisation"),),
    },
    "personnes": {
        FileKind.LETTRE: (("intervenants", ANY, "personne"),),
        FileKind.PERSONNES: ((NAMES,),),
    },
    "sessions": {
        FileKind.LETTRE: (("session",),),
        FileKind.SESSIONS: ((NAMES,),),
    },
}
_PAGES: Final = {
    "themes": r"(?:flux/|accords/)?themes/",
    "organisations": r"(?:flux/)?organisations/",
    "personnes": r"personnes/",
    "sessions": r"sessions/",
}
"""What comes before an identifier in the names of the pages and of the feeds that the archive makes."""
_PAIR: Final = re.compile(r"accords/entre/([^/]+)/([^/.]+)")


def mentions(tree: Node, kind: FileKind, register: str, identifier: str) -> Iterator[Scalar]:
    """Every place of a file where an entry of a register is named."""
    for pattern in PATTERNS[register].get(kind, ()):
        for scalar in _at(tree, pattern):
            if scalar.value.strip() == identifier:
                yield scalar


def renamed_path(path: str, register: str, old: str, new: str) -> str:
    """The name of a page for MkDocs once an entry is renamed: « themes/eau/2024.md » and the like."""
    pair = _PAIR.match(path)
    if pair and register == "organisations":
        names = sorted(new if name == old else name for name in pair.groups())
        return f"accords/entre/{'/'.join(names)}{path[pair.end() :]}" if old in pair.groups() else path
    return re.sub(rf"\A({_PAGES[register]}){re.escape(old)}(?=[./])", rf"\g<1>{new}", path)


def _at(node: Node, pattern: Pattern) -> Iterator[Scalar]:
    if not pattern:
        if isinstance(node, Scalar):
            yield node
        return
    name, *rest = pattern
    if isinstance(node, Fields):
        for key, entry in node.entries.items():
            if name == NAMES:
                yield entry.key
            elif name in {key, ANY}:
                yield from _at(entry.value, tuple(rest))
    elif isinstance(node, Sequence) and name == ANY:
        for item in node.items:
            yield from _at(item, tuple(rest))
