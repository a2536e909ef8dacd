"""Numbers and qualities → pairs: each number goes to one quality, in whatever order a sentence has them.

Four turns are known: the number first (« 74 voix pour »), the quality first (« Contre : 16 »), « contre »
between two numbers (« 74 voix contre 16 »), and a row of qualities above a row of numbers. What is not one of
them is no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tribune_import.votes.figures.columns import without_columns
from tribune_import.votes.figures.counts import Pair, Turn
from tribune_import.votes.figures.qualities import TEXT, UNIT
from tribune_import.votes.figures.tokens import Token, tokens

# From a number to its quality: « 74 [voix se sont exprimées] pour », « 31 [voix s'étant portées] contre »
_WENT: Final = (
    r"(?:se sont|s'est|se seraient|s'etant|s'etaient) (?:\w+ment )?"
    r"(?:exprimee?s?|prononcee?s?|portee?s?|manifestee?s?|ralliee?s?)"
    r"|se (?:prononcent|portent|manifestent|prononcant|portant)|s'expriment|s'exprimant"
)
_CAST: Final = (
    r"(?:ont|a|ayant) (?:\w+ment )?(?:votee?s?|voter|opte|dit|emis un vote|exprime un vote|ete|leve la main)"
    r"|votent|votant|vote|levent la main|levant la main|se (?:levent|sont levee?s)|un vote"
)
_GOING: Final = r"(?:(?:allant|revenant|sont allee?s|vont) )?(?:a l'|au (?:vote )?)"
_STATE: Final = r"en|sont|est|etaient|furent|exprimee?s?|qui (?:ont|se sont) \w+|des presents|des votants"
_SAID: Final = rf"(?:(?:{_WENT}|{_CAST}|{_STATE}) |{_GOING} ?)"
_NUMBER_FIRST = re.compile(
    rf" ?(?:seule?s? |autres )?(?:{UNIT} ?(?:et {UNIT} ?)?)?(?:, ?, ?)?(?:\([^()#@]{{0,20}}\)"
    rf" ?)?(?:(?:presente?s?|exprimee?s?|de conseillers) ?)?{_SAID}?(?:qui )?"
)
_OF_THE_TEXT: Final = rf"(?: (?:a |de )?(?:l'|le |la |cet |cette |ce )(?:{TEXT}|adoption)\b(?= ?[:=]))"
"""« Contre l'avis : 12 voix »."""
_QUALITY_FIRST = re.compile(
    rf"(?:\(s\)|s)? ?(?:(?:{UNIT}|exprimee?s?) ?)?{_OF_THE_TEXT}? ?(?P<sign>[:=>?]|-+>?"
    rf"|[:=]? ?\((?:total ?:? ?)?"
    rf"|\.{{2,}}|…|(?<= )\.(?= ))? ?(?:(?:{UNIT}|au nombre de) ?[:=]? ?)?"
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
    rf"|ce qui|alors|le =|en|qui|nppv|{UNIT})\b|que (?:l'|le |la ))"
)
_IN_A_SERIES = re.compile(r" *(?:[;.(]|$)")
"""« votes favorables, 66 ; votes défavorables, 5 »: after a comma, a number that nothing follows."""
_SPACES = re.compile(r" +")
_OWN_NUMBER = re.compile(
    r"(?:\b(?:nos|ses|leurs|mes|vos) "
    r"|(?<!amendement )(?<!amendement de la )(?<!voeu )(?<!voeu de la )(?<!motion )(?<!motion de la )"
    r"@\d+ ?[:(]? ?"
    r"(?:avec |de ses )?)$"
)
"""« nos 8 voix », « CGT : 8 »; « amendement CGT : 24 pour » gives the number of the assembly."""
_IMPLIED = re.compile(
    r"\b(?:par|avec|(?:recueilli|obtenu|recueille|obtient|reuni)(?: que| seulement)?|a) #(\d+) (?:voix"
    r"|suffrages)\b"
    r"(?= *(?:$|[.;,(](?! ?#\d+ pour)|et #|et (?:sans|aucune?|=)))"
)
_BY_ALL = re.compile(r"\b(?:unanimite|adoptee?s?|approuvee?s?),? \(#(\d+) (?:voix|suffrages)(?: pour)?\)")
"""« à l'unanimité (95 voix) », « Adoptée (70 voix) »."""
_ONE_TO_ANOTHER = re.compile(r"(?<!de )#(\d+) voix a #(\d+)(?= ?(?:$|[.,;()]))")
"""« est passé de justesse, 41 voix à 38 », not « de 41 voix à 38 »."""


def pairs(text: str) -> Iterator[Pair]:
    """The pairs of a plain sentence, its asides blanked; those of a turn may come before those of another."""
    columns, rest = without_columns(text, tokens(text))
    yield from columns
    left = [token for token in rest if token.value is None or not _OWN_NUMBER.search(text[: token.start])]
    weights = [_weight(text, left, right) for left, right in pairwise(left)]
    chain: list[int] = []
    for rank in range(len(left)):
        chain.append(rank)
        if rank == len(left) - 1 or not weights[rank]:
            yield from _chain_pairs(text, [left[at] for at in chain], [weights[at] for at in chain[:-1]])
            chain = []
    yield from _implied(text)


def _weight(text: str, left: Token, right: Token) -> int:
    """How well two neighbours go together: 0 not at all."""
    between = _SPACES.sub(" ", text[left.end : right.start])
    if left.value is not None and right.value is None:
        if _NUMBER_FIRST.fullmatch(between) is None or not _ends_well(text, right):
            return 0
        return 3 if left.is_prefix or re.search(UNIT, between) else 2
    if left.value is None and right.value is not None and not right.is_prefix:
        match = _QUALITY_FIRST.fullmatch(between)
        if match is None or len(between) > _LONGEST_SIGN:
            return 1 if between == ", " and _IN_A_SERIES.match(text, right.end) else 0
        if match["sign"]:
            return 4
        return 1 if _AFTER_NUMBER.match(text, right.end) else 0
    return 0


_LONGEST_SIGN: Final = 30


def _ends_well(text: str, quality: Token) -> bool:
    """« pour » and « contre » name voices where no complement follows, as in « 12 contre la fermeture »."""
    if quality.quality == "abstentions":
        return _RATE.match(text, quality.end) is None
    if not quality.text.startswith(("pour", "contre", "en faveur")):
        return True
    return _AFTER_QUALITY.match(text, quality.end) is not None


def _chain_pairs(text: str, chain: Sequence[Token], weights: Sequence[int]) -> Iterator[Pair]:
    if len(chain) == 3 and _is_versus(text, chain):
        first, _, last = chain
        yield Pair("pour", first.value or 0, first.start, first.end, Turn.VERSUS)
        yield Pair("contre", last.value or 0, first.end, last.end, Turn.VERSUS)
        return
    is_unclear = len(chain) == 4 and _is_versus(text, chain[:3]) and "pour" not in chain[3].quality
    rank = _best_start(weights)
    while rank < len(chain) - 1:
        left, right = chain[rank], chain[rank + 1]
        is_left_alone = rank + 2 == len(chain) or len(chain) % 2 == 1
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


def _is_versus(text: str, chain: Sequence[Token]) -> bool:
    first, middle, last = chain
    return (
        first.value is not None
        and middle.text == "contre"
        and last.value is not None
        and not first.is_prefix
        and re.fullmatch(rf" ?(?:{UNIT},? )?", _SPACES.sub(" ", text[first.end : middle.start])) is not None
        and text[middle.end : last.start].strip() == ""
        and _AFTER_NUMBER.match(text, last.end) is not None
    )


def _implied(text: str) -> Iterator[Pair]:
    """« adopté par 74 voix », « passé par 41 voix à 38 »: the quality is in the result."""
    for match in _ONE_TO_ANOTHER.finditer(text):
        yield Pair("pour", int(match[1]), match.start(), match.end(1), Turn.VERSUS)
        yield Pair("contre", int(match[2]), match.end(1), match.end(), Turn.VERSUS)
    for match in (*_IMPLIED.finditer(text), *_BY_ALL.finditer(text)):
        yield Pair("pour", int(match[1]), match.start(), match.end(), Turn.IMPLIED)
