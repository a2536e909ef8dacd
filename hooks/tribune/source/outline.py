"""A front matter about to be written again: its values in their order, each comment with what it speaks of.

A comment on a line of its own goes with what follows it, unless it stands further to the right: it then
ends the list or the fields that it is aligned with. A comment at the end of a line goes with what precedes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import yaml

from tribune.source.characters import with_usual_line_ends
from tribune.source.yaml_reader import PARSER

Position: TypeAlias = tuple[int, int]
"""Line and column, from 0."""
NOWHERE: Final[Position] = (-1, -1)
"""Of what does not stand in a text, but is about to be written, or is repeated by an alias."""

_COMMENT = re.compile(r"#[^\n]*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?P<comment>#[^\n]*)")
"""A comment may stand after the sign that announces a block of text; the parser takes both as one token."""


@dataclass(slots=True)
class Group:
    """Fields, or where ``is_list`` the elements of a list."""

    members: list[Member] = field(default_factory=list)
    is_list: bool = False
    tail: list[str] = field(default_factory=list)
    """Comments after the last member, each on its own line."""
    is_flow: bool = False
    """Whether it was between brackets or braces."""
    start: Position = NOWHERE
    end: Position = NOWHERE

    def comments(self) -> Iterator[str]:
        """Every comment within, in the order in which it is written."""
        for member in self.members:
            yield from member.before
            yield from member.head
            if isinstance(member.value, Group):
                yield from member.value.comments()
            yield from member.foot
        yield from self.tail

    @property
    def standing(self) -> list[Member]:
        """The members that stand in the text, without those that an alias repeats."""
        return [member for member in self.members if member.start != NOWHERE]

    @property
    def column(self) -> int:
        """How far to the right the members are."""
        return self.standing[0].start[1] if self.standing else self.start[1]


@dataclass(slots=True)
class Member:
    """A field and its value, or an element of a list (without a key)."""

    key: str
    value: str | Group
    before: list[str] = field(default_factory=list)
    """Comments above, each on its own line."""
    head: list[str] = field(default_factory=list)
    """Comments beside the key, before any element of the value."""
    foot: list[str] = field(default_factory=list)
    """Comments beside the end of the value."""
    start: Position = NOWHERE
    value_start: Position = NOWHERE
    inside: Group | None = None
    """The group that stands there: its value, unless that is a text, or given again by an alias."""

    def and_inside(self) -> Iterator[Member]:
        """This member and all those that stand in it, in the order of the text."""
        yield self
        for member in self.inside.standing if self.inside else ():
            yield from member.and_inside()


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, and where it starts."""

    position: Position
    text: str
    """With its sign, without the spaces that end it."""
    alone: bool
    """Whether it has its line for itself."""


def read_outline(text: str) -> Group:
    """The values and the comments of a front matter that ``read_yaml`` finds nothing to say of."""
    comments, dashes = find_signs(text)
    root = yaml.compose(with_usual_line_ends(text), Loader=PARSER)
    assert isinstance(root, yaml.MappingNode), "a front matter without a problem has fields"
    group = _group(root, dashes, set())
    members = [each for member in group.standing for each in member.and_inside()]
    for comment in comments:
        _attach(comment, group, members)
    return group


def find_signs(text: str) -> tuple[list[Comment], list[Position]]:
    """The comments of a text that can be read, and the dashes that announce the elements of a list.

    Comments are what stands between the tokens of the parser, blanks aside: a « # » within a quoted text or a
    block of text is never taken for one.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    spans: list[tuple[int, int]] = []
    dashes: list[Position] = []
    end = 0
    for token in yaml.scan(with_usual_line_ends(text), Loader=PARSER):
        start = _offset(token.start_mark, starts, text)
        spans += [match.span() for match in _COMMENT.finditer(text, end, start)]
        if isinstance(token, yaml.BlockEntryToken):
            dashes.append(_position(token.start_mark))
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            header = _BLOCK_HEADER.match(text, start)
            spans += [header.span("comment")] if header else []
        end = max(end, _offset(token.end_mark, starts, text))
    spans += [match.span() for match in _COMMENT.finditer(text, end)]
    return [_comment(*span, text) for span in spans], dashes


def _offset(mark: yaml.Mark, starts: list[int], text: str) -> int:
    return starts[mark.line] + mark.column if mark.line < len(starts) else len(text)


def _comment(start: int, end: int, text: str) -> Comment:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    position = text.count("\n", 0, start), len(before)
    return Comment(position, text[start:end].rstrip(), not before.strip())


def _position(mark: yaml.Mark) -> Position:
    return mark.line, mark.column


def _group(node: yaml.CollectionNode, dashes: list[Position], seen: set[int]) -> Group:
    """The members of a node; ``seen`` are nodes already met, which an alias gives again."""
    is_list = isinstance(node, yaml.SequenceNode)
    start, end = _position(node.start_mark), _position(node.end_mark)
    group = Group(is_list=is_list, is_flow=bool(node.flow_style), start=start, end=end)
    for each in node.value:
        key, value = (None, each) if is_list else each
        is_repeated = id(value) in seen
        seen.add(id(value))
        inside = None if isinstance(value, yaml.ScalarNode) else _group(value, dashes, seen)
        member = Member(key.value.strip() if key else "", value.value.strip() if inside is None else inside)
        group.members.append(member)
        if key:
            member.start = member.value_start = _position(key.start_mark)
        if not is_repeated:
            member.inside, member.value_start = inside, _position(value.start_mark)
            if not key:  # an element starts with its dash, where there is one
                before = dashes[: bisect_left(dashes, member.value_start)]
                member.start = member.value_start if group.is_flow else before[-1]
    return group


def _attach(comment: Comment, root: Group, members: list[Member]) -> None:
    """Put a comment where it belongs. Comments come in the order of the text, and stay in that order."""
    position = comment.position
    groups, last = _open_at(position, root)
    following = next((member for member in members if member.start > position), None)
    innermost = groups[-1]
    if not comment.alone and last is not None:
        is_after = last.inside is not None and last.inside.start < position and innermost is not last.inside
        (last.foot if is_after else last.head).append(comment.text)
    elif innermost.is_flow:
        within = next((member for member in innermost.standing if member.start > position), None)
        (within.before if within else innermost.tail).append(comment.text)
    elif following is not None and following.before:
        following.before.append(comment.text)
    elif last is not None and _is_of_value(position, last):
        last.head.append(comment.text)
    else:
        ended = _ended_by(position, groups, following)
        if ended is None and following is not None:
            following.before.append(comment.text)
        else:
            (ended or root).tail.append(comment.text)


def _open_at(position: Position, root: Group) -> tuple[list[Group], Member | None]:
    """The groups that are not over at ``position``, from the outermost, and the last member before it."""
    groups, last = [root], None
    while True:
        member = next((each for each in reversed(groups[-1].standing) if each.start < position), None)
        if member is None:
            return groups, last
        last, inside = member, member.inside
        if inside is None or position <= inside.start or (inside.is_flow and position >= inside.end):
            return groups, last
        groups.append(inside)


def _is_of_value(position: Position, member: Member) -> bool:
    """Whether a comment on its own line stands between a name and its value, or where a value would be."""
    if member.value == "":
        return position[1] > member.start[1]
    return member.value_start > position and (member.inside is None or member.inside.is_flow)


def _ended_by(position: Position, groups: list[Group], following: Member | None) -> Group | None:
    """The group that a comment ends; None where it goes with what follows."""
    ended = None
    for group in groups:
        can_end = following is None or group.column > following.start[1]
        if can_end and group.column <= position[1] and (ended is None or group.column > ended.column):
            ended = group
        if group.tail:  # what is inside would be written before it
            break
    return ended
