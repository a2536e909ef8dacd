"""The text of a page in pieces: sections by their anchors, paragraphs in plain words, extracts of them.

What is read here is the clean HTML of ``Publication.textes``: every tag is closed, every attribute quoted.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tribune.text.sections import SPEECH

EXTRACT_LENGTH: Final = 600
"""Characters of an extract, at most."""
_ENOUGH: Final = 400
"""Past it, an extract does not go on over a heading."""
OMISSION: Final = "[…]"
"""What stands, in an extract, for what it leaves out."""

_TAG = re.compile(r'<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^">]*(?:"[^"]*"[^">]*)*)>', re.IGNORECASE)
_ATTRIBUTE = re.compile(r'([^\s="]+)="([^"]*)"')
_VOID = frozenset({"area", "br", "col", "hr", "img", "wbr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD = frozenset({"pre", "table"})
"""What makes no sense on one line of words."""
_BLOCKS = frozenset(
    ("article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer")
).union(_HEADINGS, _UNREAD, ("header", "hr", "li", "nav", "ol", "p", "section", "summary", "ul"))
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-ZÀ-Þ])(?<!\bMM)[.!?…](?:[)\]”]|[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]?»)*"
    r"(?=\n|$|\s[^\s\da-zà-ÿœ])"
)
"""A stop before a capital or at the end of a paragraph; « M. » and initials are no end."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands between two headings of the second level. No anchor nor title before the first."""

    anchor: str
    title: str
    html: str


class Kind(StrEnum):
    """What a passage is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    UNREAD = "unread"
    """A table or a sample of code: it is there, and words do not tell it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a paragraph or an item of a list, in plain text; nothing of what is not read."""

    kind: Kind
    texte: str


@dataclass(frozen=True, slots=True)
class Extract:
    """The first words of a text, paragraph by paragraph; ``complete`` where they are all of it."""

    paragraphs: tuple[str, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Speech:
    """An intervention in a text: its rank among the speakers, its anchor, its first words."""

    rank: int
    anchor: str
    extract: Extract


def sections_of(content: str) -> tuple[Section, ...]:
    """Cut a text at its headings of the second level. Its footnotes belong to none of the sections."""
    sections: list[Section] = []
    depth = start = title_start = 0
    end = len(content)
    anchor = title = ""

    def close(at: int) -> None:
        if anchor or title or content[start:at].strip():
            sections.append(Section(anchor, title, content[start:at].strip()))

    for tag in _TAG.finditer(content):
        name = tag["name"].lower()
        if name in _VOID:
            continue
        if tag["close"]:
            depth -= 1
            if name == "h2" and not depth:
                title, start = plain(content[title_start : tag.start()]), tag.end()
            continue
        if not depth and name == "h2":
            close(tag.start())
            anchor, title_start = _attributes(tag).get("id", ""), tag.end()
        elif not depth and name == "div" and _attributes(tag).get("class") == "footnote":
            end = tag.start()
            break
        depth += 1
    close(end)
    return tuple(sections)


def speech_sections(content: str) -> tuple[tuple[int, Section], ...]:
    """The interventions of a text, known by their anchor, each with its rank among the speakers."""
    found = ((SPEECH.fullmatch(section.anchor), section) for section in sections_of(content))
    return tuple((int(match["rank"] or 1), section) for match, section in found if match)


def passages_of(content: str) -> Iterator[Passage]:
    """Headings, paragraphs and items in their order; marks of footnotes left aside."""
    opened: list[str] = []
    words: list[str] = []
    unread = 0
    """Depth at which what is not read began; 0 outside."""
    position = 0
    for tag in _TAG.finditer(content):
        if not unread:
            words.append(content[position : tag.start()])
        position = tag.end()
        name = tag["name"].lower()
        if name in _BLOCKS and not unread:
            yield from _passage(opened, words)
        if name == "br":
            words.append(" ")
        if name in _VOID:
            continue
        if tag["close"]:
            unread = 0 if unread == len(opened) else unread
            opened = opened[:-1]
            continue
        opened.append(name)
        if unread:
            continue
        if name in _UNREAD:
            yield Passage(Kind.UNREAD, "")
        if name in _UNREAD or _attributes(tag).get("id", "").startswith("fnref"):
            unread = len(opened)
    words.append(content[position:])
    yield from _passage(opened, words)


def paragraphs_of(content: str) -> tuple[str, ...]:
    """Paragraphs and items of lists, in plain text."""
    return tuple(
        passage.texte for passage in passages_of(content) if passage.kind in (Kind.PARAGRAPH, Kind.ITEM)
    )


def plain(content: str) -> str:
    """The words of a piece of HTML on one line."""
    return _BLANKS.sub(" ", html.unescape(_TAG.sub("", content))).strip()


def extract(content: str, limit: int = EXTRACT_LENGTH) -> Extract:
    """The first paragraphs, up to ``limit`` characters, cut at the end of a sentence.

    A heading that is passed over leaves ``OMISSION``; the items of a list follow what announces them.
    """
    text, omitted = "", False
    for passage in passages_of(content):
        if passage.kind in (Kind.HEADING, Kind.UNREAD):
            omitted = bool(text)
            if len(text) >= _ENOUGH:
                return _cut(text, limit)
            continue
        if text:
            text += f" {OMISSION}\n" if omitted else " " if passage.kind is Kind.ITEM else "\n"
        text, omitted = text + passage.texte, False
        if len(text) > limit:
            return _cut(text, limit)
    return _cut(text, limit) if omitted else Extract(tuple(text.split("\n")) if text else (), complete=True)


def speeches_of(content: str) -> tuple[Speech, ...]:
    """The first words of each intervention, speaker after speaker."""
    return tuple(
        Speech(rank, section.anchor, extract(section.html)) for rank, section in speech_sections(content)
    )


def _cut(text: str, limit: int) -> Extract:
    """What of ``text`` fits, never all that there was."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if match.end() <= limit]
    kept = text[: ends[-1]] if ends else f"{text[:limit].rpartition(' ')[0] or text[:limit]}…"
    return Extract(tuple(kept.removesuffix(OMISSION).strip().split("\n")), complete=False)


def _passage(opened: list[str], words: list[str]) -> Iterator[Passage]:
    text = _BLANKS.sub(" ", html.unescape("".join(words))).strip()
    words.clear()
    if text:
        yield Passage(_kind(opened), text)


def _kind(opened: list[str]) -> Kind:
    if not _HEADINGS.isdisjoint(opened):
        return Kind.HEADING
    return Kind.ITEM if "li" in opened else Kind.PARAGRAPH


def _attributes(tag: re.Match[str]) -> dict[str, str]:
    return {name.lower(): html.unescape(value) for name, value in _ATTRIBUTE.findall(tag["rest"])}
