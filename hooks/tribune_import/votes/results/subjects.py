"""What a verb of result is about: a text of the assembly, or a law, a budget, a treaty."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.figures.qualities import TEXT

_FOREIGN: Final = (
    r"(?:(?:projets?|propositions?) de (?:lois?|budget|schema|plan|reforme)|lois?|budgets?|decrets?"
    r"|ordonnances?|conventions?|accords?|deliberations?|sraddet|cper|schemas?|plans?|pactes?"
    r"|traites?|reformes?"
    r"|proces[- ]verba(?:l|ux)|pv|comptes?[ -]rendus?|ordre du jour|credits?|subventions?"
    r"|strategies?|directives?|reglements?(?! interieur)"
    r"|article|constitution|dispositifs?|feuille de route|statuts|charte|compte administratif"
    r"|decisions? modificatives?|programme|candidatures?)"
)
_NOUN = re.compile(
    rf"(?P<before>\S+ )?(?:(?:l'|le |la |les |un |une |cet |cette |ce |ces |son |sa |notre |nos "
    rf"|leur |d'|de |du |des )(?:#\d+ |= |\w+ )?)?\b(?:(?P<text>{TEXT})|(?P<foreign>{_FOREIGN}))\b"
)
_PREPOSITION = re.compile(
    r"(?:\b(?:sur|de|du|des|dans|pour|contre|par|avec|selon|malgre|apres|a|au|aux|en|sans|entre"
    r"|vers|que|suite a|concernant|relatif a|relative a) (?:(?:l'|le |la |les |un |une |cet |cette "
    r"|ce |ces |son |sa |notre |nos |leur |leurs )(?:\w+ )?)?|\bd'(?:un |une )?)$"
)
ASSEMBLY: Final = (
    r"(?:ceser|cesr|cese|ces|c\.e\.s\.e\.r\.?|assemblee(?: pleniere)?|pleniere|bureau"
    r"|commission(?: ?\"[^\"]{1,40}\"| ?n ?[°o]? ?(?:=|#\d+)| =| \w+(?: (?:et|-) \w+)?)?|conseillers"
    r"|conseil economique(?:,? (?:et )?social)?(?:,? et environnemental)?(?: (?:regional|de (?:la )?\w+))*"
    r"|section)"
)
"""Who decides, where the sentence says it."""


def subject_of(left: str) -> tuple[str, bool]:
    """The text that is the subject of a verb: the last one before it that no preposition governs."""
    zone = re.split(r"[;:]|, (?:et|mais|alors|tandis|puis) ", left)[-1]
    found, is_foreign = "", False
    for match in _NOUN.finditer(zone):
        noun_start = match.start("text") if match["text"] else match.start("foreign")
        if _PREPOSITION.search(zone[:noun_start]):
            continue
        found, is_foreign = match["text"] or match["foreign"], match["foreign"] is not None
    return ("" if is_foreign else found), is_foreign


def is_definite(text: str, subject: str) -> bool:
    """Whether a bare « a été adopté » says it of one text of this assembly."""
    if not re.fullmatch(
        r"(?:projets? d'avis|rapports?[ -]avis|avis|etude|contribution|voeu|motion|resolution"
        r"|amendement|texte|declaration|projets? de \w+)",
        subject,
    ):
        return False
    return (
        re.search(
            rf"(?:^|[^\w])(?:l'|le |la |cet |cette |ce |son |notre )(?:\w+ )?{subject}\b|^\W*{subject}\b",
            text,
        )
        is not None
    )
