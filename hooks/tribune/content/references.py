"""The third pass, what files say of each other: unknown identifiers, duplicates, collisions, dead links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tribune.content.nodes import Loc
from tribune.content.problems import Place, Problem, nearest, shown
from tribune.content.records import old_address_of, reference_of
from tribune.content.registers import ORGANISATIONS, PERSONNES, THEMES, Register, Registers, check_registers
from tribune.content.schema import DocumentSchema, LettreSchema, SessionSchema
from tribune.content.sheet import FicheT, Sheet
from tribune.french import day_in_words
from tribune.model import Etat


def check_references(
    lettres: Sequence[Sheet[LettreSchema]],
    documents: Sequence[Sheet[DocumentSchema]],
    registers: Registers,
    addresses: Mapping[str, str],
    broken: Iterable[str],
) -> list[Problem]:
    """All problems between files.

    ``addresses`` are those already taken by other pages, and what takes them; ``broken`` the identifiers of
    lettres whose own problems are already reported, so that links to them are not reported on top.
    """
    states = dict.fromkeys(broken, Etat.PUBLIEE)
    states |= {sheet.adresse.split("/")[1]: sheet.fiche.etat for sheet in lettres}
    problems: list[Problem] = []
    problems.extend(check_registers(registers))
    for lettre in lettres:
        problems.extend(_check_lettre(lettre, registers, states))
    for document in documents:
        problems.extend(_check_document(document, registers, states))
    problems.extend(_check_addresses(lettres, documents, addresses))
    return problems


def _check_lettre(
    sheet: Sheet[LettreSchema], registers: Registers, states: Mapping[str, Etat]
) -> Iterator[Problem]:
    fiche = sheet.fiche
    if not registers.knows("sessions", fiche.session):
        yield from _check_session(sheet, registers.sessions)
    yield from _check_list(sheet, ("themes",), fiche.themes, THEMES, registers, "theme-en-double")
    yield from _check_list(
        sheet, ("signataires",), fiche.signataires, ORGANISATIONS, registers, "signataire-en-double"
    )
    for rank, intervenant in enumerate(fiche.intervenants):
        loc = ("intervenants", rank)
        if not registers.knows("personnes", intervenant.personne):
            yield PERSONNES.problem_at(sheet.place(*loc, "personne"), intervenant.personne, registers)
        if not registers.knows("organisations", intervenant.organisation):
            place = sheet.place(*loc, "organisation")
            yield ORGANISATIONS.problem_at(place, intervenant.organisation, registers)
        yield from _check_list(
            sheet,
            (*loc, "au_nom_de"),
            intervenant.au_nom_de,
            ORGANISATIONS,
            registers,
            "organisation-en-double",
        )
    for rank, vote in enumerate(fiche.votes):
        for organisation in vote.positions:
            if not registers.knows("organisations", organisation):
                place = sheet.place("votes", rank, "positions", organisation, key=True)
                yield ORGANISATIONS.problem_at(place, organisation, registers)
    for rank, correction in enumerate(fiche.corrections):
        if correction.vote is not None and correction.vote > len(fiche.votes):
            yield Problem(
                sheet.place("corrections", rank, "vote"),
                "correction-sans-vote",
                f"la lettre n’a pas de vote n° {correction.vote}",
                f"écrivez un rang de 1 à {len(fiche.votes)}" if fiche.votes else "effacez « vote »",
            )
    for name in ("suite_de", "voir_aussi"):
        yield from _check_links(sheet, name, getattr(fiche, name), states)


def _check_document(
    sheet: Sheet[DocumentSchema], registers: Registers, states: Mapping[str, Etat]
) -> Iterator[Problem]:
    fiche = sheet.fiche
    yield from _check_list(sheet, ("themes",), fiche.themes, THEMES, registers, "theme-en-double")
    yield from _check_list(
        sheet, ("organisations",), fiche.organisations, ORGANISATIONS, registers, "organisation-en-double"
    )
    yield from _check_links(sheet, "voir_aussi", fiche.voir_aussi, states)


def _check_list(
    sheet: Sheet[FicheT],
    loc: Loc,
    written: Sequence[str],
    register: Register,
    registers: Registers,
    duplicate: str,
) -> Iterator[Problem]:
    for rank, identifier in enumerate(written):
        place = sheet.place(*loc, rank)
        if identifier in written[:rank]:
            yield Problem(
                place, duplicate, f"{shown(identifier)} est déjà dans la liste", "gardez-le une seule fois"
            )
        elif not registers.knows(register.name, identifier):
            yield register.problem_at(place, identifier, registers)


def _check_session(sheet: Sheet[LettreSchema], sessions: Mapping[str, SessionSchema]) -> Iterator[Problem]:
    written = sheet.fiche.session
    place = sheet.place("session")
    try:
        day = dt.date.fromisoformat(written) if len(written) == len("2025-10-14") else None
    except ValueError:
        day = None
        if written.replace("-", "").isascii() and written.replace("-", "").isdigit():
            yield Problem(
                place,
                "date-impossible",
                f"la date {shown(written)} n’existe pas",
                "vérifiez le jour et le mois",
            )
            return
    if day is None:
        near = nearest(written, {identifier: identifier for identifier in sessions})
        action = "écrivez la date de la session (AAAA-MM-JJ), ou un identifiant de registres/sessions.yml"
        yield Problem(
            place,
            "session-inconnue",
            f"session inconnue {shown(written)}",
            action if near is None else f"vouliez-vous « {near} » ?",
        )
        return
    for identifier, session in sorted(sessions.items()):
        if session.debut <= day <= (session.fin or session.debut):
            yield Problem(
                place,
                "session-ambigue",
                f"le {day_in_words(day)} fait partie de la session « {identifier} » du registre",
                f"écrivez « session: {identifier} »",
            )


def _check_links(
    sheet: Sheet[FicheT], name: str, written: Sequence[str], states: Mapping[str, Etat]
) -> Iterator[Problem]:
    references = [reference_of(reference) for reference in written]
    for rank, reference in enumerate(references):
        place = sheet.place(name, rank)
        if reference in references[:rank]:
            yield Problem(
                place,
                "lien-en-double",
                f"{shown(reference)} est déjà dans la liste",
                "gardez-le une seule fois",
            )
        elif reference not in states:
            near = nearest(reference, {known: known for known in states})
            action = "écrivez le numéro d’une lettre de l’archive, ou le nom de son fichier sans numéro"
            yield Problem(
                place,
                "lien-inconnu",
                f"aucune lettre {shown(reference)} dans l’archive",
                action if near is None else f"vouliez-vous « {near} » ? Sinon, effacez ce renvoi",
            )
        elif sheet.adresse == f"lettres/{reference}/":
            yield Problem(place, "lien-vers-soi", "la lettre renvoie à elle-même", "effacez ce renvoi")
        elif states[reference] is Etat.BROUILLON:
            yield Problem(
                place,
                "lien-vers-brouillon",
                f"la lettre {shown(reference)} est encore un brouillon",
                "rien à faire : le lien apparaîtra quand elle sera publiée",
            )


def _check_addresses(
    lettres: Sequence[Sheet[LettreSchema]],
    documents: Sequence[Sheet[DocumentSchema]],
    addresses: Mapping[str, str],
) -> Iterator[Problem]:
    taken = dict(addresses)
    numbers: dict[int, str] = {}
    for sheet in lettres:
        numero = sheet.fiche.numero
        if numero is not None and numero in numbers:
            yield Problem(
                sheet.place("numero"),
                "numero-en-double",
                f"le numéro {numero} est déjà celui de {numbers[numero]}",
                "corrigez le numéro de l’une des deux lettres",
            )
        elif sheet.adresse in taken:
            yield _same_address(
                sheet.place("numero"), sheet.adresse, taken[sheet.adresse], "renommez l’un des fichiers"
            )
        if numero is not None:
            numbers.setdefault(numero, sheet.fichier)
        taken.setdefault(sheet.adresse, sheet.fichier)
    for document in documents:
        if document.adresse in taken:
            yield _same_address(
                document.place(), document.adresse, taken[document.adresse], "renommez l’un des fichiers"
            )
        taken.setdefault(document.adresse, document.fichier)
    for sheet in lettres:
        for rank, written in enumerate(sheet.fiche.anciennes_adresses):
            address = old_address_of(written)
            if address in taken:
                place = sheet.place("anciennes_adresses", rank)
                yield _same_address(place, address, taken[address], "effacez cette ancienne adresse")
            taken.setdefault(address, sheet.fichier)


def _same_address(place: Place, address: str, other: str, action: str) -> Problem:
    return Problem(place, "adresse-en-double", f"l’adresse /{address} est déjà prise par {other}", action)
