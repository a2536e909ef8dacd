"""What we did over the years: one mark for each lettre, from our positions in its ballots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from tribune.pages.plan import Listing, View
from tribune.pages.publication import Publication
from tribune.record.model import Lettre, Theme
from tribune.words.french import count, enumeration

MIN_LETTRES: Final = 2
"""A single lettre makes no course."""
PER_ROW: Final = 10
"""Marks in one piece: longer rows break between two pieces, and are read by tens."""
PITCH: Final = 16
"""Pixels from one mark to the next."""


class Marque(StrEnum):
    """What one organisation did in all the ballots of one lettre; its name above a column, and in full."""

    nom: str
    sens: str

    POUR = "pour", "Pour", "Pour"
    CONTRE = "contre", "Contre", "Contre"
    ABSTENTION = "abstention", "Abstention", "Abstention"
    NPPV = "nppv", "NPPV", "Ne prend pas part au vote"
    ABSENT = "absent", "Absent", "Absent"
    PARTAGE = "partage", "Partagé", "Vote partagé"
    PLUSIEURS = "plusieurs", "Plusieurs", "Positions différentes d’un vote à l’autre, ou connues en partie"
    INCONNUE = "inconnue", "Inconnue", "Position inconnue"
    SANS_VOTE = "sans-vote", "Sans vote", "Aucun vote connu de l’archive"

    def __new__(cls, value: str, nom: str, sens: str) -> Self:
        """A member with its names beside its value."""
        member = str.__new__(cls, value)
        member._value_, member.nom, member.sens = value, nom, sens
        return member


_ASIDE: Final = (Marque.PLUSIEURS, Marque.INCONNUE, Marque.SANS_VOTE)
"""What no single position tells."""

Numbers = tuple[tuple[Marque, int], ...]
"""How many lettres have each mark, in the order of ``Marque``."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A year, or years without lettre: those have no figure. The figures of a year add up to its total."""

    libelle: str
    adresse: str = ""
    total: int = 0
    marques: Numbers = ()
    """Those of the whole course, 0 where no lettre of the year has one."""
    pieces: tuple[tuple[Marque, int], ...] = ()
    """Some marks of one kind side by side, with their width."""


def timeline_of(publication: Publication, theme: Theme, listed: Listing[Lettre]) -> View | None:
    """The course of our positions over the lettres of a theme, latest year first; None where it is none.

    Its ``marques`` leave out those without a lettre.
    """
    lettres = [lettre for year in listed.years for lettre in year.entries]
    if len(lettres) < MIN_LETTRES:
        return None
    organisation = publication.settings.organisation
    numbers = _counted(lettres, organisation)
    marques = tuple((each, numbers[each]) for each in Marque if numbers[each])
    rows: list[TimelineRow] = []
    for rank, year in enumerate(listed.years):
        if rank and (gap := range(year.annee + 1, listed.years[rank - 1].annee)):
            rows.append(TimelineRow(str(gap[0]) if len(gap) == 1 else f"{gap[0]} à {gap[-1]}"))
        its = _counted(year.entries, organisation)
        rows.append(
            TimelineRow(
                str(year.annee),
                f"{theme.adresse}{year.annee}/" if listed.divided else f"#annee-{year.annee}",
                len(year.entries),
                tuple((each, its[each]) for each, _ in marques),
                tuple(piece for each, _ in marques for piece in _pieces(each, its[each])),
            )
        )
    first, last = listed.years[-1].annee, listed.years[0].annee
    span = f"en {first}" if first == last else f"de {first} à {last}"
    legende = _caption(len(lettres), span, marques)
    return {"rows": rows, "total": len(lettres), "marques": marques, "legende": legende}


def marque(lettre: Lettre, organisation: str) -> Marque:
    """What ``organisation`` did in the ballots of ``lettre``, as one mark."""
    if not lettre.votes:
        return Marque.SANS_VOTE
    positions = {vote.positions.get(organisation) for vote in lettre.votes}
    if len(positions) > 1:
        # Not the same thing in every ballot, or known for some of them only.
        return Marque.PLUSIEURS
    (position,) = positions
    return Marque.INCONNUE if position is None else Marque[position.name]


def _counted(lettres: Iterable[Lettre], organisation: str) -> Counter[Marque]:
    return Counter(marque(lettre, organisation) for lettre in lettres)


def _pieces(kind: Marque, number: int) -> list[tuple[Marque, int]]:
    whole, rest = divmod(number, PER_ROW)
    return [(kind, PITCH * size) for size in (*[PER_ROW] * whole, rest) if size]


def _caption(total: int, span: str, marques: Numbers) -> str:
    sentences = [f"{count(total, 'lettre')} {span}, chacune comptée une fois."]
    known = [f"{each.sens.lower()} {count(n, 'fois', 'fois')}" for each, n in marques if each not in _ASIDE]
    if known:
        sentences.append(f"Notre position : {enumeration(known)}.")
    sentences += [f"{each.sens} : {count(number, 'lettre')}." for each, number in marques if each in _ASIDE]
    return " ".join(sentences)
