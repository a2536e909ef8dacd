"""A new letter: its front matter, the skeleton of its text, its place in the archive."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from tribune.editing.canonical import front_matter_text
from tribune.record.register_schemas import SessionSchema
from tribune.record.schema import LettreSchema
from tribune.text.sections import first_headings
from tribune.words.french import fold
from tribune.words.terms import Etat, Instance, Nature, Position, Resultat, Saisine

_LONGEST_NAME: Final = 50
"""Letters of a file name, its number aside."""
_SUBTITLE: Final = re.compile(r"\s+[:–—]\s+|\s*:\s+")
_SMALL_WORD: Final = re.compile(
    "a|au|aux|avec|ces?|cette|chez|d|dans|de|des|dont|du|en|entre|et|l|la|les?|leurs?|ou|par|pour|qu|que|qui"
    "|s|sa|sans|se|ses|son|sous|sur|un|une|vers"
)
"""Folded. A name that is cut never ends on one of them, which announces what is no longer there."""


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
    """Where the letter goes, within the folder of letters: ``2025/299-industries-d-avenir.md``.

    ``taken`` are names, without suffix, that no letter without a number may have: its address comes from it.
    """
    session = sessions.get(letter.session)
    year = str(session.debut.year) if session else letter.session[:4]
    name = _slug(letter.titre)
    if letter.numero is not None:
        return f"{year}/{letter.numero:03}-{name}.md"
    nature = letter.nature.value
    if name.split("-")[0] != nature:  # as the web form names it, which cannot tell that the title says it
        name = f"{nature}-{name}"
    names = (name, *(f"{name}-{rank}" for rank in range(2, len(taken) + 3)))
    return f"{year}/{next(each for each in names if each not in taken)}.md"


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


def _slug(titre: str) -> str:
    """A few words of a title, as a file name: what comes before the subtitle, whole words."""
    main = _SUBTITLE.split(titre)[0]
    words = re.findall(r"[a-z0-9]+", fold(main if len(main.split()) > 1 else titre))
    kept = words[:1]
    while len(kept) < len(words) and len("-".join([*kept, words[len(kept)]])) <= _LONGEST_NAME:
        kept.append(words[len(kept)])
    while 1 < len(kept) < len(words) and _SMALL_WORD.fullmatch(kept[-1]):
        kept.pop()
    return "-".join(kept)[:_LONGEST_NAME] or "sans-titre"
