"""Other forms under which a text must be found: ligatures, inclusive writing, feminines and some plurals.

The text itself is never changed: these words are searched beside it. Accents, capitals, dotted acronyms and
most plurals are left out, for the search engine sees to them. What a reader types is treated alike by
``recherche-mots.js``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DOTS: Final = "·•⸱‧∙・./"
"""Signs that writers put before a feminine ending."""

_SUFFIXES: Final = "trice|rice|ice|euse|ère|enne|ienne|elle|esse|sse|ive|ale|ne|le|te|se|ve|fe|e"
_HYPHENATED: Final = "trice|rice|ice|euse|ère|ne|e"
"""After a hyphen, fewer: « peut-elle » and « dis-le » are not inclusive writing."""

_INCLUSIVE = re.compile(
    rf"\b(?P<base>[^\W\d_]{{2,}})"
    rf"(?:[{_DOTS}](?P<dotted>{_SUFFIXES})(?:[{_DOTS}]?s)?"
    rf"|-(?P<hyphenated>{_HYPHENATED})(?:-?s)?"
    rf"|\((?P<bracketed>{_SUFFIXES})s?\)s?)(?![\w·-])"
)
_FEMININE_AGENT = re.compile(r"\b(?P<stem>[^\W\d_]{3,})(?P<ending>euse|trice)s?\b")
_INFLECTED = re.compile(r"\b(?P<bare>[^\W\d_]{2,}(?:[aiou](?=s\b)|(?:eu|ou|eau)(?=x\b)|é(?=es?\b)))")
"""Forms that the stemmer of Snowball does not bring together: « emplois », « enjeux », « salariées »."""
_LIGATURE = re.compile(r"[^\W\d_]*(?:œ|æ|oe|ae)[^\W\d_]*", re.IGNORECASE)

_FEMININES: Final = (
    ("teur", "trice", 4),
    ("eur", "rice", 3),
    ("eur", "euse", 3),
    ("eur", "se", 1),
    ("eux", "euse", 3),
    ("eux", "se", 1),
    ("eaux", "elle", 4),
    ("aux", "ale", 3),
    ("er", "ère", 2),
    ("if", "ive", 2),
    ("f", "ve", 1),
    ("eau", "elle", 3),
    ("ien", "ienne", 3),
    ("en", "enne", 2),
    ("el", "elle", 2),
)
"""End of the masculine, end written after the sign, and how many letters of the masculine it replaces."""


def other_forms(text: str) -> tuple[str, ...]:
    """Words to search beside those of ``text``, in alphabetical order, each once, in lower case."""
    words = set(text.lower().split())
    found = {form for word in words for make, signs in _MAKERS if signs.search(word) for form in make(word)}
    found.update(bare for form in list(found) for bare in _bare(form))
    return tuple(sorted(found))


def _inclusive(text: str) -> Iterator[str]:
    """« travailleur·euses » is found as « travailleur » and as « travailleuse »."""
    for match in _INCLUSIVE.finditer(text):
        base = match["base"].removesuffix("s")
        yield base
        yield _feminine(base, match["dotted"] or match["hyphenated"] or match["bracketed"])


def _feminine(base: str, written_suffix: str) -> str:
    suffix = "rice" if written_suffix == "ice" else written_suffix
    for ending, written, replaced in _FEMININES:
        if base.endswith(ending) and suffix == written:
            return base[: len(base) - replaced] + suffix
    return base + suffix


def _feminine_agents(text: str) -> Iterator[str]:
    """« travailleuses » is found by who looks for « travailleurs », as « salariées » is by « salariés »."""
    for match in _FEMININE_AGENT.finditer(text):
        yield match["stem"] + ("eur" if match["ending"] == "euse" else "teur")


def _bare(text: str) -> Iterator[str]:
    """« emplois » is found by « emploi », « salariées » by « salarié »."""
    for match in _INFLECTED.finditer(text):
        yield match["bare"]


def _ligatures(text: str) -> Iterator[str]:
    """« œuvre » is found as « oeuvre », and the other way round."""
    for match in _LIGATURE.finditer(text):
        word = match[0]
        opened = word.replace("œ", "oe").replace("æ", "ae")
        yield opened if opened != word else word.replace("oe", "œ").replace("ae", "æ")


_MAKERS: Final = (
    (_inclusive, re.compile(rf"\w[{_DOTS}(-]\w")),
    (_feminine_agents, re.compile("euse|trice")),
    (_bare, re.compile(r"(?:[aiou]s|[aeo]ux|ées?)\b")),
    (_ligatures, re.compile("œ|æ|oe|ae")),
)
"""Each maker, and the signs without which a word has nothing for it: most words have none."""
