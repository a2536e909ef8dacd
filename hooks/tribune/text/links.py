"""What a text links to, and the anchors by which others link to it, as Python-Markdown makes them."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique

from tribune.source.problems import Place, Problem, shown
from tribune.text.tree import Text
from tribune.words.french import composed

SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})

_INLINE: Final = re.compile(r"\]\(\s*<?(?P<target>[^\s<>()][^<>()]*(?:\([^<>()]*\)[^<>()]*)*)")
"""What stands between the parentheses of a link, its title included: « carte.png "La carte" »."""
_REFERENCE: Final = re.compile(
    r"^ {0,3}\[(?P<label>(?!\^)[^\]\n]+)\]:[ \t]*(?:\n[ \t]*)?<?(?P<target>[^\s<>]+)", re.MULTILINE
)
"""« [nom]: adresse », but not « [^1]: texte de la note »."""
_CALL: Final = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]]+)\](?:\[(?P<label>[^\[\]]*)\])?(?P<is_link>\()?")
_BRACKET: Final = re.compile(r"\\.|[\[\]]|\n(?=[ \t>]*\n)")
"""A bracket; any escaped sign, for an escaped bracket is none; a blank line, which no link goes over."""
_TITLE: Final = re.compile(r"(?<!\s)\s+[\"'].*", re.DOTALL)
"""What follows an address: « carte.png "La carte" »."""
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)

_AFTER: Final = r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])"
_NOT_SHOWN: Final = re.compile(rf"!\[[^\[\]]*\]{_AFTER}|\[\^[^\[\]]*\]|(?<=\]){_AFTER}")
"""Images, calls of a note, and what a link leads to: none of them takes part in the slug of a heading."""
_MARKS: Final = re.compile(r"(?<!\w)_+|_+(?!\w)|[*`\[\]]")
_UNSURE: Final = re.compile(r"[<>\\{}&~^=$]|:[\w+-]+:")
"""Signs of a heading whose slug is not told with certainty here."""
_MAX_HEADINGS: Final = 2_000
"""Slugs are made unique one after the other: beyond that number, nothing is said of them."""
_MADE_LATER: Final = re.compile(r"fn(?:ref)?\d*:|__|etape-\d|chronologie$")
"""Anchors that notes, code and the steps of a dossier bring."""
_PARAGRAPH: Final = re.compile(r"(intervention(?:-\d+)?)-p\d+", re.ASCII)
"""The anchors of the paragraphs of an intervention: MkDocs tells how many there are."""
_VOTE: Final = re.compile(r"vote-([1-9]\d{0,3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Target:
    """What a link or an image of a text leads to, as it is written: a file, an address."""

    start: int
    written: str
    is_image: bool
    is_sure: bool
    """Whether the page surely shows it as a link."""


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


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of one page."""

    known: frozenset[str]
    is_sure: bool = True
    """Whether there is no other one."""

    def may_have(self, anchor: str) -> bool:
        """Whether a link to ``anchor`` can be right."""
        paragraph = _PARAGRAPH.fullmatch(anchor)
        if paragraph and paragraph[1] in self.known:
            return True
        return anchor in self.known or not self.is_sure or _MADE_LATER.match(anchor) is not None


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


@lru_cache(maxsize=4)  # the links and what is wrong with them are asked for one after the other
def targets_of(text: Text) -> tuple[Target, ...]:
    """All that the links and the images of a text lead to: those in a sentence, then those with a name."""
    return (*_inline_targets(text), *_reference_targets(text))


def _inline_targets(text: Text) -> Iterator[Target]:
    opened = _brackets(text.prose)
    for match in _INLINE.finditer(text.prose):
        opening = opened.get(match.start())
        if opening is None:
            continue
        # An indented line is code, unless a list or a note goes on there: only Markdown can tell.
        may_be_code = text.rows[text.row(match.start())].startswith(("    ", "\t"))
        ends_well = text.prose[match.end() : match.end() + 1] in {")", ">"}
        yield Target(
            match.start("target"),
            text.written[slice(*match.span("target"))],
            text.prose[opening - 1 : opening] == "!",
            ends_well and not may_be_code,
        )


def _reference_targets(text: Text) -> Iterator[Target]:
    references = list(_REFERENCE.finditer(text.prose))
    called: set[str] = set()
    images: set[str] = set()
    for call in _CALL.finditer(_REFERENCE.sub("", text.prose)) if references else ():
        called |= {_label(call["words"]), _label(call["label"] or "")}
        if call["image"] and not call["is_link"]:
            images.add(_label(call["label"] or call["words"]))
    for match in references:
        label, written = _label(match["label"]), text.written[slice(*match.span("target"))]
        yield Target(match.start("target"), written, label in images, label in called)


def links_of(text: Text, src_uri: str) -> Iterator[Link]:
    """Every link of a text to something of the site, in the page that MkDocs calls ``src_uri``."""
    for target in targets_of(text):
        written = html.unescape(_TITLE.sub("", target.written).strip())
        try:
            parts = urlsplit(written)
        except ValueError:  # « http://[ »: a browser would not follow it either
            continue
        if parts.scheme or parts.netloc or "\\" in written or not (parts.path or parts.fragment):
            continue
        path = src_uri
        if parts.path:
            start = "" if written.startswith("/") else posixpath.dirname(src_uri)
            name = composed(unquote(parts.path))
            path = posixpath.normpath(posixpath.join(start, name.lstrip("/")))
        is_sure = target.is_sure and "\n" not in written
        yield Link(text.place(target.start), written, path, parts.fragment, is_sure)


def check_targets(text: Text) -> Iterator[Problem]:
    """Images of other sites, which would tell them who reads, and addresses that are programs."""
    for target in targets_of(text):
        address = html.unescape(re.sub(r"[\t\n]", "", target.written))  # as a browser reads it
        scheme = _SCHEME.match(address)
        if target.is_image and (scheme or address.startswith("//")):
            yield text.mistake(target.start, "image-externe", address=shown(address.split()[0]))
        elif scheme and scheme[1].lower() not in SAFE_SCHEMES:
            yield text.mistake(target.start, "lien-dangereux", scheme=scheme[1])


def anchors_of(text: Text, votes: int = 0) -> Anchors:
    """Every anchor of a text, and those of the ``votes`` that its page shows."""
    known = {value for each in text.braces for name, value in each.attributes if name == "id" and value}
    is_sure = len(text.headings) <= _MAX_HEADINGS
    for heading in text.headings[:_MAX_HEADINGS]:
        if not heading.identifiers:
            words = _MARKS.sub("", _NOT_SHOWN.sub("", heading.words))
            is_sure = is_sure and not _UNSURE.search(words)
            unique(slugify(html.unescape(words), "-"), known)
    return Anchors(frozenset(known) | {f"vote-{number}" for number in range(1, votes + 1)}, is_sure)


def check_anchors(text: Text, votes: int = 0) -> Iterator[Problem]:
    """An anchor that two headings have leads to the first only; one of a vote hides the vote."""
    seen: set[str] = set()
    for heading in text.headings:
        for identifier in () if heading.is_nested else heading.identifiers:
            rank = _VOTE.fullmatch(identifier)
            whose = "d’un vote de la lettre" if rank and int(rank[1]) <= votes else "d’un titre plus haut"
            if identifier in seen or "vote" in whose:
                key = "intervention-en-double" if identifier == "intervention" else "ancre-en-double"
                yield text.mistake(heading.attributes_start, key, anchor=identifier, whose=whose)
            seen.add(identifier)


def _brackets(text: str) -> dict[int, int]:
    """Where each bracket that closes was opened."""
    opened: list[int] = []
    closed: dict[int, int] = {}
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif match[0] == "]" and opened:
            closed[match.start()] = opened.pop()
        elif match[0] == "\n":
            opened.clear()
    return closed


def _label(written: str) -> str:
    return " ".join(written.casefold().split())
