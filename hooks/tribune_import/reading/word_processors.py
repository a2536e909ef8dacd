"""Files of Word (.docx) and of LibreOffice (.odt) → blocks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final
from xml.etree import ElementTree

from tribune_import.blocks import HEADER, Block, Kind, Removed
from tribune_import.cleaning.characters import tidy
from tribune_import.reading.document import Document, UnreadableDocumentError
from tribune_import.reading.pandoc import damaged, pandoc_tree
from tribune_import.reading.pandoc_blocks import TreeReader

_MAX_UNPACKED: Final = 200 * 1024 * 1024
_MAX_TEXT: Final = 30 * 1024 * 1024
"""The XML of a text: a long letter takes one megabyte."""
_MAX_FILES: Final = 5_000
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
"""How a file of Word before 2007 starts, and one of any age behind a password."""
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAWING: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PROTECTED: Final = "ouvrez-le avec son mot de passe et enregistrez-le sans protection"


def read_docx(data: bytes, name: str) -> Document:
    """Read a file of Word.

    Raises:
        UnreadableDocumentError: where it is damaged, behind a password, or far too big.
    """
    kind = "le fichier Word"
    if data.startswith(_COMPOUND):
        raise UnreadableDocumentError(
            f"{kind} est protégé par un mot de passe, ou c’est un ancien .doc renommé",
            "ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx, sans mot de passe",
        )
    parts = _parts(data, kind, "word/document.xml", ("word/header", "word/footer"))
    around = [
        Removed(_apart(text), f"{HEADER} de Word")
        for _, part in sorted(parts.items())
        for text in _paragraphs(part.iter(f"{_WORD}p"), f"{_WORD}t")
    ]
    return _document(data, name, "docx", kind, around)


def read_odt(data: bytes, name: str) -> Document:
    """Read a file of LibreOffice.

    Raises:
        UnreadableDocumentError: where it is damaged, behind a password, or far too big.
    """
    kind = "le fichier LibreOffice"
    manifest = _parts(data, kind, "content.xml", ("META-INF/manifest.xml",)).get("META-INF/manifest.xml")
    if manifest is not None and any(node.tag.endswith("}encryption-data") for node in manifest.iter()):
        raise UnreadableDocumentError(f"{kind} est protégé par un mot de passe", _PROTECTED)
    parts = _parts(data, kind, "content.xml", ("content.xml", "styles.xml"))
    styles = parts.get("styles.xml")
    around = [
        Removed(_apart(text), f"{HEADER} de LibreOffice")
        for tag in ("header", "footer")
        for part in ([] if styles is None else styles.iter(f"{_STYLE}{tag}"))
        for text in _paragraphs(part.iter(f"{_TEXT}p"), None)
    ]
    boxes = [
        Removed(_apart(text), "cadre de texte, que la lecture ne reprend pas")
        for box in parts["content.xml"].iter(f"{_DRAWING}text-box")
        for text in _paragraphs(box.iter(f"{_TEXT}p"), None)
    ]
    document = _document(data, name, "odt", kind, [*around, *boxes])
    if not boxes:
        return document
    first = boxes[0].block.text[:60]
    return replace(
        document,
        remarks=(f"un cadre de texte n’a pas été lu (« {first} »…) : recopiez ce qui manque dans le texte",),
    )


def _document(data: bytes, name: str, format_name: str, kind: str, around: Iterable[Removed]) -> Document:
    reader = TreeReader()
    try:
        tree = pandoc_tree(data, format_name, kind)
        reader.read_head(tree.get("meta", {}))
        reader.read(tree["blocks"])
    except (IndexError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise damaged(kind) from error
    if not reader.blocks:
        raise UnreadableDocumentError(
            f"{kind} n’a pas de texte",
            "si les pages sont des images, passez-les dans un outil de reconnaissance de caractères (OCR)",
        )
    seen: dict[str, Removed] = {}
    for removed in around:
        seen.setdefault(removed.block.text, removed)
    return Document(
        name,
        tuple(reader.blocks),
        "\n".join(reader.lines),
        left_out=(*seen.values(), *reader.left_out),
    )


def _parts(data: bytes, kind: str, main: str, wanted: tuple[str, ...]) -> dict[str, ElementTree.Element]:
    """Some XML files of the archive, once it is known to be of a reasonable size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = archive.infolist()
            _check_size(files, kind)
            if main not in {file.filename for file in files}:
                raise damaged(kind)
            return {
                file.filename: ElementTree.fromstring(archive.read(file))
                for file in files
                if file.filename.startswith(wanted) and file.filename.endswith(".xml")
            }
    except (zipfile.BadZipFile, ElementTree.ParseError, OSError, RuntimeError, ValueError, EOFError) as error:
        raise damaged(kind) from error
    except NotImplementedError as error:  # a method of compression that nobody uses for letters
        raise damaged(kind) from error


def _check_size(files: list[zipfile.ZipInfo], kind: str) -> None:
    texts = sum(file.file_size for file in files if file.filename.endswith((".xml", ".rels")))
    everything = sum(file.file_size for file in files)
    if texts > _MAX_TEXT or everything > _MAX_UNPACKED or len(files) > _MAX_FILES:
        raise UnreadableDocumentError(
            f"{kind} devient démesuré une fois décompressé",
            "copiez le texte de la lettre dans un nouveau document",
        )


def _paragraphs(paragraphs: Iterable[ElementTree.Element], run: str | None) -> Iterator[str]:
    for paragraph in paragraphs:
        words = paragraph.itertext() if run is None else (node.text or "" for node in paragraph.iter(run))
        if text := tidy("".join(words)):
            yield text


def _apart(text: str) -> Block:
    """A block that has no line: it does not stand in the text that was read."""
    return Block(Kind.PARAGRAPH, text, 0)
