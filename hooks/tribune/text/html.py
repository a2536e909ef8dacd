"""The HTML of a page: what a text may bring into it, and the typography of what is shown."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Final
from urllib.parse import quote, unquote, urljoin
from xml.etree.ElementTree import Element

import nh3
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from tribune.text.attributes import kept_classes, may_be_anchor
from tribune.text.links import SAFE_SCHEMES
from tribune.words.french import composed, typography

_TAGS: Final = nh3.ALLOWED_TAGS | {"section"}
_ATTRIBUTES: Final = {tag: {*names} - {"cite"} for tag, names in nh3.ALLOWED_ATTRIBUTES.items()} | {
    "*": {"class", "id", "lang", "title"},
    "data": {"value"},
    "details": {"open"},
}
"""``cite`` is an address that no browser shows, and whose scheme nh3 does not look at."""
_ALIGNED = re.compile(r'<(t[dh]) style="text-align: (left|center|right);">')
"""Python-Markdown aligns the cells of a table with a style, which a strict content policy refuses."""

_TABLE = re.compile(r"<table\b[^>]*>.*?</table>", re.DOTALL)
"""No table stands in another: Markdown makes none."""
_BOX: Final = '<div class="tableau" role="group" aria-label="Tableau" tabindex="0">'

_UNTOUCHED = re.compile(
    r"(<(script|style|pre|code|kbd|samp|textarea)\b.*?</\2(?=>)|<!--.*?--(?=>))", re.DOTALL | re.IGNORECASE
)
"""What typography leaves alone, up to the ``>`` that ends it."""
_SIGNS: Final = r";:!?«»°º%€'&.\d"
_TEXT = re.compile(rf">([^<{_SIGNS}]*+[{_SIGNS}][^<]*)")
"""A text between two tags with a sign that typography may have to do with; most texts have none."""

_IN_ADDRESSES: Final = "/?&=:@!$'()*+,;~"
"""Signs that stay as they are in an address."""
_LONG: Final = 200
"""A text that long stands in one place only."""


class PlainMarkdown(Extension):
    """Markdown without raw HTML: tags in a text are shown as they are written, never interpreted."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Take away the two processors that let HTML through, and keep out the one that reads it."""
        md.preprocessors.deregister("html_block", strict=False)
        md.inlinePatterns.deregister("html", strict=False)
        md.preprocessors.__class__ = _WithoutRawHTML
        md.treeprocessors.register(_ComposedLinks(md), "accents", 1)  # just before MkDocs looks for files


class _WithoutRawHTML(Registry[Preprocessor]):
    """The preprocessors of a page, without the one in which MkDocs looks for the anchors of raw HTML.

    There is none to find, and « <![ » stops it, or thousands of « <a » keep it for minutes.
    """

    def register(self, item: Preprocessor, name: str, priority: float) -> None:
        """Take ``item``, unless it is that one."""
        if name != "mkdocs_raw_html":
            super().register(item, name, priority)


class _ComposedLinks(Treeprocessor):
    """Links name files as the site does, accents composed, however they were typed."""

    def run(self, root: Element) -> None:
        """Addresses of other sites are left alone: they are theirs."""
        for element in root.iter():
            for attribute in ("href", "src"):
                path, *anchor = element.get(attribute, "").split("#", 1)
                name = unquote(path)
                if composed(name) != name and ":" not in path.partition("/")[0]:
                    element.set(attribute, "#".join([quote(composed(name), _IN_ADDRESSES), *anchor]))


def clean(content: str, taken: Iterable[str] = ()) -> str:
    """Keep what Markdown makes; drop what attributes and addresses could smuggle in, such as ``onclick``.

    ``taken`` are the anchors that the page has besides those of its text.
    """
    return _cleaned(_ALIGNED.sub(r'<\1 class="aligne-\2">', content), partial(_kept, {*taken}))


def absolute(content: str, address: str) -> str:
    """Clean HTML that can be read elsewhere: its links are no longer relative to the page at ``address``."""
    return _cleaned(content, partial(_absolute, address))


def _cleaned(content: str, attribute_filter: Callable[[str, str, str], str | None]) -> str:
    return nh3.clean(
        content,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute_filter,
        link_rel=None,
        url_schemes=set(SAFE_SCHEMES),
    )


def box_tables(content: str) -> str:
    """Clean HTML where each table too wide for a phone scrolls in its own box, for the keyboard too."""
    return _TABLE.sub(rf"{_BOX}\g<0></div>", content)


def _kept(taken: set[str], tag: str, attribute: str, value: str) -> str | None:
    """What a text may say of itself. nh3 walks in the order of the page: who first has an anchor keeps it."""
    if attribute == "class":
        return kept_classes(value) or None
    if attribute == "id":
        if value in taken or not may_be_anchor(value):
            return None
        taken.add(value)
    if tag == "img" and attribute == "src" and _is_remote(value):
        return None
    return value


def _is_remote(source: str) -> bool:
    """Readers are not watched: an image never comes from another host."""
    # A browser drops control characters from an address, and reads « \\ » as « / ».
    address = re.sub(r"[\x00-\x20]", "", source).replace("\\", "/")
    return ":" in address or address.startswith("//")


def _absolute(address: str, _tag: str, attribute: str, value: str) -> str | None:
    if attribute not in {"href", "src"}:
        return value
    try:
        return urljoin(address, value)
    except ValueError:  # such as « http://[ »: it leads nowhere
        return None


def typeset(page: str) -> str:
    """Give the text of a whole page its typography; code, scripts and attributes stay as they are."""
    # Every text is looked for after a « > »: one is lent to what stands before the first tag.
    pieces = _UNTOUCHED.split(f">{page}")
    # split() gives what is shown, what is left alone, its tag name, what is shown…
    pieces[::3] = [_TEXT.sub(_typeset_match, piece) for piece in pieces[::3]]
    return "".join(piece for index, piece in enumerate(pieces) if index % 3 != 2)[1:]


def _typeset_match(match: re.Match[str]) -> str:
    text = match[1]
    return f">{_typeset_title(text) if len(text) < _LONG else _typeset_text(text)}"


def _typeset_text(text: str) -> str:
    return html.escape(typography(html.unescape(text)), quote=False)


_typeset_title = lru_cache(maxsize=1 << 16)(_typeset_text)
"""Titles stand in many lists: each is given its typography once."""
