"""Sentences where a number stands beside a word of votes, and that no vote took: said, never lost in silence.

What the grammar knows to be no vote of the letter (an election, another body, the past, a wish) is not said.
"""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.exclusions.misgivings import CORRECTED
from tribune_import.votes.exclusions.other_bodies import is_of_another_body
from tribune_import.votes.exclusions.passages import (
    is_about_speakers,
    is_election,
    is_general,
    is_past,
    is_supposed,
    without_past_clauses,
)
from tribune_import.votes.figures.asides import without_asides
from tribune_import.votes.figures.ballots import ballots
from tribune_import.votes.figures.counts import Turn
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.readings import Undecided
from tribune_import.votes.results.stated import outcomes
from tribune_import.votes.text.windows import Window

_BALLOT: Final = r"(?:voix|suffrages?|abst|abstentions?(?! de [=~])|n\.?p\.?p\.?v)"
_BESIDE: Final = re.compile(
    rf"#\d+ ?\W? ?(?:\w+ ){{0,2}}?{_BALLOT}\b"
    r"|\b(?:il|elle|l'avis)(?: en)? (?:obtient|recueille|reunit|a (?:obtenu|recueilli|reuni))(?: \w+)? #\d"
    rf"|\b{_BALLOT} ?(?:[:=(,/-]|\.{{2,}})? ?#\d+"
    rf"|^\W*(?:votes?|scrutin)\b[^#:]{{0,30}}: ?#\d+"
)
"""« 12 voix », « abst. (4) », « Vote : les plus, 60 »."""
_LISTED: Final = re.compile(rf"\bvot\w+|\bscrutin|\b{TEXT}\b|\bla main\b|\b(?:adopt|rejet)")
_RESULT_ALONE: Final = re.compile(rf"\W*(?:l'|le |la )?{TEXT}\b[^:.;#]{{0,80}}: ?(?:adopte|rejete)e?\W*$")
_OF_WHICH: Final = "un résultat est dit et rien du vote : y en a-t-il eu un, et comment ?"
_NOW: Final = re.compile(r"\b(?:cette (?:annee|fois)|desormais|aujourd'hui|cette fois-ci)\b")
_OF_THE_VOTERS: Final = re.compile(r"^\W*sur (?:les )?#\d+ (?:votants|conseill\w+|membres|presents)\b")
_NO_VOICE: Final = re.compile(rf"\b{TEXT}\b[^.;]*\bn[e'][^.;]*\baucune? (?:voix|abstention|vote)\b")
_ABOUT: Final = re.compile(r"~ (?:\w+ )?voix (?:pour|contre)\b")
_OF_VOTES_ONLY: Final = frozenset({"abstentions", "nppv"})
_VOTERS: Final = re.compile(r"#\d+ (?:conseill|membres|elue?s|votants|presents)")
_CORRECTS: Final = re.compile(
    r"\b(?:fallait|faut) (?:bien )?lire\b[^.]*[#=]|\berrat(?:um|a)\b[^.]*#\d|#\d+ qu'il (?:fallait|faut) lire"
    r"|\b(?:lire|lisez) (?:bien )?#\d"
    r"|\bcontrairement a ce que nous \w+ions\b.*\b(?:vot|voix|abst|adopt|rejet)"
)
"""« Il fallait lire 13 contre »: of which vote, a person must say."""
UNREAD: Final = "un nombre, près d’un mot de vote, n’est repris dans aucun vote : est-ce un nombre de voix ?"


def unread(window: Window) -> list[Undecided]:
    """What to report of a sentence that gave no vote: nothing in most."""
    if _CORRECTS.search(window.text):
        return [Undecided(window, CORRECTED)]
    if _RESULT_ALONE.match(window.text):
        return [Undecided(window, _OF_WHICH)]
    text = without_asides(without_past_clauses(window.text))
    if _NO_VOICE.search(text) or _ABOUT.search(text):
        return [] if is_supposed(text) or is_of_another_body(text) else [Undecided(window, UNREAD)]
    if "#" not in text or not _has_count(text):
        return []
    is_known = (
        (is_past(text) and not _NOW.search(text))
        or is_supposed(text)
        or is_of_another_body(text)
        or (is_election(text) and not outcomes(text))
        or (is_general(text) and not _OF_THE_VOTERS.search(text))
        or is_about_speakers(text)
    )
    return [] if is_known else [Undecided(window, UNREAD)]


def _has_count(text: str) -> bool:
    """Whether a number goes with a word of votes, or with « pour » or « contre » where a vote is told."""
    if _BESIDE.search(text):
        return True
    firm = [pair for ballot in ballots(text, is_list=True) for pair in ballot.pairs if pair.turn is Turn.FIRM]
    is_sure = any(pair.quality in _OF_VOTES_ONLY or _VOTERS.match(text, pair.start) for pair in firm)
    return is_sure or (firm != [] and _LISTED.search(text) is not None)
