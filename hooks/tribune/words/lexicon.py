"""What the words mean: an entry for each member of each closed list, and for the words of the archive.

The texts stand in ``lexicon.toml``, under the headings of the page of the lexicon.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from tribune.words.terms import (
    Completude,
    Etat,
    Genre,
    Instance,
    Issue,
    Mode,
    Nature,
    Position,
    Resultat,
    Saisine,
    Term,
)


@dataclass(frozen=True, slots=True)
class Mot:
    """A word, the anchor of its entry, and what it means."""

    ancre: str
    nom: str
    texte: str


@dataclass(frozen=True, slots=True)
class Rubrique:
    """Words of one kind under one heading."""

    ancre: str
    titre: str
    mots: tuple[Mot, ...]


POSITION_INCONNUE: Final = "position-inconnue"
"""The anchor of what stands where a source says nothing of an organisation."""

_HEADINGS: Final = tomllib.loads(files("tribune.words").joinpath("lexicon.toml").read_text("utf-8"))
_LISTS: Final[Mapping[str, type[Term]]] = {
    "nature": Nature,
    "saisine": Saisine,
    "instance": Instance,
    "resultat": Resultat,
    "mode": Mode,
    "position": Position,
    "issue": Issue,
    "decomptes": Completude,
    "etat": Etat,
    "documents": Genre,
}
"""The closed list that stands under each heading."""
_HEADING_OF: Final = {kind: heading for heading, kind in _LISTS.items()}
_LISTS_WITH: Final = Counter(terme.value for kind in _LISTS.values() for terme in kind)
"""How many lists have each value."""


def rubriques(assemblee: str, assemblee_nom: str) -> tuple[Rubrique, ...]:
    """Every entry under its heading; the assembly goes by the names that the site gives it."""
    noms = assemblee if assemblee == assemblee_nom else f"{assemblee} : {assemblee_nom}"
    return tuple(
        Rubrique(heading, rubrique["titre"], tuple(_mots(heading, noms)))
        for heading, rubrique in _HEADINGS.items()
    )


def _mots(heading: str, noms_assemblee: str) -> Iterator[Mot]:
    termes = {terme.value: terme for terme in _LISTS.get(heading, ())}
    for word, entry in _HEADINGS[heading]["mots"].items():
        if isinstance(entry, str):
            terme = termes[word]
            yield Mot(anchor_of(terme), terme.libelle, entry)
        else:
            yield Mot(word, entry.get("nom", noms_assemblee), entry["texte"])


def anchor_of(terme: Term) -> str:
    """The anchor of a term: its value, after the name of its list where another list has the same value."""
    return f"{_HEADING_OF[type(terme)]}-{terme.value}" if _LISTS_WITH[terme.value] > 1 else terme.value


def sens_de(terme: Term) -> str:
    """What a term of a closed list means."""
    return str(_HEADINGS[_HEADING_OF[type(terme)]]["mots"][terme.value])
