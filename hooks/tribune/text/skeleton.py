"""The headings that the text of a new lettre starts from, wherever it is begun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tribune.words.french import fold

_VOWELS: Final = frozenset("aeiouyh")


def first_headings(assemblee: str, speakers: Sequence[str] = ()) -> list[str]:
    """The three sections that the site knows by their anchor (design §3), one for each speaker, by its name.

    ``assemblee`` is the acronym of the assembly, empty where it is not known.
    """
    # Every CES, CESR, CESER or CESE is a « conseil »: of another assembly, nobody told the gender.
    whose = f"du {assemblee}" if assemblee.startswith("CES") else "de l’assemblée"
    headings = ["## Le contexte { #contexte }", f"## La contribution {whose} {{ #ceser }}"]
    for rank, speaker in enumerate(speakers or [""], 1):
        anchor = "intervention" if rank == 1 else f"intervention-{rank}"
        headings.append(f"## L’intervention{_of(speaker)} {{ #{anchor} }}")
    return headings


def _of(name: str) -> str:
    if not name:
        return ""
    return f" d’{name}" if fold(name)[0] in _VOWELS else f" de {name}"
