"""What the parser of YAML complains of, and what it takes without a word → the mistake that an activist made.

Of the parser's own messages only the kind of mistake is kept: « yaml_mistakes.toml » says it in French. What
was meant is told by the line, by where a value starts or ends on it, and by the lines above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import yaml

from tribune.source.problems import Place, Problem, read_mistakes, shown
from tribune.source.tree import Entry, Loc, Mapping, Node, Scalar

LISTS_OF_GROUPS: Final = frozenset({"votes", "intervenants", "corrections", "chronologie"})
"""Fields that hold a list of groups of fields, each after a dash."""
_MOST_FIELDS: Final = 30
"""More fields than any group has: no further is looked, however long the text."""
_MERGE_MARKER: Final = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)
"""What Git writes where two people changed the same lines. A text over several lines is never so far left."""
_QUOTED_LINE: Final = re.compile(r"^\s*(?:- )?\s*(?:[\w-]+:\s+)?(?P<quote>[\"']).*(?P=quote)\s*(?:#.*)?$")
_GROUP_LINE: Final = re.compile(
    r" *(?:- )?(?P<name>positions|source): +(?P<fields>[\w-]+: [^\s,:{}\[\]\"'#][^,:{}\[\]\"'#]*"
    r"(?:, *[\w-]+: [^\s,:{}\[\]\"'#][^,:{}\[\]\"'#]*)*)"
)
"""Fields of a group written as a text: each value without a sign that would need more than braces."""
_COMMENT_GLUED: Final = re.compile(r" (#[^\s#].*)")
"""One space before the sign and none after it: « Avis #2 »; a comment has more room, « avis  # lequel »."""
_CURLY: Final = re.compile(r"[“„][^“”„]*[”“]")
_ODD_SPACE: Final = re.compile(
    r"(?P<before>[ \t]*(?:-[ \t]*|[\w-]+:)?)"
    "(?P<space>[\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}\N{EN QUAD}-\N{HAIR SPACE}\N{NARROW NO-BREAK SPACE}"
    "\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}])"
)
"""A space that is none for YAML, before a field or a dash, or after the dash or the colon."""
_FALSE_DASH: Final = re.compile(
    r"(?P<before> *)(?P<sign>[\N{HYPHEN}-\N{HORIZONTAL BAR}\N{MINUS SIGN}\N{MIDDLE DOT}*](?=\s+\S)"
    r"|[\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}]|-(?=[^\W\d]))"
)
"""What stands before an element of a list, and is not « - » and a space."""
_ITEM: Final = re.compile(r"(?P<indent> *)- +[\w-]+:(?: |$)")
_FIELD: Final = re.compile(r" *[\w-]+:(?: |$)")
_PARENT: Final = re.compile(r"(?P<indent> *)(?P<name>[\w-]+): *(?:#.*)?$")


MISTAKES: Final = read_mistakes("tribune.source", "yaml_mistakes.toml", "yaml-invalide")


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The lines of a text, the first of which is ``first_line`` of its file."""

    fichier: str
    first_line: int
    lines: list[str]

    def place(self, mark: Any) -> Place:
        """Where a mark of either parser stands in the file; the end of the text where it is past it."""
        if mark is None:
            return Place(self.fichier, self.first_line)
        if mark.line < len(self.lines):
            return Place(self.fichier, self.first_line + mark.line, mark.column + 1)
        return Place(self.fichier, self.first_line + len(self.lines) - 1, len(self.lines[-1]) + 1)

    def line(self, place: Place) -> str:
        """The line of a place."""
        return self.lines[place.line - self.first_line]


def mistake_in(message: str) -> str:
    """The name of the mistake that a message of the parser tells of."""
    return next(
        name for name, mistake in MISTAKES.items() if any(part in message for part in mistake.messages)
    )


def syntax_problem(text: PlacedText, error: yaml.YAMLError, last_scalar: yaml.ScalarEvent | None) -> Problem:
    """What stopped the parser after ``last_scalar``, where it is rather than where it shows."""
    name = mistake_in(f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}")
    start, stop = (text.place(getattr(error, mark, None)) for mark in ("context_mark", "problem_mark"))
    told_by_lines = _told_by_lines(text, start, stop)
    if told_by_lines is not None:
        return told_by_lines
    if last_scalar is not None and last_scalar.style in {"'", '"'}:
        opened, closed = text.place(last_scalar.start_mark), text.place(last_scalar.end_mark)
        if opened.line < closed.line == stop.line:  # it ran on to the next quotation mark, lines below
            return MISTAKES["never-closed"].at(opened)
    line, column = text.line(stop), stop.column - 1
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return MISTAKES["tab"].at(stop)
    if re.search(r":[ ]+\?[ ]*$", line[: column + 1]):
        return MISTAKES["unknown-value"].at(stop)
    if name == "after-value":
        return _after_value(line, stop)
    return MISTAKES[name].at(start if MISTAKES[name].at_start else stop)


def _told_by_lines(text: PlacedText, start: Place, stop: Place) -> Problem | None:
    """What the lines tell better than the parser does."""
    first = text.first_line
    for number in sorted({start.line, max(stop.line - 1, first), stop.line}):
        written, place = text.lines[number - first], Place(text.fichier, number)
        odd = odd_space(written, place) or false_dash(written, place)
        if odd is not None:
            return odd
    group = _GROUP_LINE.fullmatch(text.line(stop))
    if group is not None:
        fields = group["fields"].strip()
        return MISTAKES["group-on-one-line"].at(stop, name=group["name"], fields=fields)
    rank = _first_without_dash(text.lines, stop.line - first)
    if rank is None:
        return None
    line = text.lines[rank]
    place = Place(text.fichier, first + rank, len(line) - len(line.lstrip()) + 1)
    return dash_forgotten(line.strip().partition(":")[0], place)


def _first_without_dash(lines: list[str], number: int) -> int | None:
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


def dash_forgotten(key: str, place: Place) -> Problem:
    """A group of a list starts there, without the dash that announces it."""
    return MISTAKES["dash-forgotten"].at(place, key=shown(key), written=shown(f"- {key}: …"))


def _after_value(line: str, place: Place) -> Problem:
    """What stands after a value that is over: a quotation mark that was within it, a bracket too many."""
    quoted, sign = _QUOTED_LINE.match(line), line[place.column - 1 : place.column]
    if not line[: place.column - 1].strip():
        key = "misplaced"
    elif quoted is not None:
        key = "inner-quote" if quoted["quote"] == '"' else "inner-apostrophe"
    else:
        key = "sign-too-many" if sign in {"]", "}"} else "after-value"
    return MISTAKES[key].at(place, sign=sign)


def slips_in(text: PlacedText, event: yaml.NodeEvent, place: Place, *, is_prose: bool) -> Iterator[Problem]:
    """What YAML takes in a value that was not meant: a word lost, in a sentence marks that are kept."""
    if (
        text.line(place)[place.column - 1 : place.column] == "!"
    ):  # « titre: !important Le train » loses its first word
        yield MISTAKES["tag"].at(place)
    if not isinstance(event, yaml.ScalarEvent) or event.style or not is_prose:
        return
    if _CURLY.fullmatch(event.value):  # « … » around a title may be meant: nothing is said
        yield MISTAKES["curly-quotes"].at(place, value=shown(event.value))
    end = text.place(event.end_mark)
    comment = _COMMENT_GLUED.match(text.line(end), end.column - 1)
    if comment is not None:  # « titre: Avis #2 sur les trains »: YAML keeps « Avis »
        yield MISTAKES["comment"].at(end, comment=shown(comment[1]))


def glued_colon(key: str, place: Place) -> Problem | None:
    """« {cgt:abstention} »: YAML sees one word, a field of that name with nothing in it."""
    name, colon, value = key.partition(":")
    if not (name and colon and value):
        return None
    return MISTAKES["glued-colon"].at(place, key=shown(key), written=shown(f"{name}: {value}"))


def odd_space(written: str, place: Place) -> Problem | None:
    """A no-break space, or its like, where YAML counts spaces: « organisation » would stand at the margin."""
    match = _ODD_SPACE.match(written)
    if match is None:
        return None
    place = place._replace(column=place.column + len(match["before"]))
    return MISTAKES["odd-space"].at(place, code=ord(match["space"]))


def false_dash(written: str, place: Place) -> Problem | None:
    """« – objet » or « • objet », as word processors write a list, and « -objet »: no lists for YAML."""
    match = _FALSE_DASH.match(written)
    if match is None:
        return None
    place = place._replace(column=place.column + len(match["before"]))
    key = "no-space-after-dash" if match["sign"] == "-" else "false-dash"
    return MISTAKES[key].at(place, sign=match["sign"])


def merge_marker(text: str, fichier: str, first_line: int) -> Problem | None:
    """The first mark of a merge that was left half-way, in a text whose first line is ``first_line``."""
    match = _MERGE_MARKER.search(text)
    if match is None:
        return None
    return half_merged(Place(fichier, first_line + text.count("\n", 0, match.start()), 1), match[1])


def half_merged(place: Place, sign: str) -> Problem:
    """The problem of a mark of a merge, wherever it stands."""
    return MISTAKES["merge"].at(place, sign=shown(sign))


def groups_of(
    pairs: list[tuple[Node, Node]], path: Loc, place: Place, *, register: bool, may_repeat: bool = True
) -> tuple[list[Mapping], list[Problem]]:
    """The fields of the group at ``path``, each once; in a list, those too of the groups that lack a dash.

    « - objet: … » and its fields, then « objet: … » without a dash: YAML sees one vote, its fields twice.
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
    names = [key.value for key in keys if isinstance(key, Scalar)]
    may_repeat = len(path) == 1 if register else _is_listed(path)
    return starts_over(names) if may_repeat and len(names) == len(keys) else ()


def starts_over(names: Sequence[str]) -> tuple[int, ...]:
    """The ranks at which fields start over: one comes again, and with it or soon after the first of them.

    A field that comes twice in a row is only written twice.
    """
    starts: list[int] = []
    seen: set[str] = set()
    begin = 0
    for rank, name in enumerate(names):
        if name in seen and names[rank - 1] != name and names[begin] in names[rank : rank + _MOST_FIELDS]:
            starts.append(rank)
            begin, seen = rank, set()
        seen.add(name)
    return tuple(starts)


def _is_listed(path: Loc) -> bool:
    """Whether the group at ``path`` is one of several, or would be with its dash."""
    fields = [part for part in path[-2:] if isinstance(part, str)]
    return not LISTS_OF_GROUPS.isdisjoint(fields[-1:])


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
    if _is_listed(path) and not same_line:
        keep += ", ou écrivez le tiret d’un nouvel élément"
    return MISTAKES[key].at(again.key.place, key=shown(field), field=field, line=line, keep=keep)
