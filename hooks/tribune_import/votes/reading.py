"""The blocks of one letter → its votes. Never raises, never invents: what is not stated is absent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune_import.blocks import Block
from tribune_import.organisations import Organisations
from tribune_import.votes.assembling import (
    doubted,
    left_out_of,
    vote_of,
)
from tribune_import.votes.ballots_read import read_window
from tribune_import.votes.exclusions.lists import below_others, is_under_others
from tribune_import.votes.exclusions.voters import ELSEWHERE, plain_region, regions_of
from tribune_import.votes.found import VotesRead
from tribune_import.votes.merging import merged
from tribune_import.votes.objects import default_objet
from tribune_import.votes.placing import with_positions
from tribune_import.votes.positions.sentences import read_positions
from tribune_import.votes.positions.stances import Stance
from tribune_import.votes.positions.untold import UNTOLD
from tribune_import.votes.readings import Reading, Undecided
from tribune_import.votes.text.plain_text import plain_copy
from tribune_import.votes.text.windows import windows
from tribune_import.votes.unread import UNREAD, unread


def read_votes(
    blocks: Sequence[Block], organisations: Organisations, own: str, region: str = ""
) -> VotesRead:
    """The votes of a letter and the positions told in it.

    ``own`` is the identifier of the organisation that says « nous », ``region`` that of the assembly, which
    the head of the letter may name otherwise; both are empty where nobody knows. A position without any vote
    makes a vote whose result is unknown. What could be read in two ways is in ``left_out``.
    """
    found: list[Reading | Stance | Undecided] = []
    for window, is_of_others in below_others(windows(blocks, organisations, _home(blocks, region))):
        if len(window.text) > LONGEST:
            found += [Undecided(window, _TOO_LONG)] if _ABOUT_VOTES.search(window.text) else []
            continue
        if is_of_others:
            found.append(Undecided(window, ELSEWHERE))
            continue
        told = read_window(window)
        positions = read_positions(window, own)
        if (told or positions) and is_under_others(window):
            found.append(Undecided(window, ELSEWHERE))
            continue
        found += told or unread(window)
        found += [one for one in positions if not told or isinstance(one, Stance) or one.reason != UNTOLD]
    groups, lost = merged([one for one in found if isinstance(one, Reading)])
    found += [Undecided(reading.window, UNREAD) for reading in lost if reading.counts or reading.is_bare]
    groups, uncertain = with_positions(groups, [one for one in found if isinstance(one, Stance)])
    fallback = default_objet(blocks)
    votes = doubted([vote_of(group, fallback) for group in groups])
    left_out = [*left_out_of(one for one in found if isinstance(one, Undecided)), *uncertain]
    left_out.sort(key=lambda finding: (finding.ligne or 0, finding.valeur, finding.remarque))
    return VotesRead(tuple(votes), tuple(left_out))


LONGEST: Final = 2_000
"""Signs of the longest sentence that is read; it is some thirty lines, and no vote is told so."""
_TOO_LONG: Final = "phrase trop longue pour être lue : y a-t-il un vote ?"
_ABOUT_VOTES = re.compile(r"\bvoix\b|\bvot|\babst|\badopt|\brejet")


def _home(blocks: Sequence[Block], region: str) -> frozenset[str]:
    """The regions that this assembly has: that of the site, and those that the head of the letter names."""
    if not region:
        return frozenset()
    lines = [block.text for block in blocks[:_HEAD] if not block.text.rstrip().endswith((".", "!", "?"))]
    head = " / ".join(line for line in lines if len(line) < _LINE)
    return frozenset({plain_region(region), *regions_of(plain_copy(head, ()).text)})


_LINE: Final = 80
_HEAD: Final = 6
"""Blocks at the start of a letter where it says whose it is."""
