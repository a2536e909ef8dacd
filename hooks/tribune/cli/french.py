"""Commands of click that say nothing in English: their help, and the errors of usage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
            raise ExtraWordsError(rest, ctx)
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

    command_class = FrenchCommand

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in alphabetical order, one a line."""
        rows = [(name, command.short_help or "") for name, command in sorted(self.commands.items())]
        with formatter.section("Commandes"):
            formatter.write_dl(rows)


class ExtraWordsError(click.UsageError):
    """Words that a command does not expect: often a sentence without its quotes."""

    def __init__(self, words: Sequence[str], ctx: click.Context) -> None:
        super().__init__(" ".join(words), ctx)


def usage_message(error: click.UsageError) -> str:
    """Click words its errors in English: only those that our commands raise are shown as they are."""
    sentence = "la commande n’est pas comprise"
    match error:
        case click.NoSuchOption():
            sentence = f"l’option {shown(error.option_name)} n’existe pas"
        case click.NoSuchCommand():
            sentence = f"la commande {shown(error.command_name)} n’existe pas"
        case click.BadOptionUsage():
            lack = "ne prend pas de valeur" if _is_flag(error) else "attend une valeur"
            sentence = f"l’option {shown(error.option_name)} {lack}"
        case click.MissingParameter() if error.param is not None:
            sentence = f"il manque {(error.param.metavar or '').rstrip('…')}"
        case ExtraWordsError():
            sentence = f"en trop : {shown(error.message)}"
        case click.BadParameter(param=None):
            sentence = error.message
    return sentence


def usage_action(error: click.UsageError) -> str:
    """What to do: the near word, where there is one, or how the command is written."""
    ctx = error.ctx
    path = ctx.command_path if ctx else "tribune"
    how = f"« {path} --help » montre comment l’écrire"
    match error:
        case click.NoSuchOption() if ctx:
            options = [name for param in ctx.command.params for name in param.opts if name.startswith("--")]
            return suggestion(error.option_name, options, how)
        case click.NoSuchCommand() if ctx and isinstance(ctx.command, click.Group):
            return suggestion(
                error.command_name, ctx.command.commands, f"« {path} --help » les montre toutes"
            )
        case click.MissingParameter() if ctx:
            return f"écrivez « {_pattern(ctx)} » ; « {path} --help » l’explique"
        case ExtraWordsError() if ctx:
            return (
                f"écrivez « {_pattern(ctx)} » ; une valeur qui a des espaces se met entre guillemets droits"
            )
    return how


def _is_flag(error: click.BadOptionUsage) -> bool:
    params = error.ctx.command.params if error.ctx else ()
    return any(
        isinstance(each, click.Option) and each.is_flag and error.option_name in each.opts for each in params
    )


def _pattern(ctx: click.Context) -> str:
    """The command and what follows it, options aside."""
    words = [param.metavar or "" for param in ctx.command.params if isinstance(param, click.Argument)]
    return " ".join([ctx.command_path, *words])
