"""The votes of a letter, « nous » being whoever its head names: nobody where it names several."""

from __future__ import annotations

from dataclasses import replace

from tribune.words.terms import Position
from tribune_import.cleaning.clean import Cleaned
from tribune_import.knowledge import Knowledge
from tribune_import.letter.lines import lines_of
from tribune_import.letter.masthead import Masthead, masthead_of
from tribune_import.letter.publisher import Publisher, read_publisher
from tribune_import.letter.signataires import read_signatories
from tribune_import.reading.document import Document
from tribune_import.votes.found import VoteRead, VotesRead
from tribune_import.votes.reading import read_votes


def publisher_of(masthead: Masthead, document: Document, cleaned: Cleaned, known: Knowledge) -> Publisher:
    """Who publishes the letter of a document."""
    around = lines_of(gone.block for gone in (*document.left_out, *cleaned.removed) if gone.is_around)
    return read_publisher(masthead.lines, around, known.organisations, known.own)


def read_own_votes(document: Document, cleaned: Cleaned, known: Knowledge) -> VotesRead:
    """The votes read in the blocks of ``cleaned``; what « nous » votes is to check where it is unsure.

    What only « nous » says is not read where « nous » is nobody: the rest is the same in both readings.
    """
    masthead = masthead_of(cleaned.blocks, document.blocks)
    publisher = publisher_of(masthead, document, cleaned, known)
    signatories, (signed,) = read_signatories(masthead, known.organisations, publisher)
    if len(signatories) > 1 and signed.ligne in {line.ligne for line in masthead.lines}:
        publisher = Publisher(signatories, "", signed.ligne)

    def read(nous: str) -> VotesRead:
        return read_votes(cleaned.blocks, known.organisations, nous, known.region)

    votes = read(publisher.nous)
    if not publisher.nous or (publisher.is_sure and len(signatories) < 2):
        return votes
    named = {_place(vote): vote.positions.get(publisher.nous) for vote in read("").votes}
    sigle = known.organisations.sigle(publisher.nous)
    doubted = [
        replace(vote, doubts=(*vote.doubts, _doubt(position, publisher, sigle)))
        if (position := vote.positions.get(publisher.nous)) and position != named.get(_place(vote))
        else vote
        for vote in votes.votes
    ]
    return VotesRead(tuple(doubted), votes.left_out)


def _place(vote: VoteRead) -> tuple[object, ...]:
    """What tells a vote from the others of its letter, whoever « nous » is."""
    return vote.ligne, vote.objet, vote.instance, vote.pour, vote.contre, vote.abstentions


def _doubt(position: Position, publisher: Publisher, sigle: str) -> str:
    """Why what « nous » votes has to be looked at."""
    told = f"le texte dit « nous » : {position.libelle.lower()}"
    if publisher.is_sure:
        return f"{told}, et plusieurs organisations signent : est-ce {sigle} ?"
    return f"{told}, sans que la lettre dise qui la publie : est-ce {sigle} ?"
