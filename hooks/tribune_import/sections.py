"""The parts of a letter that are known by their anchor, told by the words of their headings."""

from __future__ import annotations

import difflib
import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tribune.words.french import fold


class Section(StrEnum):
    """A part of a letter; the value of the first three is its anchor (design, §3)."""

    CONTEXTE = "contexte"
    CESER = "ceser"
    INTERVENTION = "intervention"
    VOTES = "votes"
    AUTRE = "autre"
    """A part that many letters have, without an anchor: an editorial, an appendix."""


_MAX_HEADING: Final = 110
_MAX_WORDS: Final = 14
_MAX_ANNOUNCEMENT: Final = 240
"""With the role of a speaker and a list of organisations."""
_ROLE: Final = re.compile(
    r"[\s,(–—-]+(?:au(?:x)? noms?|pour le compte|au titre|porte[\s-]paroles?|conseill\w+|secr[ée]taire|membre"
    r"|[ée]lue?s?|responsable|d[ée]l[ée]gu[ée]e?s?|repr[ée]sentante?s?)\b",
    re.IGNORECASE,
)
"""What follows the name in « Intervention de Anne Lune, conseillère, au nom de… »."""
_ASSEMBLY: Final = r"(?:ceser|cesr|ces|assemblee|conseil economique[\w ,]*)"
_OF_ASSEMBLY: Final = rf"(?:de |du |d.)?(?:la |le |l.)?{_ASSEMBLY}"
_WORK: Final = (
    r"(?:contributions?|avis|rapport|etude|position|preconisations?|propositions?|recommandations?|analyse|"
    r"travaux|texte|points? de vue|remarques|observations|reponse|v(?:o|oe)eu|motion|resolution|"
    r"projet d.avis)"
)
_SPEECH: Final = (
    r"(?:interventions?|declarations?|explications? de votes?|prises? de parole|expressions?|points? de vue|"
    r"positions?|commentaires?|analyses?|avis|vote|reactions?|paroles?|mot)"
)
_UNIONS: Final = (
    r"(?:cgt|fo|cfdt|cftc|cfe|unsa|fsu|solidaires|syndicat|organisation|union|groupe|confederation|federation|"
    r"elus|conseillers|camarades|commune|unitaire)"
)
_OTHERS: Final = (
    r"(?:presidente?|vice.presidente?|prefete?|region|conseil regional|medef|patronat|rapporteure?|maires?)"
)
_NOT_A_TEXT: Final = (
    r"(?! (?:l.|la |les? |un |une |ce |cette )?(?:etudes?|rapports?|textes?|plans?|projets?|lois?"
    r"|gouvernement|ministres?|etat|cour)\b)"
)
"""« Ce que dit l’étude »: nobody of the union speaks."""
_NOT_OTHERS: Final = rf"(?!.*\b{_OTHERS}\b)"
_NATURE: Final = r"(?: (?:commune|unitaire|liminaire|intersyndicale)s?\b)"

_PATTERNS: Final[tuple[tuple[Section, re.Pattern[str]], ...]] = tuple(
    (section, re.compile(f"(?:{pattern})$"))
    for section, pattern in (
        (
            Section.VOTES,
            r"(?:les? |resultats? (?:du |des )|le resultat du )?(?:votes?|scrutin)(?: du ceser| final)?",
        ),
        (
            Section.CESER,
            rf"(?:la |les? |l.)?{_WORK} {_OF_ASSEMBLY}|(?:le |l.){_ASSEMBLY}"
            rf"|(?:ce )?qu(?:e|.) ?(?:a |en )?(?:dit|pense|ecrit|propose|preconise|demande)"
            rf" (?:(?:le |l.)?{_ASSEMBLY}|(?:l.|la |le )?(?:etude|avis|projet d.avis|contribution|voeu)\b.*)",
        ),
        (
            Section.CONTEXTE,
            r"(?:le |l.|la |les |elements? de |rappel du |quelques elements de )?"
            r"(?:contexte|introduction|presentation)(?: (?:du|de|d).*)?|rappels?|de quoi s.agit.il"
            r"|le (?:projet|rapport|texte|plan|budget) de la region"
            r"|ce que (?:propose|presente|dit) (?:la region|le conseil regional|le rapport).*",
        ),
        (
            Section.INTERVENTION,
            rf"(?:ce )?qu(?:e |.)(?:(?:a|ont|en) ?)*(?:dits?|disent|pense|pensent|defendu|demande|declare)\b"
            rf"{_NOT_A_TEXT}{_NOT_OTHERS}.*"
            rf"|(?:l.|les |la |notre |nos )?(?:interventions?|prises? de parole)\b{_NOT_OTHERS}.*"
            rf"|(?:la |l.|les? |notre |nos )?{_SPEECH}{_NATURE}?(?: (?:de la|des|du|de l.|de|d.))? ?"
            rf"{_NOT_OTHERS}{_UNIONS}\b.*"
            rf"|(?:la |notre )?declaration{_NATURE}.*"
            rf"|explications? de votes?(?: d(?:e|es|u|.)\b{_NOT_OTHERS}.*)?"
            r"|(?:notre|nos) (?:intervention|position|declaration|avis|analyse|expression)s?",
        ),
        (
            Section.AUTRE,
            r"(?:l.)?(?:edito|editorial|en bref|agenda|annexes?|pour en savoir plus|a retenir|sources?|"
            r"glossaire|conclusion|essentiel|reperes?)",
        ),
    )
)
_KNOWN_WORDS: Final = (
    "contribution",
    "intervention",
    "declaration",
    "contexte",
    "preconisations",
    "explication",
    "presentation",
)
_NUMBER: Final = re.compile(r"\s*(?:\d{1,2}(?:\.\d)*|[IVX]{1,4}|[A-H])\s*[-–—.)/°]+\s+", re.IGNORECASE)
_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}")


@lru_cache(maxsize=10_000)
def section_of(heading: str) -> Section | None:
    """The part of a letter that a plain heading opens; None where it is no known one.

    Case, accents, numbers before it, the colon after it and small slips (« CONTIBUTION ») do not matter. A
    line that starts with a small letter, or ends as a sentence does, is no heading.
    """
    heading = _DOTTED.sub(lambda match: match[0].replace(".", ""), without_number(heading)).strip(
        " *_-–—:#\\"
    )
    if not heading:
        return None
    if len(heading) > _MAX_HEADING or len(heading.split()) > _MAX_WORDS:
        return Section.INTERVENTION if announces_speech(heading) else None
    if heading[0].islower() or re.search(r"[.!;,…]\s*$", heading):
        return None
    words = re.sub(r"\s?[’'´`]\s?", "'", " ".join(fold(heading).split())).strip(" :–—-?")
    first_part = re.split(r"\s*[:–—]\s*", words)[0]
    for candidate in dict.fromkeys((words, first_part, _mended(words), _mended(first_part))):
        for section, pattern in _PATTERNS:
            is_whole = candidate != first_part or first_part == words
            if pattern.match(candidate) and (is_whole or section is not Section.VOTES):
                return section
    return None


def announces_speech(line: str) -> bool:
    """Whether it opens a speech and says who speaks, as what or on whose behalf, however long."""
    role = _ROLE.search(line)
    if role is None or len(line) > _MAX_ANNOUNCEMENT or re.search(r"[.!;,…]\s*$", line):
        return False
    before = line[: role.start()]
    return len(before.split()) <= _MAX_WORDS and section_of(before) is Section.INTERVENTION


def without_number(heading: str) -> str:
    """« I – La contribution », « 2. La contribution » and « B) La contribution » → « La contribution »."""
    number = _NUMBER.match(heading)
    return heading[number.end() :] if number and number.end() < len(heading) else heading


def _mended(words: str) -> str:
    """``words`` with known ones that a slip of the hand has changed put right: only to recognise them."""
    return " ".join(_nearest(word) for word in words.split())


def _nearest(word: str) -> str:
    if len(word) < 7 or word in _KNOWN_WORDS:
        return word
    near = difflib.get_close_matches(word, _KNOWN_WORDS, n=1, cutoff=0.85)
    return near[0] if near else word
