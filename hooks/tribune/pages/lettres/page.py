"""The page of a lettre."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.lettres.citation import Citation, citation
from tribune.pages.lettres.related import Related
from tribune.pages.lexique import word
from tribune.pages.parts import (
    LettreRow,
    Link,
    lettre_link,
    lettre_row,
    numero_label,
    organisation_link,
    personne_link,
    session_link,
    theme_link,
)
from tribune.pages.publication import Publication
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.vote_view import CorrectionView, VoteView, correction_view, vote_view
from tribune.record.model import Intervenant, Lettre
from tribune.words.french import enumeration, of_period
from tribune.words.terms import Etat


@dataclass(frozen=True, slots=True)
class IntervenantView:
    """Who spoke, for which organisation, and on whose behalf."""

    personne: Link
    organisation: Link
    au_nom_de: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A lettre on the same themes, and which."""

    lettre: LettreRow
    themes: str


@dataclass(frozen=True, slots=True)
class LettreView:
    """All that the page of a lettre shows beside its text."""

    numero: str
    titre: str
    nature: str
    nature_mot: str
    """Address of what the word means."""
    saisine: str
    saisine_mot: str
    session: Link
    seance: str
    session_datetime: str
    resume: str
    themes: tuple[Link, ...]
    signataires: tuple[Link, ...]
    intervenants: tuple[IntervenantView, ...]
    votes: tuple[VoteView, ...]
    document: str
    is_notice: bool
    is_draft: bool
    a_verifier: tuple[str, ...]
    suite_de: tuple[LettreRow, ...]
    suites: tuple[LettreRow, ...]
    voir_aussi: tuple[LettreRow, ...]
    memes_themes: tuple[RelatedRow, ...]
    """Lettres near by their themes, that none of the links above leads to."""
    citation: Citation
    corrections: tuple[CorrectionView, ...]
    """Those of the lettre itself: the corrections of a ballot stand beside it."""
    previous_in_session: Link | None
    next_in_session: Link | None
    previous: Link | None
    next: Link | None
    licence: str


def lettre_view(publication: Publication, lettre: Lettre) -> LettreView:
    """What ``lettre.html`` shows."""
    archive = publication.archive
    session = archive.session_of(lettre)
    near = publication.neighbours[lettre.id]
    related = publication.relations[lettre.id]
    return LettreView(
        numero=numero_label(lettre),
        titre=lettre.titre,
        nature=lettre.nature.libelle,
        nature_mot=word(lettre.nature),
        saisine=lettre.saisine.libelle if lettre.saisine else "",
        saisine_mot=word(lettre.saisine) if lettre.saisine else "",
        session=session_link(session),
        seance=f"Session plénière {of_period(session.debut, session.fin)}",
        session_datetime=session.debut.isoformat(),
        resume=lettre.resume or "",
        themes=tuple(theme_link(archive.themes[id_]) for id_ in lettre.themes),
        signataires=tuple(organisation_link(archive.organisations[id_]) for id_ in lettre.signataires),
        intervenants=tuple(intervenant_view(publication, each) for each in lettre.intervenants),
        votes=tuple(
            vote_view(publication, VoteEntry(vote, rank, lettre, session))
            for rank, vote in enumerate(lettre.votes, start=1)
        ),
        document=lettre.document or "",
        is_notice=lettre.etat is Etat.NOTICE,
        is_draft=lettre.etat is Etat.BROUILLON,
        a_verifier=lettre.a_verifier,
        suite_de=tuple(lettre_row(archive, other) for other in related.suite_de),
        suites=tuple(lettre_row(archive, other) for other in related.suites),
        voir_aussi=tuple(lettre_row(archive, other) for other in related.voir_aussi),
        memes_themes=tuple(_related(publication, each) for each in publication.related[lettre.id]),
        citation=citation(archive, lettre, publication.settings.titre, publication.absolute(lettre.adresse)),
        corrections=tuple(correction_view(each) for each in lettre.corrections if each.vote is None),
        previous_in_session=_link(near.previous_in_session),
        next_in_session=_link(near.next_in_session),
        previous=_link(near.previous),
        next=_link(near.next),
        licence=lettre.licence or "",
    )


def _related(publication: Publication, near: Related) -> RelatedRow:
    themes = [publication.archive.themes[id_].nom for id_ in near.themes]
    return RelatedRow(lettre_row(publication.archive, near.lettre), enumeration(themes))


def intervenant_view(publication: Publication, intervenant: Intervenant) -> IntervenantView:
    """Who spoke, as links."""
    organisations = publication.archive.organisations
    return IntervenantView(
        personne_link(publication.archive.personnes[intervenant.personne]),
        organisation_link(organisations[intervenant.organisation]),
        tuple(organisation_link(organisations[id_]) for id_ in intervenant.au_nom_de),
    )


def _link(lettre: Lettre | None) -> Link | None:
    return None if lettre is None else lettre_link(lettre)
