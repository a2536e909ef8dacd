"""Positions told without a verb of voting: labels, « abstention de la CGT », « notre vote »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.importing.votes.objects import Objet, named, objet_of
from tribune.importing.votes.position_nouns import NAMED_ANY, OUR_ANY, named_position
from tribune.importing.votes.position_turns import ELLIPSES
from tribune.importing.votes.qualities import TEXT
from tribune.importing.votes.stances import Stance, organisations_of
from tribune.importing.votes.subjects import BRANCH, LEAD, LIST, SEVERAL, members
from tribune.importing.votes.turn_words import ADVERBS
from tribune.importing.votes.windows import Window
from tribune.terms import Position

_OF: str = (
    r"(?: ?(?:de|du|des|d'|par))?(?: (?:l'ensemble (?:de|des) )?)?(?: ?(?:la|le|les"
    r"|l'))?(?: ?(?:groupes?|syndicats?|organisations?(?: syndicales?)?|elue?s|conseillers"
    r"|delegation)(?: de la| de| du| des)?)? ?"
)
_LIST_ENDS: Final = (
    r"(?!\s*\((?:#|=))(?!\s*(?:,|et)\s*(?:la |le |l')?@)(?!,? (?:votant|ayant |s'abst|s'etant|ont |a "
    r"|votent|vote |se sont"
    r"|s'est|ne ))"
)
_LABEL_FIRST = re.compile(
    rf"\b(?:ont vote |a vote |se sont |votes? |voix )?(?:{NAMED_ANY})s?(?: ?\((?:#\d+"
    rf"|=)(?: voix)?\))? ?(?:#\d+(?: voix)? ?)?(?:[:=(]"
    rf"|-+>) ?(?:#\d+ ?(?:voix )?[:(,-]? ?)?(?:dont (?:toute )?)?{LEAD}(?P<list>{LIST})"
)
_NOUN_FIRST = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?: (?:motivee|argumentee|constructive|collective|critique|vigilante"
    rf"|expresse)s?)?{_OF}(?P<list>{LIST})(?! (?:a|ont|s'est|se sont) )"
)
_NAME_FIRST = re.compile(
    rf"(?P<list>{LIST}){BRANCH} ?(?:[:=(]|-+>|,|(?<= )- )? ?(?:#\d+ ?(?:voix )?)?(?:a vote |ont vote |vote "
    rf"|votent )?(?:{NAMED_ANY})\b ?\)?(?=\s*(?:$|[,.;)/|•!-]|et\b|sur\b|puis\b|mais\b|tandis\b"
    rf"|alors\b))"
)
_COUNTED = re.compile(
    rf"#\d+ (?:\w+ ){{0,3}}?(?:{NAMED_ANY})s? ?(?P<sign>[:(,-]|\()? ?(?:dont )?(?:celles? "
    rf"|ceux )?(?:#\d+ )?(?:de |du |des |par )?(?:la |le |les |l')?(?P<list>{LIST})"
    rf"{_LIST_ENDS}"
)
_AMONG = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?:[ :=,]+#\d+(?: voix)?)?,? (?:\((?:dont )?|dont |parmi lesquel\w+ |notamment "
    rf"|y compris )(?:celles? |ceux )?(?:toute )?(?:les #\d+ )?{LEAD}(?P<list>{LIST})"
)
"""« 22 abstentions, dont toute la délégation CGT », « abstentions, 10 (dont CGT 9) »."""
_AND_THAT_OF = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?: de (?:la |l')?{LIST})? et (?:celles?|ceux|celui) {LEAD}(?P<list>{LIST})"
)
"""« notre abstention et celle de FO »."""
_SUCH_IS = re.compile(
    rf"\b(?:{NAMED_ANY})\b(?= ?[,:(-]| (?:sur|mais|et)\b)[^.;:@#]{{0,40}}(?: ?:|,| -) (?:voila|tel(?:le)? (?:est|sera|a ete)|c'est|ce sera)"
    rf" (?:donc )?(?:le |la )(?:sens du |position|choix|vote)(?:vote )?{_OF}(?P<list>{LIST})"
)
"""« Un vote favorable : tel est le choix de la CGT. »"""
_OUR_VOTE = re.compile(
    rf"\b(?:notre|nos|son|sa|leur) (?:vote|position|choix)s? ?(?:de vote )?(?:sur (?:l'|le |la |cet "
    rf"|ce |cette )[^:;.,]{{2,60}} )?(?:sera|est|a ete|seront|:|=|-)(?: bien)?{ADVERBS} ?"
    rf"(?:un |une |l'|le |d')?(?:{OUR_ANY})"
    rf"|\b(?:notre|nos) (?:{NAMED_ANY.replace('?P<', '?P<our_')})\b"
)
_INVERTED = re.compile(rf"\b(?:ont|a) vote (?:{NAMED_ANY}) ?{LEAD}(?P<list>{LIST}){_LIST_ENDS}")
"""« Ont voté contre 9 membres du groupe CGT et 4 de la FSU »."""
_VOTE_OF = re.compile(
    rf"\b(?:votes?|positions?|explications? de vote|choix)(?: (?:du groupe"
    rf"|de la delegation))?{_OF}(?P<list>{LIST}) ?(?::|=|-|sera|est|a ete|,)(?: donc)? ?(?:un |une "
    rf"|l'|le )?(?:{NAMED_ANY})\b"
)


_CLEFT = re.compile(
    rf"\b(?:un|#1) vote (?:d')?(?:{NAMED_ANY}|negatif)\b que {LEAD}(?P<list>{LIST}) (?:\w+ )?(?:emet"
    rf"|emis|exprim|port|donn|apport)"
)
_CLEFT_ON_A_TEXT = re.compile(
    rf"\b(?:{NAMED_ANY}) (?:l'|le |la |cet |cette "
    rf"|ce )(?:projet d')?{TEXT}\b[^,;.]{{0,40}} que {LEAD}(?P<list>{LIST})"
    r" (?:\w+ ){0,2}(?:a|ont|vot)"
)
"""« C'est contre cet avis que la CGT a voté »."""
_LABEL_ALONE = re.compile(
    rf"\b(?:vote|position)(?: du groupe| de la delegation| du syndicat| de notre groupe)? ?: ?(?:un "
    rf"|une |l')?(?:{NAMED_ANY})(?=\s*(?:$|[.,;)]))"
)


def from_names(window: Window, own: str) -> Iterator[Stance]:
    """Every position that the sentence tells without a verb of voting."""
    text = window.text
    taken: list[tuple[int, int]] = []
    seen: set[tuple[str, Position]] = set()
    for pattern in (
        _VOTE_OF,
        _SUCH_IS,
        _CLEFT,
        _CLEFT_ON_A_TEXT,
        _INVERTED,
        _LABEL_FIRST,
        _COUNTED,
        _AMONG,
        _AND_THAT_OF,
        _NOUN_FIRST,
        _NAME_FIRST,
    ):
        for match in pattern.finditer(text):
            span = match.span("list")
            if any(start < span[1] and span[0] < end for start, end in taken):
                continue
            if pattern in (_NOUN_FIRST, _AND_THAT_OF) and not _is_noun_of_vote(text, match):
                continue
            if pattern is _NAME_FIRST and not _is_verbless(text, match):
                continue
            if pattern is _COUNTED and named_position(match) is Position.POUR and not match["sign"]:
                continue  # « 16 sièges, 9 pour la CGT »
            if named_position(match) is Position.ABSENT and not re.search(r"\bvotes?\b|\bscrutin", text):
                continue
            taken.append(span)
            for token in members(text, *span):
                stance = (window.organisation(token).id, named_position(match))
                if stance not in seen:
                    seen.add(stance)
                    yield Stance(*stance, window, match.start(), _objet(window, match))
    yield from _our_vote(window, own)
    yield from _our_cleft(window, own)
    yield from _label_alone(window, own)


def _objet(window: Window, match: re.Match[str]) -> Objet:
    """What a label is about: named after it in its clause, or before it."""
    after = objet_of(window, match.end(), _clause_end(window.text, match.end()))
    return after if after.kind else objet_of(window, 0, match.start())


def _clause_end(text: str, start: int) -> int:
    stop = re.search(r"[;.,]| (?:et|mais|puis) ", text[start:])
    return len(text) if stop is None else start + stop.start()


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


def _our_vote(window: Window, own: str) -> Iterator[Stance]:
    text = window.text
    for match in _OUR_VOTE.finditer(text):
        noun = match["our_CONTRE"] or match["our_POUR"]
        if noun and not noun.startswith("vote"):
            continue
        names = {name.removeprefix("our_"): found for name, found in match.groupdict().items() if found}
        position = next(position for position in Position if position.name in names)
        owners = (
            [own]
            if match[0].startswith(("notre", "nos"))
            else organisations_of(
                window, [SEVERAL, *re.findall(r"@\d+", window.before + text[: match.start()])], own
            )
        )
        for owner in filter(None, owners):
            name = named(window, match.end(), _clause_end(window.text, match.end()))
            yield Stance(owner, position, window, match.start(), _objet(window, match), name)
            yield from _other_parts(window, owner, match.end())


_AMONG_US = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?:[ :=,]+#\d+(?: voix)?)?,? \(?(?:dont|parmi lesquel\w+|y compris) (?:ceux |celles? )?"
    r"(?:de |du )?(?:toute )?(?:(?:la|le|les) notres?|nous|notre (?:groupe|delegation|organisation|syndicat)"
    r"|(?:les )?(?:#\d+ )?(?:de )?nos (?:#\d+ )?\w+)\b"
)
"""« 22 abstentions, dont la nôtre »."""
_OUR_CLEFT = re.compile(
    rf"\b(?:un |une |#1 |c'est )(?:donc )?(?:{NAMED_ANY})\b (?:que|qu') ?nous (?:\w+ )?(?:emett|depos|exprim|port|donn|apport|choisi)"
)
"""« C'est un vote contre que nous déposerons »."""


def _other_parts(window: Window, owner: str, start: int) -> Iterator[Stance]:
    """« Notre vote : pour l'amendement, [contre l'avis] »."""
    for pattern, position in ELLIPSES:
        for match in pattern.finditer(window.text, start):
            name = named(window, match.end(), len(window.text))
            yield Stance(owner, position, window, match.start(), _objet(window, match), name)


def _our_cleft(window: Window, own: str) -> Iterator[Stance]:
    for pattern in (_OUR_CLEFT, _AMONG_US):
        match = pattern.search(window.text)
        if match is not None and own:
            yield Stance(own, named_position(match), window, match.start(), _objet(window, match))


def _label_alone(window: Window, own: str) -> Iterator[Stance]:
    """« Vote : contre »: that of the one organisation named before, our own where none is."""
    text = window.text
    for match in _LABEL_ALONE.finditer(text):
        names = re.findall(r"@\d+", window.before + text[: match.start()])
        for owner in organisations_of(window, [SEVERAL, *names], own) if names else filter(None, [own]):
            yield Stance(owner, named_position(match), window, match.start(), _objet(window, match))
