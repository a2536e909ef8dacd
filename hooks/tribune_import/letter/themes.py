"""The themes of a letter: those of the register that its title names, or that its text keeps naming."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tribune.record.model import Theme
from tribune.words.french import count
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.lines import Line
from tribune_import.letter.usual_themes import USUAL
from tribune_import.unaccented import unaccented

FIELD: Final = "themes"
MOST: Final = 5
_OFTEN: Final = 3
"""Times that a text names a theme before it is proposed."""
_BETWEEN: Final = r"[\W_]+"
_SHARE: Final = 0.3
"""How often it does so, compared with the theme named most."""


@dataclass(frozen=True, slots=True)
class ThemesRead:
    """Identifiers of the themes, and those that the register lacks."""

    themes: tuple[str, ...]
    findings: tuple[Finding, ...]
    new: tuple[Theme, ...] = ()


def read_themes(
    titre: str, titre_ligne: int | None, body: Sequence[Line], register: Mapping[str, Theme]
) -> ThemesRead:
    """Themes named by the title first, then those of the text, most named first. At most five."""
    text = "\n".join(line.text for line in body)
    in_title = [theme for _, theme in sorted(register.items()) if hits(theme, titre)]
    found = [Finding(FIELD, Certitude.TROUVE, theme.nom, titre_ligne) for theme in in_title]
    counts = {
        theme.id: len(hits(theme, text)) for _, theme in sorted(register.items()) if theme not in in_title
    }
    most = max(counts.values(), default=0)
    often = sorted(
        (id_ for id_, number in counts.items() if number >= max(_OFTEN, _SHARE * most)),
        key=lambda id_: (-counts[id_], id_),
    )[: max(0, MOST - len(in_title))]
    found += [
        Finding(
            FIELD,
            Certitude.INCERTAIN,
            register[id_].nom,
            _first_line(register[id_], body),
            f"deviné : le texte en parle {count(counts[id_], 'fois', 'fois')}",
        )
        for id_ in often
    ]
    new = _usual(titre, register) if not in_title else ()
    found += [
        Finding(
            FIELD,
            Certitude.INCERTAIN,
            theme.nom,
            titre_ligne,
            f"« {theme.id} » n’est pas dans registres/themes.yml : ajoutez-le, ou choisissez un autre thème",
        )
        for theme in new
    ]
    if not found:
        remark = "le titre et le texte ne nomment aucun thème du registre : choisissez-en un"
        return ThemesRead((), (Finding(FIELD, Certitude.ABSENT, remarque=remark),))
    return ThemesRead((*(theme.id for theme in (*in_title, *new)), *often), tuple(found), new)


def hits(theme: Theme, text: str) -> list[tuple[int, int]]:
    """Where ``text`` names a theme, by its name or a synonym; of two that overlap, the longer."""
    spans: list[tuple[int, int]] = []
    bare = unaccented(text)
    for name in sorted({theme.nom, *theme.synonymes}, key=lambda one: (-len(one), one)):
        for match in _pattern(name).finditer(bare):
            if all(match.end() <= start or match.start() >= end for start, end in spans):
                spans.append(match.span())
    return sorted(spans)


@lru_cache(maxsize=2048)
def _pattern(name: str) -> re.Pattern[str]:
    """A name as a whole word, singular or plural, in any case; an acronym only in capitals."""
    words = re.findall(r"[^\W_]+", unaccented(name))
    if not words:
        return re.compile(r"(?!)")
    if name[1:] != name[1:].lower():
        return re.compile(rf"(?<![^\W_]){'[^A-Za-z0-9]?'.join(map(re.escape, words))}(?![^\W_])")
    forms = _BETWEEN.join(map(_singular_or_plural, words))
    return re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])", re.IGNORECASE)


def _singular_or_plural(word: str) -> str:
    if len(word) < 4:
        return re.escape(word)
    return re.escape(re.sub(r"s$", "", word, flags=re.IGNORECASE)) + "(?:s|x)?"


def _first_line(theme: Theme, body: Sequence[Line]) -> int | None:
    return next((line.ligne for line in body if hits(theme, line.text)), None)


def _usual(titre: str, register: Mapping[str, Theme]) -> tuple[Theme, ...]:
    """Usual themes of such assemblies that the title names and the register lacks: two at most."""
    return tuple(theme for theme in USUAL if theme.id not in register and hits(theme, titre))[:2]
