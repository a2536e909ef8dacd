"""Abbreviations that a web page explains → the lines that explain them in Markdown, below the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SHORT: Final = re.compile(r"\w[\w .&'’/-]{0,39}")
"""A short form that Markdown finds again in a text."""
_SIGNS: Final = re.compile(r"[<>`*_\[\]{}\\]")
"""What Markdown or HTML would take for its own in the long form: the site shows it as it stands."""


def with_abbreviations(body: str, abbreviations: Iterable[tuple[str, str]]) -> str:
    """The text, and below it « *[DGF]: Dotation globale de fonctionnement » for each that it holds.

    The words of the text stay as they are: a long form between brackets would stand in what a vote quotes.
    """
    lines = [
        f"*[{short}]: {words}"
        for short, long in abbreviations
        if _SHORT.fullmatch(short)
        and re.search(rf"\b{re.escape(short)}(?!\w)", body)
        and (words := " ".join(_SIGNS.sub(" ", long).split()))
    ]
    return "\n".join([body, *lines, ""]) if lines else body
