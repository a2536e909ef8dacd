"""One ballot in words and in shares. Every share says what it is of, every unknown is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tribune.record.declaration import Field, counts_of
from tribune.record.model import Vote
from tribune.words.french import count, enumeration, number_in_figures
from tribune.words.terms import Completude, Mode, Resultat

MIN_BASE: Final = 10
"""Below it a percentage would say more than the figures know."""

_CHOICES: Final = (
    ("pour", "voix pour", "voix pour", "les voix pour"),
    ("contre", "voix contre", "voix contre", "les voix contre"),
    ("abstentions", "abstention", "abstentions", "les abstentions"),
)


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
        """« 82 % »; empty where it would mislead. A voice is never rounded away, nor the last one missing."""
        share = next((share for share in self.shares if share.choix == choix), None)
        return "" if share is None else percentage(share.voix, self.base)


def percentage(number: int, base: int) -> str:
    """« 82 % » of ``base``; empty below ``MIN_BASE``. One is never rounded away, nor the last one missing."""
    if base < MIN_BASE:
        return ""
    rounded = round(100 * number / base)
    if rounded == 0 and number:
        return "< 1 %"
    return "> 99 %" if rounded == 100 and number < base else f"{rounded} %"


def result_in_words(vote: Vote) -> str:
    """« Adopté à l’unanimité », « Pris acte, à la majorité », « Résultat inconnu »."""
    if vote.resultat is Resultat.INCONNU or vote.mode not in (Mode.UNANIMITE, Mode.MAJORITE):
        return vote.resultat.libelle
    link = ", " if vote.resultat is Resultat.PRIS_ACTE else " "
    return f"{vote.resultat.libelle}{link}{vote.mode.libelle[0].lower()}{vote.mode.libelle[1:]}"


def bar(vote: Vote) -> Bar | None:
    """The shares of all the voters; None where they are not known, or where nobody voted.

    They are known where both sides are, and what they are of: the three counts, or the voters. A share of
    the published counts alone would say the opposite of « adopté » where only abstentions are published.
    """
    if vote.pour is None or vote.contre is None or (vote.abstentions is None and vote.votants is None):
        return None
    known = [(name, number) for name, number in _counts(vote) if number is not None]
    counted = sum(number for _, number in known)
    base = max(vote.votants or 0, counted)
    if not base:
        return None
    if base > counted:
        known.append(("autres", base - counted))
    shares: list[Share] = []
    start = 0.0
    for name, number in known:
        shares.append(Share(name, number, round(start, 3), round(100 * number / base, 3)))
        start += 100 * number / base
    return Bar(tuple(shares), base)


def caption(vote: Vote) -> str:
    """The bar as sentences: what is counted, what is not known, what the shares are of, who took no part."""
    if vote.completude is Completude.NON_PUBLIE:
        sentences = ["Le décompte des voix n’est pas publié."]
    else:
        sentences = [counts_in_words(vote), *_unknown(vote)]
    return " ".join([*sentences, *_base(vote), *_without_part(vote)])


def counts_in_words(vote: Vote) -> str:
    """« 74 voix pour et 16 abstentions. »: what is published of the three counts; empty without any."""
    numbers = dict(_counts(vote))
    known: list[str] = []
    for name, singular, plural, _ in _CHOICES:
        number = numbers[name]
        if number is not None:
            known.append(f"aucune {singular}" if number == 0 else count(number, singular, plural))
    sentence = enumeration(known)
    return f"{sentence[0].upper()}{sentence[1:]}." if known else ""


def _counts(vote: Vote) -> tuple[tuple[str, int | None], ...]:
    return (("pour", vote.pour), ("contre", vote.contre), ("abstentions", vote.abstentions))


def _unknown(vote: Vote) -> list[str]:
    numbers = dict(_counts(vote))
    missing = [noun for name, _, _, noun in _CHOICES if numbers[name] is None]
    if not missing:
        return []
    sentence = enumeration(missing)
    return [f"{sentence[0].upper()}{sentence[1:]} ne sont pas publiées : leur nombre est inconnu."]


def _base(vote: Vote) -> list[str]:
    drawn = bar(vote)
    if drawn is None:
        known = vote.votants
        return [] if known is None else [f"{count(known, 'personne a voté', 'personnes ont voté')}."]
    others = next((share.voix for share in drawn.shares if share.choix == "autres"), 0)
    sentences = []
    if others:
        sentences.append(f"Le choix de {count(others, 'votant', 'votants')} n’est pas précisé.")
    if vote.votants is not None:
        of = count(drawn.base, "votant", "votants")
    else:
        of = f"{count(drawn.base, 'voix', 'voix')}, abstentions comprises"
    return [*sentences, f"Parts calculées sur {of}."]


def _without_part(vote: Vote) -> list[str]:
    """The counts that are neither a choice nor the base, in a sentence each."""
    told = {*(name for name, *_ in _CHOICES), "votants"}
    others = [(field, getattr(vote, field.name)) for field in counts_of(Vote) if field.name not in told]
    return [_said(field, number) for field, number in others if number is not None]


def _said(field: Field, number: int) -> str:
    match field.name:
        case "nppv" if number:
            return f"{count(number, 'membre n’a', 'membres n’ont')} pas pris part au vote."
        case "nppv":
            return "Membres qui n’ont pas pris part au vote : 0."
        case "absents":
            absent = count(number, "membre absent", "membres absents")
            return f"{absent if number else 'Aucun membre absent'}."
        case "effectif":
            return f"L’instance compte {count(number, 'membre')}."
    return f"{field.champ.libelle} : {number_in_figures(number)}."
