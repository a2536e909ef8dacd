"""JSON Schema of the front matter and of the registers: what editors propose, explain and underline.

It is made from the declaration that checks the letters, and from the registers as they are: draft-07, which
every editor reads. What one file says of another, and the sums of a vote, are left to ``tribune verifier``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from tribune.describe.json_values import EMPTY, IDENTIFIER, VALUES, Json, register_choices, term_choices
from tribune.describe.reference import RUBRIQUES
from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.document import AutrePage, Document, Dossier, Revue
from tribune.record.lettre import Lettre
from tribune.record.registers import RECORDS as REGISTERS
from tribune.record.registers import Registers
from tribune.words.terms import Etat

PAGES: Final[Mapping[str, type[Declared]]] = {
    RUBRIQUES[record].nom: record for record in (Lettre, Document, Dossier, Revue, AutrePage)
}
"""The records of pages, by the names of their schemas; those of registers have the names of the registers."""

SCHEMA_FOLDER: Final = "schema"

_DRAFT_07: Final = "http://json-schema.org/draft-07/schema#"
_TEXTS: Final = frozenset({Kind.TEXTE, Kind.PHRASE, Kind.LONG, Kind.LETTRE})
_DRAFT_WHILE_CHECKED: Final[Json] = {
    "if": {"required": ["a_verifier"], "properties": {"a_verifier": {"type": "array", "minItems": 1}}},
    "then": {
        "required": ["etat"],
        "properties": {
            "etat": {
                "const": Etat.BROUILLON.value,
                "errorMessage": "écrivez « etat: brouillon » tant qu’il reste à vérifier",
            }
        },
    },
}
"""What ``check_draft`` asks of a lettre, in the words of JSON Schema."""


def schema_files(registers: Registers) -> dict[str, str]:
    """Every schema as a file, by its path in the site and in the repository: ``schema/lettre.json``."""
    schemas = {name: _whole(_group(record, registers), registers) for name, record in PAGES.items()}
    schemas |= {name: _register(name, record, registers) for name, record in REGISTERS.items()}
    return {
        f"{SCHEMA_FOLDER}/{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def _register(name: str, record: type[Declared], registers: Registers) -> Json:
    body = {
        "title": f"Registre : {name}",
        "type": ["object", "null"],
        "propertyNames": {
            "pattern": IDENTIFIER,
            "errorMessage": "n’employez que des minuscules sans accent, des chiffres et des traits d’union",
        },
        "additionalProperties": _group(record, registers),
    }
    return _whole(body, registers)


def _whole(body: Json, registers: Registers) -> Json:
    """The schema with the definitions that it uses, and no other."""
    known: Json = {"vide": EMPTY, **VALUES, **{name: register_choices(registers, name) for name in REGISTERS}}
    for record in RUBRIQUES:
        for field in fields_of(record).values():
            if field.terms is not None:
                known[_name(field)] = term_choices(field.terms)
            elif field.group is not None:
                known[_name(field)] = _group(field.group, registers)
    used: set[str] = set()
    waiting = list(_references(body))
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting.extend(_references(known[name]))
    return {"$schema": _DRAFT_07, **body, "definitions": {name: known[name] for name in sorted(used)}}


def _group(record: type[Declared], registers: Registers) -> Json:
    """The fields of a record."""
    fields = fields_of(record).values()
    required = [field.name for field in fields if field.is_required]
    return {
        "title": RUBRIQUES[record].titre,
        "description": RUBRIQUES[record].phrase,
        "type": "object",
        "properties": {field.name: _field(field, registers) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **(_DRAFT_WHILE_CHECKED if record is Lettre else {}),
    }


def _field(field: Field, registers: Registers) -> Json:
    """A field with what it is for. One that may be absent may be empty too, which is the same."""
    value = _value(field, registers)
    if not field.is_required:
        value = _optional(value)
    elif "$ref" in value:
        value = {"allOf": [value]}  # draft-07 reads nothing beside a « $ref »
    if (
        field.is_required
        and field.group
        and not any(each.is_required for each in fields_of(field.group).values())
    ):
        value["not"] = {"additionalProperties": _ref("vide")}  # one at least is written; empty ones are not
    return {"description": field.champ.aide, **value}


def _value(field: Field, registers: Registers) -> Json:
    one = _ref(_name(field))
    if field.keys is not None:
        return _entries(field.keys, one, registers)
    if not field.is_list:
        return one
    return {
        "type": "array",
        "items": one,
        **({"minItems": field.minimum} if field.minimum else {}),
        **({"uniqueItems": True} if field.champ.une_fois else {}),
    }


def _entries(register: Kind, one: Json, registers: Registers) -> Json:
    """A value for each entry of a register: the names of the fields are those of the entries."""
    value = _optional(one)
    names = register_choices(registers, register)
    if "enum" not in names:
        return {"type": "object", "additionalProperties": value}
    texts = zip(names["enum"], names["enumDescriptions"], strict=True)
    return {
        "type": "object",
        "properties": {name: {"description": text, **value} for name, text in texts if isinstance(name, str)},
        "additionalProperties": False,
    }


def _optional(value: Json) -> Json:
    if value == _ref("texte"):
        return {"allOf": [_ref("texte-facultatif")]}
    return {"anyOf": [value, _ref("vide")]}


def _ref(name: str) -> Json:
    return {"$ref": f"#/definitions/{name}"}


def _name(field: Field) -> str:
    """The name of the definition of one value of a field."""
    if field.group is not None:
        return RUBRIQUES[field.group].nom
    if field.terms is not None:
        return field.terms.__name__.lower()
    return Kind.TEXTE if field.kind in _TEXTS else field.kind


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, Mapping):
        for key, value in schema.items():
            if key == "$ref":
                yield value.rsplit("/", 1)[-1]
            else:
                yield from _references(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from _references(item)
