"""Who votes: the organisations that are the subject of a verb, « nous », « elle » after a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_LINK: Final = (
    r"(?:\s*(?:,? ?(?:et|ainsi que|puis|comme|avec|plus|mais aussi|rejointe?s? par|suivie?s? par"
    r"|accompagnee?s? (?:de|par)|aux cotes de|tout comme|a l'instar de|de meme que)\b|[,/;+&]|-|•)\s*"
    r"|\s+)"
)
LEAD: Final = (
    r"(?:de |du |des |d')?(?:la |le |l'|les )?(?:(?:#\d+|=) (?:de |du "
    r"|des )?(?:la )?)?(?:(?:groupes?|syndicats?"
    r"|organisations?|delegations?"
    r"|unions?|elue?s|conseill(?:er|ere)s|membres|representants) (?:de |du groupe |du )?(?:la |l')?)?"
)
"""What may stand before a name in a list: « les 7 conseillers » CGT, « du groupe » CGT."""
BRANCH: Final = (
    r"(?: (?:du|de|des|la|l'|pays|loire|ceser|region\w*|retraites?|cadres|education|sante|agri\w*"
    r"|rail|bretagne"
    r"|normandie|occitanie|aquitaine|centre|paca|ile|france|hauts|grand est|corse|bourgogne|auvergne))*"
)
"""What may follow the name of an organisation: a branch, a region."""
_NAME: Final = (
    r"(?:[a-z]+-)?@\d+(?: ?\((?:#\d+|=)(?: voix)?\)| #\d+(?= ?[,;)/])"
    r"|(?: (?:education|sante|retraites?|agri\w*|rail|territoriaux|fonction publique))+)?"
)
LIST: Final = rf"{_NAME}(?:{_LINK}{LEAD}{_NAME})*"
"""A list of organisations: « la CGT, FO et la FSU », « CGT-FSU », « CGT (5), FO (4) »."""
_LIST = re.compile(LIST)
_EXCEPT = re.compile(
    r"\b(?:sauf|excepte|hormis|hors|a l'exception (?:de|du|des)|exception faite de|a part|moins"
    r"|(?:pas|non) comme|contrairement a|a la difference de|a l'inverse de|sans|face a|au contraire de"
    r"|au lieu de"
    r"|malgre|outre|selon|apres|grace a|avec l'appui de|a la demande de|propose\w* par"
    r"|depose\w* par|porte\w* par|soutenu\w* par|comme le demand\w+)"
    r" ?(?:la |le |l'|les |celles? |ceux |de |du |d')*(?:(?!abstention|votes?\b|opposition"
    r"|voix)\w+ (?:de |du )?(?:la |l')?)?$"
)
_SAVE = re.compile(r"\b(?:sauf|excepte|hormis|hors|a l'exception|a part|moins)\b[^,;.@]{0,30}$")
_OF = re.compile(r"\b(?:de|du|des|d'|par|a|au|aux|sur|dans|chez|vers|entre)(?: (?:la|le|l'|les))? ?$")
_WISHED = re.compile(
    r"\b(?:pour|afin|avant|veut|veulent|voudr\w+|souhait\w+|demand\w+|exig\w+|faudrait|faut"
    r"|attend\w*|esper\w+)"
    r" (?:\w+ ){0,2}qu(?:e |')(?:la |le |l'|les )?$"
)
"""« pour que la CGT vote pour »: what is wished is not told."""
_GROUP_OF = re.compile(
    r"\b(?:ceux|celles?|celui|voix|groupe|delegation|elue?s|conseill\w+|representant\w*|membres?"
    r"|syndicats?|camarades|organisations?(?: syndicales?)?|union \w+|comite regional|collectif"
    r"|intersyndicale|ensemble) (?:syndicale? )?(?:de |du |des |d')?(?:la |le |l'|les )?$"
)
_OTHER_SUBJECT = re.compile(
    r"\b(?P<noun>ceser|majorite|region|conseil|assemblee|patronat|employeurs?|president\w*|prefet\w*"
    r"|gouvernement|etat|deputee?s|senat|conseillers|collegues|colleges?|autres|elue?s|entreprises|patron\w*"
    r"|ministres?|executif|commission|bureau|rapporteur\w*|avis|texte|droite|gauche|chambres?"
    r"|associations?)\b"
)
"""Other subjects that a verb can have."""
_GOVERNED = re.compile(
    r"\b(?:d'|du|de|des|au|a|aux|sur|par|dans|pour|contre|avec|en|malgre|selon)"
    r"(?: (?:l'|la |le |les |cet |cette |ce |son |un |une |l'ensemble du )?| ?l')?(?:\w+ )?$"
)
_OTHER_VERB = re.compile(
    r"\b(?:a|ont|est|sont|estime|considere|regrette|constate|partage|salue|souligne|rappelle"
    r"|demande|soutient|juge"
    r"|pense|denonce|approuve|reconnait|note|souhaite|propose)\b(?! part)"
)
_COORDINATED_END = re.compile(r"\b(?:et|mais|donc|puis|,) ?$")
_ASIDE = re.compile(r",[^,]*,|\([^()]*\)|-[^-]* -")
_NOUS = re.compile(
    r"(?<!avec )(?<!sans )(?<!comme )\b"
    r"(?P<head>nous(?! (?:l'|en |y )?(?:a|ont|avai(?:t|ent)|rejoi\w+)\b)"
    r"|notre (?:groupe|organisation|delegation|syndicat|confederation|union"
    r"|intersyndicale)|nos (?:#\d+ )?(?:elue?s|conseillers|representants|organisations))\b[^.;@]{0,60}$"
)
_NOUS_ASIDE = re.compile(r", (?:dont|que|comme|a qui|pour qui|avec qui|si|lorsque) nous\b[^,]*, (?:\w+ )?$")
"""« FO, dont nous comprenons les réserves, a voté pour »."""
_SPEAKER = re.compile(
    r"^\W*(?:pour|selon|d'apres) (?:la |le |l'|les )?@\d+(?: et (?:la |le |l'|les )?@\d+)?,"
    r"(?= (?:la |le |l'|les )?@\d+)"
)
"""« Pour FO, la CGT a voté contre »: who says it does not vote."""
_NAMED_ASIDE = re.compile(
    r"(@\d+),? (?:que|qu'|dont|a qui|a laquelle|avec qui|avec laquelle|pour qui)\b[^,]*@\d+[^,]*,(?= )"
)
"""« FO, que la CGT a convaincue, a voté contre »: the aside has another subject."""
_WITH_US = re.compile(
    rf"(?:{LEAD}{LIST},? et nous(?:-memes?)?|\bnous(?:-memes?)?,? et {LEAD}{LIST}),? (?:\w+ment )?$"
)
"""« FO et nous-mêmes [nous sommes abstenus] »."""
_WE_VOTE = re.compile(r"(?:avons|votons|voterons)\b")
_SHARED_WE = re.compile(r"\bnous (?:n')?avons \w+ [^,;.]*@\d+ et $")
"""« Nous avons rejoint FO et [voté contre] »."""
_PRONOUN = re.compile(
    r"\b(?:elles?|ils?|celle-ci|celui-ci|celles-ci|ceux-ci|cette derniere|ce dernier|l'organisation"
    r"|l'organisation syndicale|le syndicat|le groupe|la confederation)(?: \w+)?(?: ,)? ?$"
)
_AUXILIARY = re.compile(
    r"(?:^| )(?:a|ont|avons|est|sont|s'est|se sont|sommes|ayant)(?: (?:\w+ment|donc|ainsi|enfin"
    r"|toutefois|finalement|egalement|aussi|ete|fait|ici))* ?$"
)
_RELATIVE = re.compile(rf"{LIST},? qui ?$")
_BODY = re.compile(r"\b(?:la region|l'assemblee|la commission|la majorite)\b")
NOUS: Final = "nous"
"""Our own organisation votes."""
SAME: Final = "same"
"""The subject of the verb before."""
SEVERAL: Final = "several"
"""A pronoun: it stands for the names that follow, if they are one organisation."""
_COORDINATED = re.compile(r"(?:\b(?:et|mais|puis|ou|donc|aussi)|,) (?:elle |il |elles |ils )?$")


def members(text: str, start: int, end: int) -> list[str]:
    """The organisations of a list between two places, without those that it excepts."""
    return [
        match[0]
        for match in re.finditer(r"@\d+", text[start:end])
        if not _EXCEPT.search(text[: start + match.start()])
    ]


def subjects(text: str, zone_start: int, verb: int, before: str) -> list[str] | None:
    """The subject of the verb at ``verb``: organisations, or NOUS, SAME, SEVERAL and names; None for others.

    ``text[zone_start:verb]`` stands between the previous turn and this one; ``before`` is what the block says
    before the sentence.
    """
    zone = _SPEAKER.sub(_blanked, text[zone_start:verb]) if not zone_start else text[zone_start:verb]
    zone = _NAMED_ASIDE.sub(lambda match: match[1] + _blanked(match)[len(match[1]) :], zone)
    if together := _WITH_US.search(zone):
        return [NOUS, *members(text, zone_start + together.start(), zone_start + together.end())]
    is_ours = (
        text.startswith("nous ", verb)
        or _ends_with_nous(zone)
        or _WE_VOTE.match(text, verb) is not None
        or _SHARED_WE.search(zone) is not None
    )
    relative = _RELATIVE.search(zone)
    if is_ours or relative:
        return [NOUS] if relative is None else _antecedents_of_qui(text, zone_start, relative)
    groups = [match for match in _LIST.finditer(zone) if not _is_governed(text, zone_start + match.start())]
    if groups and _is_direct(zone[groups[-1].end() :]):
        return members(text, zone_start + groups[-1].start(), zone_start + groups[-1].end())
    if pronoun := _PRONOUN.search(zone):
        names = _names_before(f"{before} {text[:zone_start]}{zone[: pronoun.start()]}")
        return [SEVERAL, *names] if names else None
    if _COORDINATED.search(zone) is None and zone.strip():
        return None
    return _subject_of_coordination(text, zone_start, zone, groups)


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _subject_of_coordination(
    text: str, zone_start: int, zone: str, groups: Sequence[re.Match[str]]
) -> list[str] | None:
    """« La CGT salue le travail et s'abstient »: who opens the sentence, or who voted just before."""
    if not groups:
        return [SAME] if zone_start else None
    if zone_start or _opens(zone[: groups[0].start()]):
        return members(text, zone_start + groups[0].start(), zone_start + groups[0].end())
    return None


def _antecedents_of_qui(text: str, zone_start: int, relative: re.Match[str]) -> list[str]:
    """« sauf la CGT, qui vote contre »: the exception votes, the others of a list before it do not."""
    names = re.findall(r"@\d+", relative[0])
    return names[-1:] if _SAVE.search(text[: zone_start + relative.start()]) else names


def _ends_with_nous(zone: str) -> bool:
    match = _NOUS.search(zone)
    return (
        match is not None
        and _NOUS_ASIDE.search(zone) is None
        and not _OTHER_SUBJECT.search(zone[match.end("head") :])
        and " que " not in zone[match.start() :]
    )


def _is_governed(text: str, start: int) -> bool:
    left = text[:start]
    if _EXCEPT.search(left) or _WISHED.search(left):
        return True
    return _OF.search(left) is not None and _GROUP_OF.search(left) is None


def _is_direct(between: str) -> bool:
    """Whether nothing else can be the subject between a name and its verb, asides left apart."""
    rest = _AUXILIARY.sub("", between)
    if rest.count(",") >= 2:
        first, last = rest.index(","), rest.rindex(",")
        rest = rest[:first] + rest[last + 1 :]
    rest = _ASIDE.sub(" ", rest)
    if len(rest) > 90 or re.search(r"\b(?:que|qu'|qui|dont|si|pour que|parce)\b", rest):
        return False
    if any(not _GOVERNED.search(rest[: match.start("noun")]) for match in _OTHER_SUBJECT.finditer(rest)):
        return False
    return _OTHER_VERB.search(rest) is None or _COORDINATED_END.search(rest) is not None


def _opens(left: str) -> bool:
    """Whether a name opens the sentence, so that a coordinated verb further on is still its own."""
    return re.fullmatch(r"[^@]{0,60}?(?:\b(?:la|le|l'|les|groupe|notre) ?)*", left) is not None


def _names_before(before: str) -> list[str]:
    """Every name that a pronoun can stand for; none where another body was named since."""
    names = re.findall(r"@\d+", before)
    if names and _BODY.search(before[before.rindex("@") :]):
        return []
    return names
