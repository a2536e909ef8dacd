"""The same texts give the same index, byte for byte: Pagefind 1.5 writes filters in an order left to chance.

A file of an index is CBOR behind a few letters, compressed, and named after its content. Only the order of
filters and of their values varies from one run to the next, and with it the names of those files.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any, Final

import cbor2

_SIGNATURE: Final = b"pagefind_dcd"
_FILTERS: Final = 3
"""Place of the filters in the description of an index: pairs of a name and a file."""


def settle(index: Path) -> None:
    """Put the filters of an index in the order of their names, and their values too."""
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        meta_file = index / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(meta_file)
        meta[_FILTERS] = sorted([name, _settle_filter(index, name, file)] for name, file in meta[_FILTERS])
        content = _bytes_of(meta)
        language["hash"] = f"{language['wasm']}_{_digest(content, 10)}"
        meta_file.unlink()
        (index / f"pagefind.{language['hash']}.pf_meta").write_bytes(content)
    entry_file.write_text(json.dumps(entry, ensure_ascii=False), encoding="utf-8")


def _settle_filter(index: Path, name: str, file: str) -> str:
    """Write the filter again with its values in order; returns the name of its new file."""
    path = index / "filter" / f"{file}.pf_filter"
    content = _bytes_of([name, sorted(_read(path)[1])])
    path.unlink()
    settled = f"{file.split('_', maxsplit=1)[0]}_{_digest(content, 7)}"
    (index / "filter" / f"{settled}.pf_filter").write_bytes(content)
    return settled


def _read(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_SIGNATURE):
        raise ValueError(f"{path.name} is not a file of Pagefind 1.5")
    return cbor2.loads(content[len(_SIGNATURE) :])


def _bytes_of(content: Any) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(content), mtime=0)


def _digest(content: bytes, length: int) -> str:
    return hashlib.sha256(content).hexdigest()[:length]
