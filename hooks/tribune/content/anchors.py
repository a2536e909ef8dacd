"""The anchors of a text, as Python-Markdown makes them: those that are written, the slugs of headings."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markdown.extensions.toc import slugify, unique

from tribune.content.problems import Problem
from tribune.content.prose import Prose

_LIST = re.compile(r"\{:?[ ]*(?P<attributes>[^{}\n ][^{}\n]*)\}")
_IDENTIFIER = re.compile(r"(?:^|\s)(?:#|id=[\"']?)(?P<id>[^\s=}\"']+)")
_AFTER = r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])"
_NOT_SHOWN = re.compile(rf"!\[[^\[\]]*\]{_AFTER}|\[\^[^\[\]]*\]|(?<=\]){_AFTER}")
"""Images, calls of a note, and what a link leads to: none of them takes part in the slug of a heading."""
_MARKS = re.compile(r"(?<!\w)_+|_+(?!\w)|[*`\[\]]")
_UNSURE = re.compile(r"[<>\\{}&~^=$]|:[\w+-]+:")
"""Signs of a heading, icons among them, whose slug is not told with certainty here."""
_MAX_HEADINGS: Final = 2_000
"""Slugs are made unique one after the other: beyond that number, nothing is said of them."""
_MADE_LATER: Final = re.compile(r"fn(?:ref)?\d*:|__|etape-\d|chronologie$")
"""Anchors that notes, code and the steps of a dossier bring."""
_PARAGRAPH: Final = re.compile(r"(intervention(?:-\d+)?)-p\d+", re.ASCII)
"""The anchors of the paragraphs of an intervention: MkDocs tells how many there are."""


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


def anchors_of(prose: Prose, votes: int = 0) -> Anchors:
    """Every anchor of a text, and those of the ``votes`` that its page shows."""
    known = {identifier for match in _LIST.finditer(prose.text) for identifier in _identifiers(match)}
    is_sure = True
    for rank, heading in enumerate(prose.headings):
        if rank == _MAX_HEADINGS:
            is_sure = False
            break
        if heading.identifiers:
            known.update(heading.identifiers)
            continue
        shown = _MARKS.sub("", _NOT_SHOWN.sub("", prose.page.texte[slice(*heading.title)]))
        is_sure = is_sure and not _UNSURE.search(shown)
        unique(slugify(html.unescape(shown), "-"), known)
    return Anchors(frozenset(known) | {f"vote-{number}" for number in range(1, votes + 1)}, is_sure)


def check_anchors(prose: Prose, votes: int = 0) -> Iterator[Problem]:
    """An anchor that two headings have leads to the first only; one of a vote hides the vote."""
    seen: set[str] = set()
    for heading in prose.headings:
        for identifier in () if heading.is_nested else heading.identifiers:
            place = prose.place(heading.attributes_start)
            rank = re.fullmatch(r"vote-([1-9]\d{0,3})", identifier, re.ASCII)
            if rank and int(rank[1]) <= votes:
                yield Problem(
                    place,
                    "ancre-en-double",
                    f"l’ancre « {identifier} » est déjà celle d’un vote de la lettre",
                    "donnez à ce titre une autre ancre, ou aucune",
                )
            elif identifier in seen:
                yield Problem(
                    place,
                    "ancre-en-double",
                    f"l’ancre « {identifier} » est déjà celle d’un titre plus haut",
                    _another(identifier),
                )
            seen.add(identifier)


def _identifiers(attributes: re.Match[str]) -> list[str]:
    return [match["id"] for match in _IDENTIFIER.finditer(attributes["attributes"])]


def _another(identifier: str) -> str:
    if identifier == "intervention":
        return "pour une seconde personne, écrivez { #intervention-2 }"
    return "donnez à ce titre une autre ancre, ou aucune"
