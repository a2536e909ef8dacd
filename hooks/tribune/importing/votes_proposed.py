"""A vote that was read → its entry in the front matter, and its row in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tribune.importing.blocks import Block
from tribune.importing.findings import Certitude, Finding
from tribune.importing.organisations import Organisations
from tribune.importing.quoting import as_in_document
from tribune.importing.votes.found import VoteRead, VotesRead

_COUNTS: Final = ("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")
_READS_WELL = re.compile(r"[\w .,'’()°&+-]{3,90}")
"""A name of file that a person can read out."""


def vote_fields(vote: VoteRead, document: str, blocks: Sequence[Block]) -> Mapping[str, object]:
    """The entry of a vote; its source quotes ``blocks``, which it was read in, sign for sign."""
    source: dict[str, object] = {"texte": as_in_document(vote.phrase, blocks, vote.ligne)}
    if _READS_WELL.fullmatch(document):
        source["document"] = document
    if vote.page is not None:
        source["page"] = vote.page
    fields: dict[str, object] = {
        "objet": vote.objet,
        "instance": vote.instance.value,
        "resultat": vote.resultat.value,
        "mode": vote.mode and vote.mode.value,
        **{name: getattr(vote, name) for name in _COUNTS},
        "positions": {id_: position.value for id_, position in vote.positions.items()},
        "remarque": vote.remarque,
        "source": source if vote.phrase else {},
    }
    return {name: value for name, value in fields.items() if value is not None and value not in ("", {})}


def vote_findings(votes: VotesRead, organisations: Organisations) -> Iterator[Finding]:
    """A row for each vote, for what was left out, or for the lack of both."""
    for vote in votes.votes:
        certitude = Certitude.INCERTAIN if vote.doubts else Certitude.TROUVE
        in_words = vote_in_words(vote, organisations)
        yield Finding("votes", certitude, in_words, vote.ligne, " ; ".join(vote.doubts))
    yield from votes.left_out
    if not votes.votes and not votes.left_out:
        yield Finding("votes", Certitude.ABSENT)


def vote_in_words(vote: VoteRead, organisations: Organisations) -> str:
    """« Avis du CESER : adopté, pour 74, abstentions 16, CGT : abstention »."""
    counts = [f"{name} {value}" for name in _COUNTS if (value := getattr(vote, name)) is not None]
    positions = [
        f"{organisations.sigle(id_)} : {position.libelle[:1].lower()}{position.libelle[1:]}"
        for id_, position in vote.positions.items()
    ]
    mode = [vote.mode.libelle.lower()] if vote.mode and not counts else []
    return f"{vote.objet} : {', '.join([vote.resultat.libelle.lower(), *mode, *counts, *positions])}"
