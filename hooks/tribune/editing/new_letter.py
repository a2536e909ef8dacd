"""A new letter: its front matter, the skeleton of its text, its place in the archive."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tribune.editing.canonical import front_matter_text
from tribune.record.register_schemas import SessionSchema
from tribune.record.schema import LettreSchema
from tribune.source.file_names import file_of_letter
from tribune.text.sections import first_headings
from tribune.words.terms import Etat, Instance, Nature, Position, Resultat, Saisine


@dataclass(frozen=True, slots=True)
class NewVote:
    """A vote as it is known when the letter is begun: what the source does not give is None."""

    objet: str
    instance: Instance
    resultat: Resultat = Resultat.INCONNU
    pour: int | None = None
    contre: int | None = None
    abstentions: int | None = None
    positions: tuple[tuple[str, Position], ...] = ()
    """Organisations, by their identifiers, and what each did."""


@dataclass(frozen=True, slots=True)
class NewIntervenant:
    """Who spoke, by identifiers: the person, its organisation, those on whose behalf, where that is known."""

    personne: str
    organisation: str
    au_nom_de: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewLetter:
    """What is known of a letter when it is begun."""

    titre: str
    session: str
    """A day (AAAA-MM-JJ), or an identifier of the register of sessions."""
    nature: Nature
    themes: tuple[str, ...]
    numero: int | None = None
    saisine: Saisine | None = None
    signataires: tuple[str, ...] = ()
    intervenants: tuple[NewIntervenant, ...] = ()
    votes: tuple[NewVote, ...] = ()
    etat: Etat = Etat.BROUILLON


def letter_path(letter: NewLetter, sessions: Mapping[str, SessionSchema], taken: Collection[str] = ()) -> str:
    """Where the letter goes, within the folder of letters; ``taken`` are names of files that are there."""
    session = sessions.get(letter.session)
    year = str(session.debut.year) if session else letter.session[:4]
    return file_of_letter(year, letter.numero, letter.titre, letter.nature.value, taken=taken)


def letter_text(letter: NewLetter, people: Mapping[str, str], assemblee: str = "") -> str:
    """The whole file. ``people`` gives the name of each person, ``assemblee`` the acronym of the assembly."""
    header = front_matter_text(_fields(letter), LettreSchema)
    if letter.etat is Etat.NOTICE:
        return header
    speakers = [people[each.personne] for each in letter.intervenants]
    sections = "\n\n".join(first_headings(assemblee, speakers))
    return f"{header}\n{sections}\n"


def _fields(letter: NewLetter) -> dict[str, object]:
    return {
        "numero": letter.numero,
        "titre": letter.titre,
        "session": letter.session,
        "nature": letter.nature,
        "saisine": letter.saisine,
        "themes": letter.themes,
        "signataires": letter.signataires,
        "intervenants": [
            {
                "personne": each.personne,
                "organisation": each.organisation,
                "au_nom_de": each.au_nom_de or None,
            }
            for each in letter.intervenants
        ],
        "votes": [
            {
                "objet": vote.objet,
                "instance": vote.instance,
                "resultat": vote.resultat,
                "pour": vote.pour,
                "contre": vote.contre,
                "abstentions": vote.abstentions,
                "positions": dict(vote.positions) or None,
            }
            for vote in letter.votes
        ],
        "etat": letter.etat,
    }
