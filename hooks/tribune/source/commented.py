"""The text of a front matter → its values and its comments, each comment with what it speaks of.

A comment on a line of its own goes with what follows it, unless it stands further to the right: it then
ends the list or the fields that it is aligned with. A comment at the end of a line goes with what precedes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from tribune.source.characters import with_usual_line_ends
from tribune.source.comments import Comment, find_signs
from tribune.source.outline import Group, Member
from tribune.source.yaml_reader import PARSER

Position: TypeAlias = tuple[int, int]
"""Line and column, from 0."""


@dataclass(slots=True)
class _Spot:
    """Where a member stands. The value starts, and ends, where its text does."""

    member: Member
    start: Position
    value: Position
    inside: _Area | None


@dataclass(slots=True)
class _Area:
    """Where a group stands, and those of its members that stand there too: not what an alias repeats."""

    group: Group
    is_flow: bool
    """Between brackets or braces."""
    start: Position
    end: Position
    spots: list[_Spot] = field(default_factory=list)

    @property
    def column(self) -> int:
        """How far to the right its members are."""
        return self.spots[0].start[1] if self.spots else self.start[1]

    def holds(self, position: Position) -> bool:
        """Whether what stands at ``position``, below its start, can still be in it."""
        return self.start < position and not (self.is_flow and position >= self.end)

    def all_spots(self) -> Iterator[_Spot]:
        """In the order of the text."""
        for spot in self.spots:
            yield spot
            if spot.inside:
                yield from spot.inside.all_spots()


def read_outline(text: str) -> Group:
    """The values and the comments of a front matter that ``read_yaml`` finds nothing to say of."""
    signs = find_signs(text)
    root = yaml.compose(with_usual_line_ends(text), Loader=PARSER)
    assert isinstance(root, yaml.MappingNode), "a front matter without a problem has fields"
    area = _Composer(signs.dashes).area(root)
    spots = [*area.all_spots()]
    for comment in signs.comments:
        _attach(comment, area, spots)
    return area.group


@dataclass(slots=True)
class _Composer:
    """Turns the nodes of PyYAML into groups that know where they stand."""

    dashes: tuple[Position, ...]
    seen: set[int] = field(default_factory=set)
    """Nodes already met: an alias gives one of them again, which stands elsewhere."""

    def area(self, node: yaml.CollectionNode) -> _Area:
        is_list = isinstance(node, yaml.SequenceNode)
        area = _Area(Group(is_list=is_list), bool(node.flow_style), _start(node), _position(node.end_mark))
        for each in node.value:
            key, value = (None, each) if is_list else each
            is_repeated = id(value) in self.seen
            self.seen.add(id(value))
            inside = None if isinstance(value, yaml.ScalarNode) else self.area(value)
            text = value.value.strip() if inside is None else inside.group
            member = Member(key.value.strip() if key else "", text)
            area.group.members.append(member)
            if key is not None or not is_repeated:
                start = _start(key) if key else self.start_of_item(value, area)
                place = start if is_repeated else _start(value)
                area.spots.append(_Spot(member, start, place, None if is_repeated else inside))
        return area

    def start_of_item(self, node: yaml.Node, area: _Area) -> Position:
        """The place of the dash, where there is one."""
        start = _start(node)
        return start if area.is_flow else self.dashes[bisect_left(self.dashes, start) - 1]


def _start(node: yaml.Node) -> Position:
    return _position(node.start_mark)


def _position(mark: yaml.Mark) -> Position:
    return mark.line, mark.column


def _attach(comment: Comment, root: _Area, spots: list[_Spot]) -> None:
    """Put a comment where it belongs. Comments come in the order of the text, and stay in that order."""
    position = (comment.line, comment.column)
    areas, last = _open_at(position, root)
    following = next((spot for spot in spots if spot.start > position), None)
    innermost = areas[-1]
    if not comment.alone and last is not None:
        is_after = last.inside is not None and last.inside.start < position and innermost is not last.inside
        (last.member.foot if is_after else last.member.head).append(comment.text)
    elif innermost.is_flow:
        within = next((spot for spot in innermost.spots if spot.start > position), None)
        (within.member.before if within else innermost.group.tail).append(comment.text)
    elif following is not None and following.member.before:
        following.member.before.append(comment.text)
    elif last is not None and _is_of_value(comment, last):
        last.member.head.append(comment.text)
    else:
        area = _ended_by(comment, areas, following)
        if area is not None:
            area.group.tail.append(comment.text)
        else:
            (following.member.before if following else root.group.tail).append(comment.text)


def _open_at(position: Position, root: _Area) -> tuple[list[_Area], _Spot | None]:
    """The groups that are not over at ``position``, from the outermost, and the last member before it."""
    areas, last = [root], None
    while True:
        spot = next((spot for spot in reversed(areas[-1].spots) if spot.start < position), None)
        if spot is None:
            return areas, last
        last = spot
        if spot.inside is None or not spot.inside.holds(position):
            return areas, last
        areas.append(spot.inside)


def _is_of_value(comment: Comment, spot: _Spot) -> bool:
    """Whether a comment on its own line stands between a name and its value, or where a value would be."""
    if spot.member.value == "":
        return comment.column > spot.start[1]
    is_before = spot.value > (comment.line, comment.column)
    return is_before and (spot.inside is None or spot.inside.is_flow)


def _ended_by(comment: Comment, areas: list[_Area], following: _Spot | None) -> _Area | None:
    """The group that the comment ends; None where it goes with what follows."""
    found = None
    for area in areas:
        can_end = following is None or area.column > following.start[1]
        if can_end and area.column <= comment.column and (found is None or area.column > found.column):
            found = area
        if area.group.tail:  # what is inside would be written before it
            break
    return found
