"""The sections of a text: its headings, those that the site knows by their anchor, who speaks in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from markdown.extensions.toc import slugify

from tribune.source.problems import Problem, shown
from tribune.source.tree import Sheet
from tribune.text.section_marks import check_marks
from tribune.text.tree import ITEM, Heading, Text
from tribune.words.french import count, fold

SPEECH: Final = re.compile(r"intervention(?:-(?P<rank>[1-9]\d{0,3}))?", re.ASCII)
"""The anchor of the union's own words, with the rank of the speaker."""
_VOWELS: Final = frozenset("aeiouyh")


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
            yield text.problem(
                heading.start,
                "titre-vide",
                "ce titre n’a pas de mots",
                "écrivez-les après les dièses, ou effacez cette ligne",
            )
        elif heading.level == 1 and not ITEM.match(text.written, heading.start):
            line = text.written[heading.start : heading.end].partition("\n")[0]
            yield text.problem(
                heading.start,
                "titre-dans-le-texte",
                f"titre de premier niveau dans le texte : {shown(line)}",
                _hashtag(line) or "commencez-le par « ## », ou effacez-le s’il répète le titre de l’en-tête",
            )
        if heading.level > previous + 1:
            yield text.problem(
                heading.start,
                "niveau-de-titre-saute",
                f"titre de niveau {heading.level} sous un titre de niveau {previous}",
                f"commencez-le par « {'#' * (previous + 1)} »",
            )
        previous = heading.level if heading.level > 1 else previous


def _hashtag(line: str) -> str:
    """What to do with « #retraites fait du bruit », which Markdown takes for a title."""
    word = re.match(r"#[^\W\d_][\w-]*", line)
    if word is None:
        return ""
    return f"pour un mot-dièse, écrivez {shown(chr(92) + word[0])} ; pour un titre, commencez-le par « ## »"


def check_sections(text: Text) -> Iterator[Problem]:
    """The headings of a lettre under which nothing is said: the form writes some, which may be left so."""
    headings = [each for each in text.headings if not each.is_nested and each.level > 1 and each.words]
    for heading, following in pairwise([*headings, None]):
        if heading is None or (following is not None and following.level > heading.level):
            continue
        if not text.written[heading.end : following.start if following else None].strip():
            yield text.problem(
                heading.start,
                "section-vide",
                f"rien n’est écrit sous le titre {shown(heading.words)}",
                "écrivez ce qui manque, ou effacez ce titre",
            )


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
        yield text.problem(
            heading.attributes_start,
            "intervention-en-trop",
            f"« {{ #intervention-{rank} }} », mais {missing}",
            action,
        )


def _has_missed_speech(text: Text) -> bool:
    """Whether a slip in its mark is already told."""
    problems = check_marks(text, in_lettre=True)
    return any("#intervention" in problem.sentence + problem.action for problem in problems)
