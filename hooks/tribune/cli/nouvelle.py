"""``tribune nouvelle``: a few questions, and the file of a new letter that is right from the start."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NoReturn

import click

from tribune.cli.french import FrenchCommand
from tribune.cli.interview import Given, Interview
from tribune.cli.terminal import EXIT_PROBLEMS, refuse, somebody_answers
from tribune.cli.workplace import letters_here, read_workplace
from tribune.cli.writing import FileIsThereError, write_new_file
from tribune.editing.new_letter import NewLetter, letter_path, letter_text
from tribune.record.site import Site
from tribune.source.file_names import numero_of_file, slug_of
from tribune.source.folder import list_files, shown_path
from tribune.source.problems import Level, report
from tribune.source.reading import read_page
from tribune.source.tree import Sheet
from tribune.words.french import enumeration
from tribune.words.terms import Instance, Nature, Resultat, Saisine


@click.command(cls=FrenchCommand, short_help="Commencer une lettre.")
@click.argument("dossier", type=click.Path(path_type=Path), default=letters_here, metavar="[DOSSIER]")
@click.option("--titre", metavar="TEXTE", help="Le titre du texte examiné.")
@click.option("--session", metavar="DATE", help="Le jour de la session, par exemple 14/10/2025.")
@click.option("--nature", metavar="MOT", help=f"La sorte de texte : {enumeration([*Nature], 'ou')}.")
@click.option("--theme", metavar="NOM", multiple=True, help="Un thème du registre. Peut être répétée.")
@click.option("--numero", metavar="NOMBRE", help="Le numéro de la lettre, ou « suivant », ou « aucun ».")
@click.option("--saisine", metavar="MOT", help=f"Qui a demandé l’examen : {enumeration([*Saisine], 'ou')}.")
@click.option(
    "--signataire", metavar="NOM", multiple=True, help="Une organisation qui signe. Peut être répétée."
)
@click.option(
    "--intervenant", metavar="NOM", multiple=True, help="Une personne qui a parlé. Peut être répétée."
)
@click.option("--vote", metavar="TEXTE", help="Ce qui a été mis aux voix, s’il y a eu un vote.")
@click.option("--instance", metavar="MOT", help=f"Qui a voté : {enumeration([*Instance], 'ou')}.")
@click.option("--resultat", metavar="MOT", help=f"Ce que dit la source : {enumeration([*Resultat], 'ou')}.")
@click.option("--pour", metavar="NOMBRE", help="Les voix pour, si la source les donne.")
@click.option("--contre", metavar="NOMBRE", help="Les voix contre, si la source les donne.")
@click.option("--abstentions", metavar="NOMBRE", help="Les abstentions, si la source les donne.")
@click.option(
    "--position",
    metavar="ORGANISATION=POSITION",
    multiple=True,
    help="Ce qu’une organisation a fait dans le vote, par exemple cgt=abstention. Peut être répétée.",
)
@click.option(
    "--brouillon",
    "etat",
    flag_value="brouillon",
    default=True,
    help="Un brouillon. C’est ce qui est fait si rien n’est dit.",
)
@click.option("--publiee", "etat", flag_value="publiee", help="Une lettre à publier.")
@click.option("--notice", "etat", flag_value="notice", help="Une lettre dont le texte n’est pas repris.")
def nouvelle(dossier: Path, **options: object) -> None:
    """Commencer une lettre dans un DOSSIER (lettres, si rien n’est dit).

    Quelques questions sont posées, sauf si les options y répondent déjà : --titre, --session, --nature,
    --theme et --numero suffisent. Ce que l’on ne sait pas se passe avec la touche Entrée : rien n’est écrit
    à la place. Le fichier est en règle dès le départ, n’en remplace jamais un autre, et son chemin est
    affiché.

    Code de sortie : 0 si la lettre est écrite, 1 si elle ne peut pas l’être, 2 si la commande est mal écrite.
    """
    given = Given(**options)  # type: ignore[arg-type]  # click gives what the options say
    workplace = read_workplace(dossier)
    missing = given.missing()
    asks = bool(missing) and somebody_answers()
    if missing and not asks:
        refuse(
            f"il manque {enumeration(missing)}, et personne ne peut répondre ici aux questions",
            "ajoutez ces options, ou lancez « tribune nouvelle » seule dans un terminal",
        )
    if not workplace.loaded.registers.themes:
        _refuse_without_theme(workplace)
    try:
        letter = Interview(
            given, workplace, asks, _known_numeros(workplace.folder), dt.date.today().year
        ).letter()
    except click.Abort:
        click.echo("\nRien n’a été écrit.", err=True)
        raise
    click.echo(shown_path(_write(letter, workplace)))
    if asks:
        click.echo("    → écrivez le texte sous l’en-tête, puis lancez « tribune verifier »", err=True)


def _refuse_without_theme(workplace: Site) -> NoReturn:
    """A register that has themes, all of them with errors, is not one that has none."""
    errors = [
        problem
        for problem in workplace.problems
        if problem.level is Level.ERREUR and problem.place.fichier.endswith("registres/themes.yml")
    ]
    if errors:
        click.echo(report(errors), err=True)
        refuse(
            "aucun thème de registres/themes.yml ne peut être lu",
            "corrigez ce que dit ce rapport, puis recommencez",
            EXIT_PROBLEMS,
        )
    refuse("aucun thème n’est connu", "ajoutez-en un à registres/themes.yml, puis recommencez", EXIT_PROBLEMS)


def _known_numeros(folder: Path) -> set[int]:
    """The numbers of the letters, as they are written; of one that cannot be read, as its file is named."""
    numeros: set[int] = set()
    for source in list_files(folder, folder).files:
        if source.is_page:
            page, _ = read_page(source.path, source.fichier)
            numero = (
                numero_of_file(source.path.stem)
                if page is None
                else Sheet(source.fichier, page.tree).number("numero")
            )
            numeros |= set() if numero is None else {numero}
    return numeros


def _write(letter: NewLetter, workplace: Site) -> Path:
    """The file of a letter, which no other may be."""
    folder, registers = workplace.folder, workplace.loaded.registers
    names = {slug_of(source.path.stem, None) for source in list_files(folder, folder).files if source.is_page}
    people = {identifier: fiche.nom for identifier, fiche in registers.personnes.items()}
    assemblee = workplace.settings.settings.assemblee if workplace.settings else ""
    path = letter_path(letter, registers.sessions, names)
    shown = shown_path(folder / path)
    try:
        return write_new_file(folder, path, letter_text(letter, people, assemblee))
    except FileIsThereError:
        refuse(f"le fichier {shown} existe déjà", "ouvrez-le, ou changez le titre", EXIT_PROBLEMS)
    except OSError:
        refuse(
            f"le fichier {shown} ne peut pas être écrit",
            "vérifiez vos droits sur ce dossier, et la place qui reste sur le disque",
            EXIT_PROBLEMS,
        )
