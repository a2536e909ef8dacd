"""How a field is declared: its type, its French name, its sentence of help, stand once, in the record itself.

A record is a frozen dataclass whose fields are annotated: ``pour: Annotated[Decompte | None, Champ("Voix
pour", "Voix pour.")] = None``. The checks, the JSON Schemas, the web form, the questions of ``tribune
nouvelle``, the reference of the fields, the canonical form and the lists of counts read ``fields_of``. A
field without a ``Champ`` is what the archive knows of the record besides (the name of its file): nobody
writes it.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Final, Union, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import ConfigDict

from tribune.words.terms import Term


class Kind(StrEnum):
    """What a field holds. The value is the name that the JSON Schemas give to how it is written."""

    TEXTE = "texte"
    PHRASE = "phrase"
    """A text in sentences: it is always quoted, and « #2 » in it is more likely a number than a comment."""
    LONG = "texte-long"
    """Several sentences: the web form gives it several lines."""
    DECOMPTE = "decompte"
    """A number of voices or of members. 0 is a stated zero; not known is the absence of the field."""
    RANG = "rang"
    """A number, a page, a rank: from 1."""
    JOUR = "date"
    DATE = "date-partielle"
    """A day, a month or a year."""
    ADRESSE = "uri"
    ANCIENNE_ADRESSE = "ancienne-adresse"
    LETTRE = "lettre"
    """What other lettres call one by: its number, or its name without one."""
    THEME = "themes"
    ORGANISATION = "organisations"
    PERSONNE = "personnes"
    SESSION = "sessions"
    """The identifier of an entry of the register of this name; of a session, a day too."""
    CHOIX = "choix"
    """A word of a closed list."""
    GROUPE = "groupe"
    """Fields of its own."""


_REGISTERS: Final = frozenset({Kind.THEME, Kind.ORGANISATION, Kind.PERSONNE, Kind.SESSION})


@dataclass(frozen=True, slots=True)
class Champ:
    """What a field is called and what it is for, in French, as activists read it."""

    libelle: str
    """Its name in the web form."""
    aide: str
    """One or two sentences, for whoever types the file."""
    indice: str = ""
    """The same for whoever fills in the web form, where names are chosen; ``aide`` where there is none."""
    singulier: str = ""
    """What one element of a list is called."""
    resume: str = ""
    """How an element that is folded shows itself in the form."""
    court: str = ""
    """Its name where everything around it counts voices; ``libelle`` where there is none."""
    une_fois: bool = False
    """Whether the elements of a list differ, which ``references`` checks."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A record whose fields are declared: what no field is called is refused."""

    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field."""

    name: str
    champ: Champ
    kind: Kind
    is_required: bool
    holds: type[Term] | type[Declared] | None = None
    """The closed list of a ``CHOIX``, the record of a ``GROUPE``."""
    default: object = None
    """What it is where it is not written, if it may be left out."""
    is_list: bool = False
    minimum: int = 0
    """The elements that a list has at least."""
    keys: Kind | None = None
    """The kind of its names, where it has a value for each entry of a register."""

    @property
    def group(self) -> type[Declared] | None:
        """The record that it holds, or each of its elements."""
        return self.holds if self.holds is not None and issubclass(self.holds, Declared) else None

    @property
    def register(self) -> str:
        """The register whose entries it names; empty for what names none."""
        return self.kind.value if self.kind in _REGISTERS else ""

    @property
    def least(self) -> int | None:
        """The smallest number that it takes, if it takes numbers."""
        return {Kind.DECOMPTE: 0, Kind.RANG: 1}.get(self.kind)

    @property
    def terms(self) -> type[Term] | None:
        """The closed list that its words come from."""
        return self.holds if self.holds is not None and issubclass(self.holds, Term) else None


def fields_of(record: type[Declared]) -> Mapping[str, Field]:
    """The fields that are declared in a record, by name, in the order in which they are written."""
    known: Any = record  # mypy takes a class of dataclasses for a thing that has no hash
    return _by_name(known)


def undeclared(record: type[Declared]) -> tuple[str, ...]:
    """The fields of a record that nobody writes."""
    return tuple(each.name for each in dataclasses.fields(record) if each.name not in fields_of(record))


def groups_of(record: type[Declared]) -> Iterator[tuple[str, type[Declared]]]:
    """The fields that hold fields of their own, and the records of these."""
    for name, field in fields_of(record).items():
        if field.group is not None:
            yield name, field.group


def counts_of(record: type[Declared]) -> tuple[Field, ...]:
    """The fields that hold a number of voices or of members."""
    return tuple(field for field in fields_of(record).values() if field.kind is Kind.DECOMPTE)


@cache
def _by_name(record: Any) -> Mapping[str, Field]:
    return {field.name: field for field in _read(record)}


def _read(record: type[Declared]) -> Iterator[Field]:
    hints = get_type_hints(record, include_extras=True)
    for each in dataclasses.fields(record):
        annotation = hints[each.name]
        champ = next((one for one in _metadata(annotation) if isinstance(one, Champ)), None)
        if champ is None:
            continue
        is_required = each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
        default = None if each.default is dataclasses.MISSING else each.default
        yield Field(each.name, champ, is_required=is_required, default=default, **_shape(annotation))


def _shape(annotation: Any) -> dict[str, Any]:
    """The kind of an annotation, and what it holds."""
    metadata = _metadata(annotation)
    inner = get_args(annotation)[0] if metadata else annotation
    if get_origin(inner) in {Union, types.UnionType}:
        return _shape(next(one for one in get_args(inner) if one is not type(None)))
    if get_origin(inner) is tuple:
        minimum = next((one.min_length for one in metadata if isinstance(one, MinLen)), 0)
        return {**_shape(get_args(inner)[0]), "is_list": True, "minimum": minimum}
    if get_origin(inner) is dict:
        keys, values = get_args(inner)
        return {**_shape(values), "keys": _shape(keys)["kind"]}
    if isinstance(inner, type) and issubclass(inner, Term):
        return {"kind": Kind.CHOIX, "holds": inner}
    if isinstance(inner, type) and issubclass(inner, Declared):
        return {"kind": Kind.GROUPE, "holds": inner}
    return {"kind": [one for one in metadata if isinstance(one, Kind)][-1], "holds": None}


def _metadata(annotation: Any) -> tuple[Any, ...]:
    return annotation.__metadata__ if get_origin(annotation) is Annotated else ()
