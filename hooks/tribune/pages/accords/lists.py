"""The lists of the pages on agreements: whoever shortens an address finds where it leads."""

from __future__ import annotations

from typing import Final

from tribune.pages.accords.figures import Figures, Tableau, partners
from tribune.pages.parts import Link, ListEntry, ListGroup, ListView
from tribune.pages.publication import Publication
from tribune.words.french import count, enumeration, number_in_figures

ACCORDS: Final = Link("Qui signe avec qui, qui vote comme qui", "accords/")
ENTRE: Final = Link("Deux à deux", "accords/entre/")
ANNEES: Final = Link("Par année", "accords/annees/")
THEMES: Final = Link("Par thème", "accords/themes/")
_ORGANISATIONS: Final = Link("Organisations", "organisations/")


def accords_list(publication: Publication) -> ListView:
    """The ways to all the agreements."""
    accords = publication.accords
    entries = (
        ListEntry(ENTRE, count(len(accords.pairs), "paire d’organisations", "paires d’organisations")),
        ListEntry(ANNEES, count(len(accords.archive.annees), "année")),
        ListEntry(THEMES, count(len(accords.themes), "thème")),
    )
    intro = "Les lettres signées par plusieurs organisations, et les votes où leurs positions se comparent."
    return ListView(ACCORDS.libelle, intro, (ListGroup("", entries),), (_ORGANISATIONS,))


def annees_list(publication: Publication) -> ListView:
    """Years in which something can be compared, from the latest."""
    entries = tuple(
        ListEntry(Link(str(annee), f"{ANNEES.adresse}{annee}/"), _held_in_all(table))
        for annee, table in publication.accords.archive.annees.items()
    )
    return _list("Qui signe avec qui, année par année", "Les tableaux de chaque année.", entries)


def themes_list(publication: Publication) -> ListView:
    """Themes on which something can be compared."""
    themes = publication.archive.themes
    entries = tuple(
        ListEntry(Link(themes[id_].nom, f"{THEMES.adresse}{id_}/"), _held_in_all(periodes.ensemble))
        for id_, periodes in publication.accords.themes.items()
    )
    return _list("Qui signe avec qui, thème par thème", "Les tableaux de chaque thème.", entries)


def entre_list(publication: Publication) -> ListView:
    """Organisations that sign or vote with others."""
    numbers: dict[str, int] = {}
    for pair in publication.accords.pairs:
        for id_ in pair:
            numbers[id_] = numbers.get(id_, 0) + 1
    shown = [each.organisation for each in publication.organisations if each.organisation.id in numbers]
    entries = tuple(
        ListEntry(
            Link(each.sigle, f"{ENTRE.adresse}{each.id}/", each.nom),
            f"avec {count(numbers[each.id], 'autre organisation', 'autres organisations')}",
        )
        for each in shown
    )
    return _list("Les organisations deux à deux", "Choisissez une organisation, puis l’autre.", entries)


def partners_list(publication: Publication, organisation: str) -> ListView:
    """The others with whom one organisation signs or votes, those with whom it signs most first."""
    organisations = publication.archive.organisations
    entries = tuple(
        ListEntry(
            Link(organisations[other].sigle, pair.adresse, organisations[other].nom),
            figures_in_words(pair.figures),
        )
        for other, pair in partners(publication.archive, publication.accords, organisation)
    )
    sigle = organisations[organisation].sigle
    intro = f"Ce que {sigle} a signé avec chacune, et les votes où leurs positions se comparent."
    return _list(f"{sigle} et les autres organisations", intro, entries, ENTRE)


def figures_in_words(figures: Figures) -> str:
    """« 3 lettres, positions identiques : 5 sur 8 »; nothing of what there is not."""
    parts = [count(figures.lettres, "lettre")] if figures.lettres else []
    if figures.comparables:
        same, base = number_in_figures(figures.identiques), number_in_figures(figures.comparables)
        parts.append(f"positions identiques : {same} sur {base}")
    return ", ".join(parts)


def _list(titre: str, intro: str, entries: tuple[ListEntry, ...], *above: Link) -> ListView:
    return ListView(titre, intro, (ListGroup("", entries),), (_ORGANISATIONS, ACCORDS, *above))


def _held_in_all(table: Tableau) -> str:
    parts = []
    if table.lettres:
        parts.append(count(table.lettres, "lettre signée à plusieurs", "lettres signées à plusieurs"))
    if table.comparables:
        parts.append(count(table.comparables, "vote comparable", "votes comparables"))
    return enumeration(parts)
