"""Which pages the archive has: those that each subject offers, the lexicon, and the references."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tribune.describe.reference import field_reference, problem_reference
from tribune.pages import (
    accords,
    documents,
    flux,
    lettres,
    organisations,
    personnes,
    recherche,
    sessions,
    themes,
    votes,
)
from tribune.pages.plan import PagePlan
from tribune.pages.publication import Publication
from tribune.record.addresses import FIELDS_ADDRESS, PROBLEMS_ADDRESS
from tribune.words.lexicon import rubriques


def planned_pages(publication: Publication) -> Iterator[PagePlan]:
    """Every page that Tribune makes."""
    for plans in _SUBJECTS:
        yield from plans(publication)


def _lexicon(publication: Publication) -> Iterator[PagePlan]:
    settings = publication.settings
    yield PagePlan(
        "lexique/index.md",
        "lexique.html",
        "Lexique",
        partial(rubriques, settings.assemblee, settings.assemblee_nom),
        "Ce que veulent dire les mots de l’archive : textes, saisines, résultats, positions, décomptes.",
    )


def _references(_: Publication) -> Iterator[PagePlan]:
    yield PagePlan(
        f"{FIELDS_ADDRESS.strip('/')}.md",
        "main.html",
        "Tous les champs",
        description="Les champs d’une lettre, d’un document et des registres.",
        texte=field_reference(),
    )
    yield PagePlan(
        f"{PROBLEMS_ADDRESS.strip('/')}.md",
        "main.html",
        "Tous les messages",
        description="Ce que veut dire chaque message de la vérification, et ce qu’il faut faire.",
        texte=problem_reference(),
    )


_SUBJECTS = (
    lettres.plans,
    sessions.year_plans,
    documents.plans,
    votes.plans,
    sessions.plans,
    themes.plans,
    organisations.plans,
    accords.plans,
    personnes.plans,
    _lexicon,
    flux.plans,
    recherche.plans,
    _references,
)
"""What offers pages: a new kind of page is one more of these."""
