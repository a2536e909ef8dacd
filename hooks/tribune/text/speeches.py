"""The union's own words in the Markdown of a lettre: known by their headings before any page is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown.extensions.toc import slugify

from tribune.text.headings import headings_of
from tribune.text.prose import without_code

SPEECH: Final = re.compile(r"intervention(?:-(?P<rank>[1-9]\d{0,3}))?", re.ASCII)
"""The anchor of the contract, with the rank of the speaker."""


def has_speech(texte: str) -> bool:
    """Whether ``texte`` has a section of what was said, samples of code left aside."""
    # Most texts that have none do not have the word either.
    return "intervention" in texte.casefold() and any(speech_ranks(without_code(texte), texte))


def speech_ranks(text: str, written: str) -> Iterator[int]:
    """The rank of each section of what was said: that of a heading with the anchor, written or made of it.

    ``text`` is ``written`` with blanks where it has code.
    """
    for heading in headings_of(text, written):
        if heading.level != 2 or heading.is_nested:
            continue
        title = written[slice(*heading.title)]
        match = SPEECH.fullmatch(heading.identifiers[-1] if heading.identifiers else slugify(title, "-"))
        if match is not None:
            yield int(match["rank"] or 1)
