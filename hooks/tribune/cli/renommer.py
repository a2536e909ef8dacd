"""``tribune renommer-theme`` and its like: the identifier of a register entry, changed everywhere at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from tribune.cli.exits import EXIT_PROBLEMS, refuse
from tribune.cli.french import FrenchCommand
from tribune.cli.progress import watched
from tribune.cli.rehearsal import ArchiveFile, Rehearsal, archive_files, rehearse
from tribune.cli.workplace import letters_here, read_workplace
from tribune.cli.writing import write_all_or_refuse
from tribune.describe.json_schema import schema_files
from tribune.editing.mentions import FileKind
from tribune.editing.passages import UnreachableError
from tribune.editing.renaming import (
    Renamed,
    Renaming,
    renamed_page,
    renamed_register,
    renamed_settings,
)
from tribune.record.fields import is_identifier
from tribune.record.model import Archive
from tribune.record.site import Site
from tribune.source.catalogue import Level
from tribune.source.problems import Problem, report, shown, suggestion, total
from tribune.words.french import count

_ESCAPE: Final = re.compile(r"\\|%[0-9A-Fa-f]{2}|&#")
"""What can hide a word: « "\\x65au" », « %65au », « &#101;au ». Without any, a text that lacks the word
need not be read."""


@dataclass(frozen=True, slots=True)
class _Register:
    """How a command speaks of the entries of a register."""

    name: str
    the: str
    no_such: str
    done: str


_REGISTERS: Final = {
    "theme": _Register("themes", "le thème", "aucun thème", "renommé"),
    "organisation": _Register("organisations", "l’organisation", "aucune organisation", "renommée"),
    "personne": _Register("personnes", "la personne", "aucune personne", "renommée"),
    "session": _Register("sessions", "la session", "aucune session", "renommée"),
}


@dataclass(frozen=True, slots=True)
class _Result:
    file: ArchiveFile
    after: Renamed

    @property
    def content(self) -> bytes:
        return self.after.text.encode()


class _AlreadyNamedError(Exception):
    """A file that names the new identifier before the renaming."""


def _command(noun: str) -> click.Command:
    register = _REGISTERS[noun]

    @click.command(
        f"renommer-{noun}",
        cls=FrenchCommand,
        options_metavar="[OPTIONS]",
        short_help=f"Changer l’identifiant d’une entrée : {register.the}.",
        help=f"""Changer l’identifiant d’une entrée de registres/{register.name}.yml, d’ANCIEN en NOUVEAU.

        Le registre, les lettres, les documents, les liens des textes et les réglages sont changés
        ensemble, ou rien ne l’est. L’ancienne adresse de la page mènera à la nouvelle.

        Code de sortie : 0 si c’est fait, 1 si l’archive a des erreurs, 2 si la commande est mal écrite.
        """,
    )
    @click.argument("ancien", metavar="ANCIEN")
    @click.argument("nouveau", metavar="NOUVEAU")
    @click.option(
        "--dossier",
        type=click.Path(path_type=Path),
        default=letters_here,
        metavar="DOSSIER",
        help="Le dossier des lettres (lettres, si rien n’est dit).",
    )
    @click.option("--essai", is_flag=True, help="Dire ce qui serait changé, sans rien écrire.")
    def command(ancien: str, nouveau: str, dossier: Path, essai: bool) -> None:
        _rename(register, ancien, nouveau, dossier, trial=essai)

    return command


renommer_commands: Final = tuple(map(_command, _REGISTERS))


def _rename(register: _Register, old: str, new: str, dossier: Path, *, trial: bool) -> None:
    workplace = read_workplace(dossier)
    errors = [problem for problem in workplace.problems if problem.level is Level.ERREUR]
    if errors:
        refuse(
            f"l’archive a {total(errors)} : rien n’est renommé",
            "corrigez-les d’abord : « tribune verifier » les montre",
            EXIT_PROBLEMS,
        )
    renaming = Renaming(register.name, old, new)
    _check_names(register, renaming, workplace)
    files = list(archive_files(workplace))
    results = _results(files, renaming)
    rehearsal = rehearse(files, {result.file.copy: result.content for result in results}, workplace)
    _check_problems(workplace, rehearsal)
    if not trial:
        contents = {result.file.path.resolve(): result.content for result in results}
        write_all_or_refuse(contents | _schemas(workplace, rehearsal), "rien n’est renommé")
    said = [_said(register, renaming, results, trial=trial), *_kept_name(renaming, workplace)]
    click.echo("\n".join([*said, "Rien n’est écrit : c’était un essai."] if trial else said))


def _check_names(register: _Register, renaming: Renaming, workplace: Site) -> None:
    """ANCIEN must be there, NOUVEAU must be an identifier that nothing has."""
    archive = workplace.loaded.archive or Archive()
    old, new = renaming.old, renaming.new
    known = frozenset(getattr(workplace.loaded.registers, register.name))
    if old not in known:
        action = f"écrivez un identifiant de registres/{register.name}.yml"
        if register.name == "sessions" and old in archive.sessions:
            action = "une session d’un jour n’a que sa date : corrigez-la dans ses lettres"
        refuse(f"{register.no_such} {shown(old)} dans le registre", suggestion(old, known, action))
    if not is_identifier(new):
        refuse(
            f"identifiant mal écrit : {shown(new)}",
            "n’employez que des minuscules sans accent, des chiffres et des traits d’union",
        )
    if new == old:
        refuse("les deux identifiants sont les mêmes", "écrivez l’identifiant actuel, puis le nouveau")
    if new in known or (register.name == "sessions" and new in archive.sessions):
        refuse(
            f"{register.the} {shown(new)} est déjà dans l’archive : deux entrées ne peuvent pas se confondre",
            "choisissez un autre identifiant ; pour réunir deux entrées, corrigez les lettres une à une",
        )


def _results(files: Sequence[ArchiveFile], renaming: Renaming) -> list[_Result]:
    """All the files that change."""
    try:
        return list(filter(None, (_result(each, renaming) for each in watched(files, "Lecture"))))
    except _AlreadyNamedError as error:
        refuse(
            f"{error}: ce fichier nomme déjà {shown(renaming.new)}, qui n’est pas dans le registre",
            "choisissez un autre identifiant, ou corrigez d’abord ce fichier",
            EXIT_PROBLEMS,
        )
    except UnreachableError as error:
        refuse(
            f"{error.place}: {shown(error.word)} est écrit d’une façon que la commande ne sait pas changer",
            "écrivez-le en toutes lettres, puis relancez la commande",
            EXIT_PROBLEMS,
        )


def _result(file: ArchiveFile, renaming: Renaming) -> _Result | None:
    """The file once renamed; None if it says nothing of the entry.

    Raises:
        _AlreadyNamedError: it names the new identifier, as a draft may do before the entry is there.
    """
    if not file.is_text:
        return None
    text = file.path.read_bytes().decode("utf-8")
    is_plain = _ESCAPE.search(text) is None
    back = Renaming(renaming.register, renaming.new, renaming.old)
    if not (is_plain and renaming.new not in text) and _renamed(text, file, back).passages:
        raise _AlreadyNamedError(file.fichier)
    if is_plain and renaming.old not in text:
        return None
    after = _renamed(text, file, renaming)
    return _Result(file, after) if after.passages else None


def _renamed(text: str, file: ArchiveFile, renaming: Renaming) -> Renamed:
    if file.kind is FileKind.SETTINGS:
        return renamed_settings(text, file.fichier, renaming)
    if file.kind is None or file.kind in {FileKind.LETTRE, FileKind.DOCUMENT}:
        return renamed_page(text, file.fichier, file.kind, file.src_uri, renaming)
    return renamed_register(text, file.fichier, file.kind, renaming)


def _check_problems(workplace: Site, rehearsal: Rehearsal) -> None:
    """Nothing is written where the archive would get an error or a warning that it has not."""
    problems = rehearsal.problems
    new = _levels(problems) - _levels(workplace.problems)
    if new:
        click.echo(report(problem for problem in problems if problem.level in new), err=True)
        refuse(
            "l’archive aurait de nouveaux problèmes : rien n’est renommé",
            "corrigez d’abord ce que dit ce rapport, ou choisissez un autre identifiant",
            EXIT_PROBLEMS,
        )


def _levels(problems: Iterable[Problem]) -> Counter[Level]:
    """How many problems there are of each level that stops something."""
    return Counter(problem.level for problem in problems if problem.level is not Level.INFORMATION)


def _schemas(workplace: Site, rehearsal: Rehearsal) -> dict[Path, bytes]:
    """The schemas kept beside the letters, if any: editors propose the identifiers of the registers."""
    schemas = {workplace.root / path: text for path, text in schema_files(rehearsal.registers).items()}
    return {path.resolve(): text.encode() for path, text in schemas.items() if path.is_file()}


def _said(register: _Register, renaming: Renaming, results: list[_Result], *, trial: bool) -> str:
    passages = sum(result.after.passages for result in results)
    figures = f"{count(passages, 'passage')} dans {count(len(results), 'fichier')}"
    lines = (
        [f"{each.file.fichier} : {count(each.after.passages, 'passage')}" for each in results]
        if trial
        else []
    )
    be = "serait" if trial else "est"
    lines += [
        f"{register.the[0].upper()}{register.the[1:]} « {renaming.old} » {be} {register.done} "
        f"« {renaming.new} » : {figures}.",
        f"Son ancienne adresse, /{renaming.old_address}, mènera à la nouvelle.",
    ]
    return "\n".join(lines)


def _kept_name(renaming: Renaming, workplace: Site) -> list[str]:
    """What readers go on seeing: only the identifier changes."""
    fiche = getattr(workplace.loaded.registers, renaming.register)[renaming.old]
    nom = getattr(fiche, "nom", None)  # a session has none
    if not nom:
        return []
    return [
        f"Le nom affiché reste {shown(nom)} : changez-le dans registres/{renaming.register}.yml, si besoin."
    ]
