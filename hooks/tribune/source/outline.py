"""A front matter about to be written: its values in their order, and the comments that go with each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Group:
    """Fields, or where ``is_list`` the elements of a list."""

    members: list[Member] = field(default_factory=list)
    is_list: bool = False
    tail: list[str] = field(default_factory=list)
    """Comments after the last member, each on its own line."""

    def comments(self) -> Iterator[str]:
        """Every comment within, in the order in which it is written."""
        for member in self.members:
            yield from member.before
            yield from member.head
            if isinstance(member.value, Group):
                yield from member.value.comments()
            yield from member.foot
        yield from self.tail


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
