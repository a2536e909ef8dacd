"""One sentence → the positions of organisations that it tells, and about which text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.words.terms import Position
from tribune_import.votes.exclusions.other_bodies import (
    goes_on_with_others,
    is_of_another_body,
    without_clauses_of_others,
)
from tribune_import.votes.exclusions.passages import is_election, is_general, is_past, without_past_clauses
from tribune_import.votes.exclusions.voters import ELSEWHERE, Voter, voter
from tribune_import.votes.figures.qualities import TEXT, UNIT
from tribune_import.votes.objects import Objet, labelled, named, objet_of
from tribune_import.votes.positions.nominal import from_names
from tribune_import.votes.positions.our_votes import from_ourselves
from tribune_import.votes.positions.some_of_them import not_of_the_whole
from tribune_import.votes.positions.speakers import UNSURE, is_said_by_others
from tribune_import.votes.positions.stances import Stance, organisations_of
from tribune_import.votes.positions.subjects import LEAD, LIST, SAME, members, subjects
from tribune_import.votes.positions.turns import (
    AFTER_A_TEXT,
    AT_THE_VOTE,
    CALLS,
    ELLIPSES,
    NEGATED,
    TURNS,
    WHERE_VOTES_ARE_TOLD,
    WITHHELD,
)
from tribune_import.votes.positions.untold import UNTOLD, is_untold
from tribune_import.votes.readings import Undecided
from tribune_import.votes.text.windows import Window

_SUPPOSED = re.compile(
    r"\bsauf si\b|\ba moins que\b|\ben cas de\b|\bsous reserve\b|\bfaut-il\b|\bdoit-(?:on|elle"
    r"|il)\b|\bpeut-on\b|\bn'est pas exclue?\b|\best (?:possible|probable|envisagee?)\b"
)
_CONDITION = re.compile(
    r"\b(?:si |s'(?=ils?\b)|tant que |faute de |a defaut de |en l'absence de "
    r"|sans (?:cette|cet|ce|ces|cela|modification|avancee|ajout|amendement|engagement|reponse"
    r"|garantie))(?P<clause>[^.;]*?),"
)
_CONCEDED = re.compile(
    r"^(?:la |le |l'|les )?(?:groupe )?(?:@|nous|elles?\b|ils?\b)|\b(?:a|ont"
    r"|avons) (?:\w+ )?(?:ete )?\w+(?:e|i|u|s)e?s?\b"
)
"""« Si la CGT partage le constat, elle votera contre » concedes, and sets no condition."""
_UNREAL = re.compile(
    r"\b(?:aur(?:ait|aient|ions|ais)|avai(?:t|ent|s)|avions|serai(?:t|ent|s)|serions|etai(?:t|ent)|etions"
    r"|eut)(?: \w+){0,2} $"
)
_NOT_A_VOTE = re.compile(
    r"\s*(?:de (?:tout(?:e)? |commenter|faire|participer|porter|repondre|prendre (?!part)|se |s'"
    r"|critiquer|polemiquer|juger|toute)|d'(?!amendement)\w+|a l'(?:assemblee nationale|election)"
    r"|aux elections|a la presidentielle)"
)


_WITHHELD = "un refus de voter pour : était-ce contre, une abstention, ou ni l’un ni l’autre ?"


def read_positions(window: Window, own: str) -> list[Stance | Undecided]:
    """Every position told in the sentence. ``own`` is who says « nous »."""
    text = without_past_clauses(window.text)
    if (
        is_past(text)
        or (is_election(text) and " vote" not in text)
        or _SUPPOSED.search(text)
        or _is_question(text)
    ):
        return []
    text = without_clauses_of_others(text)
    if is_of_another_body(text) and "ceser" not in text:
        return []
    is_elsewhere = voter(window, text) is Voter.ELSEWHERE or goes_on_with_others(window.before, text)
    told = list(_from_verbs(window, own))
    known = {(stance.organisation, stance.position) for stance in told}
    nouns = (*from_names(window), *from_ourselves(window, own))
    told += [one for one in nouns if (one.organisation, one.position) not in known]
    ours = [one for one in told if _is_of_nous(one, own) and is_said_by_others(window, one.start, own)]
    told = [one for one in told if one not in ours]
    why = not_of_the_whole(text, is_told=bool(told)) or (ELSEWHERE if told and is_elsewhere else None)
    if why:
        return [Undecided(window, why)]
    found: list[Stance | Undecided] = [*told]
    if ours:
        found.append(Undecided(window, UNSURE))
    if not found and WITHHELD.search(text) and ("@" in text or re.search(r"\bnous\b|\bnotre\b", text)):
        return [Undecided(window, _WITHHELD)]
    if (not found and _EVERY_ONE.search(text)) or (found and _OUR_SEVERAL.search(text)):
        found.append(Undecided(window, _WHICH))
    return found or ([Undecided(window, UNTOLD)] if is_untold(text) else [])


def _is_of_nous(stance: Stance, own: str) -> bool:
    """Whether the position is ours without our name: « nous », « notre vote »."""
    text = stance.window.text
    words = text[text.rfind('"', 0, stance.start) + 1 : stance.start + 1]
    names = (stance.window.organisation(token).id for token in re.findall(r"@\d+", words))
    return stance.organisation == own and own not in names


_EVERY_ONE = re.compile(
    r"\b(?:tous les|toutes les|les autres|l'ensemble des) (?:autres )?(?:organisations|syndicats|groupes)\b"
    r"[^.;]{0,40}\b(?:ont vote|votent|se sont abst|s'abst|n'ont pas pris part|refus)"
)
_OUR_SEVERAL = re.compile(r"\bnos (?:#\d+|=|deux|trois|quatre) (?:organisations|syndicats)\b")
"""« Nos trois organisations ont boycotté le vote »: ours, and others that the sentence does not name."""
_WHICH: Final = "une position de plusieurs organisations : lesquelles ?"
_ELLIPTICAL = frozenset(pattern for pattern, _ in ELLIPSES)
_WHERE_VOTES_ARE_TOLD = frozenset(pattern for pattern, _ in WHERE_VOTES_ARE_TOLD)
_AFTER_A_TEXT = frozenset(pattern for pattern, _ in AFTER_A_TEXT)
_AT_THE_VOTE = frozenset(pattern for pattern, _ in AT_THE_VOTE)
_VOTE = re.compile(r"\bvotes?\b|\bscrutin")
_TEXT_NAMED = re.compile(rf"\b(?:l'|le |la |ce |cet |cette |du |notre )(?:{TEXT})\b")
_OF_NO_TEXT = re.compile(
    r"[^.;:]*?\bvot\w+ (?:pour|contre) (?:la |le |les |l')(?:droite|gauche|rn|extreme|gouvernement|majorite"
    r"|president"
    r"|ministre|precarite|austerite|guerre|vie chere|casse|chomage|pauvrete|exclusion|discrimination)"
)
"""« a voté contre la droite »: no text of the assembly."""
_MOMENT = re.compile(r"\b(?:lors du|au moment du|pendant le|au) (?:vote|scrutin)\b")
_FUTURE = re.compile(r"(?:ra|rai|ront|rons)\b")
_IF = re.compile(r"\b(?:si|s'ils?|tant que|a moins|sauf si)\b")


def _is_question(text: str) -> bool:
    return text.rstrip(' ")').endswith("?") and "pourquoi" not in text


def _from_verbs(window: Window, own: str) -> Iterator[Stance]:
    text = without_past_clauses(window.text).replace("#1 ", "un ")
    matches = sorted(
        ((match, position) for pattern, position in (*TURNS, *ELLIPSES) for match in pattern.finditer(text)),
        key=lambda found: (found[0].start(), -found[0].end()),
    )
    done, last = 0, list[str]()
    for match, position in matches:
        verb = match.start()
        if verb < done or _is_no_turn(text, match):
            continue
        if match.re in _AFTER_A_TEXT and not _TEXT_NAMED.search(window.before + text[:verb]):
            continue
        found = (
            [SAME]
            if match.re in _ELLIPTICAL
            else _some_of_those_counted(text[:verb]) or subjects(text, done, verb, window.before)
        )
        if _OF_NO_TEXT.match(text, match.start()) and not _TEXT_NAMED.search(window.before + text):
            found = None
        names = last if found == [SAME] else organisations_of(window, found, own)
        if names and is_general(_clause(text, done, match)):
            names = []
        reach = _reach(text, match.end())
        objet = objet_of(window, verb, reach)
        for name in names:
            called = named(window, match.end() - 1, reach) or named(window, verb, reach)
            label, label_name = (Objet(), "") if objet.kind else labelled(window, verb)
            yield Stance(name, position, window, verb, objet if objet.kind else label, called or label_name)
        done = match.end()
        if names:
            last = names
            yield from _followers(window, text, done, position, objet, own)


_ALSO = re.compile(
    r"[^.;:@]{0,40}?(?:,|et|tandis que|comme) (?:la |le |l')?(?P<name>@\d+)[.,]? (?:non plus|egalement|aussi"
    r"|de meme|idem)\b"
)
_WITH = re.compile(
    rf"[^.;:@]{{0,40}}?,? (?:comme|avec|ainsi que|tout comme|de meme que"
    rf"|aux cotes de) {LEAD}(?P<list>{LIST})(?=\W*$|[,.;])"
)
"""« a voté contre, comme la FSU »."""
_WE = re.compile(
    r",? (?:et |mais |tandis que )?nous (?P<how>pour|contre|l'abstention|abstention)(?=\W*$|[,.;])"
)


def _followers(
    window: Window, text: str, done: int, position: Position, objet: Objet, own: str
) -> Iterator[Stance]:
    """« …, et Solidaires également », « FO non plus », « …, nous contre »: positions that lean on a verb."""
    if also := _ALSO.match(text, done):
        name = window.organisation(also["name"]).id
        yield Stance(name, position, window, also.start("name"), objet)
    if beside := _WITH.match(text, done):
        for token in members(text, *beside.span("list")):
            yield Stance(window.organisation(token).id, position, window, beside.start("list"), objet)
    if own and (we := _WE.match(text, done)):
        yield Stance(own, _HOW[we["how"]], window, we.start("how"), objet)


_HOW: Final = {
    "pour": Position.POUR,
    "contre": Position.CONTRE,
    "abstention": Position.ABSTENTION,
    "l'abstention": Position.ABSTENTION,
}


_AMONG = re.compile(
    rf"#\d+(?: {UNIT})?,? ?\(?(?:dont|parmi lesquel(?:le)?s|parmi (?:eux|elles)|y compris)(?: ceux"
    rf"| celles?)? ?"
    rf"(?:toute )?{LEAD}(?P<list>{LIST}) ?\)? ?,? ?(?:qui )?$"
)


def _some_of_those_counted(left: str) -> list[str]:
    """« 13 conseillers, dont les 9 de la CGT, [s'y sont opposés] »: who is among those that vote so."""
    match = _AMONG.search(left)
    return [] if match is None else members(left, *match.span("list"))


def _clause(text: str, start: int, match: re.Match[str]) -> str:
    """What surrounds a verb between two commas."""
    begin = max([start, *(stop.end() for stop in re.finditer(r"[,;:]", text[: match.start()]))])
    return text[begin : match.end() + 15]


def _is_no_turn(text: str, match: re.Match[str]) -> bool:
    left = text[: match.start()]
    if match.re in _WHERE_VOTES_ARE_TOLD and not _VOTE.search(text):
        return True
    if match.re in _AT_THE_VOTE and not (_MOMENT.search(text) or _some_of_those_counted(left)):
        return True
    if _UNREAL.search(left) or (_FUTURE.search(match[0]) and _is_conditional(text, match)):
        return True
    if NEGATED.search(left) and not match[0].startswith(("ne ", "n'")):
        return True
    return CALLS.search(left) is not None or (
        "abst" in match[0] and _NOT_A_VOTE.match(text, match.end()) is not None
    )


def _is_conditional(text: str, match: re.Match[str]) -> bool:
    before = _CONDITION.finditer(text[: match.start()])
    return _IF.search(text, match.end()) is not None or any(
        not _CONCEDED.search(found["clause"]) for found in before
    )


def _reach(text: str, start: int) -> int:
    """How far the object of a verb can be: to the end of its clause."""
    stop = re.search(r"[;.,:]| (?:et|mais|car|parce|puis) ", text[start:])
    return len(text) if stop is None else start + stop.start()
