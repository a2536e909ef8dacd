"""What registers and lettres offer to the drop-downs of the web form: names shown, identifiers kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from tribune.describe.form_fields import Choices, Option
from tribune.describe.form_words import LETTRES_HINT
from tribune.record.model import Archive, Session
from tribune.words.french import day_in_words, enumeration, fold, of_period

_LATEST_SESSIONS: Final = 3
MOST_LETTRES: Final = 500
"""Beyond, the numbers of lettres are typed: nobody finds one in such a list, and five fields hold it (1.8 MB
of configuration for 3,000 lettres, instead of 64 kB, and two seconds for the list to open)."""


def form_choices(archive: Archive) -> Choices:
    """The choices that an archive gives, in the alphabetical order of names; lettres from the latest."""
    organisations = _sorted(
        {"label": f"{each.sigle} – {each.nom}", "value": each.id} for each in archive.organisations.values()
    )
    lettres: list[Option] = [
        {
            "label": f"{each.numero} – {each.titre}" if each.numero else each.titre,
            "value": each.numero or each.slug,
        }
        for each in reversed(archive.lettres)
        if len(archive.lettres) <= MOST_LETTRES
    ]
    hints = {} if lettres else {"suite_de": LETTRES_HINT, "voir_aussi": LETTRES_HINT}
    sessions = [each for each in archive.sessions.values() if each.fin != each.debut]
    named = sorted(each.id for each in sessions if each.id != each.debut.isoformat())
    return Choices(
        options={
            "themes": _sorted({"label": each.nom, "value": each.id} for each in archive.themes.values()),
            "personne": _sorted({"label": each.nom, "value": each.id} for each in archive.personnes.values()),
            "organisation": organisations,
            **dict.fromkeys(("signataires", "au_nom_de", "organisations"), organisations),
            **dict.fromkeys(("suite_de", "voir_aussi"), lettres),
        },
        positions=_sorted({"label": each.sigle, "value": each.id} for each in archive.organisations.values()),
        sessions=named,
        hints=hints | ({"session": _session_hint(sessions)} if sessions else {}),
    )


def _session_hint(sessions: Sequence[Session]) -> str:
    """What to give for a session of several days, with the latest as examples."""
    latest = sorted(sessions, key=lambda session: session.debut, reverse=True)[:_LATEST_SESSIONS]
    by_day = all(session.id == session.debut.isoformat() for session in sessions)
    known = enumeration(
        [
            f"{day_in_words(session.debut) if by_day else session.id} pour la session "
            f"{of_period(session.debut, session.fin)}"
            for session in latest
        ]
    )
    how = "choisissez son premier jour" if by_day else "écrivez son nom dans le registre"
    return f"Pour une session de plusieurs jours, {how} : par exemple, {known}."


def _sorted(options: Iterable[Option]) -> list[Option]:
    return sorted(options, key=lambda option: (fold(str(option["label"])), str(option["value"])))
