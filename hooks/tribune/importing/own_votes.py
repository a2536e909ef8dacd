"""The votes of a letter, « nous » being whoever its head names: nobody where it names several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tribune.importing.cleaning.clean import Cleaned
from tribune.importing.findings import Certitude, Finding
from tribune.importing.knowledge import Knowledge
from tribune.importing.letter.lines import lines_of
from tribune.importing.letter.masthead import Masthead, masthead_of
from tribune.importing.letter.publisher import Publisher, read_publisher
from tribune.importing.letter.signataires import read_signatories
from tribune.importing.reading.document import Document
from tribune.importing.votes.found import VoteRead, VotesRead
from tribune.importing.votes.reading import read_votes

_NOUS: Final = "nous"
"""Stands for who says « nous » in a second reading, which tells the positions that come from this word."""


def publisher_of(masthead: Masthead, document: Document, cleaned: Cleaned, known: Knowledge) -> Publisher:
    """Who publishes the letter of a document."""
    around = lines_of(gone.block for gone in (*document.left_out, *cleaned.removed) if gone.is_around)
    return read_publisher(masthead.lines, around, known.organisations, known.own)


def read_own_votes(document: Document, cleaned: Cleaned, known: Knowledge) -> VotesRead:
    """The votes read in the blocks of ``cleaned``; what « nous » votes is to check where it is unsure."""
    masthead = masthead_of(cleaned.blocks, document.blocks)
    publisher = publisher_of(masthead, document, cleaned, known)
    signatories, (signed,) = read_signatories(masthead, known.organisations, publisher)
    if len(signatories) > 1 and signed.ligne in {line.ligne for line in masthead.lines}:
        publisher = Publisher(signatories, "", signed.ligne)

    def read(nous: str) -> VotesRead:
        return read_votes(cleaned.blocks, known.organisations, nous, known.region)

    votes = read(publisher.nous)
    if publisher.is_sure and len(signatories) < 2:
        return votes
    told = {
        _place(vote): vote
        for vote in read(_NOUS).votes
        if vote.positions.get(_NOUS) not in {None, vote.positions.get(publisher.nous)}
    }
    sigle = known.organisations.sigle(publisher.nous)
    doubted = [
        replace(vote, doubts=(*vote.doubts, _doubt(told[_place(vote)], publisher, sigle)))
        if _place(vote) in told
        else vote
        for vote in votes.votes
    ]
    lost = _only_ours(told.values(), votes) if not publisher.nous else ()
    return VotesRead(tuple(doubted), (*votes.left_out, *lost))


def _place(vote: VoteRead) -> tuple[object, ...]:
    """What tells a vote from the others of its letter, whoever « nous » is."""
    return vote.ligne, vote.objet, vote.instance, vote.pour, vote.contre, vote.abstentions


def _doubt(vote: VoteRead, publisher: Publisher, sigle: str) -> str:
    """Why what « nous » votes has to be looked at."""
    position = vote.positions[_NOUS].libelle.lower()
    if len(publisher.named) > 1:
        return f"« nous » : {position}, mais plusieurs organisations parlent : dites qui vote ainsi"
    if publisher.is_sure:
        return f"le texte dit « nous » : {position}, et plusieurs organisations signent : est-ce {sigle} ?"
    if not sigle:
        return f"« nous » : {position}, et la lettre ne dit pas qui la publie : dites qui vote ainsi"
    return f"le texte dit « nous » : {position}, sans que la lettre dise qui la publie : est-ce {sigle} ?"


def _only_ours(told: Iterable[VoteRead], votes: VotesRead) -> Iterator[Finding]:
    """The votes of which only what « nous » votes is known, where « nous » is nobody."""
    places = {_place(vote) for vote in votes.votes}
    for vote in told:
        if _place(vote) not in places:
            position = vote.positions[_NOUS].libelle.lower()
            remark = "plusieurs organisations parlent, ou aucune n’est nommée : dites qui vote ainsi"
            yield Finding("votes", Certitude.INCERTAIN, f"« nous » : {position}", vote.ligne, remark)
