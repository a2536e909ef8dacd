"""Addresses relative to a page: what MkDocs would write, whatever the address."""

from types import SimpleNamespace

import pytest
from mkdocs.utils import normalize_url

from tribune.site.relative import RelativeAddress

PAGES = ("", "lettres/299/", "themes/emploi/2024/", "recherche/")
ADDRESSES = (
    ".",
    "assets/tribune.css",
    "lettres",
    "lettres/",
    "lettres/299/",
    "lettres/299/#vote-1",
    "lettres/12/#vote-1",
    "themes/emploi/",
    "themes/emploi/2023/",
    "votes/?theme=emploi&q=a/b",
    "a/../b/",
    "a/./b",
    "a//b/",
    "../",
    "#titre",
    "/assets/x.js",
    "",
    "https://exemple.test/a",
    "mailto:ua@exemple.test",
)


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_to_writes_what_mkdocs_writes(url: str, address: str) -> None:
    page = SimpleNamespace(url=url)
    relative = RelativeAddress()
    relative.from_page(page)
    assert relative.to(address) == normalize_url(address, page=page)


def test_to_from_root_starts_with_the_base() -> None:
    relative = RelativeAddress()
    relative.from_page(SimpleNamespace(url="lettres/299/"))
    relative.from_root("/archive/")
    assert relative.to("votes/") == "/archive/votes/"
