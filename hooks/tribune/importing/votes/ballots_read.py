"""One sentence → the votes that it states: counts, result, manner, body and object together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tribune.importing.votes.counts import Ballot, Turn, ballots
from tribune.importing.votes.objects import Objet, instance_of, named, objet_of
from tribune.importing.votes.outcomes import (
    Outcome,
    Strength,
    is_undisclosed,
    manner,
    misses_quorum,
    outcomes,
)
from tribune.importing.votes.passages import (
    is_about_speakers,
    is_election,
    is_general,
    is_of_another_body,
    is_past,
    is_supposed,
)
from tribune.importing.votes.windows import Window
from tribune.terms import Instance, Mode, Position, Resultat

PLAUSIBLE: Final = 200
"""No assembly of a region has more voices; known ones have about 120 (lettres.md §5)."""

VOICES: Final = ("pour", "contre", "abstentions", "nppv")


@dataclass(frozen=True, slots=True)
class Reading:
    """A vote as one sentence states it. Several may tell of the same vote."""

    window: Window
    start: int
    end: int
    counts: dict[str, int] = field(default_factory=dict)
    resultat: Resultat | None = None
    mode: Mode | None = None
    instance: Instance = Instance.PLENIERE
    objet: Objet = Objet()
    name: str = ""
    remarque: str = ""
    doubts: tuple[str, ...] = ()
    positions: dict[str, Position] = field(default_factory=dict)
    is_weak: bool = False
    """Whether it is a vote only if the sentence beside it gives its counts: « Le rapport n'a pas été adopté. »"""
    is_bare: bool = False
    """Whether the sentence holds counts and nothing else: « Contre : 3 »."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A sentence about a vote that can be read in two ways, or in none."""

    window: Window
    reason: str


_VOTE_WORD = re.compile(
    r"\b(?:votes?|voté|scrutins?|mis aux voix|mise aux voix|suffrages|resultats?|depouillement)\b"
)
_SUBORDINATE_PAST = re.compile(
    r"(?:, | )(?:alors qu|tandis qu|bien qu|lorsqu|quand|comme|qui|qu)(?:e |')?[^,;.]*?\b(?:avai(?:t|ent)|etai(?:t|ent))\b[^,;.]*"
)
_BARE = re.compile(
    r"^[\s\W]*(?:(?:#\d+|=|~|votes?|voix|voies|resultats?|du|des|de|scrutin|le|la|les|nombre|total|suffrages|exprimes|conseillers|membres|presents"
    r"|pour|contres?|abst\w*|favorables?|defavorables?|ne|prend|prennent|prenant|pas|part|au|aux|refus|nppv|n\.?p\.?p\.?v\.?|votants?|absente?s?"
    r"|aucune?|neant|zero|et|effectif|ont|se|sont|vote|abstenus?|en|faveur|oppositions?|non|participations?|s|adopte\w*|rejete\w*|@\d+|l')[\s\W]*)+$"
)
_UNLABELLED = re.compile(
    r"\b(?:votes?|resultats?(?: du vote)?|scrutin|adopte\w*|rejete\w*)\b[^#.]{0,12}[:(] ?#\d+ ?[/-] ?#\d+"
)


def read_window(window: Window) -> list[Reading | Undecided]:
    """Every vote that the sentence states, and what it leaves undecided."""
    text = _SUBORDINATE_PAST.sub(lambda match: " " * len(match[0]), window.text)
    counted = ballots(text)
    stated = [outcome for outcome in outcomes(text)]
    if misses_quorum(text):
        return [Undecided(window, "le quorum n’a pas été atteint : y a-t-il eu un vote ?")]
    if not counted and not stated and not is_undisclosed(text) and manner(text) is None:
        return [Undecided(window, _UNLABELLED_REASON)] if _UNLABELLED.search(text) else []
    if is_undisclosed(text) and not counted:
        return list(_undisclosed(window, text))
    if is_supposed(text) or is_past(text):
        return []
    found: list[Reading | Undecided] = []
    previous: Reading | None = None
    for start, end in _segments(text, counted, stated):
        reading = _segment(window, text, start, end, previous)
        if reading is not None:
            found.append(reading)
            previous = reading if isinstance(reading, Reading) else previous
    return found


_UNLABELLED_REASON: Final = "des nombres sans « pour », « contre » ni « abstentions » : lequel est lequel ?"


def _undisclosed(window: Window, text: str) -> Iterator[Reading]:
    if (
        re.search(r"\bvot|\bscrutin|\bvoix\b", text)
        and not is_of_another_body(text)
        and not is_election(text)
    ):
        yield Reading(
            window,
            0,
            len(text),
            resultat=Resultat.INCONNU,
            instance=instance_of(text, window.heading),
            objet=objet_of(window, 0, len(text)),
            name=named(window, 0, len(text)),
            remarque="Résultat non publié, d’après la lettre",
        )


_BODY = re.compile(r"\b(?:bureau|commission|pleniere|assemblee|section)\b")
_CUT = re.compile(r"[;,]| (?:et|mais|puis|tandis que|alors que|quant a) ")


def _segments(text: str, counted: Sequence[Ballot], stated: Sequence[Outcome]) -> list[tuple[int, int]]:
    """Where one vote ends and the next begins, within a sentence that states several."""
    cuts = {0}
    cuts.update(ballot.end for ballot in counted[:-1])
    for left, right in zip(stated, stated[1:], strict=False):
        is_same = not _BODY.search(text, left.end, right.start) and left.resultat is right.resultat and (not right.subject or left.subject == right.subject)
        inside = [ballot for ballot in counted if left.end <= ballot.start and ballot.end <= right.start]
        after = max([left.end, *(ballot.end for ballot in inside)])
        separators = [match.start() for match in _CUT.finditer(text, after, right.start)]
        if (
            separators
            and (not is_same or inside)
            and not any(after <= cut <= right.start for cut in cuts if cut)
        ):
            cuts.add(separators[-1] if not inside else separators[0])
    places = [*sorted(cuts), len(text)]
    return [(start, end) for start, end in zip(places, places[1:], strict=False) if text[start:end].strip()]


def _segment(
    window: Window, whole: str, start: int, end: int, previous: Reading | None
) -> Reading | Undecided | None:
    text = whole[start:end]
    counted = ballots(text)
    ballot = counted[0] if counted else None
    stated = [outcome for outcome in outcomes(text) if not (outcome.is_foreign and ballot is None)]
    outcome = stated[0] if stated else None
    how = manner(text)
    is_weak = ballot is None and how is None and outcome is not None and _is_told_of_a_text(outcome)
    if not _is_vote(window, text, ballot, outcome, how, previous) and not (is_weak and _is_here(text)):
        return None
    if ballot is not None and ballot.is_ambiguous:
        return Undecided(window, "les nombres de cette phrase peuvent se lire de deux façons")
    if ballot is not None and max(ballot.counts.values()) > PLAUSIBLE:
        return Undecided(
            window, f"un nombre de voix dépasse {PLAUSIBLE} : est-ce bien un vote de l’assemblée ?"
        )
    if ballot is not None and outcome is not None and outcome.is_foreign:
        return Undecided(window, "ce vote semble porter sur un autre texte que celui de la lettre")
    reading = _reading(window, text, start, ballot, outcome, how, previous)
    is_alone = outcome is None or outcome.strength is Strength.ALONE
    return replace(reading, is_weak=True) if is_weak and not is_alone else reading


def _is_told_of_a_text(outcome: Outcome) -> bool:
    return outcome.strength is Strength.ALONE or (outcome.subject != "" and not outcome.is_foreign)


def _is_here(text: str) -> bool:
    return not (is_of_another_body(text) or is_election(text) or is_general(text))


def _is_vote(
    window: Window,
    text: str,
    ballot: Ballot | None,
    outcome: Outcome | None,
    how: tuple[Mode, int] | None,
    previous: Reading | None,
) -> bool:
    if is_of_another_body(text) or is_about_speakers(text) and outcome is None:
        return False
    if is_election(text) and not (outcome is not None and outcome.subject and not outcome.is_foreign):
        return False
    if ballot is None:
        return not is_general(text) and _is_uncounted_vote(window, text, outcome, how)
    voices = [pair for pair in ballot.pairs if pair.quality in VOICES]
    if not voices or is_general(text) and len(voices) < 2:
        return False
    if outcome is not None or previous is not None:
        return True
    if ballot.has_sides and not (_VOTE_WORD.search(text) and " voix" in text):
        return False
    kinds = {pair.quality for pair in voices}
    if len(kinds) > 1:
        return True
    is_announced = (
        window.is_under_votes or _VOTE_WORD.search(text) is not None or _BARE.match(window.text) is not None
    )
    return is_announced or (
        voices[0].turn is Turn.FIRM and re.search(r"#\d+ voix (?:pour|contre)\b", text) is not None
    )


def _is_uncounted_vote(
    window: Window, text: str, outcome: Outcome | None, how: tuple[Mode, int] | None
) -> bool:
    if outcome is None:
        return how is not None and (
            re.match(r"^\W*(?:votes?|resultats?|scrutin)\b", text) is not None
            or (window.is_under_votes and len(text) < 40)
        )
    if outcome.is_foreign:
        return False
    return (
        outcome.strength is Strength.ALONE
        or how is not None
        or re.search(r"\bavec #?\S+ des (?:voix|suffrages)|\ba = ?(?:%|des)", text) is not None
    )


def _reading(
    window: Window,
    text: str,
    start: int,
    ballot: Ballot | None,
    outcome: Outcome | None,
    how: tuple[Mode, int] | None,
    previous: Reading | None,
) -> Reading:
    counts = {} if ballot is None else dict(ballot.counts)
    doubts = [] if ballot is None else list(ballot.notes)
    resultat = (
        outcome.resultat if outcome is not None else previous.resultat if previous is not None else None
    )
    if ballot is not None and ballot.has_sides and resultat is Resultat.REJETE:
        counts = {name: number for name, number in counts.items() if name not in ("pour", "contre")}
        doubts.append("le texte est rejeté : lequel des deux nombres compte les voix contre ?")
    if re.search(r"~(?: \w+)? (?:voix|pour|contre|abst|d'abst)", text):
        doubts.append("un nombre est approché dans la source : il n’est pas repris")
    if re.search(r"unanimite moins (?:#|une|la |le |@)", text) and not counts:
        doubts.append("la source dit « unanimité moins… » : qu’a été le vote de l’exception ?")
    mode, more = _mode(counts, how)
    heading = (
        window.heading
        if re.search(r"\bbureau\b|\bcommission\b", window.heading) and len(window.heading) < 60
        else ""
    )
    limit = len(text) if outcome is None else outcome.start
    return Reading(
        window,
        start,
        start + len(text),
        counts=counts,
        resultat=resultat,
        mode=mode,
        instance=instance_of(text, heading),
        objet=_objet(window, start, start + limit, start + len(text)),
        name=named(window, start, start + limit) or named(window, start, start + len(text)),
        doubts=(*doubts, *more),
        remarque=_remark(window, text, start),
        is_bare=_BARE.match(window.text) is not None,
    )


def _objet(window: Window, start: int, limit: int, end: int) -> Objet:
    before = objet_of(window, start, limit)
    return before if before.kind else objet_of(window, start, end)


def _mode(counts: dict[str, int], how: tuple[Mode, int] | None) -> tuple[Mode | None, tuple[str, ...]]:
    """Figures come before « unanimité »: where they say otherwise, they stand and a person checks."""
    stated = None if how is None else how[0]
    if stated is Mode.UNANIMITE and counts.get("contre"):
        return Mode.DECOMPTE, ("la source parle d’unanimité et compte des voix contre",)
    if stated is Mode.UNANIMITE:
        return stated, ()
    if "pour" in counts or "contre" in counts or (counts and stated is None):
        return Mode.DECOMPTE, ()
    return stated, ()


_STRENGTH = re.compile(
    r"\b(?:quasi[- ]unanimite|quasi[- ]?totalite|(?:(?:tres|assez) )?(?:large|grande|forte|ecrasante|courte|faible|petite|nette|immense|confortable|etroite) majorite|de justesse|majorite absolue)\b"
)
_PERCENT = re.compile(r"= ?(?:%|pour ?cents?)(?: des (?:voix|suffrages|votants|conseillers|membres))?")


def _remark(window: Window, text: str, start: int) -> str:
    for pattern in (_STRENGTH, _PERCENT):
        if match := pattern.search(text):
            words = window.copy.cut(start + match.start(), start + match.end()).original().strip()
            return words[:1].upper() + words[1:]
    if match := re.search(r"\b(?:reportee?s?|ajournee?s?|renvoyee?s?|differee?s?)\b[^.;,]{0,60}", text):
        words = window.copy.cut(start + match.start(), start + match.end()).original().strip()
        return words[:1].upper() + words[1:]
    return ""


def with_positions(reading: Reading, positions: dict[str, Position]) -> Reading:
    """The same vote with the positions of organisations."""
    return replace(reading, positions={**reading.positions, **positions})
