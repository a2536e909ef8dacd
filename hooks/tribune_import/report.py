"""What an import says: a report for each file, and the table of a whole batch."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tribune.words.french import count, enumeration
from tribune_import.additions import Addition
from tribune_import.blocks import Removed
from tribune_import.findings import Certitude, Finding, in_words
from tribune_import.markdown import plain


class Outcome(Enum):
    """What became of a file: its word in the table, its nouns in the summary."""

    PROPOSED = ("proposée", "lettre proposée", "lettres proposées")
    ALREADY_THERE = ("déjà là", "lettre déjà là", "lettres déjà là")
    REFUSED = ("refusé", "fichier refusé", "fichiers refusés")


@dataclass(frozen=True, slots=True)
class FileReport:
    """What is said of one file."""

    fichier: str
    """The file, as the activist named it."""
    outcome: Outcome
    lettre: str = ""
    """The lettre that was written, or that is already there; empty where there is none."""
    phrase: str = ""
    """Why it was refused, or left as it is."""
    action: str = ""
    """What to do about it."""
    findings: tuple[Finding, ...] = ()
    additions: tuple[Addition, ...] = ()
    removed: tuple[Removed, ...] = ()
    """What was taken out: menus, headers, contacts, images."""
    remarks: tuple[str, ...] = ()
    """What the reading of the file has to say, as « un cadre de texte n’a pas été lu »."""


COLUMNS: Final = ("fichier", "issue", "lettre", "champ", "certitude", "valeur", "page", "ligne", "remarque")
"""The columns of the table. A file without findings has one row."""
_FORMULA_SIGNS: Final = frozenset("=+-@\t\r\n\0＝＋－＠")
_SHOWN: Final = 80
_WIDTH: Final = max(len(certitude) for certitude in Certitude)


def report_text(report: FileReport) -> str:
    """What a terminal shows of one file."""
    return "\n".join(map(_printable, _lines(report)))


def _lines(report: FileReport) -> Iterator[str]:
    if report.outcome is not Outcome.PROPOSED:
        yield f"{report.fichier} : {report.phrase}"
        yield f"    → {report.action}"
        return
    yield f"{report.fichier} : lettre proposée"
    yield f"    → relisez {report.lettre}"
    yield from map(_finding_line, report.findings)
    yield from (f"    à noter : {remark}" for remark in report.remarks)
    yield from _removed_lines(report.removed)
    for register in dict.fromkeys(addition.register for addition in report.additions):
        yield f"    à ajouter à registres/{register}.yml, après vérification :"
        for addition in report.additions:
            if addition.register == register:
                yield from (f"        {line}" for line in addition.texte.splitlines())


def _removed_lines(removed: Sequence[Removed]) -> Iterator[str]:
    """Each passage that was taken out, under why it was."""
    if removed:
        yield f"    {count(len(removed), 'passage')} hors du texte de la lettre :"
    for why in dict.fromkeys(gone.why for gone in removed):
        yield f"        {why}"
        for gone in removed:
            if gone.why == why:
                place = in_words(gone.block.page, gone.block.line)
                yield f"            {place} : {_shown(gone)}" if place else f"            {_shown(gone)}"


def _shown(gone: Removed) -> str:
    """Its words on one line, cut to a readable length; the table has them whole."""
    text = plain(gone.block.text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


def _finding_line(finding: Finding) -> str:
    place = f" ({finding.place})" if finding.place else ""
    value = f" : {finding.valeur}" if finding.valeur else ""
    remark = f" – {finding.remarque}" if finding.remarque else ""
    return f"    {finding.certitude:<{_WIDTH}}  {finding.champ}{value}{place}{remark}"


def summary(reports: Sequence[FileReport]) -> str:
    """The last line: « 3 lettres proposées et 1 fichier refusé. »."""
    outcomes = [report.outcome for report in reports]
    parts = [
        count(outcomes.count(outcome), outcome.value[1], outcome.value[2])
        for outcome in Outcome
        if outcome in outcomes
    ]
    return f"{enumeration(parts) or 'aucun fichier n’a été lu'}."


def report_header() -> str:
    """The first line of the table of a batch."""
    return _csv([COLUMNS])


def report_rows(report: FileReport) -> str:
    """The lines of one file in that table, one for each finding. No cell is a formula to a spreadsheet."""
    return _csv([_cell(value) for value in row] for row in _rows(report))


def _csv(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _rows(report: FileReport) -> Iterator[tuple[str, ...]]:
    head = (report.fichier, report.outcome.value[0], report.lettre)
    if not report.findings:
        remark = " → ".join(part for part in (report.phrase, report.action) if part)
        yield (*head, "", "", "", "", "", remark)
    for finding in report.findings:
        place = (_number(finding.page), _number(finding.ligne))
        yield (*head, finding.champ, finding.certitude, finding.valeur, *place, finding.remarque)
    for remark in report.remarks:
        yield (*head, "texte", "à noter", "", "", "", remark)
    for gone in report.removed:
        place = (_number(gone.block.page), _number(gone.block.line))
        yield (*head, "texte", "mis de côté", plain(gone.block.text), *place, gone.why)
    for addition in report.additions:
        entry = " ".join(addition.texte.split())
        yield (*head, f"registres/{addition.register}.yml", "à ajouter", entry, "", "", "")


def _number(value: int | None) -> str:
    """A page or a line; 0 is no place in the text."""
    return str(value) if value else ""


def _cell(value: str) -> str:
    """A text on one line; an apostrophe stands before what a spreadsheet would compute."""
    line = _printable(" ".join(value.split()))
    return f"'{line}" if line[:1] in _FORMULA_SIGNS else line


def _printable(text: str) -> str:
    """Without the controls that would move the cursor of a terminal, or hide a part of a line."""
    return "".join(
        char if unicodedata.category(char) not in {"Cc", "Cf", "Cs"} else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )
