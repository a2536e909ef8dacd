"""The HTML of a page: the addresses that become links, what a text may bring, typography.

Addresses typed as they are become links: « https://exemple.org/page », « www.exemple.org », a mail.
``pymdownx.magiclink`` does nearly this; but an address next to a guillemet, before the call of a note or at
the end of a note is none for it, or swallows them: letters are full of those.
"""

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
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, Registry

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


_ADDRESS: Final = (
    r"(?i:(?<![^\W_])(?<![/@.+-])"
    r"(?:https?://(?=[^\W_])|www\.(?=[^\W_][\w-]*\.[^\W_]))"
    r"(?:[^\s<>\"«»“”\[\]{}|`\\\x02\x03]|\x02klzzwxh:\d+\x03)+)"
)
"""Up to a space, or a sign that no address has. Between two marks is what Markdown has already read."""
_READ: Final = re.compile(r"\x02klzzwxh:(\d+)\x03")
_MAIL: Final = (
    r"(?i:(?<![\w.+@/:-])(?:mailto:)?[a-z\d_](?:[\w+-]|\.(?=[\w+-]))*"
    r"@[a-z\d](?:[a-z\d-]|\.(?=[a-z\d]))*\.[a-z]{2,}(?![\w@-]))"
)
_AFTER: Final = frozenset("?!.,:;*_~^'’…)")
"""What stands at the end of an address and belongs to its sentence; « ) » but where the address opened it."""
_ENTITY: Final = re.compile(r"&#?\w{1,31};?\Z")

Found = tuple[Element, int, int]
"""A link, with the places where what it stands for starts and ends."""


class BareLinks(Extension):
    """Markdown in which an address needs no brackets."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After code, links and escapes, before emphasis: an address may hold « _ »."""
        md.inlinePatterns.register(_Address(_ADDRESS, md), "bare_address", 86)
        md.inlinePatterns.register(_Mail(_MAIL, md), "bare_mail", 85)


class _Address(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802
        """The address without what ends its sentence."""
        found = m[0][: self._end_of_words(m[0])]
        found = found[: _end_of(found)]
        written = _READ.sub(lambda read: self._read(read[1]) or "", found)
        target = html.unescape(written)
        return (
            _link(written, target if "://" in target[:8] else f"https://{target}"),
            m.start(),
            m.start() + len(found),
        )

    def _end_of_words(self, found: str) -> int:
        """A sign that was escaped belongs to an address; an image, the call of a note end it."""
        return next(
            (read.start() for read in _READ.finditer(found) if self._read(read[1]) is None), len(found)
        )

    def _read(self, rank: str) -> str | None:
        stashed = getattr(self.md.treeprocessors["inline"], "stashed_nodes", {}).get(rank)
        return stashed if isinstance(stashed, str) else None


class _Mail(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802
        """The whole match."""
        return _link(m[0], f"mailto:{m[0].removeprefix('mailto:')}"), *m.span()


def _link(written: str, target: str) -> Element:
    element = Element("a", href=target)
    element.text = AtomicString(written)
    return element


def _end_of(written: str) -> int:
    """Where an address ends: parentheses that it opens are its own."""
    end, closing = len(written), written.count(")") - written.count("(")
    while written[end - 1] in _AFTER:
        if written[end - 1] == ")":
            if closing <= 0:
                break
            closing -= 1
        entity = _ENTITY.search(written, max(end - 34, 0), end) if written[end - 1] == ";" else None
        end = entity.start() if entity else end - 1
    return end
