"""Addresses typed as they are become links: « https://exemple.org/page », « www.exemple.org », a mail.

``pymdownx.magiclink`` does nearly this; but an address next to a guillemet, before the call of a note or at
the end of a note is none for it, or swallows them: letters are full of those.
"""

from __future__ import annotations

import html
import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

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
