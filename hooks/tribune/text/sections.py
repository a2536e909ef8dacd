"""The sections of a text: its headings, those that the site knows by their anchor, who speaks in them.

In a lettre three sections are known by the mark between braces after their title, and the words of the union
are lost to the record without it. What Python-Markdown takes for a mark is told by ``headings``; all else
that looks like one is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import Final

from markdown.extensions.toc import slugify

from tribune.source.problems import ALMOST_SAME, Problem, nearest_of, shown
from tribune.source.tree import Sheet
from tribune.text.tree import ITEM, Braces, Heading, Text
from tribune.words.french import count, fold

SPEECH: Final = re.compile(r"intervention(?:-(?P<rank>[1-9]\d{0,3}))?", re.ASCII)
"""The anchor of the union's own words, with the rank of the speaker."""
_VOWELS: Final = frozenset("aeiouyh")
_HASHTAG: Final = re.compile(r"#[^\W\d_][\w-]*")
_SECTIONS: Final = ("contexte", "ceser", "intervention")
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


def first_headings(assemblee: str, speakers: Sequence[str] = ()) -> list[str]:
    """The headings that a new lettre starts from (design §3), one for each speaker, by its name.

    ``assemblee`` is the acronym of the assembly, empty where it is not known.
    """
    # Every CES, CESR, CESER or CESE is a « conseil »: of another assembly, nobody told the gender.
    whose = f"du {assemblee}" if assemblee.startswith("CES") else "de l’assemblée"
    headings = ["## Le contexte { #contexte }", f"## La contribution {whose} {{ #ceser }}"]
    for rank, speaker in enumerate(speakers or [""], 1):
        anchor = "intervention" if rank == 1 else f"intervention-{rank}"
        of = "" if not speaker else f" d’{speaker}" if fold(speaker)[0] in _VOWELS else f" de {speaker}"
        headings.append(f"## L’intervention{of} {{ #{anchor} }}")
    return headings


def has_speech(texte: str) -> bool:
    """Whether the Markdown of a lettre has a section of what was said, before any page is rendered."""
    # Most texts that have none do not have the word either.
    return "intervention" in texte.casefold() and bool(_speeches(Text(texte)))


def _speeches(text: Text) -> dict[int, Heading]:
    """The first section of each rank: those whose heading has the anchor, written or made of its words."""
    speeches: dict[int, Heading] = {}
    for heading in text.headings:
        anchor = heading.identifiers[-1] if heading.identifiers else slugify(heading.words, "-")
        match = SPEECH.fullmatch(anchor)
        if match is not None and heading.level == 2 and not heading.is_nested:
            speeches.setdefault(int(match["rank"] or 1), heading)
    return speeches


def check_headings(text: Text) -> Iterator[Problem]:
    """Headings without words, or of a level that is not theirs.

    A screen reader walks from heading to heading: a level that is skipped looks like something lost.
    """
    previous = 1
    for heading in text.headings:
        if heading.is_nested:
            continue
        if not heading.words:
            yield text.mistake(heading.start, "titre-vide")
        elif heading.level == 1 and not ITEM.match(text.written, heading.start):
            line = text.written[heading.start : heading.end].partition("\n")[0]
            hashtag = _HASHTAG.match(line)  # « #retraites fait du bruit », which Markdown takes for a title
            key = "mot-diese" if hashtag else "titre-dans-le-texte"
            escaped = shown(f"\\{hashtag[0]}") if hashtag else ""
            yield text.mistake(heading.start, key, written=shown(line), escaped=escaped)
        if heading.level > previous + 1:
            words = {"level": heading.level, "previous": previous, "dashes": "#" * (previous + 1)}
            yield text.mistake(heading.start, "niveau-de-titre-saute", **words)
        previous = heading.level if heading.level > 1 else previous


def check_sections(text: Text) -> Iterator[Problem]:
    """The headings of a lettre under which nothing is said: the form writes some, which may be left so."""
    headings = [each for each in text.headings if not each.is_nested and each.level > 1 and each.words]
    for heading, following in pairwise([*headings, None]):
        if heading is None or (following is not None and following.level > heading.level):
            continue
        if not text.written[heading.end : following.start if following else None].strip():
            yield text.mistake(heading.start, "section-vide", words=shown(heading.words))


def check_speeches(text: Text, sheet: Sheet) -> Iterator[Problem]:
    """Speakers while no section is theirs, and sections that no speaker can be given.

    One speaker of several may have no section: a lettre need not report the words of all of them.
    """
    speakers, speeches = sheet.length("intervenants"), _speeches(text)
    has_sections = any(heading.level > 1 for heading in text.headings)
    if speakers and not speeches and has_sections and not _has_missed_speech(text):
        yield Problem(
            sheet.place("intervenants", key=True),
            "intervenants-sans-section",
            f"{count(speakers, 'intervenant')}, mais aucune section « {{ #intervention }} »",
            "mettez cette marque au titre « ## » de leurs paroles, ou d’un mot qui dit qu’elles manquent",
        )
    for rank, heading in sorted(speeches.items()):
        if rank <= max(speakers, 1) or (not speakers and rank - 1 in speeches):
            continue
        action = "ajoutez à « intervenants » qui parle là, même une seconde fois, ou corrigez le numéro"
        missing = count(speakers, "intervenant") if speakers else f"pas « {{ #intervention-{rank - 1} }} »"
        if 1 not in speeches:
            missing, action = "pas « { #intervention } »", "vouliez-vous « { #intervention } » ?"
        words = {"rank": rank, "missing": missing, "action": action}
        yield text.mistake(heading.attributes_start, "intervention-en-trop", **words)


def _has_missed_speech(text: Text) -> bool:
    """Whether a slip in its mark is already told."""
    problems = check_marks(text, in_lettre=True)
    return any("#intervention" in problem.sentence + problem.action for problem in problems)


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
            yield text.mistake(braces.start, "accolades-dans-le-texte", written=shown(braces.written))


def _check_heading(
    text: Text, heading: Heading, identifiers: Set[str], *, in_lettre: bool
) -> Iterator[Problem]:
    if heading.before and not heading.before.strip(" ") and len(heading.before) <= 3:
        written = shown(text.written[heading.start : heading.end])
        yield text.mistake(heading.start, "titre-decale", written=written)
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
            yield text.mistake(at, "accolades-perdues", written=shown(braces))
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
    return text.mistake(at, "marque-de-section", written=shown(written), before=before, meant=meant)


def _misplaced(text: Text, at: int, written: str, meant: str) -> Problem:
    return text.mistake(at, "marque-mal-placee", written=shown(written), meant=meant)


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
