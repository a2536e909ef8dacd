"""The clean HTML of a text: its sections by their anchors, its paragraphs in plain words, extracts and links.

What is read here is the clean HTML of ``Publication.textes``: every tag is closed, every attribute quoted.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from tribune.text.sections import SPEECH

EXTRACT_LENGTH: Final = 600
"""Characters of an extract, at most."""
_ENOUGH: Final = 400
"""Past it, an extract does not go on over a heading."""
OMISSION: Final = "[…]"
"""What stands, in an extract, for what it leaves out."""

_TAG: Final = re.compile(r'<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<written>[^">]*(?:"[^"]*"[^">]*)*)>')
_ATTRIBUTE: Final = re.compile(r'([^\s="]+)="([^"]*)"')
_VOID: Final = frozenset({"area", "br", "col", "hr", "img", "wbr"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD: Final = frozenset({"pre", "table"})
"""What makes no sense on one line of words."""
_BLOCKS: Final = frozenset(
    ("article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer")
).union(_HEADINGS, _UNREAD, ("header", "hr", "li", "nav", "ol", "p", "section", "summary", "ul"))
_AFTER_WORDS: Final = frozenset({"ul", "ol", "dl", "div", "blockquote", "pre", "table", "section", "hr"})
"""What may follow the words of an item, within it."""
_ID: Final = re.compile(r'\sid="([^"]*)"')
_BLANKS: Final = re.compile(r"[ \t\n\r\f]+")
_SENTENCE_END: Final = re.compile(
    r"(?<!\b[A-ZÀ-Þ])(?<!\bMM)[.!?…](?:[)\]”]|[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]?»)*"
    r"(?=\n|$|\s[^\s\da-zà-ÿœ])"
)
"""A stop before a capital or at the end of a paragraph; « M. » and initials are no end."""


class Tag(NamedTuple):
    """A tag, by its place."""

    start: int
    end: int
    name: str
    closes: bool
    within: list[str]
    """Names of the elements in which it stands; that of a tag which closes is the last of them.

    They are those of the moment: the next tag has others.
    """
    written: str
    """Its attributes, as they are written."""

    @property
    def is_top(self) -> bool:
        """Whether its element stands in no other."""
        return len(self.within) == self.closes

    def attribute(self, name: str) -> str:
        """One of its attributes; empty where it has none of that name."""
        return next(
            (html.unescape(value) for key, value in _ATTRIBUTE.findall(self.written) if key == name), ""
        )


@dataclass(frozen=True, slots=True)
class Section:
    """What stands between two headings of the second level. No anchor nor title before the first."""

    anchor: str
    title: str
    start: int
    """Where ``html`` starts in the text."""
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


def _tags(content: str) -> Iterator[Tag]:
    """Every tag, in order."""
    opened: list[str] = []
    for match in _TAG.finditer(content):
        close, name, written = match.groups()
        yield Tag(*match.span(), name, bool(close), opened, written)
        if close:
            del opened[-1:]
        elif name not in _VOID:
            opened.append(name)


def sections_of(content: str) -> Iterator[Section]:
    """Cut a text at its headings of the second level. Its footnotes belong to none of the sections."""
    anchor = title = ""
    start, title_start, end = 0, 0, len(content)
    for tag in _tags(content):
        if not tag.is_top:
            continue
        if tag.name == "div" and tag.attribute("class") == "footnote":
            end = tag.start
            break
        if tag.name == "h2" and tag.closes:
            title, start = plain(content[title_start : tag.start]), tag.end
        elif tag.name == "h2":
            yield from _section(content, anchor, title, start, tag.start)
            anchor, title_start = tag.attribute("id"), tag.end
    yield from _section(content, anchor, title, start, end)


def _section(content: str, anchor: str, title: str, start: int, end: int) -> Iterator[Section]:
    inside = content[start:end].strip()
    if anchor or title or inside:
        yield Section(anchor, title, content.index(inside, start), inside)


def speech_sections(content: str) -> tuple[tuple[int, Section], ...]:
    """The interventions of a text, known by their anchor, each with its rank among the speakers."""
    known = ((SPEECH.fullmatch(section.anchor), section) for section in sections_of(content))
    return tuple((int(speech["rank"] or 1), section) for speech, section in known if speech)


def passages_of(content: str) -> Iterator[Passage]:
    """Headings, paragraphs and items in their order; marks of footnotes left aside."""
    words: list[str] = []
    unread = position = 0  # how deep what is not read began, 0 outside; where the words go on
    for tag in _tags(content):
        depth = len(tag.within)
        if not unread:
            words.append(content[position : tag.start])
            if tag.name in _BLOCKS:
                yield from _passage(tag.within, words)
        position = tag.end
        if tag.name == "br":
            words.append(" ")
        if tag.closes and unread == depth:
            unread = 0
        elif not unread and not tag.closes:
            if tag.name in _UNREAD:
                yield Passage(Kind.UNREAD, "")
            if tag.name in _UNREAD or tag.attribute("id").startswith("fnref"):
                unread = depth + 1
    words.append(content[position:])
    yield from _passage([], words)


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


def _cut(text: str, limit: int) -> Extract:
    """What of ``text`` fits, never all that there was."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if match.end() <= limit]
    kept = text[: ends[-1]] if ends else f"{text[:limit].rpartition(' ')[0] or text[:limit]}…"
    return Extract(tuple(kept.removesuffix(OMISSION).strip().split("\n")), complete=False)


def _passage(within: Sequence[str], words: list[str]) -> Iterator[Passage]:
    text = _BLANKS.sub(" ", html.unescape("".join(words))).strip()
    words.clear()
    if text:
        yield Passage(_kind(within), text)


def _kind(within: Sequence[str]) -> Kind:
    if not _HEADINGS.isdisjoint(within):
        return Kind.HEADING
    return Kind.ITEM if "li" in within else Kind.PARAGRAPH


@dataclass(slots=True)
class _Open:
    """A paragraph or an item that is open, and its link until it is written, where its own words end."""

    name: str
    link: str


def link_paragraphs(content: str) -> tuple[str, tuple[str, ...]]:
    """Clean HTML with the paragraphs of interventions named and linked, and the anchors that this makes.

    The union's own words are what others quote. Paragraphs and items of lists below ``{ #intervention }`` are
    numbered from 1, and named ``intervention-p1``, ``intervention-p2``… (``intervention-2-p1`` below
    ``{ #intervention-2 }``). A number is a place in the text: correcting words does not move it, adding a
    paragraph moves those that follow.
    """
    if 'id="intervention' not in content:
        return content, ()
    taken = set(_ID.findall(content))
    pieces: list[str] = []
    named: list[str] = []
    end = 0
    for rank, section in speech_sections(content):
        for offset, added in _links(section, rank, taken, named):
            pieces += [content[end : section.start + offset], added]
            end = section.start + offset
    return "".join([*pieces, content[end:]]), tuple(named)


def _links(section: Section, rank: int, taken: set[str], named: list[str]) -> Iterator[tuple[int, str]]:
    """What is added to a section, and where; ``taken`` and ``named`` get the anchors of its paragraphs."""
    opened: list[_Open] = []
    number = 0
    for tag in _tags(section.html):
        in_item = bool(opened) and opened[-1].name == "li"
        if tag.closes and opened and opened[-1].name == tag.name:
            yield tag.start, opened.pop().link
        elif opened and (tag.closes if tag.name == "p" else in_item and tag.name in _AFTER_WORDS):
            yield tag.start, opened[-1].link
            opened[-1].link = ""
        if tag.closes or not (tag.name == "li" or (tag.name == "p" and not in_item and not _is_title(tag))):
            continue
        number += 1
        own = tag.attribute("id")
        anchor = own or f"{section.anchor}-p{number}"
        of = f" de l’intervention {rank}" if rank > 1 else ""
        label = f"Lien vers le paragraphe {number}{of}"
        link = f'<a class="ancre" data-ancre href="#{anchor}" aria-label="{label}"></a>'
        opened.append(_Open(tag.name, link if own or anchor not in taken else ""))
        if not own and anchor not in taken:
            taken.add(anchor)
            named.append(anchor)
            yield tag.start + 1 + len(tag.name), f' id="{anchor}"'


def _is_title(tag: Tag) -> bool:
    return "admonition-title" in tag.attribute("class").split()
