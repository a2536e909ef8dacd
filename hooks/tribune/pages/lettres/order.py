"""The order of lettres, their neighbours, and the links between them seen from both ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tribune.record.model import Archive, Lettre, Session


@dataclass(frozen=True, slots=True)
class SessionLettres:
    """A session with its lettres, in the order of their numbers."""

    session: Session
    lettres: tuple[Lettre, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What comes before and after a lettre; None at either end."""

    previous_in_session: Lettre | None
    next_in_session: Lettre | None
    previous: Lettre | None
    next: Lettre | None


@dataclass(frozen=True, slots=True)
class Relations:
    """The typed links of a lettre, both ways, without repeating one in a weaker kind."""

    suite_de: tuple[Lettre, ...]
    suites: tuple[Lettre, ...]
    voir_aussi: tuple[Lettre, ...]


def by_session(archive: Archive, lettres: Iterable[Lettre]) -> tuple[SessionLettres, ...]:
    """Sessions from the latest to the first, each with those of ``lettres`` that belong to it."""
    groups: dict[str, list[Lettre]] = {}
    for lettre in lettres:
        groups.setdefault(lettre.session, []).append(lettre)
    sessions = sorted((archive.sessions[id_] for id_ in groups), key=lambda s: s.sort_key, reverse=True)
    return tuple(SessionLettres(session, tuple(groups[session.id])) for session in sessions)


def neighbours(archive: Archive) -> dict[str, Neighbours]:
    """The neighbours of every lettre, by its identifier."""
    found: dict[str, Neighbours] = {}
    lettres = archive.lettres
    for rank, lettre in enumerate(lettres):
        previous = lettres[rank - 1] if rank else None
        following = lettres[rank + 1] if rank + 1 < len(lettres) else None
        found[lettre.id] = Neighbours(
            _if_same_session(previous, lettre), _if_same_session(following, lettre), previous, following
        )
    return found


def relations(archive: Archive) -> dict[str, Relations]:
    """The links of every lettre, by its identifier: those it makes, and those made to it."""
    followed_by: dict[str, list[Lettre]] = {}
    cited_by: dict[str, list[Lettre]] = {}
    for lettre in archive.lettres:
        for target in lettre.suite_de:
            followed_by.setdefault(target, []).append(lettre)
        for target in lettre.voir_aussi:
            cited_by.setdefault(target, []).append(lettre)
    found: dict[str, Relations] = {}
    for lettre in archive.lettres:
        suite_de = tuple(archive.lettre[target] for target in lettre.suite_de)
        suites = tuple(followed_by.get(lettre.id, ()))
        stronger = {other.id for other in (*suite_de, *suites)}
        cited = [archive.lettre[target] for target in lettre.voir_aussi] + cited_by.get(lettre.id, [])
        see_also = {other.id: other for other in cited if other.id not in stronger}
        found[lettre.id] = Relations(suite_de, suites, tuple(see_also.values()))
    return found


def _if_same_session(other: Lettre | None, lettre: Lettre) -> Lettre | None:
    return other if other is not None and other.session == lettre.session else None
