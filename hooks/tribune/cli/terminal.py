"""How a command speaks to a person, in French: help, refusals, questions, progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NoReturn, TypeVar

import click

from tribune.editing.answers import RefusedError
from tribune.source.problems import shown, suggestion
from tribune.words.french import NBSP, typography

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


class FrenchFormatter(click.HelpFormatter):
    """A help with the spaces of French: no line ends between « and its word."""

    def write_heading(self, heading: str) -> None:
        """« Options : »."""
        super().write_heading(f"{heading}{NBSP}")

    def write_text(self, text: str) -> None:
        """What the command is for."""
        super().write_text(typography(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], *arguments: Any, **options: Any) -> None:
        """Options or commands, and what each is for."""
        super().write_dl([(name, typography(text)) for name, text in rows], *arguments, **options)


class FrenchContext(click.Context):
    """A run of a command, whose help is written in French."""

    formatter_class = FrenchFormatter


class ExtraWordsError(click.UsageError):
    """Words that a command does not expect: often a sentence without its quotes."""


class FrenchCommand(click.Command):
    """A command whose help and whose errors say nothing in English."""

    context_class = FrenchContext
    allow_extra_args = True
    """``parse_args`` tells of the words that are too many: click would do it in English."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click, with each error tied to its command, and told of the words that are too many."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group):
            raise ExtraWordsError(" ".join(rest), ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """« Usage : », with the space that French puts there."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), f"Usage{NBSP}: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``, explained in French."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Afficher cette aide."
        return option


class FrenchGroup(FrenchCommand, click.Group):
    """The same for the list of commands."""

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in alphabetical order, one a line."""
        rows = [(name, command.short_help or "") for name, command in sorted(self.commands.items())]
        with formatter.section("Commandes"):
            formatter.write_dl(rows)


def usage_error(error: click.UsageError) -> tuple[str, str]:
    """What is wrong with the command, and what to do: the near word, where there is one, or its pattern.

    Click words its errors in English: only those that our commands raise are shown as they are.
    """
    ctx = error.ctx or click.Context(click.Command("tribune"), info_name="tribune")
    help_ = f"« {ctx.command_path} --help »"
    how = f"{help_} montre comment l’écrire"
    words = [param.metavar or "" for param in ctx.command.params if isinstance(param, click.Argument)]
    pattern = " ".join([ctx.command_path, *words])
    sentence, action = "la commande n’est pas comprise", how
    match error:
        case click.NoSuchOption(option_name=name):
            options = [word for param in ctx.command.params for word in param.opts if word.startswith("--")]
            sentence, action = f"l’option {shown(name)} n’existe pas", suggestion(name, options, how)
        case click.NoSuchCommand(command_name=name):
            commands = ctx.command.commands if isinstance(ctx.command, click.Group) else ()
            sentence = f"la commande {shown(name)} n’existe pas"
            action = suggestion(name, commands, f"{help_} les montre toutes")
        case click.BadOptionUsage(option_name=name):
            flags = {word for param in ctx.command.params if _is_flag(param) for word in param.opts}
            lack = "ne prend pas de valeur" if name in flags else "attend une valeur"
            sentence = f"l’option {shown(name)} {lack}"
        case click.MissingParameter(param=click.Parameter(metavar=metavar)):
            sentence = f"il manque {(metavar or '').rstrip('…')}"
            action = f"écrivez « {pattern} » ; {help_} l’explique"
        case ExtraWordsError(message=message):
            sentence = f"en trop : {shown(message)}"
            quotes = "une valeur qui a des espaces se met entre guillemets droits"
            action = f"écrivez « {pattern} » ; {quotes}"
        case click.BadParameter(param=None):
            sentence = error.message
    return sentence, action


def _is_flag(param: click.Parameter) -> bool:
    return isinstance(param, click.Option) and param.is_flag
