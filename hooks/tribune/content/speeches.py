"""Whether the Markdown of a lettre has the union's own words: known before any page is rendered."""

from __future__ import annotations

import re

from tribune.content.code_samples import fenced_blocks, without

_HEADING = re.compile(r"^##(?!#)(?P<title>[^\n]*)$|^(?P<underlined>\S[^\n]*)\n-+[ \t]*$", re.MULTILINE)
_LIST = re.compile(r"\{([^{}\n]*)\}$")
_ANCHOR = re.compile(r"#intervention(?:-\d+)?(?= |$)", re.IGNORECASE)


def has_speech(texte: str) -> bool:
    """Whether ``texte`` has a section of what was said, samples of code left aside."""
    headings = _HEADING.finditer(without(texte, fenced_blocks(texte)))
    return any(_is_speech(match["title"], match["underlined"]) for match in headings)


def _is_speech(title: str | None, underlined: str | None) -> bool:
    """Whether a heading has the anchor of the contract, written or made from its title."""
    words = ((underlined or "").rstrip() if title is None else title.rstrip(" \t#")).lstrip(" \t")
    attributes = _LIST.search(words)
    if attributes is None:
        return title is not None and words.lower() == "intervention"
    return _ANCHOR.search(attributes[1]) is not None
