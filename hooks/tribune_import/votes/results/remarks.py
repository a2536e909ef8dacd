"""What is worth a remark beside a result: how strong the majority was, a percentage, a date put off."""

from __future__ import annotations

import re

from tribune_import.votes.text.windows import Window

_STRENGTH = re.compile(
    r"\b(?:quasi[- ]unanimite|quasi[- ]?totalite|(?:(?:tres|assez) )?(?:large|grande|forte"
    r"|ecrasante|courte|faible|petite|nette|immense|confortable|etroite) majorite|de justesse"
    r"|majorite absolue)\b"
)
_PERCENT = re.compile(r"= ?(?:%|pour ?cents?)(?: des (?:voix|suffrages|votants|conseillers|membres))?")


def remark(window: Window, text: str, start: int) -> str:
    """The remark on the vote that ``text`` tells, ``start`` its place in the window; empty where none is."""
    for pattern in (_STRENGTH, _PERCENT):
        if match := pattern.search(text):
            words = window.copy.cut(start + match.start(), start + match.end()).original().strip()
            return words[:1].upper() + words[1:]
    if match := re.search(r"\b(?:reportee?s?|ajournee?s?|renvoyee?s?|differee?s?)\b[^.;,]{0,60}", text):
        words = window.copy.cut(start + match.start(), start + match.end()).original().strip()
        return words[:1].upper() + words[1:]
    return ""
