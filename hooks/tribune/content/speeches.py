"""Whether the Markdown of a lettre has the union's own words: known before any page is rendered."""

from __future__ import annotations

import re

_FENCE = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[^`\n]*\n.*?^[ \t]*(?P=fence)[`~]*[ \t]*$", re.MULTILINE | re.DOTALL
)
_ANCHOR = r"\{[^}\n]*#intervention(?:-\d+)?(?=[ }])[^}\n]*\}"
_SPEECH = re.compile(
    rf"^##(?!#)[^\n]*{_ANCHOR}[ \t#]*$|^##(?!#)[ \t]*intervention[ \t#]*$"
    rf"|^\S[^\n]*{_ANCHOR}[ \t]*\n-+[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A heading of the second level with the anchor of the contract, written or made from its title."""


def has_speech(texte: str) -> bool:
    """Whether ``texte`` has a section of what was said, samples of code left aside."""
    return _SPEECH.search(_FENCE.sub("", texte)) is not None
