"""Which pages say who signs with whom: a page for each year, each theme, each pair of organisations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tribune.pages.accords.lists import (
    ACCORDS,
    ANNEES,
    ENTRE,
    THEMES,
    accords_list,
    annees_list,
    entre_list,
    partners_list,
    themes_list,
)
from tribune.pages.accords.pair_page import accord_view
from tribune.pages.accords.tables import accords_annee_view, accords_theme_view, pair_names
from tribune.pages.parts import ListView, list_plan
from tribune.pages.plan import PagePlan, with_years
from tribune.pages.publication import Publication


def plans(publication: Publication) -> Iterator[PagePlan]:
    """Pages where there is something: a lettre signed together, or a vote that can be compared."""
    yield from _lists(publication)
    for annee in publication.accords.archive.annees:
        yield PagePlan(
            f"accords/annees/{annee}.md",
            "accords.html",
            f"Qui signe avec qui en {annee}",
            partial(accords_annee_view, publication, annee),
            f"Lettres signées ensemble et positions identiques dans les votes de {annee}.",
        )
    for theme in publication.accords.themes:
        nom = publication.archive.themes[theme].nom
        yield PagePlan(
            f"accords/themes/{theme}.md",
            "accords.html",
            f"Qui signe avec qui sur le thème « {nom} »",
            partial(accords_theme_view, publication, theme),
            f"Lettres signées ensemble et positions identiques sur le thème « {nom} », année par année.",
        )
    for pair, entry in publication.accords.pairs.items():
        names, make = pair_names(publication, pair), partial(accord_view, publication, entry)
        description = f"Les lettres que {names} ont signées ensemble, et leurs positions vote par vote."
        path = entry.adresse.removesuffix("/")
        yield from with_years(PagePlan(f"{path}.md", "accord.html", names, make, description), entry.annees)


def _lists(publication: Publication) -> Iterator[PagePlan]:
    """Every folder of an address has a page, which lists those below it."""
    accords = publication.accords
    if not accords.pairs:
        return
    lists: dict[str, Callable[[], ListView]] = {
        ACCORDS.adresse: partial(accords_list, publication),
        ANNEES.adresse: partial(annees_list, publication),
        THEMES.adresse: partial(themes_list, publication),
        ENTRE.adresse: partial(entre_list, publication),
    }
    for id_ in dict.fromkeys(each for pair in accords.pairs for each in pair):
        lists[f"{ENTRE.adresse}{id_}/"] = partial(partners_list, publication, id_)
    for address, make in lists.items():
        yield list_plan(address, make())
