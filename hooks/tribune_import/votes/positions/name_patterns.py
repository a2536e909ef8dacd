"""How a name and a position stand side by side without a verb. Each pattern has a group ``list``."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.positions.nouns import NAMED_ANY
from tribune_import.votes.positions.subjects import BRANCH, LEAD, LIST

_OF: str = (
    r"(?: ?(?:de|du|des|d'|par))?(?: (?:l'ensemble (?:de|des) )?)?(?: ?(?:la|le|les"
    r"|l'))?(?: ?(?:groupes?|syndicats?|organisations?(?: syndicales?)?|elue?s|conseillers"
    r"|delegation)(?: de la| de| du| des)?)? ?"
)
"""Between a noun and who votes so: « [abstention] de l'ensemble du groupe [CGT] »."""
_LIST_ENDS: Final = (
    r"(?!\s*\((?:#|=))(?!\s*(?:,|et)\s*(?:la |le |l')?@)(?!,? (?:votant|ayant |s'abst|s'etant|ont |a "
    r"|votent|vote |se sont"
    r"|s'est|ne ))"
)
"""After a list that is not the subject of what follows, nor the first part of a longer one."""
LABEL_FIRST = re.compile(
    rf"\b(?:ont vote |a vote |se sont |votes? |voix )?(?:{NAMED_ANY})s?(?: ?\((?:#\d+"
    rf"|=)(?: voix)?\))? ?(?:#\d+(?: voix)? ?)?(?:[:=(]"
    rf"|-+>) ?(?:#\d+ ?(?:voix )?[:(,-]? ?)?(?:dont (?:toute )?|tou(?:s|tes) )?{LEAD}(?P<list>{LIST})"
)
"""« Contre : CGT, FO », « Se sont abstenus (12) : dont la CGT »."""
NOUN_FIRST = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?: (?:motivee|argumentee|constructive|collective|critique|vigilante"
    rf"|expresse)s?)?{_OF}(?P<list>{LIST})(?! (?:a|ont|s'est|se sont) )"
)
"""« abstention motivée du groupe CGT », « vote contre de FO »."""
NAME_FIRST = re.compile(
    rf"(?P<list>{LIST}){BRANCH} ?(?:[:=(]|-+>|,|(?<= )- )? ?(?:#\d+ ?(?:voix )?)?(?:a vote |ont vote |vote "
    rf"|votent )?(?:{NAMED_ANY})\b ?\)?(?=\s*(?:$|[,.;)/|•!-]|et\b|sur\b|puis\b|mais\b|tandis\b"
    rf"|alors\b))"
)
"""« CGT : contre », « (CGT contre) », « CGT – abstention »."""
COUNTED = re.compile(
    rf"#\d+ (?:\w+ ){{0,3}}?(?:{NAMED_ANY})s? ?(?P<sign>[:(,-]|\()? ?(?:dont )?(?:celles? "
    rf"|ceux )?(?:#\d+ )?(?:de |du |des |par )?(?:la |le |les |l')?(?P<list>{LIST})"
    rf"{_LIST_ENDS}"
)
"""« 9 voix contre (CGT, FO) », « 7 abstentions de la FSU »."""
AMONG = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?:[ :=,]+#\d+(?: voix)?)?,? (?:\((?:dont )?|dont |parmi lesquel\w+ |notamment "
    rf"|y compris )(?:celles? |ceux )?(?:toute )?(?:les #\d+ )?{LEAD}(?P<list>{LIST})"
)
"""« 22 abstentions, dont toute la délégation CGT », « abstentions, 10 (dont CGT 9) »."""
AND_THAT_OF = re.compile(
    rf"\b(?:{NAMED_ANY})s?(?: de (?:la |l')?{LIST})? et (?:celles?|ceux|celui) {LEAD}(?P<list>{LIST})"
)
"""« notre abstention et celle de FO »."""
_SUCH_IS = re.compile(
    rf"\b(?:{NAMED_ANY})\b(?= ?[,:(-]| (?:sur|mais|et)\b)[^.;:@#]{{0,40}}(?: ?:|,| -) (?:voila"
    rf"|tel(?:le)? (?:est|sera|a ete)|c'est|ce sera)"
    rf" (?:donc )?(?:le |la )(?:sens du |position|choix|vote)(?:vote )?{_OF}(?P<list>{LIST})"
)
"""« Un vote favorable : tel est le choix de la CGT. »"""
_INVERTED = re.compile(rf"\b(?:ont|a) vote (?:{NAMED_ANY}) ?{LEAD}(?P<list>{LIST}){_LIST_ENDS}")
"""« Ont voté contre 9 membres du groupe CGT et 4 de la FSU »."""
_VOTE_OF = re.compile(
    rf"\b(?:votes?|positions?|explications? de vote|choix)(?: (?:du groupe"
    rf"|de la delegation))?{_OF}(?P<list>{LIST}) ?(?::|=|-|sera|est|a ete"
    rf"|,)(?: donc)? ?(?:ni pour ni contre, ?)?(?:un |une "
    rf"|l'|le )?(?:{NAMED_ANY})\b"
)
"""« Vote du groupe CGT : abstention », « la position de FO sera un vote contre »."""
_CLEFT = re.compile(
    rf"\b(?:un|#1) vote (?:d')?(?:{NAMED_ANY}|negatif)\b que {LEAD}(?P<list>{LIST}) (?:\w+ )?(?:emet"
    rf"|emis|exprim|port|donn|apport)"
)
"""« C'est un vote contre que la CGT émettra »."""
_CLEFT_ON_A_TEXT = re.compile(
    rf"\b(?:{NAMED_ANY}) (?:l'|le |la |cet |cette "
    rf"|ce )(?:projet d')?{TEXT}\b[^,;.]{{0,40}} que {LEAD}(?P<list>{LIST})"
    r" (?:\w+ ){0,2}(?:a|ont|vot)"
)
"""« C'est contre cet avis que la CGT a voté »."""
_TEXT_VOTED_UPON = re.compile(
    rf"\b(?:(?P<CONTRE>contre)|(?P<POUR>pour)) (?:lequel|laquelle) {LEAD}(?P<list>{LIST}) (?:a|ont) "
    r"(?:\w+ )?vote\b"
)
"""« L'avis, contre lequel la CGT a voté, … »."""

_INCLUDED = re.compile(rf"\b(?P<POUR>unanimite)(?:,? \(?(?P<list>{LEAD}{LIST}) (?:comprise?s?|incluse?s?)\b)")
"""« à l'unanimité, CGT comprise »."""

PATTERNS: Final = (
    _TEXT_VOTED_UPON,
    _INCLUDED,
    _VOTE_OF,
    _SUCH_IS,
    _CLEFT,
    _CLEFT_ON_A_TEXT,
    _INVERTED,
    LABEL_FIRST,
    COUNTED,
    AMONG,
    AND_THAT_OF,
    NOUN_FIRST,
    NAME_FIRST,
)
"""From the surest to the least: a name taken by one is left alone by the next ones."""
