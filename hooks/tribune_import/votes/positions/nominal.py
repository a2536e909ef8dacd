"""Positions told without a verb of voting: labels, « abstention de la CGT », « (CGT contre) »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tribune.words.terms import Position
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.objects import labelled
from tribune_import.votes.positions.name_patterns import (
    AND_THAT_OF,
    COUNTED,
    NAME_FIRST,
    NOUN_FIRST,
    PATTERNS,
)
from tribune_import.votes.positions.nouns import named_position
from tribune_import.votes.positions.stances import Stance, objet_beside
from tribune_import.votes.positions.subjects import members
from tribune_import.votes.text.windows import Window


def from_names(window: Window) -> Iterator[Stance]:
    """Every position that the sentence tells without a verb of voting."""
    text = window.text
    taken: list[tuple[int, int]] = []
    seen: set[tuple[str, Position]] = set()
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            span = match.span("list")
            if any(start < span[1] and span[0] < end for start, end in taken):
                continue
            if pattern in (NOUN_FIRST, AND_THAT_OF) and not _is_noun_of_vote(text, match):
                continue
            if pattern is NAME_FIRST and not _is_verbless(text, match):
                continue
            if pattern is COUNTED and named_position(match) is Position.POUR and not match["sign"]:
                continue  # « 16 sièges, 9 pour la CGT »
            if named_position(match) is Position.ABSENT and not re.search(r"\bvotes?\b|\bscrutin", text):
                continue
            taken.append(span)
            for token in members(text, *span):
                stance = (window.organisation(token).id, named_position(match))
                if stance not in seen:
                    seen.add(stance)
                    label = labelled(window, match.start())[1]
                    yield Stance(*stance, window, match.start(), objet_beside(window, match), label)


def _is_noun_of_vote(text: str, match: re.Match[str]) -> bool:
    """« abstention de la CGT » tells a position; « pour la CGT » and « favorable à la CGT » do not."""
    position = named_position(match)
    words = text[match.start() : match.start("list")]
    if position in (Position.ABSTENTION, Position.NPPV):
        return not re.search(r"\b(?:si|sans|malgre l'eventuelle|pas d'|taux d') ?$", text[: match.start()])
    return re.match(
        r"(?:votes? |voix |un vote )(?:contre|pour|favorables?|defavorables?) ?(?:de|du|des|d')\b", words
    ) is not None or (
        words.startswith("opposition")
        and re.search(r"\bde|\bdu", words) is not None
        and re.search(r"\badopt|\brejet|\bvote|unanimite", text) is not None
    )


_TEXT_OF = re.compile(rf"\b{TEXT} (?:n° ?\S+ )?(?:de |du |des )?(?:la |l'|le |les )?(?:groupe )?$")
"""« Amendement CGT : 24 pour »: the text is theirs, the 24 voices are of the assembly."""


def _is_verbless(text: str, match: re.Match[str]) -> bool:
    """« (CGT contre) », « CGT : abstention », « et la CFDT pour »: not the end of « pour la CGT contre »."""
    left = text[: match.start("list")]
    between = text[match.end("list") : match.end()]
    if "#" in between and _TEXT_OF.search(left):
        return False
    if re.search(r"[:=(]", between):
        return True
    if re.search(r"\b(?:de|du|des|par|pour|a|au|avec|sur|chez|que) (?:la |le |les |l')?$", left):
        return False
    return (
        re.fullmatch(r" ?(?:,|- )? ?(?:vote |votent )?\S+(?: \S+){0,4} ?\)?", between) is not None
        and re.search(
            r"(?:^|[(,;:/•.-] ?|\bet |\bmais |\btandis que |\balors que |\bpuis )(?:la |le |les |l'"
            r"|groupe )*$",
            left,
        )
        is not None
    )
