"""The fields of the web form, from the models of the schema and the registers: one for every field.

A field is a mapping as Sveltia CMS reads it. What it shows is French; what it stores is what the front matter
holds. An empty field that may be left out is left out of the file: unknown is never written as 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tribune.describe import form_words as words
from tribune.record.schema import Fiche
from tribune.words import terms

Field = dict[str, Any]
Option = dict[str, str | int]

_LONG_TEXTS: Final = frozenset({"remarque", "resume", "texte"})
_WEB_ADDRESS: Final = r"^https?://[^\s/?#<>\"'`\\]+([/?#][^\s<>\"`\\]*)?$"
_DAY: Final = r"\d{4}-\d{2}-\d{2}"
_COUNTS: Final = frozenset({"pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif"})


@dataclass(frozen=True, slots=True)
class Choices:
    """What the registers offer, by the field that holds one of their identifiers; it is typed elsewhere."""

    options: Mapping[str, Sequence[Option]]
    positions: Sequence[Option]
    """The organisations, as the fields of ``positions``."""
    sessions: Sequence[str] = ()
    """Identifiers of sessions of several days that are no day: a calendar cannot choose them."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What is added to the hint of a field."""


def fields_of(schema: type[Fiche], choices: Choices) -> list[Field]:
    """The fields of a model, in its order, which is that of the canonical file."""
    described = schema.model_json_schema()
    return _Form(choices, described.get("$defs", {})).fields(schema.__name__, described)


@dataclass(frozen=True, slots=True)
class _Form:
    choices: Choices
    definitions: Mapping[str, Mapping[str, Any]]

    def fields(self, model: str, described: Mapping[str, Any]) -> list[Field]:
        required = described.get("required", ())
        return [
            self.field(model, name, value, required=name in required)
            for name, value in described["properties"].items()
        ]

    def field(self, model: str, name: str, described: Mapping[str, Any], *, required: bool) -> Field:
        value = next(choice for choice in described.get("anyOf", [described]) if choice.get("type") != "null")
        common: Field = {
            "name": name,
            "label": words.SPECIAL_LABELS.get((model, name)) or words.LABELS[name],
            "hint": self._hint(model, name, described),
            # Where the schema has a value of its own for what is not written, the form asks: it would write
            # that value into every file that it touches.
            "required": required or described.get("default") not in (None, [], {}),
        }
        return {**common, **self._widget(name, value)}

    def _hint(self, model: str, name: str, described: Mapping[str, Any]) -> str:
        hint: str = (
            words.SPECIAL_HINTS.get((model, name)) or words.HINTS.get(name) or described["description"]
        )
        parts = [hint]
        if name in _COUNTS:
            parts.append(words.COUNT_HINT)
        if name in self.choices.hints:
            parts.append(self.choices.hints[name])
        return " ".join(parts)

    def _widget(self, name: str, value: Mapping[str, Any]) -> Field:
        if "$ref" in value:
            return self._named(value["$ref"].rsplit("/", 1)[-1])
        match value["type"]:
            case "array":
                return self._list(name, value["items"], minimum=value.get("minItems", 0))
            case "object":
                return self._positions(value["additionalProperties"])
            case "integer":
                return {"widget": "number", "value_type": "int", "min": value["minimum"]}
            case _:
                return self._text(name, value)

    def _text(self, name: str, value: Mapping[str, Any]) -> Field:
        options = self.choices.options.get(name)
        if options:  # the form refuses to open where there is nothing to choose from
            return {"widget": "select", "options": list(options), "dropdown_threshold": 0}
        if name == "session" and self.choices.sessions:
            pattern = "|".join([_DAY, *self.choices.sessions])
            return _string(f"^({pattern})$", words.SESSION_ERROR)
        if name == "session" or value.get("format") == "date":
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        if value.get("format") == "uri":
            return _string(_WEB_ADDRESS, words.WEB_ADDRESS_ERROR)
        if "pattern" in value:
            return _string(value["pattern"], words.DATE_ERROR)
        return {**_string(), "widget": "text"} if name in _LONG_TEXTS else _string()

    def _named(self, definition: str) -> Field:
        described = self.definitions[definition]
        if "enum" in described:
            return {"widget": "select", "options": _options(getattr(terms, definition))}
        return {
            "widget": "object",
            "collapsed": "auto",
            "fields": self.fields(definition, described),
        }

    def _list(self, name: str, items: Mapping[str, Any], minimum: int) -> Field:
        options = self.choices.options.get(name)
        if options:
            field: Field = {"widget": "select", "multiple": True, "options": list(options)}
            return {**field, "min": minimum} if minimum else field
        common: Field = {"widget": "list", "label_singular": words.SINGULARS[name]}
        if "$ref" not in items:
            element = {"name": "element", "label": words.LABELS[name], **_string()}
            return {**common, "field": element, **({"min": minimum} if minimum else {})}
        definition = items["$ref"].rsplit("/", 1)[-1]
        return {
            **common,
            "summary": words.SUMMARIES[name],
            "collapsed": "auto",
            "fields": self.fields(definition, self.definitions[definition]),
        }

    def _positions(self, value: Mapping[str, Any]) -> Field:
        if not self.choices.positions:
            return {"widget": "keyvalue", **words.POSITION_LABELS}
        options = _options(getattr(terms, value["$ref"].rsplit("/", 1)[-1]))
        return {
            "widget": "object",
            "collapsed": "auto",
            "fields": [
                {
                    "name": choice["value"],
                    "label": choice["label"],
                    "widget": "select",
                    "required": False,
                    "options": options,
                }
                for choice in self.choices.positions
            ],
        }


def _string(pattern: str = "", error: str = "") -> Field:
    field: Field = {"widget": "string", "use_emoji_autocomplete": False}
    return {**field, "pattern": [pattern, error]} if pattern else field


def _options(choices: type[terms.Term]) -> list[Option]:
    return [{"label": term.libelle, "value": term.value} for term in choices]
