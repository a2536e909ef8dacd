"""Our own position told without a verb of voting: « notre vote sera favorable », « Vote : contre »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tribune.words.terms import Position
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.objects import named
from tribune_import.votes.positions.nouns import NAMED_ANY, OUR_ANY, named_position
from tribune_import.votes.positions.stances import Stance, clause_end, objet_beside, organisations_of
from tribune_import.votes.positions.subjects import SEVERAL
from tribune_import.votes.positions.turn_words import ADVERBS
from tribune_import.votes.positions.turns import ELLIPSES
from tribune_import.votes.text.windows import Window

_OUR_VOTE = re.compile(
    rf"\b(?:notre|nos|son|sa|leur) (?:vote|position|choix)s? ?(?:de vote )?(?:sur (?:l'|le |la |cet "
    rf"|ce |cette )[^:;.,]{{2,60}} )?(?:sera|est|a ete|seront|:|=|-)(?: bien)?{ADVERBS} ?"
    rf"(?:un |une |l'|le |d')?(?:{OUR_ANY})"
    rf"(?! (?:l'|la |le |les |un |une )(?!{TEXT}|budget|plan|schema|projet))"
    rf"|\b(?:notre|nos) (?:{NAMED_ANY.replace('?P<', '?P<our_')})\b"
)
"""« Notre vote sera favorable », « son vote sera une abstention », « avec notre abstention »."""
_LABEL_ALONE = re.compile(
    rf"\b(?:vote|position)(?: du groupe| de la delegation| du syndicat| de notre groupe)? ?: ?(?:un "
    rf"|une |l')?(?:{NAMED_ANY})(?=\s*(?:$|[.,;)]))"
)
"""« Vote : contre »."""
_AMONG_US = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?:[ :=,]+#\d+(?: voix)?)?,? \(?(?:dont|parmi lesquel\w+|y compris) (?:ceux "
    rf"|celles? )?"
    r"(?:de |du )?(?:toute )?(?:(?:la|le|les) notres?|nous|notre (?:groupe|delegation|organisation|syndicat)"
    r"|(?:les )?(?:#\d+ )?(?:de )?nos (?:#\d+ )?\w+)\b"
)
"""« 22 abstentions, dont la nôtre »."""
_OUR_CLEFT = re.compile(
    rf"\b(?:un |une |#1 |c'est )(?:donc )?(?:{NAMED_ANY})\b (?:que|qu') ?nous (?:\w+ )?(?:emett|depos"
    rf"|exprim|port|donn|apport|choisi)"
)
"""« C'est un vote contre que nous déposerons »."""


def from_ourselves(window: Window, own: str) -> Iterator[Stance]:
    """Every such position of a sentence; ``own`` is who says « nous », empty where nobody knows."""
    yield from _our_vote(window, own)
    yield from _our_cleft(window, own)
    yield from _label_alone(window, own)


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
            name = named(window, match.end(), clause_end(window.text, match.end()))
            yield Stance(owner, position, window, match.start(), objet_beside(window, match), name)
            yield from _other_parts(window, owner, match.end())


def _other_parts(window: Window, owner: str, start: int) -> Iterator[Stance]:
    """« Notre vote : pour l'amendement, [contre l'avis] »."""
    for pattern, position in ELLIPSES:
        for match in pattern.finditer(window.text, start):
            name = named(window, match.end(), len(window.text))
            yield Stance(owner, position, window, match.start(), objet_beside(window, match), name)


def _our_cleft(window: Window, own: str) -> Iterator[Stance]:
    for pattern in (_OUR_CLEFT, _AMONG_US):
        match = pattern.search(window.text)
        if match is not None and own:
            yield Stance(own, named_position(match), window, match.start(), objet_beside(window, match))


def _label_alone(window: Window, own: str) -> Iterator[Stance]:
    """« Vote : contre »: that of the one organisation named before, our own where none is."""
    text = window.text
    for match in _LABEL_ALONE.finditer(text):
        names = re.findall(r"@\d+", window.before + text[: match.start()])
        for owner in organisations_of(window, [SEVERAL, *names], own) if names else filter(None, [own]):
            yield Stance(owner, named_position(match), window, match.start(), objet_beside(window, match))
