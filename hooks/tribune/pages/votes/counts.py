"""The counts of one vote in words and in shares. Every share says what it is of, every unknown is named.

The counts are those that the record declares: one more there is one more here, under its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

CHOICES: Final[Mapping[str, str]] = {
    "pour": "les voix pour",
    "contre": "les voix contre",
    "abstentions": "les abstentions",
}
"""What a bar shares, and a page always shows, known or not; how those of an unknown number are called."""

NAMES: Final[Mapping[str, str]] = {
    field.name: field.champ.court or field.champ.libelle for field in counts_of(Vote)
}
"""Every count, in its order, with its name on a page."""

_SAID: Final[Mapping[str, tuple[str, str, str]]] = {
    "pour": ("{} voix pour", "{} voix pour", "aucune voix pour"),
    "contre": ("{} voix contre", "{} voix contre", "aucune voix contre"),
    "abstentions": ("{} abstention", "{} abstentions", "aucune abstention"),
    "nppv": (
        "{} membre n’a pas pris part au vote",
        "{} membres n’ont pas pris part au vote",
        "Membres qui n’ont pas pris part au vote : 0",
    ),
    "absents": ("{} membre absent", "{} membres absents", "Aucun membre absent"),
    "votants": ("{} personne a voté", "{} personnes ont voté", "{} personne a voté"),
    "effectif": (
        "L’instance compte {} membre",
        "L’instance compte {} membres",
        "L’instance compte {} membre",
    ),
}
"""How a sentence says one, several, none of them; another count is said by its name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count under its name; ``nombre`` is None where it is not known."""

    code: str
    nombre: int | None
    part: str = ""
    """« 82 % », where a percentage does not mislead."""

    @property
    def libelle(self) -> str:
        """Its name."""
        return NAMES[self.code]

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


@dataclass(frozen=True, slots=True)
class Tally:
    """What is known of the counts of a vote."""

    vote: Vote

    def number(self, code: str) -> int | None:
        """What the vote states of one count; None where it states nothing."""
        number: int | None = getattr(self.vote, code)
        return number

    @property
    def etat(self) -> str:
        """« Décompte partiel »: how much of the three choices the source gives."""
        return self.vote.completude.libelle

    @property
    def choix(self) -> tuple[Figure, ...]:
        """The three choices, known or not."""
        return tuple(Figure(code, self.number(code)) for code in CHOICES)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The three choices, known or not, and the other counts that are known."""
        drawn = self.barre
        return tuple(
            Figure(code, number, drawn.percentage(code) if drawn else "")
            for code in NAMES
            if (number := self.number(code)) is not None or code in CHOICES
        )

    @property
    def barre(self) -> Bar | None:
        """The shares of all the voters; None where they are not known, or where nobody voted.

        They are known where both sides are, and what they are of: the three counts, or the voters. A share
        of the published counts alone would say the opposite of « adopté » where only abstentions are
        published.
        """
        vote = self.vote
        if vote.pour is None or vote.contre is None or (vote.abstentions is None and vote.votants is None):
            return None
        known = [(each.code, each.nombre) for each in self.choix if each.nombre is not None]
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

    @property
    def publie(self) -> str:
        """« 74 voix pour et 16 abstentions »: what is published of the three choices; empty without any."""
        known = ((each.code, each.nombre) for each in self.choix)
        return _capital(enumeration([_said(code, number) for code, number in known if number is not None]))

    @property
    def legende(self) -> str:
        """The bar as sentences: what is counted, what is not known, what shares are of, who took no part."""
        return " ".join(f"{sentence}." for sentence in self._sentences())

    def _sentences(self) -> Iterator[str]:
        drawn, votants = self.barre, self.vote.votants
        if self.vote.completude is Completude.NON_PUBLIE:
            yield "Le décompte des voix n’est pas publié"
        else:
            yield self.publie
            unknown = [name for code, name in CHOICES.items() if self.number(code) is None]
            if unknown:
                yield f"{_capital(enumeration(unknown))} ne sont pas publiées : leur nombre est inconnu"
        if drawn:
            for share in drawn.shares:
                if share.choix == "autres":
                    yield f"Le choix de {count(share.voix, 'votant')} n’est pas précisé"
            voices = f"{count(drawn.base, 'voix', 'voix')}, abstentions comprises"
            yield f"Parts calculées sur {voices if votants is None else count(drawn.base, 'votant')}"
        elif votants is not None:
            yield _said("votants", votants)
        for code in NAMES:
            number = self.number(code)
            if number is not None and code not in (*CHOICES, "votants"):
                yield _said(code, number)


def percentage(number: int, base: int) -> str:
    """« 82 % » of ``base``; empty below ``MIN_BASE``. One is never rounded away, nor the last one missing."""
    if base < MIN_BASE:
        return ""
    rounded = round(100 * number / base)
    if rounded == 0 and number:
        return "< 1 %"
    return "> 99 %" if rounded == 100 and number < base else f"{rounded} %"


def _said(code: str, number: int) -> str:
    """« 74 voix pour », « aucune abstention »."""
    name = f"{NAMES[code]} : {{}}"
    one, many, none = _SAID.get(code, (name, name, name))
    return (many if number > 1 else one if number else none).format(number_in_figures(number))


def _capital(sentence: str) -> str:
    return f"{sentence[:1].upper()}{sentence[1:]}"
