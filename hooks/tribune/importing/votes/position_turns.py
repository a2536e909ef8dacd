"""Turns that say how somebody voted: « s'est abstenue », « votera contre », « ne prend pas part au vote »."""

from __future__ import annotations

import re
from typing import Final

from tribune.importing.votes.qualities import TEXT
from tribune.terms import Position

ADVERBS: Final = (
    r"(?: (?:donc|ainsi|aussi|egalement|toutefois|cependant|neanmoins|finalement|logiquement|tous"
    r"|toutes|bien|\w+ment|des lors|par consequent"
    r"|pour sa part|quant a (?:elle|lui|eux|nous)|a nouveau|de nouveau|encore|une nouvelle fois"
    r"|une fois de plus|pourtant|alors|par contre|elle aussi|en consequence|s'est|ete|hier|ici))*"
)
_CHOICE: Final = (
    r"\b(?:decid\w+|chois\w+|opt(?:e|ent|era|eront|ons|erons|ant)|prefer\w+|contrainte?s?"
    r"|obligee?s?|va|vont|allons|ne (?:peut|peuvent|pouvons|pourra|pourront|pourrons) que"
    r"|resolue?s?|amenee?s?|conduite?s?|conduit|fait le choix|(?:a|pris) la decision|souhaite"
    r"|souhaitons|entend|entendons|se prononce\w*|prononcee?s?|exprim\w+|emet\w*|emis|emettra"
    r"|confirm\w+|annonc\w+|maintien\w+|choix|appele\w*)\b[^.;:@]{0,45}?"
)
_THE_TEXT: Final = (
    rf"(?:l'|le |la |les |cet |cette |ce |ces |son |ses |en l'etat l'|de l')(?:presente? |projet d'"
    rf"|projet de |premiere |seconde |deuxieme |ensemble de (?:l'|la )?)*(?:{TEXT}|budget|plan|schema"
    rf"|cper|sraddet)\b"
)
_NOT_A_CLAUSE: Final = (
    r"(?! (?:que\b|qu'|(?:un|une|des|du) (?!avis|texte|voeu)|la plupart|l'essentiel des|certain"
    r"|quelques|les autres|beaucoup|=|#|de (?:ne"
    r"|pas)|\w+(?:er|ir|oir|dre|tre|ire"
    r"|re)\b(?<!contre)(?<!notre)(?<!votre)(?<!titre)(?<!cadre)(?<!encadre)|le candidat|la candidat"
    r"|la liste|l'election|elue?))"
)
_VOTES: Final = (
    r"\b(?:vot(?:e|es|ent|era|eront|erons|ons|erez|ant)|(?:a|ont|avons|aura|auront|ayant|ai)"
    + ADVERBS
    + r" vot(?:ee?s?|es)|vien\w+ de voter)"
    + ADVERBS
)
_ROOM: Final = (
    r"(?:la salle|la seance|l'hemicycle|la pleniere|la session|la reunion|les bancs|l'assemblee"
    r"|les lieux|les debats)"
)
_BALLOT: Final = r"(?:au|aux|a ce|a ces|a tout|a aucun|a l'ensemble des|au moindre) (?:votes?|scrutins?)"

TURNS: Final[tuple[tuple[re.Pattern[str], Position], ...]] = tuple(
    (re.compile(pattern), position)
    for pattern, position in (
        # Abstention
        (
            rf"\b[sc]'(?:est|y est)(?: s'est)?{ADVERBS} abste?nue?s?\b|\bse sont{ADVERBS} abste?nue?s?\b",
            Position.ABSTENTION,
        ),
        (
            r"\bs'abs?tien(?:t|s|nent|dra|drai|dras|dront|drons|dras)\b|\bs'abstenant\b"
            r"|\bs'etant abste?nue?s?\b",
            Position.ABSTENTION,
        ),
        (
            rf"\bnous{ADVERBS} (?:nous{ADVERBS} )?(?:sommes{ADVERBS} abste?nue?s?|abs?ten(?:ons"
            rf"|ions)|abs?tiendr(?:ons|ont))\b",
            Position.ABSTENTION,
        ),
        (rf"{_CHOICE}(?:s'|nous )abstenir\b", Position.ABSTENTION),
        (
            rf"{_CHOICE}(?:l'|une |un vote d'|leur |son |notre )abstention\b(?! (?:de|des|du|d'))",
            Position.ABSTENTION,
        ),
        (
            rf"{_VOTES} (?:l'|d'|en )?abstention\b|\bvote d'abstention\b(?= sur|[,.;]|$)|{_VOTES} blanc\b",
            Position.ABSTENTION,
        ),
        # No part in the vote
        (
            rf"\bne (?:prend|prends|prennent|prendra|prendront|prendrons|prenons"
            rf"|prenant){ADVERBS} pas{ADVERBS} part {_BALLOT}",
            Position.NPPV,
        ),
        (
            rf"\bn'(?:a|ont|avons|ayant|aura){ADVERBS} pas{ADVERBS} (?:(?:souhaite|voulu"
            rf"|desire) )?(?:pris part|participe|prendre part|participer) {_BALLOT}",
            Position.NPPV,
        ),
        (
            rf"\bne particip(?:e|ent|era|eront|ons|erons|ant){ADVERBS} pas {_BALLOT}"
            rf"|\bne participera a aucun vote\b",
            Position.NPPV,
        ),
        (
            rf"{_CHOICE}(?:de )?ne pas (?:prendre part|participer) {_BALLOT}|{_CHOICE}ne pas voter\b",
            Position.NPPV,
        ),
        (
            rf"\b(?:refus(?:e|ent|era|eront|ons|erons|ant)|(?:a|ont"
            rf"|avons) refuse){ADVERBS} (?:de (?:voter|prendre part (?:au|a ce) vote"
            rf"|participer (?:au|a ce) vote|sieger(?! (?:dans|a|au|aux|en) (?!ceser|la pleniere"
            rf"|pleniere|seance|session)))|le vote|tout vote)\b(?! (?:pour|contre)"
            rf"| {_THE_TEXT})",
            Position.NPPV,
        ),
        (
            rf"\b(?:a|ont|avons){ADVERBS} (?:quitte|deserte) {_ROOM}|\bquitt(?:e|ent|ons|era|eront) {_ROOM}",
            Position.NPPV,
        ),
        (rf"\b(?:est|sont|sommes){ADVERBS} sortie?s? de {_ROOM}", Position.NPPV),
        (
            rf"{_CHOICE}boycotter\b|"
            r"\b(?:boycott(?:e|ent|ons|era|eront)|(?:a|ont|avons) boycotte) (?:le|ce|les|la|cette"
            r"|l'|ces) ?(?:votes?|scrutin|seance|session|pleniere|assemblee|instance)\b",
            Position.NPPV,
        ),
        (
            rf"\bn'(?:a|ont|avons){ADVERBS} pas vote\b(?! (?:pour|contre|l'|cet|ce|le|la|en faveur))",
            Position.NPPV,
        ),
        (r"\bn\.?p\.?p\.?v\b", Position.NPPV),
        # For and against
        (
            rf"{_VOTES} (?:contre|defavorablement|negativement|non)\b|{_VOTES} en defaveur\b"
            rf"|{_VOTES} en opposition\b",
            Position.CONTRE,
        ),
        (rf"{_VOTES} (?:pour|favorablement|positivement|en faveur|oui)\b{_NOT_A_CLAUSE}", Position.POUR),
        (rf"{_VOTES} {_THE_TEXT}", Position.POUR),
        (
            rf"{_CHOICE}voter (?:contre|defavorablement)\b|{_CHOICE}(?:un |le )?vote (?:contre"
            rf"|defavorable|negatif)\b",
            Position.CONTRE,
        ),
        (
            rf"{_CHOICE}voter (?:pour|favorablement|en faveur|{_THE_TEXT})|{_CHOICE}(?:un "
            rf"|le )?vote (?:pour|favorable|positif)\b",
            Position.POUR,
        ),
        (
            r"\b(?:donn\w+|apport\w+|port\w+|depos\w+) (?:un |son |leur |notre )vote (?:contre"
            r"|defavorable|negatif)\b",
            Position.CONTRE,
        ),
        (
            r"\b(?:donn\w+|apport\w+|port\w+|depos\w+) (?:un |son |leur |notre )vote (?:pour"
            r"|favorable|positif)\b",
            Position.POUR,
        ),
        (
            rf"\b(?:se|s'est|se sont|nous nous"
            rf"|nous sommes)(?: sommes)?{ADVERBS} prononc\w+{ADVERBS} (?:contre"
            rf"|defavorablement) ?(?:$|[,.;]|(?:a|sur) |{_THE_TEXT})",
            Position.CONTRE,
        ),
        (
            rf"\b(?:se|s'est|se sont|nous nous"
            rf"|nous sommes)(?: sommes)?{ADVERBS} prononc\w+{ADVERBS} (?:pour|favorablement"
            rf"|en faveur) ?(?:$|[,.;]|(?:a|sur|de) (?:l'avis|ce texte)|{_THE_TEXT})",
            Position.POUR,
        ),
        (
            r"(?<= et )(?:le|la|les|l'adopt\w+) (?:votera|voteront|voterons)\b(?! (?:contre|pour))",
            Position.POUR,
        ),
        (
            r"\b(?:est|sont|etai(?:t|ent)|s'est retrouvee?|se sont retrouvee?s) (?:bien )?(?:la "
            r"|le |les )?seule?s? (?:\w+ ){0,2}a (?:avoir vote"
            r"|voter) contre\b",
            Position.CONTRE,
        ),
        (
            r"\b(?:est|sont|etai(?:t|ent)) (?:la |le |les )?seule?s? (?:\w+ ){0,2}a (?:avoir vote"
            r"|voter) pour\b",
            Position.POUR,
        ),
        (
            r"\b(?:est|sont|etai(?:t|ent)) (?:la |le "
            r"|les )?seule?s? (?:\w+ ){0,2}a (?:s'etre abstenue?s?|s'abstenir)\b",
            Position.ABSTENTION,
        ),
        (r"\bse sont portees contre\b", Position.CONTRE),
        # Divided, away
        (
            r"\b(?:a|ont) partage (?:ses|leurs) (?:voix|votes)\b|\b(?:a|ont) (?:un "
            r"|eu un )?vote partage\b|\bse sont partagee?s\b(?=[^.]*vot)|\bvote de facon partagee\b",
            Position.PARTAGE,
        ),
        (r"\b(?:etai(?:t|ent)|est|sont) absente?s?\b(?=[^.]*\b(?:vote|scrutin)\b)", Position.ABSENT),
    )
)
"""Patterns on plain text, and what they say. Conditional and past perfect are not among them."""

_NEXT_PART: Final = (
    rf"(?= (?:sur )?(?:la |le |l'|les |cet |cette )(?:premiere?|seconde?|deuxieme|troisieme|derniere?"
    rf"|{TEXT}|ensemble|reste)\b)"
)
ELLIPSES: Final[tuple[tuple[re.Pattern[str], Position], ...]] = (
    (re.compile(rf"(?:(?<=et )|(?<=mais )|(?<=puis )|(?<=, ))contre{_NEXT_PART}"), Position.CONTRE),
    (re.compile(rf"(?:(?<=et )|(?<=mais )|(?<=puis )|(?<=, ))pour{_NEXT_PART}"), Position.POUR),
    (re.compile(rf"(?:(?<=et )|(?<=mais )|(?<=puis )|(?<=, ))abstention{_NEXT_PART}"), Position.ABSTENTION),
)
"""After another turn, with the same subject: « a voté pour la première partie et contre la seconde »."""

NEGATED = re.compile(r"(?:\bn'|\bne |\bn'y )$|\bn'(?:a|ont|avons|ai|est|sont)(?: pas)?$")
"""Before a turn, what turns it round: « n'a pas voté contre » says neither for nor against."""

WITHHELD: Final = re.compile(
    r"\bne (?:votera|voterons|voteront|vote|votent|votons|valide|valident|validera|validerons"
    r"|validons|cautionne\w*|peut|peuvent|pourra|pouvons|pourrons)(?: \w+)? (?:pas|point|aucunement)"
    rf"(?: (?:voter|valider|approuver|adopter))? (?:pour |contre )?(?:{_THE_TEXT}|ce texte|cet avis)"
    rf"|\bn'(?:a|ont|avons) (?:\w+ )?pas (?:vote|valide|approuve) (?:pour |contre )?(?:{_THE_TEXT}|$|[.,;])"
    rf"|\brefus\w* de (?:voter|valider|approuver) (?:pour )?(?:{_THE_TEXT})"
    r"|\bne s'(?:est|abstien\w+) (?:\w+ )?pas\b[^.]{0,12}abste?nu"
)
"""A validation withheld: it tells that somebody did not vote for, not whether against or abstaining."""

CALLS = re.compile(
    r"\b(?:appel(?:le|lent|lons|lait)|invit(?:e|ent|ons)|demand(?:e|ent|ons)|exhort\w+|propos(?:e"
    r"|ent|ons)|recommand\w+|menac\w+|envisag\w+|hesit\w+|pourrait|aurait|voulai\w+|voudrai\w+"
    r"|failli|refus\w+ de)\b[^.;,@]{0,30}$"
)
"""Before a turn, what makes it a call or an intention: « appelle à voter contre »."""

NAMED: Final[dict[str, Position]] = {
    r"(?:vot(?:e|es|ent) |un vote |voix )?(?:contre|defavorables?)|opposition": Position.CONTRE,
    r"(?:vot(?:e|es|ent) |un vote |voix )?(?:pour|favorables?)": Position.POUR,
    r"(?:vote |s')?(?:l'|une |d')?a(?:bst|bt|sbt|bs)[eai]n?[a-z]{0,3}[tsc]ions?|abst?\b\.?"
    r"|s'abstien(?:t|nent)|(?:se sont|s'est) abste?nue?s?": Position.ABSTENTION,
    r"n\.?p\.?p\.?v\b\.?|ne (?:prend|prennent) pas part au vote|ne (?:participe|participent) pas au vote"
    r"|n'(?:a|ont) pas (?:pris part|participe) au vote|refus de (?:vote|voter"
    r"|prendre part au vote)|non[ -]participation(?: au vote)?|boycott": Position.NPPV,
    r"(?:vote )?partagee?s?": Position.PARTAGE,
    r"absente?s?": Position.ABSENT,
}
"""What a label or a noun says: « Contre : CGT », « abstention de la CGT »."""
NAMED_ANY: Final = "|".join(rf"(?P<{position.name}>{pattern})" for pattern, position in NAMED.items())


def named_position(match: re.Match[str]) -> Position:
    """The position that a match of ``NAMED_ANY`` holds."""
    return next(position for position in NAMED.values() if match[position.name] is not None)
