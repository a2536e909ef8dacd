"""``tribune champs``: the reference of the fields, in a terminal."""

from __future__ import annotations

import click

from tribune.cli.french import FrenchCommand
from tribune.describe.reference import field_reference


@click.command(cls=FrenchCommand, options_metavar="[OPTIONS]", short_help="Afficher tous les champs.")
def champs() -> None:
    """Afficher tous les champs d’une lettre, d’un document et des registres."""
    click.echo(field_reference(), nl=False)
