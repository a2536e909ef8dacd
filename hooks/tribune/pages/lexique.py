"""What the words mean: the page of the lexicon, and the addresses that lead to its entries."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tribune.pages.plan import PagePlan
from tribune.pages.publication import Publication
from tribune.words.lexicon import POSITION_INCONNUE, anchor_of, rubriques
from tribune.words.terms import Term


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The page of the lexicon, which shows every word under its heading."""
    settings = publication.settings
    yield PagePlan(
        "lexique/index.md",
        "lexique.html",
        "Lexique",
        partial(rubriques, settings.assemblee, settings.assemblee_nom),
        "Ce que veulent dire les mots de l’archive : textes, saisines, résultats, positions, décomptes.",
    )


def word(terme: Term | None) -> str:
    """Address of the entry of a term; None stands for a position that is not known."""
    return f"lexique/#{POSITION_INCONNUE if terme is None else anchor_of(terme)}"
