"""The headings of a text: their level under the title of the page, and the anchors of the known sections."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.headings import SECTION_LEVEL
from tribune_import.markdown import plain
from tribune_import.sections import Section, section_of, without_number

_SPEAKER = re.compile(
    r"(?P<before>\b(?:interventions?|prises? de parole|déclaration|par)\s+(?:de\s+|d['’]\s?)?)"
    r"(?P<name>[^\W\d_]+(?:[ -](?!pour\b|au\b|à\b|sur\b|du\b|de\b)[^\W\d_]+){1,3})"
    r"(?=$|\s*[,(–—:-]|\s+(?:pour|au|à|sur)\b)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:la|le|les|l|notre|nos|du|des|groupe|union|commune|liminaire|unitaire|force)\b", re.IGNORECASE
)
_OPEN_END = re.compile(r"\b(?:de|du|des|d['’]|la|le|les|et|au|aux|par|pour|sur)$", re.IGNORECASE)
"""No title ends so: the rest of it is on the next line."""
_INTERVENTION_TITLE = re.compile(r"\b(?:intervention|prise de parole)s?\b", re.IGNORECASE)


CONTEXTE: Final = "Le contexte"
"""The heading of what stands above the first known section, where the document has none."""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading as the page will have it."""

    text: str
    level: int
    anchor: str = ""


def outline(
    blocks: Sequence[Block],
    as_title: Callable[[str], str],
    speeches: AbstractSet[int] = frozenset(),
    is_of_others: Callable[[str], bool] = lambda _: False,
) -> list[Block | Title]:
    """Blocks with their headings placed: sections at the second level, the others below, none skipped.

    Text before the first known section stands under « Le contexte ». A heading under a section belongs to it,
    unless the document itself puts it at the same level. ``speeches`` are the lines where a speaker is named:
    a heading there opens an intervention, whatever its words. ``is_of_others`` tells the headings of what
    others said, which is no intervention of those who sign.
    """
    merged = list(_merged(blocks, speeches))
    sections = [
        _section(block, speeches, merged[rank + 1 : rank + 2]) if block.kind is Kind.HEADING else None
        for rank, block in enumerate(merged)
    ]
    anchored = [
        Section.AUTRE if section is Section.INTERVENTION and is_of_others(plain(block.text)) else section
        for block, section in zip(merged, sections, strict=True)
    ]
    has_sections = any(section in {Section.CESER, Section.INTERVENTION} for section in anchored)
    found: list[Block | Title] = []
    anchors = _Anchors()
    levels: list[int] = []
    if has_sections and merged and sections[0] is None:
        anchors.take(Section.CONTEXTE)
        found.append(Title(CONTEXTE, 2, Section.CONTEXTE.value))
        levels = [1]
    for block, section, opened in zip(merged, sections, anchored, strict=True):
        if block.kind is not Kind.HEADING:
            found.append(block)
            continue
        anchor = anchors.take(opened) if opened else ""
        opens = section is not None and (bool(anchor) or opened in {Section.VOTES, Section.AUTRE})
        source = min(block.level, SECTION_LEVEL) if opens else block.level
        while levels and (opens or levels[-1] >= source):
            levels.pop()
        levels.append(source)
        found.append(Title(_words(block.text, section, as_title), min(1 + len(levels), 6), anchor))
    return found


class _Anchors:
    """Each anchor once: a second intervention has its own, a second contribution has none."""

    def __init__(self) -> None:
        self.taken: set[Section] = set()
        self.interventions = 0

    def take(self, section: Section) -> str:
        """The anchor of one more heading of this section; empty where it has none."""
        if section is Section.INTERVENTION:
            self.interventions += 1
            return "intervention" if self.interventions == 1 else f"intervention-{self.interventions}"
        if section in {Section.CONTEXTE, Section.CESER} and section not in self.taken:
            self.taken.add(section)
            return section.value
        return ""


def _section(block: Block, speeches: AbstractSet[int], below: Sequence[Block]) -> Section | None:
    """The part that a heading opens. A name with nothing under it signs what is above: it opens nothing."""
    section = section_of(plain(block.text))
    is_speech = block.line in speeches and any(one.kind is not Kind.HEADING for one in below)
    return Section.INTERVENTION if section is None and is_speech else section


def _merged(blocks: Sequence[Block], speeches: AbstractSet[int]) -> Iterator[Block]:
    """Headings that say one thing on two lines put together: « CE QU’A DIT LA CGT », « INTERVENTION »."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and block.kind is Kind.HEADING:
            glue = _glue(waiting, block, speeches)
            if glue:
                waiting = replace(
                    waiting, text=f"{waiting.text}{glue}{block.text}", level=min(waiting.level, block.level)
                )
                continue
        if waiting is not None:
            yield waiting
        waiting = block if block.kind is Kind.HEADING else None
        if waiting is None:
            yield block
    if waiting is not None:
        yield waiting


def _glue(above: Block, below: Block, speeches: AbstractSet[int]) -> str:
    """What to write between two headings that are one; empty where they are two."""
    first, second = section_of(plain(above.text)), section_of(plain(below.text))
    is_speaker = below.line in speeches and second is None
    is_speech = second is Section.INTERVENTION and _INTERVENTION_TITLE.search(plain(below.text))
    if first is Section.INTERVENTION and (is_speaker or is_speech) and above.line not in speeches:
        return " " if re.search(r"[:–—-]\s*$", above.text) else " : "
    if second is None and below.line > above.line > 0 and _OPEN_END.search(plain(above.text)):
        return " "
    is_next = above.line > 0 and below.line == above.line + 1
    if is_next and second is None and first is not Section.VOTES and above.level == below.level:
        return " "
    return ""


def _words(text: str, section: Section | None, as_title: Callable[[str], str]) -> str:
    """The words of a heading in sentence case, the names of speakers with their capitals."""
    words = re.findall(r"\w+", plain(text).casefold())
    if section is Section.VOTES and len(words) == 1:
        return "Le vote" if words == ["vote"] else "Les votes"
    bare = without_number(text) if section is not None else text
    written = as_title(bare)
    if section is Section.INTERVENTION:
        written = _SPEAKER.sub(_with_name, written)
    return written


def _with_name(match: re.Match[str]) -> str:
    name = match["name"]
    if _NO_NAME.match(name) or name != name.lower():
        return match[0]
    return match["before"] + re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name)
