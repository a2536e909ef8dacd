"""The page of two organisations: what they signed together, and each vote in which both positions are known.

A long page is divided by year: it then shows the latest years, and each year has a page. With ten
organisations and thousands of votes, rows come by the hundred thousand: each holds what it shows, no more.
"""

from __future__ import annotations

from tribune.pages.accords.figures import (
    COMPARAISONS,
    Figures,
    Pair,
    PairEntry,
    accords,
    figures_of,
    partners,
)
from tribune.pages.accords.tables import Cell, Slot, lettres_cell, theme_tables_link, votes_cell
from tribune.pages.lists import pages_of_years
from tribune.pages.names import Link
from tribune.pages.plan import View, Year
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import VoteEntry
from tribune.record.model import Lettre
from tribune.words.french import count, number_in_figures, period_in_words

Line = tuple[Link, Cell, Cell]
"""A theme, or a partner, with the figure of lettres and that of votes."""


def pair_view(publication: Publication, entry: PairEntry, annee: int | None = None) -> View:
    """What two organisations did together: the whole, or one year of it."""
    one, other = (publication.archive.organisations[id_] for id_ in entry.pair)
    years = entry.held.on_page(annee)
    figures = figures_of(entry.pair, *split(years[0])) if annee else entry.figures
    return {
        "noms": entry.noms,
        "organisations": (one, other),
        "total": _total(entry.noms, figures, annee),
        "registre": f"{_register(entry)}&annee={annee}" if annee else _register(entry),
        "themes": () if annee else _themes(publication, entry),
        "years": tuple(_year(publication, entry.pair, year) for year in years),
        "annees": pages_of_years(entry.held, entry.adresse),
        "annee": annee,
    }


def partner_lines(publication: Publication, organisation: str) -> tuple[Line, ...]:
    """With whom an organisation signs and votes, those with whom it signs most first."""
    return tuple(
        _line(Link(partner.sigle, entry.adresse, partner.nom), Slot(entry.figures, entry.noms))
        for partner, entry in partners(publication, organisation)
    )


def figures_in_words(figures: Figures) -> str:
    """« 3 lettres, positions identiques : 5 sur 8 »; nothing of what there is not."""
    held = [count(figures.lettres, "lettre")] if figures.lettres else []
    if figures.comparables:
        same, base = number_in_figures(figures.identiques), number_in_figures(figures.comparables)
        held.append(f"positions identiques : {same} sur {base}")
    return ", ".join(held)


def _themes(publication: Publication, entry: PairEntry) -> tuple[Line, ...]:
    return tuple(
        _line(
            theme_tables_link(publication, theme),
            Slot(figures, entry.noms, f"{_register(entry)}&accord_sens=comparable&theme={theme}"),
        )
        for theme, periodes in accords(publication).themes.items()
        if (figures := periodes.ensemble.of(entry.pair))
    )


def _line(link: Link, slot: Slot) -> Line:
    return (link, lettres_cell(slot), votes_cell(slot))


def _register(entry: PairEntry) -> str:
    return f"votes/?accord={','.join(entry.pair)}"


def _total(names: str, figures: Figures, annee: int | None) -> str:
    signed = (
        f"{names} ont signé {count(figures.lettres, 'lettre')} ensemble."
        if figures.lettres
        else f"{names} n’ont signé ensemble aucune lettre de l’archive."
    )
    sentences = [f"En {annee}, {signed}" if annee else signed]
    if figures.comparables:
        same = count(figures.identiques, "vote") if figures.identiques else "aucun vote"
        share = f" ({figures.percentage})" if figures.percentage else ""
        sentences.append(
            f"Leurs positions sont identiques dans {same}, sur {number_in_figures(figures.comparables)}"
            f" où elles sont comparables{share}."
        )
    else:
        sentences.append("Aucun vote ne permet de comparer leurs positions.")
    if figures.non_compares:
        one, many = "autre vote n’est pas comparé", "autres votes ne sont pas comparés"
        apart = count(figures.non_compares, one, many)
        sentences.append(f"{apart} : l’une au moins était absente ou partagée.")
    return " ".join(sentences)


def split(year: Year[Lettre | VoteEntry]) -> tuple[list[Lettre], list[VoteEntry]]:
    """What a pair holds in a year: its lettres, its votes."""
    lettres = [each for each in year.entries if isinstance(each, Lettre)]
    return lettres, [each for each in year.entries if isinstance(each, VoteEntry)]


def _year(publication: Publication, pair: Pair, year: Year[Lettre | VoteEntry]) -> View:
    lettres, votes = split(year)
    held = [(lettre, publication.archive.session_of(lettre)) for lettre in lettres]
    held.sort(key=lambda each: each[1].sort_key, reverse=True)
    votes.sort(key=lambda entry: entry.session.sort_key, reverse=True)
    one, other = pair
    known = ((entry, entry.vote.positions[one], entry.vote.positions[other]) for entry in votes)
    return {
        "annee": year.annee,
        "total": figures_in_words(figures_of(pair, lettres, votes)),
        "lettres": tuple((lettre, period_in_words(session.debut, session.fin)) for lettre, session in held),
        "votes": tuple((entry, une, autre, COMPARAISONS[une, autre]) for entry, une, autre in known),
    }
