"""What may be true and is seldom meant: a session in 2062, a ballot that contradicts itself.

All of it is information (design §2.4): the source may well say so, and nothing is ever stopped by it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tribune.record.model import Vote
from tribune.record.registers import Registers
from tribune.record.shape import validate
from tribune.source.problems import Place, Problem, shown
from tribune.source.tree import Loc, Sheet, node_at
from tribune.source.tree import Mapping as Fields
from tribune.words.french import count, fold, number_in_figures
from tribune.words.terms import Mode, PartialDate, Resultat

_OLDEST: Final = "1900"
_AHEAD: Final = dt.timedelta(days=366)
"""How far ahead a date may be without a word: the sessions of the coming year are known."""
_TIMES: Final = 3
"""How many times the largest known size of an assembly a vote may have: proxies never make so many."""
_ENOUGH: Final = 3
"""Votes that give the scale of an assembly, where none states how many members it has."""
_LONG: Final = 200
"""Signs of a text that two letters do not have in common by chance."""
_SOURCE: Final = "rien à faire si c’est bien ce que dit la source : tout est gardé tel quel"


def check_surprises(
    lettres: Sequence[Sheet],
    texts: Mapping[str, str],
    documents: Sequence[Sheet],
    registers: Registers,
    today: dt.date | None,
) -> Iterator[Problem]:
    """Everything that surprises in an archive. ``texts`` are those of the lettres, by their file.

    Without ``today``, no date is too far ahead.
    """
    for sheet in lettres:
        yield from _check_dates(sheet, _dates_of_lettre(sheet), today)
        yield from _check_objets(sheet)
    for sheet in documents:
        yield from _check_dates(sheet, _dates_of_document(sheet), today)
    for identifier, session in registers.sessions.items():
        for name, day in (("debut", session.debut), ("fin", session.fin)):
            if day is not None:
                place = registers.place("sessions", identifier, name)
                yield from _check_date(place, day.isoformat(), today)
    yield from _check_scale(lettres)
    yield from _check_copies(lettres, texts)


def _dates_of_lettre(sheet: Sheet) -> Iterator[Loc]:
    yield ("session",)
    for rank in range(sheet.length("corrections")):
        yield ("corrections", rank, "date")
    for rank in range(sheet.length("votes")):
        yield ("votes", rank, "source", "consulte_le")


def _dates_of_document(sheet: Sheet) -> Iterator[Loc]:
    yield ("date",)
    yield ("source", "consulte_le")
    for rank in range(sheet.length("chronologie")):
        yield ("chronologie", rank, "date")


def _check_dates(sheet: Sheet, locs: Iterator[Loc], today: dt.date | None) -> Iterator[Problem]:
    for loc in locs:
        is_history = loc[0] == "chronologie"
        yield from _check_date(sheet.place(*loc), sheet.text(*loc), today, is_history=is_history)


def _check_date(
    place: Place, written: str, today: dt.date | None, *, is_history: bool = False
) -> Iterator[Problem]:
    try:
        PartialDate.parse(written)
    except ValueError:
        return
    is_old = written < _OLDEST and not is_history
    is_ahead = today is not None and written > (today + _AHEAD).isoformat()[: len(written)]
    if is_old or is_ahead:
        when = f"d’avant {_OLDEST}" if is_old else "dans plus d’un an"
        yield Problem(
            place,
            "date-lointaine",
            f"la date {shown(written)} est {when}",
            "rien à faire si c’est bien ce que dit la source ; sinon, corrigez l’année",
        )


def _check_objets(sheet: Sheet) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for rank in range(sheet.length("votes")):
        objet = " ".join(sheet.text("votes", rank, "objet").split())
        first = seen.setdefault((fold(objet), sheet.text("votes", rank, "instance")), rank)
        if objet and first != rank:
            yield Problem(
                sheet.place("votes", rank, "objet"),
                "objet-en-double",
                f"le vote n° {first + 1} a déjà cet objet : {shown(objet)}",
                "rien à faire si le texte a bien été voté deux fois ; sinon, précisez l’objet de chacun",
            )


@dataclass(slots=True)
class _Scale:
    """The sizes of an assembly that the votes give, each with the file that it comes from."""

    stated: list[tuple[int, str]] = field(default_factory=list)
    seen: list[tuple[int, str]] = field(default_factory=list)

    def sort(self) -> None:
        self.stated.sort(reverse=True)
        self.seen.sort(reverse=True)

    def without(self, fichier: str) -> int | None:
        """The largest size that the other lettres give; None where they give too little."""
        if len(self.seen) <= _ENOUGH and not self.stated:
            return None
        known = self.stated or self.seen
        return next((size for size, source in known if source != fichier), None)


def _check_scale(lettres: Sequence[Sheet]) -> Iterator[Problem]:
    votes: list[tuple[Sheet, int, str, int]] = []
    scales: dict[str, _Scale] = {}
    for sheet in lettres:
        for rank in range(sheet.length("votes")):
            instance = sheet.text("votes", rank, "instance")
            voices = _voices(sheet, rank)
            effectif = sheet.number("votes", rank, "effectif") or 0
            scale = scales.setdefault(instance, _Scale())
            if effectif:
                scale.stated.append((effectif, sheet.fichier))
            if voices:
                scale.seen.append((voices, sheet.fichier))
            if voices > effectif:  # one that says how many members there are is a scale of its own
                votes.append((sheet, rank, instance, voices))
    for scale in scales.values():
        scale.sort()
    for sheet, rank, instance, voices in votes:
        known = scales[instance].without(sheet.fichier)
        if known and voices > _TIMES * known:
            most = number_in_figures(known)
            yield Problem(
                sheet.place("votes", rank),
                "voix-nombreuses",
                f"{count(voices, 'voix', 'voix')}, mais {most} au plus dans les autres lettres",
                "rien à faire si c’est bien ce que dit la source ; sinon, vérifiez le nombre de chiffres",
            )


def _voices(sheet: Sheet, rank: int) -> int:
    counts = (sheet.number("votes", rank, name) or 0 for name in ("pour", "contre", "abstentions"))
    return max(sum(counts), sheet.number("votes", rank, "votants") or 0)


def _check_copies(lettres: Sequence[Sheet], texts: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for sheet in lettres:
        text = " ".join(texts.get(sheet.fichier, "").split())
        other = first.setdefault(text, sheet.fichier)
        if len(text) >= _LONG and other != sheet.fichier:
            yield Problem(
                sheet.place("titre"),
                "lettre-en-double",
                f"cette lettre a le même texte que {other}",
                "rien à faire si ce sont bien deux lettres ; sinon, réunissez-les en une seule",
            )


def check_votes(sheet: Sheet) -> Iterator[Problem]:
    """Every problem of the counts of each ballot. A count that is not known takes no part in any sum.

    A ballot whose own fields are wrong is left aside: its counts may not be what was meant.
    """
    for rank in range(sheet.length("votes")):
        node = node_at(sheet.tree, ("votes", rank))
        vote = validate(node, Vote)[0] if isinstance(node, Fields) else None
        if vote is not None:
            yield from _check_totals(sheet, rank, vote)
            yield from _check_unanimity(sheet, rank, vote)
            yield from _check_surprise(sheet, rank, vote)


def _known_sum(*counts: int | None) -> int:
    return sum(number for number in counts if number is not None)


def _check_totals(sheet: Sheet, rank: int, vote: Vote) -> Iterator[Problem]:
    voices = _known_sum(vote.pour, vote.contre, vote.abstentions)
    if vote.votants is not None and vote.votants < voices:
        yield Problem(
            sheet.place("votes", rank, "votants"),
            "votants-trop-petit",
            f"{count(vote.votants, 'votant')}, mais {count(voices, 'voix', 'voix')} pour, contre ou "
            "abstentions",
            _SOURCE,
        )
    members = _known_sum(max(vote.votants or 0, voices), vote.nppv, vote.absents)
    if vote.effectif is not None and vote.effectif < members:
        yield Problem(
            sheet.place("votes", rank, "effectif"),
            "effectif-trop-petit",
            f"{count(vote.effectif, 'membre')}, mais {members} votants, absents ou sans participation",
            _SOURCE,
        )


def _check_unanimity(sheet: Sheet, rank: int, vote: Vote) -> Iterator[Problem]:
    if vote.mode is Mode.UNANIMITE and vote.contre:
        yield Problem(
            sheet.place("votes", rank, "mode"),
            "unanimite-contredite",
            f"unanimité, mais {count(vote.contre, 'voix', 'voix')} contre",
            _SOURCE,
        )


def _check_surprise(sheet: Sheet, rank: int, vote: Vote) -> Iterator[Problem]:
    if vote.pour is None or vote.contre is None:
        return
    adopted_below = vote.resultat is Resultat.ADOPTE and vote.pour < vote.contre
    rejected_above = vote.resultat is Resultat.REJETE and vote.pour > vote.contre
    if adopted_below or rejected_above:
        yield Problem(
            sheet.place("votes", rank, "resultat"),
            "vote-surprenant",
            f"{vote.resultat.libelle.lower()} avec {vote.pour} pour et {vote.contre} contre",
            _SOURCE,
        )
