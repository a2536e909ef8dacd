"""Both indexes of the search, made by Pagefind while the pages are: the same texts give the same bytes.

Pagefind 1.5.2 leaves one thing to chance: the order of its filters and of their values, and with it the names
of the files that hold them. A file of an index is CBOR behind a few letters, compressed, and named after what
it holds; those few are put in order and written again.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from itertools import chain
from pathlib import Path
from typing import Any, Final

import cbor2

from tribune.pages.publication import Publication
from tribune.pages.recherche import INDEX, OWN_WORDS_INDEX, own_words_pages, search_pages
from tribune.site.pagefind import Pagefind

_ENTRY: Final = "pagefind-entry.json"
_USED: Final = ("pagefind.js", _ENTRY, "wasm.fr.pagefind", "pagefind.fr_", "filter/", "fragment/", "index/")
"""What the site needs of all that Pagefind makes, by how it starts: it has interfaces of its own as well."""
_SIGNATURE: Final = b"pagefind_dcd"
_FILTERS: Final = 3
"""Place of the filters in the description of an index: pairs of a name and a file."""


class Indexing:
    """The making of both indexes, for the folder ``site``."""

    def __init__(self, publication: Publication, site: Path) -> None:
        archive = publication.archive
        self._site = site
        self._pagefind = Pagefind(2 * (len(archive.lettres) + len(archive.documents)))
        self._addresses: list[str] = []

    def start(self, publication: Publication) -> None:
        """Give Pagefind its pages; it makes no index of none.

        The small index comes first: its pages would wait in memory while the large one is made.
        """
        for address, pages in (
            (OWN_WORDS_INDEX, own_words_pages(publication)),
            (INDEX, search_pages(publication)),
        ):
            first = next(pages, None)
            if first is not None:
                whole = chain([first], pages)
                self._pagefind.ask((f"{page}index.html", content) for page, content in whole)
                self._addresses.append(address)

    def finish(self) -> None:
        """Wait for the indexes, and write them.

        Raises:
            PluginError: Pagefind failed.
        """
        for address, files in zip(self._addresses, self._pagefind.files(), strict=True):
            for name, content in settled(files).items():
                path = self._site / address / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        self.stop()

    def stop(self) -> None:
        """Let go of Pagefind."""
        self._pagefind.stop()


def show_indexes(kept: Path, site: Path) -> None:
    """Let a preview search in indexes made before, without making or copying them anew."""
    for address in (INDEX, OWN_WORDS_INDEX):
        if not (kept / address).is_dir():
            continue
        link = site / address
        link.parent.mkdir(parents=True, exist_ok=True)
        if link.is_symlink():
            link.unlink()
        try:
            link.symlink_to(kept / address, target_is_directory=True)
        except OSError:  # Windows asks for a right that few people have
            shutil.copytree(kept / address, link, dirs_exist_ok=True)


def settled(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files of an index that the site needs, with its filters and their values in the order of names."""
    kept = {name: content for name, content in files.items() if name.startswith(_USED)}
    entry = json.loads(kept[_ENTRY])
    for language in entry["languages"].values():
        meta = _read(kept.pop(f"pagefind.{language['hash']}.pf_meta"))
        filters = []
        for name, file in meta[_FILTERS]:
            content = _bytes_of([name, sorted(_read(kept.pop(f"filter/{file}.pf_filter"))[1])])
            place = f"{file.split('_', maxsplit=1)[0]}_{_digest(content, 7)}"
            kept[f"filter/{place}.pf_filter"] = content
            filters.append([name, place])
        meta[_FILTERS] = sorted(filters)
        content = _bytes_of(meta)
        language["hash"] = f"{language['wasm']}_{_digest(content, 10)}"
        kept[f"pagefind.{language['hash']}.pf_meta"] = content
    kept[_ENTRY] = json.dumps(entry, ensure_ascii=False).encode()
    return kept


def _read(file: bytes) -> Any:
    content = gzip.decompress(file)
    if not content.startswith(_SIGNATURE):
        raise ValueError("this is not a file of Pagefind 1.5")
    return cbor2.loads(content[len(_SIGNATURE) :])


def _bytes_of(content: Any) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(content), mtime=0)


def _digest(content: bytes, length: int) -> str:
    return hashlib.sha256(content).hexdigest()[:length]
