"""The second pass, a tree of values against its schema: pydantic’s errors become problems with a place."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from typing import Final, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from tribune.record.fields import Identifiant
from tribune.record.meant import group_meant, item_meant, list_meant
from tribune.record.schema import Fiche
from tribune.source.problems import CATALOGUE, FEW, Problem, bounded, nearest_of, shown
from tribune.source.tree import Loc, Mapping, Node, node_at, place_of, plain
from tribune.source.yaml_mistakes import LISTS_OF_GROUPS, dash_forgotten

FicheT = TypeVar("FicheT", bound=Fiche)

_IDENTIFIER: Final = TypeAdapter[str](Identifiant)

_EXPECTED: Final[AnyMapping[str, tuple[str, str]]] = {
    "string_type": ("un texte", "écrivez le texte après les deux-points, entre guillemets droits"),
    "int_type": ("un nombre", "écrivez des chiffres seuls"),
    "date_type": ("une date", "écrivez AAAA-MM-JJ, par exemple 2025-10-14"),
    "enum": ("un seul mot", "choisissez un mot de la liste, sans crochets"),
    "tuple_type": (
        "une liste",
        "mettez les valeurs entre crochets, [a, b], ou chacune après un tiret, sur sa ligne",
    ),
    "dict_type": (
        "un groupe de champs",
        "écrivez « champ: valeur » sur les lignes suivantes, décalées de deux espaces",
    ),
}

_OTHER_NAMES: Final = {"date": "session", "tags": "themes", "type": "nature", "title": "titre"}
"""What other tools, or habit, call a field."""


def validate(tree: Mapping, schema: type[FicheT]) -> tuple[FicheT | None, list[Problem]]:
    """Read ``tree`` as a ``schema``: the model, or every problem of its fields."""
    try:
        return schema.model_validate(plain(tree)), []
    except ValidationError as validation:
        # A field may be two errors, unknown where it is and missing where it should be: told as one.
        errors = validation.errors(include_url=False)[: 2 * FEW + 1]
        intended = {
            _intended(error["loc"], tree, schema) for error in errors if error["type"] == "extra_forbidden"
        }
        told = (_problem(error, tree, schema) for error in errors if error["loc"] not in intended)
        return None, list(bounded(told, FEW))


def validate_register(tree: Node | None, schema: type[FicheT]) -> tuple[dict[str, FicheT], list[Problem]]:
    """Read a register: the entries that are sound, and every problem of the others. An empty one is fine."""
    if tree is None:
        return {}, []
    if not isinstance(tree, Mapping):
        action = (
            "écrivez chaque entrée sous la forme « identifiant: », puis ses champs décalés de deux espaces"
        )
        return {}, [
            Problem(tree.place, "type-inattendu", "le registre n’est pas une suite d’entrées", action)
        ]
    entries: dict[str, FicheT] = {}
    return entries, list(bounded(_check_entries(tree, schema, entries), FEW))


def _check_entries(tree: Mapping, schema: type[FicheT], entries: dict[str, FicheT]) -> Iterator[Problem]:
    """Every problem of the entries of a register; ``entries`` gets the sound ones."""
    for identifier, (key, value) in tree.entries.items():
        try:
            _IDENTIFIER.validate_python(identifier)
        except ValidationError as errors:
            sentence, action = _words(errors.errors()[0])
            yield Problem(key.place, "identifiant-invalide", sentence, action)
            known = False
        else:
            known = True
        if not isinstance(value, Mapping):
            expected, action = _EXPECTED["dict_type"]
            yield Problem(
                key.place, "type-inattendu", f"l’entrée {shown(identifier)} attend {expected}", action
            )
            continue
        entry, found = validate(value, schema)
        yield from found
        if entry is not None and known:
            entries[identifier] = entry


def _problem(error: ErrorDetails, tree: Mapping, schema: type[Fiche]) -> Problem:
    loc: Loc = error["loc"]
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_field(loc, tree, schema)
    if kind == "missing":
        return _missing_field(loc, tree, schema)
    if kind == "too_short":
        sentence = f"le champ {shown(str(loc[-1]))} attend au moins un élément"
        return Problem(
            place_of(tree, loc), "champ-manquant", sentence, "ajoutez un élément entre les crochets"
        )
    if kind in CATALOGUE:
        return Problem(place_of(tree, loc), kind, *_words(error))
    return _wrong_type(error, tree, schema)


def _wrong_type(error: ErrorDetails, tree: Mapping, schema: type[Fiche]) -> Problem:
    loc: Loc = error["loc"]
    expected, action = _EXPECTED.get(error["type"], _EXPECTED["dict_type"])
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    node, here = node_at(tree, loc), _schema_at(schema, loc)
    if error["type"] == "tuple_type":
        first = next(iter(node.entries.values()), None) if isinstance(node, Mapping) else None
        if first is not None and name in LISTS_OF_GROUPS and first.key.value in here.model_fields:
            return dash_forgotten(first.key.value, first.key.place)
        meant = list_meant(name, node)
    else:
        meant = group_meant(name, node) or item_meant(name, node, here)
    if loc[-1:] == ("positions",):
        action = "écrivez chaque organisation et sa position : « positions: {cgt: abstention, fo: contre} »"
    sentence = f"le champ {shown(name)} attend {expected}"
    return Problem(place_of(tree, loc), "type-inattendu", sentence, meant or action)


def _words(error: ErrorDetails) -> tuple[str, str]:
    context = error.get("ctx", {})
    return str(context["sentence"]), str(context["action"])


def _unknown_field(loc: Loc, tree: Mapping, schema: type[Fiche]) -> Problem:
    name = str(loc[-1])
    here = _schema_at(schema, loc[:-1])
    near = _intended_field(loc, tree, schema)
    parent = next((field for field, group in schema.groups() if name in group.model_fields), None)
    if near is not None:
        action = f"vouliez-vous « {near} » ?"
    elif parent is not None and here is schema:
        action = f"ce champ s’écrit sous « {parent}: »"
    else:
        action = "effacez-le, ou cherchez son nom dans la page des champs (tribune champs)"
    return Problem(place_of(tree, loc, key=True), "champ-inconnu", f"champ inconnu {shown(name)}", action)


def _missing_field(loc: Loc, tree: Mapping, schema: type[Fiche]) -> Problem:
    name = str(loc[-1])
    info = _schema_at(schema, loc[:-1]).model_fields[name]
    place = place_of(tree, loc, key=True)
    empty = _is_written(tree, loc)
    sentence = f"le champ {shown(name)} est vide" if empty else f"il manque le champ {shown(name)}"
    return Problem(place, "champ-manquant", sentence, f"ajoutez « {name}: … ». {info.description}")


def _intended(loc: Loc, tree: Mapping, schema: type[Fiche]) -> Loc | None:
    """The field that an unknown one stands for, which is then not missing."""
    near = _intended_field(loc, tree, schema)
    return None if near is None else (*loc[:-1], near)


def _intended_field(loc: Loc, tree: Mapping, schema: type[Fiche]) -> str | None:
    *parent, name = loc
    fields = _schema_at(schema, tuple(parent)).model_fields
    free = [field for field in fields if not _is_written(tree, (*parent, field))]
    other_name = _OTHER_NAMES.get(str(name))
    return other_name if other_name in free else nearest_of(str(name), free)


def _is_written(tree: Mapping, loc: Loc) -> bool:
    """Whether the field has a place of its own, be it empty."""
    return place_of(tree, loc) != place_of(tree, loc[:-1])


def _schema_at(schema: type[Fiche], loc: Loc) -> type[Fiche]:
    for part in loc:
        if isinstance(part, str):
            schema = dict(schema.groups()).get(part, schema)
    return schema
