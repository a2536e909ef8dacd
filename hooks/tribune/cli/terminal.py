"""What passes between a command and a person: a refusal, a question, a bar that shows how far it has come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NoReturn, TypeVar

import click

from tribune.editing.answers import RefusedError

T = TypeVar("T")

EXIT_PROBLEMS: Final = 1
"""How a command ends where the archive, or the disk, stands in its way."""
EXIT_USAGE: Final = 2
"""How it ends where what it was told cannot be understood."""


def refuse(sentence: str, action: str, code: int = EXIT_USAGE) -> NoReturn:
    """Say why nothing is done and what to do, as problems are said, and exit."""
    click.echo(f"{sentence}\n    → {action}", err=True)
    sys.exit(code)


def somebody_answers() -> bool:
    """Whether a person can be asked: in a pipe, a question would wait for ever."""
    return sys.stdin.isatty()


def ask(question: str, parse: Callable[[str], T], choices: Sequence[str] = ()) -> T:
    """The answer to a question, once it can be taken. The ``choices`` are numbered from 1.

    All is said on the error output: what the command prints is its result.
    """
    if choices:
        click.echo(err=True)
    for rank, choice in enumerate(choices, 1):
        click.echo(f"{rank:4}. {choice}", err=True)
    while True:
        answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" : ", err=True)
        try:
            return parse(answer)
        except RefusedError as refused:
            click.echo(f"{refused.sentence}\n    → {refused.action}", err=True)


def taken(option: str, given: str, parse: Callable[[str], T]) -> T:
    """The value of an option; the command ends where it cannot be taken."""
    try:
        return parse(given)
    except RefusedError as refused:
        refuse(f"{option} : {refused.sentence}", refused.action)


def watched(items: Sequence[T], label: str) -> Iterator[T]:
    """The same items. A bar on the error output follows them, if that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield from bar
