"""JSON Schema of the front matter and of the registers: what editors propose, explain and underline.

It is made from the models that check the letters, and from the registers as they are: draft-07, which every
editor reads. What one file says of another, and the sums of a vote, are left to ``tribune verifier``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from tribune.describe.json_choices import register_choices, term_choices
from tribune.describe.json_values import EMPTY, IDENTIFIER, VALUES, Json
from tribune.describe.reference import SHEETS
from tribune.record.register_files import SCHEMAS as REGISTERS
from tribune.record.registers import Registers
from tribune.record.schema import (
    DocumentSchema,
    DossierSchema,
    Fiche,
    LettreSchema,
    PageSchema,
    RevueSchema,
)
from tribune.words import terms

PAGES: Final[Mapping[str, type[Fiche]]] = {
    "lettre": LettreSchema,
    "communique": DocumentSchema,
    "dossier": DossierSchema,
    "revue": RevueSchema,
    "page": PageSchema,
}
"""The schemas of front matters; those of the registers have the names of the registers."""

SCHEMA_FOLDER: Final = "schema"

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_NAMES: Final = {schema.__name__: (anchor, title) for title, anchor, schema in SHEETS}
_KEPT: Final[tuple[str, ...]] = ("if", "then", "minItems", "uniqueItems")
"""What a model says in the words of JSON Schema is kept as it stands."""


def schema_files(registers: Registers) -> dict[str, str]:
    """Every schema as a file, by its path in the site and in the repository: ``schema/lettre.json``."""
    schemas = {name: _page(model, registers) for name, model in PAGES.items()}
    schemas |= {name: _register(name, model, registers) for name, model in REGISTERS.items()}
    return {
        f"{SCHEMA_FOLDER}/{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def _page(model: type[Fiche], registers: Registers) -> Json:
    described = model.model_json_schema(mode="validation")
    return _whole(_group(described, _title(model), registers), described, registers)


def _register(name: str, model: type[Fiche], registers: Registers) -> Json:
    described = model.model_json_schema(mode="validation")
    body = {
        "title": f"Registre : {name}",
        "type": ["object", "null"],
        "propertyNames": {
            "pattern": IDENTIFIER,
            "errorMessage": "n’employez que des minuscules sans accent, des chiffres et des traits d’union",
        },
        "additionalProperties": _group(described, _title(model), registers),
    }
    return _whole(body, described, registers)


def _whole(body: Json, described: Json, registers: Registers) -> Json:
    """The schema with the definitions that it uses, and no other."""
    known: Json = {"vide": EMPTY, **VALUES, **{name: register_choices(registers, name) for name in REGISTERS}}
    for name, definition in described.get("$defs", {}).items():
        if "enum" in definition:
            known[_name(name)] = term_choices(getattr(terms, name))
        else:
            known[_name(name)] = _group(definition, _NAMES[name][1], registers)
    used: set[str] = set()
    waiting = list(_references(body))
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting.extend(_references(known[name]))
    return {"$schema": _DRAFT, **body, "definitions": {name: known[name] for name in sorted(used)}}


def _group(described: Json, title: str, registers: Registers) -> Json:
    """The fields of a model."""
    required = described.get("required", [])
    properties = {
        name: _field(field, registers, required=name in required)
        for name, field in described["properties"].items()
    }
    return {
        "title": title,
        "description": described["description"],
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **_kept(described),
    }


def _field(field: Json, registers: Registers, *, required: bool) -> Json:
    """A field with what it is for. One that may be absent may be empty too, which is the same."""
    choices = [choice for choice in field.get("anyOf", [field]) if choice.get("type") != "null"]
    value = _value({**choices[0], **_kept(field)}, registers)
    if not required:
        value = _optional(value)
    elif "$ref" in value:
        value = {"allOf": [value]}  # draft-07 reads nothing beside a « $ref »
    if "minProperties" in field:
        value["not"] = {"additionalProperties": _ref("vide")}  # empty fields do not count
    return {"description": field["description"], **value}


def _value(described: Json, registers: Registers) -> Json:
    if "$ref" in described:
        return _ref(_name(described["$ref"].rsplit("/", 1)[-1]))
    if described["type"] == "array":
        return {"type": "array", "items": _value(described["items"], registers), **_kept(described)}
    if described["type"] == "object":
        return _positions(described, registers)
    if described["type"] == "integer":
        return _ref("rang" if described["minimum"] else "decompte")
    return _ref(described.get("format", "texte"))


def _kept(described: Json) -> Json:
    return {keyword: described[keyword] for keyword in _KEPT if keyword in described}


def _positions(described: Json, registers: Registers) -> Json:
    """A value for each entry of a register: the names of the fields are those of the entries."""
    value = _optional(_value(described["additionalProperties"], registers))
    names = register_choices(registers, described["propertyNames"]["format"])
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


def _name(described: str) -> str:
    return _NAMES[described][0] if described in _NAMES else described.lower()


def _title(model: type[Fiche]) -> str:
    return _NAMES[model.__name__][1]


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
