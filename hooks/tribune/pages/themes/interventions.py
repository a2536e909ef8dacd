"""What we said on a theme: the interventions of its lettres, the latest first, in extracts that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tribune.pages.lettres.order import by_session
from tribune.pages.lettres.page import IntervenantView, intervenant_view
from tribune.pages.lettres.speakers import is_ours, speakers_of
from tribune.pages.parts import Link, lettre_link, number_in_years, session_link, theme_link, year_links
from tribune.pages.publication import Publication
from tribune.pages.themes.entries import ThemeEntry
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.vote_view import VoteRow, vote_row
from tribune.pages.years import Listing, listing
from tribune.record.model import Lettre
from tribune.words.french import count

RECENT: Final = 3
"""Lettres whose interventions the page of a theme shows; the others have a page of their own."""
MAX_LETTRES: Final = 100
"""Lettres on one page: an extract is longer than a row of a list."""


@dataclass(frozen=True, slots=True)
class Parole:
    """An intervention: who spoke, the first words, the address of the whole."""

    intervenants: tuple[IntervenantView, ...]
    extrait: tuple[str, ...]
    is_complete: bool
    """Whether these words are all of them."""
    adresse: str


@dataclass(frozen=True, slots=True)
class InterventionEntry:
    """A lettre with what was said and how we voted."""

    lettre: Link
    session: Link
    session_datetime: str
    votes: tuple[VoteRow, ...]
    paroles: tuple[Parole, ...]


@dataclass(frozen=True, slots=True)
class InterventionYear:
    """The interventions of one year."""

    annee: int
    ancre: str
    entries: tuple[InterventionEntry, ...]


@dataclass(frozen=True, slots=True)
class RecentInterventions:
    """What the page of a theme shows of them."""

    entries: tuple[InterventionEntry, ...]
    suite: Link | None
    """The page that has all, where they are not all here."""


@dataclass(frozen=True, slots=True)
class InterventionsView:
    """All the interventions of a theme, or those of one year."""

    theme: Link
    adresse: str
    total: str
    years: tuple[InterventionYear, ...]
    annees: tuple[Link, ...]
    divided: bool
    annee: str


def has_page_of_interventions(publication: Publication, entry: ThemeEntry) -> bool:
    """Whether they are too many for the page of the theme."""
    return len(_speaking(publication, entry)) > RECENT


def interventions_years(publication: Publication, entry: ThemeEntry) -> Listing[Lettre]:
    """The lettres of a theme in which we spoke, divided by year where they are too many for one page."""
    return listing(_speaking(publication, entry), publication.year_of, MAX_LETTRES)


def recent_interventions(publication: Publication, entry: ThemeEntry) -> RecentInterventions:
    """The latest interventions of a theme, and the way to all of them."""
    lettres = _speaking(publication, entry)
    latest = [lettre for group in by_session(publication.archive, lettres) for lettre in group.lettres]
    suite = Link("Toutes nos interventions", interventions_address(entry), count(len(lettres), "lettre"))
    return RecentInterventions(
        _entries(publication, latest[:RECENT]), suite if len(lettres) > RECENT else None
    )


def interventions_view(
    publication: Publication, entry: ThemeEntry, annee: int | None = None
) -> InterventionsView:
    """What ``interventions.html`` shows: the whole, or one year of it."""
    listed = interventions_years(publication, entry)
    adresse = interventions_address(entry)
    years = [year for year in listed.years if year.annee == annee] if annee else listed.shown
    return InterventionsView(
        theme=theme_link(entry.theme),
        adresse=adresse,
        total=count(number_in_years(years) if annee else listed.total, "lettre"),
        years=tuple(
            InterventionYear(
                year.annee,
                f"annee-{year.annee}",
                _entries(
                    publication,
                    [
                        each
                        for group in by_session(publication.archive, year.entries)
                        for each in group.lettres
                    ],
                ),
            )
            for year in years
        ),
        annees=() if annee else year_links(listed, f"{adresse}{{annee}}/", "lettre"),
        divided=listed.divided,
        annee=str(annee) if annee else "",
    )


def interventions_address(entry: ThemeEntry) -> str:
    """Where the page of all interventions of a theme stands."""
    return f"{entry.theme.adresse}interventions/"


def _speaking(publication: Publication, entry: ThemeEntry) -> tuple[Lettre, ...]:
    return tuple(lettre for lettre in entry.lettres if lettre.id in publication.speakers)


def _entries(publication: Publication, lettres: Iterable[Lettre]) -> tuple[InterventionEntry, ...]:
    return tuple(_entry(publication, lettre) for lettre in lettres)


def _entry(publication: Publication, lettre: Lettre) -> InterventionEntry:
    session = publication.archive.session_of(lettre)
    speeches = publication.speeches[lettre.id]
    return InterventionEntry(
        lettre=lettre_link(lettre),
        session=session_link(session),
        session_datetime=session.debut.isoformat(),
        votes=tuple(
            vote_row(publication, VoteEntry(vote, rank, lettre, session))
            for rank, vote in enumerate(lettre.votes, start=1)
        ),
        paroles=tuple(
            Parole(
                tuple(intervenant_view(publication, each) for each in speakers),
                speech.extract.paragraphs,
                speech.extract.complete,
                f"{lettre.adresse}#{speech.anchor}",
            )
            for speech in speeches
            if is_ours(
                speakers := speakers_of(lettre, speech.rank, len(speeches)),
                publication.settings.organisation,
            )
        ),
    )
