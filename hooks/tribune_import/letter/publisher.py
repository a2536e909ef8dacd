"""The organisations whose letter it is: what its head prints comes before what the site says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from tribune.words.french import fold
from tribune_import.letter.lines import Line, line_of
from tribune_import.organisations import Mention, Organisations
from tribune_import.unaccented import unaccented

_NOUNS: Final = frozenset(
    (  # noqa: SIM905 - a page of quotation marks would hide the words
        "lettre lettres bulletin newsletter flash info infos journal gazette echo fil courrier site blog "
        "groupe groupes elu elus elue elues conseiller conseillers conseillere conseilleres comite union "
        "federation delegation syndicat organisation organisations membres representants mandates camarades"
    ).split()
)
"""What belongs to an organisation, in the line that says whose letter it is."""
_BEFORE: Final = _NOUNS | frozenset(
    (  # noqa: SIM905
        "la le les l d de du des au aux et notre petite n no numero ceser cesr ces e es s ere eres re res "
        "syndical syndicale syndicales syndicaux regional regionale regionaux departemental departementale "
        "mensuelle trimestrielle liaison information"
    ).split()
)
_SPEECHES: Final = frozenset(
    ("expression", "intervention", "declaration", "communique", "explication", "vote", "prise", "parole")
)
_JOINS: Final = frozenset(("et", "de", "du", "des", "la", "le", "les", "l", "d", "groupe", "groupes"))
"""What may stand between two organisations of one list."""
_GOES_ON: Final = re.compile(
    r"\W*(?:$|(?:du|au|aux|n|no|n[°º]|numero|la lettre|lettre|bulletin|cese?r|conseil economique|pays|info\w*"
    r"|vous informe\w*|regional\w*|\d+)(?![^\W_]))",
    re.IGNORECASE,
)
"""What follows its name there; a verb would make a title: « LES ÉLUS FO QUITTENT LA SALLE »."""
_PARTS: Final = re.compile(r"\s+[–—|•·/]\s+|\s+-\s+|\s*\|\s*|\s*,\s*")
_LONGEST: Final = 200
_OF_A_PLACE: Final = re.compile(r"\W*des?\b", re.IGNORECASE)
SPEAKS: Final = "le document ne dit pas qui le publie : c’est l’organisation qui y parle"
AROUND: Final = "lu seulement dans un en-tête ou un pied de page"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes a letter."""

    named: tuple[str, ...]
    """The organisations that its head names as such; empty where it names none."""
    nous: str
    """The organisation that says « nous »: that of the site where none is named, nobody where several are."""
    ligne: int | None = None
    remarque: str = ""
    """Why the name is to be checked, in French."""

    @property
    def is_sure(self) -> bool:
        """Whether the letter says who « nous » is."""
        return len(self.named) == 1 and not self.remarque


class _Strength(IntEnum):
    """How well a line says whose the letter is."""

    SPEAKS = 0
    """« Explication de vote de la CFDT »: who speaks, where nothing else is said."""
    ALONE = 1
    """A name alone; several are perhaps a list of signatories."""
    OWNS = 2
    """A word says that something is theirs: their letter, their group, their councillors."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What a line says of who publishes the letter."""

    line: Line
    organisations: tuple[str, ...]
    strength: _Strength


def read_publisher(
    head: Sequence[Line], around: Iterable[Line], organisations: Organisations, own: str
) -> Publisher:
    """The organisations named by the head of a letter, or else by its headers and footers (``around``).

    ``own`` is the organisation of the site: it is proposed where the letter names nobody.
    """
    for lines, where in ((tuple(head), ""), (tuple(around), AROUND)):
        told = [one for line in lines if (one := _named(line, organisations))]
        first = max(told, key=_rank, default=None)
        if first is not None:
            remark = where or (SPEAKS if first.strength is _Strength.SPEAKS else "")
            named = tuple(dict.fromkeys([*first.organisations, *_just_below(first, told, lines)]))
            return Publisher(named, named[0] if len(named) == 1 else "", first.line.ligne, remark)
    return Publisher((), own)


def is_publisher_alone(text: str, organisations: Organisations) -> bool:
    """Whether a text says who publishes the letter, and nothing that a title could be."""
    named = _named(line_of(text), organisations)
    return named is not None and named.strength is not _Strength.SPEAKS and ":" not in text


def _rank(named: _Named) -> int:
    """A group and a name alone say the same, of which the first counts; a list of names says less."""
    is_one = named.strength is _Strength.ALONE and len(named.organisations) == 1
    return _Strength.OWNS if is_one else named.strength


def _just_below(first: _Named, told: Sequence[_Named], lines: tuple[Line, ...]) -> Iterator[str]:
    """« GROUPE CGT DU CESER » above « GROUPE FSU DU CESER »: both publish the letter."""
    rank = lines.index(first.line) + 1
    for one in told:
        if first.strength is one.strength is _Strength.OWNS and lines[rank : rank + 1] == (one.line,):
            yield from one.organisations


def _named(line: Line, organisations: Organisations) -> _Named | None:
    """The publishers that a line names; None where it names none."""
    text, *after = re.split(r"\s*:\s+", line.text, maxsplit=1)
    if len(text) > _LONGEST or re.search(r"[«»“”]", text):
        return None
    found: dict[str, _Strength] = {}
    is_alone = _words(*after) <= _BEFORE
    for part in map(_with_solidaires, _PARTS.split(text)):
        mentions = _listed(part, organisations.mentions(part))
        strength = _strength(part, mentions)
        is_alone = is_alone and (strength is not None or (not mentions and _words(part) <= _BEFORE))
        if strength is not None and (is_alone or strength is _Strength.OWNS):
            found |= {mention.id: strength for mention in mentions}
    return _Named(line, tuple(found), max(found.values())) if found else None


def _with_solidaires(part: str) -> str:
    """« LES ÉLUS SOLIDAIRES »: the word, which is an adjective elsewhere, names an organisation here."""
    before, word, after = part.partition("SOLIDAIRES")
    return f"{before}{word.capitalize()}{after}" if _words(before) & _NOUNS else part


def _strength(part: str, mentions: Sequence[Mention]) -> _Strength | None:
    """How well a part of a line says whose the letter is; None where it says something else."""
    if not mentions:
        return None
    before, after = _words(part[: mentions[0].start]), unaccented(part[mentions[-1].end :])
    owns = before <= _BEFORE and bool(before & _NOUNS)
    if owns and (_GOES_ON.match(after) or _OF_A_PLACE.match(after)):
        return _Strength.OWNS
    if not _GOES_ON.match(after) or not before <= _BEFORE | _SPEECHES:
        return None
    return _Strength.SPEAKS if before & _SPEECHES else _Strength.ALONE


def _listed(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The first organisation, and those of the same list."""
    listed = list(mentions[:1])
    for mention in mentions[1:]:
        if not _words(text[listed[-1].end : mention.start]) <= _JOINS:
            break
        listed.append(mention)
    return listed


def _words(*texts: str) -> set[str]:
    """The words of texts, without accents; numbers are none."""
    return {word for text in texts for word in re.findall(r"[a-z]+", fold(text))}
