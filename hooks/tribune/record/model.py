"""What exists: the frozen records of an archive, and the lookups between them.

Standard library only. Field names are those of the front matter (design §1), so that one word
serves from the letter to the exported column. A count that the source does not give is ``None``,
never 0: every reader of these records has to say what it does with ``None``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from tribune.words.terms import (
    Completude,
    Etat,
    Genre,
    Instance,
    Mode,
    Nature,
    PartialDate,
    Position,
    Resultat,
    Saisine,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """An entry of ``registres/themes.yml``."""

    id: str
    nom: str
    description: str
    synonymes: tuple[str, ...] = ()
    voisins: tuple[str, ...] = ()
    anciennes_adresses: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"themes/{self.id}/"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An entry of ``registres/organisations.yml``: ``sigle`` is what pages show, ``nom`` its expansion."""

    id: str
    sigle: str
    nom: str
    description: str | None = None
    site: str | None = None
    anciennes_adresses: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"organisations/{self.id}/"


@dataclass(frozen=True, slots=True)
class Personne:
    """An entry of ``registres/personnes.yml``. For whom a person spoke stands in each lettre."""

    id: str
    nom: str
    organisation: str | None = None
    description: str | None = None
    anciennes_adresses: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"personnes/{self.id}/"


@dataclass(frozen=True, slots=True)
class Session:
    """A plenary sitting, from its first day to its last."""

    id: str
    debut: dt.date
    fin: dt.date
    intitule: str | None = None
    region: str | None = None
    anciennes_adresses: tuple[str, ...] = ()

    @property
    def annee(self) -> int:
        """The year of its first day."""
        return self.debut.year

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"sessions/{self.id}/"

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """From the oldest to the newest."""
        return self.debut, self.fin, self.id


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read: the exact sentence, an address or a document and page, when it was consulted."""

    texte: str | None = None
    url: str | None = None
    document: str | None = None
    page: int | None = None
    consulte_le: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """One ballot on one text. Counts are numbers of voices; ``None`` is not known, 0 is a stated zero."""

    objet: str
    instance: Instance
    resultat: Resultat
    mode: Mode | None = None
    pour: int | None = None
    contre: int | None = None
    abstentions: int | None = None
    nppv: int | None = None
    absents: int | None = None
    votants: int | None = None
    effectif: int | None = None
    positions: Mapping[str, Position] = field(default_factory=dict)
    remarque: str | None = None
    source: Source | None = None

    @property
    def completude(self) -> Completude:
        """How much is known of the voices. Of the other counts nothing is said."""
        known = [count is not None for count in (self.pour, self.contre, self.abstentions)]
        if all(known):
            return Completude.COMPLET
        return Completude.PARTIEL if any(known) else Completude.NON_PUBLIE


@dataclass(frozen=True, slots=True)
class Intervenant:
    """A person who spoke, for which organisation, and on whose behalf."""

    personne: str
    organisation: str
    au_nom_de: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated change, shown beside what it corrects: the ballot ``vote`` (from 1) or the whole lettre."""

    date: dt.date
    texte: str
    vote: int | None = None


@dataclass(frozen=True, slots=True)
class Lettre:
    """One letter about one text examined in one session."""

    slug: str
    fichier: str
    """Path of the file under ``lettres/``, with forward slashes."""
    titre: str
    session: str
    nature: Nature
    themes: tuple[str, ...]
    numero: int | None = None
    saisine: Saisine | None = None
    resume: str | None = None
    document: str | None = None
    signataires: tuple[str, ...] = ()
    intervenants: tuple[Intervenant, ...] = ()
    votes: tuple[Vote, ...] = ()
    suite_de: tuple[str, ...] = ()
    voir_aussi: tuple[str, ...] = ()
    etat: Etat = Etat.PUBLIEE
    a_verifier: tuple[str, ...] = ()
    """What a person must still check: only a draft has any."""
    corrections: tuple[Correction, ...] = ()
    anciennes_adresses: tuple[str, ...] = ()
    licence: str | None = None
    texte: str = ""

    @property
    def id(self) -> str:
        """What other lettres call it by, and the last part of its address."""
        return self.slug if self.numero is None else str(self.numero)

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"lettres/{self.id}/"

    def adresse_vote(self, rank: int) -> str:
        """Address of the ballot number ``rank`` (from 1) on the page of its lettre."""
        return f"{self.adresse}#vote-{rank}"


@dataclass(frozen=True, slots=True)
class Etape:
    """A dated entry in the chronology of a dossier."""

    date: PartialDate
    titre: str
    texte: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page of the archive that is not a lettre: communiqué, dossier, press review."""

    genre: Genre
    fichier: str
    """Path of the file under ``docs/``, with forward slashes."""
    titre: str
    date: PartialDate
    themes: tuple[str, ...]
    resume: str | None = None
    organisations: tuple[str, ...] = ()
    voir_aussi: tuple[str, ...] = ()
    source: Source | None = None
    chronologie: tuple[Etape, ...] = ()
    etat: Etat = Etat.PUBLIEE
    texte: str = ""

    @property
    def adresse(self) -> str:
        """Where its page stands in the site."""
        return f"{self.fichier.removesuffix('.md')}/"


@dataclass(frozen=True)
class Archive:
    """All the records of one archive, in their order, with the lookups between them.

    Sessions, lettres and documents run from the oldest to the newest, registers in the order of
    their identifiers; ``load`` guarantees that every identifier in a record leads to a record.
    """

    sessions: Mapping[str, Session] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    personnes: Mapping[str, Personne] = field(default_factory=dict)
    lettres: tuple[Lettre, ...] = ()
    documents: tuple[Document, ...] = ()

    @cached_property
    def lettre(self) -> Mapping[str, Lettre]:
        """Lettres by the identifier that others call them by."""
        return {lettre.id: lettre for lettre in self.lettres}

    @cached_property
    def lettres_by_session(self) -> Mapping[str, tuple[Lettre, ...]]:
        """Lettres of each session that has some, sessions from the oldest to the newest."""
        groups: dict[str, list[Lettre]] = {}
        for lettre in self.lettres:
            groups.setdefault(lettre.session, []).append(lettre)
        return {session: tuple(lettres) for session, lettres in groups.items()}

    def session_of(self, lettre: Lettre) -> Session:
        """The session in which the text of ``lettre`` was examined."""
        return self.sessions[lettre.session]

    def without_drafts(self) -> Archive:
        """What readers may see: drafts leave, and so do the links that lead to them."""
        kept = replace(
            self,
            lettres=tuple(lettre for lettre in self.lettres if lettre.etat is not Etat.BROUILLON),
            documents=tuple(document for document in self.documents if document.etat is not Etat.BROUILLON),
        )
        return kept.with_links_inside()

    def with_links_inside(self) -> Archive:
        """The same records, without the links to lettres that are not among them."""
        known = {lettre.id for lettre in self.lettres}

        def inside(ids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(id_ for id_ in ids if id_ in known)

        return replace(
            self,
            lettres=tuple(
                replace(lettre, suite_de=inside(lettre.suite_de), voir_aussi=inside(lettre.voir_aussi))
                for lettre in self.lettres
            ),
            documents=tuple(
                replace(document, voir_aussi=inside(document.voir_aussi)) for document in self.documents
            ),
        )


def lettre_sort_key(lettre: Lettre, session: Session) -> tuple[dt.date, dt.date, str, bool, int, str]:
    """The order of the archive: session, then number, lettres without one last, by their slug."""
    return *session.sort_key, lettre.numero is None, lettre.numero or 0, lettre.slug
