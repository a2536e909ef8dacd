"""Marks between braces that miss: the title shows them or drops them, and the section is not known.

What Python-Markdown takes is told by ``headings``; everything else that looks like a mark is a slip. In a
lettre, three sections are known by theirs, and the words of the union are lost to the record without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from typing import Final

from tribune.source.problems import ALMOST_SAME, Problem, nearest_of, shown
from tribune.text.tree import ITEM, Braces, Heading, Text

_SECTIONS: Final = ("contexte", "ceser", "intervention")
_ANCHOR: Final = (
    "une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »"
)
_LIKE_ATTRIBUTES: Final = re.compile(r"[^\S\n]{0,9}(?P<sign>[#.]?)[^\S\n]{0,9}(?P<name>[^\W\d_][\w-]{0,60})")
"""How what looks like attributes starts, closed or not."""
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


def check_marks(text: Text, *, in_lettre: bool = False) -> Iterator[Problem]:
    """Every mark that is not taken as it was meant; the sections of a lettre are known by theirs."""
    headings = {heading.row: heading for heading in text.headings}
    identifiers = {identifier for heading in text.headings for identifier in heading.identifiers}
    for each in headings.values():
        yield from _check_heading(text, each, identifiers, in_lettre=in_lettre)
    for braces in text.braces:
        named = _LIKE_ATTRIBUTES.match(braces.inside)
        meant = _section(named["name"]) if named and in_lettre else None
        if named is None or not (named["sign"] or meant):
            continue
        row = text.row(braces.start)
        heading = headings.get(row)
        if heading is not None and not heading.words_start <= braces.start < heading.words_end:
            continue  # it is taken
        if meant is not None:
            is_right = braces.is_closed and named[0].strip() == f"#{meant}"
            yield (_misplaced if is_right else _not_known)(text, braces.start, braces.written, meant)
        elif not _follows_words(text, braces) and (heading or not _is_taken(text, braces, row, headings)):
            yield text.problem(
                braces.start,
                "accolades-dans-le-texte",
                f"ces accolades s’afficheront : {shown(braces.written)}",
                _ANCHOR,
            )


def _check_heading(
    text: Text, heading: Heading, identifiers: Set[str], *, in_lettre: bool
) -> Iterator[Problem]:
    if heading.before and not heading.before.strip(" ") and len(heading.before) <= 3:
        yield text.problem(
            heading.start,
            "titre-decale",
            f"ce titre s’affichera avec ses dièses : {shown(text.written[heading.start : heading.end])}",
            "effacez les espaces qui le précèdent",
        )
        return
    at = heading.attributes_start
    braces = text.written[heading.words_end : heading.end].partition("\n")[0].strip(" #")
    for name, value in heading.attributes:
        written = (value or "") if name == "id" else name if value is None else ""
        meant = _section(written) if in_lettre else None
        if meant is not None and (name != "id" or value != meant):
            if name != "id" or meant not in identifiers:  # else this section has a name of its own
                yield _not_known(text, at, braces, meant)
        elif meant is not None and (heading.level > 2 or heading.is_nested):
            yield _misplaced(text, at, braces, meant)
        elif value is None:
            yield text.problem(
                at,
                "accolades-dans-le-texte",
                f"ces mots entre accolades ne s’afficheront pas : {shown(braces)}",
                _ANCHOR,
            )
    if in_lettre:
        yield from _check_bare(text, heading)


def _check_bare(text: Text, heading: Heading) -> Iterator[Problem]:
    """« ## Ce qu’a dit la CGT #intervention », « #intervention » alone."""
    start = heading.start if heading.level == 1 else heading.words_start
    brace = text.prose.find("{", start, heading.end)
    for match in _BARE.finditer(text.prose, start, heading.words_end):
        meant = _section(match["name"])
        is_shown = text.prose[start : match.start()].rstrip().endswith(_SHOWN_BRACE)
        if meant is not None and not is_shown and not 0 <= brace < match.start():
            before = "## … " if match.start() == heading.start else ""
            yield _not_known(text, match.start(), f"#{match['name']}", meant, before)


def _not_known(text: Text, at: int, written: str, meant: str, before: str = "") -> Problem:
    return text.problem(
        at,
        "marque-de-section",
        f"marque de section non reconnue : {shown(written)}",
        f"vouliez-vous « {before}{{ #{meant} }} » ?",
    )


def _misplaced(text: Text, at: int, written: str, meant: str) -> Problem:
    return text.problem(
        at,
        "marque-de-section",
        f"cette marque n’est pas lue là où elle est : {shown(written)}",
        f"écrivez-la à la fin du titre de la section, après une espace : « ## … {{ #{meant} }} »",
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


def _is_taken(text: Text, braces: Braces, row: int, headings: Mapping[int, Heading]) -> bool:
    """Whether attributes that are in no title are those of a cell or of a whole paragraph."""
    above, here, below = (
        text.rows[each][:_LONGEST_LINE] if 0 <= each < len(text.rows) else ""
        for each in range(row - 1, row + 2)
    )
    if not braces.is_closed:
        return False
    if "|" in here or below.startswith(": "):
        return True
    is_alone = not here.replace(braces.written, "", 1).strip(" \t>")
    ends_block = not below.strip() or ITEM.match(below.lstrip(" \t>")) is not None
    return is_alone and bool(above.strip()) and row - 1 not in headings and ends_block


def _follows_words(text: Text, braces: Braces) -> bool:
    """Whether they are those of words, of a link, of an image, of an icon."""
    before = text.written[max(0, braces.start - 100) : braces.start]
    return braces.is_closed and (before[-1:] in _INLINE_END or _ICON_END.search(before) is not None)
