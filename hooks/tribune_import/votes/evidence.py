"""What one sentence says of one vote, and whether that makes it a vote of the assembly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tribune.words.terms import Mode
from tribune_import.votes.exclusions.other_bodies import is_of_another_body
from tribune_import.votes.exclusions.passages import is_about_speakers, is_election, is_general
from tribune_import.votes.figures.counts import Ballot, Turn
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.readings import Reading
from tribune_import.votes.results.outcomes import Outcome, Strength
from tribune_import.votes.text.windows import Window

VOICES: Final = ("pour", "contre", "abstentions", "nppv")
"""Counts that only a vote has; of absent members or of voters, letters speak elsewhere too."""


@dataclass(frozen=True, slots=True)
class Said:
    """One vote within a sentence: ``text`` is its part of the plain sentence, from ``start`` on."""

    window: Window
    text: str
    start: int
    ballot: Ballot | None
    outcome: Outcome | None
    how: Mode | None
    previous: Reading | None = None
    """The vote that the same sentence states before: « … la seconde par 50 voix » shares its result."""

    @property
    def is_bare(self) -> bool:
        """Whether the sentence holds counts and nothing else: « Contre : 3 »."""
        return is_bare(self.window.text)

    @property
    def is_vote(self) -> bool:
        """Whether it is a vote on a text by this assembly, or by its Bureau or a commission."""
        if is_of_another_body(self.text) or (is_about_speakers(self.text) and self.outcome is None):
            return False
        if is_election(self.text) and not _is_of_a_text(self.outcome):
            return False
        if self.ballot is None or not set(VOICES) & set(self.ballot.counts):
            return not is_general(self.text) and self._is_vote_without_figures
        return self._is_counted_vote(self.ballot)

    @property
    def is_half_told(self) -> bool:
        """Whether it is a vote only beside its counts: « Le rapport n'a pas été adopté. »."""
        return (
            self.ballot is None
            and self.how is None
            and self.outcome is not None
            and self.outcome.strength is not Strength.ALONE
            and _is_of_a_text(self.outcome)
            and not (is_of_another_body(self.text) or is_election(self.text) or is_general(self.text))
        )

    @property
    def _is_vote_without_figures(self) -> bool:
        if self.outcome is None:
            if self.previous is not None and self.how is not None and _NEXT.match(self.text):
                return True
            is_announced = _ANNOUNCED.search(self.text) is not None
            return self.how is not None and (
                is_announced or (self.window.is_under_votes and len(self.text) < 40)
            )
        if self.outcome.is_foreign:
            return False
        return (
            self.outcome.strength is Strength.ALONE
            or self.how is not None
            or (self.outcome.subject != "" and _PERCENTAGE.search(self.text) is not None)
        )

    def _is_counted_vote(self, ballot: Ballot) -> bool:
        voices = [pair for pair in ballot.pairs if pair.quality in VOICES]
        if is_general(self.text) and len(voices) < 2:
            return False
        if self.outcome is not None or self.previous is not None:
            return True
        has_vote_word = _VOTE_WORD.search(self.text) is not None
        if any(pair.turn is Turn.VERSUS for pair in voices):
            return has_vote_word and " voix" in self.text
        voices = [pair for pair in voices if pair.turn is not Turn.IMPLIED]
        is_announced = has_vote_word or self.window.is_under_votes or self.is_bare
        if len(voices) > 1 or (voices and is_announced):
            return True
        is_clear = _OF_A_TEXT.match(self.text) or _VOICES_COUNTED.search(self.text)
        return is_clear is not None and any(pair.turn is Turn.FIRM for pair in voices)


def is_bare(text: str) -> bool:
    """Whether a sentence holds counts and nothing else: « Contre : 3 », « Suffrages exprimés : 85 »."""
    return _BARE.match(text) is not None


def _is_of_a_text(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.subject != "" and not outcome.is_foreign


_NEXT = re.compile(r"\W*(?:le|la) (?:second|deuxieme|troisieme|dernier)e?\b")
"""« … ; le second à l'unanimité »: what was said of the first holds for it."""
_OF_A_TEXT = re.compile(rf"^\W*(?:sur |pour )?(?:l'|le |la |cet |cette |ce )?{TEXT}\b[^#:]{{0,80}}: ?#")
_ANNOUNCED = re.compile(
    rf"^\W*(?:votes?|resultats?|scrutin)\b|\b(?:avis|{TEXT})\b.*\b(?:recueill|obt|reuni)\w+ l'unanimite"
)
_PERCENTAGE = re.compile(r"\bavec #?\S+ des (?:voix|suffrages)|\ba = ?(?:%|des)")
_VOICES_COUNTED = re.compile(r"#\d+ voix (?:pour|contre)\b")
_VOTE_WORD = re.compile(
    r"\b(?:votes?|voté|scrutins?|mis aux voix|mise aux voix|suffrages|resultats?|depouillement)\b"
)
_BARE = re.compile(
    r"^[\s\W]*(?:(?:#\d+|=|~|votes?|voix|voies|resultats?|du|des|de|scrutin|le|la|les|nombre|total"
    r"|suffrages|exprimes|conseillers|membres|presents"
    r"|pour|contres?|abst\w*|favorables?|defavorables?|ne|prend|prennent|prenant|pas|part|au|aux"
    r"|refus|nppv|n\.?p\.?p\.?v\.?|votants?|absente?s?"
    r"|soit|total|adoption|par|avec|dont|n'ont|n'a|pris|participe\w*|votent|s'abstiennent|aucune?"
    r"|neant|zero|et"
    r"|effectif|ont|se|sont|vote|abstenus?|en|faveur|oppositions?|non"
    r"|participations?|s|tous|toutes|autres|reste|divers|adopte\w*|rejete\w*|@\d+|l')[\s\W]*)+$"
)
