"""The organisations whose letter it is: what its head prints comes before what the site says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.french import fold
from tribune.importing.letter.lines import Line
from tribune.importing.organisations import Mention, Organisations
from tribune.importing.unaccented import unaccented

_NOUNS: Final = frozenset(
    (  # noqa: SIM905 - a page of quotation marks would hide the words
        "lettre lettres bulletin newsletter flash info infos journal gazette site blog groupe groupes "
        "elu elus elue elues conseiller conseillers conseillere conseilleres comite union federation "
        "delegation syndicat organisation organisations membres representants mandates camarades"
    ).split()
)
"""What belongs to an organisation, in the line that says whose letter it is."""
_BEFORE: Final = _NOUNS | frozenset(
    (  # noqa: SIM905
        "la le les l d de du des au aux et notre petite n no numero ceser cesr ces e es s ere eres re res "
        "syndical syndicale regional regionale regionaux departemental departementale mensuelle "
        "trimestrielle liaison information"
    ).split()
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


@dataclass(frozen=True, slots=True)
class _Named:
    """What a line says of who publishes the letter."""

    line: Line
    organisations: tuple[str, ...]
    is_strong: bool
    """Whether a word says that something is theirs, a name alone being perhaps a list of signatories."""


def read_publisher(
    head: Sequence[Line], around: Iterable[Line], organisations: Organisations, own: str
) -> Publisher:
    """The organisations named by the head of a letter, or else by its headers and footers (``around``).

    ``own`` is the organisation of the site: it is proposed where the letter names nobody.
    """
    for lines, remark in ((tuple(head), ""), (tuple(around), AROUND)):
        told = [one for line in lines if (one := _named(line, organisations))]
        first = next((one for one in told if one.is_strong or len(one.organisations) == 1), None)
        first = first or next(iter(told), None)
        if first is not None:
            named = tuple(dict.fromkeys([*first.organisations, *_just_below(first, told, lines)]))
            return Publisher(named, named[0] if len(named) == 1 else "", first.line.ligne, remark)
    return Publisher((), own)


def _just_below(first: _Named, told: Sequence[_Named], lines: tuple[Line, ...]) -> Iterator[str]:
    """« GROUPE CGT DU CESER » above « GROUPE FSU DU CESER »: both publish the letter."""
    rank = lines.index(first.line) + 1
    for one in told:
        if first.is_strong and one.is_strong and lines[rank : rank + 1] == (one.line,):
            yield from one.organisations


def _named(line: Line, organisations: Organisations) -> _Named | None:
    """The publishers that a line names; None where it names none."""
    text = re.split(r"\s*:\s+", line.text)[0]
    if len(text) > _LONGEST or re.search(r"[«»“”]", text):
        return None
    found: list[str] = []
    is_strong, is_theirs = False, True
    for part in _PARTS.split(text):
        mentions = _listed(part, organisations.mentions(part))
        before = _words(part[: mentions[0].start] if mentions else part)
        goes_on = not mentions or _GOES_ON.match(unaccented(part[mentions[-1].end :])) is not None
        is_theirs = is_theirs and before <= _BEFORE and goes_on
        owns = goes_on and before <= _BEFORE and bool(before & _NOUNS)
        if mentions and (owns or is_theirs):
            found += [mention.id for mention in mentions]
            is_strong = is_strong or owns
    return _Named(line, tuple(dict.fromkeys(found)), is_strong) if found else None


def _listed(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The first organisation, and those of the same list."""
    listed = list(mentions[:1])
    for mention in mentions[1:]:
        if not _words(text[listed[-1].end : mention.start]) <= _JOINS:
            break
        listed.append(mention)
    return listed


def _words(text: str) -> set[str]:
    """The words of a text, without accents; numbers are none."""
    return set(re.findall(r"[a-z]+", fold(text)))
