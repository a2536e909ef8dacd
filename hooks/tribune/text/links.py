"""What a text links to: the files of the site that its links and images name, each with its place."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from tribune.source.problems import Place
from tribune.text.anchors import Anchors
from tribune.text.prose import INLINE_TARGET, REFERENCE_TARGET, Prose
from tribune.words.french import composed

_TITLE = re.compile(r"(?<!\s)\s+[\"'].*", re.DOTALL)
"""What follows an address: « carte.png "La carte" »."""
_BRACKET = re.compile(r"[\[\]]")
_CALL = re.compile(r"\[([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image that names something of the site."""

    place: Place
    written: str
    """As the activist wrote it, without its title."""
    path: str
    """The name of the file from the root of the site, as MkDocs resolves it; the page's own for an anchor.

    Accents are written as ``SourceFile`` writes them, however the link does.
    """
    anchor: str
    is_sure: bool
    """Whether the page surely shows it as a link. If not, it counts, but nothing is said against it."""

    @property
    def is_absolute(self) -> bool:
        """Whether it starts from the root of the site."""
        return self.written.startswith("/")


@dataclass(frozen=True, slots=True)
class LinkedPage:
    """What other pages may ask of a page, and what it asks of them."""

    fichier: str
    """Path as the activist sees it."""
    src_uri: str
    """Path as MkDocs calls it: ``lettres/2025/299-industries.md``."""
    adresse: str
    """Where the page stands in the site; empty where it could not be told."""
    links: tuple[Link, ...]
    anchors: Anchors
    is_draft: bool = False


def links_of(prose: Prose, src_uri: str) -> Iterator[Link]:
    """Every link of a text to something of the site, in the page that MkDocs calls ``src_uri``."""
    opened = _brackets(prose.text)
    for match in INLINE_TARGET.finditer(prose.text):
        ends_well = prose.text[match.end() : match.end() + 1] in {")", ">"}
        is_sure = ends_well and not _may_be_code(prose, match.start()) and match.start() in opened
        yield from _link(prose, src_uri, match, is_sure=is_sure)
    called: set[str] | None = None
    for match in REFERENCE_TARGET.finditer(prose.text):
        if called is None:
            called = {_label(call[1]) for call in _CALL.finditer(REFERENCE_TARGET.sub("", prose.text))}
        yield from _link(prose, src_uri, match, is_sure=_label(match["label"]) in called)


def _link(prose: Prose, src_uri: str, match: re.Match[str], *, is_sure: bool) -> Iterator[Link]:
    written = html.unescape(_TITLE.sub("", prose.written(match, "target")).strip())
    try:
        parts = urlsplit(written)
    except ValueError:  # « http://[ »: a browser would not follow it either
        return
    if parts.scheme or parts.netloc or "\\" in written or not (parts.path or parts.fragment):
        return
    path = src_uri
    if parts.path:
        start = "" if written.startswith("/") else posixpath.dirname(src_uri)
        name = composed(unquote(parts.path))
        path = posixpath.normpath(posixpath.join(start, name.lstrip("/")))
    place = prose.place(match.start("target"))
    yield Link(place, written, path, parts.fragment, is_sure and "\n" not in written)


def _may_be_code(prose: Prose, offset: int) -> bool:
    """An indented line is code, unless a list or a note goes on there: only Markdown can tell."""
    return prose.text.startswith(("    ", "\t"), prose.line_start(offset))


def _brackets(text: str) -> set[int]:
    """Where a bracket closes that was opened, neither of the two being escaped."""
    opened: list[int] = []
    closed: set[int] = set()
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            start, end = opened.pop(), match.start()
            if "\\" not in (text[start - 1 : start], text[end - 1 : end]):
                closed.add(end)
    return closed


def _label(written: str) -> str:
    return " ".join(written.casefold().split())
