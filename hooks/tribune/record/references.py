"""The third pass, what files say of each other: unknown identifiers, duplicates, dead links."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.fields import DAY, how_to_write_a_day, reference_of
from tribune.record.model import Document, Lettre
from tribune.record.registers import Registers, check_registers
from tribune.source.problems import FEW, Place, Problem, bounded, nearest, shown
from tribune.source.tree import Loc, Sheet
from tribune.words.french import day_in_words, fold
from tribune.words.terms import Etat

_NUMBERED = re.compile(r"\D{0,9}?0*(\d{1,9})(?:-.*)?", re.ASCII)
_NUMBERS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")
_TWICE: Final = {
    "themes": "theme-en-double",
    "signataires": "signataire-en-double",
    "organisations": "organisation-en-double",
}
"""The problem of an identifier that comes twice in a field, or in a list of entries of a register."""


def check_references(
    lettres: Sequence[Sheet],
    documents: Sequence[Sheet],
    registers: Registers,
    broken: Iterable[str],
) -> list[Problem]:
    """All problems between files. Sheets whose own fields are wrong are checked too: one report says it all.

    ``broken`` are the identifiers that lettres with problems of their own may have, so that links to them are
    not reported on top.
    """
    states = dict.fromkeys(broken, Etat.PUBLIEE.value)
    states |= {own: sheet.text("etat") for sheet in lettres if (own := _own_reference(sheet))}
    problems: list[Problem] = []
    problems.extend(bounded(check_registers(registers), FEW))
    for lettre in lettres:
        found = _check_fields(lettre, Lettre, registers, states)
        problems.extend(bounded(chain(found, _check_corrections(lettre)), FEW))
    for document in documents:
        problems.extend(bounded(_check_fields(document, Document, registers, states), FEW))
    return problems


def _check_fields(
    sheet: Sheet, record: type[Declared], registers: Registers, states: Mapping[str, str], loc: Loc = ()
) -> Iterator[Problem]:
    """What the fields at ``loc`` name, each as it is declared: entries of a register, lettres."""
    for field in fields_of(record).values():
        here = (*loc, field.name)
        if field.group is not None:
            groups = [(*here, rank) for rank in range(sheet.length(*here))] if field.is_list else [here]
            for each in groups:
                yield from _check_fields(sheet, field.group, registers, states, each)
        elif field.kind is Kind.SESSION:
            yield from _check_session(sheet, here, registers)
        elif field.kind is Kind.LETTRE:
            yield from _check_links(sheet, here, states)
        elif field.keys is not None:
            yield from _check_names(sheet, here, field.keys, registers)
        elif field.register:
            check = _check_list if field.is_list else _check_one
            yield from check(sheet, here, field, registers)


def _check_corrections(sheet: Sheet) -> Iterator[Problem]:
    if not sheet.is_list("votes"):  # how many there are cannot be told
        return
    votes = sheet.length("votes")
    ranks = "écrivez 1" if votes == 1 else f"écrivez un rang de 1 à {votes}"
    for rank in range(sheet.length("corrections")):
        vote = sheet.number("corrections", rank, "vote")
        if vote is not None and vote > votes:
            yield Problem(
                sheet.place("corrections", rank, "vote"),
                "correction-sans-vote",
                f"la lettre n’a pas de vote n° {vote}",
                ranks if votes else "effacez « vote »",
            )


def _check_names(sheet: Sheet, loc: Loc, register: str, registers: Registers) -> Iterator[Problem]:
    """Those of the fields of a group, which are entries of a register."""
    for name in sheet.names(*loc):
        if not registers.knows(register, name):
            yield registers.unknown(register, sheet.place(*loc, name, key=True), name)


def _check_one(sheet: Sheet, loc: Loc, field: Field, registers: Registers) -> Iterator[Problem]:
    identifier = sheet.text(*loc)
    if identifier and not registers.knows(field.register, identifier):
        yield registers.unknown(field.register, sheet.place(*loc), identifier)


def _check_list(sheet: Sheet, loc: Loc, field: Field, registers: Registers) -> Iterator[Problem]:
    seen: set[str] = set()
    for rank, identifier in sheet.texts(*loc):
        if identifier in seen and field.champ.une_fois:
            name = _TWICE.get(field.name) or _TWICE.get(field.register, "lien-en-double")
            yield _twice(sheet.place(*loc, rank), name, identifier)
        else:
            yield from _check_one(sheet, (*loc, rank), field, registers)
        seen.add(identifier)


def _twice(place: Place, name: str, identifier: str) -> Problem:
    return Problem(place, name, f"{shown(identifier)} est déjà dans la liste", "gardez-le une seule fois")


def _check_session(sheet: Sheet, loc: Loc, registers: Registers) -> Iterator[Problem]:
    written, place, sessions = sheet.text(*loc), sheet.place(*loc), registers.sessions
    if not written or registers.knows("sessions", written):
        return
    if not DAY.fullmatch(written):
        action = "écrivez la date de la session (AAAA-MM-JJ), ou un identifiant de registres/sessions.yml"
        near = nearest(written, {identifier: identifier for identifier in sessions})
        action = action if near is None else f"vouliez-vous « {near} » ?"
        yield Problem(
            place,
            "session-inconnue",
            f"session inconnue {shown(written)}",
            how_to_write_a_day(written, action),
        )
        return
    try:
        day = dt.date.fromisoformat(written)
    except ValueError:
        yield Problem(
            place, "date-impossible", f"la date {shown(written)} n’existe pas", "vérifiez le jour et le mois"
        )
        return
    for identifier, session in sessions.items():
        if session.debut <= day <= session.fin:
            yield Problem(
                place,
                "session-ambigue",
                f"le {day_in_words(day)} fait partie de la session « {identifier} » du registre",
                f"écrivez « {loc[-1]}: {identifier} »",
            )


def _check_links(sheet: Sheet, loc: Loc, states: Mapping[str, str]) -> Iterator[Problem]:
    own = _own_reference(sheet)
    seen: set[str] = set()
    for rank, written in sheet.texts(*loc):
        reference, place = reference_of(written), sheet.place(*loc, rank)
        if reference in seen:
            yield _twice(place, "lien-en-double", reference)
        elif reference not in states:
            near = _lettre_meant(reference, states, own)
            action = "écrivez le numéro d’une lettre de l’archive, ou le nom de son fichier sans numéro"
            if near is None and fold(reference) in _NUMBERS:
                action = "écrivez le numéro de la lettre en chiffres"
            yield Problem(
                place,
                "lien-inconnu",
                f"aucune lettre {shown(reference)} dans l’archive",
                action if near is None else f"vouliez-vous « {near} » ? Sinon, effacez ce renvoi",
            )
        elif reference == own:
            yield Problem(place, "lien-vers-soi", "la lettre renvoie à elle-même", "effacez ce renvoi")
        elif states[reference] == Etat.BROUILLON:
            yield Problem(
                place,
                "lien-vers-brouillon",
                f"la lettre {shown(reference)} est encore un brouillon",
                "rien à faire : le lien apparaîtra quand elle sera publiée",
            )
        seen.add(reference)


def _lettre_meant(reference: str, states: Collection[str], own: str | None) -> str | None:
    """The lettre that a wrong reference stands for: « n° 11 » and « 011-lac » are 11, and so is « onze »."""
    match = _NUMBERED.fullmatch(reference)
    number = match[1] if match else reference
    if fold(reference) in _NUMBERS:
        number = str(_NUMBERS.index(fold(reference)) + 1)
    known = {identifier: identifier for identifier in states if identifier != own}
    return known.get(number) or nearest(reference, known)


def _own_reference(sheet: Sheet) -> str | None:
    """What lettres call this one by; None for a document."""
    section, _, rest = sheet.adresse.partition("/")
    return rest.strip("/") if section == "lettres" else None
