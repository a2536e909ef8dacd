"""Two pieces of a sentence → one: words that a hyphen cut are put together again, no word is lost."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from tribune_import.cleaning.characters import SOFT_HYPHEN

_SEAM: Final = 60
"""How many signs on each side of the end of a line are looked at: the longest word has 25."""
_CUT: Final = re.compile(r"(?P<before>[^\W\d_]+(?:-[^\W\d_]+)*)-(?P<mark>\**)$")
_GOES_ON: Final = re.compile(r"(?P<mark>\**)(?P<after>[^\W\d_]+(?:-[^\W\d_]+)*)")
_ELISION: Final = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]$", re.IGNORECASE)
_OPEN: Final = re.compile(r"(?:[(\[“]|\w/)$")
_BOLD: Final = re.compile(r"(?<=[^\s*])(\*{1,3}) \1(?=[^\s*])")
"""Bold that stops at the end of a line and starts again on the next."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FIRST_PARTS: Final = _words(
    "après arrière celle celles celui ceux cinquante demi domicile libre là moins non peut quarante quasi "
    "quatre quelques rendez sans savoir soixante trente vice vingt"
)
"""First parts of compounds that are seldom the first syllables of another word, as « par » and « auto » are:
after them, the hyphen is thought to belong to the word."""
_LAST_PARTS: Final = _words("ci ciel delà dessous dessus elles eux faire là même mêmes vivre vous être")
_LINKS: Final = _words("t en à de la le les sur au du")
_VERBS: Final = _words("a ont est sont doit doivent dit faut fait peut peuvent sera seront va vont était")
_PRONOUNS: Final = _words("ce elle elles il ils je on nous tu vous")
_SPLIT_SOUS: Final = re.compile(r"(?:cri|trai(?:re|te?s?)$|trac|sign)")
"""« souscrire », « soustraire », « soussigné »."""


def joined(above: str, below: str, words: AbstractSet[str] = frozenset()) -> str:
    """``above`` and ``below``, pieces of Markdown of one sentence, as one line.

    A hyphen at the end of ``above`` goes away where it only cut a word. ``words`` (in small letters) are
    those that the document has elsewhere: « intelligence » once whole is better evidence than any rule.
    """
    if not above or not below:
        return above or below
    if above.endswith(SOFT_HYPHEN):
        return f"{above[:-1]}{below}"
    end, start = above[-_SEAM:], below[:_SEAM]
    cut, rest = _CUT.search(end), _GOES_ON.match(start)
    if cut and rest and rest["after"][0].islower() and cut["mark"] == rest["mark"]:
        hyphen = "-" if _keeps_hyphen(cut["before"], rest["after"], words) else ""
        return f"{above[:-_SEAM]}{end[: cut.end('before')]}{hyphen}{below[rest.start('after') :]}"
    glue = "" if _ELISION.search(end) or _OPEN.search(end) or end.endswith("-") else " "
    return f"{above[:-_SEAM]}{_BOLD.sub(' ', f'{end}{glue}{start}')}{below[_SEAM:]}"


def _keeps_hyphen(before: str, after: str, words: AbstractSet[str]) -> bool:
    last = before.rpartition("-")[2].casefold()
    first = after.partition("-")[0].casefold()
    if f"{last}{first}" in words:
        return False
    if f"{last}-{first}" in words or f"{before}-{after}".casefold() in words:
        return True
    if "-" in before and last in _LINKS:
        return True
    if last == "sous":
        return _SPLIT_SOUS.match(first) is None
    if last in _FIRST_PARTS or first in _LAST_PARTS or (last in _VERBS and first in _PRONOUNS):
        return True
    return min(len(last), len(first)) > 4 and last in words and first in words
