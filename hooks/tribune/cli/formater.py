"""``tribune formater``: one canonical form for the front matters, so that a change shows what it changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path

import click

from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, refuse, watched
from tribune.cli.workplace import (
    DOCS,
    LETTRES,
    ArchiveFile,
    archive_files,
    config_of_letters,
    docs_of,
    letters_here,
    require_folder,
)
from tribune.cli.writing import write_all_or_refuse
from tribune.editing.canonical import UnfaithfulError, format_page, mended
from tribune.editing.renaming import PAGES
from tribune.source.folder import PAGE_SUFFIX, SourceFile, list_files, one_file
from tribune.source.problems import Problem, report
from tribune.source.reading import read_bytes
from tribune.words.french import count, enumeration
from tribune.words.terms import Genre


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
    files, problems = _given(chemins) if chemins else _whole(letters_here())
    changed: dict[Path, bytes] = {}
    named: list[str] = []
    for file in watched(files, "Mise en forme"):
        source = file.source
        data, wrong = read_bytes(source.path, source.fichier)
        formatted = None
        if data is not None:
            formatted, wrong = _formatted(data, file)
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
    fine = {file.source.fichier for file in files if file.kind in PAGES}.difference(named, left)
    click.echo(_summary(len(named), len(left), len(fine), verifie))
    if problems or (named and verifie):
        sys.exit(EXIT_PROBLEMS)


def _whole(dossier: Path) -> tuple[list[ArchiveFile], list[Problem]]:
    """The letters, the registers, and the documents of the site that has them."""
    require_folder(dossier)
    files, problems = archive_files(dossier, docs_of(config_of_letters(dossier), dossier))
    return [file for file in files if file.kind not in {"", "page"}], problems


def _given(chemins: Sequence[Path]) -> tuple[list[ArchiveFile], list[Problem]]:
    """The pages that are named, and those of the folders that are, each once."""
    sources: list[SourceFile] = []
    problems: list[Problem] = []
    for chemin in chemins:
        if chemin.is_dir():
            listing = list_files(chemin, Path.cwd())
            sources += filter(attrgetter("is_page"), listing.files)
            problems += listing.problems
        elif chemin.suffix != PAGE_SUFFIX:
            raise click.BadParameter(f"« {chemin} » n’est ni un dossier ni une page ({PAGE_SUFFIX})")
        elif not os.path.lexists(chemin):
            raise click.BadParameter(f"le fichier « {chemin} » n’existe pas")
        else:
            source, problem = one_file(chemin, Path.cwd())
            sources += [] if problem else [source]
            problems += [problem] if problem else []
    files = {source.fichier: ArchiveFile(source, "", _kind_of(source.path)) for source in sources}
    return [*files.values()], problems


def _kind_of(path: Path) -> str:
    """What a page is, told by the nearest folder whose name says it; a lettre where none does."""
    names = (parent.name for parent in Path.cwd().joinpath(path).parents)
    folder = next((name for name in names if name in {*Genre, DOCS, LETTRES.name}), LETTRES.name)
    return {DOCS: "page", LETTRES.name: "lettre"}.get(folder, folder)


def _formatted(data: bytes, file: ArchiveFile) -> tuple[bytes | None, list[Problem]]:
    fichier = file.source.fichier
    if file.kind not in PAGES:
        return mended(data), []
    try:
        return format_page(data, fichier, PAGES[file.kind])
    except UnfaithfulError:
        refuse(
            f"{fichier}: une valeur ou un commentaire aurait été perdu, rien n’est écrit",
            "c’est un défaut du programme : signalez-le, avec ce fichier",
            EXIT_PROBLEMS,
        )


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
