"""``tribune formater``: one canonical form for the front matters, so that a change shows what it changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, refuse, watched
from tribune.cli.workplace import config_of_letters, letters_here, require_folder
from tribune.cli.writing import write_all_or_refuse
from tribune.editing.canonical import UnfaithfulError, format_page, mended
from tribune.record.declaration import Declared
from tribune.record.model import AutrePage, Lettre
from tribune.record.page_files import DOCUMENTS, genre_of
from tribune.record.register_files import is_register
from tribune.record.site import folders_of
from tribune.source.folder import PAGE_SUFFIX, SourceFile, list_files, one_file
from tribune.source.problems import Problem, report
from tribune.source.reading import read_bytes
from tribune.words.french import count, enumeration
from tribune.words.terms import Genre

_OTHER_PAGES: Final = "docs"
_DOCUMENTS: Final = {genre.value: DOCUMENTS[genre] for genre in Genre}


@click.command(cls=FrenchCommand, short_help="Mettre les en-têtes sous une même forme.")
@click.argument("chemins", type=click.Path(path_type=Path), nargs=-1, metavar="[FICHIER ou DOSSIER]…")
@click.option(
    "--verifie",
    is_flag=True,
    help="Ne rien écrire : nommer les fichiers à remettre en forme, et finir par 1.",
)
def formater(chemins: tuple[Path, ...], verifie: bool) -> None:
    """Mettre les en-têtes des lettres et des documents sous une même forme.

    Les champs prennent tous le même ordre, les mêmes guillemets et les mêmes espaces. Aucun mot ne
    change, et les commentaires restent avec ce qu’ils commentent. Les signes qu’un PDF met à la place de
    lettres (lettres liées, accents détachés, traits d’union invisibles) redeviennent des lettres, dans
    l’en-tête, le texte et les registres.
    Un fichier dont l’en-tête ne peut pas être lu sûrement est laissé tel quel, et dit pourquoi.

    Si rien n’est dit, tous les fichiers du dossier « lettres » et les documents du dossier « docs » voisin.

    Code de sortie : 0 si tout est en forme, 1 si un fichier ne l’est pas, 2 si la commande est mal écrite.
    """
    sources, problems = _given(chemins) if chemins else _whole(letters_here())
    changed: dict[Path, bytes] = {}
    named: list[str] = []
    for source in watched(sources, "Mise en forme"):
        data, wrong = read_bytes(source.path, source.fichier)
        formatted = None
        if data is not None:
            formatted, wrong = _formatted(data, source)
        problems += wrong
        if formatted is not None and formatted != data:
            changed[source.path.resolve()] = formatted  # a link stays a link
            named.append(source.fichier)
    if changed and not verifie:
        write_all_or_refuse(changed, "aucun fichier n’a changé")
    for fichier in named:
        click.echo(f"{'à remettre en forme' if verifie else 'remis en forme'} : {fichier}")
    if problems:
        click.echo(report(problems))
    left = {problem.place.fichier for problem in problems}
    fine = {source.fichier for source in sources if source.is_page}.difference(named, left)
    click.echo(_summary(len(named), len(left), len(fine), verifie))
    if problems or (named and verifie):
        sys.exit(EXIT_PROBLEMS)


def _whole(dossier: Path) -> tuple[list[SourceFile], list[Problem]]:
    """The letters, the documents of the site that has them, and the registers."""
    require_folder(dossier)
    config_file = config_of_letters(dossier)
    docs = folders_of(config_file)[1] if config_file else dossier.absolute().parent / _OTHER_PAGES
    lettres = list_files(dossier, Path.cwd())
    pages = list_files(docs, Path.cwd()).files if docs.is_dir() else ()
    files = [
        *(source for source in lettres.files if source.is_page),
        *(source for source in pages if source.is_page and genre_of(source)),
        *filter(is_register, lettres.files),
    ]
    return files, [*lettres.problems]


def _given(chemins: Sequence[Path]) -> tuple[list[SourceFile], list[Problem]]:
    """The pages that are named, and those of the folders that are."""
    sources: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for chemin in chemins:
        if chemin.is_dir():
            listing = list_files(chemin, Path.cwd())
            sources |= {source.fichier: source for source in listing.files if source.is_page}
            problems += listing.problems
        elif chemin.suffix != PAGE_SUFFIX:
            raise click.BadParameter(f"« {chemin} » n’est ni un dossier ni une page ({PAGE_SUFFIX})")
        elif not os.path.lexists(chemin):
            raise click.BadParameter(f"le fichier « {chemin} » n’existe pas")
        else:
            source, problem = one_file(chemin, Path.cwd())
            if problem:
                problems.append(problem)
            else:
                sources[source.fichier] = source
    return [*sources.values()], problems


def _formatted(data: bytes, source: SourceFile) -> tuple[bytes | None, list[Problem]]:
    if is_register(source):
        return mended(data), []
    try:
        return format_page(data, source.fichier, _schema_of(source.path))
    except UnfaithfulError:
        refuse(
            f"{source.fichier}: une valeur ou un commentaire aurait été perdu, rien n’est écrit",
            "c’est un défaut du programme : signalez-le, avec ce fichier",
            EXIT_PROBLEMS,
        )


def _schema_of(path: Path) -> type[Declared]:
    """What a page is, told by the nearest folder whose name says it; a lettre where none does."""
    for parent in Path.cwd().joinpath(path).parents:
        if parent.name in _DOCUMENTS:
            return _DOCUMENTS[parent.name]
        if parent.name == _OTHER_PAGES:
            return AutrePage
    return Lettre


def _summary(changed: int, left: int, fine: int, verifie: bool) -> str:
    """« 2 fichiers remis en forme et 11 déjà en forme. »."""
    done = "à remettre en forme" if verifie else "remis en forme"
    figures = []
    if changed:
        figures.append(count(changed, f"fichier {done}", f"fichiers {done}"))
    if left:
        figures.append(count(left, "fichier laissé tel quel", "fichiers laissés tels quels"))
    if fine or not figures:
        figures.append(count(fine, "fichier déjà en forme", "fichiers déjà en forme"))
    advice = "\n    → lancez « tribune formater »" if changed and verifie else ""
    return f"{enumeration(figures)}.{advice}"
