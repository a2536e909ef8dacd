"""Marks between braces that miss: the title shows them or drops them, and the section is not known.

What Python-Markdown takes is told by ``headings``; everything else that looks like a mark is a slip. In a
lettre, three sections are known by theirs, and the words of the union are lost to the record without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tribune.content.headings import Heading, is_indented
from tribune.content.problems import ALMOST_SAME, Place, Problem, nearest_of, shown
from tribune.content.prose import Prose

_SECTIONS: Final = ("contexte", "ceser", "intervention")
_ANCHOR: Final = (
    "une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »"
)
_BRACE: Final = re.compile(
    r"(?<!\\)\{:?[^\S\n]{0,9}(?P<sign>[#.]?)[^\S\n]{0,9}(?P<name>[^\W\d_][\w-]{0,60})"
    r"[^{}\n]{0,200}(?P<end>\}?)"
)
"""What looks like a list of attributes, closed or not."""
_BARE: Final = re.compile(r"(?<![\w{&/#])(?<!\]\()#[^\S\n]?(?P<name>[^\W\d_][\w-]{0,60})")
"""The same in a title without braces: « #intervention »."""
_SHOWN_BRACE: Final = "&#123;"
"""A brace that is to be shown, as the importer writes it."""
_NAME: Final = re.compile(r"(?P<word>[a-z]+)(?P<rank>\d{0,4})")
_INLINE_END: Final = frozenset("*_`)]>")
"""Attributes that follow one of these signs are those of words, of a link, of an image."""
_ICON_END: Final = re.compile(r":[\w+-]{1,90}:\Z")
"""And those of an icon."""
_LONGEST_LINE: Final = 2_000
"""How much of a line is looked at: longer ones are neither tables nor attributes alone."""
_ITEM: Final = re.compile(r"[ \t>]*(?:[-*+]|\d+\.)[ \t]|:[ ]")


def check_marks(prose: Prose, *, in_lettre: bool = False) -> Iterator[Problem]:
    """Every mark that is not taken as it was meant; the sections of a lettre are known by theirs."""
    headings = {prose.place(heading.start).line: heading for heading in prose.headings}
    for each in headings.values():
        yield from _check_heading(prose, each, in_lettre=in_lettre)
    for match in _BRACE.finditer(prose.text):
        meant = _section(match["name"]) if in_lettre else None
        if not match["sign"] and meant is None:
            continue
        place = prose.place(match.start())
        heading = headings.get(place.line)
        if heading is not None:
            if not heading.title[0] <= match.start() < heading.title[1]:
                continue  # it is taken
            is_shown = not _follows_words(prose, match.start())
        else:
            is_shown = not _is_taken(prose, match, headings)
        if meant is not None:
            yield _missed(place, match, meant, is_title=heading is not None)
        elif is_shown:
            yield Problem(
                place,
                "accolades-dans-le-texte",
                f"ces accolades s’afficheront : {shown(match[0])}",
                _ANCHOR,
            )


def _check_heading(prose: Prose, heading: Heading, *, in_lettre: bool) -> Iterator[Problem]:
    if is_indented(prose.text, heading):
        yield Problem(
            prose.place(heading.start),
            "titre-decale",
            f"ce titre s’affichera avec ses dièses : {shown(prose.page.texte[heading.start : heading.end])}",
            "effacez les espaces qui le précèdent",
        )
        return
    place = prose.place(heading.attributes_start)
    braces = prose.page.texte[heading.title[1] : heading.end].partition("\n")[0].strip(" #")
    for name, value in heading.attributes:
        written = (value or "") if name == "id" else name if value is None else ""
        meant = _section(written) if in_lettre else None
        if meant is not None and name == "id" and value != meant and _taken_already(prose, meant):
            continue
        if meant is not None and (name != "id" or value != meant):
            yield _not_known(place, braces, meant)
        elif meant is not None and (heading.level > 2 or heading.is_nested):
            yield _misplaced(place, meant)
        elif value is None:
            yield Problem(
                place,
                "accolades-dans-le-texte",
                f"ces mots entre accolades ne s’afficheront pas : {shown(braces)}",
                _ANCHOR,
            )
    if in_lettre:
        yield from _check_bare(prose, heading)


def _check_bare(prose: Prose, heading: Heading) -> Iterator[Problem]:
    """« ## Ce qu’a dit la CGT #intervention », « #intervention » alone."""
    start = heading.start if heading.level == 1 else heading.title[0]
    brace = prose.text.find("{", start, heading.end)
    for match in _BARE.finditer(prose.text, start, heading.title[1]):
        meant = _section(match["name"])
        if prose.text[start : match.start()].rstrip().endswith(_SHOWN_BRACE):
            continue
        if meant is not None and not 0 <= brace < match.start():
            is_alone = match.start() == heading.start
            yield _not_known(prose.place(match.start()), f"#{match['name']}", meant, "## … " * is_alone)


def _taken_already(prose: Prose, meant: str) -> bool:
    """Whether another section has the mark: this one then has a name of its own."""
    return any(meant in heading.identifiers for heading in prose.headings)


def _missed(place: Place, match: re.Match[str], meant: str, *, is_title: bool) -> Problem:
    if not is_title and match["name"] == meant:
        return _misplaced(place, meant)
    if is_title and match["sign"] == "#" and match["name"] == meant and match["end"]:
        return Problem(
            place,
            "marque-de-section",
            f"cette marque n’est pas lue là où elle est : {shown(match[0])}",
            f"écrivez-la à la fin du titre, après une espace : « {{ #{meant} }} »",
        )
    return _not_known(place, match[0], meant)


def _not_known(place: Place, written: str, meant: str, before: str = "") -> Problem:
    return Problem(
        place,
        "marque-de-section",
        f"marque de section non reconnue : {shown(written)}",
        f"vouliez-vous « {before}{{ #{meant} }} » ?",
    )


def _misplaced(place: Place, meant: str) -> Problem:
    return Problem(
        place,
        "marque-de-section",
        f"« {{ #{meant} }} » n’est pas à la fin d’un titre « ## »",
        f"écrivez la marque à la fin du titre de la section : « ## … {{ #{meant} }} »",
    )


@lru_cache(maxsize=256)
def _section(name: str) -> str | None:
    """The mark of the section that a name is, or is a slip for."""
    match = _NAME.fullmatch(re.sub(r"[\W_]", "", name).casefold())
    word = nearest_of(match["word"], _SECTIONS, ALMOST_SAME) if match else None
    if match is None or word is None or name == word:
        return word
    if not match["rank"]:
        return word
    if word != "intervention":  # « contexte-2 » is an anchor like any other
        return None
    rank = int(match["rank"])
    return f"{word}-{rank}" if rank > 1 else word


def _is_taken(prose: Prose, match: re.Match[str], headings: dict[int, Heading]) -> bool:
    """Whether attributes that are in no title are those of words, of a cell or of a whole paragraph."""
    if not match["end"]:
        return False
    if _follows_words(prose, match.start()):
        return True
    line = prose.place(match.start()).line - prose.page.text_line
    above, here, below = (_line(prose, line + step) for step in (-1, 0, 1))
    if "|" in here or below.startswith(": "):
        return True
    is_alone = not here.replace(match[0], "", 1).strip(" \t>")
    of_title = prose.place(match.start()).line - 1 in headings
    return (
        is_alone and bool(above.strip()) and not of_title and (not below.strip() or bool(_ITEM.match(below)))
    )


def _follows_words(prose: Prose, start: int) -> bool:
    if start > 0 and prose.page.texte[start - 1] in _INLINE_END:
        return True
    return _ICON_END.search(prose.page.texte, max(0, start - 100), start) is not None


def _line(prose: Prose, row: int) -> str:
    if not 0 <= row < len(prose.lines):
        return ""
    end = prose.lines[row + 1] if row + 1 < len(prose.lines) else len(prose.text)
    return prose.unfenced[prose.lines[row] : min(end, prose.lines[row] + _LONGEST_LINE)].rstrip("\n")
