"""A vote that was read → its entry in the front matter, and its row in the report."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tribune.record.declaration import counts_of
from tribune.record.lettre import Vote
from tribune.words.terms import Mode
from tribune_import.blocks import Block
from tribune_import.findings import Certitude, Finding
from tribune_import.organisations import Organisations
from tribune_import.quoting import as_in_document
from tribune_import.votes.found import VoteRead, VotesRead

_COUNTS: Final = tuple(field.name for field in counts_of(Vote))
_LONGEST_NAME: Final = 150
_UNREADABLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Categories of what no reader sees: among them, what turns the end of a name round."""


def vote_fields(vote: VoteRead, document: str, blocks: Sequence[Block]) -> Mapping[str, object]:
    """The entry of a vote; its source quotes ``blocks``, which it was read in, sign for sign."""
    source: dict[str, object] = {"texte": as_in_document(vote.phrase, blocks, vote.ligne)}
    if _is_readable(document):
        source["document"] = unicodedata.normalize("NFC", document)
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


def vote_findings(votes: VotesRead, organisations: Organisations, document: str = "") -> Iterator[Finding]:
    """A row for each vote, for what was left out, or for the lack of both. ``document`` is their source."""
    for vote in votes.votes:
        certitude = Certitude.INCERTAIN if vote.doubts else Certitude.TROUVE
        in_words = vote_in_words(vote, organisations)
        yield Finding("votes", certitude, in_words, vote.ligne, " ; ".join(vote.doubts))
    if votes.votes and document and not _is_readable(document):
        yield Finding("source.document", Certitude.ABSENT, remarque=_unreadable(document))
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
    is_told = vote.mode is Mode.UNANIMITE or not counts  # counts say by themselves that votes were counted
    mode = [vote.mode.libelle.lower()] if vote.mode and is_told else []
    return f"{vote.objet} : {', '.join([vote.resultat.libelle.lower(), *mode, *counts, *positions])}"


def _is_readable(document: str) -> bool:
    """Whether a person can read the name of a file, and find the file by it."""
    return 0 < len(document) <= _LONGEST_NAME and all(
        unicodedata.category(sign) not in _UNREADABLE for sign in document
    )


def _unreadable(document: str) -> str:
    why = "est trop long" if len(document) > _LONGEST_NAME else "a des signes invisibles"
    return f"le nom du fichier {why} : écrivez dans la source de chaque vote celui qu’un lecteur comprendra"
