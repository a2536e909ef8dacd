"""What a person answers, in a dialogue or in options → values of a lettre, or a refusal in plain words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final, TypeVar

from tribune.record.entries import Session
from tribune.record.fields import MAX_COUNT, french_day, is_impossible_day
from tribune.record.registers import Registers
from tribune.source.characters import FORBIDDEN
from tribune.source.problems import nearest, shown
from tribune.words.french import MONTHS, enumeration, fold, of_period
from tribune.words.terms import Position, Term

TermT = TypeVar("TermT", bound=Term)

NONE: Final = frozenset({"aucun", "aucune", "non", "sans", "-"})
"""What a person answers where there is nothing to say."""
_UNKNOWN: Final = frozenset({"?", "inconnu", "inconnue", "ne sait pas"})
"""What a person may answer for a count that the source does not give."""
_YES_OR_NO: Final = frozenset({"oui", "non", "o", "n", "ok", "si"})
"""What answers another question than the one that was asked."""
_ALL: Final = frozenset({"tous", "toutes", "tout"})
_NUMERO_SIGN: Final = re.compile(r"\s*n(?:um[ée]ro|[°ºo])?\.?\s*(?=\d)", re.IGNORECASE)
"""« n° 300 », « no 300 », « numéro 300 »."""
_ACRONYM: Final = re.compile(r"\b[a-z](?:\.\s?[a-z])+\b\.?")
"""« f.o. », « c. g. t »."""
_DAYS: Final = re.compile(r"(?:du )?(?P<first>\d\S*(?: \S+){0,2}) (?:et|au|a) (?:le )?(?P<last>\d.*)")
"""« 18 et 19 décembre 2023 », « du 30 mars au 2 avril 2026 », « 18/12/2023 au 19/12/2023 »."""
_WITHOUT_YEAR: Final = re.compile(rf"\d{{1,2}}(?:er)? (?:{'|'.join(map(fold, MONTHS))})|\d{{1,2}}/\d{{1,2}}")


class RefusedError(Exception):
    """An answer that cannot be taken: why, and what to answer instead."""

    def __init__(self, sentence: str, action: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.action = action


def sentence_in(answer: str) -> str:
    """A text on one line."""
    text = " ".join(answer.split())
    if not text:
        raise RefusedError("la réponse est vide", "écrivez quelques mots")
    if FORBIDDEN.search(text):
        raise RefusedError("la réponse contient un caractère invisible", "retapez-la")
    return text


def objet_in(answer: str) -> str:
    """What was put to the vote: « oui » tells that there was one, and not what it was about."""
    if fold(answer.strip(" .!")) in _YES_OR_NO:
        raise RefusedError(
            f"{shown(answer)} ne dit pas ce qui a été mis aux voix",
            "écrivez-le, par exemple : avis sur les haies ; ou ne répondez rien s’il n’y a pas eu de vote",
        )
    return sentence_in(answer)


def number_in(answer: str, minimum: int) -> int:
    """A whole number."""
    written = re.sub(r"\s", "", answer)
    if not re.fullmatch(r"\d{1,7}", written, re.ASCII) or not minimum <= int(written) <= MAX_COUNT:
        raise RefusedError(
            f"{shown(answer)} n’est pas un nombre à partir de {minimum}", "écrivez des chiffres seuls"
        )
    return int(written)


def count_in(answer: str) -> int:
    """The count of a vote. One that is not known is left out: it is never zero."""
    if fold(answer.strip()) in _UNKNOWN:
        raise RefusedError(
            f"{shown(answer)} n’est pas un nombre", "ne répondez rien (Entrée) si la source ne le dit pas"
        )
    return number_in(answer, 0)


def numero_in(answer: str, known: Collection[int]) -> int | None:
    """The number of a new letter: « suivant », or nothing, for the next one; « aucun » for none."""
    following = max(known, default=0) + 1
    written = fold(answer.strip())
    if written in {"", "suivant"}:
        return following
    if written in NONE:
        return None
    numero = number_in(_NUMERO_SIGN.sub("", answer, count=1), 1)
    if numero in known:
        raise RefusedError(f"la lettre n° {numero} existe déjà", f"le numéro suivant est {following}")
    return numero


def term_in(answer: str, terms: type[TermT], ranks: bool = False) -> TermT:
    """A word of a closed list, by its value or its name; with ``ranks``, also by its number in the list."""
    by_value = {term.value: term for term in terms}
    names = {name: term.value for term in terms for name in (term.value, term.libelle)}
    labels = {term.value: term.libelle for term in terms} if ranks else {}
    how = "un mot ou un numéro de la liste" if ranks else enumeration([*by_value], "ou")
    return by_value[_chosen(answer, names, labels, "dans la liste", f"écrivez {how}")]


def entry_in(answer: str, register: str, registers: Registers, ranks: Sequence[str] = ()) -> str:
    """The identifier of a register entry, from any of its names; or from its number in ``ranks``."""
    names, known = registers.names(register), getattr(registers, register)
    written = fold(answer.strip())
    if written not in known and register in registers.trees and registers.knows(register, written):
        raise RefusedError(
            f"l’entrée {shown(answer.strip())} de registres/{register}.yml a une erreur",
            "corrigez-la d’abord : « tribune verifier » la montre",
        )
    labels = {identifier: getattr(known[identifier], "sigle", known[identifier].nom) for identifier in ranks}
    action = f"écrivez un nom de la liste, ou ajoutez-le d’abord à registres/{register}.yml"
    return _chosen(answer, names, labels, f"dans le registre {register}.yml", action)


def _chosen(
    answer: str, names: Mapping[str, str], labels: Mapping[str, str], where: str, otherwise: str
) -> str:
    """The value that one of ``names`` has, or whose number it is in the list that shows ``labels``."""
    written, values = answer.strip(), [*labels]
    if written.isdecimal() and 0 < int(written) <= len(values):
        return values[int(written) - 1]
    comparable = {_comparable(name): value for name, value in names.items()}
    value = comparable.get(_comparable(written))
    if value is None:
        near = nearest(written, comparable)
        action = otherwise if near is None else f"vouliez-vous « {labels.get(near, near)} » ?"
        raise RefusedError(f"{shown(written)} n’est pas {where}" if written else "il manque un mot", action)
    return value


def entries_in(
    answer: str, register: str, registers: Registers, ranks: Sequence[str] = ()
) -> tuple[str, ...]:
    """As ``entry_in`` for several, between commas, each once."""
    named = filter(str.strip, re.split(r"[,;]", answer))
    return tuple(dict.fromkeys(entry_in(name, register, registers, ranks) for name in named))


def positions_in(answer: str, registers: Registers, known: Mapping[str, Position]) -> dict[str, Position]:
    """« FO=pour, Solidaires=abstention »: what each did, which ``known`` does not contradict."""
    given: dict[str, Position] = {}
    for written in filter(str.strip, re.split(r"[,;]", answer)):
        name, equals, position = written.partition("=")
        if not equals:
            raise RefusedError(
                f"{shown(written)} n’est pas une position",
                "écrivez ORGANISATION=POSITION, par exemple cgt=pour",
            )
        organisation, did = entry_in(name, "organisations", registers), term_in(position, Position)
        if {**known, **given}.get(organisation, did) is not did:
            raise RefusedError(f"{shown(organisation)} a deux positions", "gardez-en une seule")
        given[organisation] = did
    return given


def au_nom_de_in(answer: str, signataires: Sequence[str], registers: Registers) -> tuple[str, ...]:
    """On whose behalf somebody spoke: « toutes » for all that sign; nothing where that is not known."""
    written = fold(answer.strip())
    if not written or written in NONE:
        return ()
    return tuple(signataires) if written in _ALL else entries_in(answer, "organisations", registers)


def session_in(answer: str, sessions: Mapping[str, Session], year: int) -> str:
    """The day of a session, as the front matter has it, or the identifier of one that lasts several days.

    ``year`` is only named as an example: a date without its year is refused, not completed.
    """
    written = fold(" ".join(answer.split()))
    if written in sessions:
        return written
    day = french_day(answer)
    if day is not None:
        return _session_of(day, day, sessions) or day.isoformat()
    if is_impossible_day(answer):
        raise RefusedError(f"la date {shown(answer)} n’existe pas", "vérifiez le jour et le mois")
    days = _several_days(written)
    if days is not None:
        first, last = days
        known = _session_of(first, last, sessions)
        if known is not None:
            return known
        raise RefusedError(
            f"registres/sessions.yml n’a pas de session {of_period(first, last)}",
            f"ajoutez-y « {first}: {{debut: {first}, fin: {last}}} », ou écrivez le premier jour seul",
        )
    example = f"écrivez une date avec son année, par exemple 14 octobre {year}"
    if _WITHOUT_YEAR.fullmatch(written):
        raise RefusedError(f"il manque l’année : {shown(answer)}", example)
    raise RefusedError(f"{shown(answer)} n’est pas une date" if written else "il manque la session", example)


def _several_days(written: str) -> tuple[dt.date, dt.date] | None:
    """The first day and the last; the first has the month and the year of the last where it lacks them."""
    match = _DAYS.fullmatch(written)
    last = french_day(match["last"]) if match else None
    if match is None or last is None:
        return None
    missing = ("", f" {last.year}", f" {MONTHS[last.month - 1]} {last.year}")
    firsts = (french_day(match["first"] + each) for each in missing)
    first = next((day for day in firsts if day is not None and day < last), None)
    return None if first is None else (first, last)


def _session_of(first: dt.date, last: dt.date, sessions: Mapping[str, Session]) -> str | None:
    """The session of the register that has these days."""
    for identifier, session in sorted(sessions.items()):
        if session.debut <= first and last <= session.fin:
            return identifier
    return None


def _comparable(name: str) -> str:
    folded = fold(name).replace("’", "'").replace("_", "-")
    return "-".join(_ACRONYM.sub(lambda match: re.sub(r"\W", "", match[0]), folded).split())
