"""Positions that are not those of a whole organisation in this assembly: of some members, in a commission."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.exclusions.voters import ELSEWHERE, OF_A_PART

_IN_COMMISSION = "une position prise en commission ou au bureau : quelle est celle de la plénière ?"
_VERB: Final = r"(?:vot\w+|abst\w+|pour|contre)"
_IN_A_PART_OF_THE_HOUSE = re.compile(
    rf"\b{_VERB}\b[^,;.]{{0,40}}\b(?:en commission|en section|en bureau|au bureau)\b(?![^;.]*\bavait)"
    r"|^\W*en (?:commission|section|bureau), (?!mais)(?![^;.]*pleniere)"
)
_AFTERWARDS = re.compile(r"^\W*apres avoir [^,]*\ben (?:commission|section|bureau),")
_SOME: Final = (
    r"(?:certaine?s|plusieurs|quelques|(?:la )?moitie|(?:la )?majorite|(?:une )?partie|(?:la )?plupart"
    r"|(?:un|deux|les deux) tiers)"
)
_OF_SOME = re.compile(
    rf"\b{_SOME} (?:(?:de|du|des|d') ?)?(?:(?:la|le|les|l'|nos|ses) ?)?(?:(?:groupe|delegation|elue?s"
    r"|conseill\w+|membres|representant\w*|camarades) ?)?(?:(?:de|du|des|d') ?)?(?:(?:la|le|les|l') ?)?@\d+"
    r" (?!(?:de|du|et)\b)"
    r"|#\d+ (?:elue?s|conseill\w+|membres) (?:de la |du |d')?@\d+ sur (?:#\d+|=)"
)
"""« Certains élus de FO [ont voté contre] »: not the whole organisation."""
_TURN_OF_VOTE = re.compile(r"\bvot(?:e|es|ent|ee?s?) (?:pour|contre|l'|le|la|cet|ce)\b|\babst(?:en|ien)\w+")
_MEMBERS_ELSEWHERE = re.compile(
    r"@\d+ (?:au|du|de l'|a l') ?(?:conseil (?:municipal|departemental|regional|metropolitain"
    r"|d'administration)|cse|chu|ehpad|hopital|assemblee nationale|senat|comite social\w*)\b"
    r"|\bavis (?:du|de la|de l') ?(?:cse|chsct|conseil municipal|comite social)"
)


def not_of_the_whole(text: str, *, is_told: bool) -> str | None:
    """Why the positions of a plain sentence are left to a person, in French; ``is_told``: some were found."""
    if _OF_SOME.search(text) and _TURN_OF_VOTE.search(text):
        return OF_A_PART
    if is_told and "#" not in text and _IN_A_PART_OF_THE_HOUSE.search(_AFTERWARDS.sub(" ", text)):
        return _IN_COMMISSION
    return ELSEWHERE if is_told and _MEMBERS_ELSEWHERE.search(text) else None
