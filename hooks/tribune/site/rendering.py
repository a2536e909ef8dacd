"""What MkDocs does for every page, done sooner: rendering a text, and writing the address of a link.

MkDocs makes a new ``Markdown`` for every page, which takes as long as rendering a short text, and reads the
front matter of every file, which the check has already read. Here one ``Markdown`` serves all the pages of a
build, emptied between two of them, and the text is that of the plan.

Its filter ``url`` finds the page in the context of the template. Hundreds of thousands of links go through
it; and macros then need that context, so that their files are run anew for every page. Ours is told of the
page once. It leaves to MkDocs all that is not plain, and writes what MkDocs would.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import pass_context
from jinja2.runtime import Context
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url, normalize_url


def shared_markdown(config: MkDocsConfig) -> Markdown:
    """What renders the planned pages of one build, with the extensions of ``mkdocs.yml``."""
    return Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {})


class PlannedPage(Page):
    """A page whose text is known in advance; its title and template come with ``on_page_markdown``."""

    def __init__(self, text: str, file: File, config: MkDocsConfig, shared: Markdown) -> None:
        super().__init__(None, file, config)
        self._text = text
        self._shared = shared

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - the argument is MkDocs's
        """The text of the plan: the file, if there is one, was read by the check."""
        self.markdown, self.meta = self._text, {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """As ``Page.render``: the processors of this page take the place of those of the page before."""
        md = self._shared.reset()
        anchors = _ExtractAnchorsTreeprocessor(self.file, files, config)
        links = _RelativePathTreeprocessor(self.file, files, config)
        title = _ExtractTitleTreeprocessor()
        for processor in (anchors, links, title):
            processor._register(md)
        try:
            self.content = md.convert(self.markdown or "")
        except Exception as error:  # the last net below the limits of the check: no traceback, and a place
            raise PluginError(
                f"{self.file.src_uri} : ce texte n’a pas pu être mis en page ({type(error).__name__})\n"
                "    → retirez-en la partie ajoutée en dernier, et signalez-le aux auteurs de Tribune"
            ) from error
        self.toc = get_toc(getattr(md, "toc_tokens", []))
        self._title_from_render = title.title
        self.present_anchor_ids = anchors.present_anchor_ids
        self.links_to_anchors = links.links_to_anchors


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
