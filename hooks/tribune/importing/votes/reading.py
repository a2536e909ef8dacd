"""The blocks of one letter → its votes. Never raises, never invents: what is not stated is absent."""

from __future__ import annotations

from collections.abc import Sequence

from tribune.importing.blocks import Block
from tribune.importing.organisations import Organisations
from tribune.importing.votes.assembling import (
    doubted,
    left_out_of,
    vote_of,
)
from tribune.importing.votes.ballots_read import read_window
from tribune.importing.votes.found import VotesRead
from tribune.importing.votes.merging import merged
from tribune.importing.votes.objects import default_objet
from tribune.importing.votes.placing import with_positions
from tribune.importing.votes.positions import read_positions
from tribune.importing.votes.readings import Reading, Undecided
from tribune.importing.votes.stances import Stance
from tribune.importing.votes.unread import UNREAD, unread
from tribune.importing.votes.windows import windows


def read_votes(blocks: Sequence[Block], organisations: Organisations, own: str) -> VotesRead:
    """The votes of a letter and the positions told in it.

    ``own`` is the identifier of the organisation that says « nous »; empty where nobody knows. A position
    without any vote makes a vote whose result is unknown. What could be read in two ways is in ``left_out``.
    """
    found: list[Reading | Stance | Undecided] = []
    for window in windows(blocks, organisations):
        told = read_window(window)
        found += told or unread(window)
        found += read_positions(window, own)
    groups, lost = merged([one for one in found if isinstance(one, Reading)])
    found += [Undecided(reading.window, UNREAD) for reading in lost if reading.counts]
    groups, uncertain = with_positions(groups, [one for one in found if isinstance(one, Stance)])
    fallback = default_objet(blocks)
    votes = doubted([vote_of(group, fallback) for group in groups])
    left_out = [*left_out_of(one for one in found if isinstance(one, Undecided)), *uncertain]
    left_out.sort(key=lambda finding: (finding.ligne or 0, finding.valeur, finding.remarque))
    return VotesRead(tuple(votes), tuple(left_out))
