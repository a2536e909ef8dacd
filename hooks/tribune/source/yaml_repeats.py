"""Fields written again: twice the same, or a second group of which the start was forgotten.

« - objet: … » and its fields, then « objet: … » again without a dash: YAML sees one vote, its fields twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tribune.source.problems import Place, Problem, shown
from tribune.source.tree import Entry, Loc, Mapping, Node, Scalar

LISTS_OF_GROUPS: Final = frozenset({"votes", "intervenants", "corrections", "chronologie"})
"""Fields that hold a list of groups of fields, each after a dash."""
_FAR: Final = 30
"""More fields than any group has: no further is looked, however long the text."""
_SEVERAL: Final = 3
"""Fewer fields may be written twice by accident."""
_ITEM: Final = re.compile(r"(?P<indent> *)- +[\w-]+:(?: |$)")
_FIELD: Final = re.compile(r" *[\w-]+:(?: |$)")
_PARENT: Final = re.compile(r"(?P<indent> *)(?P<name>[\w-]+): *(?:#.*)?$")


def groups_of(
    pairs: list[tuple[Node, Node]], path: Loc, place: Place, *, register: bool, may_repeat: bool = True
) -> tuple[list[Mapping], list[Problem]]:
    """The fields of the group at ``path``, each once; in a list, those too of the groups that lack a dash.

    The rest of such groups is checked as if they had it. Elsewhere, what starts over is left aside.
    """
    in_list = bool(path) and isinstance(path[-1], int)
    starts = _starts([key for key, _ in pairs], path, register=register) if may_repeat else ()
    groups: list[Mapping] = []
    problems: list[Problem] = []
    for begin, end in pairwise((0, *starts, len(pairs))):
        first = pairs[begin][0] if begin else None
        if isinstance(first, Scalar):
            is_sure = not in_list or (isinstance(pairs[0][0], Scalar) and pairs[0][0].value == first.value)
            problems.append(start_forgotten(first.value, first.place, register=register, sure=is_sure))
        entries: dict[str, Entry] = {}
        for key, value in pairs[begin:end]:
            if not isinstance(key, Scalar):
                action = "écrivez « champ: valeur », sans crochet ni accolade avant les deux-points"
                sentence = "le nom d’un champ doit être un mot"
                problems.append(Problem(key.place, "yaml-invalide", sentence, action))
            elif key.value in entries:
                problems.append(_twice(entries[key.value], Entry(key, value), path, register=register))
            else:
                entries[key.value] = Entry(key, value)
        groups.append(Mapping(first.place if first else place, entries))
    return groups if in_list else groups[:1], problems


def _starts(keys: list[Node], path: Loc, *, register: bool) -> tuple[int, ...]:
    """The ranks of the fields that start over, in a list of groups or in an entry of a register."""
    list_name = path[-2] if path and isinstance(path[-1], int) else path[-1] if path else ""
    may_repeat = len(path) == 1 if register else list_name in LISTS_OF_GROUPS
    names = [key.value for key in keys if isinstance(key, Scalar)]
    return starts_over(names) if may_repeat and len(names) == len(keys) else ()


def starts_over(keys: Sequence[str]) -> tuple[int, ...]:
    """The ranks at which fields start over: the first one comes again, or several do.

    A field that comes twice in a row is only written twice.
    """
    starts: list[int] = []
    first: dict[str, int] = {}
    begin = 0
    for rank, key in enumerate(keys):
        if key in first and keys[rank - 1] != key:
            again = _again(keys[rank : rank + _FAR], first)
            if begin in again or len(again) >= _SEVERAL:
                starts.append(rank)
                begin, first = rank, {}
        first.setdefault(key, rank)
    return tuple(starts)


def _again(keys: Sequence[str], first: dict[str, int]) -> list[int]:
    """Of the fields of a group that may start here, where each was first written."""
    group = list(keys)
    for rank, key in enumerate(keys):
        if key in keys[:rank]:
            group = group[:rank]
            break
    return [first[key] for key in group if key in first]


def start_forgotten(key: str, place: Place, *, register: bool = False, sure: bool = True) -> Problem:
    """Where a group starts without its dash, or an entry of a register without its identifier.

    Where it is not ``sure``, a field above may be the first of the group: it was not in the group before.
    """
    name = "identifiant-oublie" if register else "tiret-oublie"
    if register:
        sentence = f"{shown(key)} est déjà écrit : il manque l’identifiant d’une nouvelle entrée"
        action = "ajoutez au-dessus une ligne « identifiant: », au bord gauche"
    elif sure:
        sentence = f"il manque un tiret devant {shown(key)} : un nouvel élément de la liste commence ici"
        action = f"écrivez {shown(f'- {key}: …')}, le tiret sous celui des autres éléments"
    else:
        sentence = f"il manque un tiret devant {shown(key)}, ou plus haut : un nouvel élément commence"
        action = "écrivez ce tiret devant son premier champ, sous celui des autres éléments"
    return Problem(place, name, sentence, f"{action} ; n’effacez rien")


def first_without_dash(lines: Sequence[str], number: int) -> int | None:
    """The line of the first group of a list, where it has no dash and that of line ``number`` has one."""
    item = _ITEM.match(lines[number]) if number < len(lines) else None
    if item is None:
        return None
    for above in range(number - 1, -1, -1):
        line = lines[above]
        parent = _PARENT.match(line)
        if parent and parent["name"] in LISTS_OF_GROUPS and len(parent["indent"]) <= len(item["indent"]):
            start = next((row for row in range(above + 1, number) if lines[row].strip()), number)
            return start if start < number and _FIELD.match(lines[start]) else None
        if _ITEM.match(line):
            return None
    return None


def _twice(first: Entry, again: Entry, path: Loc, *, register: bool) -> Problem:
    """A key written again, of which YAML keeps one. That of a position or of an entry has its own name.

    Where both have groups of values, one of them would be lost.
    """
    key, line = again.key.value, first.key.place.line
    action = f"gardez cette ligne ou la ligne {line}"
    if again.key.place.line == line:
        action = "gardez l’un des deux"
    if path[:1] == ("votes",) and path[2:] == ("positions",):
        name, sentence = "position-en-double", f"deux positions pour {shown(key)} dans le même vote"
    elif register and not path:
        name, sentence = "entree-en-double", f"l’entrée {shown(key)} est déjà dans ce registre"
    else:
        name, sentence = "cle-en-double", f"le champ {shown(key)} est déjà écrit"
        if type(again.value) is type(first.value) and not isinstance(again.value, Scalar):
            action = f"réunissez leurs valeurs sous le {shown(f'{key}:')} de la ligne {line}"
    return Problem(again.key.place, name, sentence, action)
