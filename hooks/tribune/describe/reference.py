"""The reference of the fields and that of the messages, in Markdown, from the schema and the catalogue.

Terminal and site print the same text, so that neither can say something else than what is checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from tribune.record.register_schemas import OrganisationSchema, PersonneSchema, SessionSchema, ThemeSchema
from tribune.record.schema import (
    CorrectionSchema,
    DocumentSchema,
    DossierSchema,
    EtapeSchema,
    Fiche,
    IntervenantSchema,
    LettreSchema,
    PageSchema,
    RevueSchema,
    SourceSchema,
    VoteSchema,
)
from tribune.source.problems import CATALOGUE, Level
from tribune.words import terms

SHEETS: Final[tuple[tuple[str, str, type[Fiche]], ...]] = (
    ("Lettre", "lettre", LettreSchema),
    ("Vote", "vote", VoteSchema),
    ("Intervenant", "intervenant", IntervenantSchema),
    ("Correction", "correction", CorrectionSchema),
    ("Source", "source", SourceSchema),
    ("Communiqué", "communique", DocumentSchema),
    ("Dossier", "dossier", DossierSchema),
    ("Étape d’un dossier", "etape", EtapeSchema),
    ("Revue de presse", "revue", RevueSchema),
    ("Autre page", "page", PageSchema),
    ("Thème", "theme", ThemeSchema),
    ("Organisation", "organisation", OrganisationSchema),
    ("Personne", "personne", PersonneSchema),
    ("Session", "session", SessionSchema),
)
_ANCHORS: Final = {schema.__name__: (title, anchor) for title, anchor, schema in SHEETS}
_FORMATS: Final = {
    "date": "date AAAA-MM-JJ",
    "date-partielle": "date, mois ou année",
    "uri": "adresse web",
}
_LEVELS: Final[Mapping[Level, str]] = {
    Level.ERREUR: "Elles arrêtent la construction du site : rien n’est publié tant qu’elles restent.",
    Level.AVERTISSEMENT: "Ils sont affichés, et arrêtent la publication (`mkdocs build --strict`).",
    Level.INFORMATION: "Elles sont affichées pour que quelqu’un vérifie, et n’arrêtent jamais rien.",
}


def field_reference() -> str:
    """Every field that an activist can write, with its kind of value and what it is for."""
    parts = [
        "Un champ « obligatoire » doit toujours être écrit. "
        "Un champ facultatif s’efface quand on ne sait pas."
    ]
    for title, anchor, schema in SHEETS:
        parts.append(f"## {title} {{ #{anchor} }}")
        parts.append(str(schema.__doc__))
        parts.append("\n".join(_fields(schema)))
    return "\n\n".join(parts) + "\n"


def problem_reference() -> str:
    """Every message, by level: its permanent name, what it means, what to do."""
    parts = ["Chaque message finit par son nom entre crochets. Ce nom ne change jamais."]
    for level, explanation in _LEVELS.items():
        parts.append(f"## {level.value.capitalize()}s {{ #{level.value}s }}\n\n{explanation}")
        for name, entry in sorted(CATALOGUE.items()):
            if entry.level is level:
                parts.append(f"### `{name}` {{ #{name} }}\n\n**{entry.title}.** {entry.explanation}")
    return "\n\n".join(parts) + "\n"


def _fields(schema: type[Fiche]) -> Iterator[str]:
    described: dict[str, Any] = schema.model_json_schema(mode="validation")
    required = described.get("required", [])
    for name, field in described["properties"].items():
        status = "obligatoire" if name in required else "facultatif"
        yield f"- `{name}` ({status}, {_kind(field, described.get('$defs', {}))}) : {field['description']}"


def _kind(field: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    """The sort of value, in words, from its JSON Schema."""
    alternatives = [choice for choice in field.get("anyOf", [field]) if choice.get("type") != "null"]
    value = alternatives[0]
    if "$ref" in value:
        return _named_kind(value["$ref"].rsplit("/", 1)[-1], definitions)
    if value["type"] == "array":
        return f"liste : {_kind(value['items'], definitions)}"
    if value["type"] == "object":
        return f"identifiant : {_kind(value['additionalProperties'], definitions)}"
    if value["type"] == "integer":
        return "nombre à partir de 1" if value.get("minimum") == 1 else "nombre"
    return _FORMATS.get(value.get("format", ""), "texte")


def _named_kind(name: str, definitions: Mapping[str, Any]) -> str:
    if "enum" in definitions[name]:
        choices: type[terms.Term] = getattr(terms, name)
        return " ou ".join(f"`{term.value}`" for term in choices)
    title, anchor = _ANCHORS[name]
    return f"[{title.lower()}](#{anchor})"
