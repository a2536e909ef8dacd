"""The notes of a text: each call has its text, each text its call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.source.problems import Problem
from tribune.text.prose import Prose

_NOTE: Final = re.compile(
    r"(?<![!\\])\[\^(?P<name>[^\[\]\n]{1,100})\](?P<colon>[ \t\N{NO-BREAK SPACE}\u202f]*:)?"
)
_START: Final = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)?")
_MAX_INDENT: Final = 200
"""Nobody moves a note farther to the right."""


def check_footnotes(prose: Prose) -> Iterator[Problem]:
    """Calls that would be shown as « [^3] », texts that no call leads to, texts that another one replaces."""
    calls: dict[str, int] = {}
    texts: dict[str, int] = {}
    spaced: set[str] = set()
    for match in _NOTE.finditer(prose.text):
        name = match["name"]
        starts_line = _starts_line(prose, match.start())
        if not starts_line or match["colon"] is None:
            if prose.text[match.end() : match.end() + 1] != "(":  # a link, whatever its words
                calls.setdefault(name, match.start())
        elif match["colon"] != ":":
            spaced.add(name)
            yield Problem(
                prose.place(match.start()),
                "note-orpheline",
                f"le texte de la note « [^{name}] » n’est pas reconnu",
                f"retirez l’espace avant les deux-points : « [^{name}]: »",
            )
        elif name in texts:
            yield Problem(
                prose.place(match.start()),
                "note-en-double",
                f"la note « [^{name}] » a déjà un texte, qui ne s’affichera pas",
                "donnez à l’une des deux un autre numéro, et à son appel aussi",
            )
        else:
            texts[name] = match.start()
    for name in calls.keys() - texts.keys() - spaced:
        yield Problem(
            prose.place(calls[name]),
            "note-orpheline",
            f"l’appel de note « [^{name}] » n’a pas de texte : il s’affichera tel quel",
            f"écrivez ce texte sur une ligne « [^{name}]: … » à la fin de la page, ou effacez l’appel",
        )
    for name in texts.keys() - calls.keys():
        yield Problem(
            prose.place(texts[name]),
            "note-orpheline",
            f"aucun appel ne mène à la note « [^{name}] »",
            f"écrivez « [^{name}] » là où elle sert, ou faites de son texte un paragraphe",
        )


def _starts_line(prose: Prose, offset: int) -> bool:
    """Whether nothing but blanks, marks of a quotation or that of an item stand before."""
    start = prose.line_start(offset)
    return offset - start < _MAX_INDENT and _START.fullmatch(prose.text, start, offset) is not None
