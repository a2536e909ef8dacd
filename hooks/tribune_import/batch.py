"""The files that one run of ``tribune importer`` reads, and what becomes of each of them."""

from __future__ import annotations

from pathlib import Path

from tribune.cli.workplace import read_workplace
from tribune.cli.writing import FileIsThereError, write_new_file
from tribune.record.registers import archive_of_registers
from tribune.source.folder import shown_path
from tribune_import.already import Already, already_in, fingerprint_of_file, provenance
from tribune_import.apart import Reader, Reading
from tribune_import.knowledge import Knowledge
from tribune_import.reading.document import UnreadableDocumentError
from tribune_import.report import FileReport, Outcome


class Batch:
    """What the files of one run share: the archive, and the lettres that are there so far."""

    def __init__(self, vers: Path, seconds: int) -> None:
        """``vers`` is the folder of the letters, which exists; ``seconds``, what one file may take."""
        workplace = read_workplace(vers)
        settings = workplace.settings.settings if workplace.settings else None
        self.vers = vers
        known = Knowledge(
            archive_of_registers(vers),
            settings.organisation if settings else "",
            settings.titre if settings else "",
            settings.region if settings else "",
        )
        self.reader = Reader(known, seconds)
        self.already: Already = already_in(vers)
        self.written: dict[str, str] = {}
        """Path of each lettre written in this run → the file it comes from."""

    def import_file(self, path: Path) -> FileReport:
        """Read one file and write the lettre that it gives; whatever is wrong with it is in the report."""
        fichier = str(path)
        fingerprint = fingerprint_of_file(path)
        there = self.already.by_fingerprint.get(fingerprint)
        if there is not None:
            return self._left(fichier, there)
        try:
            reading = self.reader.read(path)
        except UnreadableDocumentError as error:
            return FileReport(fichier, Outcome.REFUSED, phrase=error.sentence, action=error.action)
        numero = reading.proposal.numero
        there = None if numero is None else self.already.by_numero.get(numero)
        if there is not None:
            return self._taken(fichier, there) if there in self.written else self._left(fichier, there)
        return self._write(fichier, reading, fingerprint)

    def _write(self, fichier: str, reading: Reading, fingerprint: str) -> FileReport:
        document, proposal = reading.document, reading.proposal
        comment = provenance(document.name, fingerprint)
        try:
            written = write_new_file(self.vers, proposal.path, proposal.text(comment))
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
            removed=(*document.left_out, *proposal.removed, *reading.cleaned.removed),
            remarks=(*document.remarks, *proposal.remarks),
        )

    def _left(self, fichier: str, relative: str) -> FileReport:
        """What is said of a document whose lettre is there: it is left as it is, whoever corrected it."""
        shown = shown_path((self.vers / relative).absolute())
        first = self.written.get(relative)
        sentence = f"la lettre est déjà là, {shown} : rien n’y est changé"
        action = "pour la reprendre du début, supprimez-la d’abord"
        if first is not None:
            sentence = f"c’est le même document que « {first} »"
            action = "gardez l’un des deux"
        elif relative in self.already.notices:
            sentence = f"la lettre a déjà une notice, {shown} : rien n’y est changé"
            action = "pour reprendre le texte, supprimez la notice, puis relancez la commande"
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
