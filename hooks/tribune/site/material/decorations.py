"""What a page makes of a clean text: tabs that open without a script, boxes to tick, icons, annotations.

Feeds, extracts and the search have the text as it was before. In clean HTML, a value of an attribute holds
neither « < », nor « > », nor a double quotation mark: a tag is read for sure.

Annotations: « (1) » in a sample of code or in a paragraph leads to the first item of the list below it.
Material opens the item in a bubble, with a script. Here the list stays where it is written, and each mark is
a link to its item. In code, « # (1)! » is one by itself; elsewhere, what has marks is of class ``annotate``.
"""

from __future__ import annotations

import re
from itertools import count
from typing import Final, NamedTuple

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

_BLOCK = re.compile(
    r"<(?P<code>pre)\b[^>]*>(?:<span></span>)?<code\b[^>]*>"
    r'|<(?P<name>p|div|details)\b[^>]*\bclass="(?:[^"]* )?annotate[" ][^>]*>'
)
"""A sample of code, or what says that it has annotations."""
_ANNOTATE = re.compile(r'\bclass="(?:[^"]* )?annotate[" ]')
_LIST = re.compile(r"\s*(?:</div>\s*)?(?=<ol\b)")
_ITEM = re.compile(r"<(?P<close>/?)(?P<name>[ou]l|li)\b(?P<attributes>[^>]*)>")
_ID = re.compile(r'\sid="([^"]*)"')
_SIGN: Final = r"(?:#|//|--|;|%|/\*|&lt;!--)"
"""What starts a comment in the languages of samples."""
_IN_CODE = re.compile(
    rf"(?P<before>{_SIGN}[ \t]*)\((?P<number>\d{{1,3}})\)(?P<alone>!(?:[ \t]*(?:\*/|--&gt;))?)?"
)
_IN_TEXT = re.compile(
    r"<(?P<whole>a|code|summary)\b.*?</(?P=whole)>|<[^>]*>|(?P<before>)\((?P<number>\d{1,3})\)(?P<alone>)",
    re.DOTALL,
)
"""Words of a link stay as they are, and what a click folds; so does code."""


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


class _Edit(NamedTuple):
    """What takes the place of a piece of the page."""

    start: int
    end: int
    text: str


def link_annotations(content: str) -> str:
    """Clean HTML in which the marks of annotations lead to them."""
    if "<ol" not in content or ("annotate" not in content and ")!" not in content):
        return content
    edits: list[_Edit] = []
    rank = end = 0
    while (block := _BLOCK.search(content, end)) is not None:
        after = _end_of(content, block)
        found = _LIST.match(content, after)
        end = block.end()
        if found is not None:
            made = _edits(content, block, after, found.end(), rank + 1)
            if made:
                edits += made
                rank += 1
                end = found.end()
    pieces: list[str] = []
    end = 0
    for edit in sorted(edits):
        pieces += [content[end : edit.start], edit.text]
        end = edit.end
    return "".join([*pieces, content[end:]])


def _end_of(content: str, block: re.Match[str]) -> int:
    """Past the end of what ``block`` opens."""
    name = block["code"] or block["name"]
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b").finditer(content, block.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end() + 1
    return len(content)


def _edits(content: str, block: re.Match[str], after: int, listed: int, rank: int) -> list[_Edit]:
    items = _items(content, listed)
    edits: list[_Edit] = []
    told: set[int] = set()
    is_told = block["name"] is not None or _ANNOTATE.search(block[0]) is not None
    for mark in (_IN_CODE if block["code"] else _IN_TEXT).finditer(content, block.end(), after):
        number = int(mark["number"] or 0)
        if not 0 < number <= len(items) or not (is_told or mark["alone"]):
            continue
        told.add(number)
        own = _ID.search(items[number - 1][0])
        anchor = own[1] if own else f"tribune.note-{rank}-{number}"
        link = f'<a class="annotation" href="#{anchor}" aria-label="Note {number}">{number}</a>'
        edits.append(_Edit(*mark.span(), link if mark["alone"] else mark["before"] + link))
    for number in sorted(told):
        item = items[number - 1]
        if not _ID.search(item[0]):
            edits.append(_Edit(item.start(), item.start() + 3, f'<li id="tribune.note-{rank}-{number}"'))
    return edits


def _items(content: str, start: int) -> list[re.Match[str]]:
    """The items of the list that starts there, without those of the lists in it."""
    items: list[re.Match[str]] = []
    depth = 0
    for tag in _ITEM.finditer(content, start):
        if tag["name"] != "li":
            depth += -1 if tag["close"] else 1
            if not depth:
                break
        elif depth == 1 and not tag["close"]:
            items.append(tag)
    return items
