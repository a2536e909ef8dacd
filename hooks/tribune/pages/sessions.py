"""Sessions and years: the lists of those that have lettres, and the page of each.

The page of a session has its votes side by side: bars stand on the scale of the longest, and there is none
where a share is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from tribune.pages.lists import (
    ListEntry,
    by_session,
    lettre_list,
    list_plan,
)
from tribune.pages.names import Link, session_link, session_title
from tribune.pages.plan import PagePlan, View, Year, by_year, listing
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import VoteEntry, votes_of
from tribune.pages.votes.counts import CHOICES
from tribune.record.model import Archive, Lettre, Session
from tribune.words.french import count, enumeration
from tribune.words.terms import Completude


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session that has lettres."""

    session: Session
    lettres: tuple[Lettre, ...]


def sessions(archive: Archive) -> tuple[SessionEntry, ...]:
    """Sessions that have at least one lettre, from the first to the latest."""
    return tuple(
        SessionEntry(archive.sessions[id_], lettres) for id_, lettres in archive.lettres_by_session.items()
    )


def plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of sessions, and the page of each."""
    entries = sessions(publication.archive)
    years = by_year(reversed(entries), lambda entry: entry.session.annee)
    yield list_plan(
        "sessions/",
        "Sessions",
        "Les sessions plénières dont une lettre rend compte, de la plus récente à la plus ancienne.",
        {str(year.annee): tuple(map(_list_entry, year.entries)) for year in years},
    )
    links = [session_link(entry.session) for entry in entries]
    for entry, previous, following in zip(entries, (None, *links), (*links[1:], None), strict=False):
        title = session_title(entry.session)
        yield PagePlan(
            f"sessions/{entry.session.id}.md",
            "session.html",
            title,
            partial(_session_view, publication, entry, previous, following),
            f"{title} : lettres et votes.",
        )


def _session_view(
    publication: Publication, entry: SessionEntry, previous: Link | None, following: Link | None
) -> View:
    votes = votes_of(publication, entry.lettres)
    return {
        "session": entry.session,
        "lettres": entry.lettres,
        "votes": votes,
        "comparaison": comparison(votes),
        "previous": previous,
        "next": following,
    }


def _list_entry(entry: SessionEntry) -> ListEntry:
    votes = sum(len(lettre.votes) for lettre in entry.lettres)
    held = [count(len(entry.lettres), "lettre")]
    if votes:
        held.append(count(votes, "vote"))
    return ListEntry(session_link(entry.session), enumeration(held), entry.session.intitule or "")


def comparison(entries: Sequence[VoteEntry]) -> View | None:
    """The figure of a session; None without a vote.

    ``votes`` are each with its bar, which has no shares where they are not known, and what is known in words;
    ``echelle`` is the voices that the whole width stands for: those of the longest bar, 0 without any.
    """
    if not entries:
        return None
    echelle = max((bar.base for entry in entries if (bar := entry.decompte.barre)), default=0)
    drawn = []
    for entry in entries:
        bar, told = entry.decompte.barre, (entry.decompte.etat, entry.decompte.publie)
        shares = bar.on_scale(echelle) if bar else ()
        drawn.append((entry, shares, " : ".join(filter(None, told))))
    used = {share.choix for _, shares, _ in drawn for share in shares if share.voix}
    choix = tuple(each for each in (*CHOICES, "autres") if each in used)
    return {"votes": drawn, "echelle": echelle, "choix": choix, "legende": _caption(entries, echelle)}


def _caption(entries: Sequence[VoteEntry], echelle: int) -> str:
    number, voices = count(len(entries), "vote"), count(echelle, "voix", "voix")
    if not echelle:
        sentences = [f"{number}."]
    elif len(entries) == 1:
        sentences = [f"La barre compte {voices}."]
    else:
        sentences = [f"{number} à la même échelle : la plus longue barre compte {voices}."]
    completudes = [entry.vote.completude for entry in entries]
    partial, unpublished = map(completudes.count, (Completude.PARTIEL, Completude.NON_PUBLIE))
    if partial:
        told = count(partial, "décompte est partiel", "décomptes sont partiels")
        sentences.append(f"{told} : un nombre inconnu n’est pas zéro.")
    if unpublished:
        sentences.append(
            f"{count(unpublished, 'décompte n’est pas publié', 'décomptes ne sont pas publiés')}."
        )
    return " ".join([*sentences, "Les nombres sont dans le tableau qui suit."])


def year_plans(publication: Publication) -> Iterator[PagePlan]:
    """The list of all lettres, that of years, and a page for each year that has lettres."""
    yield PagePlan(
        "lettres/index.md",
        "lettres.html",
        "Toutes les lettres",
        partial(_lettres_view, publication),
        f"Toutes les lettres de « {publication.settings.titre} », année par année.",
    )
    years = publication.years
    entries = tuple(ListEntry(_year_link(year), count(len(year.entries), "lettre")) for year in years)
    intro = "Toutes les lettres, année par année."
    yield list_plan("annees/", "Années", intro, {"": entries})
    for rank, year in enumerate(years):
        yield PagePlan(
            f"annees/{year.annee}.md",
            "annee.html",
            f"Année {year.annee}",
            partial(_annee_view, publication, rank),
            f"Les lettres de {year.annee}, session par session.",
        )


def _lettres_view(publication: Publication) -> View:
    listed = listing(publication.archive.lettres, publication.year_of)
    return lettre_list(publication.archive, listed, "annees/{annee}/")


def _annee_view(publication: Publication, rank: int) -> View:
    years = publication.years
    year = years[rank]
    return {
        "sessions": by_session(year.entries, publication.archive.session_of),
        "total": count(len(year.entries), "lettre"),
        "previous": _year_link(years[rank + 1]) if rank + 1 < len(years) else None,
        "next": _year_link(years[rank - 1]) if rank else None,
    }


def _year_link(year: Year[Lettre]) -> Link:
    return Link(str(year.annee), f"annees/{year.annee}/")
