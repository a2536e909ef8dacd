"""The organisations that sign a letter, or the declaration in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.words.french import enumeration
from tribune_import.blocks import Kind
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.lines import Line, cited
from tribune_import.letter.masthead import Masthead
from tribune_import.letter.open_sets import before_exception, is_open_set, stated_number
from tribune_import.letter.publisher import Publisher
from tribune_import.organisations import Mention, Organisations

FIELD: Final = "signataires"

_DECLARATION = re.compile(
    r"\b(?:declarations?|communiques?|textes?|expressions?|interventions?|contributions?|motions?"
    r"|v(?:oe|œ)ux?|appels?|adresses?)\s+"
    r"(?:deposee?s?|presentee?s?|portee?s?|proposee?s?|redigee?s?|signee?s?)\s+par\b"
    r"|\b(?:declarations?|communiques?|textes?|expressions?|interventions?|contributions?|motions?"
    r"|v(?:oe|œ)ux?|appels?|adresses?)\s+"
    r"(?:liminaires?\s+)?(?:communs?|communes?|unitaires?|intersyndical\w*|conjointe?s?|co-?sign\w*)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:ont (?:co-?)?signe (?:cette|ce|la|le) \w+"
    r"|(?:les )?(?:organisations )?(?:co-?)?signataires?|sign(?:e|ee|es|ees) (?:par|de)"
    r"|signatures?|(?:au|aux) noms? (?:de|du|des)|premiers signataires)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:ont (?:co-?)?signe|(?:co-?)?signent|(?:co-?)?signee? (?:par|avec)|signataires?"
    r"|co-?signataires?|portee? (?:en commun )?(?:par|avec)|presentee? (?:en commun )?par"
    r"|en commun avec|conjointement avec|avec nos camarades)\b",
    re.IGNORECASE,
)
_JOINED_LATER = re.compile(
    r"\b(?:s['’](?:est|etait|sont|etaient) (?:associee?s?|jointe?s?)|se (?:joint|joignent|rallie\w*)"
    r"|s['’]associe\w*|co-?signee?s? (?:aussi |egalement )?par|a rejoint|ont rejoint|rejointe?s? par)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:avec|aux cotes (?:de|du|des)|et nos camarades)\b", re.IGNORECASE)
_NOT_SIGNED = re.compile(
    r"\b(?:n['’](?:a|ont) pas|refus\w*|pas (?:co-?)?sign\w*|sans (?:la|le))\b", re.IGNORECASE
)
_RESPECTS: Final = 160
"""Length up to which a line that names organisations next to « déclaration commune » is a list of them."""


@dataclass(frozen=True, slots=True)
class _Signed:
    """A line that says who signs."""

    line: Line
    mentions: tuple[Mention, ...]
    doubts: tuple[str, ...]


def read_signatories(
    masthead: Masthead, organisations: Organisations, publisher: Publisher
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Identifiers of those who sign, own organisation first where it is implied, and what is to check.

    A letter that speaks of no joint text is signed by those who publish it.
    """
    joint = list(_joint(masthead, organisations))
    later = list(_joined_later(masthead.body, organisations)) if joint else []
    if not joint:
        return _alone(organisations, publisher)
    best = max(joint, key=lambda one: (len(one.mentions), -one.line.ligne))
    doubts = list(best.doubts)
    identifiers = list(dict.fromkeys(mention.id for mention in best.mentions))
    if publisher.nous and publisher.nous not in identifiers:
        identifiers.insert(0, publisher.nous)
        doubts.append("celle qui publie la lettre n’est pas nommée dans la liste : signe-t-elle aussi ?")
    for signed in later:
        names = [mention.sigle for mention in signed.mentions if mention.id not in identifiers]
        identifiers += [mention.id for mention in signed.mentions if mention.id not in identifiers]
        if names:
            doubts.append(f"{enumeration(names)} : association dite ligne {signed.line.ligne}")
    if best.line.kind is not Kind.HEADING and len(best.line.text) > _RESPECTS:
        doubts.append(f"lu dans le texte : {cited(best.line.text)}")
    finding = Finding(
        FIELD,
        Certitude.INCERTAIN if doubts else Certitude.TROUVE,
        ", ".join(map(organisations.sigle, dict.fromkeys(identifiers))),
        best.line.ligne,
        " ; ".join(doubts),
    )
    return tuple(dict.fromkeys(identifiers)), (finding,)


def _joint(masthead: Masthead, organisations: Organisations) -> Iterator[_Signed]:
    """The lines that say of a joint text whose it is."""
    lines = (*masthead.lines, *masthead.body)
    announced = False
    for rank, line in enumerate(lines):
        for sentence, _ in _sentences(line):
            bare = sentence.bare
            declared = _DECLARATION.search(bare)
            labelled = (
                _LABEL.match(bare)
                if announced or re.search(r"signat|signe", bare[:40], re.IGNORECASE)
                else None
            )
            signed = _SIGNED.search(bare) if announced or declared else None
            if not (declared or labelled or signed) or _NOT_SIGNED.search(bare) or _JOINED_LATER.search(bare):
                continue
            announced = announced or (
                bool(declared) and (line.kind is Kind.HEADING or rank < len(masthead.lines) + 3)
            )
            told_at = line
            mentions = organisations.mentions(before_exception(sentence.text))
            if (
                not mentions
                and declared
                and rank + 1 < len(lines)
                and _is_list(lines[rank + 1], organisations)
            ):
                told_at = lines[rank + 1]
                mentions = organisations.mentions(told_at.text)
            if declared and mentions and not (len(mentions) > 1 or _WITH.search(bare)):
                mentions = mentions if labelled or signed else ()
            doubts = []
            if is_open_set(sentence.text):
                doubts.append(f"{cited(sentence.text)} ne nomme pas toutes les organisations")
            told = stated_number(sentence.text)
            if mentions and told is not None and told != len({mention.id for mention in mentions}):
                doubts.append(
                    f"le texte dit {told} organisations, {len({one.id for one in mentions})} sont nommées"
                )
            if mentions or doubts:
                yield _Signed(told_at, mentions, tuple(dict.fromkeys(doubts)))


def _is_list(line: Line, organisations: Organisations) -> bool:
    """Whether a line only names organisations."""
    mentions = organisations.mentions(line.text)
    named = sum(mention.end - mention.start for mention in mentions)
    return len(mentions) > 1 and named > 0.4 * len(line.text)


def _joined_later(lines: Sequence[Line], organisations: Organisations) -> Iterator[_Signed]:
    for line in lines:
        for sentence, _ in _sentences(line):
            match = _JOINED_LATER.search(sentence.bare)
            about = re.search(
                r"declaration|texte|expression|intervention|communique", sentence.bare, re.IGNORECASE
            )
            if match and about and not _NOT_SIGNED.search(sentence.bare):
                mentions = organisations.mentions(before_exception(sentence.text))
                yield _Signed(line, mentions, ())


def _sentences(line: Line) -> Iterator[tuple[Line, int]]:
    """The sentences of a line, as lines."""
    start = 0
    for match in re.finditer(r"(?<=[a-zà-ÿ»)][.!?…])\s+|$", line.text):
        if line.text[start : match.start()].strip():
            part = slice(start, match.start())
            yield Line(line.text[part], line.bare[part], line.ligne, line.page, line.kind, line.level), start
        start = match.end()


def _alone(organisations: Organisations, publisher: Publisher) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Those who publish the letter: stated where it names them, else that of the site, to check."""
    signed = publisher.named or tuple(filter(None, [publisher.nous]))
    if not signed:
        return (), (Finding(FIELD, Certitude.ABSENT),)
    remark = publisher.remarque
    if not publisher.named:
        remark = "la lettre ne nomme pas qui la publie : c’est l’organisation du site qui est proposée"
    certitude = Certitude.INCERTAIN if remark else Certitude.TROUVE
    names = ", ".join(map(organisations.sigle, signed))
    return signed, (Finding(FIELD, certitude, names, publisher.ligne, remark),)
