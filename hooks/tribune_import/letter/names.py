"""Names of people as headings print them: capitals, initials, civilities, surname first."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from tribune.record.model import Personne
from tribune.words.french import fold
from tribune_import.unaccented import unaccented

PARTICLES: Final = frozenset(
    {
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "von",
        "van",
        "der",
        "da",
        "dos",
        "del",
        "di",
        "el",
        "al",
        "ben",
        "bin",
        "ould",
    }
)
_LOWER_PARTICLES: Final = frozenset({"de", "du", "des", "d", "von", "van", "der"})
_CIVILITY = re.compile(
    r"^(?:(?:MM?|Mr|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr|Pr|camarade)\b\.?\s*)+", re.IGNORECASE
)
_ELIDED = re.compile(r"(?:c|j|m|n|s|t|qu)['’]", re.IGNORECASE)
"""« C’est », « qu’Anne »: no name starts so."""
_TOKEN: Final = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
_INITIAL: Final = r"[A-ZÀ-Ý]\.?(?:\s?-\s?[A-ZÀ-Ý]\.?)?"
NOT_A_NAME: Final = frozenset(
    """
    cgt cfdt fo cftc cgc cfe unsa fsu solidaires unef ceser cesr cese groupe region conseil etat
    commission bureau president presidente presidence rapporteur rapporteure rapporteurs
    organisation organisations syndicat syndicats syndicale college assemblee pleniere seance
    session avis etude vote votes rapport contribution motion voeu voeux declaration intervention
    interventions explication politique generale regional regionale departement prefet prefete
    ministre maire comite union federation delegation elu elus elue conseiller conseillere
    conseillers camarades ensemble commune communes unitaire liminaire loire pays france nom texte
    projet plan budget travail emploi sante formation industrie transports mobilite mobilites
    culture tourisme agriculture environnement public publics service services economique social
    environnemental droits femmes hommes jeunes salaries retraites tous notre nos une un les des sur
    pour dans avec contre principes position conclusion introduction contexte lettre page date fin
    debut
    """.split()  # noqa: SIM905 - a page of quotation marks would hide the words
)
"""Words that no name of a person in such a heading holds."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as it should be shown, and its identifier."""

    nom: str
    id: str
    has_initial: bool = False
    """Whether the first name is only an initial."""


def read_name(written: str, common: Collection[str] = ()) -> PersonName | None:
    """The person that ``written`` names; None where it names nobody.

    ``common`` are the words that the text writes in small letters, without accents: no name is made of them.
    """
    text = _CIVILITY.sub("", written.strip(" \t-–—:,;.()«»*")).strip()
    text = re.sub(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])", "-", text)
    tokens = [token for token in re.split(r"\s+|(?<=\.)(?=[^\W\d_])", text) if token]
    if not 2 <= len(tokens) <= 6 or len(text) > 60:
        return None
    if not all(re.fullmatch(rf"(?:{_TOKEN}(?:[-‐‑]{_TOKEN})*|{_INITIAL})\.?", token) for token in tokens):
        return None
    real = [token for token in tokens if _is_initial(token) or unaccented(token).casefold() not in PARTICLES]
    if any(_ELIDED.match(token) for token in tokens):
        return None
    starts = [re.sub(r"^[dl]['’]", "", token) for token in real]
    if len(real) < 2 or not all(start[:1].isupper() for start in starts) or not tokens[0][0].isupper():
        return None
    words = [re.sub(r"[^a-z]", "", unaccented(token).casefold()) for token in real]
    if any(word in NOT_A_NAME or (word in common and len(word) > 1) for word in words):
        return None
    return _named(_surname_last(tokens))


def _surname_last(tokens: list[str]) -> list[str]:
    """« OBLE Diane » → « Diane OBLE »: where only the first words shout, they are the surname."""
    shouted = [token.isupper() and not _is_initial(token) for token in tokens]
    if shouted[0] and not shouted[-1] and not _is_initial(tokens[-1]):
        cut = shouted.index(False)
        rest = tokens[cut:]
        if all(not shout for shout in shouted[cut:]) and unaccented(rest[0]).casefold() not in PARTICLES:
            return [*rest, *tokens[:cut]]
    return tokens


def _named(tokens: list[str]) -> PersonName | None:
    shown = [_shown(token, is_first=rank == 0) for rank, token in enumerate(tokens)]
    nom = " ".join(shown)
    identifier = "-".join(re.findall(r"[a-z0-9]+", fold(nom)))
    has_initial = _is_initial(tokens[0])
    if len(re.sub(r"[^a-z]", "", identifier)) < 3:
        return None
    return PersonName(nom, identifier, has_initial)


def _is_initial(token: str) -> bool:
    return re.fullmatch(_INITIAL, token) is not None


def _shown(token: str, *, is_first: bool) -> str:
    """A part of a name with one capital, unless it is written with care already."""
    if _is_initial(token):
        return token if token.endswith(".") else f"{token}."
    token = token.rstrip(".")
    if unaccented(token).casefold() in _LOWER_PARTICLES and not is_first:
        return token.casefold()
    if not (token.isupper() or token.islower()):
        return token
    return "".join(part.capitalize() for part in re.split(r"([-‐‑'’])", token))


def known_person(name: PersonName, register: Mapping[str, Personne]) -> tuple[Personne | None, bool]:
    """The entry of the register for a name, and whether it is written otherwise there."""
    if name.id in register:
        return register[name.id], False
    parts = sorted(name.id.split("-"))
    for _, personne in sorted(register.items()):
        if fold(personne.nom) == fold(name.nom):
            return personne, False
        if sorted(re.findall(r"[a-z0-9]+", fold(personne.nom))) == parts:
            return personne, True
    if not name.has_initial:
        return None, False
    initial, *surname = name.id.split("-")
    if surname and len(surname[0]) == 1:
        surname = surname[1:]
    alike = [
        personne
        for _, personne in sorted(register.items())
        if (words := re.findall(r"[a-z0-9]+", fold(personne.nom)))[:1]
        and words[0][:1] == initial[:1]
        and words[-len(surname) :] == surname
    ]
    return (alike[0], True) if len(alike) == 1 else (None, False)
