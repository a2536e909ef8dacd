"""A new letter: the fields of its declaration that one answer fills in, its place, and its text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from tribune.editing.answers import (
    NONE,
    RefusedError,
    count_in,
    entries_in,
    number_in,
    objet_in,
    sentence_in,
    term_in,
)
from tribune.editing.canonical import front_matter_text
from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.entries import Session
from tribune.record.fields import is_web_address
from tribune.record.lettre import Lettre
from tribune.record.registers import Registers
from tribune.source.folder import file_of_letter
from tribune.source.problems import shown
from tribune.text.sections import first_headings
from tribune.words.french import fold
from tribune.words.terms import Etat

_ONE_ANSWER: Final = frozenset({Kind.TEXTE, Kind.PHRASE, Kind.LONG, Kind.ADRESSE})
"""Kinds of which one answer gives one value, and not a list."""


def simple_fields(record: type[Declared]) -> Iterator[Field]:
    """The fields of a record that one answer fills in, in their order; dates and groups are no such."""
    for field in fields_of(record).values():
        is_simple = field.terms or field.register or field.least is not None
        if field.keys is None and (is_simple or (field.kind in _ONE_ANSWER and not field.is_list)):
            yield field


def answer_in(answer: str, field: Field, registers: Registers, ranks: Sequence[str] = ()) -> object:
    """The value of a field of the declaration. ``ranks`` are what a list showed, which numbers may name."""
    if field.terms is not None:
        return term_in(answer, field.terms, ranks=bool(ranks))
    if field.register:
        is_none = fold(answer.strip()) in NONE and not field.is_required
        entries = () if is_none else entries_in(answer, field.register, registers, ranks)
        if field.is_required and not entries:
            raise RefusedError("il en faut au moins un", "écrivez un nom ou un numéro de la liste")
        return entries
    if field.least is not None:
        return count_in(answer) if field.kind is Kind.DECOMPTE else number_in(answer, field.least)
    if field.kind is Kind.ADRESSE and not is_web_address(answer.strip()):
        raise RefusedError(f"{shown(answer)} n’est pas une adresse", "écrivez-la entière, avec https://")
    return objet_in(answer) if field.name == "objet" else sentence_in(answer)


def choices_of(field: Field, registers: Registers) -> dict[str, str]:
    """What a field may hold and what to call each, in the order of the list, or in that of the alphabet."""
    if field.terms is not None:
        return {term.value: term.libelle for term in field.terms}
    if field.register in {"", "sessions"}:
        return {}
    names: dict[str, str] = {}
    for identifier, entry in getattr(registers, field.register).items():
        sigle = getattr(entry, "sigle", entry.nom)
        names[identifier] = entry.nom if sigle == entry.nom else f"{sigle}, {entry.nom}"
    return dict(sorted(names.items(), key=lambda entry: (fold(entry[1]), entry[0])))


def letter_path(
    fields: Mapping[str, object], sessions: Mapping[str, Session], taken: Collection[str] = ()
) -> str:
    """Where the letter goes, within the folder of letters; ``taken`` are names of files that are there."""
    named, numero = str(fields["session"]), fields.get("numero")
    session = sessions.get(named)
    year = str(session.debut.year) if session else named[:4]
    rank = numero if isinstance(numero, int) else None
    return file_of_letter(year, rank, str(fields["titre"]), str(fields["nature"]), taken=taken)


def letter_text(fields: Mapping[str, object], speakers: Sequence[str] = (), assemblee: str = "") -> str:
    """The whole file of a letter that has ``fields``; what is None or empty is left out.

    ``speakers`` are the names of those who spoke, ``assemblee`` is the acronym of the assembly.
    """
    header = front_matter_text(fields, Lettre)
    if fields.get("etat") == Etat.NOTICE:
        return header
    sections = "\n\n".join(first_headings(assemblee, speakers))
    return f"{header}\n{sections}\n"
