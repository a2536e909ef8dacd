"""Bytes → text: the encodings in which old letters were saved, and what a person should know of the guess."""

from __future__ import annotations

import codecs
import re
from typing import Final

from tribune_import.reading.document import MAX_CHARACTERS, UnreadableDocumentError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECODED_TWICE: Final = re.compile("Ã[©¨ª\N{NO-BREAK SPACE}´®§¹»«]|â€[™œ“]")
"""« é » and its kin when UTF-8 was read as Windows text, then saved."""
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1b]")


def decoded(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of ``data`` with line feeds for line ends, and remarks in French where it was a guess.

    ``declared`` is the encoding that a web page names. Tried in order: a byte-order mark, UTF-8, the
    declared one, Windows-1252, Latin-1.

    Raises:
        UnreadableDocumentError: where it is no text, or too much of it.
    """
    text, remarks = _decode(data, declared)
    text = text.removeprefix("\N{BYTE ORDER MARK}").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_CHARACTERS:
        raise UnreadableDocumentError(
            "le texte est beaucoup trop long pour une lettre", "donnez un fichier par lettre"
        )
    if len(_NOT_TEXT.findall(text)) > len(text) // 200:
        raise UnreadableDocumentError(
            "le fichier ne contient pas du texte, malgré son nom",
            "vérifiez la fin de son nom (.docx, .pdf…), ou enregistrez-le de nouveau depuis le logiciel "
            "qui l’a écrit",
        )
    if len(_DECODED_TWICE.findall(text)) > 2:
        remarks = (*remarks, "des accents sont abîmés dans le fichier lui-même (« Ã© » pour « é »)")
    return text, remarks


def _decode(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), ()
    if wide := _utf_16_without_mark(data):
        return data.decode(wide, errors="replace"), ("encodage deviné : UTF-16 ; vérifiez les accents",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    for guess, name in ((declared, declared), ("cp1252", "Windows-1252")):
        try:
            if guess:
                return data.decode(guess), (
                    f"le fichier n’est pas en UTF-8, il a été lu en {name} : vérifiez les accents",
                )
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1"), (
        "le fichier n’est pas en UTF-8, il a été lu en Latin-1 : vérifiez les accents",
    )


def _utf_16_without_mark(data: bytes) -> str | None:
    """French in UTF-16 has a null in nearly every pair of bytes, always on the same side."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return None
    if sample[1::2].count(0) > 0.8 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.8 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
