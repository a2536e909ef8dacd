"""The lettres that are there already: a document read twice is known by its number or by its fingerprint."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tribune.record.model import PROSE
from tribune.record.registers import FOLDER as REGISTERS
from tribune.source.folder import list_files, numero_of_file
from tribune.source.reading import decode, read_page
from tribune.source.tree import Sheet
from tribune.words.terms import Etat

_COMMENT: Final = "repris de"
_FINGERPRINT = re.compile(rf"^#[ \t]*{_COMMENT} .*\[([0-9a-f]{{16}})\][ \t]*$", re.MULTILINE)
_HEAD: Final = 4096
"""The comment stands above the fields: no need to look further."""


@dataclass(frozen=True, slots=True)
class Already:
    """Files of lettres below a folder, by what tells that a document is one of them."""

    by_numero: Mapping[int, str] = field(default_factory=dict)
    by_fingerprint: Mapping[str, str] = field(default_factory=dict)
    notices: frozenset[str] = frozenset()
    """Files of lettres whose text is not transcribed yet."""

    def with_file(self, numero: int | None, fingerprint: str, file: str) -> Already:
        """The same, with a lettre that was just written."""
        by_numero = self.by_numero if numero is None else {**self.by_numero, numero: file}
        return replace(self, by_numero=by_numero, by_fingerprint={**self.by_fingerprint, fingerprint: file})


def fingerprint_of(data: bytes) -> str:
    """What two copies of a document share, whatever their names."""
    return hashlib.sha256(data).hexdigest()[:16]


def fingerprint_of_file(path: Path) -> str:
    """The fingerprint of a file; empty where it cannot be read, which its reading will explain."""
    try:
        return fingerprint_of(path.read_bytes()) if path.is_file() else ""
    except (OSError, ValueError):  # ValueError: a null character in the name
        return ""


def provenance(document: str, fingerprint: str) -> str:
    """The comment that a proposed lettre keeps above its fields, so that its document is known again."""
    name = "".join(char for char in " ".join(document.split()) if char.isprintable())
    return f"{_COMMENT} « {name} » [{fingerprint}]"


def already_in(folder: Path) -> Already:
    """The lettres below ``folder``, sound or not: a number is in the fields, or in the name of the file."""
    by_numero: dict[int, str] = {}
    by_fingerprint: dict[str, str] = {}
    notices: set[str] = set()
    for source in list_files(folder, folder).files:
        if not source.is_page or source.relative.startswith(f"{REGISTERS}/"):
            continue
        page, _ = read_page(source.path, source.fichier, PROSE)
        sheet = None if page is None else Sheet(source.fichier, page.tree)
        numero = (sheet and sheet.number("numero")) or numero_of_file(source.path.stem)
        if sheet and sheet.text("etat") == Etat.NOTICE:
            notices.add(source.relative)
        if numero is not None:
            by_numero.setdefault(numero, source.relative)
        text, _ = decode(source.path.read_bytes()[:_HEAD], source.fichier)
        match = _FINGERPRINT.search(text or "")
        if match:
            by_fingerprint.setdefault(match[1], source.relative)
    return Already(by_numero, by_fingerprint, frozenset(notices))
