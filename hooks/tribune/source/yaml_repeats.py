"""Fields written again: twice the same, or a second group of which the start was forgotten.

« - objet: … » and its fields, then « objet: … » again without a dash: YAML sees one vote, its fields twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tribune.source.problems import Place, Problem, shown
from tribune.source.tree import Entry, Loc, Mapping, Node, Scalar
from tribune.source.yaml_mistakes import LISTS_OF_GROUPS, MISTAKES, dash_forgotten

_FAR: Final = 30
"""More fields than any group has: no further is looked, however long the text."""
_SEVERAL: Final = 3
"""Fewer fields may be written twice by accident."""


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
            problems.append(_start_forgotten(first, pairs[0][0], register=register, in_list=in_list))
        entries: dict[str, Entry] = {}
        for key, value in pairs[begin:end]:
            if not isinstance(key, Scalar):
                problems.append(MISTAKES["field-name"].at(key.place))
            elif key.value in entries:
                problems.append(_twice(entries[key.value], Entry(key, value), path, register=register))
            else:
                entries[key.value] = Entry(key, value)
        groups.append(Mapping(first.place if first else place, entries))
    return groups if in_list else groups[:1], problems


def _start_forgotten(first: Scalar, opening: Node, *, register: bool, in_list: bool) -> Problem:
    """A group that starts over at ``first``: in a list, another field than that of its opening may do so."""
    if register:
        return MISTAKES["identifier-forgotten"].at(first.place, key=shown(first.value))
    if in_list and isinstance(opening, Scalar) and opening.value != first.value:
        return MISTAKES["dash-forgotten-above"].at(first.place, key=shown(first.value))
    return dash_forgotten(first.value, first.place)


def _starts(keys: list[Node], path: Loc, *, register: bool) -> tuple[int, ...]:
    """The ranks of the fields that start over, in a list of groups or in an entry of a register."""
    fields = [part for part in path[-2:] if isinstance(part, str)]
    may_repeat = len(path) == 1 if register else fields[-1:] and fields[-1] in LISTS_OF_GROUPS
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


def _twice(first: Entry, again: Entry, path: Loc, *, register: bool) -> Problem:
    """A key written again, of which YAML keeps one."""
    field, line = again.key.value, first.key.place.line
    key = "field-twice"
    if path[:1] == ("votes",) and path[2:] == ("positions",):
        key = "position-twice"
    elif register and not path:
        key = "entry-twice"
    elif type(again.value) is type(first.value) and not isinstance(again.value, Scalar):
        key = "group-twice"
    same_line = again.key.place.line == line
    keep = "gardez l’un des deux" if same_line else f"gardez cette ligne ou la ligne {line}"
    return MISTAKES[key].at(again.key.place, key=shown(field), field=field, line=line, keep=keep)
