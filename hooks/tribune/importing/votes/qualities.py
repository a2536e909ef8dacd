"""The words that say what voices were: for, against, abstaining, taking no part, voting at all."""

from __future__ import annotations

import re
from typing import Final

UNIT: Final = (
    r"(?:voix|votes?|suffrages?|bulletins?|conseill(?:er|ere)s?|membres?|elue?s?|personnes?"
    r"|representant(?:e?s)?"
    r"|delegue?e?s?|collegues?|presents?|mains?)"
)
"""What a number of voices can count."""

TEXT: Final = (
    r"(?:projets? d'(?:avis|etudes?)|projets? de (?:rapport|voeu|motion|contribution|resolution"
    r"|declaration|texte)|rapports?[ -]avis|avis|etudes?|contributions?|rapports?|voeux?|motions?"
    r"|resolutions?|declarations?"
    r"|textes?|amendements?|sous-amendements?|expressions?|explications?|preconisations?"
    r"|conclusions?|documents?"
    r"|propositions?|communiques?|saisines?|autosaisines?|adresses?|cahiers? d'acteurs?|parties?"
    r"|phases?|volets?|ensemble)"
)
"""What an assembly like this one puts to the vote."""

_ABSTENTION = r"\ba(?:bst|bt|sbt|bs)[eai]n?[a-z]{0,3}[tsc]ions?\b|\babst?\b\.?"
_ABSTAINED = (
    r"\b(?:se sont|s'est|se soient|s'etant) (?:\w+ment )?abste?nu(?:e?s?)\b|\bs'abst(?:ient|iennent|enant)\b"
    r"|\b(?:ont|a) (?:prefere|choisi(?: de)?|decide de) s'abstenir\b"
    r"|(?<=[#\d] )abstenu(?:e?s?)\b"
)
_NOT_VOTING = (
    r"\bn\.?p\.?p\.?v\b\.?|\b(?:refus de|refus des?) (?:votes?|voter|prendre part(?: au vote)?"
    r"|participer(?: au vote)?)\b"
    r"|\bnon[ -]participations?(?: aux? votes?)?\b|\bnon[ -]votants?\b"
    r"|\bne (?:prennent|prend|prenant) (?:\w+ )?pas (?:pris )?part aux? (?:votes?|scrutin)\b"
    r"|\bn'(?:ont|a|ayant) (?:\w+ )?pas (?:souhaite |voulu )?(?:pris part|prendre part|participer"
    r"|participe) aux? (?:votes?|scrutin)\b"
    r"|\bn'(?:ont|a) pas vote\b"
    r"|\bne particip(?:e|ent|ant) pas aux? (?:votes?|scrutin)\b"
    r"|\b(?:ont|a) refuse (?:de (?:voter|prendre part au vote|participer au vote)|le vote)\b"
    r"|\bsans participation\b|\bboycotts?\b"
)
_OPPOSED = r"\bs'(?:y )?(?:est|sont) opposee?s?\b|\bs'(?:y )?oppos(?:e|ent|ant)\b"

QUALITIES: Final[dict[str, str]] = {
    "nppv": _NOT_VOTING,
    "abstentions": rf"{_ABSTAINED}|{_ABSTENTION}",
    "contre": rf"\bcontres?\b|\bdefavorable(?:s|ment)?\b|\boppositions?\b|\bopposants?\b|\bnegati(?:f|fs|ve"
    rf"|ves)\b"
    rf"|{_OPPOSED}|\bc(?= ?[:=] ?#)",
    "pour": r"\bpour(?: l'adoption)?\b|\bfavorable(?:s|ment)?\b|\ben faveur\b|\bpositi(?:f|fs|ve|ves)\b"
    r"|\bapprobations?\b"
    r"|\boui\b"
    r"|\bont approuve(?= (?:l'|le |la |ce|$))|\bp(?= ?[:=] ?#)",
    "absents": r"\babsente?s?\b",
    "votants": r"\bvotant(?:e?s)\b|\b(?:ont|a) (?:pris part|participe) aux? (?:votes?|scrutin)\b"
    r"|\bprenant part au vote\b"
    r"|\bvoix (?:se sont |ont ete )?exprimees?\b(?! (?:pour|contre|en faveur))",
    "effectif": r"\beffectif\b|\bmembres en exercice\b",
}
"""Field of a vote → what names it, in plain text."""

QUALITY = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in QUALITIES.items()))
"""One quality; ``lastgroup`` is its field."""
