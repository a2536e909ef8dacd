"""How a single value is written, as JSON Schema: what an editor accepts where the checks take a text.

The closed lists of the contract and the entries of the registers are proposed, with what each means beside it
(``enumDescriptions``, which editors show).

An editor reads YAML 1.2: ``299`` is a number, ``2024`` too, ``oui`` a text. The checks read every value as it
was written. So each definition takes what an editor makes of a good text and refuses the rest, in French
(``errorMessage``, which yaml-language-server shows and validators ignore). Patterns are written in what both
Python and ECMA-262 know. Texts name no ``type``, or editors would propose « true », « false » and « null ».
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tribune.record.declaration import Declared
from tribune.record.entries import Organisation, Personne, Session, Theme
from tribune.record.fields import MAX_COUNT
from tribune.record.registers import Registers
from tribune.source.tree import Mapping as Tree
from tribune.words.french import day_in_words
from tribune.words.lexicon import sens_de
from tribune.words.terms import Term

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
_UNKNOWN: Final[Mapping[str, str]] = {
    "themes": "thème inconnu : choisissez-en un de lettres/registres/themes.yml, ou ajoutez-le à ce fichier",
    "organisations": "organisation inconnue : choisissez-en une de lettres/registres/organisations.yml, "
    "ou ajoutez-la à ce fichier",
    "personnes": "personne inconnue : choisissez-en une de lettres/registres/personnes.yml, "
    "ou ajoutez-la à ce fichier",
    "sessions": "écrivez la date de la session (AAAA-MM-JJ), "
    "ou un identifiant de lettres/registres/sessions.yml",
}


def term_choices(choices: type[Term]) -> Json:
    """A closed list."""
    return _choices({term.value: (term.libelle, sens_de(term)) for term in choices})


def register_choices(registers: Registers, name: str) -> Json:
    """The entries of a register, and for a session any day. Of one that cannot be read, nothing is known."""
    if name not in registers.trees:
        return VALUES["texte"]
    tree = registers.trees[name]
    records: Mapping[str, Declared] = getattr(registers, name)
    written = sorted(tree.entries) if isinstance(tree, Tree) else []
    named: dict[str | int, tuple[str, str]] = {id_: _words(records.get(id_)) for id_ in written}
    named |= {int(id_): named[id_] for id_ in written if id_.isdigit()}  # an editor reads a number
    entries = {**_choices(named), "errorMessage": _UNKNOWN[name]}
    if name != "sessions":
        return entries
    return {"anyOf": [entries, {**VALUES["date"], "errorMessage": _UNKNOWN[name]}]}


def _choices(named: Mapping[str | int, tuple[str, str]]) -> Json:
    """Values, each with its name and its meaning, either of which may be empty."""
    return {
        "enum": list(named),
        "enumDescriptions": [" : ".join(filter(None, words)) for words in named.values()],
        "markdownEnumDescriptions": [
            " : ".join(filter(None, (f"**{_escaped(name)}**" if name else "", _escaped(text))))
            for name, text in named.values()
        ],
    }


def _words(entry: Declared | None) -> tuple[str, str]:
    match entry:
        case Theme():
            return entry.nom, entry.description
        case Organisation():
            return entry.sigle, entry.nom
        case Personne():
            return entry.nom, entry.description or ""
        case Session():
            days = [day_in_words(day) for day in dict.fromkeys((entry.debut, entry.fin))]
            return entry.intitule or "", " – ".join(days)
    return "", ""


def _escaped(text: str) -> str:
    """A text as Markdown that says nothing more: what comes from a register is hostile."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>&" else sign for sign in text)
