"""The page of two organisations: what they signed together, and each vote in which both positions are known.

A long page is divided by year: it then shows the latest years, and each year has a page. With ten
organisations and thousands of votes, rows come by the hundred thousand: each holds what it shows, no more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tribune.pages.accords.figures import Comparaison, Figures, PairEntry, compare, figures_of, partners
from tribune.pages.accords.grids import Cell, Slot, lettres_cell, votes_cell
from tribune.pages.accords.lists import ENTRE, figures_in_words
from tribune.pages.accords.tables import pair_names
from tribune.pages.organisations.entries import OrganisationEntry
from tribune.pages.parts import Link, numero_label, organisation_link, pages_of_years
from tribune.pages.publication import Publication
from tribune.pages.votes.entries import VoteEntry
from tribune.record.model import Lettre
from tribune.words.french import count, number_in_figures, period_in_words

_COMPARAISONS = {
    Comparaison.IDENTIQUES: "Identiques",
    Comparaison.DIFFERENTES: "Différentes",
    Comparaison.NON_COMPAREES: "Non comparées",
}


SessionKey = tuple[dt.date, dt.date, str]


@dataclass(frozen=True, slots=True)
class AccordLettre:
    """A lettre that both signed."""

    adresse: str
    numero: str
    titre: str
    date: str


@dataclass(frozen=True, slots=True)
class AccordVote:
    """A vote in which both positions are known."""

    adresse: str
    titre: str
    """« n° 299 Industries d’avenir »."""
    objet: str
    une: str
    autre: str
    comparaison: str
    code: str


@dataclass(frozen=True, slots=True)
class AccordYear:
    """A year of what two organisations did."""

    annee: int
    ancre: str
    total: str
    lettres: tuple[AccordLettre, ...]
    votes: tuple[AccordVote, ...]


@dataclass(frozen=True, slots=True)
class AccordLine:
    """A theme, or a partner, with the two figures."""

    link: Link
    lettres: Cell
    votes: Cell


@dataclass(frozen=True, slots=True)
class AccordView:
    """Two organisations."""

    titre: str
    organisations: tuple[Link, Link]
    total: str
    registre: str
    """Address of the register of votes, with these two chosen."""
    themes: tuple[AccordLine, ...]
    years: tuple[AccordYear, ...]
    annees: tuple[Link, ...]
    """The pages of each year, where the whole does not fit on one page."""
    annee: str
    """The year, on such a page."""
    liste: Link = ENTRE
    """The list that holds the pairs."""


def accord_view(publication: Publication, entry: PairEntry, annee: int | None = None) -> AccordView:
    """What ``accord.html`` shows: the whole, or one year of it."""
    organisations = publication.archive.organisations
    shown = {annee} if annee else {year.annee for year in entry.annees.shown}
    lettres: dict[int, list[Lettre]] = {each: [] for each in shown}
    ballots: dict[int, list[VoteEntry]] = {each: [] for each in shown}
    for lettre in entry.lettres:
        lettres.get(publication.year_of(lettre), []).append(lettre)
    for vote in entry.votes:
        ballots.get(vote.session.annee, []).append(vote)
    figures = figures_of(entry.pair, lettres[annee], ballots[annee]) if annee else entry.figures
    names = pair_names(publication, entry.pair)
    register = _register(entry)
    one, other = entry.pair
    return AccordView(
        titre=names,
        organisations=(organisation_link(organisations[one]), organisation_link(organisations[other])),
        total=_total(names, figures, annee),
        registre=f"{register}&annee={annee}" if annee else register,
        themes=() if annee else _themes(publication, entry, names),
        years=tuple(
            _year(publication, entry, each, lettres[each], ballots[each])
            for each in sorted(shown, reverse=True)
        ),
        annees=pages_of_years(entry.annees, entry.adresse),
        annee=str(annee) if annee else "",
    )


def partner_lines(publication: Publication, entry: OrganisationEntry) -> tuple[AccordLine, ...]:
    """With whom an organisation signs and votes, those with whom it signs most first."""
    lines = []
    for id_, pair in partners(publication.archive, publication.accords, entry.organisation.id):
        partner = publication.archive.organisations[id_]
        slot = Slot(pair.figures, pair_names(publication, pair.pair), "")
        lines.append(_line(Link(partner.sigle, pair.adresse, partner.nom), slot))
    return tuple(lines)


def _themes(publication: Publication, entry: PairEntry, names: str) -> tuple[AccordLine, ...]:
    register = f"{_register(entry)}&accord_sens=comparable&theme="
    return tuple(
        _line(
            Link(publication.archive.themes[theme].nom, f"accords/themes/{theme}/"),
            Slot(figures, names, f"{register}{theme}"),
        )
        for theme, periodes in publication.accords.themes.items()
        if (figures := periodes.ensemble.of(entry.pair))
    )


def _line(link: Link, slot: Slot) -> AccordLine:
    return AccordLine(link, lettres_cell(slot), votes_cell(slot))


def _register(entry: PairEntry) -> str:
    return f"votes/?accord={','.join(entry.pair)}"


def _total(names: str, figures: Figures, annee: int | None) -> str:
    when = f"En {annee}, " if annee else ""
    signed = (
        f"{when}{names} ont signé {count(figures.lettres, 'lettre')} ensemble."
        if figures.lettres
        else f"{when}{names} n’ont signé ensemble aucune lettre de l’archive."
    )
    if figures.comparables:
        same = count(figures.identiques, "vote") if figures.identiques else "aucun vote"
        share = f" ({figures.percentage})" if figures.percentage else ""
        voted = (
            f" Leurs positions sont identiques dans {same}, sur {number_in_figures(figures.comparables)}"
            f" où elles sont comparables{share}."
        )
    else:
        voted = " Aucun vote ne permet de comparer leurs positions."
    if not figures.non_compares:
        return signed + voted
    others = count(figures.non_compares, "autre vote n’est pas comparé", "autres votes ne sont pas comparés")
    return f"{signed}{voted} {others} : l’une au moins était absente ou partagée."


def _year(
    publication: Publication,
    entry: PairEntry,
    annee: int,
    lettres: Sequence[Lettre],
    ballots: Sequence[VoteEntry],
) -> AccordYear:
    def session(lettre: Lettre) -> SessionKey:
        return publication.archive.session_of(lettre).sort_key

    return AccordYear(
        annee,
        f"annee-{annee}",
        figures_in_words(figures_of(entry.pair, lettres, ballots)),
        tuple(_lettre(publication, lettre) for lettre in sorted(lettres, key=session, reverse=True)),
        tuple(_vote(entry, vote) for vote in sorted(ballots, key=_session_of_vote, reverse=True)),
    )


def _lettre(publication: Publication, lettre: Lettre) -> AccordLettre:
    session = publication.archive.session_of(lettre)
    date = period_in_words(session.debut, session.fin)
    return AccordLettre(lettre.adresse, numero_label(lettre), lettre.titre, date)


def _session_of_vote(ballot: VoteEntry) -> SessionKey:
    return ballot.session.sort_key


def _vote(entry: PairEntry, ballot: VoteEntry) -> AccordVote:
    une, autre = (ballot.vote.positions[id_] for id_ in entry.pair)
    comparaison = compare(une, autre)
    return AccordVote(
        ballot.adresse,
        f"{numero_label(ballot.lettre)} {ballot.lettre.titre}".lstrip(),
        ballot.vote.objet,
        une.libelle,
        autre.libelle,
        _COMPARAISONS[comparaison],
        comparaison.value,
    )
