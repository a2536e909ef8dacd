"""What we said on a theme: the interventions of its lettres, the latest first, in extracts that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from tribune.pages.lettres import Speaker, lettres_with_own_speech, own_speeches, speaker
from tribune.pages.lists import by_session, year_links
from tribune.pages.names import Link
from tribune.pages.plan import Listing, PagePlan, View, Year, listing, with_years
from tribune.pages.publication import Publication, once
from tribune.pages.votes.ballot import VoteEntry, votes_of
from tribune.record.model import Lettre, Session, Theme
from tribune.text.passages import Extract, extract
from tribune.words.french import count

RECENT: Final = 3
"""Lettres whose interventions the page of a theme shows; the others have a page of their own."""
MAX_LETTRES: Final = 100
"""Lettres on one page: an extract is longer than a row of a list."""


@dataclass(frozen=True, slots=True)
class Parole:
    """An intervention: who spoke, the first words, the address of the whole."""

    intervenants: tuple[Speaker, ...]
    extrait: Extract
    adresse: str


@dataclass(frozen=True, slots=True)
class InterventionEntry:
    """A lettre with what was said and how we voted."""

    lettre: Lettre
    session: Session
    votes: tuple[VoteEntry, ...]
    paroles: tuple[Parole, ...]


def interventions_plans(
    publication: Publication, theme: Theme, lettres: Iterable[Lettre]
) -> Iterator[PagePlan]:
    """The page of all of them, by year where they are many; none where the page of the theme has them all."""
    listed = _listed(publication, lettres)
    if listed.total() <= RECENT:
        return
    plan = PagePlan(
        f"themes/{theme.id}/interventions.md",
        "interventions.html",
        f"{theme.nom} : ce que nous avons dit",
        partial(_view, publication, theme, listed),
        f"Nos interventions sur le thème « {theme.nom} », de la plus récente à la plus ancienne.",
    )
    yield from with_years(plan, listed)


def recent_interventions(
    publication: Publication, theme: Theme, lettres: Iterable[Lettre]
) -> tuple[tuple[InterventionEntry, ...], Link | None]:
    """The latest interventions of a theme, and the way to all of them where there are more."""
    listed = _listed(publication, lettres)
    number = listed.total()
    suite = Link("Toutes nos interventions", _address(theme), count(number, "lettre"))
    latest = [entry for year in listed.years for entry in _entries(publication, year.entries)]
    return tuple(latest[:RECENT]), suite if number > RECENT else None


def _listed(publication: Publication, lettres: Iterable[Lettre]) -> Listing[Lettre]:
    """Those in which we spoke, divided by year where they are too many for one page."""
    speaking = lettres_with_own_speech(publication)
    return listing((each for each in lettres if each.id in speaking), publication.year_of, MAX_LETTRES)


def _view(publication: Publication, theme: Theme, listed: Listing[Lettre], annee: int | None = None) -> View:
    return {
        "theme": theme,
        "total": count(listed.total(annee), "lettre"),
        "years": tuple(
            Year(year.annee, _entries(publication, year.entries)) for year in listed.on_page(annee)
        ),
        "annees": () if annee else year_links(listed, f"{_address(theme)}{{annee}}/", "lettre"),
        "divided": listed.divided,
        "annee": annee,
    }


def _address(theme: Theme) -> str:
    return f"{theme.adresse}interventions/"


def _entries(publication: Publication, lettres: Iterable[Lettre]) -> tuple[InterventionEntry, ...]:
    """From the latest session to the first, numbers going up in each."""
    made = _made(publication)
    return tuple(
        made[lettre.id]
        for group in by_session(lettres, publication.archive.session_of)
        for lettre in group.entries
    )


@once
def _made(publication: Publication) -> dict[str, InterventionEntry]:
    """Of each lettre in which we spoke, by identifier: one of several themes is shown several times."""
    speaking = lettres_with_own_speech(publication)
    lettres = publication.archive.lettres
    return {lettre.id: _entry(publication, lettre) for lettre in lettres if lettre.id in speaking}


def _entry(publication: Publication, lettre: Lettre) -> InterventionEntry:
    session = publication.archive.session_of(lettre)
    return InterventionEntry(
        lettre=lettre,
        session=session,
        votes=votes_of(publication, [lettre]),
        paroles=tuple(
            Parole(
                tuple(speaker(publication.archive, each) for each in speech.intervenants),
                extract(speech.section.html),
                f"{lettre.adresse}#{speech.section.anchor}",
            )
            for speech in own_speeches(publication, lettre)
        ),
    )
