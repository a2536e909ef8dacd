"""The windows in which a vote is read: a sentence, or a line of a table. Nothing is added up across two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tribune_import.blocks import Block, Kind
from tribune_import.organisations import Mention, Organisations
from tribune_import.votes.figures.qualities import QUALITY
from tribune_import.votes.text.label_lines import joined_lines
from tribune_import.votes.text.number_words import with_numbers
from tribune_import.votes.text.plain_text import plain_copy, quoted
from tribune_import.votes.text.tables import sentences
from tribune_import.votes.text.working_copy import Copy

_STOP = re.compile(r"[.!?…]+[\"')\]]*\s+")
_ABBREVIATION = re.compile(
    r"(?:^|[^a-z@#])(?:m|mm|mme|mmes|mlle|dr|art|cf|p|pp|n|no|abst?|st|ste|env|ex|tel|av|bd|nb|ref"
    r"|resp|[a-z])$"
)
_NAME_AND_SIGN = re.compile(r"(?:la |le )?@\d+ ?[:=(]")
_ANSWER = re.compile(r"#\d|(?:aucune?|neant|personne)\b")
_HOUR = re.compile(r"(?:[#=]|\d) ?\d*h$")
"""« à 14 h. » ends a sentence."""
_NEW_SENTENCE: Final = '«"“(-–—•[*_@#='
_VOTE_HEADING = re.compile(r"\b(?:votes?|scrutins?|resultats?)\b")
_SPEECH = re.compile(
    r"\W*(?:l'|la |le |les )?(?:interventions?|explications? de votes?|declarations?|expressions?|prises? de"
    r" parole|point de vue|reactions?|communique) (?:liminaire )?(?:de |du |des )[^.:;]{2,60}:?\W*$"
)
"""« Explication de vote de FO »: a line that says whose the words below it are."""


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence in its plain form, and where it comes from."""

    text: str
    copy: Copy
    mentions: tuple[Mention, ...]
    """Those of the whole block: ``@0`` is the first."""
    block: int
    rank: int
    """Place of the sentence in its block, from 0."""
    ligne: int
    page: int | None
    heading: str
    """Plain text of the heading above, empty where there is none."""
    is_heading: bool = False
    speakers: frozenset[str] = frozenset()
    """Organisations that the heading or the line above names as those who speak: « Intervention de FO »."""
    home: frozenset[str] = frozenset()
    """Regions of this assembly, plain: a CESER of another one is another body. Empty: nobody knows."""
    as_written: str = ""
    """The lines or rows that the sentence was put together from, as they stand; empty where it was not."""
    before: str = ""
    """What the same block says before, in plain form: where a pronoun finds its name."""

    @property
    def phrase(self) -> str:
        """The exact sentence, as in the document."""
        return quoted(self.as_written or self.copy.original())

    @property
    def is_under_votes(self) -> bool:
        """Whether the heading above announces votes."""
        return _VOTE_HEADING.search(self.heading) is not None and len(self.heading) < 60

    def organisation(self, token: str) -> Mention:
        """The organisation that ``@3`` stands for."""
        return self.mentions[int(token.removeprefix("@"))]


def windows(
    blocks: Sequence[Block], organisations: Organisations, home: frozenset[str] = frozenset()
) -> Iterator[Window]:
    """Every sentence of the blocks in order, rows of tables one by one. ``home``: see `Window.home`."""
    heading = ""
    speakers = frozenset[str]()
    for rank, (block, label, quote) in enumerate(_with_labels([*joined_lines(blocks)])):
        heading = plain_copy(label, ()).text.strip() if label else heading
        is_table = block.kind is Kind.TABLE
        lines = sentences(block.text, organisations.is_one) if is_table else [(block.text, quote)]
        for line, as_written in lines:
            for window in _windows_of(block, rank, line, heading, organisations):
                yield replace(window, home=home, as_written=as_written, speakers=speakers)
        if block.kind is Kind.HEADING or _SPEECH.match(plain_copy(block.text, ()).text):
            speakers = frozenset(mention.id for mention in organisations.mentions(block.text))
        if block.kind is Kind.HEADING:
            heading = plain_copy(block.text, ()).text.strip()


def _with_labels(blocks: Sequence[tuple[Block, str]]) -> Iterator[tuple[Block, str, str]]:
    """The blocks, run-in headings back before their text: « VOTES : l'avis a été adopté » is one sentence.

    With each block, the label that it starts with, and what is quoted of it where it was put together.
    """
    label: Block | None = None
    for block, quote in blocks:
        is_run_in = label is not None and block.kind is Kind.PARAGRAPH and block.line == label.line
        if label is not None and is_run_in:
            yield replace(block, text=f"{label.text} : {block.text}"), label.text, quote
        elif label is not None:
            yield label, "", ""
        label = block if block.kind is Kind.HEADING else None
        if label is None and not is_run_in:
            yield block, "", quote
    if label is not None:
        yield label, "", ""


def _windows_of(
    block: Block, rank: int, text: str, heading: str, organisations: Organisations
) -> Iterator[Window]:
    mentions = organisations.mentions(text)
    copy = with_numbers(plain_copy(text, mentions))
    for order, (start, end) in enumerate(_sentences(copy)):
        part = copy.cut(start, end)
        yield Window(
            text=part.text,
            copy=part,
            mentions=mentions,
            block=rank,
            rank=order,
            ligne=block.line,
            page=block.page,
            heading=heading,
            is_heading=block.kind is Kind.HEADING,
            before=copy.text[:start],
        )


def _sentences(copy: Copy) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(copy.text):
        following = copy.source[copy.places[stop.end()] :][:1]
        is_new = following.isupper() or following.isdigit() or following in _NEW_SENTENCE
        before, after = copy.text[start : stop.start()], copy.text[stop.end() :]
        if is_new and not _is_abbreviated(before, stop[0], after) and not _is_asked(before, stop[0], after):
            yield from _stripped(copy.text, start, stop.end())
            start = stop.end()
    yield from _stripped(copy.text, start, len(copy.text))


def _is_abbreviated(before: str, stop: str, after: str) -> bool:
    """« abs. 7 » goes on, « FO : abs. FSU : NPPV » does not: a name and its sign start another."""
    if not stop.startswith(".") or stop.startswith("..") or _HOUR.search(before):
        return False
    is_before_a_name = before.endswith(("abs", "abst")) and _NAME_AND_SIGN.match(after) is not None
    return _ABBREVIATION.search(before) is not None and not is_before_a_name


def _is_asked(before: str, stop: str, after: str) -> bool:
    """« Contre ? 12. », « Contre… 12 »: a question put to the vote, or dots, and the number."""
    if not ("?" in stop or ".." in stop or "…" in stop) or _ANSWER.match(after) is None:
        return False
    return any(match.end() == len(before.rstrip()) for match in QUALITY.finditer(before))


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())
