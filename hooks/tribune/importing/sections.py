"""The parts of a letter that are known by their anchor, told by the words of their headings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from tribune.french import fold


class Section(StrEnum):
    """A part of a letter; the value of the first three is its anchor (design, §3)."""

    CONTEXTE = "contexte"
    CESER = "ceser"
    INTERVENTION = "intervention"
    VOTES = "votes"
    AUTRE = "autre"
    """A part that many letters have, without an anchor: an editorial, an appendix."""


_MAX_HEADING: Final = 110
_ASSEMBLY: Final = r"(?:ceser|cesr|ces|assemblee|conseil economique[\w ,]*)"
_WORK: Final = (
    r"(?:contribution|avis|rapport|etude|position|preconisations?|propositions?|recommandations?|analyse|"
    r"travaux|texte|points? de vue|remarques|observations|reponse|voeu|motion|resolution|projet d.avis)"
)
_SPEECH: Final = (
    r"(?:interventions?|declarations?|explications? de votes?|prises? de parole|expressions?|points? de vue|"
    r"positions?|commentaires?|analyses?|avis|vote|reactions?)"
)
_UNION: Final = r"(?:(?:de |du |d.)?(?:la |le |l.|les )?(?:[a-z].*))"
_OTHERS: Final = r"(?:president|presidente|vice|prefet|prefete|region|conseil|conseiller|medef|patronat|rapporteur)"

_PATTERNS: Final[tuple[tuple[Section, re.Pattern[str]], ...]] = tuple(
    (section, re.compile(pattern))
    for section, pattern in (
        (
            Section.VOTES,
            r"(?:le |les |resultats? (?:du |des )|le resultat du )?(?:votes?|scrutin)(?: du ceser| final)?$",
        ),
        (
            Section.CESER,
            rf"(?:(?:la |le |l.|les )?{_WORK} (?:de |du |d.)?(?:la |le |l.)?{_ASSEMBLY}"
            rf"|(?:ce )?qu(?:e|.) ?(?:a |en )?(?:dit|pense|ecrit|propose|preconise|adit) (?:le |l.)?{_ASSEMBLY}"
            rf"|(?:le |l.){_ASSEMBLY}|ce que le ceser \w+)$",
        ),
        (
            Section.INTERVENTION,
            r"(?:ce )?qu(?:e |.)(?:(?:a|ont|en) ?)?(?:dit|dits|pense|pensent|disent|defendu|demande|declare)\b.*$",
        ),
        (Section.INTERVENTION, rf"(?:l.|les |la |notre |nos )?(?:interventions?|prises? de parole)\b(?!.*\b{_OTHERS}\b).*$"),
        (
            Section.INTERVENTION,
            rf"(?:la |l.|le |les |notre |nos )?{_SPEECH} (?:commune |unitaire |liminaire )?"
            rf"(?:(?:de|du|des|d)\b.? ?(?:(?:la|le|l|les)\b.? ?)?|commune\b|unitaire\b)(?!.*\b{_OTHERS}\b)"
            r"(?:groupe |union |collectif )?(?:cgt|fo|cfdt|cftc|cfe|unsa|fsu|solidaires|syndicat|organisation|"
            r"union|groupe|confederation|federation|elus|conseillers|camarades|commune|unitaire).*$",
        ),
        (Section.INTERVENTION, r"(?:la |notre )?declaration(?: commune| unitaire| liminaire)\b.*$"),
        (Section.INTERVENTION, r"(?:notre|nos) (?:intervention|position|declaration|avis|analyse|expression)s?$"),
        (
            Section.CONTEXTE,
            r"(?:(?:le |l.|la |les |elements? de |rappel du |quelques elements de )?(?:contexte|introduction|presentation)"
            r"(?: (?:du|de|d).*)?|rappel(?:s)?|de quoi s.agit.il|le (?:projet|rapport|texte|plan|budget) de la region"
            r"|ce que (?:propose|presente|dit) (?:la region|le conseil regional|le rapport).*)$",
        ),
        (
            Section.AUTRE,
            r"(?:l.)?(?:edito|editorial|en bref|agenda|annexes?|pour en savoir plus|a retenir|sources?|glossaire|"
            r"conclusion|l.essentiel|repere|reperes)$",
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
_RUN_IN_END: Final = re.compile(r"\s*[:–—]\s*")


def section_of(heading: str) -> Section | None:
    """The part of a letter that a plain heading opens; None where it is no known one.

    Case, accents, numbers before it, the colon after it and small slips (« CONTIBUTION ») do not matter.
    """
    if len(heading) > _MAX_HEADING or re.search(r"[.!;…]\s*$", heading):
        return None
    words = without_number(fold(heading)).strip(" :–—-*_?")
    words = re.sub(r"\b(?:[a-z]\.){2,}", lambda match: match[0].replace(".", ""), words)
    words = re.sub(r"[’'´`]\s?", "'", words)
    parts = [words, *_RUN_IN_END.split(words)[:1]]
    for candidate in (*parts, *(_mended(part) for part in parts)):
        for section, pattern in _PATTERNS:
            if pattern.match(" ".join(candidate.split())):
                return section
    return None


def without_number(heading: str) -> str:
    """« I – La contribution », « 2. La contribution » and « B) La contribution » → « La contribution »."""
    return re.sub(r"^\s*(?:\d{1,2}(?:\.\d)*|[IVXivx]{1,4}|[A-Ha-h])\s*[-–—.)/°]+\s+", "", heading)


def _mended(words: str) -> str:
    """``words`` with known ones that a slip of the hand has changed put right: only to recognise them."""
    return " ".join(_KNOWN.get(word) or _nearest(word) for word in words.split())


_KNOWN: Final[Mapping[str, str]] = {word: word for word in _KNOWN_WORDS}


def _nearest(word: str) -> str:
    if len(word) < 7:
        return word
    near = difflib.get_close_matches(word, _KNOWN_WORDS, n=1, cutoff=0.85)
    return near[0] if near else word
