"""Icons and emoji: « :material-vote: », « :smile: ». The icons are those that Material for MkDocs ships.

An emoji is a character, which the reader's system draws and its screen reader names in the reader's language.
An icon is drawn in the page: each drawing is there once, however often it is shown, and nothing is asked of
another host. In a text it is an empty ``data`` that holds its name: extracts and feeds show nothing of it.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from material.extensions.emoji import twemoji  # type: ignore[import-untyped]

_FILE = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg" (?:aria-hidden="true" )?viewBox="(?P<box>[-\d. ]+)">'
    r'(?:<!--[^<>]*-->)?(?P<paths>(?:<path d="[-\w.,\s]*"\s*/>\s*)+)</svg>\s*'
)
"""A drawing made of shapes and nothing else: neither style, nor link, nor name."""
_ICON = re.compile(r"<data\b(?P<attributes>[^>]*)></data>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_KEPT: Final = ("id", "lang", "title")


def written_icon(
    index: str,
    shortname: str,
    alias: str | None,
    uc: str | None,
    alt: str,
    *_: object,
) -> Element | str:
    """What a text has in the place of a name that is known."""
    if uc is not None:
        emoji = Element("span", {"class": "twemoji"})
        emoji.text = AtomicString(alt)
        return emoji
    if _drawing(shortname) is None:
        return alias or shortname
    return Element("data", {"class": "twemoji", "value": shortname})


def draw_icons(content: str) -> str:
    """Clean HTML with its icons drawn, their shapes at its end."""
    if "<data" not in content:
        return content
    shapes: dict[str, int] = {}

    def drawn(match: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(match["attributes"]))
        name = html.unescape(attributes.get("value", ""))
        if _drawing(name) is None:
            return ""
        rank = shapes.setdefault(name, len(shapes) + 1)
        kept = "".join(f' {each}="{attributes[each]}"' for each in _KEPT if each in attributes)
        role = ' role="img"' if attributes.get("title") else ' aria-hidden="true"'
        use = f'<svg aria-hidden="true"><use href="#tribune.icone-{rank}"/></svg>'
        return f'<span class="{attributes.get("class", "twemoji")}"{kept}{role}>{use}</span>'

    page = _ICON.sub(drawn, content)
    symbols = "".join(_symbol(name, rank) for name, rank in shapes.items())
    return f'{page}<svg class="motifs" aria-hidden="true" width="0" height="0">{symbols}</svg>'


def _symbol(name: str, rank: int) -> str:
    box, paths = _drawing(name) or ("", "")
    return f'<symbol id="tribune.icone-{rank}" viewBox="{box}">{paths}</symbol>'


@lru_cache(maxsize=1024)
def _drawing(name: str) -> tuple[str, str] | None:
    """The frame and the shapes of an icon; None for a name that is none."""
    path = twemoji({}, None)["emoji"].get(name, {}).get("path")
    match = _FILE.fullmatch(Path(path).read_text(encoding="utf-8")) if path else None
    return (match["box"], match["paths"]) if match else None
