"""The questions of ``tribune nouvelle``: what the options say first, then what a person answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from tribune.cli.terminal import ask, refuse, taken
from tribune.editing.answers import (
    NONE,
    RefusedError,
    au_nom_de_in,
    count_in,
    entries_in,
    numero_in,
    objet_in,
    position_in,
    positions_in,
    sentence_in,
    session_in,
    term_in,
)
from tribune.editing.new_letter import NewIntervenant, NewLetter, NewVote
from tribune.record.registers import Registers
from tribune.record.site import Site
from tribune.words.french import enumeration, fold
from tribune.words.terms import Etat, Instance, Nature, Position, Resultat, Saisine, Term

T = TypeVar("T")
TermT = TypeVar("TermT", bound=Term)

_COUNTS: Final = ("pour", "contre", "abstentions")


@dataclass(frozen=True, slots=True)
class Given:
    """The options of the command, as they were written."""

    titre: str | None
    session: str | None
    nature: str | None
    theme: tuple[str, ...]
    numero: str | None
    saisine: str | None
    signataire: tuple[str, ...]
    intervenant: tuple[str, ...]
    vote: str | None
    instance: str | None
    resultat: str | None
    pour: str | None
    contre: str | None
    abstentions: str | None
    position: tuple[str, ...]
    etat: str

    def missing(self) -> list[str]:
        """The options without which there is no letter."""
        needed = ("titre", "session", "nature", "theme", "numero")
        return [f"--{name}" for name in needed if not getattr(self, name)]


@dataclass(frozen=True, slots=True)
class Interview:
    """The options first; for the rest, questions where somebody answers, and silence elsewhere."""

    given: Given
    workplace: Site
    asks: bool
    numeros: Collection[int]
    """Those of the letters that are there."""
    year: int
    """The current one, for examples."""

    @property
    def registers(self) -> Registers:
        """What the archive knows."""
        return self.workplace.loaded.registers

    def letter(self) -> NewLetter:
        """All the answers. Only the four that a letter cannot do without are sure to be there."""
        following = max(self.numeros, default=0) + 1
        numero = self.answer(
            "numero",
            f"Numéro (Entrée pour {following}, « aucun » s’il n’y en a pas)",
            lambda a: numero_in(a, self.numeros),
        )
        titre = self.answer("titre", "Titre du texte examiné", lambda a: sentence_in(a, "le titre"))
        session = self.answer(
            "session",
            f"Session (une date, par exemple 14 octobre {self.year})",
            lambda a: session_in(a, self.registers.sessions, self.year),
        )
        nature = self.term("nature", "Nature du texte (un mot ou son numéro)", Nature)
        themes = self.entries("theme", "themes", "Thèmes (noms ou numéros, entre virgules)", _at_least_one)
        signataires = self.signataires()
        return NewLetter(
            titre=_surely(titre),
            session=_surely(session),
            nature=_surely(nature),
            themes=themes,
            numero=numero,
            saisine=None if self.given.saisine is None else self.term("saisine", "", Saisine),
            signataires=signataires,
            intervenants=self.intervenants(signataires),
            votes=self.votes(),
            etat=term_in(self.given.etat, Etat),
        )

    def answer(
        self, option: str, question: str, parse: Callable[[str], T], choices: Sequence[str] = ()
    ) -> T | None:
        """The value of an option, or the answer to its question; None where neither is to be had."""
        written: str | None = getattr(self.given, option)
        if written is not None:
            return taken(f"--{option}", written, parse)
        return ask(question, parse, choices) if self.asks else None

    def term(self, option: str, question: str, terms: type[TermT]) -> TermT | None:
        """A word of a closed list."""
        is_asked = getattr(self.given, option) is None
        names = [term.libelle for term in terms]
        return self.answer(option, question, lambda a: term_in(a, terms, ranks=is_asked), names)

    def entries(
        self,
        option: str,
        register: str,
        question: str,
        otherwise: Callable[[], tuple[str, ...]],
    ) -> tuple[str, ...]:
        """Entries of a register; ``otherwise`` says what an empty answer means."""
        written: tuple[str, ...] = getattr(self.given, option)
        if written:
            return taken(
                f"--{option}", ",".join(written), lambda a: entries_in([a], register, self.registers)
            )
        names = _names(register, self.registers)
        if not self.asks or not names:
            return ()

        def parse(answer: str) -> tuple[str, ...]:
            if not answer.strip():
                return otherwise()
            return (
                ()
                if fold(answer.strip()) in NONE
                else entries_in([answer], register, self.registers, [*names])
            )

        return ask(question, parse, [*names.values()])

    def signataires(self) -> tuple[str, ...]:
        """The organisations that sign: an empty answer is the one that publishes."""
        settings = self.workplace.settings
        own = settings.settings.organisation if settings else ""
        fiche = self.registers.organisations.get(own)
        if fiche is None:
            return self.entries(
                "signataire", "organisations", "Signataires (Entrée s’il n’y en a pas)", tuple
            )
        question = f"Signataires (Entrée pour {fiche.sigle}, « aucun » s’il n’y en a pas)"
        return self.entries("signataire", "organisations", question, lambda: (own,))

    def intervenants(self, signataires: Sequence[str]) -> tuple[NewIntervenant, ...]:
        """The people who spoke, each for its organisation in the register, or for the first that signs."""
        people = self.entries(
            "intervenant", "personnes", "Qui a pris la parole ? (Entrée si personne)", tuple
        )
        speakers: list[NewIntervenant] = []
        for personne in people:
            organisation = self.registers.personnes[personne].organisation or next(iter(signataires), None)
            if organisation is None:
                refuse(
                    f"l’organisation de « {personne} » n’est pas connue",
                    "ajoutez « organisation » à son entrée de registres/personnes.yml, puis recommencez",
                )
            speakers.append(NewIntervenant(personne, organisation, self.au_nom_de(personne, signataires)))
        return tuple(speakers)

    def au_nom_de(self, personne: str, signataires: Sequence[str]) -> tuple[str, ...]:
        """On whose behalf a person spoke: asked where several organisations sign."""
        if not self.asks or len(signataires) < 2:
            return ()
        sigles = enumeration([self.registers.organisations[each].sigle for each in signataires])
        question = (
            f"{self.registers.personnes[personne].nom} parlait au nom de qui ? "
            f"(« toutes » pour {sigles}, Entrée si vous ne le savez pas)"
        )
        return ask(question, lambda a: au_nom_de_in(a, signataires, self.registers))

    def votes(self) -> tuple[NewVote, ...]:
        """One vote at most: the others are written in the file. A count that is not given is not known."""
        given = self.given
        details = [name for name in ("instance", "resultat", *_COUNTS) if getattr(given, name) is not None]
        details += ["position"] if given.position else []
        if given.vote is None and details:
            refuse(
                f"--{details[0]} décrit un vote, et --vote n’est pas écrite",
                "ajoutez --vote, avec ce qui a été voté",
            )
        question = "Ce qui a été mis aux voix (Entrée s’il n’y a pas de vote)"
        objet = self.answer("vote", question, _optional(objet_in))
        if objet is None:
            return ()
        instance = self.term("instance", "Qui a voté (un mot ou son numéro)", Instance)
        if instance is None:
            refuse("il manque --instance, pour le vote", f"écrivez {enumeration([*Instance], 'ou')}")
        resultat = self.answer(
            "resultat",
            "Résultat que dit la source (Entrée s’il est inconnu)",
            _optional(lambda a: term_in(a, Resultat, ranks=given.resultat is None)),
            [term.libelle for term in Resultat],
        )
        pour, contre, abstentions = [
            self.answer(name, f"{label} (Entrée si la source ne le dit pas)", _optional(count_in))
            for name, label in zip(_COUNTS, ("Voix pour", "Voix contre", "Abstentions"), strict=True)
        ]
        known = resultat or Resultat.INCONNU
        return (NewVote(objet, instance, known, pour, contre, abstentions, self.positions()),)

    def positions(self) -> tuple[tuple[str, Position], ...]:
        """What organisations did in the vote: that of the site is asked, then others, if no option says."""
        given: dict[str, Position] = {}
        for written in self.given.position:
            organisation, position = taken("--position", written, lambda a: position_in(a, self.registers))
            if given.setdefault(organisation, position) is not position:
                refuse(f"--position : {organisation} a deux positions", "gardez-en une seule")
        settings = self.workplace.settings
        own = settings.settings.organisation if settings else ""
        fiche = self.registers.organisations.get(own)
        if self.asks and fiche is not None and own not in given:
            question = f"Qu’a fait {fiche.sigle} ? {', '.join(Position)} (Entrée si vous ne le savez pas)"
            answer = ask(question, _optional(lambda a: term_in(a, Position)))
            given |= {} if answer is None else {own: answer}
        if self.asks and not self.given.position and (others := self.registers.organisations.keys() - {own}):
            example = self.registers.organisations[min(others)].sigle
            question = f"Et les autres ? Par exemple {example}=pour, entre virgules (Entrée pour passer)"
            given |= ask(question, lambda a: positions_in(a, self.registers, given))
        return tuple(given.items())


def _surely(value: T | None) -> T:
    """An answer that a letter cannot do without: the command has ended where it is not to be had."""
    assert value is not None, "there is an option, or somebody answered"
    return value


def _optional(parse: Callable[[str], T]) -> Callable[[str], T | None]:
    return lambda answer: parse(answer) if answer.strip() else None


def _at_least_one() -> tuple[str, ...]:
    raise RefusedError("il faut au moins un thème", "écrivez un nom ou un numéro de la liste")


def _names(register: str, registers: Registers) -> dict[str, str]:
    """The entries of a register and what to call each, in alphabetical order."""
    names = {
        "themes": {identifier: fiche.nom for identifier, fiche in registers.themes.items()},
        "personnes": {identifier: fiche.nom for identifier, fiche in registers.personnes.items()},
        "organisations": {
            identifier: fiche.sigle if fiche.sigle == fiche.nom else f"{fiche.sigle}, {fiche.nom}"
            for identifier, fiche in registers.organisations.items()
        },
    }[register]
    return dict(sorted(names.items(), key=lambda entry: (fold(entry[1]), entry[0])))
