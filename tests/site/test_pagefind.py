"""What Tribune knows of the private side of Pagefind: how it is spoken to, and where its index keeps filters.

Another version may have changed either: these tests say so before a site does.
"""

import gzip
import json
import re
from typing import Any

import cbor2
import pytest
from mkdocs.exceptions import PluginError

from tests.records import vote
from tests.unit.pages.recherche.test_indexed import published
from tests.whole import ROOT
from tribune.pages.recherche import search_pages
from tribune.site.pagefind import Pagefind
from tribune.site.search_index import settled

PINNED = re.findall(r"pagefind\[bin\]==([0-9.]+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))[0]


def written(order: int) -> dict[str, bytes]:
    """An index as Pagefind makes it, with its filters in one order or the other."""

    def saved(content: object) -> bytes:
        return gzip.compress(b"pagefind_dcd" + cbor2.dumps(content))

    filters = [["theme", f"fr_a{order}"], ["annee", f"fr_b{order}"]][::order]
    meta = ["1.5.2", [["fr_1", 3]], [["a", "z", "fr_x"]], filters, [], []]
    entry = {"version": "1.5.2", "languages": {"fr": {"hash": f"fr_{order}", "wasm": "fr", "page_count": 1}}}
    return {
        f"filter/fr_a{order}.pf_filter": saved(["theme", [["eau", [1]], ["air", [0, 2]]][::order]]),
        f"filter/fr_b{order}.pf_filter": saved(["annee", [["2024", [1]], ["2023", [0, 2]]][::order]]),
        f"pagefind.fr_{order}.pf_meta": saved(meta),
        "pagefind-entry.json": json.dumps(entry).encode(),
        "pagefind-ui.js": b"",
    }


def read_back(file: bytes) -> Any:
    return cbor2.loads(gzip.decompress(file).removeprefix(b"pagefind_dcd"))


def test_same_index_in_another_order_settles_into_the_same_bytes() -> None:
    one, other = settled(written(1)), settled(written(-1))
    assert one == other
    assert len(one) == 4
    assert {content[4:8] for name, content in one.items() if "pf_" in name} == {bytes(4)}, "no clock"


def test_what_is_not_an_index_of_pagefind_is_refused() -> None:
    with pytest.raises(ValueError, match="Pagefind"):
        settled({**written(1), "pagefind.fr_1.pf_meta": gzip.compress(b"other")})


def made() -> dict[str, bytes]:
    """An index of three pages, made by Pagefind itself."""
    ((_, page),) = search_pages(published(votes=(vote(),)))
    program = Pagefind(3)
    try:
        program.ask((f"lettres/{rank}/index.html", page.replace("trains", f"t{rank}")) for rank in range(3))
        (files,) = program.files()
    finally:
        program.stop()
    return files


def test_pagefind_makes_what_settling_knows() -> None:
    """Only the order of filters is left to chance, and they are where they are looked for."""
    raw, other = made(), settled(made())
    one = settled(raw)
    assert one == other
    assert {name for name in one if name not in raw and ".pf_" not in name} == set()
    entry = json.loads(one["pagefind-entry.json"])
    assert (entry["version"], list(entry["languages"])) == (PINNED, ["fr"])
    language = entry["languages"]["fr"]
    assert (language["wasm"], language["page_count"]) == ("fr", 3)
    version, pages, _, filters, *_ = read_back(one[f"pagefind.{language['hash']}.pf_meta"])
    assert (version, len(pages), len(filters)) == (PINNED, 3, len({name for name, _ in filters}))
    assert filters == sorted(filters)
    assert len(filters) > 2
    for name, file in filters:
        same_name, values = read_back(one[f"filter/{file}.pf_filter"])
        assert (same_name, values) == (name, sorted(values))
        assert {tuple(found) for _, found in values} == {(0, 1, 2)}


def test_pages_are_numbered_in_the_order_in_which_they_are_given() -> None:
    files = made()
    hash_ = json.loads(files["pagefind-entry.json"])["languages"]["fr"]["hash"]
    pages = read_back(files[f"pagefind.{hash_}.pf_meta"])[1]
    fragments = [gzip.decompress(files[f"fragment/{name}.pf_fragment"]) for name, *_ in pages]
    shown = [json.loads(each.removeprefix(b"pagefind_dcd")) for each in fragments]
    assert [each["url"] for each in shown] == ["/lettres/0/", "/lettres/1/", "/lettres/2/"]


def test_page_that_pagefind_refuses_is_told() -> None:
    program = Pagefind(1)
    try:
        program._tell(type="AddFile", index_id=7, file_path="a.html", file_contents="")
        with pytest.raises(PluginError, match=r"Pagefind a échoué \(.+\) ; s’il manque ou ne démarre pas"):
            list(program.files())
    finally:
        program.stop()
