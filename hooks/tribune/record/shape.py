"""The second pass, a tree of values against a declaration: pydantic’s errors become problems with a place."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from functools import cache
from typing import Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from tribune.record.declaration import Declared, fields_of, groups_of, undeclared
from tribune.record.fields import Identifiant
from tribune.record.meant import group_meant, item_meant, list_meant
from tribune.source.problems import CATALOGUE, FEW, Problem, bounded, nearest_of, shown
from tribune.source.tree import Loc, Mapping, Node, node_at, place_of, plain
from tribune.source.yaml_mistakes import dash_forgotten

RecordT = TypeVar("RecordT", bound=Declared)

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


def validate(tree: Mapping, record: type[RecordT], **known: object) -> tuple[RecordT | None, list[Problem]]:
    """Read ``tree`` as a ``record``, of which the archive knows ``known``; or every problem of its fields."""
    hidden = undeclared(record)
    written = cast("dict[str, object]", plain(tree))
    values = {name: value for name, value in written.items() if name not in hidden}
    wrong: list[ErrorDetails] = [
        {"type": "unexpected_keyword_argument", "loc": (name,), "msg": "", "input": None}
        for name in hidden
        if name in tree.entries
    ]
    try:
        read = _adapter(cast("Any", record)).validate_python({**values, **known})
    except ValidationError as validation:
        # A field may be two errors, unknown where it is and missing where it should be: told as one.
        wrong += validation.errors(include_url=False)[: 2 * FEW + 1]
    else:
        if not wrong:
            return read, []
    intended = {
        _intended(error["loc"], tree, record)
        for error in wrong
        if error["type"] == "unexpected_keyword_argument"
    }
    told = (_problem(error, tree, record) for error in wrong if error["loc"] not in intended)
    return None, list(bounded(told, FEW))


@cache
def _adapter(record: Any) -> TypeAdapter[Any]:
    return TypeAdapter(record)


def validate_register(tree: Node | None, record: type[RecordT]) -> tuple[dict[str, RecordT], list[Problem]]:
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
    entries: dict[str, RecordT] = {}
    return entries, list(bounded(_check_entries(tree, record, entries), FEW))


def _check_entries(tree: Mapping, record: type[RecordT], entries: dict[str, RecordT]) -> Iterator[Problem]:
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
        entry, found = validate(value, record, id=identifier)
        yield from found
        if entry is not None and known:
            entries[identifier] = entry


def _problem(error: ErrorDetails, tree: Mapping, record: type[Declared]) -> Problem:
    loc: Loc = error["loc"]
    kind = error["type"]
    if kind == "unexpected_keyword_argument":
        return _unknown_field(loc, tree, record)
    if kind == "missing":
        return _missing_field(loc, tree, record)
    if kind == "too_short":
        sentence = f"le champ {shown(str(loc[-1]))} attend au moins un élément"
        return Problem(
            place_of(tree, loc), "champ-manquant", sentence, "ajoutez un élément entre les crochets"
        )
    if kind in CATALOGUE:
        return Problem(place_of(tree, loc), kind, *_words(error))
    return _wrong_type(error, tree, record)


def _wrong_type(error: ErrorDetails, tree: Mapping, record: type[Declared]) -> Problem:
    loc: Loc = error["loc"]
    expected, action = _EXPECTED.get(error["type"], _EXPECTED["dict_type"])
    rank = max(rank for rank, part in enumerate(loc) if isinstance(part, str))
    name, node = str(loc[rank]), node_at(tree, loc)
    field = fields_of(_schema_at(record, loc[:rank])).get(name)
    meant = group_meant(name, node)
    if field is not None and error["type"] == "tuple_type":
        first = next(iter(node.entries.values()), None) if isinstance(node, Mapping) else None
        if first is not None and field.group and first.key.value in fields_of(field.group):
            return dash_forgotten(first.key.value, first.key.place)
        meant = list_meant(field, node)
    elif field is not None:
        meant = meant or item_meant(field, node)
    if loc[-1:] == ("positions",):
        action = "écrivez chaque organisation et sa position : « positions: {cgt: abstention, fo: contre} »"
    sentence = f"le champ {shown(name)} attend {expected}"
    return Problem(place_of(tree, loc), "type-inattendu", sentence, meant or action)


def _words(error: ErrorDetails) -> tuple[str, str]:
    context = error.get("ctx", {})
    return str(context["sentence"]), str(context["action"])


def _unknown_field(loc: Loc, tree: Mapping, record: type[Declared]) -> Problem:
    name = str(loc[-1])
    here = _schema_at(record, loc[:-1])
    near = _intended_field(loc, tree, record)
    parent = next((field for field, group in groups_of(record) if name in fields_of(group)), None)
    if near is not None:
        action = f"vouliez-vous « {near} » ?"
    elif parent is not None and here is record:
        action = f"ce champ s’écrit sous « {parent}: »"
    else:
        action = "effacez-le, ou cherchez son nom dans la page des champs (tribune champs)"
    return Problem(place_of(tree, loc, key=True), "champ-inconnu", f"champ inconnu {shown(name)}", action)


def _missing_field(loc: Loc, tree: Mapping, record: type[Declared]) -> Problem:
    name = str(loc[-1])
    champ = fields_of(_schema_at(record, loc[:-1]))[name].champ
    place = place_of(tree, loc, key=True)
    empty = _is_written(tree, loc)
    sentence = f"le champ {shown(name)} est vide" if empty else f"il manque le champ {shown(name)}"
    return Problem(place, "champ-manquant", sentence, f"ajoutez « {name}: … ». {champ.aide}")


def _intended(loc: Loc, tree: Mapping, record: type[Declared]) -> Loc | None:
    """The field that an unknown one stands for, which is then not missing."""
    near = _intended_field(loc, tree, record)
    return None if near is None else (*loc[:-1], near)


def _intended_field(loc: Loc, tree: Mapping, record: type[Declared]) -> str | None:
    *parent, name = loc
    fields = fields_of(_schema_at(record, tuple(parent)))
    free = [field for field in fields if not _is_written(tree, (*parent, field))]
    other_name = _OTHER_NAMES.get(str(name))
    return other_name if other_name in free else nearest_of(str(name), free)


def _is_written(tree: Mapping, loc: Loc) -> bool:
    """Whether the field has a place of its own, be it empty."""
    return place_of(tree, loc) != place_of(tree, loc[:-1])


def _schema_at(record: type[Declared], loc: Loc) -> type[Declared]:
    for part in loc:
        if isinstance(part, str):
            record = dict(groups_of(record)).get(part, record)
    return record
