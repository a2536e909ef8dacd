"""The four registers, how messages speak of their entries, and what is checked within them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from typing import Final

from tribune.record.declaration import Declared
from tribune.record.model import Organisation, Personne, Session, Theme
from tribune.source.problems import Place, Problem, nearest, shown
from tribune.source.tree import Mapping, Node, place_of
from tribune.words.french import day_in_words, fold


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

    def old_addresses(self) -> Iterator[tuple[Place, str]]:
        """The old addresses of all entries, each with its place."""
        for name in ("themes", "organisations", "personnes", "sessions"):
            entries: AnyMapping[str, Declared] = getattr(self, name)
            for identifier, fiche in entries.items():
                for rank, address in enumerate(getattr(fiche, "anciennes_adresses", ())):
                    yield self.place(name, identifier, "anciennes_adresses", rank), address


_SURELY_MEANT: Final = 0.75
"""How alike a word and a name are, from 0 to 1: « santé » is no « usine », and a wrong hint is followed."""


@dataclass(frozen=True)
class Register:
    """How messages speak of one register."""

    name: str
    problem: str
    unknown: str

    def problem_at(self, place: Place, written: str, registers: Registers) -> Problem:
        """``written``, at ``place``, is not in this register."""
        near = nearest(written, registers.names(self.name), _SURELY_MEANT)
        action = f"ajoutez cet identifiant à registres/{self.name}.yml, ou corrigez-le ici"
        return Problem(
            place,
            self.problem,
            f"{self.unknown} {shown(written)}",
            action if near is None else f"vouliez-vous « {near} » ?",
        )


THEMES: Final = Register("themes", "theme-inconnu", "thème inconnu")
ORGANISATIONS: Final = Register("organisations", "organisation-inconnue", "organisation inconnue")
PERSONNES: Final = Register("personnes", "personne-inconnue", "personne inconnue")


def check_registers(registers: Registers) -> Iterator[Problem]:
    """Every problem of one entry with another."""
    for identifier, theme in registers.themes.items():
        for rank, voisin in enumerate(theme.voisins):
            if not registers.knows("themes", voisin):
                yield THEMES.problem_at(
                    registers.place("themes", identifier, "voisins", rank), voisin, registers
                )
    for identifier, personne in registers.personnes.items():
        if personne.organisation is not None and not registers.knows("organisations", personne.organisation):
            place = registers.place("personnes", identifier, "organisation")
            yield ORGANISATIONS.problem_at(place, personne.organisation, registers)
    for identifier, session in registers.sessions.items():
        if session.fin < session.debut:
            yield Problem(
                registers.place("sessions", identifier, "fin"),
                "dates-inversees",
                f"la session finit le {day_in_words(session.fin)}, avant de commencer",
                "échangez « debut » et « fin »",
            )
