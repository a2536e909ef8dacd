"""Counts of one sentence: each (number, quality) pair is read alone, in whatever order they come.

Three turns are known: the number first (« 74 voix pour »), the quality first (« Contre : 16 »), and
« contre » between two numbers (« 74 voix contre 16 »). What is not one of them is no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Final

from tribune.importing.votes.asides import without_asides
from tribune.importing.votes.qualities import QUALITY, TEXT, UNIT


class Turn(Enum):
    """How a pair was read, and so how much it says alone."""

    FIRM = "number or quality first, with a sign or a word between them"
    LOOSE = "quality first and nothing between: « contre 16 »"
    VERSUS = "on either side of « contre »: « 74 voix contre 16 »"
    IMPLIED = "voices without a quality: « adopté par 74 voix »"
    UNCLEAR = "« 74 voix contre 16 abstentions »: the first number is for, or against"


@dataclass(frozen=True, slots=True)
class Pair:
    """A number and its quality, between two places of the sentence."""

    quality: str
    value: int
    start: int
    end: int
    turn: Turn = Turn.FIRM
    """How it was read."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The counts of one vote within a sentence."""

    pairs: tuple[Pair, ...]
    is_ambiguous: bool = False
    """Whether the numbers can be read in two ways."""
    notes: tuple[str, ...] = field(default=())

    @property
    def counts(self) -> dict[str, int]:
        """Quality → number."""
        return {pair.quality: pair.value for pair in self.pairs}

    @property
    def has_sides(self) -> bool:
        """Whether which number is for and which against depends on the result: « par 40 voix contre 35 »."""
        return any(pair.turn in (Turn.VERSUS, Turn.IMPLIED) for pair in self.pairs)

    @property
    def is_implied(self) -> bool:
        """Whether it counts voices without a quality: « par 66 voix »."""
        return all(pair.turn is Turn.IMPLIED for pair in self.pairs)

    @property
    def start(self) -> int:
        """Where its first pair starts."""
        return min(pair.start for pair in self.pairs)

    @property
    def end(self) -> int:
        """Where its last pair ends."""
        return max(pair.end for pair in self.pairs)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    value: int | None
    """A number; None for a quality."""
    quality: str = ""
    text: str = ""
    is_prefix: bool = False
    """« aucune », « sans »: a zero that can only come before its quality."""


_NOT_FOR: Final = (
    rf"(?=(?:{UNIT} )?(?:contre|oppos|opposant|defavorable|abst|absten|n\.?p\.?p\.?v|refus|non[ -]part"
    rf"|votes? contre|negati))"
)
_ZERO = re.compile(
    rf"\b(?:sans (?:aucune? |la moindre )?|aucune? (?:seule? )?|pas (?:une? seule? |une? |de |d')"
    rf"|nulle? |ni (?:de |d'|aucune? )?){_NOT_FOR}"
    rf"|\baucune? (?:voix |vote )(?=pour\b)"
    r"|\b(?:personne|nul) n'a vote (?=contre)|\b(?:personne|nul) ne (?=s'est (?:y )?(?:abstenu"
    r"|oppose)|s'y est oppose)"
)
_LABEL_ZERO = re.compile(
    r"(?<=[:=] )(?:aucune?s?|neant|nul(?:le)?s?)\b|(?<=[:=])(?:aucune?s?|neant|nul(?:le)?s?)\b"
)
_NUMBER = re.compile(r"#(\d+)")
_SAID: Final = (
    r"(?:(?:se sont|s'est|se seraient|s'etant) (?:\w+ment )?(?:exprimee?s?|prononcee?s?|portee?s?"
    r"|manifestee?s?|ralliee?s?)"
    r"|(?:ont|a) (?:\w+ment )?(?:votee?s?|voter|opte|dit|emis un vote|exprime un vote|ete)|votent"
    r"|votant|vote|ayant vote|en|sont|est"
    r"|etaient|furent|votant|exprimee?s?|se prononcent|s'expriment|qui (?:ont|se sont) \w+|un vote"
    r"|des presents|des votants)"
)
_NUMBER_FIRST = re.compile(
    rf" ?(?:seule?s? )?(?:{UNIT} ?(?:et {UNIT} ?)?)?(?:, ?, ?)?(?:\([^()#@]{{0,20}}\)"
    rf" ?)?(?:(?:presente?s?|exprimee?s?"
    rf"|de conseillers) ?)?(?:{_SAID} )?(?:qui )?"
)
_QUALITY_FIRST = re.compile(
    rf"(?:\(s\)|s)? ?(?:(?:{UNIT}|exprimee?s?) ?)?(?P<sign>[:=>]|-+>?|[:=]? ?\((?:total ?:? ?)?"
    rf"|\.{{2,}}|…)? ?(?:(?:{UNIT}"
    rf"|au nombre de) ?[:=]? ?)?"
)
_AFTER_QUALITY = re.compile(
    r"\s*(?:$|[,.;:!?()/|•\"+&…-]|#|=|~|@"
    r"|(?:et|ni|puis|avec|dont|mais|ou|tandis|alors|soit|sur|lors|parmi|ce qui|contre|pour|sans"
    r"|aucune?|qui|est|a ete|ont ete|n'ont|se sont|en|par)\b"
    r"|que (?:l'|le |la |cet |cette |ce )"
    rf"|(?:l'|la |le |les |ce |cet |cette |son |notre |de l'|du |de la )?(?:adoption\b|approbation\b"
    rf"|{TEXT}\b)"
    r"|(?:de |du |des )(?:la |l'|les )?@)"
)
_COMPARISON = re.compile(r" #\d")
"""« 25 voix contre 14 à la CFDT » compares, where it is no vote by some against others."""
_RATE = re.compile(r" (?:\w+ )?(?:de|a|atteignant|frolant) [=~]")
"""« une abstention de 92 % » is that of an election."""
_AFTER_NUMBER = re.compile(
    rf"\s*(?:$|[,.;:!?()/|•\"+&…-]|#|@|(?:et|ni|puis|avec|dont|mais|sur|pour|contre|abst\w*|lors"
    rf"|ce qui|alors|le =|en|nppv|{UNIT})\b)"
)
_SPACES = re.compile(r" +")
_OWN_NUMBER = re.compile(r"(?:\b(?:nos|ses|leurs|mes|vos) |@\d+ ?[:(]? ?(?:avec |de ses )?)$")
_IMPLIED = re.compile(
    r"\b(?:par|avec|recueilli|obtenu|recueille|obtient|reuni|a) #(\d+) (?:voix|suffrages)\b"
    r"(?= ?(?:$|[.;,(](?! ?#\d+ pour)|et #|et (?:sans|aucune?|=)))"
)
_NEXT_OBJECT = re.compile(
    rf"\b(?:{TEXT}|second\w*|premier\w*|deuxieme|troisieme|quatrieme|autre|celui|celle|bureau"
    rf"|commission|pleniere|texte final|assemblee|n° ?=?)\b|="
)


def ballots(text: str) -> list[Ballot]:
    """The counts of ``text``, a sentence in plain form with its numbers marked, vote by vote."""
    readable = without_asides(text)
    found = sorted([*_pairs(readable), *_implied(readable)], key=lambda pair: pair.start)
    groups: list[list[Pair]] = []
    for pair in found:
        last = groups[-1] if groups else None
        if last is None or _starts_another(readable, last, pair):
            groups.append([pair])
        else:
            last.append(pair)
    return [ballot for group in groups if (ballot := _ballot(readable, group)) is not None]


def _tokens(text: str) -> list[_Token]:
    tokens = [_Token(m.start(), m.end(), int(m[1]), text=m[0]) for m in _NUMBER.finditer(text)]
    tokens += [_Token(m.start(), m.end(), 0, text=m[0], is_prefix=True) for m in _ZERO.finditer(text)]
    tokens += [_Token(m.start(), m.end(), 0, text=m[0]) for m in _LABEL_ZERO.finditer(text)]
    taken = [(token.start, token.end) for token in tokens]
    tokens += [
        _Token(m.start(), m.end(), None, m.lastgroup or "", m[0])
        for m in QUALITY.finditer(text)
        if not any(start < m.end() and m.start() < end for start, end in taken)
    ]
    tokens.sort(key=lambda token: token.start)
    return [token for rank, token in enumerate(tokens) if not _is_stray_ni(tokens, rank)]


def _is_stray_ni(tokens: Sequence[_Token], rank: int) -> bool:
    """« ni » denies only what follows another denial: « sans voix contre ni abstention »."""
    token = tokens[rank]
    if not token.text.startswith("ni "):
        return False
    return not any(other.value == 0 for other in tokens[max(0, rank - 3) : rank])


def _pairs(text: str) -> Iterator[Pair]:
    tokens = [
        token for token in _tokens(text) if token.value is None or not _OWN_NUMBER.search(text[: token.start])
    ]
    weights = [_weight(text, left, right) for left, right in pairwise(tokens)]
    chain: list[int] = []
    for rank in range(len(tokens)):
        chain.append(rank)
        if rank == len(tokens) - 1 or not weights[rank]:
            yield from _chain_pairs(text, [tokens[at] for at in chain], [weights[at] for at in chain[:-1]])
            chain = []


def _weight(text: str, left: _Token, right: _Token) -> int:
    """How well two neighbours go together: 0 not at all."""
    between = _SPACES.sub(" ", text[left.end : right.start])
    if left.value is not None and right.value is None:
        if _NUMBER_FIRST.fullmatch(between) is None or not _ends_well(text, right):
            return 0
        return 3 if left.is_prefix or re.search(UNIT, between) else 2
    if left.value is None and right.value is not None and not right.is_prefix:
        match = _QUALITY_FIRST.fullmatch(between)
        if match is None or len(between) > 24:
            return 0
        if match["sign"]:
            return 4
        return 1 if _AFTER_NUMBER.match(text, right.end) else 0
    return 0


def _ends_well(text: str, quality: _Token) -> bool:
    """« pour » and « contre » name voices where no complement follows, as in « 12 contre la fermeture »."""
    if quality.quality == "abstentions":
        return _RATE.match(text, quality.end) is None
    if not quality.text.startswith(("pour", "contre", "en faveur")):
        return True
    return _AFTER_QUALITY.match(text, quality.end) is not None


def _chain_pairs(text: str, tokens: Sequence[_Token], weights: Sequence[int]) -> Iterator[Pair]:
    if len(tokens) == 3 and _is_versus(text, tokens):
        first, _, last = tokens
        yield Pair("pour", first.value or 0, first.start, first.end, Turn.VERSUS)
        yield Pair("contre", last.value or 0, first.end, last.end, Turn.VERSUS)
        return
    is_unclear = len(tokens) == 4 and _is_versus(text, tokens[:3]) and "pour" not in tokens[3].quality
    rank = _best_start(weights)
    while rank < len(tokens) - 1:
        left, right = tokens[rank], tokens[rank + 1]
        is_left_alone = rank + 2 == len(tokens) or len(tokens) % 2 == 1
        is_compared = right.text == "contre" and is_left_alone and _COMPARISON.match(text, right.end)
        if weights[rank] and not is_compared:
            number, quality = (left, right) if left.value is not None else (right, left)
            turn = Turn.UNCLEAR if is_unclear else Turn.FIRM if weights[rank] > 1 else Turn.LOOSE
            yield Pair(quality.quality, number.value or 0, left.start, right.end, turn)
        rank += 2


def _best_start(weights: Sequence[int]) -> int:
    """Whether a chain pairs up from its first or its second token: more pairs first, then the firmer ones."""
    scores = [(len(weights[start::2]), sum(weights[start::2])) for start in (0, 1)]
    return 0 if scores[0] >= scores[1] else 1


def _is_versus(text: str, tokens: Sequence[_Token]) -> bool:
    first, middle, last = tokens
    return (
        first.value is not None
        and middle.text == "contre"
        and last.value is not None
        and not first.is_prefix
        and re.fullmatch(rf" ?(?:{UNIT} )?", _SPACES.sub(" ", text[first.end : middle.start])) is not None
        and text[middle.end : last.start].strip() == ""
        and _AFTER_NUMBER.match(text, last.end) is not None
    )


def _implied(text: str) -> Iterator[Pair]:
    for match in _IMPLIED.finditer(text):
        yield Pair("pour", int(match[1]), match.start(), match.end(), Turn.IMPLIED)


def _starts_another(text: str, group: Sequence[Pair], pair: Pair) -> bool:
    """A quality that comes back with another object before it belongs to another vote."""
    known = {other.quality for other in group}
    between = text[max(other.end for other in group) : pair.start]
    if pair.quality in known:
        return bool(_NEXT_OBJECT.search(between)) or ";" in between
    return ";" in between and _NEXT_OBJECT.search(between) is not None


def _ballot(text: str, group: Sequence[Pair]) -> Ballot | None:
    values: dict[str, set[int]] = {}
    for pair in group:
        values.setdefault(pair.quality, set()).add(pair.value)
    if len(values) < 2 and all(pair.turn is Turn.LOOSE for pair in group):
        return None
    inferred = any(text[pair.start : pair.end].endswith("sans opposition") for pair in group)
    first = {pair.quality: pair for pair in reversed(group)}
    return Ballot(
        tuple(sorted(first.values(), key=lambda pair: pair.start)),
        any(len(numbers) > 1 for numbers in values.values())
        or any(pair.turn is Turn.UNCLEAR for pair in group),
        ("« sans opposition » est lu comme aucune voix contre",) if inferred else (),
    )
