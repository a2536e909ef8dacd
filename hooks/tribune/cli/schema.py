"""What the declaration of the fields gives: ``tribune champs`` for people, ``tribune schema`` for editors."""

from __future__ import annotations

from pathlib import Path

import click

from tribune.cli.terminal import EXIT_PROBLEMS, FrenchCommand, refuse
from tribune.cli.workplace import letters_here, read_workplace
from tribune.cli.writing import write_all
from tribune.describe.json_schema import SCHEMA_FOLDER, schema_files
from tribune.describe.reference import field_reference
from tribune.source.folder import shown_path
from tribune.words.french import count


@click.command(cls=FrenchCommand, short_help="Afficher tous les champs.")
def champs() -> None:
    """Afficher tous les champs d’une lettre, d’un document et des registres."""
    click.echo(field_reference(), nl=False)


@click.command(cls=FrenchCommand, short_help="Écrire les schémas que lisent les éditeurs.")
@click.argument("dossier", type=click.Path(path_type=Path), default=letters_here, metavar="[DOSSIER]")
@click.option(
    "--vers",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Les écrire là. À défaut : dans le dossier « schema », à côté de mkdocs.yml.",
)
@click.option(
    "--verifie", is_flag=True, help="Ne rien écrire, et finir par le code 1 s’ils ne sont plus à jour."
)
def schema(dossier: Path, vers: Path | None, verifie: bool) -> None:
    """Écrire les schémas JSON des en-têtes et des registres.

    Avec eux, un éditeur comme VSCodium propose les champs et leurs valeurs, les explique et souligne les
    erreurs. Ils viennent des registres du DOSSIER (lettres, si rien n’est dit) : « make site » et
    « make serve » les mettent à jour, ou cette commande, quand un registre a changé.
    """
    site = read_workplace(dossier)
    folder = site.root / SCHEMA_FOLDER if vers is None else vers
    texts = {folder / Path(path).name: text for path, text in schema_files(site.loaded.registers).items()}
    outdated = {path: text.encode() for path, text in texts.items() if not _holds(path, text)}
    shown = shown_path(folder)
    if not outdated:
        click.echo(f"{shown}/ : les schémas sont à jour.")
    elif verifie:
        refuse(
            f"{shown}/ : {count(len(outdated), 'schéma')} à mettre à jour",
            "lancez « tribune schema », ou « make site »",
            EXIT_PROBLEMS,
        )
    else:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_all(outdated)
        except OSError:
            refuse(f"« {shown} » ne peut pas être écrit", "vérifiez ses droits, ou dites où avec « --vers »")
        click.echo(f"{shown}/ : {count(len(outdated), 'schéma')} mis à jour.")


def _holds(path: Path, text: str) -> bool:
    """Whether the file is already there, its line ends left aside: Git may have changed them."""
    try:
        return path.read_text(encoding="utf-8") == text
    except (OSError, UnicodeDecodeError):
        return False
