"""Who signs with whom, who votes as whom: a page for each year, each theme, each pair, and the lists of them.

Every folder of an address has a page: whoever shortens an address finds where it leads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Final

from tribune.pages.accords.figures import Tableau, accords, partners
from tribune.pages.accords.pair import figures_in_words, pair_view
from tribune.pages.accords.tables import (
    ACCORDS,
    ANNEES,
    THEMES,
    annee_tables,
    annee_tables_link,
    theme_tables,
    theme_tables_link,
)
from tribune.pages.lists import ListEntry, list_plan
from tribune.pages.names import Link, by_name
from tribune.pages.plan import PagePlan, with_years
from tribune.pages.publication import Publication
from tribune.words.french import count, enumeration

ENTRE: Final = Link("Deux à deux", "accords/entre/")
_ORGANISATIONS: Final = Link("Organisations", "organisations/")


def plans(publication: Publication) -> Iterator[PagePlan]:
    """Pages where there is something: a lettre signed together, or a vote that can be compared."""
    held = accords(publication)
    if held.pairs:
        yield from _lists(publication)
    for annee in held.archive.annees:
        yield PagePlan(
            f"{ANNEES.adresse}{annee}.md",
            "accords.html",
            f"Qui signe avec qui en {annee}",
            partial(annee_tables, publication, annee),
            f"Lettres signées ensemble et positions identiques dans les votes de {annee}.",
        )
    for theme in held.themes:
        nom = publication.archive.themes[theme].nom
        yield PagePlan(
            f"{THEMES.adresse}{theme}.md",
            "accords.html",
            f"Qui signe avec qui sur le thème « {nom} »",
            partial(theme_tables, publication, theme),
            f"Lettres signées ensemble et positions identiques sur le thème « {nom} », année par année.",
        )
    for entry in held.pairs.values():
        plan = PagePlan(
            f"{entry.adresse.removesuffix('/')}.md",
            "accord.html",
            entry.noms,
            partial(pair_view, publication, entry),
            f"Les lettres que {entry.noms} ont signées ensemble, et leurs positions vote par vote.",
        )
        yield from with_years(plan, entry.held)


def _lists(publication: Publication) -> Iterator[PagePlan]:
    archive, held = publication.archive, accords(publication)
    ways = (
        ListEntry(ENTRE, count(len(held.pairs), "paire d’organisations", "paires d’organisations")),
        ListEntry(ANNEES, count(len(held.archive.annees), "année")),
        ListEntry(THEMES, count(len(held.themes), "thème")),
    )
    intro = "Les lettres signées par plusieurs organisations, et les votes où leurs positions se comparent."
    yield list_plan(ACCORDS.adresse, ACCORDS.libelle, intro, {"": ways}, (_ORGANISATIONS,))
    above = (_ORGANISATIONS, ACCORDS)
    years = [
        ListEntry(annee_tables_link(annee), _held(table)) for annee, table in held.archive.annees.items()
    ]
    title = "Qui signe avec qui, année par année"
    yield list_plan(ANNEES.adresse, title, "Les tableaux de chaque année.", {"": years}, above)
    themes = [
        ListEntry(theme_tables_link(publication, id_), _held(periodes.ensemble))
        for id_, periodes in held.themes.items()
    ]
    title = "Qui signe avec qui, thème par thème"
    yield list_plan(THEMES.adresse, title, "Les tableaux de chaque thème.", {"": themes}, above)
    numbers = Counter(id_ for pair in held.pairs for id_ in pair)
    organisations = by_name(archive.organisations[id_] for id_ in numbers)
    paired = [
        ListEntry(
            Link(each.sigle, f"{ENTRE.adresse}{each.id}/", each.nom),
            f"avec {count(numbers[each.id], 'autre organisation', 'autres organisations')}",
        )
        for each in organisations
    ]
    intro = "Choisissez une organisation, puis l’autre."
    yield list_plan(ENTRE.adresse, "Les organisations deux à deux", intro, {"": paired}, above)
    for each in organisations:
        partnered = [
            ListEntry(Link(other.sigle, entry.adresse, other.nom), figures_in_words(entry.figures))
            for other, entry in partners(publication, each.id)
        ]
        title = f"{each.sigle} et les autres organisations"
        intro = f"Ce que {each.sigle} a signé avec chacune, et les votes où leurs positions se comparent."
        yield list_plan(f"{ENTRE.adresse}{each.id}/", title, intro, {"": partnered}, (*above, ENTRE))


def _held(table: Tableau) -> str:
    held = []
    if table.lettres:
        held.append(count(table.lettres, "lettre signée à plusieurs", "lettres signées à plusieurs"))
    if table.comparables:
        held.append(count(table.comparables, "vote comparable", "votes comparables"))
    return enumeration(held)
