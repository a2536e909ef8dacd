"""Make a whole site folder of invented French letters, always the same for the same seed.

    python -m bench.corpus DOSSIER --lettres 3000 --graine 1
    tribune verifier DOSSIER/lettres
    mkdocs build --strict -f DOSSIER/mkdocs.yml

Run from the root of the repository. The folder uses the hooks and templates of the repository where they
stand. Nobody in it exists, and no vote, position or sentence is real; the pages say so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.letters import letter_file
from bench.plan import plan
from bench.surroundings import pages, registers, settings_file


def corpus(number: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Every file of a site of ``number`` letters: its path in the folder, and its text."""
    planned = plan(seed, number)
    yield "mkdocs.yml", settings_file()
    yield from registers(planned)
    yield from pages(planned)
    for letter in planned.letters:
        yield f"lettres/{letter.path}", letter_file(planned, letter)


def write_corpus(folder: Path, number: int, seed: int = 1) -> None:
    """Write a corpus into a folder that is new or empty: what stood there before would falsify measures."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    for path, text in corpus(number, seed):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.corpus", description="Un corpus de lettres inventées."
    )
    parser.add_argument("dossier", type=Path, help="dossier à créer")
    parser.add_argument("--lettres", type=int, default=3000, help="nombre de lettres (3000)")
    parser.add_argument("--graine", type=int, default=1, help="même graine, mêmes octets (1)")
    options = parser.parse_args(arguments)
    try:
        write_corpus(options.dossier, options.lettres, options.graine)
    except FileExistsError:
        sys.exit(f"le dossier « {options.dossier} » n’est pas vide")
    print(f"{options.lettres} lettres dans {options.dossier}")


if __name__ == "__main__":
    main()
