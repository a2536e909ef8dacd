"""``tribune verifier``: every problem of an archive, before anybody builds it."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import Final

import click

from tribune.cli.french import FrenchCommand
from tribune.cli.workplace import read_workplace
from tribune.content.levels import Level
from tribune.content.problems import report
from tribune.french import count, enumeration
from tribune.model import Archive
from tribune.terms import Etat

EXIT_PROBLEMS: Final = 1


@click.command(
    cls=FrenchCommand, options_metavar="[OPTIONS]", short_help="Vérifier les lettres et leurs registres."
)
@click.argument("dossier", type=click.Path(path_type=Path), default=Path("lettres"), metavar="[DOSSIER]")
@click.option("--strict", is_flag=True, help="Traiter les avertissements comme des erreurs.")
def verifier(dossier: Path, strict: bool) -> None:
    """Vérifier les lettres d’un DOSSIER (lettres, si rien n’est dit) et ses registres.

    Les documents du dossier « docs » voisin et les réglages du fichier mkdocs.yml sont vérifiés
    en même temps. Rien n’est modifié.
    Code de sortie : 0 si tout va bien, 1 s’il y a des erreurs, 2 si la commande est mal écrite.
    """
    workplace = read_workplace(dossier)
    if workplace.problems:
        click.echo(report(workplace.problems))
    levels = {problem.level for problem in workplace.problems}
    if Level.ERREUR in levels or (strict and Level.AVERTISSEMENT in levels):
        sys.exit(EXIT_PROBLEMS)
    click.echo(_summary(workplace.loaded.archive or Archive(), levels))


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
