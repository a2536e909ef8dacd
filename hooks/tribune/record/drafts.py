"""Drafts that somebody still has to check: what they may lack, and what they may not be.

The importer proposes and a person confirms (design §2.5): until ``a_verifier`` is empty, a lettre is a draft.
It may then lack fields, or name what no register knows yet, without stopping the site that others read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from tribune.source.problems import Problem
from tribune.source.tree import Sheet
from tribune.words.french import count
from tribune.words.terms import Etat

UNFINISHED: Final = "brouillon-a-completer"
_MAY_WAIT: Final = frozenset(
    {"champ-manquant", "organisation-inconnue", "personne-inconnue", "session-inconnue", "theme-inconnu"}
)
"""Names of the problems that a draft may have while somebody checks it."""


def check_draft(sheet: Sheet) -> Iterator[Problem]:
    """What is still to check keeps a lettre from its readers."""
    left = sheet.length("a_verifier")
    if left and sheet.text("etat") != Etat.BROUILLON:
        yield Problem(
            sheet.place("a_verifier", key=True),
            "a-verifier-restant",
            f"il reste {count(left, 'point')} à vérifier, et la lettre n’est pas un brouillon",
            "vérifiez, puis effacez « a_verifier » ; en attendant, écrivez « etat: brouillon »",
        )


def unfinished(problems: Iterable[Problem], lettres: Iterable[Sheet]) -> list[Problem]:
    """The problems, those that may wait in the drafts among ``lettres`` said as information."""
    being_checked = {
        sheet.fichier
        for sheet in lettres
        if sheet.length("a_verifier") and sheet.text("etat") == Etat.BROUILLON
    }
    return [
        replace(problem, name=UNFINISHED)
        if problem.name in _MAY_WAIT and problem.place.fichier in being_checked
        else problem
        for problem in problems
    ]
