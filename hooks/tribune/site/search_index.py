"""The index of the search: all documents given to Pagefind in one run; a preview makes it once."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Final

from tribune.pages.publication import Publication
from tribune.pages.recherche import INDEX, OWN_WORDS_INDEX
from tribune.pages.recherche.documents import own_words_pages, search_pages
from tribune.site.pagefind import run_pagefind
from tribune.site.search_order import settle

_UNUSED: Final = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
"""What Pagefind writes for interfaces that the site does not have."""


def write_indexes(publication: Publication, site: Path, work: Path) -> None:
    """Make both indexes in the folder ``site``, through pages written in the folder ``work``.

    Raises:
        PagefindError: Pagefind failed.
    """
    for pages, address in (
        (search_pages(publication), INDEX),
        (own_words_pages(publication), OWN_WORDS_INDEX),
    ):
        first = next(pages, None)
        if first is not None:  # Pagefind refuses to make an empty index
            _write_index(chain([first], pages), site / address, work)


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


def _write_index(pages: Iterable[tuple[str, str]], output: Path, work: Path) -> None:
    with tempfile.TemporaryDirectory(dir=work) as name:
        folder = Path(name)
        number = 0
        for address, content in pages:
            page = folder / address / "index.html"
            page.parent.mkdir(parents=True)
            page.write_text(content, encoding="utf-8")
            number += 1
        run_pagefind(folder, output, number)
    for pattern in _UNUSED:
        for file in output.glob(pattern):
            file.unlink()
    settle(output)
