"""A document that was read, and why one could not be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tribune_import.blocks import Block, Removed

MAX_BYTES: Final = 50 * 1024 * 1024
"""A letter with its pictures takes a few megabytes."""
MAX_CHARACTERS: Final = 500_000
"""The longest known letters take 30,000 characters, a bulletin of several ten times more."""
MAX_BLOCKS: Final = 5_000
DEFAULT_SECONDS: Final = 30
"""How long the reading of one document may take, if nothing is said: one second is usual."""
MAX_MEMORY: Final = 512 * 1024**2
"""Bytes of data, for each of the processes that read it."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, before any cleaning."""

    name: str
    """Name of the file, without its folder."""
    blocks: tuple[Block, ...]
    """As they stand in the file: lines of a paragraph may still be apart, as consecutive numbers tell."""
    text: str
    """The text that was read, what the line numbers of blocks refer to."""
    pages: int | None = None
    """How many pages a PDF has; None where the format has no pages."""
    left_out: tuple[Removed, ...] = ()
    """What the file holds that is no text of a letter: images, navigation, headers and footers of Word."""
    remarks: tuple[str, ...] = ()
    """In French, what a person should know: an encoding that was guessed, a page without text."""
    abbreviations: tuple[tuple[str, str], ...] = ()
    """Short form and long form of those that a web page explains to whoever points at them."""


class UnreadableDocumentError(Exception):
    """A file that cannot be read; what is said is for an activist, in French."""

    def __init__(self, sentence: str, action: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        """What is the matter, without the name of the file."""
        self.action = action
        """What to do."""

    def __str__(self) -> str:
        return f"{self.sentence}\n    → {self.action}"
