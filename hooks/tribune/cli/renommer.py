"""``tribune renommer-theme`` and its like: the identifier of a register entry, changed everywhere at once.

The change is tried on a copy of the archive first: its problems are known before any file is written.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, refuse, watched
from tribune.cli.workplace import DOCS, LETTRES, ArchiveFile, archive_files, letters_here, read_workplace
from tribune.cli.writing import write_all_or_refuse
from tribune.describe.json_schema import schema_files
from tribune.editing.passages import UnreachableError
from tribune.editing.renaming import SETTINGS, Renamed, Renaming, renamed
from tribune.record.fields import is_identifier
from tribune.record.model import Archive
from tribune.record.site import Site, read_letters, read_site
from tribune.source.folder import SourceFile, shown_path
from tribune.source.problems import Level, report, shown, suggestion, total
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


_WORDS: Final = {
    "theme": _Register("themes", "le thème", "aucun thème", "renommé"),
    "organisation": _Register("organisations", "l’organisation", "aucune organisation", "renommée"),
    "personne": _Register("personnes", "la personne", "aucune personne", "renommée"),
    "session": _Register("sessions", "la session", "aucune session", "renommée"),
}


def _command(noun: str) -> click.Command:
    register = _WORDS[noun]

    @click.command(
        f"renommer-{noun}",
        cls=FrenchCommand,
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


renommer_commands: Final = tuple(map(_command, _WORDS))


def _rename(register: _Register, old: str, new: str, dossier: Path, *, trial: bool) -> None:
    site = read_workplace(dossier)
    errors = [problem for problem in site.problems if problem.level is Level.ERREUR]
    if errors:
        refuse(
            f"l’archive a {total(errors)} : rien n’est renommé",
            "corrigez-les d’abord : « tribune verifier » les montre",
            EXIT_PROBLEMS,
        )
    renaming = Renaming(register.name, old, new)
    _check_names(register, renaming, site)
    files, _ = archive_files(site.folder, site.docs)
    if (config := site.config_file) is not None:
        files.append(ArchiveFile(SourceFile(config, shown_path(config), config.name), "", SETTINGS))
    changed = _changed(files, renaming)
    after = _rehearsed(files, changed, site)
    if more := _levels(after) - _levels(site):
        click.echo(report(problem for problem in after.problems if problem.level in more), err=True)
        refuse(
            "l’archive aurait de nouveaux problèmes : rien n’est renommé",
            "corrigez d’abord ce que dit ce rapport, ou choisissez un autre identifiant",
            EXIT_PROBLEMS,
        )
    if not trial:
        contents = {file.source.path.resolve(): done.text.encode() for file, done in changed.items()}
        schemas = {site.root / path: text for path, text in schema_files(after.loaded.registers).items()}
        contents |= {path.resolve(): text.encode() for path, text in schemas.items() if path.is_file()}
        write_all_or_refuse(contents, "rien n’est renommé")
    click.echo("\n".join(_said(register, renaming, changed, site, trial=trial)))


def _check_names(register: _Register, renaming: Renaming, site: Site) -> None:
    """ANCIEN must be there, NOUVEAU must be an identifier that nothing has."""
    old, new = renaming.old, renaming.new
    known = frozenset(getattr(site.loaded.registers, register.name))
    days = (site.loaded.archive or Archive()).sessions.keys() if register.name == "sessions" else frozenset()
    if old not in known:
        action = f"écrivez un identifiant de registres/{register.name}.yml"
        if old in days:
            action = "une session d’un jour n’a que sa date : corrigez-la dans ses lettres"
        refuse(f"{register.no_such} {shown(old)} dans le registre", suggestion(old, known, action))
    if not is_identifier(new):
        refuse(
            f"identifiant mal écrit : {shown(new)}",
            "n’employez que des minuscules sans accent, des chiffres et des traits d’union",
        )
    if new == old:
        refuse("les deux identifiants sont les mêmes", "écrivez l’identifiant actuel, puis le nouveau")
    if new in known | days:
        refuse(
            f"{register.the} {shown(new)} est déjà dans l’archive : deux entrées ne peuvent pas se confondre",
            "choisissez un autre identifiant ; pour réunir deux entrées, corrigez les lettres une à une",
        )


def _changed(files: Iterable[ArchiveFile], renaming: Renaming) -> dict[ArchiveFile, Renamed]:
    """All the files that change, and what they become.

    None may name the new identifier before, as a draft can where the entry is not there.
    """
    back = Renaming(renaming.register, renaming.new, renaming.old)
    changed: dict[ArchiveFile, Renamed] = {}
    try:
        for file in watched([file for file in files if file.kind], "Lecture"):
            text = file.source.path.read_bytes().decode("utf-8")
            hides = _ESCAPE.search(text) is not None
            if (hides or renaming.new in text) and _renamed(text, file, back).passages:
                refuse(
                    f"{file.source.fichier}: ce fichier nomme déjà {shown(renaming.new)}, qui n’est pas "
                    "dans le registre",
                    "choisissez un autre identifiant, ou corrigez d’abord ce fichier",
                    EXIT_PROBLEMS,
                )
            if (hides or renaming.old in text) and (done := _renamed(text, file, renaming)).passages:
                changed[file] = done
    except UnreachableError as error:
        refuse(
            f"{error.place}: {shown(error.word)} est écrit d’une façon que la commande ne sait pas changer",
            "écrivez-le en toutes lettres, puis relancez la commande",
            EXIT_PROBLEMS,
        )
    return changed


def _renamed(text: str, file: ArchiveFile, renaming: Renaming) -> Renamed:
    return renamed(text, file.source.fichier, file.kind, renaming, file.src_uri)


def _rehearsed(files: Iterable[ArchiveFile], changed: Mapping[ArchiveFile, Renamed], site: Site) -> Site:
    """The site as it would be, read and checked on a copy."""
    with tempfile.TemporaryDirectory(prefix="tribune-") as temporary:
        root = Path(temporary).resolve()
        lettres, docs = root / LETTRES, root / DOCS
        for folder in (lettres, docs):
            folder.mkdir()
        for file in files:
            target = root / file.folder / file.source.relative
            target.parent.mkdir(parents=True, exist_ok=True)
            if file in changed:
                target.write_bytes(changed[file].text.encode())
            else:
                shutil.copyfile(file.source.path, target)
        if site.config_file is None:
            return read_letters(lettres, root, root)
        return read_site(root / site.config_file.name, lettres=lettres, docs=docs, root=site.root)


def _levels(site: Site) -> Counter[Level]:
    """How many problems there are of each level that stops something."""
    return Counter(problem.level for problem in site.problems if problem.level is not Level.INFORMATION)


def _said(
    register: _Register,
    renaming: Renaming,
    changed: Mapping[ArchiveFile, Renamed],
    site: Site,
    *,
    trial: bool,
) -> Iterator[str]:
    """What is told, line by line. Only the identifier changes: readers go on seeing the same name."""
    if trial:
        for file, done in changed.items():
            yield f"{file.source.fichier} : {count(done.passages, 'passage')}"
    passages = sum(done.passages for done in changed.values())
    yield (
        f"{register.the[0].upper()}{register.the[1:]} « {renaming.old} » {'serait' if trial else 'est'} "
        f"{register.done} « {renaming.new} » : {count(passages, 'passage')} dans "
        f"{count(len(changed), 'fichier')}."
    )
    yield f"Son ancienne adresse, /{renaming.old_address}, mènera à la nouvelle."
    entry = getattr(site.loaded.registers, register.name)[renaming.old]
    if nom := getattr(entry, "nom", None):  # a session has none
        yield f"Le nom affiché reste {shown(nom)} : changez-le dans registres/{register.name}.yml, si besoin."
    if trial:
        yield "Rien n’est écrit : c’était un essai."
