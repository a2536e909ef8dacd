"""A new letter: the fields of its declaration that one answer fills in, its place, and its text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from tribune.editing.canonical import front_matter_text
from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.entries import Session
from tribune.record.lettre import Lettre
from tribune.source.file_names import file_of_letter
from tribune.text.sections import first_headings
from tribune.words.terms import Etat

_ONE_ANSWER: Final = frozenset({Kind.TEXTE, Kind.PHRASE, Kind.LONG, Kind.ADRESSE})
"""Kinds of which one answer gives one value, and not a list."""


def simple_fields(record: type[Declared]) -> Iterator[Field]:
    """The fields of a record that one answer fills in, in their order; dates and groups are no such."""
    for field in fields_of(record).values():
        is_simple = field.terms or field.register or field.least is not None
        if field.keys is None and (is_simple or (field.kind in _ONE_ANSWER and not field.is_list)):
            yield field


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
