"""Bodies known by name whose votes are told beside ours: the regional council, Parliament, a works council.

Their votes are no news of this assembly, so they are left without a word. Those of bodies that nobody listed
are found by `voters`, and reported.
"""

from __future__ import annotations

import re
from typing import Final

OTHER_BODY: Final = (
    r"(?:conseils? regiona(?:l|ux)|conseils? departementa(?:l|ux)|conseils? genera(?:l|ux)"
    r"|conseils? municipa(?:l|ux)"
    r"|conseil metropolitain|conseil communautaire|conseil d'administration|conseil des ministres"
    r"|conseil constitutionnel"
    r"|conseil d'etat|assemblee nationale|assemblee regionale|assemblee departementale|senat"
    r"|parlement(?: europeen)?"
    r"|congres|commission permanente|commission mixte paritaire|commission europeenne|cmp|cneser"
    r"|cnefop|crefop|ctap|cese"
    r"|convention citoyenne"
    r"|executif(?: regional)?|gouvernement|majorite regionale|region|comite technique"
    r"|comite social(?: territorial|"
    r" d'administration| et economique)?|cse|cst|csa|ctl|chsct|comite d'entreprise|comite syndical"
    r"|comite de bassin"
    r"|conseil national|metropole|departement|union europeenne|tribunal|haute assemblee|commission des lois"
    r"|conseils? de surveillance|conference (?:territoriale|regionale)|consultation (?:citoyenne|publique)"
    r"|comite confederal|comite regional|ccn|bureau confederal|assemblee generale)"
)
_OTHER_VOTERS: Final = (
    r"(?:deput(?:e|ee)s|senat(?:eur|rice)s|parlementaires|eurodeput\w+|conseill(?:er"
    r"|ere)s (?:regiona|municipa|departementa)\w+"
    r"|elue?s (?:de la (?:region|majorite)|regiona\w+|locau\w*|municipa\w+|du conseil)|(?:les|aux"
    r"|des) elue?s(?= (?:ont|a |de l'|adopt|vot))"
    r"|actionnaires|grevistes|agents|personnels|etudiants|cheminots|ouvriers|syndiques|lyceens"
    r"|enseignants|habitants|electeurs|citoyens|adherents|salaries|maires|ministres)"
)
_DECIDES: Final = (
    r"(?:rendu|emis|donne|formule|adopt|vot(?!ants?\b)|rejet|approuv|repouss|ratifi|valid|entérin|enterin"
    r"|retir|report|examin"
    r"|delibe|tranch|prononc|pris acte|prend acte)"
)
_AGENT_BEFORE = re.compile(
    rf"(?:^|[,;:(] ?|\b(?:que|et|mais|alors|dont|puis|ou|car|quand|lorsque|si) )(?:l'|la |le |les "
    rf"|nos |notre )?"
    rf"(?:{OTHER_BODY}|{_OTHER_VOTERS})(?: [^,;.:@]{{0,40}}?)?,? (?:(?:a|ont|l'a|l'ont|n'a|n'ont"
    rf"|vient|viennent|avait|va|vont|doit|sera|aura) )?"
    rf"(?:[^,;.:@]{{0,30}} )?{_DECIDES}"
)
_AGENT_AFTER = re.compile(
    rf"(?:{_DECIDES}\w*|unanimite|majorite|voix|abstentions?|contre|pour|vote"
    rf"|scrutin) (?:[^,;.:@]{{0,40}} )?(?:par|au|en|a|devant|dans) "
    rf"(?:l'|la |le |les |son |sa |cette )?(?:{OTHER_BODY}|{_OTHER_VOTERS})\b"
)
_PLACE = re.compile(
    rf"^(?:[^,;.:@]{{0,30}}\b)?(?:au|aux|a l'|a la|en|devant (?:le|la|l')|lors du|lors de la"
    rf"|pour (?:le|la|l'|les)) ?(?:{OTHER_BODY}|{_OTHER_VOTERS})\b[^,;.:@]{{0,30}}[,:]"
)
_OPENING: Final = rf"^\W*(?:le |la |l'|les )?(?:{OTHER_BODY}|{_OTHER_VOTERS})\b(?:,? [^:;.@]{{0,30}}?)? ?"
_LABEL = re.compile(rf"{_OPENING}:")
"""« Conseil régional, 16 octobre : … »."""
_OPENS = re.compile(rf"{_OPENING}(?::|$)")
_GENITIVE_VOTE = re.compile(
    rf"\bmotions? de censure\b|\bvotes? (?:du|de la|de l'|des|au|a l') ?(?:{OTHER_BODY}|{_OTHER_VOTERS})\b"
    rf"|\b(?:{_OTHER_VOTERS})\b[^,;.:@]{{0,20}}\b(?:ont|se sont)\b"
)


def is_of_another_body(text: str) -> bool:
    """Whether the vote is that of another body: the regional council, a chamber, a works council."""
    return any(
        pattern.search(text) for pattern in (_AGENT_BEFORE, _AGENT_AFTER, _PLACE, _LABEL, _GENITIVE_VOTE)
    )


_CLAUSE = re.compile(
    r"(?:^|, ?| )(?P<clause>(?:alors que|tandis que|bien que|pendant que|quand|lorsque|apres que|que|qu'"
    r"|ce que"
    r"|dont|comme) ?[^,;.#]*?)(?=,|;|$)"
)


def without_clauses_of_others(text: str) -> str:
    """The sentence with asides on other bodies blanked: « …, que la Région a adopté, … »."""
    return _CLAUSE.sub(
        lambda match: " " * len(match[0]) if is_of_another_body(match["clause"]) else match[0], text
    )


def opens_another_body(line: str) -> bool:
    """Whether a line says that what follows it was voted by another body: « Assemblée nationale, lundi »."""
    return _OPENS.match(line) is not None


_CHAMBER = re.compile(
    r"\b(?:assemblee nationale|senat|parlement|deput(?:e|ee)s|senateurs|commission mixte)\b"
)
_OURS = re.compile(
    r"\b(?:avis|etudes?|contributions?|ceser|cesr|assemblee|pleniere|seance|commission|bureau|conseill\w+"
    r"|nous|nos|notre)\b"
)


def goes_on_with_others(before: str, text: str) -> bool:
    """Whether ``text`` may go on with what the sentence before tells of another body.

    « Au conseil régional, les écologistes se sont abstenus. Le rapport a été adopté. »
    """
    last = before.strip(" .!?").rsplit(". ", 1)[-1]
    is_of_others = is_of_another_body(last) or _CHAMBER.search(last) is not None
    return is_of_others and _OURS.search(text) is None
