"""Values to choose from, as JSON Schema: the closed lists of the contract and the entries of the registers.

Each value has its French name and what it means beside it: ``enumDescriptions``, which editors show.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tribune.describe.json_values import VALUES, Json
from tribune.record.declaration import Declared
from tribune.record.entries import Organisation, Personne, Session, Theme
from tribune.record.registers import Registers
from tribune.source.tree import Mapping as Tree
from tribune.words.french import day_in_words
from tribune.words.lexicon import sens_de
from tribune.words.terms import Term

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
