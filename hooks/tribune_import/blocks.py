"""A document as it was read: its paragraphs, headings and list items in order, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document, on one line: line breaks of the page are gone, words are whole again."""

    kind: Kind
    text: str
    """Markdown of what stands within a line: bold, italics, links. Of a table, its rows, one a line."""
    line: int
    """Where it starts, from 1, in the text that was read: what a report cites."""
    page: int | None = None
    """The page of a PDF, from 1; None where the format has no pages."""
    level: int = 1
    """Of a heading, from 1; of a list item, how deep it is, from 1."""
    is_numbered: bool = False
    """Whether a list item has a number."""


HEADER: Final = "en-tête ou pied de page"
"""How the reason of what is taken out of the margins starts."""


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of the text of a letter, for the report: nothing goes away in silence."""

    block: Block
    why: str
    """In French, a noun phrase: « numéro de page », « menu du site »."""

    @property
    def is_around(self) -> bool:
        """Whether it stood in the header or the footer of a page."""
        return self.why.startswith(HEADER)
