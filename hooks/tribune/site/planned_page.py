"""The pages that come from a plan, as MkDocs wants them: a thin ``Page`` that renders the same, sooner.

MkDocs makes a new ``Markdown`` for every page, which takes as long as rendering a short text, and reads the
front matter of every file, which the check has already read. Here one ``Markdown`` serves all the pages of a
build, emptied between two of them, and the text is that of the plan.
"""

from __future__ import annotations

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
