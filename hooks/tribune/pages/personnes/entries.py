"""People and their interventions."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.record.model import Archive, Intervenant, Lettre, Personne
from tribune.words.french import fold


@dataclass(frozen=True, slots=True)
class PersonneEntry:
    """A person with each intervention and the lettre that gives it, in the order of the archive."""

    personne: Personne
    interventions: tuple[tuple[Lettre, Intervenant], ...]


def personnes(archive: Archive) -> tuple[PersonneEntry, ...]:
    """Every person of the register, in the alphabetical order of surnames (the last word of the name)."""
    found: dict[str, list[tuple[Lettre, Intervenant]]] = {id_: [] for id_ in archive.personnes}
    for lettre in archive.lettres:
        for intervenant in lettre.intervenants:
            found[intervenant.personne].append((lettre, intervenant))
    ordered = sorted(archive.personnes.values(), key=lambda p: (fold(p.nom.split()[-1]), fold(p.nom), p.id))
    return tuple(PersonneEntry(personne, tuple(found[personne.id])) for personne in ordered)
