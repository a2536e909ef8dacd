"""The pieces that several pages share: links, lettres by year, lists, and the filters of templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from tribune.pages.lexique import word
from tribune.pages.plan import Listing, PagePlan, Year
from tribune.record.model import Archive, Lettre, Organisation, Personne, Session, Theme
from tribune.words.french import (
    count,
    day_in_words,
    fold,
    number_in_figures,
    of_period,
    partial_date_in_words,
)

T = TypeVar("T")
Named = TypeVar("Named", Theme, Organisation, Personne)


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere. ``adresse`` is relative to the root of the site."""

    libelle: str
    adresse: str
    note: str = ""
    """A short remark beside the link: a number of letters, the expansion of an acronym."""


@dataclass(frozen=True, slots=True)
class SessionLettres:
    """A session with its lettres, in the order of their numbers."""

    session: Session
    lettres: tuple[Lettre, ...]


@dataclass(frozen=True, slots=True)
class YearSection:
    """A year of a list, with an anchor of its own."""

    annee: int
    ancre: str
    total: str
    sessions: tuple[SessionLettres, ...]


@dataclass(frozen=True, slots=True)
class LettreList:
    """Lettres by year and session; ``annees`` leads to each year, on this page or on its own."""

    total: str
    sections: tuple[YearSection, ...]
    annees: tuple[Link, ...]
    divided: bool


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A name, what it holds, and a sentence on it."""

    link: Link
    holds: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Entries under a heading; no heading for a single group."""

    titre: str
    entries: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists entries of one kind: what ``list.html`` shows."""

    titre: str
    intro: str
    groups: tuple[ListGroup, ...]
    above: tuple[Link, ...] = ()
    """The pages that hold this one."""


def by_name(entries: Iterable[Named]) -> list[Named]:
    """Entries of a register as pages list them: by name, by acronym, by surname (the last word)."""

    def key(entry: Theme | Organisation | Personne) -> tuple[str, str, str]:
        if isinstance(entry, Organisation):
            return fold(entry.sigle), "", entry.id
        nom = fold(entry.nom)
        return (fold(entry.nom.split()[-1]) if isinstance(entry, Personne) else nom), nom, entry.id

    return sorted(entries, key=key)


def list_plan(adresse: str, view: ListView) -> PagePlan:
    """The page of a list."""
    return PagePlan(f"{adresse}index.md", "list.html", view.titre, lambda: view, view.intro)


def theme_link(theme: Theme) -> Link:
    """The name of a theme."""
    return Link(theme.nom, theme.adresse)


def organisation_link(organisation: Organisation) -> Link:
    """The acronym, with its expansion as the note."""
    return Link(organisation.sigle, organisation.adresse, organisation.nom)


def personne_link(personne: Personne) -> Link:
    """The name of a person."""
    return Link(personne.nom, personne.adresse)


def session_link(session: Session) -> Link:
    """« Session du 14 octobre 2025 »."""
    return Link(session_title(session), session.adresse, session.intitule or "")


def session_title(session: Session) -> str:
    """« Session du 14 octobre 2025 »."""
    return f"Session {period_of(session)}"


def period_of(session: Session) -> str:
    """« du 14 octobre 2025 »."""
    return of_period(session.debut, session.fin)


def numero_label(lettre: Lettre) -> str:
    """« n° 299 », empty without a number."""
    return "" if lettre.numero is None else f"n° {lettre.numero}"


def titre_complet(lettre: Lettre) -> str:
    """The title, with the number where there is one."""
    label = numero_label(lettre)
    return f"{lettre.titre} ({label})" if label else lettre.titre


def lettre_link(lettre: Lettre) -> Link:
    """The title, with the number as its note."""
    return Link(lettre.titre, lettre.adresse, numero_label(lettre))


def by_session(archive: Archive, lettres: Iterable[Lettre]) -> tuple[SessionLettres, ...]:
    """Sessions from the latest to the first, each with those of ``lettres`` that belong to it."""
    groups: dict[str, list[Lettre]] = {}
    for lettre in lettres:
        groups.setdefault(lettre.session, []).append(lettre)
    sessions = sorted((archive.sessions[id_] for id_ in groups), key=lambda s: s.sort_key, reverse=True)
    return tuple(SessionLettres(session, tuple(groups[session.id])) for session in sessions)


def with_sessions(archive: Archive, lettres: Iterable[Lettre]) -> tuple[tuple[Lettre, Session], ...]:
    """Each lettre with its session, for the lists that name it in each row."""
    return tuple((lettre, archive.session_of(lettre)) for lettre in lettres)


def lettre_list(
    archive: Archive, listed: Listing[Lettre], year_address: str, annee: int | None = None
) -> LettreList:
    """A list of lettres on its first page, or on that of a year, which leads to no other.

    ``year_address`` is the address of the page of a year, with ``{annee}`` in it.
    """
    return LettreList(
        total=count(listed.total(annee), "lettre"),
        sections=year_sections(archive, listed.on_page(annee)),
        annees=() if annee else year_links(listed, year_address, "lettre"),
        divided=listed.divided and not annee,
    )


def year_sections(
    archive: Archive, years: Iterable[Year[Lettre]], anchor: str = "annee"
) -> tuple[YearSection, ...]:
    """Lettres by year and session. A page that has two lists gives each its own ``anchor``."""
    return tuple(
        YearSection(
            year.annee,
            f"{anchor}-{year.annee}",
            count(len(year.entries), "lettre"),
            by_session(archive, year.entries),
        )
        for year in years
    )


def year_links(listed: Listing[T], year_address: str, noun: str) -> tuple[Link, ...]:
    """A link for each year: to its page where the list is divided, else to its place on the page."""
    if len(listed.years) < 2:
        return ()
    address = year_address if listed.divided else "#annee-{annee}"
    return tuple(
        Link(str(year.annee), address.format(annee=year.annee), count(len(year.entries), noun))
        for year in listed.years
    )


def number_in_years(years: Iterable[Year[T]]) -> int:
    """Entries of all ``years`` together."""
    return sum(len(year.entries) for year in years)


def pages_of_years(listed: Listing[T], adresse: str) -> tuple[Link, ...]:
    """A link for each year that has a page of its own under ``adresse``; none for a list that fits on one."""
    if not listed.divided:
        return ()
    return tuple(Link(str(year.annee), f"{adresse}{year.annee}/") for year in listed.years)


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "compte": count,
    "date": partial_date_in_words,
    "jour": day_in_words,
    "mot": word,
    "nombre": number_in_figures,
    "numero": numero_label,
    "periode": period_of,
}
"""How a template writes what a record holds: dates and numbers in French, the entry of a word in the lexicon,
« 3 lettres », « n° 299 », « du 14 octobre 2025 »."""
