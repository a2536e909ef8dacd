"""The pages of one session, one theme, one year."""

from __future__ import annotations

from dataclasses import dataclass

from tribune.pages.parts import (
    DocumentRow,
    LettreList,
    LettreRow,
    Link,
    document_row,
    lettre_list,
    lettre_row,
    organisation_link,
    session_link,
    session_title,
    theme_link,
    year_sections,
)
from tribune.pages.publication import Publication
from tribune.pages.sessions.comparison import ComparisonView, comparison_view
from tribune.pages.sessions.entries import SessionEntry
from tribune.pages.themes.entries import ThemeEntry
from tribune.pages.themes.interventions import RecentInterventions, recent_interventions
from tribune.pages.themes.timeline_view import TimelineView, timeline_view
from tribune.pages.votes.vote_view import VoteSection, vote_sections
from tribune.pages.years import Listing, Year, listing
from tribune.record.model import Lettre, Session
from tribune.words.french import count


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session: its lettres, its ballots, the sessions around it."""

    titre: str
    intitule: str
    lettres: tuple[LettreRow, ...]
    votes: tuple[VoteSection, ...]
    comparaison: ComparisonView | None
    total: str
    """« 2 votes », empty without any."""
    region: str
    """The Région, where it is not that of the site."""
    annee: Link
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme: what it covers, its neighbours, its lettres and documents."""

    nom: str
    description: str
    synonymes: tuple[str, ...]
    voisins: tuple[Link, ...]
    lettres: LettreList
    documents: tuple[DocumentRow, ...]
    interventions: RecentInterventions | None
    parcours: TimelineView | None
    """Our positions along the years."""
    nous: Link
    annee: str
    """The year, on the page of one year of a long list: it shows the lettres alone."""


@dataclass(frozen=True, slots=True)
class AnneeView:
    """A year: its lettres by session, and the years around it."""

    annee: int
    lettres: LettreList
    previous: Link | None
    next: Link | None


def session_view(publication: Publication, entry: SessionEntry) -> SessionView:
    """What ``session.html`` shows."""
    session = entry.session
    ballots = publication.votes_by_session.get(session.id, [])
    return SessionView(
        titre=session_title(session),
        intitule=session.intitule or "",
        lettres=tuple(lettre_row(publication.archive, lettre) for lettre in entry.lettres),
        votes=vote_sections(publication, ballots),
        comparaison=comparison_view(publication, ballots),
        total=count(len(ballots), "vote") if ballots else "",
        region=session.region or "",
        annee=Link(str(session.annee), f"annees/{session.annee}/"),
        previous=_session_link(entry.previous),
        next=_session_link(entry.next),
    )


def theme_listing(publication: Publication, entry: ThemeEntry) -> Listing[Lettre]:
    """The lettres of a theme, divided by year where they are too many for one page."""
    return listing(entry.lettres, publication.year_of)


def theme_view(publication: Publication, entry: ThemeEntry, annee: int | None = None) -> ThemeView:
    """What ``theme.html`` shows: the whole theme, or one year of it."""
    archive, theme = publication.archive, entry.theme
    listed = theme_listing(publication, entry)
    lettres = lettre_list(archive, listed, f"{theme.adresse}{{annee}}/")
    if annee is not None:
        lettres = _one_year(publication, next(year for year in listed.years if year.annee == annee))
    return ThemeView(
        nom=theme.nom,
        description=theme.description,
        synonymes=theme.synonymes,
        voisins=tuple(theme_link(other, number) for other, number in entry.voisins),
        lettres=lettres,
        documents=() if annee else tuple(document_row(each) for each in reversed(entry.documents)),
        interventions=None if annee else recent_interventions(publication, entry),
        parcours=None if annee else timeline_view(publication, entry, divided=listed.divided),
        nous=organisation_link(archive.organisations[publication.settings.organisation]),
        annee=str(annee) if annee else "",
    )


def annee_view(publication: Publication, year: Year[Lettre]) -> AnneeView:
    """What ``annee.html`` shows."""
    years = [each.annee for each in publication.years]
    rank = years.index(year.annee)
    return AnneeView(
        annee=year.annee,
        lettres=_one_year(publication, year),
        previous=_year_link(years[rank + 1]) if rank + 1 < len(years) else None,
        next=_year_link(years[rank - 1]) if rank else None,
    )


def _year_link(annee: int) -> Link:
    return Link(str(annee), f"annees/{annee}/")


def _session_link(session: Session | None) -> Link | None:
    return None if session is None else session_link(session)


def _one_year(publication: Publication, year: Year[Lettre]) -> LettreList:
    total = count(len(year.entries), "lettre")
    return LettreList(total, year_sections(publication.archive, [year]), (), divided=False)
