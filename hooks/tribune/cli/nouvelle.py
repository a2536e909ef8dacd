"""``tribune nouvelle``: options, a few questions, and the file of a letter that is right from the start.

Each field of the declaration that one answer fills in is an option; a few of them are also asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import click

from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, ask, refuse, somebody_answers, taken
from tribune.cli.workplace import letters_here, read_workplace
from tribune.cli.writing import FileIsThereError, write_new_file
from tribune.editing.answers import au_nom_de_in, numero_in, positions_in, session_in, term_in
from tribune.editing.new_letter import answer_in, choices_of, letter_path, letter_text, simple_fields
from tribune.record.declaration import Field, Kind, fields_of
from tribune.record.model import PROSE, Lettre, Vote
from tribune.record.registers import Registers
from tribune.record.site import Site
from tribune.source.folder import list_files, numero_of_file, shown_path, slug_of
from tribune.source.problems import Level, report
from tribune.source.reading import read_page
from tribune.source.tree import Sheet
from tribune.words.french import enumeration
from tribune.words.terms import Etat, Position, Resultat

_LETTRE: Final = {each.name: each for each in simple_fields(Lettre) if each.name != "etat"}
_VOTE: Final = {each.name: each for each in (*simple_fields(Vote), fields_of(Vote)["positions"])}
_INTERVENANTS: Final = replace(fields_of(Lettre)["intervenants"], kind=Kind.PERSONNE, holds=None)
"""Those who spoke: one answer names the people, and the registers tell the rest."""
_METAVARS: Final = {Kind.CHOIX: "MOT", Kind.DECOMPTE: "NOMBRE", Kind.RANG: "NOMBRE", Kind.SESSION: "DATE"}
_ASKED: Final = frozenset(
    {"numero", "titre", "session", "nature", "themes", "signataires", "intervenants"}
    | {"objet", "instance", "resultat", "pour", "contre", "abstentions"}
)
"""What a person is asked for; the rest is written in options, or in the file."""


def _option_of(field: Field) -> str:
    """How the option of a field is called: ``--theme``, once for each."""
    if field.name == "objet":
        return "vote"
    name = field.name.removesuffix("s") if _is_repeated(field) else field.name.replace("_", "-")
    return f"vote-{name}" if _VOTE.get(field.name) is field and field.name in _LETTRE else name


def _is_repeated(field: Field) -> bool:
    return field.is_list or field.keys is not None


def _field_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that the declaration gives, in its order."""
    for field in reversed((*_LETTRE.values(), _INTERVENANTS, *_VOTE.values())):
        about = [field.champ.aide]
        about += [f"Écrivez {enumeration([*field.terms], 'ou')}."] if field.terms else []
        about += ["Ou « suivant », ou « aucun »."] if field.name == "numero" else []
        about += ["Peut être répétée."] if _is_repeated(field) else []
        metavar = _METAVARS.get(field.kind, "NOM" if field.register else "TEXTE")
        command = click.option(
            f"--{_option_of(field)}",
            _option_of(field),
            metavar="ORGANISATION=POSITION" if field.keys else metavar,
            multiple=_is_repeated(field),
            help=" ".join(about),
        )(command)
    return command


@click.command(cls=FrenchCommand, short_help="Commencer une lettre.")
@click.argument("dossier", type=click.Path(path_type=Path), default=letters_here, metavar="[DOSSIER]")
@_field_options
@click.option(
    "--brouillon",
    "etat",
    flag_value="brouillon",
    default=True,
    help="Un brouillon. C’est ce qui est fait si rien n’est dit.",
)
@click.option("--publiee", "etat", flag_value="publiee", help="Une lettre à publier.")
@click.option("--notice", "etat", flag_value="notice", help="Une lettre dont le texte n’est pas repris.")
def nouvelle(dossier: Path, etat: str, **given: str | tuple[str, ...] | None) -> None:
    """Commencer une lettre dans un DOSSIER (lettres, si rien n’est dit).

    Quelques questions sont posées, sauf si les options y répondent déjà : --titre, --session, --nature,
    --theme et --numero suffisent. Ce que l’on ne sait pas se passe avec la touche Entrée : rien n’est écrit
    à la place. Le fichier est en règle dès le départ, n’en remplace jamais un autre, et son chemin est
    affiché.

    Code de sortie : 0 si la lettre est écrite, 1 si elle ne peut pas l’être, 2 si la commande est mal écrite.
    """
    site = read_workplace(dossier)
    needed = [field for field in _LETTRE.values() if field.is_required or field.name == "numero"]
    missing = [f"--{_option_of(field)}" for field in needed if not given[_option_of(field)]]
    asks = bool(missing) and somebody_answers()
    if missing and not asks:
        refuse(
            f"il manque {enumeration(missing)}, et personne ne peut répondre ici aux questions",
            "ajoutez ces options, ou lancez « tribune nouvelle » seule dans un terminal",
        )
    _require_a_theme(site)
    interview = _Interview(given, site, asks, _known_numeros(site.folder), dt.date.today().year)
    try:
        fields = {**interview.letter(), "etat": term_in(etat, Etat)}
    except click.Abort:
        click.echo("\nRien n’a été écrit.", err=True)
        raise
    click.echo(shown_path(_write(fields, site)))
    if asks:
        click.echo("    → écrivez le texte sous l’en-tête, puis lancez « tribune verifier »", err=True)


@dataclass(frozen=True, slots=True)
class _Interview:
    """The options first; for the rest, questions where somebody answers, and silence elsewhere."""

    given: Mapping[str, str | tuple[str, ...] | None]
    """The options of the command, as they were written."""
    site: Site
    asks: bool
    numeros: Collection[int]
    """Those of the letters that are there."""
    year: int
    """The current one, for examples."""

    @property
    def registers(self) -> Registers:
        """What the archive knows."""
        return self.site.loaded.registers

    @property
    def own(self) -> str:
        """The organisation that publishes, where the register has it."""
        organisation = self.site.settings.settings.organisation if self.site.settings else ""
        return organisation if organisation in self.registers.organisations else ""

    def letter(self) -> dict[str, Any]:
        """All the answers, by the names of the fields; what is not known is None or empty."""
        hints = {
            "numero": f"Entrée pour {max(self.numeros, default=0) + 1}, « aucun » s’il n’y en a pas",
            "session": f"une date, par exemple 14 octobre {self.year}",
            "themes": "noms ou numéros, entre virgules",
            "signataires": "Entrée s’il n’y en a pas",
        }
        if self.own:
            sigle = self.registers.organisations[self.own].sigle
            hints["signataires"] = f"Entrée pour {sigle}, « aucun » s’il n’y en a pas"
        fields = {name: self.value(field, hints.get(name, "")) for name, field in _LETTRE.items()}
        speakers = self.speakers(fields["signataires"] or ())
        return {**fields, "intervenants": speakers, "votes": self.votes()}

    def value(self, field: Field, hint: str = "", *, may_lack: bool = False) -> Any:
        """What an option says of a field, or the answer to its question; None where neither is to be had."""
        option = _option_of(field)
        written = self.given[option]
        if written is not None and written != ():
            text = written if isinstance(written, str) else ",".join(written)
            return taken(f"--{option}", text, lambda answer: self.parsed(field, answer))
        if field.name not in _ASKED or not self.asks:
            return None
        names = choices_of(field, self.registers)
        if field.is_list and not names:
            return None
        if field.terms is not None and not hint:
            hint = "un mot ou son numéro"
        may_lack = may_lack or not (field.is_required or field.name == "numero")

        def parse(answer: str) -> object:
            if may_lack and not answer.strip():
                return (self.own,) if field.name == "signataires" and self.own else None
            return self.parsed(field, answer, [*names])

        question = f"{field.champ.libelle} ({hint})" if hint else field.champ.libelle
        return ask(question, parse, [*names.values()])

    def parsed(self, field: Field, answer: str, ranks: Sequence[str] = ()) -> object:
        """The value that an answer gives to a field."""
        if field.name == "numero":
            return numero_in(answer, self.numeros)
        if field.register == "sessions":
            return session_in(answer, self.registers.sessions, self.year)
        return answer_in(answer, field, self.registers, ranks)

    def speakers(self, signataires: Sequence[str]) -> list[dict[str, Any]]:
        """The people who spoke, each for its organisation in the register, or for the first that signs."""
        speakers = []
        for personne in self.value(_INTERVENANTS, "Entrée si personne") or ():
            organisation = self.registers.personnes[personne].organisation or next(iter(signataires), None)
            if organisation is None:
                refuse(
                    f"l’organisation de « {personne} » n’est pas connue",
                    "ajoutez « organisation » à son entrée de registres/personnes.yml, puis recommencez",
                )
            au_nom_de = self.au_nom_de(personne, signataires)
            speakers.append({"personne": personne, "organisation": organisation, "au_nom_de": au_nom_de})
        return speakers

    def au_nom_de(self, personne: str, signataires: Sequence[str]) -> tuple[str, ...]:
        """On whose behalf a person spoke: asked where several organisations sign."""
        if not self.asks or len(signataires) < 2:
            return ()
        sigles = enumeration([self.registers.organisations[each].sigle for each in signataires])
        question = (
            f"{self.registers.personnes[personne].nom} parlait au nom de qui ? "
            f"(« toutes » pour {sigles}, Entrée si vous ne le savez pas)"
        )
        return ask(question, lambda answer: au_nom_de_in(answer, signataires, self.registers))

    def votes(self) -> list[dict[str, Any]]:
        """One vote at most: the others are written in the file. A count that is not given is not known."""
        details = [option for option in map(_option_of, _VOTE.values()) if self.given[option]]
        if details and "vote" not in details:
            refuse(
                f"--{details[0]} décrit un vote, et --vote n’est pas écrite",
                "ajoutez --vote, avec ce qui a été voté",
            )
        vote: dict[str, Any] = {}
        hints = {"objet": "Entrée s’il n’y a pas de vote", "resultat": "Entrée s’il est inconnu"}
        for name, field in _VOTE.items():
            if field.keys:
                vote[name] = self.positions()
                continue
            unknown = "" if field.is_required else "Entrée si la source ne le dit pas"
            vote[name] = self.value(field, hints.get(name, unknown), may_lack=name in hints)
            if vote[name] is None and name == "objet":
                return []
            if vote[name] is None and name == "resultat":
                vote[name] = Resultat.INCONNU
            if vote[name] is None and field.is_required and field.terms is not None:
                words = enumeration([*field.terms], "ou")
                refuse(f"il manque --{_option_of(field)}, pour le vote", f"écrivez {words}")
        return [vote]

    def positions(self) -> dict[str, Position]:
        """What organisations did in the vote: that of the site is asked, then others, if no option says."""
        written = ",".join(self.given["position"] or ())
        known = taken("--position", written, lambda answer: positions_in(answer, self.registers, {}))
        organisations = self.registers.organisations
        if self.asks and self.own and self.own not in known:
            sigle = organisations[self.own].sigle
            question = f"Qu’a fait {sigle} ? {', '.join(Position)} (Entrée si vous ne le savez pas)"

            def parse(answer: str) -> dict[str, Position]:
                said = f"{self.own}={answer}" if answer.strip() else ""
                return positions_in(said, self.registers, known)

            known |= ask(question, parse)
        if self.asks and not written and (others := organisations.keys() - {self.own}):
            example = organisations[min(others)].sigle
            question = f"Et les autres ? Par exemple {example}=pour, entre virgules (Entrée pour passer)"
            known |= ask(question, lambda answer: positions_in(answer, self.registers, known))
        return known


def _require_a_theme(site: Site) -> None:
    """End where no theme is known. A register whose themes all have errors is not one that has none."""
    if site.loaded.registers.themes:
        return
    sentence, action = "aucun thème n’est connu", "ajoutez-en un à registres/themes.yml, puis recommencez"
    errors = [each for each in site.problems if each.place.fichier.endswith("registres/themes.yml")]
    if any(each.level is Level.ERREUR for each in errors):
        click.echo(report(errors), err=True)
        sentence = "aucun thème de registres/themes.yml ne peut être lu"
        action = "corrigez ce que dit ce rapport, puis recommencez"
    refuse(sentence, action, EXIT_PROBLEMS)


def _known_numeros(folder: Path) -> set[int]:
    """The numbers of the letters, as they are written; of one that cannot be read, as its file is named."""
    numeros: set[int | None] = set()
    for source in list_files(folder, folder).files:
        if source.is_page:
            page, _ = read_page(source.path, source.fichier, PROSE)
            sheet = Sheet(source.fichier, page.tree) if page else None
            numeros.add(sheet.number("numero") if sheet else numero_of_file(source.path.stem))
    return {numero for numero in numeros if numero is not None}


def _write(fields: Mapping[str, Any], site: Site) -> Path:
    """The file of a letter, which no other may be."""
    folder, registers = site.folder, site.loaded.registers
    names = {slug_of(source.path.stem, None) for source in list_files(folder, folder).files if source.is_page}
    speakers = [registers.personnes[each["personne"]].nom for each in fields["intervenants"]]
    assemblee = site.settings.settings.assemblee if site.settings else ""
    path = letter_path(fields, registers.sessions, names)
    shown = shown_path(folder / path)
    try:
        return write_new_file(folder, path, letter_text(fields, speakers, assemblee))
    except FileIsThereError:
        refuse(f"le fichier {shown} existe déjà", "ouvrez-le, ou changez le titre", EXIT_PROBLEMS)
    except OSError:
        refuse(
            f"le fichier {shown} ne peut pas être écrit",
            "vérifiez vos droits sur ce dossier, et la place qui reste sur le disque",
            EXIT_PROBLEMS,
        )
