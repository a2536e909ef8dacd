"""Commands of click that say nothing in English."""

from __future__ import annotations

import click

from tribune.content.problems import suggestion


class FrenchCommand(click.Command):
    """A command whose help says nothing in English."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """« Usage : », with the space that French puts there."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Usage : ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``, explained in French."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Afficher cette aide."
        return option


class FrenchGroup(FrenchCommand, click.Group):
    """The same for the list of commands."""

    command_class = FrenchCommand

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command that is mistyped is remembered, for ``usage_action``."""
        ctx.meta["tribune.typed"] = args[0]
        return super().resolve_command(ctx, args)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in alphabetical order, one a line."""
        rows = [(name, command.short_help or "") for name, command in sorted(self.commands.items())]
        with formatter.section("Commandes "):
            formatter.write_dl(rows)


def usage_message(error: click.UsageError) -> str:
    """Click words its errors in English: only those that our commands raise are shown as they are."""
    if isinstance(error, click.NoSuchOption):
        return f"l’option « {error.option_name} » n’existe pas"
    if isinstance(error, click.BadParameter) and error.param is None:
        return error.message
    if isinstance(error.ctx and error.ctx.command, click.Group):
        return "cette commande n’existe pas"
    return "la commande n’est pas comprise"


def usage_action(error: click.UsageError) -> str:
    """What to do: the near word, where there is one, or the help of the command."""
    path = error.ctx.command_path if error.ctx else "tribune"
    otherwise = f"« {path} --help » montre comment l’écrire"
    command = error.ctx.command if error.ctx else None
    if isinstance(error, click.NoSuchOption) and command is not None:
        options = [name for param in command.params for name in param.opts if name.startswith("--")]
        return suggestion(error.option_name, options, otherwise)
    typed = error.ctx.meta.get("tribune.typed") if error.ctx else None
    if isinstance(command, click.Group) and isinstance(typed, str):
        return suggestion(typed, command.commands, otherwise)
    return otherwise
