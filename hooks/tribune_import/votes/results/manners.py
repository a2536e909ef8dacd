"""How a result was reached, in words, and why there may be none: kept secret, or no quorum."""

from __future__ import annotations

import re

from tribune.words.terms import Mode

_UNANIMITY = re.compile(
    r"(?<!quasi )(?<!quasi-)(?<!pas )(?<!non )\b(?:a|par) l'(?:\w+ )?unanimite\b"
    r"|\bunanimement (?:adopt|approuv|rejet|vot)|(?:adopt|approuv|rejet|vot)ee?s? unanimement\b"
    r"|^\W*(?:vote|votes|resultat|resultat du vote|scrutin) ?[:=-]? ?(?:a l')?unanimite\b|\b(?:vote"
    r"|adoption) unanime\b|\b(?:recueilli|obtenu|reuni|recueille|obtient) l'unanimite\b"
)
_MAJORITY = re.compile(
    r"\b(?:a|par|avec) (?:la|une|sa) (?:(?:tres|plus|assez|quasi|trop) )?(?:(?:large|grande|forte"
    r"|ecrasante|courte|faible|petite|nette|immense|confortable|importante|etroite|maigre|belle"
    r"|solide|quasi)[ -])?"
    r"(?:majorite|quasi[- ]?unanimite|quasi[- ]?totalite|unanimite moins)\b|\ba l'(?:ecrasante"
    r"|immense|quasi|quasi-) ?(?:majorite|unanimite|totalite)\b|\bmajoritairement\b"
    r"|\ba la quasi[- ]unanimite\b"
    r"|(?:^|[^\w])(?:une|la) (?:tres )?(?:large |grande |forte )?majorite (?:de |des |du "
    r"|d')[^,;.]{0,40} (?:a|ont) "
    r"|^\W*(?:vote|votes|resultat|resultat du vote) ?[:=-]? ?(?:a la |a une |large "
    r"|tres large )*majorite\b|\bde justesse\b|\bd'une courte tete\b"
)


def manner(text: str) -> Mode | None:
    """How the result was reached, where the sentence says so without figures."""
    if _UNANIMITY.search(text):
        return Mode.UNANIMITE
    return Mode.MAJORITE if _MAJORITY.search(text) else None


_UNDISCLOSED = re.compile(
    r"\b(?:resultats?|details?|decompte|scores?|nombres? de voix|voix)\b[^.;]{0,50}?\bn'(?:a|ont"
    r"|est|sont|ayant) (?:\w+ )?pas (?:ete )?(?:\w+ment )?"
    r"(?:communique|publie|donne|rendu|divulgue|connu|precise|indique|annonce|proclame|diffuse)\w*"
    r"|\bvotes? (?:a|au) (?:bulletins? )?secrets?\b[^.;]{0,40}non (?:publie|communique|divulgue)"
)
_QUORUM = re.compile(
    r"\bquorum\b[^.;]{0,30}\b(?:n'(?:a|est|etait|etant|ayant)|non)\b[^.;]{0,15}\b(?:atteint|reuni"
    r"|obtenu)|\b(?:faute|absence|defaut|manque) de quorum\b|\bquorum (?:non )?(?:manque|perdu)"
)


def is_undisclosed(text: str) -> bool:
    """Whether it says that the result is not made public: a stated unknown."""
    return _UNDISCLOSED.search(text) is not None


def misses_quorum(text: str) -> bool:
    """Whether the assembly could not vote for want of a quorum."""
    return _QUORUM.search(text) is not None
