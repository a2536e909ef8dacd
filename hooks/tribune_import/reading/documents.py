"""A file of any known kind → a document, or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tribune.source.problems import shown
from tribune_import.reading.document import MAX_BLOCKS, MAX_BYTES, Document, UnreadableDocumentError
from tribune_import.reading.pdf import read_pdf
from tribune_import.reading.text_files import read_text_file
from tribune_import.reading.web_pages import read_html
from tribune_import.reading.word_processors import read_docx, read_odt

__all__ = ["FORMATS", "Document", "UnreadableDocumentError", "read_document"]

FORMATS: Final[Mapping[str, Callable[[bytes, str], Document]]] = {
    ".docx": read_docx,
    ".htm": read_html,
    ".html": read_html,
    ".md": read_text_file,
    ".odt": read_odt,
    ".pdf": read_pdf,
    ".txt": read_text_file,
}
"""What reads each kind of file, by the end of its name."""

_KNOWN: Final = ".docx, .odt, .pdf, .html, .txt ou .md"
_OLD_WORD: Final = "ouvrez-le dans LibreOffice ou Word et enregistrez-le en .docx ou en .odt"
_ACTIONS: Final[Mapping[str, str]] = {
    ".doc": _OLD_WORD,
    ".dot": _OLD_WORD,
    ".rtf": _OLD_WORD,
    ".wps": _OLD_WORD,
    ".sxw": _OLD_WORD,
    ".pages": "ouvrez-le dans Pages et choisissez « Fichier > Exporter vers > Word » (.docx)",
    ".pub": "ouvrez-le dans Publisher et enregistrez-le en PDF",
    ".eml": "ouvrez le message et enregistrez-le en page web (.html)",
    ".msg": "ouvrez le message et enregistrez-le en page web (.html)",
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".webp"),
        "une image n’a pas de texte : passez-la dans un outil de reconnaissance de caractères (OCR)",
    ),
}


def read_document(path: Path) -> Document:
    """Read a file, by the end of its name.

    Raises:
        UnreadableDocumentError: for whatever stands in the way, with a sentence and what to do.
    """
    if path.is_dir():
        raise UnreadableDocumentError(
            "c’est un dossier", f"donnez ses fichiers, par exemple ceux-ci : {_files_of(path)}"
        )
    suffix = path.suffix.lower()
    reader = FORMATS.get(suffix)
    if reader is None:
        what = (
            f"le format {shown(suffix)} n’est pas lu" if suffix else "le nom du fichier ne dit pas son format"
        )
        raise UnreadableDocumentError(what, _ACTIONS.get(suffix, f"donnez un fichier {_KNOWN}"))
    data = _bytes(path)
    if not data.strip(b"\0\t\n\r "):
        raise UnreadableDocumentError("le fichier est vide", "vérifiez la copie, ou donnez un autre fichier")
    document = reader(data, path.name)
    if len(document.blocks) > MAX_BLOCKS:
        raise UnreadableDocumentError(
            "le texte est beaucoup trop long pour une lettre", "donnez un fichier par lettre"
        )
    return document


def _files_of(folder: Path) -> str:
    """How a command line names files of a folder, of a kind that it has and that is read."""
    suffixes = sorted({file.suffix for file in _members(folder) if file.suffix.lower() in FORMATS})
    suffix = ".pdf" if ".pdf" in suffixes or not suffixes else suffixes[0]
    name = f'"{folder}"' if " " in str(folder) else str(folder)
    return f"{name}/*{suffix}"


def _members(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _bytes(path: Path) -> bytes:
    try:
        if not path.exists():
            raise UnreadableDocumentError("le fichier n’existe pas", "vérifiez son nom et son dossier")
        if not path.is_file():  # a pipe would be read for ever
            raise UnreadableDocumentError("ce n’est pas un fichier ordinaire", f"donnez un fichier {_KNOWN}")
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableDocumentError(
                f"le fichier dépasse {MAX_BYTES // 1024**2} Mo",
                "retirez ses images, ou donnez un fichier par lettre",
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise UnreadableDocumentError(
            "le fichier n’a pas pu être ouvert", "vérifiez les droits sur le fichier"
        ) from error
