"""A ballot as its lettre shows it, and as a row of the register."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.pages.lexique import position_word, word
from tribune.pages.parts import Link, lettre_link, organisation_link, session_link
from tribune.pages.plan import Year
from tribune.pages.publication import Publication
from tribune.pages.votes.ballots import Bar, bar, caption, result_in_words
from tribune.pages.votes.entries import VoteEntry
from tribune.pages.votes.filters import row_data
from tribune.pages.votes.outcomes_view import IssueView, issue_view
from tribune.record.model import Correction, Source, Vote
from tribune.words.french import count, day_in_words, number_in_figures
from tribune.words.lexicon import NOMS
from tribune.words.terms import Completude, Position

UNKNOWN = "inconnu"
"""What stands where a source gives no number. Never 0."""

_COUNTS = (
    ("pour", "Pour"),
    ("contre", "Contre"),
    ("abstentions", "Abstentions"),
    ("nppv", "Ne prennent pas part au vote"),
    ("absents", "Absents"),
    ("votants", "Votants"),
    ("effectif", "Effectif"),
)
_ALWAYS_SHOWN = {"pour", "contre", "abstentions"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A count under its name. ``is_known`` is False where ``texte`` says that it is not known."""

    code: str
    libelle: str
    texte: str
    is_known: bool
    part: str = ""
    """« 82 % », where a percentage does not mislead."""


@dataclass(frozen=True, slots=True)
class PositionView:
    """What an organisation did; ``code`` is empty where that is not known."""

    organisation: Link
    code: str
    libelle: str
    mot: str
    is_ours: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a fact can be verified."""

    texte: str
    document: str
    url: str
    page: str
    consulte_le: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A dated correction."""

    date: str
    datetime: str
    texte: str


@dataclass(frozen=True, slots=True)
class VoteView:
    """A ballot, answer first."""

    ancre: str
    objet: str
    instance: str
    instance_mot: str
    """Address of what the word means."""
    resultat: str
    resultat_mot: str
    resultat_code: str
    decompte: str
    """« Décompte partiel »: how much of the counts the source gives, where it gives some."""
    notre_position: PositionView
    issue: IssueView
    figures: tuple[Figure, ...]
    barre: Bar | None
    legende: str
    positions: tuple[PositionView, ...]
    remarque: str
    source: SourceView | None
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A ballot in the register."""

    adresse: str
    objet: str
    lettre: Link
    instance: str
    resultat: str
    resultat_code: str
    figures: tuple[Figure, ...]
    position: str
    position_code: str
    issue: IssueView
    donnees: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class VoteSection:
    """Ballots under the heading of their session."""

    session: Link
    rows: tuple[VoteRow, ...]


@dataclass(frozen=True, slots=True)
class VoteYear:
    """A year of the register."""

    annee: int
    ancre: str
    total: str
    sessions: tuple[VoteSection, ...]


def vote_view(publication: Publication, entry: VoteEntry) -> VoteView:
    """A ballot as the page of its lettre shows it."""
    vote, settings = entry.vote, publication.settings
    drawn = bar(vote)
    positions = tuple(
        _position(publication, id_, position) for id_, position in sorted(vote.positions.items())
    )
    ours = _position(publication, settings.organisation, vote.positions.get(settings.organisation))
    return VoteView(
        ancre=f"vote-{entry.rank}",
        objet=vote.objet,
        instance=vote.instance.libelle,
        instance_mot=word(vote.instance),
        resultat=result_in_words(vote),
        resultat_mot=word(vote.resultat),
        resultat_code=vote.resultat.value,
        decompte="" if vote.completude is Completude.NON_PUBLIE else NOMS[vote.completude],
        notre_position=ours,
        issue=issue_view(vote, settings.organisation),
        figures=_figures(vote, drawn),
        barre=drawn,
        legende=caption(vote),
        positions=positions,
        remarque=vote.remarque or "",
        source=source_view(vote.source),
        corrections=tuple(
            correction_view(correction)
            for correction in entry.lettre.corrections
            if correction.vote == entry.rank
        ),
    )


def vote_row(publication: Publication, entry: VoteEntry, organisation: str | None = None) -> VoteRow:
    """A row of the register; the position is that of ``organisation``, or ours."""
    vote, organisation = entry.vote, organisation or publication.settings.organisation
    position = vote.positions.get(organisation)
    return VoteRow(
        adresse=entry.adresse,
        objet=vote.objet,
        lettre=lettre_link(entry.lettre),
        instance=vote.instance.libelle,
        resultat=result_in_words(vote),
        resultat_code=vote.resultat.value,
        figures=tuple(figure for figure in _figures(vote, None) if figure.code in _ALWAYS_SHOWN),
        position=position.libelle if position else UNKNOWN.capitalize() + "e",
        position_code=position.value if position else "",
        issue=issue_view(vote, organisation),
        donnees=row_data(entry, organisation),
    )


def vote_sections(
    publication: Publication, entries: Iterable[VoteEntry], organisation: str | None = None
) -> tuple[VoteSection, ...]:
    """Ballots by session, from the latest session to the first."""
    groups: dict[str, list[VoteEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.session.id, []).append(entry)
    ordered = sorted(groups.values(), key=lambda group: group[0].session.sort_key, reverse=True)
    return tuple(
        VoteSection(
            session_link(group[0].session),
            tuple(vote_row(publication, entry, organisation) for entry in group),
        )
        for group in ordered
    )


def vote_years(
    publication: Publication,
    years: Iterable[Year[VoteEntry]],
    organisation: str | None = None,
    anchor: str = "annee",
) -> tuple[VoteYear, ...]:
    """The register by year and session; the positions are those of ``organisation``, or ours."""
    return tuple(
        VoteYear(
            year.annee,
            f"{anchor}-{year.annee}",
            count(len(year.entries), "vote"),
            vote_sections(publication, year.entries, organisation),
        )
        for year in years
    )


def source_view(source: Source | None) -> SourceView | None:
    """A source, field by field; None where there is none."""
    if source is None:
        return None
    return SourceView(
        texte=source.texte or "",
        document=source.document or "",
        url=source.url or "",
        page="" if source.page is None else f"page {source.page}",
        consulte_le="" if source.consulte_le is None else day_in_words(source.consulte_le),
    )


def correction_view(correction: Correction) -> CorrectionView:
    """A correction with its date in words."""
    return CorrectionView(
        date=day_in_words(correction.date),
        datetime=correction.date.isoformat(),
        texte=correction.texte,
    )


def _position(publication: Publication, organisation: str, position: Position | None) -> PositionView:
    return PositionView(
        organisation_link(publication.archive.organisations[organisation]),
        position.value if position else "",
        position.libelle if position else "Position inconnue",
        position_word(position),
        organisation == publication.settings.organisation,
    )


def _figures(vote: Vote, drawn: Bar | None) -> tuple[Figure, ...]:
    figures = []
    for code, libelle in _COUNTS:
        number: int | None = getattr(vote, code)
        if number is None:
            if code in _ALWAYS_SHOWN:
                figures.append(Figure(code, libelle, UNKNOWN, is_known=False))
            continue
        part = drawn.percentage(code) if drawn else ""
        figures.append(Figure(code, libelle, number_in_figures(number), is_known=True, part=part))
    return tuple(figures)
