"""What the importer says of a document: each field found, uncertain or absent, and from which line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Certitude(StrEnum):
    """How sure a finding is, as a report says it. Only what is found enters the lettre without a question."""

    TROUVE = "trouvé"
    INCERTAIN = "à vérifier"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of a report, and where it is uncertain one entry of ``a_verifier``."""

    champ: str
    """The field of the front matter: « numero », « votes », « intervenants »…"""
    certitude: Certitude
    valeur: str = ""
    """What was read, as a person would say it; empty where it is absent."""
    ligne: int | None = None
    """Line of the text that was read, from 1."""
    remarque: str = ""
    """In French, what a person has to check or to do; empty where there is nothing."""
    page: int | None = None
    """Page of a PDF, from 1."""

    @property
    def place(self) -> str:
        """« page 2, ligne 41 », as far as it is known; empty where it is not."""
        return in_words(self.page, self.ligne)


def in_words(page: int | None, ligne: int | None) -> str:
    """A place in a document; 0 is the line of what stands outside its text, such as a header."""
    parts = [f"page {page}" if page else "", f"ligne {ligne}" if ligne else ""]
    return ", ".join(part for part in parts if part)
