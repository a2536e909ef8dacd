"""The command ``tribune``: its list of commands, and how it answers a command that is badly written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import entry_points

import click

from tribune.cli.champs import champs
from tribune.cli.exits import EXIT_PROBLEMS, EXIT_USAGE
from tribune.cli.formater import formater
from tribune.cli.french import FrenchGroup, usage_action, usage_message
from tribune.cli.nouvelle import nouvelle
from tribune.cli.renommer import renommer_commands
from tribune.cli.schema import schema
from tribune.cli.verifier import verifier


@click.group(cls=FrenchGroup, options_metavar="[OPTIONS]", subcommand_metavar="COMMANDE [ARGUMENTS]…")
def tribune() -> None:
    """Vérifier et préparer une archive de lettres syndicales."""


tribune.add_command(champs)
tribune.add_command(formater)
tribune.add_command(nouvelle)
tribune.add_command(schema)
tribune.add_command(verifier)
for command in renommer_commands:
    tribune.add_command(command)
for entry_point in entry_points(group="tribune.commands"):
    tribune.add_command(entry_point.load())


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
        click.echo(f"{usage_message(error)}\n    → {usage_action(error)}", err=True)
        sys.exit(EXIT_USAGE)
    except click.Abort:
        sys.exit(EXIT_PROBLEMS)
    sys.exit(status if isinstance(status, int) else 0)
