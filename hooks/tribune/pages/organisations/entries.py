"""Organisations: what each signed, what each did in the votes, who spoke for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tribune.pages.votes.entries import VoteEntry, votes
from tribune.record.model import Archive, Document, Lettre, Organisation
from tribune.words.french import fold
from tribune.words.terms import Position


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """All that the archive knows of one organisation, in the order of the archive."""

    organisation: Organisation
    signatures: tuple[Lettre, ...]
    positions: tuple[tuple[VoteEntry, Position], ...]
    interventions: tuple[Lettre, ...]
    """Lettres in which somebody spoke for it or on its behalf."""
    documents: tuple[Document, ...]


@dataclass(slots=True)
class _Gathered:
    signatures: list[Lettre] = field(default_factory=list)
    positions: list[tuple[VoteEntry, Position]] = field(default_factory=list)
    interventions: list[Lettre] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)


def organisations(archive: Archive) -> tuple[OrganisationEntry, ...]:
    """Every organisation of the register, in the alphabetical order of acronyms."""
    found = {id_: _Gathered() for id_ in archive.organisations}
    for lettre in archive.lettres:
        for id_ in lettre.signataires:
            found[id_].signatures.append(lettre)
        for id_ in {o for each in lettre.intervenants for o in (each.organisation, *each.au_nom_de)}:
            found[id_].interventions.append(lettre)
    for entry in votes(archive):
        for id_, position in entry.vote.positions.items():
            found[id_].positions.append((entry, position))
    for document in archive.documents:
        for id_ in document.organisations:
            found[id_].documents.append(document)
    ordered = sorted(archive.organisations.values(), key=lambda o: (fold(o.sigle), o.id))
    return tuple(
        OrganisationEntry(
            organisation,
            tuple(found[organisation.id].signatures),
            tuple(found[organisation.id].positions),
            tuple(found[organisation.id].interventions),
            tuple(found[organisation.id].documents),
        )
        for organisation in ordered
    )
