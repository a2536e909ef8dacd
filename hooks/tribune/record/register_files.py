"""The files of ``registres/`` → the registers."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from pathlib import Path
from typing import Final

from tribune.record.declaration import Declared
from tribune.record.model import PROSE, Archive, Organisation, Personne, Session, Theme
from tribune.record.registers import Registers
from tribune.record.shape import validate_register
from tribune.source.folder import SourceFile, list_files
from tribune.source.problems import Place, Problem, suggestion
from tribune.source.reading import read_text
from tribune.source.tree import Mapping, Node
from tribune.source.yaml_reader import read_yaml
from tribune.words.french import enumeration

FOLDER: Final = "registres"
RECORDS: Final[AnyMapping[str, type[Declared]]] = {
    "themes": Theme,
    "organisations": Organisation,
    "personnes": Personne,
    "sessions": Session,
}


def read_registers(
    sources: Iterable[SourceFile], refused: Iterable[SourceFile] = ()
) -> tuple[Registers, list[Problem]]:
    """Read every register there is. One that is absent counts as empty, one that is broken as unknown.

    ``refused`` are those whose problems are already reported: links to nowhere, for instance.
    """
    entries: dict[str, dict[str, Declared]] = {name: {} for name in RECORDS}
    trees: dict[str, Node | None] = dict.fromkeys(RECORDS)
    problems: list[Problem] = []
    for source in refused:
        for name in RECORDS:
            if source.relative in {FOLDER, _path_of(name)}:
                trees.pop(name, None)
    for source in sources:
        name = source.path.stem
        if name not in RECORDS or source.relative != _path_of(name):
            problems.append(_not_a_register(source))
            continue
        tree, found = _read_tree(source)
        entries[name], wrong = validate_register(tree, RECORDS[name])
        problems += [*found, *wrong]
        if isinstance(tree, Mapping) or not (found or wrong):
            trees[name] = tree
        else:
            del trees[name]
    return Registers(**entries, trees=trees), problems  # type: ignore[arg-type]  # each name has its record


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
        sessions=dict(sorted(registers.sessions.items())),
        themes=dict(sorted(registers.themes.items())),
        organisations=dict(sorted(registers.organisations.items())),
        personnes=dict(sorted(registers.personnes.items())),
    )


def _path_of(name: str) -> str:
    return f"{FOLDER}/{name}.yml"


def _read_tree(source: SourceFile) -> tuple[Node | None, list[Problem]]:
    text, problems = read_text(source.path, source.fichier)
    tree, found = (None, []) if text is None else read_yaml(text, source.fichier, prose=PROSE, register=True)
    return tree, [*problems, *found]


def _not_a_register(source: SourceFile) -> Problem:
    names = [f"{name}.yml" for name in RECORDS]
    otherwise = f"sortez-le du dossier : les registres sont {enumeration(names)}"
    return Problem(
        Place(source.fichier),
        "fichier-ignore",
        "ce fichier n’est pas un registre",
        suggestion(source.path.name, names, otherwise),
    )
