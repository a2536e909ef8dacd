"""``tribune verifier``: every problem of an archive, or those that a change brings, before it is built."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Final

import click

from tribune.cli.annotations import github_annotations, github_quoted, gitlab_report, json_report
from tribune.cli.git import GitError, Repository
from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, refuse
from tribune.cli.workplace import letters_here, read_workplace, require_folder
from tribune.record.load import UNFINISHED, Loaded
from tribune.record.model import Archive
from tribune.record.site import Site
from tribune.source.problems import Level, Problem, report
from tribune.words.french import composed, count, enumeration
from tribune.words.terms import Etat

_TEXTE, _GITHUB = "texte", "github"
_ALONE: Final[dict[str, Callable[[Iterable[Problem]], str]]] = {"gitlab": gitlab_report, "json": json_report}
"""Formats for programs: nothing else is printed where they read."""
_FORMATS: Final = (_TEXTE, _GITHUB, *_ALONE)


@click.command(cls=FrenchCommand, short_help="Vérifier les lettres et leurs registres.")
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
    is_plain = shape == _TEXTE and depuis is None
    repository = None if is_plain else _repository(dossier, is_needed=depuis is not None)
    site = read_workplace(dossier.resolve(), repository.root) if repository else read_workplace(dossier)
    problems = site.problems
    if repository and depuis is not None:
        problems = _brought_since(depuis, repository, dossier.resolve(), site)
    left_out = len(site.problems) - len(problems)
    levels = {problem.level for problem in problems}
    stops = Level.ERREUR in levels or (strict and Level.AVERTISSEMENT in levels)
    lines = [
        report(problems) if problems else "",
        _left_out_sentence(left_out) if left_out else "",
        "" if stops else _summary(site.loaded, levels, depuis),
    ]
    _print(shape, problems, "\n".join(filter(None, lines)))
    if stops:
        sys.exit(EXIT_PROBLEMS)


def _repository(dossier: Path, *, is_needed: bool) -> Repository | None:
    """Programs want paths from the root of the repository; without one, they stay as they are."""
    try:
        return Repository.of(dossier)
    except GitError as error:
        if is_needed:
            refuse(error.sentence, error.action)
        return None


def _brought_since(revision: str, repository: Repository, folder: Path, site: Site) -> tuple[Problem, ...]:
    """The problems of the files that changed, and those of other files that were not there before.

    A theme that leaves the register breaks a letter that nobody touched: what was there before is known by
    checking the tree that the work started from. Problems are told apart by file, name and sentence: a line
    that moves makes no new problem.
    """
    try:
        base = repository.merge_base(revision)
        touched = repository.changed_since(base)
        if all(composed(problem.place.fichier) in touched for problem in site.problems):
            return site.problems
        with tempfile.TemporaryDirectory(prefix="tribune-") as temporary:
            root = Path(temporary).resolve()
            repository.write_tree(base, root)
            before = root / folder.relative_to(repository.root)
            known = set(map(_key, read_workplace(before, root).problems if before.is_dir() else ()))
    except GitError as error:
        refuse(error.sentence, error.action)
    return tuple(each for each in site.problems if _key(each)[0] in touched or _key(each) not in known)


def _key(problem: Problem) -> tuple[str, str, str]:
    return composed(problem.place.fichier), problem.name, problem.sentence


def _left_out_sentence(number: int) -> str:
    """« 3 autres problèmes étaient déjà là… »."""
    others = count(number, "autre problème", "autres problèmes")
    were, them = ("étaient", "les") if number > 1 else ("était", "le")
    return f"{others} {were} déjà là : « tribune verifier » {them} montre."


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
    etats = Counter(lettre.etat for lettre in archive.lettres)
    details = [count(etats[etat], etat.value) for etat in (Etat.NOTICE, Etat.BROUILLON) if etats[etat]]
    figures = [
        count(len(archive.lettres), "lettre") + (f" (dont {enumeration(details)})" if details else ""),
        count(sum(len(lettre.votes) for lettre in archive.lettres), "vote"),
        count(len(archive.documents), "document"),
    ]
    unfinished = {problem.place.fichier for problem in loaded.problems if problem.name == UNFINISHED}
    if unfinished:
        figures.append(count(len(unfinished), "brouillon à compléter", "brouillons à compléter"))
    return f"{enumeration(figures)} : {_verdict(levels)}."


def _verdict(levels: Collection[Level]) -> str:
    if Level.AVERTISSEMENT in levels:
        return "l’aperçu fonctionne, mais les avertissements arrêteront la publication"
    return "rien n’empêche de publier" if levels else "tout est en ordre"
