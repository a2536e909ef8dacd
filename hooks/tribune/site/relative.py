"""The ``url`` filter of the templates: addresses of the site as seen from the page that is being made.

MkDocs has a filter of that name, which finds the page in the context of the template. Hundreds of thousands
of links go through it; and macros then need that context, so that their files are run anew for every page.
This one is told of the page once. It leaves to MkDocs all that is not plain, and writes what MkDocs would.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, normalize_url


class RelativeAddress:
    """Writes addresses relative to the page named last."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._base = ""
        self._section = ""
        """First folder of the page: what stands in the same may have a shorter way than by the root."""
        self._root = ""
        """The way to the root of the site, with its final slash."""

    def from_page(self, page: Page) -> None:
        """Addresses are now relative to ``page``."""
        self._page = page
        self._section = page.url.split("/")[0]
        self._root = f"{get_relative_url('.', page.url)}/"

    def from_root(self, base: str) -> None:
        """Addresses now start with ``base``, as on a page that can be seen from anywhere."""
        self._page, self._base = None, base

    @pass_context
    def filter(self, _: Context, address: object) -> str:
        """The filter itself. It asks for a context, or Jinja would work out fixed addresses once for all."""
        return self.to(address)

    def to(self, address: object) -> str:
        """The way from the page to ``address``."""
        written = str(address)
        if self._section and self._page and not written.startswith(self._section) and _is_plain(written):
            return self._root + written
        return normalize_url(written, page=self._page, base=self._base)


@lru_cache(maxsize=1 << 16)
def _is_plain(address: str) -> bool:
    """Whether it goes down from the root and nowhere else."""
    if not address or address.startswith(("/", "#")):
        return False
    path = f"/{address}/"
    return not any(part in path for part in (":", "\\", "/./", "/../")) and "//" not in path[:-1]
