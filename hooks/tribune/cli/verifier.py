"""``tribune verifier``: every problem of an archive, before anybody builds it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Final

import click

from tribune.cli.annotations import github_annotations, github_quoted, gitlab_report, json_report
from tribune.cli.changes import Change, change_since, left_out_sentence
from tribune.cli.exits import EXIT_PROBLEMS, refuse
from tribune.cli.french import FrenchCommand
from tribune.cli.git import GitError, Repository
from tribune.cli.workplace import letters_here, read_workplace, require_folder
from tribune.record.drafts import UNFINISHED
from tribune.record.load import Loaded
from tribune.record.model import Archive
from tribune.record.site import Site
from tribune.source.catalogue import Level
from tribune.source.problems import Problem, report
from tribune.words.french import count, enumeration
from tribune.words.terms import Etat

_TEXTE, _GITHUB = "texte", "github"
_ALONE: Final[dict[str, Callable[[Iterable[Problem]], str]]] = {"gitlab": gitlab_report, "json": json_report}
"""Formats for programs: nothing else is printed where they read."""
_FORMATS: Final = (_TEXTE, _GITHUB, *_ALONE)


@click.command(
    cls=FrenchCommand, options_metavar="[OPTIONS]", short_help="Vérifier les lettres et leurs registres."
)
@click.argument("dossier", type=click.Path(path_type=Path), default=letters_here, metavar="[DOSSIER]")
@click.option("--strict", is_flag=True, help="Traiter les avertissements comme des erreurs.")
@click.option(
    "--format",
    "shape",
    default=_TEXTE,
    metavar="|".join(_FORMATS),
    help="Pour une personne (texte), pour les annotations d’une forge (github, gitlab) ou pour un autre "
    "logiciel (json).",
)
@click.option(
    "--depuis",
    metavar="RÉVISION",
    help="Ne montrer que les problèmes de ce qui a changé depuis une révision de Git, par exemple « main ».",
)
def verifier(dossier: Path, strict: bool, shape: str, depuis: str | None) -> None:
    """Vérifier les lettres d’un DOSSIER (lettres, si rien n’est dit) et ses registres.

    Les documents du dossier « docs » voisin et les réglages du fichier mkdocs.yml sont vérifiés
    en même temps : ce qui arrêterait la construction du site est dit ici. MkDocs seul sait si le thème et
    les extensions que nomment les réglages sont installés. Rien n’est modifié.

    Avec --depuis, tout est vérifié, mais seuls sont montrés les problèmes des fichiers changés et ceux
    que le changement cause ailleurs. Avec --depuis ou pour un logiciel, les chemins partent de la racine du
    dépôt Git. Au format json, chaque problème a : name, level, file, line, column, sentence, action.

    Code de sortie : 0 si tout va bien, 1 s’il y a des erreurs, 2 si la commande est mal écrite.
    """
    if shape not in _FORMATS:
        raise click.BadParameter(f"le format « {shape} » n’existe pas : {enumeration(_FORMATS, 'ou')}")
    require_folder(dossier)
    if depuis is not None:
        workplace, change = _since(dossier, depuis)
    else:
        workplace = _whole(dossier, shape)
        change = Change(workplace.problems, ())
    levels = {problem.level for problem in change.brought}
    stops = Level.ERREUR in levels or (strict and Level.AVERTISSEMENT in levels)
    lines = [
        report(change.brought) if change.brought else "",
        left_out_sentence(change),
        "" if stops else _summary(workplace.loaded, levels, depuis),
    ]
    _print(shape, change.brought, "\n".join(filter(None, lines)))
    if stops:
        sys.exit(EXIT_PROBLEMS)


def _since(dossier: Path, revision: str) -> tuple[Site, Change]:
    folder = dossier.resolve()
    try:
        repository = Repository.of(folder)
        workplace = read_workplace(folder, repository.root)
        return workplace, change_since(repository, revision, folder, workplace)
    except GitError as error:
        refuse(error.sentence, error.action)


def _whole(dossier: Path, shape: str) -> Site:
    """Forges want paths from the root of the repository; without one, they stay as they are."""
    if shape == _TEXTE:
        return read_workplace(dossier)
    try:
        return read_workplace(dossier.resolve(), Repository.of(dossier).root)
    except GitError:
        return read_workplace(dossier)


def _print(shape: str, problems: Collection[Problem], said: str) -> None:
    if shape == _GITHUB:
        click.echo(github_annotations(problems) + github_quoted(said), nl=False)
    elif shape in _ALONE:
        click.echo(_ALONE[shape](problems), nl=False)
        click.echo(said, err=True)
    else:
        click.echo(said)


def _summary(loaded: Loaded, levels: Collection[Level], revision: str | None) -> str:
    """What was checked, in one line. Of a change, only its own problems are told."""
    if revision is not None:
        return f"Ce qui a changé depuis « {revision} » : {_verdict(levels)}."
    archive = loaded.archive or Archive()
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
    unfinished = {problem.place.fichier for problem in loaded.problems if problem.name == UNFINISHED}
    if unfinished:
        parts.append(count(len(unfinished), "brouillon à compléter", "brouillons à compléter"))
    return f"{enumeration(parts)} : {_verdict(levels)}."


def _verdict(levels: Collection[Level]) -> str:
    if Level.AVERTISSEMENT in levels:
        return "l’aperçu fonctionne, mais les avertissements arrêteront la publication"
    return "rien n’empêche de publier" if levels else "tout est en ordre"
