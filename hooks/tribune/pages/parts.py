"""The pieces that several pages share: links, rows of lists, and lists by year and session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from tribune.pages.lettres.order import by_session
from tribune.pages.years import Listing, Year
from tribune.record.model import Archive, Document, Lettre, Organisation, Personne, Session, Theme
from tribune.words.french import count, of_period, partial_date_in_words
from tribune.words.terms import Etat

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere. ``adresse`` is relative to the root of the site."""

    libelle: str
    adresse: str
    note: str = ""
    """A short remark beside the link: a number of letters, the expansion of an acronym."""


@dataclass(frozen=True, slots=True)
class LettreRow:
    """A lettre in a list."""

    numero: str
    """« n° 299 », empty without a number."""
    titre: str
    adresse: str
    nature: str
    resume: str
    is_notice: bool
    session: Link


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list."""

    genre: str
    titre: str
    adresse: str
    date: str
    datetime: str
    resume: str


@dataclass(frozen=True, slots=True)
class SessionSection:
    """Rows under the heading of their session."""

    session: Link
    rows: tuple[LettreRow, ...]


@dataclass(frozen=True, slots=True)
class YearSection:
    """A year of a list, with an anchor of its own."""

    annee: int
    ancre: str
    total: str
    sessions: tuple[SessionSection, ...]


@dataclass(frozen=True, slots=True)
class LettreList:
    """Lettres by year and session; ``annees`` leads to each year, on this page or on its own."""

    total: str
    sections: tuple[YearSection, ...]
    annees: tuple[Link, ...]
    divided: bool


def theme_link(theme: Theme, number: int | None = None) -> Link:
    """The name of a theme, with the number of its lettres where there is one to give."""
    return Link(theme.nom, theme.adresse, "" if number is None else count(number, "lettre"))


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
    return f"Session {of_period(session.debut, session.fin)}"


def numero_label(lettre: Lettre) -> str:
    """« n° 299 », empty without a number."""
    return "" if lettre.numero is None else f"n° {lettre.numero}"


def lettre_link(lettre: Lettre) -> Link:
    """The title, with the number as its note."""
    return Link(lettre.titre, lettre.adresse, numero_label(lettre))


def lettre_row(archive: Archive, lettre: Lettre) -> LettreRow:
    """A lettre as lists show it."""
    return LettreRow(
        numero=numero_label(lettre),
        titre=lettre.titre,
        adresse=lettre.adresse,
        nature=lettre.nature.libelle,
        resume=lettre.resume or "",
        is_notice=lettre.etat is Etat.NOTICE,
        session=session_link(archive.session_of(lettre)),
    )


def document_row(document: Document) -> DocumentRow:
    """A document as lists show it."""
    return DocumentRow(
        genre=document.genre.libelle,
        titre=document.titre,
        adresse=document.adresse,
        date=partial_date_in_words(document.date),
        datetime=str(document.date),
        resume=document.resume or "",
    )


def session_sections(archive: Archive, lettres: Iterable[Lettre]) -> tuple[SessionSection, ...]:
    """Lettres under the headings of their sessions, from the latest session to the first."""
    return tuple(
        SessionSection(
            session_link(group.session), tuple(lettre_row(archive, each) for each in group.lettres)
        )
        for group in by_session(archive, lettres)
    )


def lettre_list(archive: Archive, listed: Listing[Lettre], year_address: str) -> LettreList:
    """A list of lettres. ``year_address`` is the address of the page of a year, with ``{annee}`` in it."""
    return LettreList(
        total=count(listed.total, "lettre"),
        sections=year_sections(archive, listed.shown),
        annees=year_links(listed, year_address, "lettre"),
        divided=listed.divided,
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
            session_sections(archive, year.entries),
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
