"""One sentence → the positions of organisations that it tells, and about which text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tribune.importing.votes.objects import Objet, objet_of
from tribune.importing.votes.passages import is_election, is_general, is_of_another_body, is_past
from tribune.importing.votes.position_turns import (
    CALLS,
    ELLIPSES,
    NAMED_ANY,
    NEGATED,
    TURNS,
    WITHHELD,
    named_position,
)
from tribune.importing.votes.subjects import LIST, members, subjects
from tribune.importing.votes.windows import Window
from tribune.terms import Position


@dataclass(frozen=True, slots=True)
class Stance:
    """What one organisation did, as a sentence tells it."""

    organisation: str
    position: Position
    window: Window
    start: int
    objet: Objet


@dataclass(frozen=True, slots=True)
class Withheld:
    """An organisation that did not vote for a text, without a word of what it did."""

    window: Window


_SUPPOSED = re.compile(
    r"\b(?:voterai(?:t|ent)|abstiendrai(?:t|ent)|aurai(?:t|ent) (?:pu |du )?(?:vote|s'abstenir)"
    r"|si (?:l'|le |la |les |cet|ce |nos |notre )[^,;.@]{2,80}(?:n'(?:est|sont) pas|est|sont"
    r"|etai(?:t|ent)|restai(?:t|ent)|reste(?:nt)?|devai(?:t|ent)|evolu\\w+|\\w+ai(?:t|ent)"
    r"|\\w+e)\b(?! (?:ete|dans))[^.]*,)"
    r"|\bsauf si\b|\ba moins que\b|\ben cas de\b|\bsous reserve\b|\bfaut-il\b|\bdoit-(?:on|elle"
    r"|il)\b|\bpeut-on\b"
)
_NOT_A_VOTE = re.compile(
    r"\s*(?:de (?:tout(?:e)? |commenter|faire|participer|porter|repondre|prendre (?!part)|se |s'"
    r"|critiquer|polemiquer|juger|toute)|d'(?!amendement)\w+|a l'(?:assemblee nationale|election)"
    r"|aux elections|a la presidentielle)"
)


def read_positions(window: Window, own: str) -> list[Stance | Withheld]:
    """Every position told in the sentence. ``own`` is who says « nous »."""
    text = window.text
    if (
        is_past(text)
        or is_election(text)
        and " vote" not in text
        or _SUPPOSED.search(text)
        or _is_question(text)
    ):
        return []
    if is_of_another_body(text) and "ceser" not in text:
        return []
    found: list[Stance | Withheld] = [*_from_verbs(window, own), *_from_names(window, own)]
    if not found and WITHHELD.search(text) and ("@" in text or re.search(r"\bnous\b|\bnotre\b", text)):
        return [Withheld(window)]
    return found


_ELLIPTICAL = frozenset(pattern for pattern, _ in ELLIPSES)
_ROOM = re.compile(r"\b(?:quitt|desert|sortie?s? de)")
_FUTURE = re.compile(r"(?:ra|rai|ront|rons)\b")
_IF = re.compile(r"\b(?:si|s'ils?|tant que|a moins|sauf si)\b")


def _is_question(text: str) -> bool:
    return text.rstrip(' ")').endswith("?") and "pourquoi" not in text


def _from_verbs(window: Window, own: str) -> Iterator[Stance]:
    text = window.text.replace("#1 ", "un ")
    matches = sorted(
        ((match, position) for pattern, position in (*TURNS, *ELLIPSES) for match in pattern.finditer(text)),
        key=lambda found: (found[0].start(), -found[0].end()),
    )
    done, last = 0, list[str]()
    is_first = True
    for match, position in matches:
        verb = match.start()
        if verb < done or _is_no_turn(text, match):
            continue
        if match.re in _ELLIPTICAL:
            found: list[str] | None = ["same"]
        else:
            found = subjects(text, done, verb, window.before, is_first=is_first)
        names = last if found == ["same"] else _ids(window, found, own)
        if names and is_general(_clause(text, done, match)):
            names = []
        objet = objet_of(window, match.end(), _reach(text, match.end())) if names else Objet()
        for name in names:
            yield Stance(name, position, window, verb, objet)
        done, is_first = match.end(), False
        if names:
            last = names


def _clause(text: str, start: int, match: re.Match[str]) -> str:
    """What surrounds a verb between two commas."""
    begin = max([start, *(stop.end() for stop in re.finditer(r"[,;:]", text[: match.start()]))])
    return text[begin : match.end() + 15]


def _is_no_turn(text: str, match: re.Match[str]) -> bool:
    left = text[: match.start()]
    if _ROOM.search(match[0]) and not re.search(r"\bvotes?\b|\bscrutin", text):
        return True
    if _FUTURE.search(match[0]) and _IF.search(text, match.end()):
        return True
    if NEGATED.search(left) and not match[0].startswith(("ne ", "n'")):
        return True
    return CALLS.search(left) is not None or (
        "abst" in match[0] and _NOT_A_VOTE.match(text, match.end()) is not None
    )


def _reach(text: str, start: int) -> int:
    """How far the object of a verb can be: to the end of its clause."""
    stop = re.search(r"[;.,]| (?:et|mais|car|parce|puis) ", text[start:])
    return len(text) if stop is None else start + stop.start()


def _ids(window: Window, tokens: list[str] | None, own: str) -> list[str]:
    if not tokens:
        return []
    if tokens == ["nous"]:
        return [own] if own else []
    is_guess = tokens[0] == "several"
    names = [window.organisation(token).id for token in tokens if token.startswith("@")]
    unique = list(dict.fromkeys(names))
    return [] if is_guess and len(unique) > 1 else unique


_OF: str = (
    r"(?: ?(?:de|du|des|d'|par))?(?: (?:l'ensemble (?:de|des) )?)?(?: ?(?:la|le|les"
    r"|l'))?(?: ?(?:groupes?|syndicats?|organisations?(?: syndicales?)?|elue?s|conseillers"
    r"|delegation)(?: de la| de| du| des)?)? ?"
)
_BRANCH = (
    r"(?: (?:du|de|des|la|l'|pays|loire|ceser|region\w*|retraites?|cadres|education|sante|agri\w*"
    r"|rail|bretagne|normandie|occitanie"
    r"|aquitaine|centre|paca|ile|france|hauts|grand|est|corse|bourgogne|auvergne))*"
)
_LABEL_FIRST = re.compile(
    rf"\b(?:ont vote |a vote |se sont |votes? |voix )?(?:{NAMED_ANY})s?(?: ?\((?:#\d+"
    rf"|=)(?: voix)?\))? ?(?:#\d+(?: voix)? ?)?(?:[:=(]"
    rf"|-+>) ?(?:#\d+ ?(?:voix )?[:(,-]? ?)?(?:dont )?(?:la |le |les |l')?(?P<list>{LIST})"
)
_NOUN_FIRST = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?: (?:motivee|argumentee|constructive|collective|critique|vigilante"
    rf"|expresse)s?)?{_OF}(?P<list>{LIST})(?! (?:a|ont|s'est|se sont) )"
)
_NAME_FIRST = re.compile(
    rf"(?P<list>{LIST}){_BRANCH} ?(?:[:=(]|-+>|,)? ?(?:#\d+ ?(?:voix )?)?(?:a vote |ont vote |vote "
    rf"|votent )?(?:{NAMED_ANY})\b ?\)?(?=\s*(?:$|[,.;)/|•!-]|et\b|sur\b|puis\b|mais\b|tandis\b"
    rf"|alors\b))"
)
_COUNTED = re.compile(
    rf"#\d+ (?:\w+ ){{0,3}}?(?:{NAMED_ANY})s? ?(?P<sign>[:(,-]|\()? ?(?:dont )?(?:celles? "
    rf"|ceux )?(?:#\d+ )?(?:de |du |des |par )?(?:la |le |les |l')?(?P<list>{LIST})"
)
_AMONG = re.compile(
    rf"\b(?:{NAMED_ANY})s?,? (?:\(|dont |parmi lesquel\w+ |notamment )(?:celles? |ceux )?(?:de |du "
    rf"|des )?(?:la |le |les |l')?(?:#\d+ )?(?P<list>{LIST})"
)
_OUR_VOTE = re.compile(
    rf"\b(?:notre|nos|son|sa|leur) (?:vote|position|choix)s? ?(?:de vote )?(?:sur (?:l'|le |la |cet "
    rf"|ce |cette )[^:;.,]{{2,60}} )?(?:sera|est|a ete|seront|:|=|-)(?: donc| bien"
    rf"| naturellement)? ?(?:un |une |l'|le |d')?(?:{NAMED_ANY})"
    rf"|\b(?:notre|nos) (?:{NAMED_ANY.replace('?P<', '?P<our_')})\b"
)
_VOTE_OF = re.compile(
    rf"\b(?:votes?|positions?|explications? de vote|choix)(?: (?:du groupe"
    rf"|de la delegation))?{_OF}(?P<list>{LIST}) ?(?::|=|-|sera|est|a ete|,)(?: donc)? ?(?:un |une "
    rf"|l'|le )?(?:{NAMED_ANY})\b"
)


def _from_names(window: Window, own: str) -> Iterator[Stance]:
    """Turns without a verb: labels, « abstention de la CGT », « CGT contre », « notre vote sera contre »."""
    text = window.text
    taken: list[tuple[int, int]] = []
    seen: set[tuple[str, Position]] = set()
    for pattern in (_VOTE_OF, _LABEL_FIRST, _COUNTED, _AMONG, _NOUN_FIRST, _NAME_FIRST):
        for match in pattern.finditer(text):
            span = match.span("list")
            if any(start < span[1] and span[0] < end for start, end in taken):
                continue
            if pattern is _NOUN_FIRST and not _is_noun_of_vote(text, match):
                continue
            if pattern is _NAME_FIRST and not _is_verbless(text, match):
                continue
            taken.append(span)
            for token in members(text, *span):
                stance = (window.organisation(token).id, named_position(match))
                if stance not in seen:
                    seen.add(stance)
                    yield Stance(*stance, window, match.start(), objet_of(window, 0, len(text)))
    yield from _our_vote(window, own)


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


def _is_verbless(text: str, match: re.Match[str]) -> bool:
    """« (CGT contre) », « CGT : abstention », « et la CFDT pour »: not the end of « pour la CGT contre »."""
    left = text[: match.start("list")]
    between = text[match.end("list") : match.end()]
    if re.search(r"[:=(]", between) and named_position(match) is not None:
        return True
    if re.search(r"\b(?:de|du|des|par|pour|a|au|avec|sur|chez|que) (?:la |le |les |l')?$", left):
        return False
    return (
        re.fullmatch(r" ?,? ?(?:vote |votent )?\S+(?: \S+){0,4} ?\)?", between) is not None
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
        if match["our_CONTRE"] or match["our_POUR"]:
            if not (match["our_CONTRE"] or match["our_POUR"]).startswith("vote"):
                continue
        names = {name.removeprefix("our_"): found for name, found in match.groupdict().items() if found}
        position = next(position for position in Position if position.name in names)
        owners = (
            [own]
            if match[0].startswith(("notre", "nos"))
            else _ids(window, ["several", *re.findall(r"@\d+", window.before + text[: match.start()])], own)
        )
        for owner in owners:
            if owner:
                yield Stance(owner, position, window, match.start(), objet_of(window, 0, len(text)))
