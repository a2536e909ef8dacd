"""The lines of the head of a letter that no field holds, and the heading that its text gains.

What matters is asked, the rest is listed: the text starts below the head, so that a line which nothing takes
up would go away in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from tribune.words.french import fold
from tribune_import.blocks import Block, Kind, Removed
from tribune_import.findings import Certitude, Finding
from tribune_import.knowledge import Knowledge
from tribune_import.letter.lines import Line, shortened
from tribune_import.letter.masthead import Masthead, is_publication, is_sitting, title_part
from tribune_import.letter.titre import TitleRead, is_kind_alone
from tribune_import.markdown import escaped
from tribune_import.outline import CONTEXTE
from tribune_import.sections import section_of

FIELD: Final = "texte"
_SAID: Final = frozenset(
    (  # noqa: SIM905 - a page of quotation marks would hide the words
        "assemblee des les numero plenier pleniere plenieres reunion seance session sessions "
        "dimanche jeudi lundi mardi mercredi samedi vendredi "
        "avis ceser contribution etude projet rapport regional regionale relatif relative sur voeu"
    ).split()
)
"""Words of the line of a session, and of what announces a title: their fields say them."""


def asked(
    masthead: Masthead, title: TitleRead, read: Sequence[Finding], known: Knowledge
) -> Iterator[Finding]:
    """The lines that a person has to look at: a title, a session, a list of organisations that is nowhere."""
    held = {finding.ligne for finding in read if finding.certitude is not Certitude.ABSENT}
    told = {line.bare.casefold() for line in masthead.lines if line.ligne in held}
    names = {finding.ligne for finding in read if finding.champ in {"intervenants", "signataires"}}
    sittings = {finding.ligne for finding in read if finding.champ == "session"} & held
    for line, below in zip_longest(masthead.lines, masthead.lines[1:]):
        if below is not None and below.ligne in sittings and _words(line.text) <= _SAID:
            continue  # « SESSION PLENIERE » above « DU 5 MARS 2024 »
        part = title_part(line, known.publication)
        is_held = line in title.lines or line.bare.casefold() in told
        goes_without_saying = is_publication(line, known.publication) or is_kind_alone(part or line.text)
        lists = len({one.id for one in known.organisations.mentions(line.text)}) > 1
        if part:
            is_lost = line not in title.lines and not is_kind_alone(part) and line.ligne not in names
        else:
            is_lost = not is_held and not goes_without_saying and (lists or is_sitting(line))
        if is_lost:
            remark = "cette ligne du début n’est reprise nulle part : a-t-elle sa place dans le texte ?"
            yield Finding(FIELD, Certitude.INCERTAIN, shortened(line.text), line.ligne, remark)


def listed(
    masthead: Masthead, title: TitleRead, findings: Iterable[Finding], known: Knowledge
) -> Iterator[Removed]:
    """The other lines of which a word stands in no field: who publishes, when, where, under which heading."""
    findings = list(findings)
    is_asked = {finding.ligne for finding in findings if finding.champ == FIELD}
    held = _words(known.publication, title.titre or "", *(one.valeur for one in findings))
    for line in masthead.lines:
        missing = _words(line.text) - held - _SAID
        if line.ligne not in is_asked and missing:
            block = Block(Kind.PARAGRAPH, escaped(line.text), line.ligne, line.page)
            yield Removed(block, "lignes du début de la lettre, dont certains mots ne sont repris nulle part")


def _words(*texts: str) -> set[str]:
    """Words of three letters or more, without accents; « industries » is there for « d’industries » too."""
    return {word for text in texts for word in re.findall(r"[^\W\d_]{3,}", fold(text))}


def added_headings(body: str, text: Sequence[Line]) -> Iterator[str]:
    """What a report says of a heading that ``body`` starts with and that the document, ``text``, has not."""
    if body.startswith(f"## {CONTEXTE} ") and text and section_of(text[0].text) is None:
        yield f"le titre « {CONTEXTE} » est ajouté au début du texte, où l’original n’en a pas"
