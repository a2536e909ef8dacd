"""What people who know Material for MkDocs write, made into HTML that says the same without any style.

The extensions named in ``mkdocs.yml`` read the signs; here is what they make of them. A feed, an extract, the
search show it as it is: tabs one after the other, each below its title; boxes of a list of tasks as signs;
emoji as characters. ``decorations`` makes the page of it. Tabs and icons are elements that no text can write
(``section``, ``article``, ``data``): what is drawn later cannot be forged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX
from pymdownx.details import DetailsProcessor  # type: ignore[import-untyped]

from tribune.site.material.icons import written_icon
from tribune.text.tree import grids_of

DONE: Final = "☑"
TO_DO: Final = "☐"

_TITLES: Final = {
    **dict.fromkeys(("abstract", "summary", "tldr"), "Résumé"),
    **dict.fromkeys(("attention", "caution", "warning"), "Attention"),
    **dict.fromkeys(("check", "done", "success"), "Fait"),
    **dict.fromkeys(("cite", "quote"), "Citation"),
    **dict.fromkeys(("fail", "failure"), "Échec"),
    **dict.fromkeys(("faq", "help", "question"), "Question"),
    **dict.fromkeys(("hint", "tip"), "Conseil"),
    **{"bug": "Défaut", "danger": "Danger", "error": "Erreur", "example": "Exemple"},
    **{"important": "Important", "info": "Information", "missing": "Manque", "note": "Note"},
}
"""The title of an admonition that is given none: the extensions would write its type, in English."""

_TASK = re.compile(r"[ ]*\[(?P<state>[xX ])\][ ]+(?=\S)")
_GRID: Final = f"{STX}grid:"
_GRID_END: Final = f"{STX}grid{ETX}"
"""Marks of a grid between the lines of a text: Markdown takes these signs out of what is written."""


class MaterialMarkdown(Extension):
    """Grids; and tabs, tasks, admonitions, icons, where ``mkdocs.yml`` names their extensions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Take the place of what the extensions put there, under the same names."""
        md.preprocessors.register(_GridLines(md), "grids", 22)  # below samples of code
        md.parser.blockprocessors.register(_Grids(md.parser), "grids", 110)
        md.treeprocessors.register(_Tabs(md), "tabs", 15)  # between the words of titles and their attributes
        if "task-list" in md.treeprocessors:
            md.treeprocessors.register(_Tasks(md), "task-list", 25)
        for name, kind in (("admonition", _Admonitions), ("details", _Details)):
            if name in md.parser.blockprocessors:
                md.parser.blockprocessors.register(kind(md.parser), name, 105)
        if "emoji" in md.inlinePatterns:
            md.inlinePatterns["emoji"].generator = written_icon  # type: ignore[attr-defined]  # of pymdownx


class _Admonitions(AdmonitionProcessor):
    def run(self, parent: Element, blocks: list[str]) -> None:
        """As an admonition whose title is written."""
        match = self.RE.search(blocks[0])
        if match and match[2] is None:
            blocks[0] = _titled(blocks[0], match[1], match.end(1))
        super().run(parent, blocks)


class _Details(DetailsProcessor):  # type: ignore[misc]  # pymdownx has no types
    def run(self, parent: Element, blocks: list[str]) -> None:
        """As details whose title is written, and says something."""
        match = self.START.search(blocks[0])
        if match and match[4]:
            blocks[0] = _titled(blocks[0], match[4], match.end(4))
        elif match and not match[3].strip():
            start, end = match.span(3)
            blocks[0] = f"{blocks[0][:start]}{_title(match[2] or '')}{blocks[0][end:]}"
        super().run(parent, blocks)


def _titled(block: str, types: str, end: int) -> str:
    return f'{block[:end]} "{_title(types)}"{block[end:]}'


def _title(types: str) -> str:
    kind = types.partition(" ")[0].lower()
    return _TITLES.get(kind, kind.capitalize() or "Détails")


class _Tasks(Treeprocessor):
    def run(self, root: Element) -> None:
        """« [x] » at the start of an item becomes a sign, which a page draws as a box."""
        for items in root.iter():
            if items.tag in {"ul", "ol"} and sum(map(_is_task, items)):
                _add_class(items, "task-list")


def _is_task(item: Element) -> bool:
    words = item if (item.text or "").strip() or not len(item) or item[0].tag != "p" else item[0]
    match = _TASK.match(words.text or "")
    if match is None:
        return False
    words.text = f"{TO_DO if match['state'] == ' ' else DONE} {(words.text or '')[match.end() :]}"
    _add_class(item, "task-list-item")
    return True


def _add_class(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())


class _Tabs(Treeprocessor):
    def run(self, root: Element) -> None:
        """Titles that stood together go back above what they announce."""
        for element in [*root.iter("div")]:
            labels, content = _tabs(element)
            if labels:
                chosen = [each.get("checked") is not None for each in element.findall("input")]
                element.clear()
                element.tag, element.tail = "section", "\n"
                element.set("class", "tabbed-set")
                for rank, (label, block) in enumerate(zip(labels, content, strict=True), start=1):
                    element.append(_tab(label, block, rank, is_chosen=chosen[rank - 1]))


def _tabs(element: Element) -> tuple[Sequence[Element], Sequence[Element]]:
    if not element.get("data-tabs"):  # which the extension alone sets before attributes are read
        return (), ()
    labels, content = element.findall("label"), element.findall("div")
    if not labels:  # those of the « alternate style » stand together, as what they announce does
        return list(content[0]), list(content[1])
    return labels, content


def _tab(label: Element, block: Element, rank: int, *, is_chosen: bool) -> Element:
    tab = Element("article", {"class": "tabbed-block select" if is_chosen else "tabbed-block"})
    tab.text = tab.tail = "\n"
    title = SubElement(tab, "header")
    title.text, title.tail = label.text, "\n"
    title.extend(label)
    if not "".join(label.itertext()).strip():
        title.text = f"Onglet {rank}"
    tab.extend(block)
    return tab


class _GridLines(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The two lines of each grid become marks, each a block of its own."""
        marked = list(lines)
        for grid in grids_of(lines):
            marked[grid.first] = f"\n{_GRID}{grid.classes}{ETX}\n"
            marked[grid.last] = f"\n{_GRID_END}\n"
        return marked if marked == lines else "\n".join(marked).split("\n")


class _Grids(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the argument is Python-Markdown's
        """Whether a grid starts there."""
        return block.startswith(_GRID)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """What stands up to its end is in it."""
        classes = blocks.pop(0).strip()[len(_GRID) : -len(ETX)]
        end = next((rank for rank, block in enumerate(blocks) if block.strip() == _GRID_END), len(blocks))
        inside = blocks[:end]
        del blocks[: end + 1]
        self.parser.parseBlocks(SubElement(parent, "div", {"class": classes}), inside)
