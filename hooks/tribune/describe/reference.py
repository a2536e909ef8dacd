"""The reference of the fields and that of the messages, in Markdown, from the declaration and the catalogue.

Terminal and site print the same text, so that neither can say something else than what is checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.document import AutrePage, Document, Dossier, Etape, Revue
from tribune.record.entries import Organisation, Personne, Session, Theme
from tribune.record.lettre import Correction, Intervenant, Lettre, Source, Vote
from tribune.source.problems import CATALOGUE, Level


@dataclass(frozen=True, slots=True)
class Rubrique:
    """What activists call a record, and what they are told of it."""

    titre: str
    nom: str
    """Its anchor in the reference, and its name among the JSON Schemas."""
    phrase: str


RUBRIQUES: Final[Mapping[type[Declared], Rubrique]] = {
    Lettre: Rubrique("Lettre", "lettre", "L’en-tête d’une lettre."),
    Vote: Rubrique(
        "Vote",
        "vote",
        "Un vote sur un texte. Un nombre que la source ne donne pas ne s’écrit pas : inconnu n’est pas zéro.",
    ),
    Intervenant: Rubrique("Intervenant", "intervenant", "Une personne qui a pris la parole."),
    Correction: Rubrique(
        "Correction", "correction", "Une correction datée, montrée à côté de ce qu’elle corrige."
    ),
    Source: Rubrique("Source", "source", "La source d’un fait : où chacun peut le vérifier."),
    Document: Rubrique("Communiqué", "communique", "L’en-tête d’un communiqué (`docs/communiques/`)."),
    Dossier: Rubrique(
        "Dossier", "dossier", "L’en-tête d’un dossier (`docs/dossiers/`) : en plus, une chronologie."
    ),
    Etape: Rubrique("Étape d’un dossier", "etape", "Une étape de la chronologie d’un dossier."),
    Revue: Rubrique(
        "Revue de presse",
        "revue",
        "L’en-tête d’une page de revue de presse (`docs/revue/`) : la source est obligatoire.",
    ),
    AutrePage: Rubrique(
        "Autre page",
        "page",
        "L’en-tête d’une autre page de `docs/`. Il est facultatif : le titre peut aussi ouvrir le texte.",
    ),
    Theme: Rubrique("Thème", "theme", "Une entrée de `registres/themes.yml`."),
    Organisation: Rubrique("Organisation", "organisation", "Une entrée de `registres/organisations.yml`."),
    Personne: Rubrique("Personne", "personne", "Une entrée de `registres/personnes.yml`."),
    Session: Rubrique(
        "Session",
        "session",
        "Une entrée de `registres/sessions.yml` : utile pour une session de plusieurs jours.",
    ),
}
_KINDS: Final = {
    Kind.DECOMPTE: "nombre",
    Kind.RANG: "nombre à partir de 1",
    Kind.JOUR: "date AAAA-MM-JJ",
    Kind.DATE: "date, mois ou année",
    Kind.ADRESSE: "adresse web",
}
"""Of the other kinds, a text is said."""
_LEVELS: Final[Mapping[Level, str]] = {
    Level.ERREUR: "Elles arrêtent la construction du site : rien n’est publié tant qu’elles restent.",
    Level.AVERTISSEMENT: "Ils sont affichés, et arrêtent la publication (`mkdocs build --strict`).",
    Level.INFORMATION: "Elles sont affichées pour que quelqu’un vérifie, et n’arrêtent jamais rien.",
}


def field_reference() -> str:
    """Every field that an activist can write, with its kind of value and what it is for."""
    parts = [
        "Un champ « obligatoire » doit toujours être écrit. "
        "Un champ facultatif s’efface quand on ne sait pas."
    ]
    for record, rubrique in RUBRIQUES.items():
        parts.append(f"## {rubrique.titre} {{ #{rubrique.nom} }}")
        parts.append(rubrique.phrase)
        parts.append("\n".join(_fields(record)))
    return "\n\n".join(parts) + "\n"


def problem_reference() -> str:
    """Every message, by level: its permanent name, what it means, what to do."""
    parts = ["Chaque message finit par son nom entre crochets. Ce nom ne change jamais."]
    for level, explanation in _LEVELS.items():
        parts.append(f"## {level.value.capitalize()}s {{ #{level.value}s }}\n\n{explanation}")
        for name, entry in sorted(CATALOGUE.items()):
            if entry.level is level:
                parts.append(f"### `{name}` {{ #{name} }}\n\n**{entry.title}.** {entry.explanation}")
    return "\n\n".join(parts) + "\n"


def _fields(record: type[Declared]) -> Iterator[str]:
    for name, field in fields_of(record).items():
        status = "obligatoire" if field.is_required else "facultatif"
        yield f"- `{name}` ({status}, {_kind(field)}) : {field.champ.aide}"


def _kind(field: Field) -> str:
    """The sort of value, in words."""
    of = "liste : " if field.is_list else "identifiant : " if field.keys else ""
    if field.terms is not None:
        return of + " ou ".join(f"`{term.value}`" for term in field.terms)
    if field.group is not None:
        rubrique = RUBRIQUES[field.group]
        return f"{of}[{rubrique.titre.lower()}](#{rubrique.nom})"
    return of + _KINDS.get(field.kind, "texte")
