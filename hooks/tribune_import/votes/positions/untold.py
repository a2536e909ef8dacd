"""Sentences that tell how somebody voted, and of which no position was taken: said, never lost in silence."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.exclusions.passages import is_general, is_supposed
from tribune_import.votes.figures.qualities import TEXT

UNTOLD: Final = "la phrase dit comment on a voté : de qui est-ce la position, et sur quel texte ?"
_THE_TEXT: Final = rf"(?:l'|le |la |les |cet |cette |ce |ces )(?:projet d'|presente? |deux )?{TEXT}\b"
_VOTED: Final = re.compile(
    rf"\b(?:a|ont|avons) (?:\w+ )?vote,? (?:ni |avec (?:la |le )?\S+ )?(?:pour|contre|en faveur d\w*)"
    rf"(?= ?{_THE_TEXT}|\W*$| ?[,;.)]| ni )"
    rf"|\b(?:a|ont|avons) (?:\w+ )?vote {_THE_TEXT}"
    rf"|\b(?:vote|votent|votons|votera|voteront|voterons) (?:pour|contre) {_THE_TEXT}"
    r"|\b(?:s'est|se sont|nous sommes|sommes) (?:\w+ )?abstenue?s?\b"
    r"(?! (?:de (?!la (?:premiere|seconde))|d'))"
    rf"|\bvoter (?:pour|contre) {_THE_TEXT}"
    r"|\b(?:abstention|votes? (?:pour|contre)) de (?:la |l')?@"
    r"|\bvotes? de (?:la |l')?@\d+ (?:pour|contre)\b|\bn'(?:a|ont|avons) pris part au vote\b"
    rf"|@\d+ ?: (?:pour|contre) {_THE_TEXT}"
)
_WHO: Final = re.compile(
    r"@\d+|\b(?:nous|on|notre|nos|elles?|ils?|groupes?|organisations?|syndicats?|conseillers|elue?s)\b"
)
_NO_TELLING: Final = re.compile(
    r"\b(?:appel\w+|invit\w+|demand\w+|aurai\w*|aurions|aurait|envisag\w+|hesit\w+|devri?ons|devrai\w+)\b"
    r"|\bsi\b|\bs'ils?\b|\bpour que\b|\bsans voter\b|\blois?\b|\breformes?\b|\bdeput\w+"
    r"|\bregionaux\b|\bcongres\b|\bsenat\w*"
)


def is_untold(text: str) -> bool:
    """Whether a plain sentence, of which nothing was taken, tells a position in a vote."""
    if _VOTED.search(text) is None or _WHO.search(text) is None:
        return False
    return not (_NO_TELLING.search(text) or is_general(text) or is_supposed(text))
