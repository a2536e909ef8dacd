"""Themes: what belongs to each, the themes near it, its page and the list of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from tribune.pages.lists import ListEntry, lettre_list, list_plan
from tribune.pages.names import by_name, organisation_link, theme_link
from tribune.pages.plan import PagePlan, View, grouped, listing, with_years
from tribune.pages.publication import Publication, once
from tribune.pages.themes.interventions import (
    interventions_plans,
    recent_interventions,
)
from tribune.pages.themes.timeline import timeline_of
from tribune.record.model import Archive, Document, Lettre, Theme
from tribune.words.french import count, enumeration, fold

MAX_NEAR: Final = 8
"""Near themes that a page shows: beyond them, everything is near everything."""


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme with its lettres and documents, in the order of the archive."""

    theme: Theme
    lettres: tuple[Lettre, ...]
    documents: tuple[Document, ...]
    voisins: tuple[Theme, ...]
    """Near themes: those of the register, then those with most lettres in common."""


@once
def themes(publication: Publication) -> tuple[ThemeEntry, ...]:
    """Every theme of the register, in the alphabetical order of names."""
    archive = publication.archive
    lettres = grouped((id_, lettre) for lettre in archive.lettres for id_ in lettre.themes)
    documents = grouped((id_, document) for document in archive.documents for id_ in document.themes)
    return tuple(
        ThemeEntry(
            theme,
            held := tuple(lettres.get(theme.id, ())),
            tuple(documents.get(theme.id, ())),
            _near(theme, archive, held),
        )
        for theme in by_name(archive.themes.values())
    )


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of themes; for each its page, those of its years, and those of what we said on it."""
    yield _list(publication)
    for entry in themes(publication):
        theme = entry.theme
        view = partial(_theme_view, publication, entry)
        plan = PagePlan(f"themes/{theme.id}.md", "theme.html", theme.nom, view, theme.description)
        yield from with_years(plan, listing(entry.lettres, publication.year_of))
        yield from interventions_plans(publication, theme, entry.lettres)


def _list(publication: Publication) -> PagePlan:
    """Themes that something carries: an empty page would help nobody find anything."""
    entries = []
    for entry in themes(publication):
        if entry.lettres or entry.documents:
            held = [count(len(entry.lettres), "lettre")]
            if entry.documents:
                held.append(count(len(entry.documents), "document"))
            entries.append(ListEntry(theme_link(entry.theme), enumeration(held), entry.theme.description))
    intro = "Les sujets dont parlent les lettres et les documents."
    return list_plan("themes/", "Thèmes", intro, {"": entries})


def _theme_view(publication: Publication, entry: ThemeEntry, annee: int | None = None) -> View:
    archive, theme = publication.archive, entry.theme
    listed = listing(entry.lettres, publication.year_of)
    is_whole = annee is None
    recent, suite = recent_interventions(publication, theme, entry.lettres) if is_whole else ((), None)
    return {
        "entry": entry,
        "lettres": lettre_list(archive, listed, f"{theme.adresse}{{annee}}/", annee),
        "interventions": recent,
        "suite": suite,
        "parcours": timeline_of(publication, theme, listed) if is_whole else None,
        "nous": organisation_link(archive.organisations[publication.settings.organisation]),
        "annee": annee,
    }


def _near(theme: Theme, archive: Archive, lettres: tuple[Lettre, ...]) -> tuple[Theme, ...]:
    met = Counter(id_ for lettre in lettres for id_ in lettre.themes)
    declared = {other.id for other in archive.themes.values() if theme.id in other.voisins}
    declared.update(theme.voisins)
    near = sorted(
        (archive.themes[id_] for id_ in (declared | met.keys()) - {theme.id}),
        key=lambda other: (other.id not in declared, -met[other.id], fold(other.nom), other.id),
    )
    return tuple(near[:MAX_NEAR])
