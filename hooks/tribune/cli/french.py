"""Commands of click that say nothing in English: their help, and what is said of a command badly written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from tribune.source.problems import shown, suggestion
from tribune.words.french import NBSP, typography


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
