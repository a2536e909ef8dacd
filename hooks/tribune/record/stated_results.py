"""A sentence where one word of a result is asked: « adopté à l’unanimité » → the fields that say the same."""

from __future__ import annotations

import re
from typing import Final

from tribune.source.scalars import written
from tribune.words.french import enumeration, fold
from tribune.words.terms import Mode, Resultat

_RESULTS: Final = {
    Resultat.ADOPTE: re.compile(r"adopte(?:e|s|es)?\b|approuve(?:e|s|es)?\b"),
    Resultat.REJETE: re.compile(r"rejete(?:e|s|es)?\b|repousse(?:e|s|es)?\b"),
    Resultat.RETIRE: re.compile(r"retire(?:e|s|es)?\b"),
    Resultat.PRIS_ACTE: re.compile(r"pris acte\b"),
}
_MODES: Final = {
    Mode.UNANIMITE: re.compile(r"(?:a l\W?)?unanimite\b"),
    Mode.MAJORITE: re.compile(r"(?:a la )?majorite\b"),
}
_COUNTS: Final = {
    "pour": re.compile(r"(?:\bpar )?(?<!\d)(?<!\d\s)(\d{1,7}) (?:voix |votes )?pour\b"),
    "contre": re.compile(r"(?<!\d)(?<!\d\s)(\d{1,7}) (?:voix |votes )?contre\b(?! *\d)"),
    "abstentions": re.compile(r"(?<!\d)(?<!\d\s)(\d{1,7}) abstentions?\b"),
    "nppv": re.compile(r"(?<!\d)(?<!\d\s)(\d{1,7}) nppv\b"),
}
_BARE_VOICES: Final = re.compile(r"par (?<!\d)(?<!\d\s)(\d{1,7}) voix\b")
"""« adopté par 74 voix »: those that are for. Of a text that was rejected, nobody can tell."""
_BEFORE: Final = re.compile(r"\W*(?:(?:le |la |l\W)?(?:texte|avis|voeu|motion) )?(?:est |a ete )?")
_DENIAL: Final = re.compile(r"\b(?:non|pas|ni|sauf|jamais|aucune?|mais|puis)\b")
"""Words that turn a sentence round: what it tells is then left to whoever reads it."""
_LONGEST: Final = 200
"""A sentence of more characters is none."""
_SMALL_WORDS: Final = re.compile(r"\b(?:et|avec|par)\b|[^\w]")


def fields_stated(sentence: str) -> list[str]:
    """The lines to write instead of the sentence; none where it tells no result.

    What no field takes is kept as a remark, the whole sentence as it stands.
    """
    if len(sentence) > _LONGEST:
        return []
    left = _comparable(sentence)
    match = _BEFORE.match(left)
    result, left = _taken(_RESULTS, left[match.end() :] if match else left)
    if result is None or not left.startswith(" ") or _DENIAL.search(left):
        return []
    mode, left = _taken(_MODES, left)
    lines = [f"resultat: {result}", *([f"mode: {mode}"] if mode else [])]
    counts: dict[str, str] = {}
    for name, pattern in _COUNTS.items():
        match = pattern.search(left)
        if match:
            counts[name] = match[1]
            left = _without(left, match)
    match = _BARE_VOICES.search(left)
    if match and result == Resultat.ADOPTE and "pour" not in counts:
        counts = {"pour": match[1], **counts}
        left = _without(left, match)
    if _SMALL_WORDS.sub("", left):  # whose the voices are may stand in the rest: it is kept whole
        return [*lines, f"remarque: {written(sentence, is_prose=True)}"]
    return [*lines, *(f"{name}: {number}" for name, number in counts.items())]


def how_to_state_mode(sentence: str) -> str | None:
    """What to do with « à l’unanimité » where the mode of a vote is asked."""
    mode, left = _taken(_MODES, _comparable(sentence)) if len(sentence) <= _LONGEST else (None, "")
    return f"écrivez « mode: {mode} »" if mode and not _SMALL_WORDS.sub("", left) else None


def how_to_state(sentence: str) -> str | None:
    """What to do with a sentence that stands where a result is asked."""
    lines = [f"« {line} »" for line in fields_stated(sentence)]
    if not lines:
        return None
    return f"écrivez {enumeration(lines)}{', chacun sur sa ligne' if len(lines) > 1 else ''}"


def _comparable(sentence: str) -> str:
    return fold(sentence).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def _taken(
    patterns: dict[Resultat, re.Pattern[str]] | dict[Mode, re.Pattern[str]], text: str
) -> tuple[str | None, str]:
    """The only term that the text tells, and what is left of the text."""
    found = [(str(term), match) for term, pattern in patterns.items() if (match := pattern.search(text))]
    if len(found) != 1:
        return None, text
    term, match = found[0]
    return term, _without(text, match)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"
