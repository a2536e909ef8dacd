"""The blocks of one letter → its votes. Never raises, never invents: what is not stated is absent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tribune.importing.blocks import Block
from tribune.importing.findings import Certitude, Finding
from tribune.importing.organisations import Organisations
from tribune.importing.votes.assembling import doubted, left_out_of, merged, vote_of, with_stances
from tribune.importing.votes.ballots_read import read_window
from tribune.importing.votes.found import VoteRead, VotesRead
from tribune.importing.votes.objects import default_objet
from tribune.importing.votes.positions import Stance, Withheld, read_positions
from tribune.importing.votes.readings import Reading, Undecided
from tribune.importing.votes.windows import windows
from tribune.terms import Instance, Position, Resultat


def read_votes(blocks: Sequence[Block], organisations: Organisations, own: str) -> VotesRead:
    """The votes of a letter and the positions told in it.

    ``own`` is the identifier of the organisation that says « nous »; empty where nobody knows. A position without
    any vote makes a vote whose result is unknown. What could be read in two ways is in ``left_out``.
    """
    readings: list[Reading] = []
    undecided: list[Undecided] = []
    stances: list[Stance] = []
    withheld: list[Withheld] = []
    for window in windows(blocks, organisations):
        for found in read_window(window):
            (readings if isinstance(found, Reading) else undecided).append(found)  # type: ignore[arg-type]
        for told in read_positions(window, own):
            (stances if isinstance(told, Stance) else withheld).append(told)  # type: ignore[arg-type]
    groups, uncertain, orphans = with_stances(merged(readings), stances)
    fallback = default_objet(blocks)
    votes = doubted([vote_of(group, fallback) for group in groups])
    if orphans:
        vote, doubtful = _vote_without_result(orphans, fallback)
        votes += vote
        uncertain += doubtful
    left_out = [*left_out_of(undecided), *uncertain, *map(_validation_withheld, withheld)]
    left_out.sort(key=lambda finding: (finding.ligne or 0, finding.valeur))
    return VotesRead(tuple(votes), tuple(left_out))


def _vote_without_result(
    stances: Mapping[str, Sequence[Stance]], fallback: str
) -> tuple[list[VoteRead], list[Finding]]:
    """Positions where no vote is told: a vote took place, and its result is unknown."""
    positions: dict[str, Position] = {}
    left_out = []
    for organisation, told in sorted(stances.items()):
        if len({stance.position for stance in told}) == 1:
            positions[organisation] = told[0].position
        else:
            left_out.append(
                Finding(
                    "votes",
                    Certitude.INCERTAIN,
                    f"{organisation} : {', '.join(dict.fromkeys(stance.position.libelle.lower() for stance in told))}",
                    told[0].window.ligne,
                    "la lettre lui donne plusieurs positions : sur quels votes ?",
                )
            )
    if not positions:
        return [], left_out
    first = min(
        (stance for told in stances.values() for stance in told),
        key=lambda stance: (stance.window.block, stance.window.rank, stance.start),
    )
    phrases = dict.fromkeys(stance.window.phrase for name in positions for stance in stances[name][:1])
    vote = VoteRead(
        objet=fallback,
        instance=Instance.PLENIERE,
        resultat=Resultat.INCONNU,
        positions=positions,
        phrase=" ".join(phrases),
        ligne=first.window.ligne,
        page=first.window.page,
        doubts=("le résultat du vote n’est pas dit",),
    )
    return [vote], left_out


def _validation_withheld(withheld: Withheld) -> Finding:
    return Finding(
        "votes",
        Certitude.INCERTAIN,
        f"« {withheld.window.phrase} »",
        withheld.window.ligne,
        "un refus de voter pour : était-ce contre, une abstention, ou ni l’un ni l’autre ?",
    )
