"""Who says « nous »: what others say of themselves, in a quotation or below their name, is not our vote."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.text.windows import Window

UNSURE: Final = "« nous » n’est peut-être pas nous : qui le dit ?"
_NAME: Final = re.compile(r"@\d+")
_SAYS: Final = re.compile(
    r"\b(?:a|ont)(?: \w+)? (?:declare|conclu|explique|dit|affirme|indique|annonce|martele|repondu|lance"
    r"|resume|plaide|precise|reconnu|assure|ajoute|justifie|ecrit)\w*\b(?! nous)"
    r"|^\W*(?:(?:selon|d'apres) (?!nous)|pour (?!nous|l'|le |la |les |cet|ce))"
    r"|\b(?:declar|conclu|expliqu|dit"
    r"|affirm|indiqu|annonc|resum|plaid|precis"
    r"|assur|ajout|justifi)(?:e|ent|t)"
    r"\b"
)


_ANSWERS_US: Final = re.compile(
    r"(?P<who>@\d+) (?:\w+ ){1,3}(?:a|a la|au|contre|envers) (?:la )?(?:@\d+|nous|notre \w+) ?$"
)
"""« FO répond à la CGT : « nous… »»: the one who speaks is the first, whoever is answered."""


def is_said_by_others(window: Window, place: int, own: str) -> bool:
    """Whether the « nous » at ``place`` may be that of another: one named, or quoted."""
    if window.speakers and own not in window.speakers:
        return True
    left, right = window.text[:place], window.text[place:]
    label, colon, words = left.rpartition(":")
    if colon and '"' in words and (answer := _ANSWERS_US.search(label)):
        return window.organisation(answer["who"]).id != own
    if colon and _are_others(window, label, own):
        return True
    outside = _outside(left, right)
    if outside is None:
        return False
    names = {window.organisation(token).id for token in _NAME.findall(outside)}
    if names or re.search(r"\b(?:nous|notre|nos)\b", outside):
        return bool(names) and own not in names
    return _SAYS.search(outside) is not None


def _are_others(window: Window, label: str, own: str) -> bool:
    """Whether the last clause before a colon names organisations, and not ours nor « nous »."""
    clause = re.split(r"[;]", label)[-1]
    names = {window.organisation(token).id for token in _NAME.findall(clause)}
    return bool(names) and own not in names and re.search(r"\b(?:nous|notre|nos)\b", clause) is None


def _outside(left: str, right: str) -> str | None:
    """What stands around the quotation that holds the place between both; None where none does."""
    is_open, is_closed = left.count('"') % 2 == 1, right.count('"') % 2 == 1
    if not is_open and not (is_closed and '"' not in left):
        return None
    before = left[: left.rindex('"')] if is_open else ""
    after = right[right.index('"') :] if '"' in right else ""
    return before + after
