"""The words that say what voices were: for, against, abstaining, taking no part, voting at all."""

from __future__ import annotations

import re
from typing import Final

from tribune.record.declaration import counts_of
from tribune.record.lettre import Vote
from tribune.words.french import fold

UNIT: Final = (
    r"(?:voix|votes?|suffrages?|bulletins?|conseill(?:er|ere)s?|membres?|elue?s?|personnes?"
    r"|representant(?:e?s)?"
    r"|delegue?e?s?|collegues?|presents?|mains?|votants)"
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

_REFLEXIVE: Final = r"(?:se sont|s'est|se soient|s'etant|s'etaient) (?:y )?(?:\w+ment )?"
_ABSTENTION: Final = r"\ba(?:bst|bt|sbt|bs)[eai]n?[a-z]{0,3}[tsc]ions?\b|\babst?\b\.?"
_ABSTAINED: Final = (
    rf"\b{_REFLEXIVE}abste?nu(?:e?s?)\b|\bs'abst(?:ient|iennent|enant)\b"
    r"|\b(?:(?:ont|a|ayant) )?(?:prefere|choisi|decide|opte|preferant|choisissant|preferent|choisissent"
    r"|optent)"
    r" (?:de |pour )?(?:s'abstenir|l'abstention)\b"
    r"|(?<=[#\d] )abstenu(?:e?s?)\b"
)
"""« se sont abstenus », « préférant s'abstenir », « ont choisi l'abstention »."""
_NO_PART: Final = (
    r"(?:(?:prendre |pris )?part|participer?|participe) (?:aux? |a ce |a ces )(?:votes?|scrutin)\b"
)
_NOT_VOTING: Final = (
    r"\bn\.?p\.?p\.?v\b\.?|\b(?:refus de|refus des?) (?:votes?|voter|prendre part(?: au vote)?"
    r"|participer(?: au vote)?)\b"
    r"|\bnon[ -]participations?(?: aux? votes?)?\b|\bnon[ -]votants?\b"
    rf"|\bne (?:prennent|prend|prenant|souhaitant|voulant) (?:\w+ )?pas {_NO_PART}"
    rf"|\bn'(?:ont|a|ayant) (?:\w+ )?pas (?:souhaite |voulu )?{_NO_PART}"
    r"|\bn'(?:ont|a) pas vote\b"
    r"|\bne particip(?:e|ent|ant) pas aux? (?:votes?|scrutin)\b"
    r"|\b(?:ont|a|ayant) refuse (?:de (?:voter|prendre part au vote|participer au vote)|le vote)\b"
    r"|\brefus(?:ent|ant) de (?:voter|prendre part au vote|participer au vote)\b"
    r"|\bsans participation\b|\bboycotts?\b"
)
_THIS_TEXT: Final = rf"(?= (?:l'|le |la |cet |cette |ce ){TEXT}\b| ?[:=])"
"""After a verb: « 40 approuvent le texte », « Approuvent : 40 »."""
_OPPOSED: Final = (
    rf"\b(?:{_REFLEXIVE}|s'y (?:est|sont|etant) )opposee?s?\b|\bs'(?:y )?oppos(?:e|ent|ant)\b"
    rf"|\b(?:ont (?:rejete|desapprouve)|rejettent|desapprouvent){_THIS_TEXT}"
    r"|\bl'ont (?:rejete|repousse|refuse|desapprouve)e?\b"
)
_APPROVED: Final = (
    rf"\bont approuve(?= (?:l'|le |la |ce|$)| ?[:=])|\bapprouvent{_THIS_TEXT}"
    r"|\bl'ont (?:approuve|adopte|vote|soutenu)e?\b"
)
"""« 70 ont approuvé le texte », « 70 l'ont approuvé »."""
_ANSWER: Final = r"(?= ?[:=]? ?#|\s*(?:$|[,.;:)/-]|et\b))"
"""After « non »: « 31 non, 4 abstentions », « Non : 31 »; not « non-participation »."""

_KNOWN: Final[dict[str, str]] = {
    "nppv": _NOT_VOTING,
    "abstentions": rf"{_ABSTAINED}|{_ABSTENTION}",
    "contre": rf"\bc(?:on)?tres?\b(?!-[a-z])|\bdefavorable(?:s|ment)?\b|\ben (?:sa |leur )?defaveur\b"
    r"|\boppositions?\b|\bopposants?\b"
    rf"|\bnegati(?:f|fs|ve"
    rf"|ves)\b|{_OPPOSED}|\bnon{_ANSWER}|\bc(?= ?[:=] ?#)",
    "pour": r"\bpour(?:s|(?: l'adoption)?)\b|\bfavorable(?:s|ment)?\b|\ben (?:sa |leur )?faveur\b"
    r"|\bpr\b(?= ?[,.;]|$| et\b)|\bpositi(?:f|fs|ve|ves)\b|\bapprobations?\b|\boui\b"
    rf"|{_APPROVED}|\bp(?= ?[:=] ?#)",
    "absents": r"\babsente?s?\b",
    "votants": r"\bvotant(?:e?s)\b(?! (?:ont|se|s')\b)"
    r"|\b(?:ont|a) (?:pris part|participe) aux? (?:votes?|scrutin)\b"
    r"|\bprenant part au vote\b"
    r"|\bvoix (?:se sont |ont ete )?exprimees?\b(?! (?:pour|contre|en (?:sa |leur )?(?:de)?faveur))",
    "effectif": r"\beffectif\b|\bmembres en exercice\b",
}
QUALITIES: Final[dict[str, str]] = _KNOWN | {
    field.name: rf"\b{re.escape(fold(field.champ.libelle))}\b"
    for field in counts_of(Vote)
    if field.name not in _KNOWN
}
"""Field of a vote → what names it, in plain text: its label, where letters have no other words for it."""

QUALITY = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in QUALITIES.items()))
"""One quality; ``lastgroup`` is its field."""
