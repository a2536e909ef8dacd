"""Entries that the registers lack, ready to be pasted by a person. They are never added in silence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tribune.record.model import Organisation, Personne, Session, Theme
from tribune_import.known_organisations import KNOWN


@dataclass(frozen=True, slots=True)
class Addition:
    """An entry for a register."""

    register: str
    """« personnes », « organisations », « sessions », « themes »."""
    id: str
    texte: str
    """The entry in YAML, to be pasted as it is at the end of the register."""


def of_person(personne: Personne) -> Addition:
    """An entry of ``registres/personnes.yml``."""
    return _entry("personnes", personne.id, {"nom": personne.nom, "organisation": personne.organisation})


def of_session(session: Session) -> Addition:
    """An entry of ``registres/sessions.yml``, for a session of several days."""
    days = f"  debut: {session.debut.isoformat()}\n  fin: {session.fin.isoformat()}\n"
    return Addition("sessions", session.id, f"{session.id}:\n{days}")


def of_theme(theme: Theme) -> Addition:
    """An entry of ``registres/themes.yml``. What a theme covers is for the authors to say: it is left empty.

    The checks refuse an empty description, so that it cannot be forgotten.
    """
    entry = _entry("themes", theme.id, {"nom": theme.nom})
    return Addition(entry.register, entry.id, f'{entry.texte}  description: ""  # à écrire\n')


def of_organisations(identifiers: Iterable[str], register: Mapping[str, Organisation]) -> Iterator[Addition]:
    """Entries of ``registres/organisations.yml`` for those of ``identifiers`` that it lacks, each once."""
    known = {one.id: one for one in KNOWN}
    for identifier in dict.fromkeys(identifiers):
        if not identifier or identifier in register:
            continue
        one = known.get(identifier)
        sigle = one.sigles[0] if one else identifier.upper()
        yield _entry(
            "organisations", identifier, {"sigle": sigle, "nom": one.noms[0] if one and one.noms else sigle}
        )


def _entry(register: str, identifier: str, values: Mapping[str, str | None]) -> Addition:
    """A text between double quotes is the same in JSON and in YAML."""
    lines = [
        f"  {name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items() if value
    ]
    return Addition(register, identifier, f"{identifier}:\n{''.join(lines)}")
