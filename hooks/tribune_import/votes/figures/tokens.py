"""Numbers and qualities of a sentence in their order: « 74 », « pour », « aucune » before « voix contre »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tribune_import.votes.figures.qualities import QUALITY, UNIT


@dataclass(frozen=True, slots=True)
class Token:
    """A number or a quality, between two places of the sentence."""

    start: int
    end: int
    value: int | None
    """A number; None for a quality."""
    quality: str = ""
    text: str = ""
    is_prefix: bool = False
    """« aucune », « sans »: a zero that can only come before its quality."""


_NUMBER = re.compile(r"#(\d+)")
_NOT_FOR: Final = (
    rf"(?=(?:{UNIT} )?(?:contre|oppos|opposant|defavorable|abst|absten|n\.?p\.?p\.?v|refus|non[ -]part"
    rf"|votes? contre|negati))"
)
_NO_NOUN: Final = (
    rf"\b(?:sans (?:aucune? |la moindre )?|aucune? (?:seule? )?"
    rf"|(?<!n'est )(?<!n'etait )pas (?:eu )?(?:une? seule? |une? |de |d')"
    rf"|nulle? |ni (?:de |d'|aucune? )?){_NOT_FOR}"
    rf"|\baucune? (?:voix |vote )(?=pour\b)"
)
"""« sans voix contre », « aucune abstention », « il n'y a pas eu de vote contre »."""
_NOBODY: Final = (
    rf"\b(?:personne|nul|aucune?(?: {UNIT})?) (?:n'(?:a|ont) (?:vote|leve la main) (?=contre)"
    r"|ne (?:vote |s'est prononcee? )(?=contre)"
    r"|(?=contre ?(?:$|[,.;:)]))"
    r"|ne (?=s'est (?:y )?(?:abstenu|oppose)|s'y est oppose|s'y etant oppose|s'abstient|s'(?:y )?oppose))"
)
"""« personne n'a voté contre », « aucun conseiller ne s'est abstenu »."""
_ZERO = re.compile(rf"{_NO_NOUN}|{_NOBODY}")
_LABEL_ZERO = re.compile(r"(?<=[:=?])(?P<space> ?)(?:aucune?s?|neant|nul(?:le)?s?|personne)\b")
_LETTER_O = re.compile(r"(?<=[:= ])o(?= ?(?:$|[,.;/)|-]))")
"""« Contre O »: the letter, where a zero is meant. It is told as a note."""
_COUNTED_BEFORE = re.compile(rf"#\d+ (?:autres )?(?:{UNIT} )?$")
_VOTED = re.compile(r"\b(?:a|ont|avons|vot\w+) (?:vote )?$")
_COUNTS = re.compile(rf" ?[:(] ?#\d+ (?:{UNIT} )?(?:pour|contre|abst|favorable|defavorable)")
_BALLOT_WORD = re.compile(r"\bvot|\bscrutin|\badopt|\brejet")


def tokens(text: str) -> list[Token]:
    """The numbers and the qualities of a plain sentence, in order, none over another."""
    found = [Token(m.start(), m.end(), int(m[1]), text=m[0]) for m in _NUMBER.finditer(text)]
    found += [Token(m.start(), m.end(), 0, text=m[0], is_prefix=True) for m in _ZERO.finditer(text)]
    found += [Token(m.end("space"), m.end(), 0, text=m[0]) for m in _LABEL_ZERO.finditer(text)]
    taken = [(token.start, token.end) for token in found]
    found += [
        Token(m.start(), m.end(), None, m.lastgroup or "", m[0])
        for m in QUALITY.finditer(text)
        if not any(start < m.end() and m.start() < end for start, end in taken)
    ]
    found += _letters_o(text, found)
    found.sort(key=lambda token: token.start)
    return [token for rank, token in enumerate(found) if not _is_stray(text, found, rank)]


def _letters_o(text: str, found: Sequence[Token]) -> list[Token]:
    """The letters O that stand for a zero: right after a quality."""
    ends = {token.end for token in found if token.value is None}
    return [
        Token(m.start(), m.end(), 0, text=m[0])
        for m in _LETTER_O.finditer(text)
        if any(re.fullmatch(r"s? ?[:=]? ?", text[end : m.start()]) for end in ends)
    ]


def _is_stray(text: str, found: Sequence[Token], rank: int) -> bool:
    """Whether a word has no such sense here: it needs something before it, or a vote around it.

    « ni » denies only beside another denial: « ni voix contre ni abstention ». « aucun » alone stands for one
    of those counted before: « 70 approuvent le texte, aucun ne vote contre ». « 31 non » answers in a vote,
    and elsewhere in an inquiry. « l'ont rejeté » needs those who did, counted. « ont voté contre : 54 pour,
    14 contre » ends a position before the counts.
    """
    token = found[rank]
    if token.text.startswith("l'ont "):
        return _COUNTED_BEFORE.search(text[: token.start]) is None
    if token.text.startswith("ni "):
        around = [*found[max(0, rank - 3) : rank], *found[rank + 1 : rank + 4]]
        return not any(other.value == 0 for other in around)
    if token.value is None and _VOTED.search(text[: token.start]) and _COUNTS.match(text, token.end):
        return True
    if re.match(r"aucune? n", token.text):
        return not any(other.value for other in found[:rank])
    return token.text.strip() == "non" and _BALLOT_WORD.search(text) is None
