"""Headings that a letter shows by capitals, bold or a known label, whatever its file calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.capitals import is_in_capitals
from tribune_import.cleaning.contents import LEADER
from tribune_import.markdown import plain
from tribune_import.sections import Section, announces_speech, section_of

SECTION_LEVEL: Final = 2
CAPITALS_LEVEL: Final = 3
BOLD_LEVEL: Final = 4

_MAX_LENGTH: Final = 150
_MAX_BOLD: Final = 120
_MAX_NUMBERED: Final = 90
_NEXT: Final = 2
"""Lines from a line to the next one, an empty one between them at most."""
_CUT: Final = re.compile(r"(?:\b(?:de|du|des|la|le|les|et|au|aux|en|pour|par|sur)|[’'])$", re.IGNORECASE)
_CUT_NAME: Final = re.compile(r"\b(?:de\s|d[’'])\s*[^\W\d_]+$", re.IGNORECASE)
_END_OF_NAME: Final = re.compile(r"(?:[^\W\d_]+[\s’'-]){0,2}[^\W\d_]+\s*[(,–—-].*")
"""« … INTERVENTION DE ANNE » above « LUNE (CGT) »."""
_BOLD_ONLY: Final = re.compile(r"\*{2,3}(?P<text>[^*]+)\*{2,3}\s*:?")
_SENTENCE_END: Final = re.compile(r"[.;,…][\s»”)]*$")
_SIDE: Final = (
    r"(?:pour|contre|abstentions?|abst?|nppv|voix|absents?|votants?|unanimit[ée]|adopt[ée]e?s?|rejet[ée]e?s?)"
)
_POSITION: Final = re.compile(
    rf"\b{_SIDE}\s*[:=]?\s*\d|\d\s*(?:voix\s*)?\b{_SIDE}\b|:\s*(?:a\s+)?{_SIDE}\b|\b{_SIDE}\s*:|\bunanimit[ée]\b",
    re.IGNORECASE,
)
"""« POUR : 38 », « 4 CONTRE », « CGT : ABSTENTION »: part of a vote, and no title."""
_LABEL: Final = re.compile(
    r"(?P<open>\*{2,3})?(?P<label>[^*:.\n]{3,110}?)(?P<end>\s*(?::|\.|\s[–—-])\s*(?P<close>\*{2,3})?|(?P<bold>\*{2,3})\s*:?)\s+(?=\S)"
)
_NUMBERED: Final = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-H])\s*[-–—.)/]+\s+[^\W\d_]")


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with titles recognised, and labels that run into the text set apart as titles."""
    found: list[Block] = []
    blocks = list(_with_whole_titles(blocks))
    for rank, block in enumerate(blocks):
        below = blocks[rank + 1] if rank + 1 < len(blocks) else None
        above = blocks[rank - 1] if rank else None
        found.extend(_as_headings(block, above, below))
    return list(_with_levels(found))


def _with_whole_titles(blocks: Iterable[Block]) -> Iterator[Block]:
    """The title of a known part on two lines put together: « LA CONTRIBUTION DU » above « CESER »."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and _is_cut(waiting, block):
            text = f"{waiting.text} {block.text}".replace("** **", " ")
            waiting = replace(waiting, text=text)
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _is_cut(above: Block, below: Block) -> bool:
    """Whether a line ends where no title does, and makes one of a known part with the line just below it."""
    first, second = plain(above.text), plain(below.text)
    is_title = (is_in_capitals(first) and is_in_capitals(second)) or all(
        block.kind is Kind.HEADING or _BOLD_ONLY.fullmatch(block.text) for block in (above, below)
    )
    return (
        is_title
        and above.kind is below.kind
        and above.kind in {Kind.HEADING, Kind.PARAGRAPH}
        and 0 < below.line - above.line <= _NEXT
        and (_CUT.search(first) or (_CUT_NAME.search(first) and _END_OF_NAME.fullmatch(second))) is not None
        and section_of(f"{first} {second}") is not None
    )


def _with_levels(blocks: Iterable[Block]) -> Iterator[Block]:
    """A second « contribution du CESER » belongs to the first: there is one such section in a letter."""
    seen: set[Section] = set()
    for block in blocks:
        section = section_of(plain(block.text)) if block.kind is Kind.HEADING else None
        is_again = section in seen and section in {Section.CESER, Section.CONTEXTE}
        yield replace(block, level=max(block.level, CAPITALS_LEVEL)) if is_again else block
        if section is not None:
            seen.add(section)


def _as_headings(block: Block, above: Block | None, below: Block | None) -> Iterable[Block]:
    if block.kind is Kind.HEADING:
        title = _title(block.text)
        return [replace(block, text=title) if title else replace(block, kind=Kind.PARAGRAPH)]
    if block.kind is Kind.ITEM and block.is_numbered:
        return [_numbered_heading(block, above, below) or block]
    if block.kind is not Kind.PARAGRAPH:
        return [block]
    level = _level(block.text, below)
    if level is not None:
        return [Block(Kind.HEADING, _title(block.text), block.line, block.page, level)]
    return list(_run_in(block))


def _level(written: str, below: Block | None) -> int | None:
    """The level of a paragraph that is a title; None where it is text."""
    text = LEADER.sub("", plain(written)).strip()
    if announces_speech(text):
        return SECTION_LEVEL
    if not text or len(text) > _MAX_LENGTH or _POSITION.search(text):
        return None
    if section_of(text) is not None:
        return SECTION_LEVEL
    if _SENTENCE_END.search(text) and not _goes_on_in_capitals(text, below):
        return None
    if is_in_capitals(text) or (below is not None and _is_numbered_title(text, below)):
        return CAPITALS_LEVEL
    is_bold = _BOLD_ONLY.fullmatch(written.strip()) is not None and len(text) <= _MAX_BOLD
    return BOLD_LEVEL if is_bold and below is not None else None


def _goes_on_in_capitals(text: str, below: Block | None) -> bool:
    """« ANNE LUNE, CONSEILLÈRE, » just above « AU NOM DE… »: one title on two lines."""
    return (
        text.endswith(",")
        and is_in_capitals(text)
        and below is not None
        and below.kind is Kind.PARAGRAPH
        and is_in_capitals(plain(below.text))
    )


def _is_numbered_title(text: str, below: Block) -> bool:
    """« II – La méthode » above a paragraph that has no number itself."""
    return (
        _NUMBERED.match(text) is not None
        and len(text) <= _MAX_NUMBERED
        and below.kind is Kind.PARAGRAPH
        and not _NUMBERED.match(plain(below.text))
    )


def _numbered_heading(block: Block, above: Block | None, below: Block | None) -> Block | None:
    """« 2. Ce que demande la CGT » alone, above a paragraph, is a title and no list."""
    neighbours = [near for near in (above, below) if near is not None and near.kind is Kind.ITEM]
    text = plain(block.text)
    if (
        neighbours
        or below is None
        or not _title(block.text)
        or len(text) > _MAX_NUMBERED
        or re.search(r"[.;,:!?…]\s*$", text)
    ):
        return None
    level = SECTION_LEVEL if section_of(text) is not None else CAPITALS_LEVEL
    return Block(Kind.HEADING, _title(block.text), block.line, block.page, level)


def _run_in(block: Block) -> Iterator[Block]:
    """« VOTES : l’avis a été adopté… », « **L’avis du CESER.** Le CESER… » → a title, and its text."""
    match = _LABEL.match(block.text)
    label = plain(match["label"]) if match else ""
    section = section_of(label) if label else None
    if match is None or section is None or not _is_label(match, label, section):
        yield block
        return
    rest = block.text[match.end() :]
    if match["open"] and not (match["close"] or match["bold"]):  # bold that goes on after the label
        rest = f"{match['open']}{rest}"
    yield Block(Kind.HEADING, _title(match["label"]), block.line, block.page, SECTION_LEVEL)
    if re.search(r"\w", rest):  # a lone sign is an ornament
        yield from _run_in(replace(block, text=rest))


def _is_label(match: re.Match[str], label: str, section: Section) -> bool:
    """Whether what reads like the words of a title is one: in capitals or bold, or followed by a colon."""
    if section is Section.AUTRE:
        return is_in_capitals(label)
    is_bold = bool(match["open"] and (match["close"] or match["bold"]))
    has_colon = ":" in match["end"]
    return is_in_capitals(label) or is_bold or (has_colon and len(label.split()) <= 8)


def _title(text: str) -> str:
    """The words of a title: not bold a second time, without the dots of a table of contents.

    Only the colon of a known part goes: that of a title may be followed by the rest of it, on the next line.
    """
    text = LEADER.sub("", re.sub(r"\*{2,3}", "", text)).strip()
    return re.sub(r"[\s:]+$", "", text) if section_of(plain(text)) is not None else text
