"""The kinds of value that a field can hold, each with its own messages, for the models of the schema.

A validator raises ``PydanticCustomError`` whose type is the name of a problem, whose text is its
sentence and whose context holds the action; ``shape`` turns it into a ``Problem`` with its place.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Annotated, Final, TypeVar

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from tribune.record.declaration import Kind
from tribune.record.forges import Forge, Relecture
from tribune.record.stated_results import how_to_state, how_to_state_mode
from tribune.source.problems import ALMOST_SAME, shown, suggestion
from tribune.words.french import MONTHS, enumeration, fold
from tribune.words.terms import (
    Etat,
    Instance,
    Mode,
    Nature,
    PartialDate,
    Position,
    Resultat,
    Saisine,
    Term,
)

MAX_COUNT: Final = 1_000_000
"""Far above any assembly: beyond it, a number is a slip of the keyboard."""

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
"""Narrower than what Python takes for a date: neither 20251014 nor 2025-W42-2."""
_MONTHS = tuple(fold(month) for month in MONTHS)
_FRENCH_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:er)?[-/. ]+(?P<month>\d{1,2}|[a-z]+)[-/. ]+(?P<year>\d{4})", re.ASCII
)
_WEEKDAY = re.compile(r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) +")
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/. ]|(?=\d{4}$))(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})", re.ASCII
)
_NUMBER = re.compile(r"([-−+]?)(\d+)([.,]\d*)?", re.ASCII)
_SLUG = re.compile(r"(?!(?:index|readme)$)(?!.{101})[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#<>\"'`\\]+(?:[/?#][^\s<>\"`\\]*)?", re.IGNORECASE)
_OLD_ADDRESS = re.compile(
    r"/?(?!(?:assets/|404\.html))(?:[\w\-~]{1,100}/){0,10}[\w\-~]{1,100}(?:/|\.html)?", re.IGNORECASE
)
"""Folders, then a folder or an HTML page; never a file that the site makes for itself."""

ValueT = TypeVar("ValueT")
TermT = TypeVar("TermT", bound=Term)


def refuse(name: str, sentence: str, action: str) -> PydanticCustomError:
    """An error that ``shape`` understands. Braces are passed as context: pydantic would format them."""
    return PydanticCustomError(name, "{sentence}", {"sentence": sentence, "action": action})


def is_web_address(text: str) -> bool:
    """Whether ``text`` is a whole address, as a field that holds one takes it."""
    return _WEB_ADDRESS.fullmatch(text) is not None


def is_identifier(text: str) -> bool:
    """Whether ``text`` can be the identifier of a register entry."""
    return _SLUG.fullmatch(text) is not None


def reference_of(written: str) -> str:
    """The identifier of the lettre that a link names: « 0294 » is 294."""
    return str(int(written)) if written.isascii() and written.isdigit() and len(written) < 10 else written


def old_address_of(written: str) -> str:
    """An old address as addresses are compared: no leading slash, a final one unless it names a file."""
    path = re.sub(r"(^|/)index\.html$", "", written.strip("/"))
    return path if path.endswith(".html") or not path else f"{path}/"


def _text(value: object) -> object:
    if value == "":
        raise refuse("valeur-vide", "élément vide", "complétez-le, ou effacez-le")
    return value


def _integer(minimum: int) -> Callable[[object], object]:
    def parse(value: object) -> object:
        if not isinstance(value, str):
            return value
        match = _NUMBER.fullmatch(value)
        if match is None:
            raise refuse(
                "nombre-invalide",
                f"{shown(value)} n’est pas un nombre",
                "écrivez des chiffres seuls ; si la source ne donne pas ce nombre, effacez le champ",
            )
        sign, digits, fraction = match.groups()
        if sign and sign != "+":
            raise refuse("nombre-negatif", f"{value} est négatif", "écrivez un nombre sans signe moins")
        if fraction is not None:
            raise refuse(
                "nombre-fractionnaire", f"{value} n’est pas entier", "écrivez un nombre entier, sans virgule"
            )
        if len(digits) > len(str(MAX_COUNT)) or int(digits) > MAX_COUNT:
            raise refuse(
                "nombre-trop-grand", f"{shown(value)} est démesuré", "vérifiez le nombre de chiffres"
            )
        if int(digits) < minimum:
            raise refuse("nombre-nul", f"{value} est trop petit", f"écrivez un nombre à partir de {minimum}")
        return int(digits)

    return parse


def _check_calendar(value: str) -> None:
    try:
        PartialDate.parse(value)
    except ValueError:
        raise refuse(
            "date-impossible", f"la date {shown(value)} n’existe pas", "vérifiez le jour et le mois"
        ) from None


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not DAY.fullmatch(value):
        raise refuse("date-invalide", f"{shown(value)} n’est pas une date", how_to_write_a_day(value))
    _check_calendar(value)
    return dt.date.fromisoformat(value)


def _partial_date(value: object) -> object:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value, re.ASCII):
        action = "écrivez un jour (2025-03-14), un mois (2025-03) ou une année (2025)"
        raise refuse("date-invalide", f"{shown(value)} n’est pas une date", how_to_write_a_day(value, action))
    _check_calendar(value)
    return PartialDate.parse(value)


def how_to_write_a_day(value: str, otherwise: str = "écrivez AAAA-MM-JJ, par exemple 2025-10-14") -> str:
    """« écrivez 2025-10-14 » for 14/10/2025 or 14 octobre 2025, ``otherwise`` for what is not a day."""
    day = french_day(value)
    return otherwise if day is None else f"écrivez {day.isoformat()}"


def french_day(value: str) -> dt.date | None:
    """The day that is written « mardi 14 octobre 2025 », 14/10/2025 or 2025-10-14; None for anything else."""
    written = _WEEKDAY.sub("", fold(value).strip().removeprefix("le "))
    match = _FRENCH_DAY.fullmatch(written) or _YEAR_FIRST.fullmatch(written)
    if match is None:
        return None
    month = match["month"]
    if month in _MONTHS:
        month = str(_MONTHS.index(month) + 1)
    try:
        return dt.date(int(match["year"]), int(month), int(match["day"]))
    except ValueError:
        return None


def is_impossible_day(value: str) -> bool:
    """Whether a day is written in full, as ``french_day`` reads it, that no calendar has: 31/02/2025."""
    written = _WEEKDAY.sub("", fold(value).strip().removeprefix("le "))
    match = _FRENCH_DAY.fullmatch(written) or _YEAR_FIRST.fullmatch(written)
    if match is None or not (match["month"].isdecimal() or match["month"] in _MONTHS):
        return False
    return french_day(value) is None


def _choice(
    terms: type[TermT], name: str, noun: str, said: Callable[[str], str | None] = lambda _: None
) -> Callable[[object], object]:
    accepted = f"écrivez {enumeration([term.value for term in terms], 'ou')}"

    def parse(value: object) -> object:
        if not isinstance(value, str) or value in set(terms):
            return value
        action = suggestion(value, list(terms), said(value) or accepted, ALMOST_SAME)
        raise refuse(name, f"{noun} {shown(value)}", action)

    return parse


def _matching(pattern: re.Pattern[str], name: str, noun: str, action: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise refuse(name, f"{noun} : {shown(value)}", action)
        return value

    return check


def not_blank(blank: ValueT, name: str) -> AfterValidator:
    """Refuse a group of fields where none is written."""

    def check(value: ValueT) -> ValueT:
        if value == blank:
            raise refuse(
                "champ-manquant", f"le champ {shown(name)} est vide", "donnez au moins un de ses champs"
            )
        return value

    return AfterValidator(check)


Texte = Annotated[str, BeforeValidator(_text), Kind.TEXTE]
Phrase = Annotated[Texte, Kind.PHRASE]
TexteLong = Annotated[Texte, Kind.LONG]
Identifiant = Annotated[
    Texte,
    AfterValidator(
        _matching(
            _SLUG,
            "identifiant-invalide",
            "identifiant mal écrit",
            "n’employez que des minuscules sans accent, des chiffres et des traits d’union",
        )
    ),
]
AdresseWeb = Annotated[
    Texte,
    AfterValidator(
        _matching(
            _WEB_ADDRESS,
            "adresse-web-invalide",
            "adresse web mal écrite",
            "écrivez l’adresse entière, qui commence par https://, sans espace",
        )
    ),
    Kind.ADRESSE,
]
AncienneAdresse = Annotated[
    Texte,
    AfterValidator(
        _matching(
            _OLD_ADDRESS,
            "ancienne-adresse-invalide",
            "ancienne adresse mal écrite",
            "écrivez le chemin dans le site, par exemple lettres/ancien-nom/",
        )
    ),
    AfterValidator(old_address_of),
    Kind.ANCIENNE_ADRESSE,
]
Decompte = Annotated[int, BeforeValidator(_integer(0)), Kind.DECOMPTE]
Rang = Annotated[int, BeforeValidator(_integer(1)), Kind.RANG]
Jour = Annotated[dt.date, BeforeValidator(_day), Kind.JOUR]
DatePartielle = Annotated[PartialDate, BeforeValidator(_partial_date), Kind.DATE]
Reference = Annotated[Texte, AfterValidator(reference_of), Kind.LETTRE]

# Which identifiers there are, ``references`` checks, and editors propose: the kind says where to look.
ThemeId = Annotated[Texte, Kind.THEME]
OrganisationId = Annotated[Texte, Kind.ORGANISATION]
PersonneId = Annotated[Texte, Kind.PERSONNE]
SessionRef = Annotated[Texte, Kind.SESSION]

NatureTerm = Annotated[Nature, BeforeValidator(_choice(Nature, "nature-inconnue", "nature non reconnue"))]
SaisineTerm = Annotated[
    Saisine, BeforeValidator(_choice(Saisine, "saisine-inconnue", "saisine non reconnue"))
]
InstanceTerm = Annotated[
    Instance, BeforeValidator(_choice(Instance, "instance-inconnue", "instance non reconnue"))
]
ResultatTerm = Annotated[
    Resultat, BeforeValidator(_choice(Resultat, "resultat-inconnu", "résultat non reconnu", how_to_state))
]
ModeTerm = Annotated[
    Mode, BeforeValidator(_choice(Mode, "mode-inconnu", "mode de vote non reconnu", how_to_state_mode))
]
PositionTerm = Annotated[
    Position, BeforeValidator(_choice(Position, "position-inconnue", "position non reconnue"))
]
EtatTerm = Annotated[Etat, BeforeValidator(_choice(Etat, "etat-inconnu", "état non reconnu"))]
ForgeTerm = Annotated[Forge, BeforeValidator(_choice(Forge, "formulaire-invalide", "forge non reconnue"))]
RelectureTerm = Annotated[
    Relecture, BeforeValidator(_choice(Relecture, "formulaire-invalide", "réponse non reconnue"))
]
