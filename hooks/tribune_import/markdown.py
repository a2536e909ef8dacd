"""The Markdown within a line: signs of plain text escaped, links that lead nowhere undone, no HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from tribune.text.links import SAFE_SCHEMES

_LITERAL: Final = re.compile(r"[\\`*_\[\]]|&(?=#?\w+;)|<(?=[a-zA-Z/!?])")
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", "{": "&#123;", "}": "&#125;", "(": "&#40;", "`": "&#96;"}

_SIGNS: Final = {entity: sign for sign, entity in _ENTITIES.items()}
_MADE_SAFE: Final = re.compile("&lt;|&#123;|&#125;")
_ENTITY: Final = re.compile("|".join(map(re.escape, _SIGNS)))

_TOKEN: Final = re.compile(
    r"(?P<image>!\[(?P<alt>[^\[\]]*)\]\((?P<source>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\))"
    r"|(?P<link>(?<!\\)\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\("
    r"[ ]*<?(?P<target>[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?[ ]*\))"
    r"|<(?P<address>(?:https?://|mailto:)[^\s<>]+|[^\s<>@:/]+@[^\s<>@:/]+\.\w+)>"
    r"|(?P<escaped>\\[!-;=-z|~])"
    r"|(?P<sign>[<{}`]|(?<=\])\()"
    r"|(?P<run>\*{4,}|_{3,})"
)
"""Signs that Markdown or the checks of a text would take for something. ``escaped`` leaves « < », « { » and
« } » to the rest: their backslash does not hide them from everybody."""
_CALL: Final = re.compile(r"(?<!\\)\[\^\d{1,3}\](?!:)")
"""The call of a footnote."""
_ALONE: Final = re.compile(r"\\(?=[<{}])")
_PAIRS: Final = re.compile(r"(?<=\S)\*\* +\*\*(?=\S)|(?<=\S)\*\*\*\*(?=\S)")
_HOST: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DroppedLink:
    """A link or an image that does not stay; its words do."""

    words: str
    target: str
    is_image: bool = False


def escaped(text: str) -> str:
    """Plain text as Markdown that shows exactly that text, once ``safe_inline`` has made it safe.

    « < » has a backslash and not an entity: those who read and quote the text see the sign itself.
    """
    return _LITERAL.sub(lambda match: "&amp;" if match[0] == "&" else f"\\{match[0]}", text)


@lru_cache(maxsize=10_000)  # every rule asks for the words of every line
def plain(markdown: str) -> str:
    """The words of a line of Markdown, without its marks and its calls of notes: what rules read."""
    text = _TOKEN.sub(lambda match: match["alt"] or match["label"] or match["address"] or match[0], markdown)
    text = _CALL.sub("", text)
    text = re.sub(r"(?<!\\)(?:(?<!\d)\*+|\*+(?!\d)|(?<!\w)_+|_+(?!\w))", "", text)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    text = _ENTITY.sub(lambda match: _SIGNS[match[0]], text)
    return " ".join(text.split())


def safe_inline(markdown: str) -> tuple[str, list[DroppedLink]]:
    """Markdown of one line with whole and safe links only, and those that were undone.

    What a browser or the checks of a text would take for HTML, attributes or code shows as it is written.
    Idempotent.
    """
    dropped: list[DroppedLink] = []

    def replacement(match: re.Match[str]) -> str:
        if match["image"] is not None:
            dropped.append(DroppedLink(match["alt"], match["source"], is_image=True))
            return ""
        if match["link"] is not None:
            label, inner = safe_inline(match["label"])
            is_kept = is_safe_address(match["target"]) and bool(label.strip())
            dropped.extend(
                inner if is_kept else [*inner, DroppedLink(plain(match["label"]), match["target"])]
            )
            return f"[{label}]({match['target']})" if is_kept else label
        if match["address"] is not None:
            written = match["address"]
            return f"<{written}>" if is_safe_address(written) or "@" in written else f"&lt;{written}>"
        if match["run"] is not None:
            return "".join(f"\\{sign}" for sign in match["run"])
        return match["escaped"] or _ENTITIES[match["sign"]]

    return _PAIRS.sub(_between_bold, _TOKEN.sub(replacement, _ALONE.sub("", markdown))), dropped


def as_written(safe: str, source: str) -> str:
    """Safe Markdown with « < », « { » and « } » as its ``source`` has them, for those who read and quote it.

    ``safe_inline`` makes it safe again: nothing is to be shown before. A source that says « &lt; » itself
    stays safe.
    """
    return safe if _MADE_SAFE.search(source) else _MADE_SAFE.sub(lambda match: _SIGNS[match[0]], safe)


def is_safe_address(address: str) -> bool:
    """Whether a link of the letter may lead there: a whole address of the web, a mail, a telephone."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme.lower() not in SAFE_SCHEMES or re.search(r"[\s<>\"`{}\\*]|&#", address):
        return False
    if parts.scheme.lower() in {"mailto", "tel"}:
        return bool(parts.path)
    return _HOST.fullmatch(parts.netloc) is not None


def _between_bold(match: re.Match[str]) -> str:
    """Two bold passages side by side are one: a line ended between them."""
    return " " if " " in match[0] else ""
