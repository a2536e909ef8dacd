"""The fields of the web form, from their declaration and the registers: one for every field.

A field is a mapping as Sveltia CMS reads it. What it shows is French; what it stores is what the front matter
holds. An empty field that may be left out is left out of the file: unknown is never written as 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tribune.describe.json_values import DATE, WEB_ADDRESS
from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.entries import Session
from tribune.record.model import Archive
from tribune.words.french import day_in_words, enumeration, fold, of_period
from tribune.words.terms import Term

FormField = dict[str, Any]
Option = dict[str, str | int]

_COUNT_HINT: Final = "Seulement si la source donne ce nombre : inconnu n’est pas zéro."
_LETTRES_HINT: Final = (
    "Écrivez le numéro de chaque lettre ; pour une lettre sans numéro, le nom de son fichier, sans « .md »."
)
"""Where the lettres are not offered in a list."""
_WEB_ADDRESS_ERROR: Final = "Écrivez l’adresse entière, qui commence par https://, sans espace."
_DATE_ERROR: Final = "Écrivez un jour (2025-03-14), un mois (2025-03) ou une année (2025)."
_SESSION_ERROR: Final = "Écrivez la date AAAA-MM-JJ, ou le nom d’une session du registre."
_DAY: Final = r"\d{4}-\d{2}-\d{2}"
_LATEST_SESSIONS: Final = 3
MOST_LETTRES: Final = 500
"""Beyond, the numbers of lettres are typed: nobody finds one in such a list, and five fields hold it (1.8 MB
of configuration for 3,000 lettres, instead of 64 kB, and two seconds for the list to open)."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the registers and the lettres offer; a field of which they offer nothing is typed."""

    options: Mapping[Kind, Sequence[Option]]
    positions: Sequence[Option]
    """The organisations, as the fields of ``positions``."""
    sessions: Sequence[str] = ()
    """Identifiers of sessions of several days that are no day: a calendar cannot choose them."""
    hints: Mapping[Kind, str] = field(default_factory=dict)
    """What is added to the hint of the fields of a kind."""


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
    hints = {} if lettres else {Kind.LETTRE: _LETTRES_HINT}
    sessions = [each for each in archive.sessions.values() if each.fin != each.debut]
    named = sorted(each.id for each in sessions if each.id != each.debut.isoformat())
    return Choices(
        options={
            Kind.THEME: _sorted({"label": each.nom, "value": each.id} for each in archive.themes.values()),
            Kind.PERSONNE: _sorted(
                {"label": each.nom, "value": each.id} for each in archive.personnes.values()
            ),
            Kind.ORGANISATION: organisations,
            Kind.LETTRE: lettres,
        },
        positions=_sorted({"label": each.sigle, "value": each.id} for each in archive.organisations.values()),
        sessions=named,
        hints=hints | ({Kind.SESSION: _session_hint(sessions)} if sessions else {}),
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


def form_fields(record: type[Declared], choices: Choices) -> list[FormField]:
    """The fields of a record, in its order, which is that of the canonical file."""
    return [
        {
            "name": each.name,
            "label": each.champ.libelle,
            "hint": _hint(each, choices),
            # Where the record has a value of its own for what is not written, the form asks: it would write
            # that value into every file that it touches.
            "required": each.is_required or each.default not in (None, ()),
            **_widget(each, choices),
        }
        for each in fields_of(record).values()
    ]


def _hint(declared: Field, choices: Choices) -> str:
    parts = [
        declared.champ.indice or declared.champ.aide,
        _COUNT_HINT if declared.kind is Kind.DECOMPTE else "",
        choices.hints.get(declared.kind, ""),
    ]
    return " ".join(filter(None, parts))


def _widget(declared: Field, choices: Choices) -> FormField:
    if declared.keys is not None:
        return _positions(declared, choices)
    if declared.is_list:
        return _list(declared, choices)
    if declared.group is not None:
        return {"widget": "object", "collapsed": "auto", "fields": form_fields(declared.group, choices)}
    if declared.terms is not None:
        return {"widget": "select", "options": _options(declared.terms)}
    return _value(declared.kind, choices)


def _value(kind: Kind, choices: Choices) -> FormField:
    options = choices.options.get(kind)
    if options:  # the form refuses to open where there is nothing to choose from
        return {"widget": "select", "options": list(options), "dropdown_threshold": 0}
    if kind is Kind.SESSION and choices.sessions:
        return _string("|".join([_DAY, *choices.sessions]), _SESSION_ERROR)
    return _WIDGETS.get(kind, _string())


def _list(declared: Field, choices: Choices) -> FormField:
    minimum = {"min": declared.minimum} if declared.minimum else {}
    options = choices.options.get(declared.kind)
    if options:
        return {"widget": "select", "multiple": True, "options": list(options), **minimum}
    common: FormField = {"widget": "list", "label_singular": declared.champ.singulier}
    if declared.group is None:
        element = {"name": "element", "label": declared.champ.libelle, **_value(declared.kind, choices)}
        return {**common, "field": element, **minimum}
    return {
        **common,
        "summary": declared.champ.resume,
        "collapsed": "auto",
        "fields": form_fields(declared.group, choices),
    }


def _positions(declared: Field, choices: Choices) -> FormField:
    if not choices.positions or declared.terms is None:
        return {"widget": "keyvalue", "key_label": "Organisation", "value_label": "Position"}
    options = _options(declared.terms)
    return {
        "widget": "object",
        "collapsed": "auto",
        "fields": [
            {
                "name": choice["value"],
                "label": choice["label"],
                "widget": "select",
                "required": False,
                "options": options,
            }
            for choice in choices.positions
        ],
    }


def _string(pattern: str = "", error: str = "") -> FormField:
    shown: FormField = {"widget": "string", "use_emoji_autocomplete": False}
    return {**shown, "pattern": [f"^({pattern})$", error]} if pattern else shown


def _options(terms: type[Term]) -> list[Option]:
    return [{"label": term.libelle, "value": term.value} for term in terms]


_WIDGETS: Final[Mapping[Kind, FormField]] = {
    Kind.DECOMPTE: {"widget": "number", "value_type": "int", "min": 0},
    Kind.RANG: {"widget": "number", "value_type": "int", "min": 1},
    Kind.JOUR: {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
    Kind.SESSION: {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
    Kind.DATE: _string(DATE, _DATE_ERROR),
    Kind.ADRESSE: _string(WEB_ADDRESS, _WEB_ADDRESS_ERROR),
    Kind.LONG: {**_string(), "widget": "text"},
}
"""By kind, what a value is typed in; a line of text for the others."""
