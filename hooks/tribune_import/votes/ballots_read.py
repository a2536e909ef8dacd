"""One sentence → the votes that it states: counts, result, manner, body and object together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tribune.words.terms import Mode, Resultat
from tribune_import.votes.evidence import Said, is_bare
from tribune_import.votes.exclusions.misgivings import misgiving
from tribune_import.votes.exclusions.other_bodies import (
    goes_on_with_others,
    is_of_another_body,
    without_clauses_of_others,
)
from tribune_import.votes.exclusions.passages import (
    is_election,
    is_past,
    is_supposed,
    without_past_clauses,
)
from tribune_import.votes.exclusions.voters import ELSEWHERE, OF_A_PART, Voter, voter
from tribune_import.votes.figures.ballots import ballots
from tribune_import.votes.figures.counts import Ballot
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.objects import Objet, instance_of, named, objet_of
from tribune_import.votes.partial_counts import is_partial, is_signed
from tribune_import.votes.readings import Reading, Undecided
from tribune_import.votes.results.manners import is_undisclosed, manner, misses_quorum
from tribune_import.votes.results.outcomes import Outcome
from tribune_import.votes.results.remarks import remark
from tribune_import.votes.results.stated import outcomes
from tribune_import.votes.text.windows import Window

PLAUSIBLE: Final = 200
"""No assembly of a region has more voices; known ones have about 120 (lettres.md §5)."""

_UNLABELLED = re.compile(
    r"\b(?:votes?|résultats?(?: du vote)?|scrutin)\b[^\d.]{0,12}(?!\d\d?[/-](?:0?\d"
    r"|1[0-2])[/-])\d{1,3}\s?[/-]\s?\d{1,3}\s?[/-]\s?\d{1,3}(?!\d)"
    r"|^\W*(?:avis|vœu|voeu|motion|étude|rapport|amendement)\b[^\d.]{0,60}"
    r"(?!(?:0?\d|[12]\d|3[01])[/-](?:0?\d|1[0-2])[/-](?:19|20)?\d\d\b)"
    r"\d{1,3}\s?[/-]\s?\d{1,3}\s?[/-]\s?\d{1,3}(?![\d/-])"
    r"|\d{1,3} P, ?\d{1,3} C\b",
    re.IGNORECASE,
)
"""« Vote : 61/14/5 », which is no date."""


def read_window(window: Window) -> list[Reading | Undecided]:
    """Every vote that the sentence states, and what it leaves undecided."""
    text = _SHARE.sub(
        lambda match: " " * len(match[0]), without_clauses_of_others(without_past_clauses(window.text))
    )
    counted = ballots(text)
    stated = outcomes(text)
    if misses_quorum(text):
        return [Undecided(window, "le quorum n’a pas été atteint : y a-t-il eu un vote ?")]
    is_silent = not counted and not stated and not is_undisclosed(text) and manner(text) is None
    if is_silent and not (is_bare(text) and "#" in text):
        return [Undecided(window, _UNLABELLED_REASON)] if _UNLABELLED.search(window.copy.original()) else []
    if is_undisclosed(text) and not counted:
        return list(_undisclosed(window, text))
    if is_supposed(text) or is_past(text):
        return []
    why = misgiving(text, has_counts=bool(counted)) or _not_ours(window, text, counted)
    if why:
        is_ours = not (is_of_another_body(text) or is_election(text))
        return [Undecided(window, why)] if is_ours else []
    return _stated(window, text, counted, stated)


def _not_ours(window: Window, text: str, counted: Sequence[Ballot]) -> str | None:
    """Why the vote may not be that of the assembly, in French."""
    if goes_on_with_others(window.before, text):
        return ELSEWHERE
    who = voter(window, text)
    if who is Voter.PART and counted:
        return OF_A_PART
    return ELSEWHERE if who is Voter.ELSEWHERE else None


def _stated(
    window: Window, text: str, counted: Sequence[Ballot], stated: Sequence[Outcome]
) -> list[Reading | Undecided]:
    if len(counted) > 1 and len(stated) == 1 and counted[-1].is_implied:
        return [Undecided(window, _TWO_WAYS)]
    found: list[Reading | Undecided] = []
    previous: Reading | None = None
    for start, end in _segments(text, counted, stated):
        reading = _segment(_said(window, text, start, end, previous))
        if reading is not None:
            found.append(reading)
            previous = reading if isinstance(reading, Reading) else previous
    if found and _TOGETHER.search(text) and isinstance(found[-1], Reading):
        found = [_with_result(reading, found[-1].resultat) for reading in found]
    if not found and is_bare(text) and "#" in text:
        listed = ballots(text, is_list=True)
        counts = listed[0].counts if listed and not listed[0].is_ambiguous else {}
        return [Reading(window, 0, len(text), counts=counts, is_weak=True, is_bare=True)]
    return found


def _with_result(reading: Reading | Undecided, resultat: Resultat | None) -> Reading | Undecided:
    if isinstance(reading, Undecided) or reading.resultat is not None:
        return reading
    return replace(reading, resultat=resultat)


_TOGETHER: Final = re.compile(
    r"\)(?:,| et) (?:l'|le |la |les |celui |celle )[^();.]*\([^()]*\) (?:ont (?:tous |toutes )?ete"
    r"|sont) (?:\w+ment )?"
    r"(?:adopt|rejet|approuv|vot)ee?s\b"
)
"""« L'avis (74 pour) et le vœu (61 pour) ont été adoptés »: one result for all."""
_SHARE: Final = re.compile(r"(?<=voix),? soit (?:#\d+|=)(?:,\d+)? ?%")
"""« 74 voix, soit 82 % »: the share says nothing more, and would part the counts."""
_TWO_WAYS: Final = "les nombres de cette phrase peuvent se lire de deux façons"
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


_NUMBER = re.compile(
    r"(?<!\()#\d+(?! ?(?:er|e|h|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
    r"|novembre|decembre)\b)|= (?=voix)|/ ?#\d+|\(#\d+ (?:au total|voix)"
)
_APPROXIMATE = re.compile(r"~(?: \w+)? (?:voix|pour|contre|abst|d'abst)")
_VOICES_LEFT = re.compile(
    r"#\d+ (?:voix|suffrages)\b(?! (?:d'ecart|d'avance|pres|de (?:majorite|difference|plus|moins)))"
)
_BUT_SOME = re.compile(r"unanimite,? (?:moins|sauf|hormis|excepte)\b")
_BODY = re.compile(r"\b(?:bureau|commission|pleniere|assemblee|section)\b")
_ANOTHER = re.compile(rf";[^;]*\b{TEXT}\b|\b{TEXT} (?:n ?[°o]? ?)?(?:#\d+|=)|\bl'autre\b")
"""Between two results, what names another text: « … ; vœu n° 2 (rail) adopté »."""
_NEXT_OF_SEVERAL = re.compile(
    r"; (?=(?:le|la) (?:second|deuxieme|troisieme|dernier)e?\b[^;]*(?:unanimite|majorite)(?![^;]*#))"
)
"""« …adoptés : le premier par 74 voix ; le second à l'unanimité »: a vote told by its manner."""
_CUT = re.compile(r"[;,]| (?:et|mais|puis|tandis que|alors que|quant a) ")


def _segments(text: str, counted: Sequence[Ballot], stated: Sequence[Outcome]) -> list[tuple[int, int]]:
    """Where one vote ends and the next begins, within a sentence that states several."""
    cuts = {0}
    cuts.update(ballot.end for ballot in counted[:-1])
    for left, right in pairwise(stated):
        is_same = (
            not _BODY.search(text, left.end, right.start)
            and left.resultat is right.resultat
            and (not right.subject or left.subject == right.subject)
            and not _ANOTHER.search(text, left.end, right.start)
        )
        inside = [ballot for ballot in counted if left.end <= ballot.start and ballot.end <= right.start]
        after = max([left.end, *(ballot.end for ballot in inside)])
        separators = [match.start() for match in _CUT.finditer(text, after, right.start)]
        if (
            separators
            and (not is_same or inside)
            and not any(after <= cut <= right.start for cut in cuts if cut)
        ):
            cuts.add(separators[-1] if not inside else separators[0])
    cuts.update(match.start() for match in _NEXT_OF_SEVERAL.finditer(text) if stated)
    places = [*sorted(cuts), len(text)]
    return [(start, end) for start, end in pairwise(places) if text[start:end].strip()]


def _segment(said: Said) -> Reading | Undecided | None:
    ballot, outcome = said.ballot, said.outcome
    is_vote = said.is_vote
    if not is_vote and not said.is_half_told and not is_partial(said):
        return None
    if ballot is not None and ballot.is_ambiguous:
        return Undecided(said.window, _TWO_WAYS)
    if ballot is not None and max(ballot.counts.values()) > PLAUSIBLE:
        return Undecided(
            said.window, f"un nombre de voix dépasse {PLAUSIBLE} : est-ce bien un vote de l’assemblée ?"
        )
    if ballot is not None and outcome is not None and outcome.is_foreign:
        return Undecided(said.window, "ce vote semble porter sur un autre texte que celui de la lettre")
    return _reading(said, is_weak=not is_vote)


def _said(window: Window, whole: str, start: int, end: int, previous: Reading | None) -> Said:
    text = whole[start:end]
    counted = ballots(text)
    ballot = counted[0] if counted else None
    stated = [outcome for outcome in outcomes(text) if not (outcome.is_foreign and ballot is None)]
    return Said(window, text, start, ballot, stated[0] if stated else None, manner(text), previous)


def _reading(said: Said, *, is_weak: bool) -> Reading:
    window, text, start, end = said.window, said.text, said.start, said.start + len(said.text)
    told = said.outcome or (None if _TELLS_ANOTHER.search(text) else said.previous)
    resultat = None if told is None else told.resultat
    counts, doubts = _counts(said, resultat)
    mode, more = _mode(counts, said.how)
    if (
        _PRONOUN.match(text)
        and (texts := _ANY_TEXT.findall(window.before))
        and texts[-1].startswith("amende")
    ):
        more = (*more, "« il » : l’amendement, ou le texte ?")
    subject_end = end if said.outcome is None else start + said.outcome.start
    heading = window.heading if len(window.heading) < 60 else ""
    return Reading(
        window,
        start,
        end,
        counts=counts,
        resultat=resultat,
        mode=mode,
        instance=instance_of(text, heading),
        objet=_objet(window, start, subject_end, end),
        name=named(window, start, subject_end) or named(window, start, end),
        doubts=(*doubts, *more),
        remarque=remark(window, text, start),
        is_weak=is_weak,
        is_bare=said.is_bare or (is_weak and is_signed(said)),
    )


def _counts(said: Said, resultat: Resultat | None) -> tuple[dict[str, int], list[str]]:
    """The counts to keep, and what to check about them."""
    counts = {} if said.ballot is None else dict(said.ballot.counts)
    doubts = [] if said.ballot is None else list(said.ballot.notes)
    if said.ballot is not None and said.ballot.has_sides and resultat is Resultat.REJETE:
        if not _GATHERED.search(said.text):
            counts = _turned_round(counts)
        doubts.append("le texte est rejeté : lequel des deux nombres compte les voix contre ?")
    if said.ballot is not None and len(_NUMBER.findall(said.text)) > len(said.ballot.pairs):
        doubts.append("un nombre de la phrase n’est pas repris : est-ce un nombre de voix ?")
    if said.ballot is None and _VOICES_LEFT.search(said.text):
        doubts.append("un nombre de la phrase n’est pas repris : est-ce un nombre de voix ?")
    if _APPROXIMATE.search(said.text):
        doubts.append("un nombre est approché dans la source : il n’est pas repris")
    if _BUT_SOME.search(said.text) and not counts:
        doubts.append("la source dit « unanimité moins… » : qu’a été le vote de l’exception ?")
    return counts, doubts


_TELLS_ANOTHER = re.compile(
    rf"^\W*(?:(?:et|mais|puis) )?(?:l'|le |la |les |cet |ce |cette |un |une |notre |nos )(?:\w+ )?{TEXT}\b"
    r"[^;#]*?\b(?:obt(?:enu|ient)|recueill|reuni|recu)"
)
"""« … ; l'amendement a recueilli 22 voix »: of this text, no result is told."""
_PRONOUN = re.compile(r"^\W*il (?:a|est|n'|recueille|obtient)")
_ANY_TEXT = re.compile(rf"\b{TEXT}\b")
_GATHERED = re.compile(r"\b(?:obtenu|recueilli|reuni|eu|recueille|obtient|reunit)\w* (?:que |seulement )?#")
"""« rejeté : il n'a réuni que 27 voix contre 48 »: voices gathered are for it."""


def _turned_round(counts: dict[str, int]) -> dict[str, int]:
    """« Rejeté par 51 voix contre 33 »: the 51 rejected it. Where that would surprise, none is kept."""
    others = {name: number for name, number in counts.items() if name not in ("pour", "contre")}
    if "contre" not in counts or counts["pour"] < counts["contre"]:
        return others
    return {"pour": counts["contre"], "contre": counts["pour"], **others}


def _objet(window: Window, start: int, limit: int, end: int) -> Objet:
    before = objet_of(window, start, limit)
    return before if before.kind else objet_of(window, start, end)


def _mode(counts: dict[str, int], stated: Mode | None) -> tuple[Mode | None, tuple[str, ...]]:
    """Figures come before « unanimité »: where they say otherwise, they stand and a person checks."""
    if stated is Mode.UNANIMITE and counts.get("contre"):
        return Mode.DECOMPTE, ("la source parle d’unanimité et compte des voix contre",)
    if stated is Mode.UNANIMITE:
        return stated, ()
    if "pour" in counts or "contre" in counts or (counts and stated is None):
        return Mode.DECOMPTE, ()
    return stated, ()
