"""The command ``tribune``: its list of commands, and how it answers a command that is badly written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint, entry_points

import click

from tribune.cli.formater import formater
from tribune.cli.nouvelle import nouvelle
from tribune.cli.renommer import renommer_commands
from tribune.cli.schema import champs, schema
from tribune.cli.terminal import EXIT_PROBLEMS, EXIT_USAGE, FrenchGroup, refuse, usage_error
from tribune.cli.verifier import verifier


@click.group(cls=FrenchGroup, subcommand_metavar="COMMANDE [ARGUMENTS]…")
def tribune() -> None:
    """Vérifier et préparer une archive de lettres syndicales."""


def command_of(entry_point: EntryPoint) -> click.Command:
    """A command that another package brings; where it cannot be loaded, one that says so: no other breaks."""
    try:
        command: click.Command = entry_point.load()
    except ImportError as error:
        sentence = f"la commande « {entry_point.name} » n’est pas installée en entier : {error}"
        return click.Command(
            entry_point.name,
            callback=lambda: refuse(sentence, "réinstallez-la, avec ce qu’elle demande"),
            short_help="N’est pas installée en entier.",
            add_help_option=False,
            context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
        )
    return command


for each in (
    *(champs, formater, nouvelle, schema, verifier, *renommer_commands),
    *map(command_of, entry_points(group="tribune.commands")),
):
    tribune.add_command(each)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; errors of usage are said in French and exit with 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a Windows pipe may lack « → »
    try:
        status = tribune.main(args=arguments, prog_name="tribune", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(EXIT_USAGE)
    except click.UsageError as error:
        refuse(*usage_error(error))
    except click.Abort:
        sys.exit(EXIT_PROBLEMS)
    sys.exit(status if isinstance(status, int) else 0)
