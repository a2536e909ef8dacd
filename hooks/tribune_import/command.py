"""``tribune importer``: old letters, in PDF or from a word processor, become drafts to be checked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import click

from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, refuse, watched
from tribune.cli.workplace import LETTRES
from tribune_import.reading.document import DEFAULT_SECONDS
from tribune_import.report import FileReport, Outcome, report_header, report_rows, report_text, summary


@click.command(
    cls=FrenchCommand,
    short_help="Proposer des lettres à partir d’anciens documents.",
)
@click.argument("fichiers", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FICHIER…")
@click.option(
    "--vers",
    type=click.Path(path_type=Path),
    default=LETTRES,
    metavar="DOSSIER",
    help="Le dossier des lettres (lettres, si rien n’est dit). Il est créé s’il manque.",
)
@click.option(
    "--rapport",
    type=click.Path(path_type=Path),
    metavar="FICHIER.csv",
    help="Écrire aussi le compte rendu dans un tableau, pour un tableur.",
)
@click.option(
    "--delai",
    type=click.IntRange(1, 3600),
    default=DEFAULT_SECONDS,
    metavar="SECONDES",
    help=f"Le temps laissé à la lecture d’un fichier ({DEFAULT_SECONDS}, si rien n’est dit).",
)
def importer(fichiers: tuple[Path, ...], vers: Path, rapport: Path | None, delai: int) -> None:
    """Proposer une lettre par FICHIER (.pdf, .docx, .odt, .html, .txt ou .md).

    Chaque lettre est un brouillon : son en-tête dit sous « a_verifier » ce qu’une personne doit vérifier.
    Rien n’est inventé, aucun registre n’est modifié, et une lettre déjà là n’est jamais touchée.
    Un fichier trop long à lire est laissé, et les autres sont lus.
    Code de sortie : 0 si tout va bien, 1 si un fichier au moins n’a rien donné, 2 si la commande est mal
    écrite.
    """
    # Its grammars take a while to load, which the other commands must not wait for.
    from tribune_import.batch import Batch  # noqa: PLC0415

    _check_arguments(vers, rapport)
    try:
        vers.mkdir(parents=True, exist_ok=True)
    except OSError:
        refuse(f"le dossier « {vers} » ne peut pas être créé", "vérifiez vos droits sur ce qui le contient")
    batch = Batch(vers, delai)
    reports: list[FileReport] = []
    with _table(rapport) as add_to_table:
        try:
            for path in _followed(fichiers):
                report = batch.import_file(path)
                reports.append(report)
                click.echo(f"{report_text(report)}\n")
                add_to_table(report_rows(report))
        finally:  # what was done is counted, even if somebody interrupts the rest
            batch.reader.close()
            click.echo(summary(reports))
    if any(report.outcome is Outcome.REFUSED for report in reports):
        sys.exit(EXIT_PROBLEMS)


def _followed(fichiers: Sequence[Path]) -> Iterable[Path]:
    """The same files. Where the reports do not show how far the command has come, a bar does."""
    return fichiers if sys.stdout.isatty() else watched(fichiers, "Lecture")


@contextmanager
def _table(rapport: Path | None) -> Iterator[Callable[[str], None]]:
    """What adds rows to the table, each written at once: whoever stops a long batch keeps what was read."""
    if rapport is None:
        yield lambda _: None
        return
    try:
        # UTF-8 with a mark at its start: without it, a spreadsheet shows other accents.
        file = rapport.open("x", encoding="utf-8-sig", newline="")
    except OSError:
        refuse(f"« {rapport} » ne peut pas être écrit", "vérifiez vos droits, ou donnez un autre nom")
    failed = False

    def add(rows: str) -> None:
        nonlocal failed
        try:
            file.write(rows)
            file.flush()
        except OSError:
            failed = True

    add(report_header())
    try:
        yield add
    finally:
        with suppress(OSError):  # said just below
            file.close()
    if failed:
        refuse(
            f"« {rapport} » n’a pas pu être écrit en entier",
            "faites de la place sur le disque ; les lettres proposées sont bien là",
            EXIT_PROBLEMS,
        )


def _check_arguments(vers: Path, rapport: Path | None) -> None:
    if vers.exists() and not vers.is_dir():
        raise click.BadParameter(f"« {vers} » n’est pas un dossier")
    if rapport is None:
        return
    if not rapport.parent.is_dir():
        raise click.BadParameter(f"le dossier « {rapport.parent} » n’existe pas")
    if rapport.is_dir() or rapport.suffix.lower() != ".csv":
        raise click.BadParameter(f"« {rapport} » ne finit pas par « .csv »")
    if rapport.exists():  # somebody may have written in it
        raise click.BadParameter(
            f"« {rapport} » existe déjà : donnez un autre nom, par exemple « {_free_name(rapport)} »"
        )


def _free_name(rapport: Path) -> Path:
    """The same name with the first number that is free: « rapport-2.csv »."""
    names = (rapport.with_stem(f"{rapport.stem}-{number}") for number in count(2))
    return next(name for name in names if not name.exists())
