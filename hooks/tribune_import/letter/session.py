"""The session in which the text was examined: its days, and its entry in the register."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tribune.record.model import Session
from tribune.words.french import MONTHS, period_in_words
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.dates import DateRead, Precision, find_dates
from tribune_import.letter.lines import Line, cited
from tribune_import.letter.masthead import Masthead

FIELD: Final = "session"

_SITTING = re.compile(
    r"\b(?:sessions?|seances?|assemblees?|plenieres?|reuni\w*|siege\w*|examin\w*|vot\w*)\b", re.IGNORECASE
)
_SESSION = re.compile(
    r"\b(?:sessions?|seances?|assemblees?|plenieres?)\b|\b(?:ceser|cesr)\W+(?:(?:du|des)\W+)?$", re.IGNORECASE
)
_ISSUED = re.compile(
    r"\b(?:publie\w*|mis en ligne|paru\w*|edite\w*|imprime\w*|mise a jour|modifie)\b", re.IGNORECASE
)
_AROUND: Final = 2
_TEXT: Final = 3
_LONGEST: Final = 200
"""Signs of a line that a date and little else fill, at most."""
_BEFORE: Final = 70
"""Signs between the word « session » and its date, at most."""


@dataclass(frozen=True, slots=True)
class SessionRead:
    """The session of a letter, and what the register lacks of it."""

    identifier: str | None
    """What the field holds: a day, or an identifier of the register."""
    annee: int | None
    findings: tuple[Finding, ...]
    new: Session | None = None
    """A session of several days that the register does not have."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    date: DateRead
    line: Line
    rank: int
    """0 for a date after « session » at the top; then one alone there; then in a header; then in the text."""


def read_session(
    masthead: Masthead,
    others: Sequence[Line],
    register: Mapping[str, Session],
    around: Sequence[Line] = (),
) -> SessionRead:
    """The first date that the head gives to a session; else a date of the head, or a session of the text.

    ``around`` are headers and footers: what they call a session comes before what the text does.
    """
    candidates = [
        *_at_the_top(masthead.lines),
        *_at_the_top(others),
        *_in_the_text(around, _AROUND),
        *_in_the_text(masthead.body, _TEXT),
    ]
    if not candidates:
        return SessionRead(None, None, (Finding(FIELD, Certitude.ABSENT, remarque=_TO_DO),))
    best = min(candidates, key=lambda one: (one.rank, one.date.precision is not Precision.DAY))
    whole = best.date.precision is Precision.DAY
    if not whole:
        return SessionRead(None, None, (_without_day(best),))
    rivals = [
        one
        for one in candidates
        if one.rank == best.rank == 0 and one.date.precision is Precision.DAY and _days(one) != _days(best)
    ]
    doubts = [best.date.doubt] if best.date.doubt else []
    if best.rank == 1:
        doubts.append("cette date peut être celle de la publication")
    if best.rank == _AROUND:
        doubts.append("lue seulement dans un en-tête ou un pied de page")
    if best.rank == _TEXT:
        doubts.append(f"lue dans le texte : {cited(best.line.text)}")
    if rivals:
        doubts.append(f"une autre date est donnée ligne {rivals[0].line.ligne} : {_words(rivals[0].date)}")
    return _registered(best, doubts, register)


_TO_DO: Final = "aucune date de session n’est donnée"


def _days(candidate: _Candidate) -> tuple[object, object]:
    return candidate.date.debut, candidate.date.fin


def _at_the_top(lines: Sequence[Line]) -> Iterator[_Candidate]:
    previous = ""
    for line in lines:
        for date in find_dates(line.text):
            before = line.bare[max(0, date.start - _BEFORE) : date.start]
            around = f"{previous} {before}" if not re.search(r"\w{4}", before) else before
            if _ISSUED.search(before):
                continue
            if _SESSION.search(around) or _SESSION.match(line.bare[date.end :].lstrip(" :–—-")):
                yield _Candidate(date, line, 0)
            elif _is_nearly_alone(line, date):
                yield _Candidate(date, line, 1)
        previous = line.bare[-_BEFORE:]
    for above, below in pairwise(lines):
        yield from _over_two_lines(above, below)


def _over_two_lines(above: Line, below: Line) -> Iterator[_Candidate]:
    """« SESSION DU 14 » above « OCTOBRE 2025 »."""
    for date in find_dates(f"{above.text} {below.text}"):
        crosses = date.start < len(above.text) < date.end
        if crosses and date.precision is Precision.DAY and _SESSION.search(above.bare[: date.start]):
            yield _Candidate(date, above, 0)


def _is_nearly_alone(line: Line, date: DateRead) -> bool:
    if len(line.text) > _LONGEST:
        return False
    rest = line.bare[: date.start] + line.bare[date.end :]
    return date.precision is not Precision.NO_YEAR and len(re.findall(r"[^\W\d_]{3,}", rest)) <= 5


def _in_the_text(lines: Sequence[Line], rank: int) -> Iterator[_Candidate]:
    for line in lines:
        for date in find_dates(line.text):
            before = line.bare[max(0, date.start - _BEFORE) : date.start]
            is_day = date.precision in {Precision.DAY, Precision.NO_YEAR}
            if is_day and _SESSION.search(before) and not re.search(r"[.;!?]\s", before):
                yield _Candidate(date, line, rank)


def _without_day(candidate: _Candidate) -> Finding:
    date, line = candidate.date, candidate.line
    written = line.text[date.start : date.end]
    reason = {
        Precision.MONTH: "le jour n’est pas donné",
        Precision.NO_YEAR: "l’année n’est pas donnée",
        Precision.IMPOSSIBLE: "cette date n’existe pas",
        Precision.DAY: "",
    }[date.precision]
    return Finding(FIELD, Certitude.ABSENT, "", line.ligne, f"« {written} » : {reason}")


def _registered(candidate: _Candidate, doubts: Sequence[str], register: Mapping[str, Session]) -> SessionRead:
    date = candidate.date
    assert date.debut is not None
    assert date.fin is not None
    exact = sorted(
        session.id for session in register.values() if (session.debut, session.fin) == (date.debut, date.fin)
    )
    several = date.debut != date.fin
    identifier = date.debut.isoformat()
    all_doubts = list(doubts)
    new: Session | None = None
    if exact:
        identifier = identifier if identifier in exact else exact[0]
    elif several:
        if identifier in register:
            all_doubts.append(f"le registre donne d’autres jours à « {identifier} »")
        else:
            new = Session(identifier, date.debut, date.fin)
            all_doubts.append(
                f"ajoutez « {identifier} » à registres/sessions.yml : elle dure plusieurs jours"
            )
    else:
        longer = [
            one for one in register.values() if one.debut <= date.debut <= one.fin and one.debut != one.fin
        ]
        if longer:
            known = min(longer, key=lambda one: one.sort_key)
            identifier = known.id
            all_doubts.append(
                f"la lettre ne dit que le {date.debut.day} {MONTHS[date.debut.month - 1]}, "
                f"le registre a la session {period_in_words(known.debut, known.fin)}"
            )
    finding = Finding(
        FIELD,
        Certitude.INCERTAIN if all_doubts else Certitude.TROUVE,
        period_in_words(date.debut, date.fin),
        candidate.line.ligne,
        " ; ".join(all_doubts),
    )
    return SessionRead(identifier, date.debut.year, (finding,), new)


def _words(date: DateRead) -> str:
    return period_in_words(date.debut, date.fin) if date.debut and date.fin else ""
