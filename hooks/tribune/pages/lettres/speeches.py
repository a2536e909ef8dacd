"""Our own words: what a lettre reports of those who spoke for us. A speaker of another union is not us."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.publication import Publication, once
from tribune.record.model import Intervenant, Lettre
from tribune.text.passages import Section, speech_sections
from tribune.text.sections import has_speech


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
