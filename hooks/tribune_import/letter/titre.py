"""The title of the text examined: its lines joined, without what announces it, in sentence case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.words.french import enumeration, fold
from tribune_import.blocks import Kind
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.casing import Cased, Usage, is_hyphenated_name, sentence_case
from tribune_import.letter.dates import find_dates
from tribune_import.letter.lines import Line, cited
from tribune_import.letter.masthead import Masthead, title_part
from tribune_import.unaccented import unaccented

FIELD: Final = "titre"
_MOST_LINES: Final = 8
_LONGEST: Final = 300
_FIRST: Final = 8
"""Lines of the text among which a late title may stand."""

_KINDS: Final = (
    r"(?:projet d['’]\s?avis|avis|rapports?[\s-]avis|etudes?|contributions?|rapports?"
    r"|(?:auto[\s-]?)?saisines?|v(?:oe|œ)ux?|motions?|resolutions?"
    r"|declarations?(?: (?:communes?|unitaires?|liminaires?|intersyndicales?))?"
    r"|cahiers? d['’]\s?acteurs?|explications? de votes?|expressions?)"
)
_WHOSE: Final = (
    r"(?:\s+(?:du|de la|de l['’])\s?(?:cese?r|bureau|cgt|groupe cgt|assemblee"
    r"|commission)(?:\s+(?:des )?pays de la loire)?)?"
)
_ABOUT: Final = (
    r"(?:sur|relati(?:fs?|ves?) (?:aux?|a)(?![^\W_])|portant sur|concernant|a propos (?:de|du|des"
    r"|d['’])|au sujet (?:de|du|des|d['’])|intitule\w*)"
)
_ARTICLE: Final = r"(?:\s+(?:(?:les?|la|une?|des|du|aux?)(?![^\W_])|l['’]))?"
_REPORT: Final = (
    r"(?:\s*\b(?:projet de|rapport|regional\w*|du|de la|de l['’]|conseil regional"
    r"|president\w*|region|document|texte|intitule\w*|dossier)\b)*"
)
_ANNOUNCED = re.compile(
    rf"^\W*(?:les?|l['’]|la)?\s*{_KINDS}{_WHOSE}(?:\s+{_ABOUT}{_ARTICLE}\s*(?=[^\W_«])|\s*[:–—]\s*"
    rf"|\s+-\s+)",
    re.IGNORECASE,
)
_BEFORE_QUOTE = re.compile(
    rf"^\W*(?:(?:le|la|les|l['’])?\s*{_KINDS}{_WHOSE}\s*(?:{_ABOUT})?{_ARTICLE}{_REPORT}"
    rf"|(?:le\s+)?rapport{_REPORT})\s*[:,–—-]?\s*$",
    re.IGNORECASE,
)
_KIND_ALONE = re.compile(
    rf"^\W*(?:{_KINDS}{_WHOSE}\W*(?:{_ABOUT}\W*)?"
    r"|(?:expression|declaration|intervention|explication de vote)s? (?:du groupe|de la|du syndicat) \w+"
    r"(?: sur l['’]\s?actualite)?\W*$"
    r"|(?:declaration|communique|texte|expression) (?:commune?|unitaire"
    r"|intersyndicale?)s?\b(?:\W+(?:d[eu]s?|la|et|organisations?|syndicats?|[A-Z][A-Z.-]+"
    r"|Solidaires))*\W*)$",
    re.IGNORECASE,
)
_IS_THE_TEXT = re.compile(
    r"^\W*(?:v(?:oe|œ)ux?|motions?|resolutions?|declarations?|expressions?)\b(?!.{0,40}\s*[:–—])",
    re.IGNORECASE,
)
"""A motion or a wish is the text itself: « motion sur » is a part of its title."""
_TWO_TEXTS = re.compile(rf"\bet (?:l['’]\s?)?{_KINDS}\b", re.IGNORECASE)
_OTHER_WAY: Final = str.maketrans("«»", "»«")
_QUOTED = re.compile(r"[«“„\"]\s*(?P<quoted>[^«»“”„\"]+?)\s*[»”\"]")
_GOES_ON_BEFORE = re.compile(
    r"^\W*[»”,:–—-]|^(?:et|de|du|des|d['’]|en|sur|pour|dans|au|aux|a|par)\b", re.IGNORECASE
)
_GOES_ON_AFTER = re.compile(
    r"(?:[:,–—«“-]|\b(?:de|du|des|d['’]|la|le|les|l['’]|et|en|sur|pour|dans|au|aux|a|par|un|une|vers"
    r"|ou))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleRead:
    """The title, the words that announced it, and the lines that it stood on."""

    titre: str | None
    announced: str
    """The title as printed: « AVIS SUR LE RAPPORT … », from which the nature is read."""
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that follow each other and make one title."""

    parts: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return _joined(self.parts)


def read_title(masthead: Masthead, usages: Mapping[str, Usage], publication: str = "") -> TitleRead:
    """The title of a letter: the best of the groups of first lines that nothing else explains.

    Where the head has none, a line of the first ones of the text that announces one.
    """
    groups = list(_groups(masthead.lines, publication))
    is_late = not groups
    if is_late:
        groups = list(_groups([line for line in masthead.body[:_FIRST] if _announces(line)], publication))
    if not groups:
        remark = "aucune ligne du début n’a l’air d’un titre"
        return TitleRead(None, "", (), (Finding(FIELD, Certitude.ABSENT, remarque=remark),))
    rank = max(range(len(groups)), key=lambda place: (*_weight(groups[place]), -place))
    group = groups[rank]
    printed = group.text
    repeated = [one for one in groups if one is not group and _same(one.text, printed)]
    others = [one for one in groups if one is not group and one not in repeated]
    cased = sentence_case(without_announcement(_joined(_after_kind(group.parts))), usages)
    doubts = _doubts(cased)
    if is_late:
        doubts.append("il vient après le début du texte")
    if others and _weight(others[0]) >= _weight(group):
        doubts.append(f"une autre ligne pourrait être le titre : {cited(others[0].text, 80)}")
    certitude = Certitude.INCERTAIN if doubts else Certitude.TROUVE
    finding = Finding(FIELD, certitude, cased.text, group.lines[0].ligne, " ; ".join(doubts))
    lines = (*group.lines, *(line for one in repeated for line in one.lines))
    return TitleRead(cased.text, printed, lines, (finding,))


def _announces(line: Line) -> bool:
    """Whether a line of the text is a title all the same: short, with the words that announce one."""
    if line.kind is not Kind.HEADING and not line.is_capitals:
        return False
    return _ANNOUNCED.match(line.bare) is not None or _BEFORE_QUOTE.match(line.bare.split("«")[0]) is not None


def _doubts(cased: Cased) -> list[str]:
    doubts: list[str] = []
    if cased.was_capitals:
        doubts.append("il était en capitales : vérifiez les noms propres et les sigles")
    if cased.without_accents:
        doubts.append("ses capitales n’avaient pas d’accents : ajoutez ceux qui manquent")
    if cased.accents:
        doubts.append(f"accents ajoutés : {enumeration([f'« {word} »' for word in cased.accents])}")
    if len(cased.text) > _LONGEST:
        doubts.append("il est très long")
    return doubts


def without_announcement(printed: str) -> str:
    """What is examined, without « avis sur », « étude : », or the quotation marks that hold all of it."""
    bare = unaccented(printed)
    quotes = list(_QUOTED.finditer(bare))
    is_the_text = _IS_THE_TEXT.match(bare) is not None
    if len(quotes) == 1 and not is_the_text:
        quote = quotes[0]
        before, after = bare[: quote.start()], bare[quote.end() :]
        if not re.search(r"\w", after) and (not re.search(r"\w", before) or _BEFORE_QUOTE.match(before)):
            return _tidy(printed[quote.start("quoted") : quote.end("quoted")])
    match = None if is_the_text else _ANNOUNCED.match(bare)
    if (
        match is None
        or _TWO_TEXTS.search(bare, match.end())
        or not re.search(r"[^\W\d_]{3}", bare[match.end() :])
    ):
        return printed
    rest = printed[match.end() :].strip()
    return _tidy(without_announcement(rest) if rest[:1] in '«“"' else rest)


def is_kind_alone(part: str) -> bool:
    """« AVIS », « ÉTUDE DU CESER », « AVIS DU BUREAU DU 19 MAI 2020 »: what a title is, without the title."""
    dates = find_dates(part)
    words = (
        part
        if not dates
        else re.sub(r"\s+(?:du|des|le)\s*$", "", part[: dates[0].start], flags=re.IGNORECASE)
    )
    return _KIND_ALONE.match(unaccented(words)) is not None


def _after_kind(parts: Sequence[str]) -> Sequence[str]:
    """The lines of a title without a first one that only says what kind of text it is."""
    alone = len(parts) > 1 and is_kind_alone(parts[0])
    return (
        parts[1:]
        if alone and not _GOES_ON_AFTER.search(unaccented(parts[0])) and not _has_about(parts[0])
        else parts
    )


def _has_about(part: str) -> bool:
    return re.search(rf"{_ABOUT}\W*$", unaccented(part), re.IGNORECASE) is not None


def _groups(head: Sequence[Line], publication: str) -> Iterator[_Group]:
    parts: list[str] = []
    lines: list[Line] = []
    for line in head:
        part = title_part(line, publication)
        if not lines and not re.search(r"[^\W\d_]", part):
            continue
        if lines and (not part or not _continues(lines[-1], parts, line, part)):
            yield _Group(tuple(parts), tuple(lines))
            parts, lines = [], []
        if part:
            parts.append(part)
            lines.append(line)
    if lines:
        yield _Group(tuple(parts), tuple(lines))


def _continues(previous: Line, parts: Sequence[str], line: Line, part: str) -> bool:
    """Whether a line goes on with the title that the lines before it began."""
    so_far = " ".join(parts)
    bare = unaccented(so_far)
    if len(parts) >= _MOST_LINES or _same(so_far, part):
        return False
    if _opened(so_far) or _GOES_ON_AFTER.search(bare) or is_kind_alone(so_far):
        return True
    if not re.search(r"[^\W\d_]", part):
        return True
    if _GOES_ON_BEFORE.match(unaccented(part)) or (part[:1].islower() and bare[-1:] not in set(".!?")):
        return True
    if Kind.HEADING in {previous.kind, line.kind}:
        return (
            previous.kind is line.kind
            and previous.level == line.level
            and previous.is_capitals == line.is_capitals
        )
    return previous.is_capitals and line.is_capitals


def _opened(text: str) -> bool:
    return text.count("«") > text.count("»") or text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _weight(group: _Group) -> tuple[int, ...]:
    """What makes a title: words that announce one, guillemets, a heading, capitals; never a kind alone."""
    bare = unaccented(group.text)
    first = group.lines[0]
    heading = 4 - min(first.level, 3) if first.kind is Kind.HEADING else 0
    return (
        int(not is_kind_alone(group.text)),
        int(bool(_ANNOUNCED.match(bare) or ("«" in bare and _BEFORE_QUOTE.match(bare.split("«")[0])))),
        int(bool(_QUOTED.search(bare))),
        heading,
        int(first.is_capitals),
    )


def _same(one: str, other: str) -> bool:
    """Whether two groups print the same title, capitals, accents and signs aside."""
    first, second = (re.sub(r"[\W_]+", "", fold(text)) for text in (one, other))
    if not first or not second:
        return False
    return first == second or (min(len(first), len(second)) > 20 and (first in second or second in first))


def _joined(parts: Sequence[str]) -> str:
    """The lines of a title on one; a word cut at the end of a line is whole again, names keep hyphens."""
    text = parts[0]
    for part in parts[1:]:
        cut = re.search(r"[^\W\d_]+[-‐]$", text)
        if cut is None:
            text = f"{text}{part}" if re.search(r"\d[-–]$", text) else f"{text} {part}"
        else:
            text = text if is_hyphenated_name(f"{cut[0]}{part}") else text[:-1]
            text = f"{text}{part}"
    return _tidy(text)


def _tidy(text: str) -> str:
    """One line, whose guillemets stand the right way round and hold their words."""
    text = " ".join(text.split())
    if 0 <= text.find("»") < text.find("«"):
        text = text.translate(_OTHER_WAY)
    text = re.sub(r"(?<=«)\s*(?=\S)|(?<=\S)\s*(?=»)", " ", text)
    return text.strip(" \t-–—|•,;:/.") if not text.endswith("...") else text.strip(" \t-–—|•,;:/")
