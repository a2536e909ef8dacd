"""What a page makes of a clean text: tabs that open without a script, boxes to tick, icons, annotations.

Feeds, extracts and the search have the text as it was before. In clean HTML, a value of an attribute holds
neither « < », nor « > », nor a double quotation mark: a tag is read for sure.
"""

from __future__ import annotations

import re
from itertools import count
from typing import Final

from tribune.site.material.annotations import link_annotations
from tribune.site.material.icons import draw_icons
from tribune.site.material.markdown import DONE, TO_DO

_TABS = re.compile(
    r'<(?P<set>section) class="tabbed-set">|(?P<end></section>)'
    r'|<article class="tabbed-block(?P<chosen> select)?">\s*<header>(?P<title>.*?)</header>'
    r"|(?P<close></article>)",
    re.DOTALL,
)
_SET: Final = '<div class="onglets" role="group" aria-label="Onglets">'
_LINK = re.compile(r"</?a\b[^>]*>")
_TASK = re.compile(
    r'(?P<before><li\b[^>]*\bclass="(?:[^"]* )?task-list-item[" ][^>]*>\s*(?:<p\b[^>]*>)?)'
    rf"(?P<sign>[{DONE}{TO_DO}]) "
)
_BOXES: Final = {
    DONE: '<input class="tache-case" type="checkbox" checked disabled aria-label="Fait"> ',
    TO_DO: '<input class="tache-case" type="checkbox" disabled aria-label="À faire"> ',
}


def decorate(content: str) -> str:
    """Clean HTML as its page shows it."""
    return draw_icons(link_annotations(_boxed(_tabbed(content))))


def _boxed(content: str) -> str:
    if "task-list-item" not in content:
        return content
    return _TASK.sub(lambda match: match["before"] + _BOXES[match["sign"]], content)


def _tabbed(content: str) -> str:
    """Each tab has a button of its own before it: whichever is chosen shows what follows it."""
    if "<article" not in content:
        return content
    numbers = count(1)
    opened: list[tuple[int, count[int]]] = []

    def shown(match: re.Match[str]) -> str:
        if match["set"]:
            opened.append((next(numbers), count(1)))
            return _SET
        if match["end"]:
            opened.pop()
        if match["end"] or match["close"]:
            return "</div>"
        group, ranks = opened[-1]
        tab = f"tribune.onglet-{group}-{next(ranks)}"
        checked = " checked" if match["chosen"] else ""
        return (
            f'<input class="onglet-choix" type="radio" name="tribune.onglets-{group}" id="{tab}"{checked}>'
            f'<label for="{tab}">{_LINK.sub("", match["title"])}</label><div class="onglet">'
        )

    return _TABS.sub(shown, content)
