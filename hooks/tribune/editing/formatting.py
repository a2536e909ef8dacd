"""The bytes of a page → the same page, its front matter in canonical form and its text with plain letters."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from tribune.editing.canonical import write_front_matter
from tribune.record.schema import Fiche, PageSchema
from tribune.source.font_shapes import with_letters
from tribune.source.outline import read_outline
from tribune.source.problems import Problem
from tribune.source.reading import decode, parse_optional, parse_page
from tribune.source.tree import plain

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class UnfaithfulError(Exception):
    """The canonical form would not say the same: a defect of this program, and nothing may be written."""


def format_page(data: bytes, fichier: str, schema: type[Fiche]) -> tuple[bytes | None, list[Problem]]:
    """The canonical bytes of a page; or None, with the problems for which it is left alone.

    Only what cannot be read surely is in the way: a page whose fields are unknown or wrong is put in form
    all the same, and says what it said. The line ends stay those of the file, a byte-order mark goes. What
    follows the second fence is the same, byte for byte, but for signs that stand for letters. Raises
    UnfaithfulError rather than lose a value or a comment.
    """
    data = mended(data)
    text, problems = decode(data, fichier)
    parse = parse_optional if schema is PageSchema else parse_page
    page, found = (None, problems) if text is None else parse(text, fichier)
    if text is None or page is None or found:
        return None, found
    if page.fences is None:
        return data, []
    first, last = page.fences
    outline = read_outline("\n".join(text.split("\n")[first + 1 : last]))
    header = write_front_matter(outline, schema)
    formatted = _with_header(header, data, first, last)
    if formatted == data:
        return data, []
    again, found = parse_page(header, fichier)
    if again is None or found or plain(again.tree) != plain(page.tree):
        raise UnfaithfulError(fichier)
    kept = read_outline("\n".join(header.split("\n")[1:-2]))
    if Counter(kept.comments()) != Counter(outline.comments()):
        raise UnfaithfulError(fichier)
    return formatted, []


def mended(data: bytes) -> bytes:
    """The same file with letters for the signs that only stand for them; the same bytes if it is no text."""
    try:
        return with_letters(data.decode("utf-8")).encode("utf-8")
    except UnicodeDecodeError:
        return data


def _with_header(header: str, data: bytes, first: int, last: int) -> bytes:
    """The page with another front matter between its lines ``first`` and ``last``, from 0."""
    raw = data.decode("utf-8")
    line_ends = [*_LINE_END.finditer(raw)]
    end = line_ends[last].start() if last < len(line_ends) else len(raw)
    written = header.removesuffix("\n").replace("\n", line_ends[first][0])
    return (written + raw[end:]).encode("utf-8")
