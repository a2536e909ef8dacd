"""A PDF that holds text → blocks. One that holds pictures of pages is refused, with what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any, Final

from tribune.words.french import count
from tribune_import.reading.document import Document, UnreadableDocumentError
from tribune_import.reading.pandoc import damaged, missing
from tribune_import.reading.pdf_layout import in_order
from tribune_import.reading.pdf_lines import PdfLine, from_the_top, line_of
from tribune_import.reading.pdf_margins import margins_removed, with_margins
from tribune_import.reading.pdf_paragraphs import blocks_of
from tribune_import.reading.pdf_worker import MAX_PAGES

_KIND: Final = "le PDF"
_OCR: Final = (
    "passez-le dans un outil de reconnaissance de caractères (OCR), relisez, puis recommencez ; "
    "ou tapez la lettre"
)
_MAX_UNNAMED: Final = 20
_MIN_LETTERS: Final = 40
"""A page of text has hundreds of letters; a scanner may print its name on a picture."""


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF, in a process of its own.

    Raises:
        UnreadableDocumentError: damaged, behind a password, without text, far too long.
    """
    if b"%PDF-" not in data[:1024]:
        raise damaged(_KIND)
    pages = _pages(data)
    parted = with_margins([_lines(page) for page in pages])
    lines = [in_order(page) for page in parted]
    letters = [sum(sum(map(str.isalpha, line.text)) for line in page) for page in lines]
    if sum(letters) < _MIN_LETTERS:
        raise UnreadableDocumentError(_without_text(pages), _OCR)
    unnamed = sum(line.text.count("(cid:") for page in lines for line in page)
    if unnamed > _MAX_UNNAMED:
        raise UnreadableDocumentError("le PDF ne dit pas quelles lettres il montre", _OCR)
    blocks, text = blocks_of(lines)
    remarks = _remarks(pages, letters)
    if unnamed:
        signs = count(unnamed, "signe du PDF n’a pas pu être lu", "signes du PDF n’ont pas pu être lus")
        remarks.append(f"{signs} : cherchez « (cid: » dans le texte")
    return Document(name, tuple(blocks), text, len(pages), tuple(margins_removed(parted)), tuple(remarks))


def _pages(data: bytes) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tribune_import.reading.pdf_worker"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    try:
        result = subprocess.run(command, input=data, capture_output=True, check=False, env=environment)
    except OSError as error:
        raise missing("ce qui lit les PDF n’a pas pu être lancé") from error
    try:
        answer = json.loads(result.stdout)
    except ValueError as error:
        raise damaged(_KIND) from error
    if "error" in answer:
        raise _refusal(answer["error"])
    pages: list[dict[str, Any]] = answer["pages"]
    return pages


def _refusal(error: str) -> UnreadableDocumentError:
    match error:
        case "missing":
            return missing("il manque la bibliothèque qui lit les PDF (pdfminer.six)")
        case "password":
            return UnreadableDocumentError(
                "le PDF est protégé par un mot de passe",
                "ouvrez-le avec son mot de passe et enregistrez-en une copie sans protection",
            )
        case "too many pages":
            return UnreadableDocumentError(
                f"le PDF a plus de {MAX_PAGES} pages", "donnez un fichier par lettre"
            )
        case "too big":
            return UnreadableDocumentError(
                "le PDF devient démesuré une fois décompressé",
                "ouvrez-le et enregistrez-le de nouveau en PDF (« Imprimer » puis « PDF »)",
            )
        case _:
            return damaged(_KIND)


def _lines(page: dict[str, Any]) -> list[PdfLine]:
    """The lines of a page that have text, from the top."""
    return sorted((line_of(line) for line in page["lines"] if _has_text(line)), key=from_the_top)


def _has_text(line: dict[str, Any]) -> bool:
    return any(run[0].strip() for run in line["runs"])


def _without_text(pages: list[dict[str, Any]]) -> str:
    if any(page["images"] for page in pages):
        return "le PDF est une image numérisée : il ne contient pas de texte"
    return "le PDF ne contient pas de texte"


def _remarks(pages: list[dict[str, Any]], letters: list[int]) -> list[str]:
    """Pages whose text, if they have any, is in a picture."""
    scanned = [
        str(number)
        for number, (page, found) in enumerate(zip(pages, letters, strict=True), start=1)
        if page["images"] and found < _MIN_LETTERS
    ]
    if not scanned:
        return []
    pages_in_words = count(len(scanned), "page est une image", "pages sont des images")
    return [f"{pages_in_words} sans texte (page {', '.join(scanned)}) : à taper s’il y a du texte"]
