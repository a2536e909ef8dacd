"""The command ``tribune``: what an activist can ask on a computer, in French."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

import click

from tribune.content.levels import Level
from tribune.content.load import load
from tribune.content.problems import report
from tribune.content.reference import field_reference
from tribune.content.settings import check_organisation, read_settings
from tribune.french import count, enumeration
from tribune.model import Archive
from tribune.terms import Etat

EXIT_PROBLEMS: Final = 1
EXIT_USAGE: Final = 2
CONFIG_NAME: Final = "mkdocs.yml"


class _FrenchCommand(click.Command):
    """A command whose help says nothing in English."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Usage : ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Afficher cette aide."
        return option


class _FrenchGroup(_FrenchCommand, click.Group):
    """The same for the list of commands."""

    command_class = _FrenchCommand

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, command.short_help or "") for name, command in sorted(self.commands.items())]
        with formatter.section("Commandes"):
            formatter.write_dl(rows)


@click.group(cls=_FrenchGroup, options_metavar="[OPTIONS]", subcommand_metavar="COMMANDE [ARGUMENTS]…")
def tribune() -> None:
    """Vérifier et préparer une archive de lettres syndicales."""


@tribune.command(options_metavar="[OPTIONS]", short_help="Vérifier les lettres et leurs registres.")
@click.argument("dossier", type=click.Path(path_type=Path), default=Path("lettres"), metavar="[DOSSIER]")
@click.option("--strict", is_flag=True, help="Traiter les avertissements comme des erreurs.")
def verifier(dossier: Path, strict: bool) -> None:
    """Vérifier les lettres d’un DOSSIER (lettres, si rien n’est dit) et ses registres.

    Les documents du dossier « docs » voisin et les réglages du fichier mkdocs.yml sont vérifiés
    en même temps. Rien n’est modifié.
    Code de sortie : 0 si tout va bien, 1 s’il y a des erreurs, 2 si la commande est mal écrite.
    """
    if not dossier.exists():
        raise click.BadParameter(f"le dossier « {dossier} » n’existe pas")
    if not dossier.is_dir():
        raise click.BadParameter(f"« {dossier} » n’est pas un dossier")
    folder = Path(os.path.abspath(dossier))  # noqa: PTH100 - resolve() would follow links
    config_file = _config_file(folder)
    file, problems = (None, []) if config_file is None else read_settings(config_file, _shown(config_file))
    root = folder.parent if config_file is None else config_file.parent
    loaded = load(dossier, root / (file.docs_dir if file else "docs"), Path.cwd())
    if file and loaded.archive:
        problems += check_organisation(file, loaded.archive)
    problems += loaded.problems
    if problems:
        click.echo(report(problems))
    levels = {problem.level for problem in problems}
    if Level.ERREUR in levels or (strict and Level.AVERTISSEMENT in levels):
        sys.exit(EXIT_PROBLEMS)
    click.echo(_summary(loaded.archive or Archive(), levels))


@tribune.command(options_metavar="[OPTIONS]", short_help="Afficher tous les champs.")
def champs() -> None:
    """Afficher tous les champs d’une lettre, d’un document et des registres."""
    click.echo(field_reference(), nl=False)


def _config_file(folder: Path) -> Path | None:
    """The settings of the site that has the letters of ``folder``: beside it, or above if they name it."""
    beside = folder.parent / CONFIG_NAME
    if os.path.lexists(beside):
        return beside
    for parent in folder.parent.parents:
        candidate = parent / CONFIG_NAME
        if candidate.is_file():
            file, _ = read_settings(candidate, CONFIG_NAME)
            return candidate if file and parent / file.settings.lettres == folder else None
    return None


def _shown(path: Path) -> str:
    """A path as seen from where the command is run, or in full."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _summary(archive: Archive, levels: Collection[Level]) -> str:
    lettres = archive.lettres
    details: list[str] = []
    for etat, noun in ((Etat.NOTICE, "notice"), (Etat.BROUILLON, "brouillon")):
        number = sum(lettre.etat is etat for lettre in lettres)
        if number:
            details.append(count(number, noun))
    parts = [
        count(len(lettres), "lettre") + (f" (dont {enumeration(details)})" if details else ""),
        count(sum(len(lettre.votes) for lettre in lettres), "vote"),
        count(len(archive.documents), "document"),
    ]
    return f"{enumeration(parts)} : {_verdict(levels)}."


def _verdict(levels: Collection[Level]) -> str:
    if Level.AVERTISSEMENT in levels:
        return "l’aperçu fonctionne, mais les avertissements arrêteront la publication"
    return "rien n’empêche de publier" if levels else "tout est en ordre"


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
        path = error.ctx.command_path if error.ctx else "tribune"
        click.echo(f"{_usage_message(error)}\n    → « {path} --help » montre comment l’écrire", err=True)
        sys.exit(EXIT_USAGE)
    except click.Abort:
        sys.exit(EXIT_PROBLEMS)
    sys.exit(status if isinstance(status, int) else 0)


def _usage_message(error: click.UsageError) -> str:
    """Click words its errors in English: only those that this module raises are shown as they are."""
    if isinstance(error, click.NoSuchOption):
        return f"l’option « {error.option_name} » n’existe pas"
    if isinstance(error, click.BadParameter) and error.param is None:
        return error.message
    if isinstance(error.ctx and error.ctx.command, click.Group):
        return "cette commande n’existe pas"
    return "la commande n’est pas comprise"
