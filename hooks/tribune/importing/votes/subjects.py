"""Who votes: the organisations that are the subject of a verb, « nous », « elle » after a name."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = r"(?:\s*(?:,? ?(?:et|ainsi que|puis|comme|avec|plus|mais aussi)\b|[,/;+&]|-|•)\s*|\s+)"
_ARTICLE: Final = (
    r"(?:(?:de |du |des |d')?(?:la |le |l'|les )?(?:(?:groupes?|syndicats?|organisations?|delegations?"
    r"|unions?|elue?s|conseillers) (?:de )?(?:la )?)?)?"
)
LIST: Final = (
    rf"@\d+(?: ?\((?:#\d+|=)(?: voix)?\))?(?:{_LINK}{_ARTICLE}(?:(?:#\d+|=) )?@\d+(?: ?\((?:#\d+"
    rf"|=)(?: voix)?\))?)*"
)
"""A list of organisations: « la CGT, FO et la FSU », « CGT-FSU », « CGT (5), FO (4) »."""
_LIST = re.compile(LIST)
_EXCEPT = re.compile(
    r"\b(?:sauf|excepte|hormis|hors|a l'exception (?:de|du|des)|exception faite de|a part|moins"
    r"|contrairement a|a la difference de|a l'inverse de|sans|face a|au contraire de|au lieu de"
    r"|malgre|outre|selon|apres|grace a|avec l'appui de|a la demande de|propose\w* par"
    r"|depose\w* par|porte\w* par|soutenu\w* par|comme le demand\w+)"
    r" ?(?:la |le |l'|les |celles? |ceux |de |du |d')*(?:\w+ (?:de |du )?(?:la |l')?)?$"
)
_OF = re.compile(r"\b(?:de|du|des|d'|par|a|au|aux|sur|dans|chez|vers|entre|que|qu')(?: (?:la|le|l'|les))? ?$")
_GROUP_OF = re.compile(
    r"\b(?:ceux|celles?|celui|voix|groupe|delegation|elue?s|conseill\w+|representant\w*|membres?"
    r"|syndicats?|camarades|organisations?(?: syndicales?)?|union \w+|comite regional|collectif"
    r"|intersyndicale|ensemble) (?:syndicale? )?(?:de |du |des |d')?(?:la |le |l'|les )?$"
)
_OTHER_SUBJECT = re.compile(
    r"(?:^|[ ,])(?:le|la|les|l'|une?|nos|leurs?|certains|tous les|plusieurs|~)? ?(?:ceser|majorite"
    r"|region|conseil|assemblee|patronat|employeurs?|president\w*|prefet\w*|gouvernement|etat"
    r"|deputes|senat|conseillers|collegues|college|"
    r"autres|deputee?s|elue?s|entreprises|collegues|college|patron\w*|ministre|executif|commission"
    r"|bureau|rapporteur\w*|avis|texte|droite|gauche|chambre\w*|associations?)\b"
)
_GENITIVE_OTHER = re.compile(
    r"\b(?:du|de la|des|de l'|au|a la|aux|sur l'|sur le|sur la|sur les|de cet|de ce|par le|par la"
    r"|par l'|dans le|dans la|dans l'|pour le|pour la|pour l'|l'|le |la |les )? ?$"
)
_ASIDE = re.compile(r",[^,]*,|\([^()]*\)|-[^-]* -")
_NOUS = re.compile(
    r"\b(?:nous|notre (?:groupe|organisation|delegation|syndicat|confederation|union"
    r"|intersyndicale)|nos (?:elue?s|conseillers|representants))\b[^.;@]{0,60}$"
)
_PRONOUN = re.compile(
    r"\b(?:elles?|ils?|celle-ci|celui-ci|celles-ci|ceux-ci|cette derniere|ce dernier|l'organisation"
    r"|l'organisation syndicale|le syndicat|le groupe|la confederation)(?: \w+)?(?: ,)? ?$"
)
_AUXILIARY = re.compile(
    r"(?:^| )(?:a|ont|avons|est|sont|s'est|se sont|sommes|ayant)(?: (?:\w+ment|donc|ainsi|enfin"
    r"|toutefois|finalement|egalement|aussi|ete|fait|ici))* ?$"
)
_COORDINATED = re.compile(r"(?:\b(?:et|mais|puis|ou|donc|aussi)|,) (?:elle |il |elles |ils )?$")


def members(text: str, start: int, end: int) -> list[str]:
    """The organisations of a list between two places, without those that it excepts."""
    found = []
    for match in re.finditer(r"@\d+", text[start:end]):
        if not _EXCEPT.search(text[: start + match.start()]):
            found.append(match[0])
    return found


def subjects(text: str, zone_start: int, verb: int, before: str, *, is_first: bool) -> list[str] | None:
    """The subject of the verb at ``verb``: organisations, ``["nous"]`` for our own, None where it is nobody known.

    ``text[zone_start:verb]`` is what stands between the previous turn and this one; ``before`` is what the block
    says before the sentence.
    """
    zone = text[zone_start:verb]
    if re.match(r"nous\b", text[verb:]) or _ends_with_nous(zone):
        return ["nous"]
    groups = [match for match in _LIST.finditer(zone) if not _is_governed(text, zone_start + match.start())]
    is_relative = (
        re.search(r"@\d+,? qui ?$", zone.rstrip() + " ") is not None
        or re.search(r"@\d+,? qui $", zone) is not None
    )
    if is_relative:
        last = [*_LIST.finditer(zone)][-1]
        return (
            re.findall(r"@\d+", last[0])[-1:]
            if _EXCEPT.search(text[: zone_start + last.start()])
            else re.findall(r"@\d+", last[0])
        )
    for group in reversed(groups):
        between = zone[group.end() :]
        if _is_direct(between):
            return members(text, zone_start + group.start(), zone_start + group.end())
        break
    if pronoun := _PRONOUN.search(zone):
        return _antecedent(before + " " + text[:zone_start] + zone[: pronoun.start()])
    if _COORDINATED.search(zone) or not zone.strip():
        if groups and not is_first:
            first = groups[0]
            return members(text, zone_start + first.start(), zone_start + first.end())
        if groups and _opens(zone[: groups[0].start()]):
            first = groups[0]
            return members(text, zone_start + first.start(), zone_start + first.end())
        if not groups and not is_first:
            return ["same"]
    return None


def _ends_with_nous(zone: str) -> bool:
    match = _NOUS.search(zone)
    return (
        match is not None
        and not _OTHER_SUBJECT.search(zone[match.start() + 5 :])
        and " que " not in zone[match.start() :]
    )


def _is_governed(text: str, start: int) -> bool:
    left = text[:start]
    if _EXCEPT.search(left):
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
    for match in _OTHER_SUBJECT.finditer(rest):
        noun_governed = re.search(
            r"\b(?:du|de|des|au|a|aux|sur|par|dans|pour|contre|avec|en)(?: (?:la|le|les))? ?(?:l')?$",
            rest[: match.start()] + " ",
        ) or re.search(
            r"\b(?:du|de la|de l'|des|au|aux|a la|a l'|sur|par|dans|pour|contre|avec|en) ?\S{0,4} ?$",
            rest[: match.end()].rsplit(" ", 1)[0] + " ",
        )
        if not noun_governed:
            return False
    return re.search(
        r"\b(?:a|ont|est|sont|estime|considere|regrette|constate|partage|salue|souligne|rappelle"
        r"|demande|soutient|juge|pense|denonce|approuve|reconnait|note|souhaite|propose)\b(?! part)",
        rest,
    ) is None or (re.search(r"\b(?:et|mais|donc|puis|,) ?$", rest) is not None)


def _opens(left: str) -> bool:
    """Whether a name opens the sentence, so that a coordinated verb further on is still its own."""
    return re.fullmatch(r"[^@]{0,60}?(?:\b(?:la|le|l'|les|groupe|notre) ?)*", left) is not None


def _antecedent(before: str) -> list[str] | None:
    """What a pronoun can stand for: every name before it, for the caller to see whether they are one."""
    names = re.findall(r"@\d+", before)
    if not names or re.search(
        r"\b(?:la region|l'assemblee|la commission|la majorite)\b", before[before.rindex("@") :]
    ):
        return None
    return ["several", *names]
