"""Passages that are no vote of this letter: wishes, rules, habits, the past, elections."""

from __future__ import annotations

import re

_ELECTION = re.compile(
    r"\b(?:a|ont|est|sont|ete|fut|etre|s'est fait) (?:\w+ment )?(?:re)?elue?s?\b"
    r"|\b(?:re)?elue?s? (?:president|vice|par|avec|au|a la|secretaire|tresorier|a l'unanimite)"
    r"|\belections?\b|\bre-?elections?\b|\belectora(?:l|le|ux|les)\b|\bcandidat(?:s|e|es|ure"
    r"|ures)?\b|\b(?:premier|second|deuxieme|=|#\d) tour\b"
    r"|\bbulletins? (?:blancs?|nuls?)\b|\bdesigne?e?s? (?:president|vice|rapporteu|representant"
    r"|par)|\bprud'hom\w+|\bscrutin de liste\b|\blistes? \w+"
    r"|\bpresidentielles?\b|\blegislatives?\b|\bmunicipales\b|\breferendum\b|\bpoliti\w+ d'abord\b"
    r"|\bmajorite absolue des suffrages\b"
    r"|@\d+,? (?:\w+ )?(?:a|ont) (?:obtenu|recueilli|remporte|fait) (?:#\d+|=) (?:voix|sieges)\b"
    r"|\btaux d'abstention\b|\babstention (?:record|electorale|massive)\b|\babstentionnistes?\b"
    r"|\bsondages?\b|\bmotions? de censure\b|\bpetitions?\b"
)


def is_election(text: str) -> bool:
    """Whether persons, not a text, are voted upon."""
    return _ELECTION.search(text) is not None


_SUPPOSED = re.compile(
    r"\b(?:aurai(?:t|ent|s)|serai(?:t|ent)|faudrait|faudra|fallait|devrai(?:t|ent)|pourrai(?:t|ent)"
    r"|voterai(?:t|ent)|risque(?:nt)? d'etre"
    r"|aurions|serions|devrions|pourrions|suffirai(?:t|ent)|suffisai(?:t|ent))\b"
    r"|\b(?:il|lui|leur) (?:en )?(?:faut(?! (?:saluer|noter|souligner|rappeler|dire|preciser|ajouter))"
    r"|fallait|aurait fallu|faudrait)\b|\b(?:faut"
    r"|faudra) (?:au moins|reunir|obtenir|#|une majorite)"
    r"|\b(?:necessite|requiert|requise?s?|exige|exigee?s?)\b|\bpour (?:etre|qu'(?:il|elle|un|une|le"
    r"|la)|que)\b[^,;.]*\badopt"
    r"|\b(?:si |s'(?=ils? ))(?:(?:l'|le |la |cet |ce |cette |les |un |une |nos "
    r"|notre )[^,;.]{1,60}? |elle |il |elles |ils |on )?(?:n')?(?:est|sont|etai(?:t|ent)"
    r"|recueill\w+|obtien\w+|avai(?:t|ent)|vot(?:e|ent|ait|aient))\b(?! (?:abstenu|oppose))"
    r"|\ben cas d(?:e |')|\bselon le reglement\b|\b(?:precise|prevoit|stipule|dispose|exige) (?:l'article"
    r"|le reglement|le code)\b"
    r"|\b(?:sera|seront|soit|soient|sera-t-il|serait-il) (?:\w+ment |donc |ensuite "
    r"|alors )?(?:ete )?(?:soumis|mis|presente|examine|vote|adopte|debattu|propose|rejete|approuve"
    r"|retire)"
    r"|\b(?:sera|seront|va|vont|doit|doivent|peut|peuvent) (?:donc "
    r"|ensuite )?etre (?:\w+ment )?(?:adopte|vote|rejete|soumis|mis|approuve)"
    r"|\b(?:adoptera|adopteront|votera|voteront|se prononcera|se prononceront)\b(?=[^@]*$)(?<!@)"
    r"|\bsous reserve\b|\ba condition (?:que|de|d')|\bhypothese\b|\bfaut-il\b|\bfaudrait-il\b"
    r"|\bimaginons\b|\bsupposons\b"
)


def is_supposed(text: str) -> bool:
    """Whether the vote is a condition, a rule, a wish or yet to come."""
    return _SUPPOSED.search(text) is not None or text.rstrip(' ")').endswith("?")


_PLUPERFECT = re.compile(
    r"\b(?:avai(?:t|ent)|avions|eut|etai(?:t|ent)|etions) (?:deja |pourtant |\w+ment )?(?:(?:ete|pas|nous) )*"
    r"(?:\w+ment )?(?:adopt|vot|rejet|abst|approuv|oppos|obtenu|recueill|reuni|retir|pris part|refus|quitte)"
    r"|\bs'etai(?:t|ent) (?:deja |\w+ment )?(?:abst|oppos|prononc)|\bnous (?:nous )?(?:etions|avions)\b"
)
_EARLIER = re.compile(
    r"\bnous (?:rendions compte|rapportions|racontions|relations|annoncions|ecrivions|disions"
    r"|vous informions)\b|"
    r"\b(?:l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente)|il y a (?:un|une|deux"
    r"|trois|quatre|cinq|dix|quelques|plusieurs|#\d+|~|=)"
    r"|(?:session|pleniere|mandature|seance|assemblee|annee)s? (?:precedente|passee|derniere)s?"
    r"|(?:vote|avis|scrutin)s? precedents?|precedente?s? (?:session|pleniere|mandature|seance|vote|avis"
    r"|scrutin)s?"
    r"|a l'epoque|autrefois|jadis|naguere|par le passe|pour memoire|pour rappel|(?:le mois"
    r"|l'automne|l'ete|le printemps|l'hiver) (?:dernier|passe)"
    r"|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre) (?:dernier|=|passe)"
    r"|(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre) dernier|deja (?:ete )?(?:adopt|vot|rejet)\w*)\b"
)
_YEAR_AT_VERB = re.compile(
    r"^\W*(?:\w+ )?(?:des |en |depuis |jusqu'en |entre )§(?: et §)?,? |\b(?:adopt|vot|rejet|approuv"
    r"|unanimite|majorite|abstenue?s?)\w* (?:en|des|depuis) §"
)
_TEXT_OF_YEAR = re.compile(
    r"\b(?:avis|etudes?|contributions?|rapports?|voeux?|motions?) (?:de |d')(?:\w+ )?§,? "
    r"(?:vote|adopte|rejete|approuve)e?s?\b"
)
_COMPARED = re.compile(
    r"(?:comme|contrairement a|a la difference de|par rapport a|qu'|plus que|moins que"
    r"|a l'instar de|contre #\d+|de meme que|tout comme) ?$"
)


def is_past(text: str) -> bool:
    """Whether the vote is an earlier one, recalled. « Comme l'an dernier, la CGT s'abstient » is not."""
    if _PLUPERFECT.search(text) or _TEXT_OF_YEAR.search(text):
        return True
    if _YEAR_AT_VERB.search(text) and not re.match(r"\W*(?:comme|contrairement a)\b", text):
        return True
    return any(not _COMPARED.search(text[: match.start()]) for match in _EARLIER.finditer(text))


_SUBORDINATE_PAST = re.compile(
    r"(?:, | )(?:alors qu|tandis qu|bien qu|lorsqu|quand|comme|qui|qu|dont)(?:e |'| )[^,;.]*?"
    r"\b(?:avai(?:t|ent)|etai(?:t|ent))\b[^,;.]*?(?=[,;.]|$| (?:n'|s'|se )?(?:a|ont|est|sont|fut) )"
)


_COMPARED_BALLOT = re.compile(
    r"\b(?:comme|contrairement a|a la difference de|par rapport a|apres (?:celui|celle) de|(?:au lieu"
    r"|contre ceux?) de)\b[^,;.()#]{0,40}(?:§|session|mandature|annee|avis|vote"
    r"|fois)[^,;.()#]{0,20}\([^()]*\)"
)
"""« Comme en 2019 (81 pour, 7 contre), … »: the counts are those of what it is compared to."""


def without_past_clauses(text: str) -> str:
    """The sentence with what it recalls on the side blanked: « …, qui avait voté contre en 2020, … ».

    Where it recalls something first (« La CGT avait voté contre ; elle s'abstient »), the names stay.
    """
    for pattern in (_SUBORDINATE_PAST, _COMPARED_BALLOT):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    stop = _TURN_TO_NOW.search(text)
    if stop is None or not _PLUPERFECT.search(text[: stop.start()]) or _PLUPERFECT.search(text[stop.end() :]):
        return text
    return _NAME_OR_SIGN.sub(_name_only, text[: stop.start()]) + text[stop.start() :]


def _name_only(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith("@") else " "


_TURN_TO_NOW = re.compile(r" ?; |,? mais ")
_NAME_OR_SIGN = re.compile(r"@\d+|.")


_HABIT = re.compile(
    r"\b(?:souvent|toujours|generalement|habituellement|regulierement|traditionnellement"
    r"|d'ordinaire|d'habitude|en general"
    r"|la plupart (?:du temps|des (?:avis|textes|votes|etudes))|rarement|parfois|systematiquement"
    r"|chaque (?:annee|fois|session|avis|texte|vote)|a chaque"
    r"|jamais|depuis (?:le debut|§|la creation)|de tradition|quasi[- ]systematiquement"
    r"|depuis (?:toujours|longtemps|des annees)"
    r"|plus souvent|quand(?! meme)|lorsque|lorsqu')\b"
)
_GENERAL_SUBJECT = re.compile(
    r"\b(?:tout|chaque|aucun|quelque) (?:avis|texte|vote)\b|\b(?:un|une|des|les|nos|ces"
    r"|ses) (?:avis|textes?|motions?|voeux|etudes?|contributions?|votes?)"
    r"(?: du ceser)? (?:adopte|vote|rejete|rendu|est |sont |n'est |ne sont )\w*"
)
_QUOTA = re.compile(
    r"^\W*(?:[a-z]+ ){0,4}(?:adopte|rejete|retenu|repris|approuve|refuse)e?s ?[:=] ?#\d+\W*$|"
    r"(?<!les )(?<!ces )(?<!nos )#\d+ (?:d'entre (?:eux|elles) |avis |textes |amendements |voeux "
    r"|d'entre (?:eux|elles) )?"
    r"(?:ont ete|sont|ont|n'ont|seulement) (?:\w+ment )?(?:ete )?(?:adopt|rejet|vot|retenu|approuv"
    r"|repris)ee?s?\b(?! (?:pour|contre))"
    r"|[=#~]\d* fois\b|\bvot\w+ (?:pour|contre) (?:#\d+|=|~) (?:avis|textes?|voeux|motions?|etudes?)\b"
)
"""« Sur 20 textes, 14 ont été adoptés »: texts are counted, not voices."""
_IDEAL = re.compile(
    r"\b(?:recherche(?:r|nt)?|chercher|culture|souci|objectif|volonte|viser|visent|vise|faire|fait"
    r"|font|au nom|tyrannie|dogme|regle|obtenir|atteindre|logique) (?:de |d'|a |la |du )?(?:l'"
    r"|une )?(?:unanimite|consensus)"
)


def is_general(text: str) -> bool:
    """Whether it says how votes go in general. « Comme toujours, la CGT vote contre » does not."""
    if any(pattern.search(text) for pattern in (_GENERAL_SUBJECT, _IDEAL, _QUOTA)):
        return True
    return any(not _COMPARED.search(text[: match.start()]) for match in _HABIT.finditer(text))


_VOICES = re.compile(
    r"\bvoix (?:se sont|s'est|se|s') ?(?:eleve\w*|leve\w*|fait entendre|font entendre|elevent)"
    r"|\b(?:par la|de vive|a haute|de la|d'une (?:seule|meme)) voix\b"
    r"|\bvoix (?:discordante|au chapitre|deliberative|consultative|preponderante|off|critique"
    r"|dissonante|du peuple|syndicale)s?\b"
)


def is_about_speakers(text: str) -> bool:
    """Whether « voix » are those of speakers, or a right to vote."""
    return _VOICES.search(text) is not None
