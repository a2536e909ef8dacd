"""Questions to a person, in a terminal: a choice among what is known, and the same again while refused."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from tribune.cli.exits import refuse
from tribune.editing.answers import RefusedError

T = TypeVar("T")


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
