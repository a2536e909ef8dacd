"""The files of ``registres/`` → the registers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from tribune.content.folder import SourceFile
from tribune.content.nodes import Node, read_yaml
from tribune.content.problems import Place, Problem, suggestion
from tribune.content.reading import read_text
from tribune.content.registers import Registers
from tribune.content.schema import Fiche, OrganisationSchema, PersonneSchema, SessionSchema, ThemeSchema
from tribune.content.shape import validate_register
from tribune.french import enumeration

FOLDER: Final = "registres"
SCHEMAS: Final[Mapping[str, type[Fiche]]] = {
    "themes": ThemeSchema,
    "organisations": OrganisationSchema,
    "personnes": PersonneSchema,
    "sessions": SessionSchema,
}


def read_registers(sources: Iterable[SourceFile]) -> tuple[Registers, list[Problem]]:
    """Read every register there is. One that is absent counts as empty, one that is broken as unknown."""
    entries: dict[str, dict[str, Fiche]] = {name: {} for name in SCHEMAS}
    trees: dict[str, Node | None] = dict.fromkeys(SCHEMAS)
    problems: list[Problem] = []
    for source in sources:
        name = source.path.stem
        if name not in SCHEMAS or source.path.suffix != ".yml":
            problems.append(_not_a_register(source))
            continue
        tree, found = _read_tree(source)
        problems.extend(found)
        if tree is None and found:
            del trees[name]
            continue
        trees[name] = tree
        entries[name], found = validate_register(tree, SCHEMAS[name])
        problems.extend(found)
    return Registers(**entries, trees=trees), problems  # type: ignore[arg-type]  # each name has its schema


def _read_tree(source: SourceFile) -> tuple[Node | None, list[Problem]]:
    text, problems = read_text(source.path, source.fichier)
    return (None, problems) if text is None else read_yaml(text, source.fichier, register=True)


def _not_a_register(source: SourceFile) -> Problem:
    names = [f"{name}.yml" for name in SCHEMAS]
    otherwise = f"les registres sont {enumeration(names)} ; sortez ce fichier du dossier"
    return Problem(
        Place(source.fichier),
        "fichier-ignore",
        "ce fichier n’est pas un registre",
        suggestion(source.path.name, names, otherwise),
    )
