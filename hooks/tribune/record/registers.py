"""The registers: their files, their entries, how messages speak of them, and what is checked within them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tribune.record.declaration import Declared, fields_of
from tribune.record.model import (
    PROSE,
    Archive,
    Document,
    Lettre,
    Organisation,
    Personne,
    Session,
    Theme,
    lettre_sort_key,
)
from tribune.record.shape import validate_register
from tribune.source.folder import SourceFile, list_files
from tribune.source.problems import Place, Problem, nearest, shown, suggestion
from tribune.source.reading import read_text
from tribune.source.tree import Mapping, Node, place_of
from tribune.source.yaml_reader import read_yaml
from tribune.words.french import day_in_words, enumeration, fold

FOLDER: Final = "registres"
RECORDS: Final[AnyMapping[str, type[Declared]]] = {
    "themes": Theme,
    "organisations": Organisation,
    "personnes": Personne,
    "sessions": Session,
}
_UNKNOWN: Final = {
    "themes": ("theme-inconnu", "thème inconnu"),
    "organisations": ("organisation-inconnue", "organisation inconnue"),
    "personnes": ("personne-inconnue", "personne inconnue"),
}
"""The problem of what a register does not know, and how its sentence begins."""
_SURELY_MEANT: Final = 0.75
"""How alike a word and a name are, from 0 to 1: « santé » is no « usine », and a wrong hint is followed."""


@dataclass(frozen=True)
class Registers:
    """The registers as written, and the trees that know their places."""

    themes: AnyMapping[str, Theme] = field(default_factory=dict)
    organisations: AnyMapping[str, Organisation] = field(default_factory=dict)
    personnes: AnyMapping[str, Personne] = field(default_factory=dict)
    sessions: AnyMapping[str, Session] = field(default_factory=dict)
    trees: AnyMapping[str, Node | None] = field(default_factory=dict)
    """The tree of each register that could be read: None for an empty one, no entry for a broken one."""
    _named: dict[str, dict[str, str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What ``names`` gave for each register: a file may have thousands of unknown identifiers."""

    def knows(self, register: str, identifier: str) -> bool:
        """Whether the register has the entry, sound or not. A broken register is reported once, by itself."""
        if register not in self.trees:
            return True
        tree = self.trees[register]
        return isinstance(tree, Mapping) and identifier in tree.entries

    def place(self, register: str, *loc: str | int) -> Place:
        """Place of the value at ``loc`` in a register that could be read."""
        tree = self.trees[register]
        return Place(register) if tree is None else place_of(tree, loc)

    def names(self, register: str) -> dict[str, str]:
        """What an activist may call an entry (identifier, name, acronym, synonym), folded → identifier."""
        entries: AnyMapping[str, Declared] = getattr(self, register)
        if register in self._named:
            return self._named[register]
        names: dict[str, str] = {}
        for identifier, fiche in entries.items():
            called = (
                getattr(fiche, "nom", ""),
                getattr(fiche, "sigle", ""),
                *getattr(fiche, "synonymes", ()),
            )
            for name in called:
                if name:
                    names.setdefault("-".join(fold(name).split()), identifier)
        self._named[register] = names | {identifier: identifier for identifier in entries}
        return self._named[register]

    def with_records(self, lettres: Iterable[Lettre] = (), documents: Iterable[Document] = ()) -> Archive:
        """The archive of these records and of all entries, in their order."""
        sessions = dict(self.sessions)
        for lettre in lettres:  # a sitting of one day needs no entry: its date says all
            if lettre.session not in sessions:
                sessions[lettre.session] = Session(lettre.session, dt.date.fromisoformat(lettre.session))
        return Archive(
            sessions={each.id: each for each in sorted(sessions.values(), key=lambda each: each.sort_key)},
            themes=dict(sorted(self.themes.items())),
            organisations=dict(sorted(self.organisations.items())),
            personnes=dict(sorted(self.personnes.items())),
            lettres=tuple(sorted(lettres, key=lambda each: lettre_sort_key(each, sessions[each.session]))),
            documents=tuple(sorted(documents, key=lambda each: (each.date.sort_key, each.fichier))),
        )

    def old_addresses(self) -> Iterator[tuple[Place, str]]:
        """The old addresses of all entries, each with its place."""
        for name in RECORDS:
            entries: AnyMapping[str, Declared] = getattr(self, name)
            for identifier, fiche in entries.items():
                for rank, address in enumerate(getattr(fiche, "anciennes_adresses", ())):
                    yield self.place(name, identifier, "anciennes_adresses", rank), address

    def unknown(self, register: str, place: Place, written: str) -> Problem:
        """``written``, at ``place``, is no entry of a register."""
        name, noun = _UNKNOWN[register]
        near = nearest(written, self.names(register), _SURELY_MEANT)
        action = f"ajoutez cet identifiant à registres/{register}.yml, ou corrigez-le ici"
        sentence = f"{noun} {shown(written)}"
        return Problem(place, name, sentence, action if near is None else f"vouliez-vous « {near} » ?")


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
    return read_registers(filter(is_register, sources.files))[0].with_records()


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


def check_registers(registers: Registers) -> Iterator[Problem]:
    """Every problem of one entry with another."""
    for register, record in RECORDS.items():
        entries: AnyMapping[str, Declared] = getattr(registers, register)
        named = [each for each in fields_of(record).values() if each.register]
        for identifier, entry in entries.items():
            for each in named:
                value = getattr(entry, each.name)
                for rank, other in enumerate(value if each.is_list else [value]):
                    if other is not None and not registers.knows(each.register, other):
                        loc = (each.name, rank) if each.is_list else (each.name,)
                        place = registers.place(register, identifier, *loc)
                        yield registers.unknown(each.register, place, other)
    for identifier, session in registers.sessions.items():
        if session.fin < session.debut:
            yield Problem(
                registers.place("sessions", identifier, "fin"),
                "dates-inversees",
                f"la session finit le {day_in_words(session.fin)}, avant de commencer",
                "échangez « debut » et « fin »",
            )
