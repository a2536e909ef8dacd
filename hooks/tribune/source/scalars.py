"""One value of a front matter as it is written: bare, or between quotation marks.

Bare are the numbers, dates, words and addresses that every reader of YAML takes as ours does. What another
one would take for something else (``012``, ``12:30``, ``no``) is quoted wherever it stands.
"""

from __future__ import annotations

import re
from typing import Final

from tribune.words.terms import PartialDate

EMPTY: Final = '""'

_NUMBER = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_WORD = re.compile(r"(?=\d*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*|[a-z]\w*", re.ASCII | re.IGNORECASE)
_OTHER_NUMBER = re.compile(r"0[xob][0-9a-f]+|\d+e-?\d+", re.IGNORECASE)
"""Words for us, numbers for YAML 1.1 or 1.2."""
_NOT_WORDS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Truth values of YAML 1.1 and 1.2, and the absence of a value."""
_PATH = re.compile(r"/?[\w~-]+(?:/[\w~-]+)*(?:/|\.html)", re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://[^\s,\[\]{}<>\"'`\\]*[^\s,\[\]{}<>\"'`\\:]", re.IGNORECASE)
"""Without the signs that end a value between brackets."""
_NAME = re.compile(r"[a-z]\w*", re.ASCII)

_ESCAPES: Final = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_TO_ESCAPE = re.compile(r"[\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LOST_IN_LINES = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|[^\S\n]$", re.MULTILINE
)
"""What a text written over several lines would not keep."""


def written(value: str, *, is_prose: bool = False) -> str:
    """A value on one line, a sentence between quotation marks; nothing where it is empty."""
    if not value or _is_bare(value, is_prose=is_prose):
        return value
    return _quoted(value)


def written_name(name: str) -> str:
    """The name of a field. Between quotation marks with a colon in it, which would be told as glued."""
    if ":" in name:
        return _quoted(name)
    if _NAME.fullmatch(name) and name not in _NOT_WORDS:
        return name
    return written(name) or EMPTY


def _quoted(value: str) -> str:
    return f'"{_TO_ESCAPE.sub(_escaped, value)}"'


def is_quoted(text: str) -> bool:
    """Whether a value that was written is between quotation marks."""
    return text.startswith('"')


def keeps_lines(value: str) -> bool:
    """Whether a text has several lines, and can be written as it is: no character or space would be lost."""
    return "\n" in value and not _LOST_IN_LINES.search(value)


def _is_bare(value: str, *, is_prose: bool) -> bool:
    if _WEB_ADDRESS.fullmatch(value):
        return value.isprintable()
    if is_prose:
        return False
    if _DATE.fullmatch(value):
        return _is_in_calendar(value)
    if _NUMBER.fullmatch(value) or _PATH.fullmatch(value):
        return True
    is_word = _WORD.fullmatch(value) and not _OTHER_NUMBER.fullmatch(value)
    return bool(is_word) and value.casefold() not in _NOT_WORDS


def _is_in_calendar(value: str) -> bool:
    """Other readers of YAML give up on 2024-02-30."""
    try:
        PartialDate.parse(value)
    except ValueError:
        return False
    return True


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")
