"""Links to the paragraphs of an intervention: the union's own words are what others quote.

The paragraphs and the items of lists below a heading ``{ #intervention }`` are numbered from 1, and named
``intervention-p1``, ``intervention-p2``… (``intervention-2-p1`` below ``{ #intervention-2 }``). A number is a
place in the text: correcting words does not move it, adding a paragraph moves those that follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_SECTION = re.compile(r'<h([2-6])[^>]*? id="(intervention(?:-(\d+))?)"')
_TAG = re.compile(r'<(/?)(\w+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*/?>')
"""A tag as ``clean`` writes it: every attribute between double quotes."""
_ID = re.compile(r'\sid="([^"]*)"')
_HEADING = re.compile(r"h[1-6]")
_NOT_A_PARAGRAPH = re.compile(r'class="[^"]*\badmonition-title\b')
_FOOTNOTES = re.compile(r'class="footnote"')
_BLOCKS = frozenset({"ul", "ol", "dl", "p", "div", "blockquote", "pre", "table", "section", "hr"})


def link_paragraphs(content: str) -> tuple[str, tuple[str, ...]]:
    """Clean HTML with its paragraphs named and linked, and the anchors that a text may now link to."""
    if 'id="intervention' not in content:
        return content, ()
    taken = set(_ID.findall(content))
    pieces: list[str] = []
    anchors: list[str] = []
    end = 0
    for heading in _SECTION.finditer(content):
        if heading.start() < end:
            continue
        start = content.index(">", heading.end()) + 1
        pieces.append(content[end:start])
        end = _end_of_section(content, start, int(heading[1]))
        section = _Section(heading[2], heading[3] or "", taken)
        pieces.append(section.link(content[start:end]))
        anchors += section.anchors
    return "".join([*pieces, content[end:]]), tuple(anchors)


def _end_of_section(content: str, start: int, level: int) -> int:
    """Where the next heading of the same level or above starts, or the footnotes, or the end."""
    for tag in _TAG.finditer(content, start):
        name = tag[2]
        if tag[1]:
            continue
        if (_HEADING.fullmatch(name) and int(name[1]) <= level) or (
            name == "div" and _FOOTNOTES.search(tag[3])
        ):
            return tag.start()
    return len(content)


@dataclass
class _Open:
    """A paragraph or an item that is open; its link is written where its own words end."""

    name: str
    link: str


@dataclass
class _Section:
    """One intervention while its paragraphs are numbered."""

    ancre: str
    rang: str
    """« 2 » for the second intervention, empty for the first."""
    taken: set[str]
    anchors: list[str] = field(default_factory=list)
    _number: int = 0
    _open: list[_Open] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)

    def link(self, content: str) -> str:
        """The section with its links."""
        end = 0
        for tag in _TAG.finditer(content):
            self._pieces.append(content[end : tag.start()])
            self._take(tag)
            end = tag.end()
        self._pieces.append(content[end:])
        return "".join(self._pieces)

    def _take(self, tag: re.Match[str]) -> None:
        closing, name, attributes = tag.groups()
        if closing:
            if self._open and self._open[-1].name == name:
                self._pieces.append(self._open.pop().link)
            elif name == "p" and self._open and self._open[-1].link:
                self._write_link()
            self._pieces.append(tag[0])
            return
        in_item = bool(self._open) and self._open[-1].name == "li"
        if in_item and name in _BLOCKS and name != "p":
            self._write_link()
        if name == "li" or (name == "p" and not in_item and not _NOT_A_PARAGRAPH.search(attributes)):
            self._pieces.append(self._named(tag[0], name, attributes))
        else:
            self._pieces.append(tag[0])

    def _write_link(self) -> None:
        self._pieces.append(self._open[-1].link)
        self._open[-1].link = ""

    def _named(self, tag: str, name: str, attributes: str) -> str:
        """The opening tag with its anchor: a paragraph that already has one keeps it."""
        self._number += 1
        own = _ID.search(attributes)
        anchor = own[1] if own else f"{self.ancre}-p{self._number}"
        if own is None and anchor in self.taken:
            self._open.append(_Open(name, ""))
            return tag
        of = f" de l’intervention {self.rang}" if self.rang else ""
        label = f"Lien vers le paragraphe {self._number}{of}"
        link = f'<a class="ancre" data-ancre href="#{anchor}" aria-label="{label}"></a>'
        self._open.append(_Open(name, link))
        if own:
            return tag
        self.taken.add(anchor)
        self.anchors.append(anchor)
        return f'<{name} id="{anchor}"{attributes}>'
