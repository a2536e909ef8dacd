"""``tribune importer``: old letters, in PDF or from a word processor, become drafts to be checked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from tribune.cli.french import FrenchCommand
from tribune.cli.new_file import FileIsThereError, write_new_file
from tribune.cli.workplace import read_workplace, shown_path
from tribune.content.register_files import archive_of_registers
from tribune.importing.already import Already, already_in, fingerprint_of, provenance
from tribune.importing.cleaning.clean import clean
from tribune.importing.knowledge import Knowledge
from tribune.importing.proposal import propose
from tribune.importing.reading.documents import UnreadableDocumentError, read_document
from tribune.importing.report import FileReport, Outcome, report_csv, report_text, summary
from tribune.importing.votes.reading import read_votes

EXIT_REFUSED: Final = 1


@click.command(
    cls=FrenchCommand,
    options_metavar="[OPTIONS]",
    short_help="Proposer des lettres à partir d’anciens documents.",
)
@click.argument("fichiers", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FICHIER…")
@click.option(
    "--vers",
    type=click.Path(path_type=Path),
    default=Path("lettres"),
    metavar="DOSSIER",
    help="Le dossier des lettres (lettres, si rien n’est dit). Il est créé s’il manque.",
)
@click.option(
    "--rapport",
    type=click.Path(path_type=Path),
    metavar="FICHIER.csv",
    help="Écrire aussi le compte rendu dans un tableau, pour un tableur.",
)
def importer(fichiers: tuple[Path, ...], vers: Path, rapport: Path | None) -> None:
    """Proposer une lettre par FICHIER (.pdf, .docx, .odt, .html, .txt ou .md).

    Chaque lettre est un brouillon : son en-tête dit sous « a_verifier » ce qu’une personne doit vérifier.
    Rien n’est inventé, aucun registre n’est modifié, et une lettre déjà là n’est jamais touchée.
    Code de sortie : 0 si tout va bien, 1 si un fichier au moins n’a rien donné, 2 si la commande est mal
    écrite.
    """
    _check_arguments(vers, rapport)
    vers.mkdir(parents=True, exist_ok=True)
    batch = _Batch(vers)
    reports = _import_all(batch, fichiers)
    for report in reports:
        click.echo(f"{report_text(report)}\n")
    click.echo(summary(reports))
    if rapport is not None:
        rapport.write_text(report_csv(reports), encoding="utf-8-sig", newline="")
    if any(report.outcome is Outcome.REFUSED for report in reports):
        sys.exit(EXIT_REFUSED)


def _check_arguments(vers: Path, rapport: Path | None) -> None:
    if vers.exists() and not vers.is_dir():
        raise click.BadParameter(f"« {vers} » n’est pas un dossier")
    if rapport is None:
        return
    if not rapport.parent.is_dir():
        raise click.BadParameter(f"le dossier « {rapport.parent} » n’existe pas")
    if rapport.is_dir() or rapport.suffix.lower() != ".csv":
        raise click.BadParameter(f"« {rapport} » ne finit pas par « .csv »")


def _import_all(batch: _Batch, fichiers: Sequence[Path]) -> list[FileReport]:
    """A report for each file, with a progress bar where somebody watches."""
    if not sys.stderr.isatty() or len(fichiers) < 2:
        return [batch.import_file(path) for path in fichiers]
    with click.progressbar(fichiers, label="Lecture", file=sys.stderr) as shown:
        return [batch.import_file(path) for path in shown]


class _Batch:
    """What the files of one run share: the archive, and the lettres that are there so far."""

    def __init__(self, vers: Path) -> None:
        workplace = read_workplace(vers)
        settings = workplace.settings.settings if workplace.settings else None
        self.vers = vers
        self.known = Knowledge(
            archive_of_registers(vers),
            settings.organisation if settings else "",
            settings.titre if settings else "",
        )
        self.already: Already = already_in(vers)
        self.written: dict[str, str] = {}
        """Path of each lettre written in this run → the file it comes from."""

    def import_file(self, path: Path) -> FileReport:
        """Read one file and write the lettre that it gives; whatever is wrong with it is in the report."""
        fichier = str(path)
        try:
            document = read_document(path)
            fingerprint = fingerprint_of(path.read_bytes())
            twin = self._known(fichier, None, fingerprint)
            if twin is not None:
                return twin
            cleaned = clean(document.blocks)
            votes = read_votes(cleaned.blocks, self.known.organisations, self.known.own)
            proposal = propose(document, cleaned, votes, self.known)
            twin = self._known(fichier, proposal.numero, fingerprint)
            if twin is not None:
                return twin
            written = write_new_file(
                self.vers, proposal.path, proposal.text(provenance(document.name, fingerprint))
            )
        except UnreadableDocumentError as error:
            return FileReport(fichier, Outcome.REFUSED, phrase=error.sentence, action=error.action)
        except FileIsThereError:
            return self._taken(fichier, proposal.path)
        except OSError:
            return FileReport(
                fichier,
                Outcome.REFUSED,
                phrase="la lettre n’a pas pu être écrite",
                action=f"vérifiez les droits sur « {self.vers} », et qu’aucun lien n’en sort",
            )
        self.already = self.already.with_file(proposal.numero, fingerprint, proposal.path)
        self.written[proposal.path] = fichier
        return FileReport(
            fichier,
            Outcome.PROPOSED,
            shown_path(written.absolute()),
            findings=proposal.findings,
            additions=proposal.additions,
            removed=len(cleaned.removed),
        )

    def _known(self, fichier: str, numero: int | None, fingerprint: str) -> FileReport | None:
        """What is said of a document whose lettre is there: it is left as it is, whoever corrected it."""
        there = self.already.file_of(numero, fingerprint)
        if there is None:
            return None
        first = self.written.get(there)
        if first is not None and fingerprint not in self.already.by_fingerprint:
            return self._taken(fichier, there)
        shown = shown_path((self.vers / there).absolute())
        if there in self.already.notices:
            return FileReport(
                fichier,
                Outcome.ALREADY_THERE,
                shown,
                f"la lettre n° {numero} a déjà une notice, {shown} : rien n’y est changé",
                "pour reprendre le texte, renommez ou supprimez la notice, puis relancez la commande",
            )
        sentence = f"la lettre est déjà là, {shown} : rien n’y est changé"
        if first is not None:
            sentence = f"c’est le même document que « {first} »"
        action = "pour la reprendre du début, supprimez-la d’abord"
        return FileReport(fichier, Outcome.ALREADY_THERE, shown, sentence, action)

    def _taken(self, fichier: str, relative: str) -> FileReport:
        """What is said of a document that would take the place of another one."""
        shown = shown_path((self.vers / relative).absolute())
        first = self.written.get(relative)
        sentence = f"une autre lettre est déjà dans {shown}"
        if first is not None:
            sentence = f"ce document donne la même lettre que « {first} »"
        action = "comparez les deux documents, et corrigez le numéro ou le titre de celui qui se trompe"
        return FileReport(fichier, Outcome.REFUSED, shown, sentence, action)
