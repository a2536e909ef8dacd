"""Sentences that hold one count and no more: a vote beside others, alone a number to report."""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.evidence import Said
from tribune_import.votes.exclusions.other_bodies import is_of_another_body
from tribune_import.votes.exclusions.passages import is_election, is_general
from tribune_import.votes.figures.asides import without_asides
from tribune_import.votes.figures.qualities import QUALITY, UNIT

_SIGNED: Final = re.compile(rf"^\W*(?:{QUALITY.pattern})[^#:=@]{{0,30}}[:=] ?#\d+(?: {UNIT})?\W*$")
"""A label and its number, and nothing else counted."""
_LEAD_IN: Final = re.compile(
    r"\W*(?:(?:on|nous) (?:a |avons )?(?:compte|denombre|releve|enregistre|note|comptons)e?s? "
    r"|il y (?:a|a eu|avait) |s'y ajoutent |et |enfin,? |avec )?(?:les? |l'|seule?s? |aussi |egalement )*"
)
"""What may come before the count: « On compte », « Il y a eu », « Enfin, »."""


def is_partial(said: Said) -> bool:
    """Whether others beside make it a vote: « Contre l'avis : 12 voix. », then « Pour : 66. »."""
    return (
        said.ballot is not None
        and (is_signed(said) or _is_whole(said))
        and not said.ballot.has_sides
        and not (is_of_another_body(said.text) or is_election(said.text) or is_general(said.text))
    )


def is_signed(said: Said) -> bool:
    """« Contre l'avis : 12 voix »."""
    return said.ballot is not None and _SIGNED.match(said.text) is not None


def _is_whole(said: Said) -> bool:
    """« Nul ne s'y est opposé. », « On compte 6 abstentions. »: the sentence is its count."""
    if said.ballot is None or len(said.ballot.pairs) != 1:
        return False
    before, after = said.text[: said.ballot.start], without_asides(said.text)[said.ballot.end :]
    return _LEAD_IN.fullmatch(before) is not None and re.search(r"\w", after) is None
