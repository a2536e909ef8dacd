"""How far a long command has come: a bar where somebody watches, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

T = TypeVar("T")


def watched(items: Sequence[T], label: str) -> Iterator[T]:
    """The same items. A bar on the error output follows them, if that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield from bar
