"""Which pages the archive has: the plan of the site, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tribune.describe.reference import field_reference, problem_reference
from tribune.pages.accords.plans import accord_pages
from tribune.pages.documents.page import chronology_markdown, document_view
from tribune.pages.entries import annee_view, session_view, theme_listing, theme_view
from tribune.pages.flux.page import flux_view
from tribune.pages.lettres.page import lettre_view
from tribune.pages.lexique import LEXIQUE, lexique_view
from tribune.pages.lists import (
    annees_view,
    documents_title,
    documents_view,
    lettres_view,
    personnes_view,
    sessions_view,
    themes_view,
)
from tribune.pages.organisations.listing import organisations_view
from tribune.pages.organisations.page import organisation_view, organisation_years
from tribune.pages.parts import numero_label, session_title
from tribune.pages.personnes.page import personne_view, personne_years
from tribune.pages.plan import PagePlan, plans_of_years
from tribune.pages.publication import Publication
from tribune.pages.recherche.page import search_view
from tribune.pages.themes.entries import ThemeEntry
from tribune.pages.themes.interventions import (
    has_page_of_interventions,
    interventions_view,
    interventions_years,
)
from tribune.pages.votes.register import votes_view, votes_years
from tribune.record.addresses import FIELDS_ADDRESS, PROBLEMS_ADDRESS
from tribune.record.model import Document, Lettre
from tribune.words.terms import Genre


def generated_pages(publication: Publication) -> Iterator[PagePlan]:
    """Every page that no file stands for: indexes, their years, and the references."""
    yield from _lists(publication)
    yield from _votes(publication)
    yield from _sessions_and_years(publication)
    yield from _themes(publication)
    yield from _organisations(publication)
    yield from accord_pages(publication)
    yield from _personnes(publication)
    yield from _lexicon(publication)
    if publication.site_url:
        yield _flux(publication)
    yield from _references()
    yield PagePlan(
        "recherche/index.md",
        "recherche.html",
        "Rechercher",
        partial(search_view, publication),
        "Chercher dans les lettres, les votes et les documents : par mots, thème, année, position, résultat.",
    )


def lettre_plan(publication: Publication, lettre: Lettre) -> PagePlan:
    """The page of a lettre: its source keeps the path of its file, so that links between files work."""
    label = numero_label(lettre)
    return PagePlan(
        src_uri=f"lettres/{lettre.fichier}",
        template="lettre.html",
        title=f"{lettre.titre} ({label})" if label else lettre.titre,
        view=partial(lettre_view, publication, lettre),
        description=lettre.resume or "",
        adresse=lettre.adresse,
        texte=lettre.texte,
    )


def document_plan(publication: Publication, document: Document) -> PagePlan:
    """The page of a document, which MkDocs finds in ``docs/`` by itself."""
    return PagePlan(
        src_uri=document.fichier,
        template="document.html",
        title=document.titre,
        view=partial(document_view, publication, document),
        description=document.resume or "",
        texte=document.texte + chronology_markdown(document),
    )


def _lists(publication: Publication) -> Iterator[PagePlan]:
    titre = publication.settings.titre
    yield PagePlan(
        "lettres/index.md",
        "lettres.html",
        "Toutes les lettres",
        partial(lettres_view, publication),
        f"Toutes les lettres de « {titre} », année par année.",
    )
    makers = (sessions_view, themes_view, personnes_view, annees_view)
    for folder, make in zip(("sessions", "themes", "personnes", "annees"), makers, strict=True):
        view = make(publication)
        yield PagePlan(f"{folder}/index.md", "list.html", view.titre, partial(make, publication), view.intro)
    for genre in Genre:
        yield PagePlan(
            f"{genre.value}/index.md",
            "documents.html",
            documents_title(genre),
            partial(documents_view, publication, genre),
        )


def _votes(publication: Publication) -> Iterator[PagePlan]:
    description = "Tous les votes, avec leur résultat, leur décompte et notre position."
    yield PagePlan(
        "votes/index.md", "votes.html", "Registre des votes", partial(votes_view, publication), description
    )
    yield from plans_of_years(
        "votes", "votes.html", "Votes", votes_years(publication), partial(votes_view, publication)
    )


def _sessions_and_years(publication: Publication) -> Iterator[PagePlan]:
    for entry in publication.sessions:
        title = session_title(entry.session)
        yield PagePlan(
            f"sessions/{entry.session.id}.md",
            "session.html",
            title,
            partial(session_view, publication, entry),
            f"{title} : lettres et votes.",
        )
    for year in publication.years:
        yield PagePlan(
            f"annees/{year.annee}.md",
            "annee.html",
            f"Année {year.annee}",
            partial(annee_view, publication, year),
            f"Les lettres de {year.annee}, session par session.",
        )


def _themes(publication: Publication) -> Iterator[PagePlan]:
    for entry in publication.themes:
        path, make = f"themes/{entry.theme.id}", partial(theme_view, publication, entry)
        yield PagePlan(f"{path}.md", "theme.html", entry.theme.nom, make, entry.theme.description)
        yield from plans_of_years(
            path, "theme.html", entry.theme.nom, theme_listing(publication, entry), make
        )
        if has_page_of_interventions(publication, entry):
            yield from _interventions(publication, entry, f"{path}/interventions")


def _interventions(publication: Publication, entry: ThemeEntry, path: str) -> Iterator[PagePlan]:
    title, make = (
        f"{entry.theme.nom} : ce que nous avons dit",
        partial(interventions_view, publication, entry),
    )
    description = (
        f"Nos interventions sur le thème « {entry.theme.nom} », de la plus récente à la plus ancienne."
    )
    yield PagePlan(f"{path}.md", "interventions.html", title, make, description)
    yield from plans_of_years(
        path, "interventions.html", title, interventions_years(publication, entry), make
    )


def _organisations(publication: Publication) -> Iterator[PagePlan]:
    make_list = partial(organisations_view, publication)
    intro = "Les organisations de l’archive, et qui signe et vote avec qui."
    yield PagePlan("organisations/index.md", "organisations.html", "Organisations", make_list, intro)
    for entry in publication.organisations:
        organisation = entry.organisation
        path, make = f"organisations/{organisation.id}", partial(organisation_view, publication, entry)
        description = organisation.description or ""
        yield PagePlan(f"{path}.md", "organisation.html", organisation.sigle, make, description)
        listed = organisation_years(publication, entry)
        yield from plans_of_years(path, "organisation.html", organisation.sigle, listed, make)


def _personnes(publication: Publication) -> Iterator[PagePlan]:
    for entry in publication.personnes:
        path, make = f"personnes/{entry.personne.id}", partial(personne_view, publication, entry)
        description = entry.personne.description or ""
        yield PagePlan(f"{path}.md", "personne.html", entry.personne.nom, make, description)
        listed = personne_years(publication, entry)
        yield from plans_of_years(path, "personne.html", entry.personne.nom, listed, make)


def _flux(publication: Publication) -> PagePlan:
    description = "Les flux à suivre : tout, un thème, une organisation, une position dans les votes."
    return PagePlan("flux/index.md", "flux.html", "Suivre", partial(flux_view, publication), description)


def _references() -> Iterator[PagePlan]:
    yield PagePlan(
        f"{FIELDS_ADDRESS.strip('/')}.md",
        "main.html",
        "Tous les champs",
        _no_view,
        "Les champs d’une lettre, d’un document et des registres.",
        texte=field_reference(),
    )
    yield PagePlan(
        f"{PROBLEMS_ADDRESS.strip('/')}.md",
        "main.html",
        "Tous les messages",
        _no_view,
        "Ce que veut dire chaque message de la vérification, et ce qu’il faut faire.",
        texte=problem_reference(),
    )


def _lexicon(publication: Publication) -> Iterator[PagePlan]:
    yield PagePlan(
        f"{LEXIQUE}index.md",
        "lexique.html",
        "Lexique",
        partial(lexique_view, publication),
        "Ce que veulent dire les mots de l’archive : textes, saisines, résultats, positions, décomptes.",
    )


def _no_view() -> None:
    """A page that shows its text alone."""
