"""How a single value is written, as JSON Schema: what an editor accepts where the checks take a text.

An editor reads YAML 1.2: ``299`` is a number, ``2024`` too, ``oui`` a text. The checks read every value as it
was written. So each definition takes what an editor makes of a good text and refuses the rest, in French
(``errorMessage``, which yaml-language-server shows and validators ignore). Patterns are written in what both
Python and ECMA-262 know. Texts name no ``type``, or editors would propose « true », « false » and « null ».
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tribune.record.fields import MAX_COUNT

Json = dict[str, Any]

_EMPTY: Final = r"^\s*$"
_NOT_EMPTY: Final = r"\S"
_COUNT: Final = f"0?[0-9]{{1,{len(str(MAX_COUNT)) - 1}}}|{MAX_COUNT}"
"""A power of ten is the largest: all shorter numbers, those as long that start with 0, and itself."""

_YEAR: Final = "(?!0000)[0-9]{4}"
_MONTH: Final = "(?:0[1-9]|1[0-2])"
_ANY_DAY: Final = "(?:0[1-9]|[12][0-9]|3[01])"
_NO_SUCH_DAY: Final = r"[0-9]{4}-(?:02-3|(?:04|06|09|11)-31)"
_NOT_BY_FOUR: Final = "(?:[0-9][13579]|[02468][26]|[13579][048])"
"""Two digits of a number that four does not divide."""
_NO_LEAP_DAY: Final = f"(?:[0-9]{{2}}{_NOT_BY_FOUR}|{_NOT_BY_FOUR}00)-02-29"
DAY: Final = f"(?!{_NO_SUCH_DAY}|{_NO_LEAP_DAY}){_YEAR}-{_MONTH}-{_ANY_DAY}"
"""A day of the calendar, and no other."""
DATE: Final = f"{_YEAR}(?:-{_MONTH})?|{DAY}"
"""A day, a month or a year."""

WEB_ADDRESS: Final = r"""[hH][tT][tT][pP][sS]?://[^\s/?#<>"'`\\]+(?:[/?#][^\s<>"`\\]*)?"""
_PART: Final = r"[^\s\x00-,./:-@\[-^`{-}\x7f]{1,100}"
"""Of the signs of ASCII, letters, digits and « - _ ~ »; of the others, the checks keep letters and digits."""
_OLD_ADDRESS: Final = (
    rf"/?(?![aA][sS][sS][eE][tT][sS]/|404\.[hH][tT][mM][lL])(?:{_PART}/){{0,10}}{_PART}"
    r"(?:/|\.[hH][tT][mM][lL])?"
)
IDENTIFIER: Final = "^(?!(?:index|readme)$)[a-z0-9]+(?:-[a-z0-9]+)*$"

_WRITE_DAY: Final = "écrivez AAAA-MM-JJ, par exemple 2025-10-14 ; le jour doit exister"
_WRITE_NUMBER: Final = (
    "écrivez des chiffres seuls ; si la source ne donne pas ce nombre, effacez le champ : "
    "inconnu n’est pas zéro"
)


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


def _text(*, may_be_empty: bool) -> Json:
    """Whatever is no list and no group."""
    message = "un texte est attendu ici"
    return {
        "if": {"type": ["array", "object"] if may_be_empty else ["array", "null", "object"]},
        "then": {"type": "string", "errorMessage": message},
        "else": {} if may_be_empty else {"pattern": _NOT_EMPTY, "errorMessage": message},
    }


def _number(minimum: int) -> Json:
    pattern = _COUNT if minimum == 0 else f"(?!0+\\s*$)(?:{_COUNT})"
    return {
        "type": ["integer", "string"],
        "minimum": minimum,
        "maximum": MAX_COUNT,
        "pattern": _whole(rf"\+?(?:{pattern})"),
        "errorMessage": _WRITE_NUMBER if minimum == 0 else f"écrivez un nombre à partir de {minimum}",
    }


EMPTY: Final[Json] = {
    "title": "Rien",
    "not": {"type": ["array", "boolean", "number", "object"]},
    "pattern": _EMPTY,
}
"""A field with nothing in it counts as absent, whatever its kind."""

VALUES: Final[Mapping[str, Json]] = {
    "texte": _text(may_be_empty=False),
    "texte-facultatif": _text(may_be_empty=True),
    "decompte": _number(0),
    "rang": _number(1),
    "date": {"type": "string", "pattern": _whole(DAY), "errorMessage": _WRITE_DAY},
    "date-partielle": {
        "type": ["string", "integer"],
        "minimum": 1000,
        "maximum": 9999,
        "pattern": _whole(DATE),
        "errorMessage": "écrivez un jour (2025-03-14), un mois (2025-03) ou une année (2025)",
    },
    "uri": {
        "type": "string",
        "pattern": _whole(WEB_ADDRESS),
        "errorMessage": "écrivez l’adresse entière, qui commence par https://, sans espace",
    },
    "ancienne-adresse": {
        "type": ["string", "integer", "boolean"],  # « true » is a word like another
        "pattern": _whole(_OLD_ADDRESS),
        "errorMessage": "écrivez le chemin dans le site, par exemple lettres/ancien-nom/",
    },
}
"""By the name that the models give to the form of the value."""
