"""A block without what gets in the way: accents, capitals, Markdown, typography, words broken or glued.

Organisations become ``@0``, ``@1``…, by their rank among the mentions of the block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune_import.organisations import Mention
from tribune_import.unaccented import unaccented
from tribune_import.votes.text.working_copy import Copy

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{EN SPACE}\t\r\v\f", " "),
        **dict.fromkeys("’‘ʼ´`′", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("•∙·▪●◦➢➔►", "•"),
        "\N{REPLACEMENT CHARACTER}": "e",
    }
)
_RESERVED: Final = str.maketrans("@#~§", "    ")
"""Signs that stand for organisations and numbers in a copy."""
_LIGATURES = re.compile("[œæﬁﬂ]")
_OPENED: Final = {"œ": "oe", "æ": "ae", "ﬁ": "fi", "ﬂ": "fl"}
_EMPHASIS = re.compile(r"\\(?=[^\w\s])|[*`\u00ad\u200b\u2060\ufeff]|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])")
_LOST_ACCENT = re.compile(
    r"(?<=[a-z])\?(?=[a-z])|(?<=adopt)\?(?= [a-z])|(?<=rejet)\?(?= [a-z])|(?<=\ba )\?(?=t)"
)
_BROKEN = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:pour|contre|abs\w*|nppv|voix|votes?)\b)")
_KEY_WORDS: Final = (
    *("abstentions", "abstention", "abstenue", "abstient", "contre", "adopte", "adoptee", "unanimite"),
    *("majorite", "rejete", "rejetee", "voix", "pour", "votants", "amendement"),
)
_SPLIT_WORDS = re.compile(
    "|".join(
        rf"\b{word[:cut]}[ -]{word[cut:]}\b"
        for word in _KEY_WORDS
        for cut in range(1, len(word))
        if not {word[:cut], word[cut:]} & {"a", "de", "la", "t", "e", "p"} and len(word) > 3
    )
)
_GLUED_NUMBER = re.compile(
    r"(?<=\d)(?=(?:voix|pour|contre|abst|nppv|vot[ea]|conseill|membres|suffrages|refus)\b|abst|conseill)"
    r"|(?<=\bvoix)(?=\d)|(?<=\bpour)(?=\d)|(?<=\bcontre)(?=\d)|(?<=\bpar)(?=\d)|(?<=\bet)(?=\d)"
    r"|(?<=\bavec)(?=\d)|(?<=\bsoit)(?=\d)|(?<=tions)(?=\d)|(?<=nppv)(?=\d)"
)
_GLUED_WORDS = re.compile(
    r"(?<=\bvoix)(?=pour\b|contre\b)|(?<=\badopte)(?=e?par\b|a l'una)|(?<=\badoptee)(?=par\b|a l'una)"
    r"|(?<=\bpour)(?=et\b|contre\b)|(?<=\bcontre)(?=et\b)|(?<=tions)(?=et\b)"
    r"|(?<=\bet)(?=abstentions?\b|contre\b)"
    r"|(?<=\bete)(?=adopte|rejete)"
)
_LOST_APOSTROPHE = re.compile(
    r"(?<=\bl)(?=(?:unanimite|abstention|avis|amendement|etude|adoption|ensemble)\b)"
    r"|(?<=\bd)(?=abstentions?\b)|(?<=\bs)(?=est (?:abst|prononc|oppose))"
    r"|(?<=\bn)(?=(?:a|ont) pas (?:pris|vote)\b)"
)
"""« adopte a lunanimite »."""
_QUOTED_QUALITY = re.compile(r'" ?(pour|contre|abstentions?|nppv|voix) ?"')
_SPACES = re.compile(r"\s{2,}|\n")


def plain_copy(text: str, mentions: Sequence[Mention]) -> Copy:
    """The copy of ``text`` that the grammar reads; ``mentions`` are those of ``text``, in order."""
    copy = _with_organisations(text, mentions)
    copy = copy.sub(_LINK, r"\1")
    lowered = unaccented(copy.text.translate(_SIGNS)).lower()
    if len(lowered) == len(copy.text):
        copy = Copy(copy.source, lowered, copy.places)
    else:  # a letter whose lower case is longer than itself: none is French
        same = "".join(
            low if len(low := unaccented(char).lower()) == 1 else " " for char in copy.text.translate(_SIGNS)
        )
        copy = Copy(copy.source, same, copy.places)
    copy = copy.sub(_LIGATURES, lambda match: _OPENED[match[0]])
    copy = copy.sub(_EMPHASIS, "")
    copy = copy.sub(_SPACES, " ")
    copy = copy.sub(_LOST_ACCENT, "e")
    copy = copy.sub(_BROKEN, "")
    copy = copy.sub(_SPLIT_WORDS, lambda match: re.sub("[ -]", "", match[0]))
    copy = copy.sub(_GLUED_NUMBER, " ")
    copy = copy.sub(_GLUED_WORDS, " ")
    copy = copy.sub(_LOST_APOSTROPHE, "'")
    return copy.sub(_QUOTED_QUALITY, r"\1")


def _with_organisations(text: str, mentions: Sequence[Mention]) -> Copy:
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for rank, mention in enumerate(mentions):
        name = f"@{rank}"
        parts += text[done : mention.start].translate(_RESERVED), name
        places += range(done, mention.start)
        places += [mention.start] * len(name)
        done = mention.end
    parts.append(text[done:].translate(_RESERVED))
    places += range(done, len(text) + 1)
    return Copy(text, "".join(parts), tuple(places))


def quoted(original: str) -> str:
    """A passage as it can be quoted: its own words and signs, without the marks of Markdown."""
    text = _LINK.sub(r"\1", original)
    text = re.sub(r"\\(?=[^\w\s])|[*`\u00ad]|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)", "", text)
    return re.sub(r"[ \t]*\n[ \t]*", " ", text).strip()
