"""Turns that say how somebody voted: « s'est abstenue », « votera contre », « ne prend pas part au vote »."""

from __future__ import annotations

import re
from typing import Final

from tribune.words.terms import Position
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.positions.turn_words import (
    ADVERBS,
    BALLOT,
    CHOICE,
    NOT_A_CLAUSE,
    ROOM,
    THE_TEXT,
    VOTES,
)

_HAND: Final = (
    r"\b(?:(?:a|ont|avons|ayant) leve|lev(?:e|ent|era|eront|ons|erons|ant)) la main "
    r"(?:{position})(?= ?(?:$|[,.;:)]| (?:et|mais|lors|au moment)\b)| (?:sur )?{text})"
)
_VOICES_GIVEN: Final = (
    r"\b(?:apport|donn|joi[gn]|port|mel)\w+ (?:ses|nos|leurs) (?:#\d+ )?(?:voix|suffrages) (?:{link})"
    r"(?:projet d'|presente? )?(?:{text})\b"
)
_ONLY: Final = (
    r"\b(?:est|sont|etai(?:t|ent)|s'est retrouvee?|se sont retrouvee?s) (?:bien )?(?:la |le |les )?seule?s? "
    r"(?:\w+ ){0,2}a "
)
_PRONOUNCES: Final = rf"\b(?:se|s'est|se sont|nous nous|nous sommes)(?: sommes)?{ADVERBS} prononc\w+{ADVERBS}"
_GIVES: Final = r"\b(?:donn\w+|apport\w+|port\w+|depos\w+) (?:un |son |leur |notre )vote"

_EXPLAINS: Final = r"\b(?:a|ont|avons) (?:\w+ment )?(?:explique|justifie|motive|confirme) (?:son|leur|notre)"
"""« La CGT a expliqué son abstention »."""

_ABSTAINS: Final = (
    rf"\b[sc]'(?:est|y est)(?: s'est)?{ADVERBS} abste?nue?s?\b|\bse sont{ADVERBS} abste?nue?s?\b",
    r"\bs'abs?tien(?:t|s|nent|dra|drai|dras|dront|drons|dras)\b|\bs'abstenant\b"
    r"|\bs'etant abste?nue?s?\b",
    rf"\bnous{ADVERBS} (?:nous{ADVERBS} )?(?:sommes{ADVERBS} abste?nue?s?|abs?ten(?:ons"
    rf"|ions)|abs?tiendr(?:ons|ont))\b",
    rf"{CHOICE}(?:s'|nous )abstenir\b",
    rf"{CHOICE}(?:l'|une |un vote d'|leur |son |notre )abstention\b(?! (?:de|des|du|d'))",
    rf"{VOTES} (?:l'|d'|en )?abstention\b|\bvote d'abstention\b(?= sur|[,.;]|$)|{VOTES} blanc\b",
    rf"{_ONLY}(?:s'etre abstenue?s?|s'abstenir)\b",
    rf"{_EXPLAINS} abstention\b",
)
"""« La CGT s'est abstenue », « nous nous abstiendrons », « a choisi l'abstention »."""
_TAKES_NO_PART: Final = (
    rf"\bne (?:prend|prends|prennent|prendra|prendront|prendrons|prenons"
    rf"|prenant){ADVERBS} pas{ADVERBS} part {BALLOT}",
    rf"\bn'(?:a|ont|avons|ayant|aura){ADVERBS} pas{ADVERBS} (?:(?:souhaite|voulu"
    rf"|desire) )?(?:pris part|participe|prendre part|participer) {BALLOT}",
    rf"\bne particip(?:e|ent|era|eront|ons|erons|ant){ADVERBS} pas {BALLOT}"
    rf"|\bne participera a aucun vote\b",
    rf"{CHOICE}(?:de )?ne pas (?:prendre part|participer) {BALLOT}|{CHOICE}ne pas voter\b",
    rf"\b(?:refus(?:e|ent|era|eront|ons|erons|ant)|(?:a|ont"
    rf"|avons) refuse){ADVERBS} (?:de (?:voter|prendre part {BALLOT}"
    rf"|participer {BALLOT}|sieger(?! (?:dans|a|au|aux|en) (?!ceser|la pleniere"
    rf"|pleniere|seance|session)))|le vote|tout vote)\b(?! (?:pour|contre)"
    rf"| {THE_TEXT})",
    rf"{CHOICE}boycotter\b|"
    r"\b(?:boycott(?:e|ent|ons|era|eront)|(?:a|ont|avons) boycotte) (?:le|ce|les|la|cette"
    r"|l'|ces) ?(?:votes?|scrutin|seance|session|pleniere|assemblee|instance)\b",
    rf"\bn'(?:a|ont|avons){ADVERBS} pas vote\b(?! (?:pour|contre|l'|cet|ce|le|la|en faveur))",
    r"\bne (?:prend|prends|prennent|prendra|prendront|prendrons|prenons) part ni [^.;@]{0,40}\b(?:au"
    r"|ce) vote\b",
    r"(?<!\d )\bn\.?p\.?p\.?v\b",
)
"""« FO n'a pas pris part au vote », « la CGT a refusé de voter », « nous boycottons le scrutin »."""
_LEAVES: Final = (
    rf"\b(?:a|ont|avons){ADVERBS} (?:quitte|deserte) {ROOM}|\bquitt(?:e|ent|ons|era|eront) {ROOM}",
    rf"\b(?:est|sont|sommes){ADVERBS} sortie?s? de {ROOM}",
)
"""« La CGT a quitté la salle », where the sentence speaks of a vote."""
_AGAINST: Final = (
    rf"{VOTES} (?:contre|defavorablement|negativement|non)\b|{VOTES} en defaveur\b"
    rf"|{VOTES} en opposition\b",
    rf"{CHOICE}voter (?:contre|defavorablement)\b|{CHOICE}(?:un |le )?vote (?:contre"
    rf"|defavorable|negatif)\b",
    rf"{_GIVES} (?:contre|defavorable|negatif)\b",
    rf"{_EXPLAINS} vote (?:contre|defavorable|negatif)\b",
    _HAND.format(position="contre", text=THE_TEXT),
    _VOICES_GIVEN.format(link="contre (?:le |la |l'|ce |cet |cette )", text=TEXT),
    rf"{_PRONOUNCES} (?:contre|defavorablement) ?(?:$|[,.;]|(?:a|sur) |{THE_TEXT})",
    rf"{_ONLY}(?:avoir vote|voter) contre\b",
    r"\bse sont portees contre\b",
)
"""« La CGT a voté contre », « a levé la main contre », « s'est prononcée contre l'avis »."""
_FOR: Final = (
    rf"{VOTES} (?:pour|favorablement|positivement|en faveur|oui)\b{NOT_A_CLAUSE}",
    rf"{VOTES} {THE_TEXT}",
    rf"{CHOICE}voter (?:pour|favorablement|en faveur|{THE_TEXT})|{CHOICE}(?:un "
    rf"|le )?vote (?:pour|favorable|positif)\b",
    rf"{_GIVES} (?:pour|favorable|positif)\b",
    _HAND.format(position="pour", text=THE_TEXT),
    _VOICES_GIVEN.format(
        link="pour (?:le |la |l'|ce |cet |cette )|a (?:la |l'|ce |cet |cette )|au ", text=TEXT
    ),
    rf"{_PRONOUNCES} (?:pour|favorablement|en faveur) ?(?:$|[,.;]|(?:a|sur|de) (?:l'avis|ce texte)"
    rf"|{THE_TEXT})",
    r"(?<= et )(?:le|la|les|l'adopt\w+) (?:votera|voteront|voterons)\b(?! (?:contre|pour))",
    rf"{_ONLY}(?:avoir vote|voter) pour\b",
)
"""« La CGT vote l'avis », « votera en faveur de ce vœu », « apporte ses voix à ce texte »."""
_DIVIDED: Final = (
    r"\b(?:a|ont) partage (?:ses|leurs) (?:voix|votes)\b|\b(?:a|ont) (?:un "
    r"|eu un )?vote partage\b|\bse sont partagee?s\b(?=[^.]*vot)|\bvote de facon partagee\b",
)
_AWAY: Final = (r"\b(?:etai(?:t|ent)|est|sont) absente?s?\b(?=[^.]*\b(?:vote|scrutin)\b)",)
_OPPOSES: Final = (
    rf"\b(?:s'est|s'y est|se sont|s'y sont|s'etant|nous sommes){ADVERBS} opposee?s?(?: (?:a (?:l'|la "
    rf"|ce |cet |cette )"
    rf"|au )(?:projet d')?{TEXT}\b)?(?= ?(?:$|[,.;]|(?:lors|au moment|et)\b))",
)
_APPROVES: Final = (rf"\b(?:l'a|l'ont|l'avons){ADVERBS} (?:approuve|soutenu)e?s?\b",)
"""« La CGT l'a approuvé », where the sentence says that it was at the vote: an opinion is no position."""
_VOTES_IT: Final = (
    rf"\b(?:l'a|l'ont|l'avons){ADVERBS} votee?s?(?= ?(?:$|[,.;:)]|(?:et|mais|quand|tandis|alors)\b))",
)
"""« La CGT l'a voté », after a text is named: a strike or a law may be voted too."""


def _turns(patterns: tuple[str, ...], position: Position) -> tuple[tuple[re.Pattern[str], Position], ...]:
    return tuple((re.compile(pattern), position) for pattern in patterns)


WHERE_VOTES_ARE_TOLD: Final = _turns(_LEAVES, Position.NPPV)
"""Turns that tell a position only in a sentence that speaks of a vote."""
AT_THE_VOTE: Final = (*_turns(_OPPOSES, Position.CONTRE), *_turns(_APPROVES, Position.POUR))
"""Turns that tell a position only at the moment of the vote, or of some of those counted."""
AFTER_A_TEXT: Final = _turns(_VOTES_IT, Position.POUR)
"""Turns whose « le » must stand for a text of the assembly, named before."""
TURNS: Final[tuple[tuple[re.Pattern[str], Position], ...]] = (
    *_turns(_ABSTAINS, Position.ABSTENTION),
    *_turns(_TAKES_NO_PART, Position.NPPV),
    *WHERE_VOTES_ARE_TOLD,
    *_turns(_AGAINST, Position.CONTRE),
    *_turns(_FOR, Position.POUR),
    *_turns(_DIVIDED, Position.PARTAGE),
    *_turns(_AWAY, Position.ABSENT),
    *AT_THE_VOTE,
    *AFTER_A_TEXT,
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

NEGATED = re.compile(
    r"(?:\bn'|\bne |\bn'y )$|\bn'(?:a|ont|avons|ai|est|sont)(?: pas)?$"
    r"|\bn(?:'|e )[^,;.:@]{0,30}\b(?:pas|point|jamais|nullement|aucunement)(?: (?!et\b|mais\b|puis\b"
    r"|ni\b)\w+){0,2} $"
)
"""Before a turn, what turns it round: « n'a pas voté contre » says neither for nor against."""

WITHHELD: Final = re.compile(
    r"\bne (?:votera|voterons|voteront|vote|votent|votons|valide|valident|validera|validerons"
    r"|validons|cautionne\w*|peut|peuvent|pourra|pouvons|pourrons)(?: \w+)? (?:pas|point|aucunement)"
    rf"(?: (?:voter|valider|approuver|adopter))? (?:pour |contre )?(?:{THE_TEXT}|ce texte|cet avis)"
    rf"|\bn'(?:a|ont|avons) (?:\w+ )?pas (?:vote|valide|approuve) (?:pour |contre )?(?:{THE_TEXT}|$|[.,;])"
    r"|\bn'(?:a|ont|avons) (?:\w+ )?pas vote (?:pour|contre)\b"
    rf"|\brefus\w* de (?:voter|valider|approuver) (?:pour )?(?:{THE_TEXT})"
    r"|\bne s'(?:est|abstien\w+) (?:\w+ )?pas\b[^.]{0,12}abste?nu"
)
"""A validation withheld: it tells that somebody did not vote for, not whether against or abstaining."""

CALLS = re.compile(
    r"\b(?:appel(?:le|lent|lons|lait)|invit(?:e|ent|ons)|demand(?:e|ent|ons)|exhort\w+|propos(?:e"
    r"|ent|ons)|recommand\w+|menac\w+|envisag\w+|hesit\w+|pourrait|aurait|voulai\w+|voudrai\w+"
    r"|failli|refus\w+ de)\b[^.;,@]{0,30}$"
)
"""Before a turn, what makes it a call or an intention: « appelle à voter contre »."""
