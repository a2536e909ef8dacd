"""Who said what a lettre reports, and whether those words are ours: a speaker of another union is not us."""

from __future__ import annotations

from tribune.record.model import Intervenant, Lettre


def speakers_of(lettre: Lettre, rank: int, sections: int) -> tuple[Intervenant, ...]:
    """Who said the section ``rank`` (from 1) of the ``sections`` that ``lettre`` gives.

    One section for several people is that of them all; none where the lettre does not name anybody.
    """
    return lettre.intervenants if sections == 1 else lettre.intervenants[rank - 1 : rank]


def is_ours(speakers: tuple[Intervenant, ...], organisation: str) -> bool:
    """Whether ``organisation`` speaks, or somebody on its behalf; a section without a name is its own."""
    return not speakers or any(organisation in (each.organisation, *each.au_nom_de) for each in speakers)


def may_be_ours(lettre: Lettre, organisation: str) -> bool:
    """Whether a section of ``lettre`` can be ours, as far as the names of its speakers tell."""
    return any(is_ours((each,), organisation) for each in lettre.intervenants) or not lettre.intervenants
