"""The page of a lettre: what it shows beside the text, and the lettres around it; who speaks in it for us.

A speaker of another union is not us.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from tribune.pages.lettres.citation import cite
from tribune.pages.lettres.links import related, relations
from tribune.pages.lists import with_sessions
from tribune.pages.names import Link, full_title, lettre_link
from tribune.pages.plan import PagePlan, View
from tribune.pages.publication import Publication, once
from tribune.pages.votes.ballot import votes_of
from tribune.record.model import (
    Archive,
    Intervenant,
    Lettre,
    Organisation,
    Personne,
)
from tribune.text.passages import Section, speech_sections
from tribune.text.sections import has_speech


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, for which organisation, and on whose behalf."""

    personne: Personne
    organisation: Organisation
    au_nom_de: tuple[Organisation, ...]


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The page of each: its source keeps the path of its file, so that links between files work."""
    for lettre in publication.archive.lettres:
        yield PagePlan(
            src_uri=f"lettres/{lettre.fichier}",
            template="lettre.html",
            title=full_title(lettre),
            view=partial(_lettre_view, publication, lettre),
            description=lettre.resume or "",
            adresse=lettre.adresse,
            texte=lettre.texte,
        )


def speaker(archive: Archive, intervenant: Intervenant) -> Speaker:
    """Who spoke, as the registers have them."""
    return Speaker(
        archive.personnes[intervenant.personne],
        archive.organisations[intervenant.organisation],
        tuple(archive.organisations[id_] for id_ in intervenant.au_nom_de),
    )


@once
def neighbours(publication: Publication) -> dict[str, tuple[Lettre | None, Lettre | None]]:
    """What comes before and after each lettre in the archive, by its identifier; None at either end."""
    lettres = publication.archive.lettres
    around = zip((None, *lettres), lettres, (*lettres[1:], None), strict=False)
    return {lettre.id: (previous, following) for previous, lettre, following in around}


def _lettre_view(publication: Publication, lettre: Lettre) -> View:
    archive = publication.archive
    session = archive.session_of(lettre)
    previous, following = neighbours(publication)[lettre.id]
    links = relations(publication)[lettre.id]
    return {
        "lettre": lettre,
        "session": session,
        "themes": tuple(archive.themes[id_] for id_ in lettre.themes),
        "signataires": tuple(archive.organisations[id_] for id_ in lettre.signataires),
        "intervenants": tuple(speaker(archive, each) for each in lettre.intervenants),
        "votes": votes_of(publication, [lettre]),
        "relations": tuple(
            (name, anchor, with_sessions(archive, linked))
            for name, anchor, linked in (
                ("Suite de", "suite-de", links.suite_de),
                ("A eu pour suite", "suites", links.suites),
                ("Voir aussi", "voir-aussi", links.voir_aussi),
            )
            if linked
        ),
        "memes_themes": related(publication)[lettre.id],
        "citation": cite(publication, lettre),
        "corrections": tuple(each for each in lettre.corrections if each.vote is None),
        "previous_in_session": _in_session(previous, lettre),
        "next_in_session": _in_session(following, lettre),
        "previous": _link(previous),
        "next": _link(following),
    }


def _in_session(other: Lettre | None, lettre: Lettre) -> Link | None:
    return _link(other) if other is not None and other.session == lettre.session else None


def _link(lettre: Lettre | None) -> Link | None:
    return None if lettre is None else lettre_link(lettre)


@dataclass(frozen=True, slots=True)
class OwnSpeech:
    """An intervention of ours: the section of the text that gives it, and who spoke, where that is told."""

    intervenants: tuple[Intervenant, ...]
    section: Section


@once
def lettres_with_own_speech(publication: Publication) -> frozenset[str]:
    """Lettres that give an intervention of ours, by identifier: known before any page is rendered."""
    ours = publication.settings.organisation
    return frozenset(
        lettre.id
        for lettre in publication.archive.lettres
        if (not lettre.intervenants or any(_is_ours((each,), ours) for each in lettre.intervenants))
        and has_speech(lettre.texte)
    )


def own_speeches(publication: Publication, lettre: Lettre) -> tuple[OwnSpeech, ...]:
    """Our interventions in ``lettre``, in their order, once its text is rendered."""
    sections = speech_sections(publication.textes.get(lettre.adresse, ""))
    speeches = (OwnSpeech(_speakers(lettre, rank, len(sections)), section) for rank, section in sections)
    ours = publication.settings.organisation
    return tuple(each for each in speeches if _is_ours(each.intervenants, ours))


def _speakers(lettre: Lettre, rank: int, sections: int) -> tuple[Intervenant, ...]:
    """Who said the section ``rank`` (from 1) of the ``sections`` that ``lettre`` gives.

    One section for several people is that of them all; none where the lettre does not name anybody.
    """
    return lettre.intervenants if sections == 1 else lettre.intervenants[rank - 1 : rank]


def _is_ours(speakers: tuple[Intervenant, ...], organisation: str) -> bool:
    """Whether ``organisation`` speaks, or somebody on its behalf; a section without a name is its own."""
    return not speakers or any(organisation in (each.organisation, *each.au_nom_de) for each in speakers)
