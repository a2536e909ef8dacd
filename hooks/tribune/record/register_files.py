"""The files of ``registres/`` → the registers."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from pathlib import Path
from typing import Final

from tribune.record.model import Archive
from tribune.record.records import organisation_of, personne_of, session_of, theme_of
from tribune.record.register_schemas import OrganisationSchema, PersonneSchema, SessionSchema, ThemeSchema
from tribune.record.registers import Registers
from tribune.record.schema import Fiche
from tribune.record.shape import validate_register
from tribune.source.folder import SourceFile, list_files
from tribune.source.problems import Place, Problem, suggestion
from tribune.source.reading import read_text
from tribune.source.tree import Mapping, Node
from tribune.source.yaml_reader import read_yaml
from tribune.words.french import enumeration

FOLDER: Final = "registres"
SCHEMAS: Final[AnyMapping[str, type[Fiche]]] = {
    "themes": ThemeSchema,
    "organisations": OrganisationSchema,
    "personnes": PersonneSchema,
    "sessions": SessionSchema,
}


def read_registers(
    sources: Iterable[SourceFile], refused: Iterable[SourceFile] = ()
) -> tuple[Registers, list[Problem]]:
    """Read every register there is. One that is absent counts as empty, one that is broken as unknown.

    ``refused`` are those whose problems are already reported: links to nowhere, for instance.
    """
    entries: dict[str, dict[str, Fiche]] = {name: {} for name in SCHEMAS}
    trees: dict[str, Node | None] = dict.fromkeys(SCHEMAS)
    problems: list[Problem] = []
    for source in refused:
        for name in SCHEMAS:
            if source.relative in {FOLDER, _path_of(name)}:
                trees.pop(name, None)
    for source in sources:
        name = source.path.stem
        if name not in SCHEMAS or source.relative != _path_of(name):
            problems.append(_not_a_register(source))
            continue
        tree, found = _read_tree(source)
        entries[name], wrong = validate_register(tree, SCHEMAS[name])
        problems += [*found, *wrong]
        if isinstance(tree, Mapping) or not (found or wrong):
            trees[name] = tree
        else:
            del trees[name]
    return Registers(**entries, trees=trees), problems  # type: ignore[arg-type]  # each name has its schema


def is_register(source: SourceFile) -> bool:
    """Whether a file below the folder of the letters stands among the registers."""
    return source.relative.startswith(f"{FOLDER}/")


def archive_of_registers(lettres: Path) -> Archive:
    """An archive that has its registers and nothing else: what is known where a lettre stands in the way.

    Entries with problems of their own are left out.
    """
    sources = list_files(lettres, lettres)
    registers, _ = read_registers(filter(is_register, sources.files))
    return Archive(
        sessions={id_: session_of(id_, fiche) for id_, fiche in sorted(registers.sessions.items())},
        themes={id_: theme_of(id_, fiche) for id_, fiche in sorted(registers.themes.items())},
        organisations={
            id_: organisation_of(id_, fiche) for id_, fiche in sorted(registers.organisations.items())
        },
        personnes={id_: personne_of(id_, fiche) for id_, fiche in sorted(registers.personnes.items())},
    )


def _path_of(name: str) -> str:
    return f"{FOLDER}/{name}.yml"


def _read_tree(source: SourceFile) -> tuple[Node | None, list[Problem]]:
    text, problems = read_text(source.path, source.fichier)
    tree, found = (None, []) if text is None else read_yaml(text, source.fichier, register=True)
    return tree, [*problems, *found]


def _not_a_register(source: SourceFile) -> Problem:
    names = [f"{name}.yml" for name in SCHEMAS]
    otherwise = f"sortez-le du dossier : les registres sont {enumeration(names)}"
    return Problem(
        Place(source.fichier),
        "fichier-ignore",
        "ce fichier n’est pas un registre",
        suggestion(source.path.name, names, otherwise),
    )
