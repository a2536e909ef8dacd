"""The counts of one vote in words and in shares. Every share says what it is of, every unknown is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tribune.record.declaration import counts_of
from tribune.record.model import Vote
from tribune.words.french import count, enumeration, number_in_figures
from tribune.words.terms import Completude

MIN_BASE: Final = 10
"""Below it a percentage would say more than the figures know."""

UNKNOWN: Final = "inconnu"
"""What stands where a source gives no number. Never 0."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count that a vote may state: its name, and how sentences say one and several of them."""

    code: str
    libelle: str
    one: str = ""
    many: str = ""
    """Where nothing says one and several of them, they are told under their name."""
    none: str = ""
    """How they say a stated zero, where not « 0 » and the noun."""
    unpublished: str = ""
    """What they call those of a choice whose number is not published."""
    before: str = ""
    """What comes before the number."""

    def of(self, vote: Vote) -> int | None:
        """What ``vote`` states; None where it states nothing."""
        number: int | None = getattr(vote, self.code)
        return number

    def in_words(self, number: int) -> str:
        """« 74 voix pour », « aucune abstention », « Bulletins blancs : 3 »."""
        if self.none and not number:
            return self.none
        said = (
            count(number, self.one, self.many)
            if self.one
            else f"{self.libelle} : {number_in_figures(number)}"
        )
        return f"{self.before}{said}"


_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "pour": ("voix pour", "voix pour", "aucune voix pour", "les voix pour"),
    "contre": ("voix contre", "voix contre", "aucune voix contre", "les voix contre"),
    "abstentions": ("abstention", "abstentions", "aucune abstention", "les abstentions"),
    "nppv": (
        "membre n’a pas pris part au vote",
        "membres n’ont pas pris part au vote",
        "Membres qui n’ont pas pris part au vote : 0",
    ),
    "absents": ("membre absent", "membres absents", "Aucun membre absent"),
    "votants": ("personne a voté", "personnes ont voté"),
    "effectif": ("membre", "membres", "", "", "L’instance compte "),
}
"""How sentences say the counts of the declaration."""
_DECLARED: Final = {
    each.name: Count(each.name, each.champ.court or each.champ.libelle, *_WORDS.get(each.name, ()))
    for each in counts_of(Vote)
}
CHOICES: Final = (_DECLARED["pour"], _DECLARED["contre"], _DECLARED["abstentions"])
"""What a bar shares, and a page always shows, known or not."""
_VOTANTS: Final = _DECLARED["votants"]
COUNTS: Final = (*CHOICES, *(each for each in _DECLARED.values() if each not in CHOICES))
"""Every count, in the order of the pages."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count under its name; ``nombre`` is None where it is not known."""

    code: str
    libelle: str
    nombre: int | None
    part: str
    """« 82 % », where a percentage does not mislead."""

    @property
    def texte(self) -> str:
        """The number, or that it is not known."""
        return UNKNOWN if self.nombre is None else number_in_figures(self.nombre)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar: a choice, or ``autres`` for voters whose choice is not published."""

    choix: str
    voix: int
    debut: float
    """Where it starts, in percent of the base."""
    part: float
    """Its width, in percent of the base."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The shares of ``base``: all the voters, never only those whose choice is published."""

    shares: tuple[Share, ...]
    base: int

    def percentage(self, choix: str) -> str:
        """« 82 % »; empty where it would mislead, and for what is no choice."""
        return next((percentage(each.voix, self.base) for each in self.shares if each.choix == choix), "")

    def on_scale(self, voix: int) -> tuple[Share, ...]:
        """The shares where the whole width stands for so many voices, that several bars have in common."""
        scale = self.base / voix
        return tuple(
            Share(each.choix, each.voix, round(each.debut * scale, 3), round(each.part * scale, 3))
            for each in self.shares
        )


def percentage(number: int, base: int) -> str:
    """« 82 % » of ``base``; empty below ``MIN_BASE``. One is never rounded away, nor the last one missing."""
    if base < MIN_BASE:
        return ""
    rounded = round(100 * number / base)
    if rounded == 0 and number:
        return "< 1 %"
    return "> 99 %" if rounded == 100 and number < base else f"{rounded} %"


def figures(vote: Vote) -> tuple[Figure, ...]:
    """The counts that are known, and the three choices, known or not."""
    drawn = bar(vote)
    return tuple(
        Figure(each.code, each.libelle, number, drawn.percentage(each.code) if drawn else "")
        for each in COUNTS
        if (number := each.of(vote)) is not None or each in CHOICES
    )


def bar(vote: Vote) -> Bar | None:
    """The shares of all the voters; None where they are not known, or where nobody voted.

    They are known where both sides are, and what they are of: the three counts, or the voters. A share of
    the published counts alone would say the opposite of « adopté » where only abstentions are published.
    """
    if vote.pour is None or vote.contre is None or (vote.abstentions is None and vote.votants is None):
        return None
    known = [(each.code, number) for each in CHOICES if (number := each.of(vote)) is not None]
    counted = sum(number for _, number in known)
    base = max(vote.votants or 0, counted)
    if not base:
        return None
    if base > counted:
        known.append(("autres", base - counted))
    shares: list[Share] = []
    start = 0.0
    for choix, number in known:
        shares.append(Share(choix, number, round(start, 3), round(100 * number / base, 3)))
        start += 100 * number / base
    return Bar(tuple(shares), base)


def caption(vote: Vote) -> str:
    """The bar as sentences: what is counted, what is not known, what the shares are of, who took no part."""
    if vote.completude is Completude.NON_PUBLIE:
        sentences = ["Le décompte des voix n’est pas publié."]
    else:
        sentences = [choices_in_words(vote), *_unknown(vote)]
    return " ".join([*sentences, *_base(vote), *_without_part(vote)])


def choices_in_words(vote: Vote) -> str:
    """« 74 voix pour et 16 abstentions. »: what is published of the three; empty without any."""
    known = ((each, each.of(vote)) for each in CHOICES)
    sentence = enumeration([each.in_words(number) for each, number in known if number is not None])
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _unknown(vote: Vote) -> list[str]:
    sentence = enumeration([each.unpublished for each in CHOICES if each.of(vote) is None])
    if not sentence:
        return []
    return [f"{sentence[0].upper()}{sentence[1:]} ne sont pas publiées : leur nombre est inconnu."]


def _base(vote: Vote) -> list[str]:
    drawn = bar(vote)
    if drawn is None:
        return [] if vote.votants is None else [f"{_VOTANTS.in_words(vote.votants)}."]
    sentences = [
        f"Le choix de {count(share.voix, 'votant', 'votants')} n’est pas précisé."
        for share in drawn.shares
        if share.choix == "autres"
    ]
    if vote.votants is not None:
        of = count(drawn.base, "votant", "votants")
    else:
        of = f"{count(drawn.base, 'voix', 'voix')}, abstentions comprises"
    return [*sentences, f"Parts calculées sur {of}."]


def _without_part(vote: Vote) -> list[str]:
    others = (each for each in COUNTS if each not in (*CHOICES, _VOTANTS))
    return [f"{each.in_words(number)}." for each in others if (number := each.of(vote)) is not None]
