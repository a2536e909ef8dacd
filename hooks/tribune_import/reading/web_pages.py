"""A web page saved as .html → blocks: the text of the letter, and apart what the site puts around it."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.reading.decoding import decoded
from tribune_import.reading.document import Document, UnreadableDocumentError
from tribune_import.reading.pandoc import damaged, pandoc_tree
from tribune_import.reading.pandoc_blocks import NAVIGATION, TreeReader

_KIND: Final = "la page web"
_CHARSET: Final = re.compile(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_AROUND: Final = re.compile(r"<(/?)(?:nav|footer|aside|menu|form|dialog|template|noscript)\b", re.IGNORECASE)
_INSIDE: Final = re.compile(r"<(/?)(?:main|header|article|section)\b", re.IGNORECASE)
_HIDDEN: Final = re.compile(
    r"<div\b(?=[^<>]{0,500}?(?:\shidden\b|style\s*=\s*[\"'][^\"'<>]{0,200}display\s*:\s*none))", re.IGNORECASE
)
_MAX_DEPTH: Final = 300
_TAG: Final = re.compile(
    r"<(/?)(?:a|b|blockquote|center|div|em|font|i|ol|span|strong|table|u|ul)\b[^<>]*>", re.IGNORECASE
)


def read_html(data: bytes, name: str) -> Document:
    """Read a saved web page. Nothing that it names is fetched, no script of it runs.

    pandoc keeps only ``main`` where there is one, and forgets what ``nav`` and ``footer`` were: they are made
    plain divisions first, so that all is read and what is left out is known.

    Raises:
        UnreadableDocumentError: where it cannot be read.
    """
    charset = _CHARSET.search(data[:4096])
    text, remarks = decoded(data, charset[1].decode("ascii") if charset else None)
    page = _HIDDEN.sub(f'<div class="{NAVIGATION}" ', text)
    page = _AROUND.sub(rf'<\1div class="{NAVIGATION}" ', _INSIDE.sub(r"<\1div ", page))
    if _depth(page) > _MAX_DEPTH:
        raise UnreadableDocumentError(
            "les éléments de la page web sont emboîtés trop profondément",
            "copiez son texte dans un fichier .txt",
        )
    reader = TreeReader()
    try:
        reader.read(pandoc_tree(page.encode(errors="replace"), "html", _KIND)["blocks"])
    except (IndexError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise damaged(_KIND) from error
    if not reader.blocks:
        raise UnreadableDocumentError(
            "la page web n’a pas de texte",
            "enregistrez la page entière depuis le navigateur, ou copiez son texte dans un fichier .txt",
        )
    return Document(
        name,
        tuple(reader.blocks),
        "\n".join(reader.lines),
        left_out=tuple(reader.left_out),
        remarks=remarks,
        abbreviations=tuple(reader.notes.abbreviations.items()),
    )


def _depth(page: str) -> int:
    """How deep elements are at most, those that are never closed included."""
    depth = deepest = 0
    for match in _TAG.finditer(page):
        depth = max(depth + (-1 if match[1] else 1), 0)
        deepest = max(deepest, depth)
    return deepest
