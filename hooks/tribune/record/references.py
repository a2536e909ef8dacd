"""The third pass, what files say of each other: unknown identifiers, duplicates, dead links."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tribune.record.fields import DAY, how_to_write_a_day, reference_of
from tribune.record.model import Session
from tribune.record.registers import ORGANISATIONS, PERSONNES, THEMES, Register, Registers, check_registers
from tribune.source.problems import FEW, Problem, bounded, nearest, shown
from tribune.source.tree import Loc, Sheet
from tribune.words.french import day_in_words, fold
from tribune.words.terms import Etat

_NUMBERED = re.compile(r"\D{0,9}?0*(\d{1,9})(?:-.*)?", re.ASCII)
_NUMBERS = ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")


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
        problems.extend(bounded(_check_lettre(lettre, registers, states), FEW))
    for document in documents:
        problems.extend(bounded(_check_document(document, registers, states), FEW))
    return problems


def _check_lettre(sheet: Sheet, registers: Registers, states: Mapping[str, str]) -> Iterator[Problem]:
    session = sheet.text("session")
    if session and not registers.knows("sessions", session):
        yield from _check_session(sheet, session, registers.sessions)
    yield from _check_list(sheet, ("themes",), THEMES, registers, "theme-en-double")
    yield from _check_list(sheet, ("signataires",), ORGANISATIONS, registers, "signataire-en-double")
    for rank in range(sheet.length("intervenants")):
        loc = ("intervenants", rank)
        yield from _check_one(sheet, (*loc, "personne"), PERSONNES, registers)
        yield from _check_one(sheet, (*loc, "organisation"), ORGANISATIONS, registers)
        yield from _check_list(sheet, (*loc, "au_nom_de"), ORGANISATIONS, registers, "organisation-en-double")
    for rank in range(sheet.length("votes")):
        for organisation in sheet.names("votes", rank, "positions"):
            if not registers.knows("organisations", organisation):
                place = sheet.place("votes", rank, "positions", organisation, key=True)
                yield ORGANISATIONS.problem_at(place, organisation, registers)
    yield from _check_corrections(sheet)
    for name in ("suite_de", "voir_aussi"):
        yield from _check_links(sheet, name, states)


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


def _check_document(sheet: Sheet, registers: Registers, states: Mapping[str, str]) -> Iterator[Problem]:
    yield from _check_list(sheet, ("themes",), THEMES, registers, "theme-en-double")
    yield from _check_list(sheet, ("organisations",), ORGANISATIONS, registers, "organisation-en-double")
    yield from _check_links(sheet, "voir_aussi", states)


def _check_one(sheet: Sheet, loc: Loc, register: Register, registers: Registers) -> Iterator[Problem]:
    identifier = sheet.text(*loc)
    if identifier and not registers.knows(register.name, identifier):
        yield register.problem_at(sheet.place(*loc), identifier, registers)


def _check_list(
    sheet: Sheet, loc: Loc, register: Register, registers: Registers, duplicate: str
) -> Iterator[Problem]:
    seen: set[str] = set()
    for rank, identifier in sheet.texts(*loc):
        if identifier in seen:
            yield Problem(
                sheet.place(*loc, rank),
                duplicate,
                f"{shown(identifier)} est déjà dans la liste",
                "gardez-le une seule fois",
            )
        else:
            yield from _check_one(sheet, (*loc, rank), register, registers)
        seen.add(identifier)


def _check_session(sheet: Sheet, written: str, sessions: Mapping[str, Session]) -> Iterator[Problem]:
    place = sheet.place("session")
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
                f"écrivez « session: {identifier} »",
            )


def _check_links(sheet: Sheet, name: str, states: Mapping[str, str]) -> Iterator[Problem]:
    own = _own_reference(sheet)
    seen: set[str] = set()
    for rank, written in sheet.texts(name):
        reference, place = reference_of(written), sheet.place(name, rank)
        if reference in seen:
            yield Problem(
                place,
                "lien-en-double",
                f"{shown(reference)} est déjà dans la liste",
                "gardez-le une seule fois",
            )
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
