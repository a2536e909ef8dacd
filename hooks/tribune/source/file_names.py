"""The name of a file and its lettre: how it is named, what the name says of it, and what it contradicts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from tribune.source.folder import SourceFile, misnamed
from tribune.source.media import IMPORTABLE
from tribune.source.problems import Place, Problem, mistake
from tribune.source.tree import Sheet
from tribune.words.french import fold

_NUMBERED = re.compile(r"0*(\d+)(?:-(.+))?", re.ASCII)
_YEAR = re.compile(r"(\d{4})/", re.ASCII)
IGNORED: Final = "fichier-ignore"
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
_OF_THE_WEB = frozenset({".css", ".htm", ".html", ".js", ".mjs", ".php", ".xhtml", ".xml"})
_FIRST_PAGES = frozenset({"index", "readme"})
_SESSION_YEAR = re.compile(r"(\d{4})-", re.ASCII)
"""The identifier of a session of several days may be any word: it then says nothing of the year."""

_LONGEST_TITLE: Final = 50
"""Letters of a title in the name of a file."""
_SUBTITLE: Final = re.compile(r"\s+[:–—]\s+|\s*:\s+")
_SMALL_WORD: Final = re.compile(
    "a|au|aux|avec|ces?|cette|chez|d|dans|de|des|dont|du|en|entre|et|l|la|les?|leurs?|ou|par|pour|qu|que|qui"
    "|s|sa|sans|se|ses|son|sous|sur|un|une|vers"
)
"""Folded. A name that is cut never ends on one of them, which announces what is no longer there."""
_NOT_A_NAME: Final = re.compile(r"\d+(?:-|$)|(?:index|readme|registres|con|prn|aux|nul)$")
"""Words that would be taken for a number, for a page or a folder of the archive, or that Windows refuses."""


def numero_of_file(stem: str) -> int | None:
    """The number with which a file name starts."""
    match = _NUMBERED.fullmatch(stem)
    return int(match[1]) if match and len(match[1]) < 7 else None


def slug_of(stem: str, numero: int | None) -> str:
    """The address that a file name gives: folded, and without the number that the lettre carries anyway."""
    match = _NUMBERED.fullmatch(stem)
    if match and numero is not None and match[2]:
        stem = match[2]
    return re.sub(r"[\W_]+", "-", fold(stem)).strip("-")


def file_of_letter(
    year: str | int | None,
    numero: int | None,
    titre: str,
    nature: str,
    *,
    document: str = "",
    taken: Collection[str] = (),
) -> str:
    """Where a new lettre goes, within the folder of letters: ``2025/299-industries-d-avenir.md``.

    ``document`` names what it comes from, where the title has no word; ``taken`` are names, without suffix,
    that no letter without a number may have: its address comes from it.
    """
    words = _first_words(titre) or _first_words(document) or "sans-titre"
    if numero is not None:
        name = f"{numero:03}-{words}"
    else:
        kind = nature or ("lettre" if _NOT_A_NAME.match(words) else "")
        is_said = words.partition("-")[0] == kind
        name = f"{kind}-{words}" if kind and not is_said else words
        names = (name, *(f"{name}-{rank}" for rank in range(2, len(taken) + 3)))
        name = next(each for each in names if each not in taken)
    return f"{year}/{name}.md" if year else f"{name}.md"


def _first_words(titre: str) -> str:
    """A few words of a title, as a file name: what comes before the subtitle, whole words."""
    main = _SUBTITLE.split(titre)[0]
    words = re.findall(r"[a-z0-9]+", fold(main if len(main.split()) > 1 else titre))
    kept = words[:1]
    while len(kept) < len(words) and len("-".join([*kept, words[len(kept)]])) <= _LONGEST_TITLE:
        kept.append(words[len(kept)])
    while 1 < len(kept) < len(words) and _SMALL_WORD.fullmatch(kept[-1]):
        kept.pop()
    return "-".join(kept)[:_LONGEST_TITLE]


def check_names(sheet: Sheet, source: SourceFile) -> Iterator[Problem]:
    """A name and a front matter that disagree: one of the two is a slip."""
    written, numero = numero_of_file(source.path.stem), sheet.number("numero")
    if numero is not None and written is not None and written != numero:
        yield mistake(sheet.place("numero"), "numero-du-fichier", named=written, numero=numero)
    folder = _YEAR.match(source.relative)
    session = sheet.text("session")
    year = _SESSION_YEAR.match(session)
    if folder is not None and year is not None and year[1] != folder[1]:
        yield mistake(sheet.place("session"), "annee-du-dossier", folder=folder[1], session=session)


def check_page_name(source: SourceFile) -> Iterator[Problem]:
    """A name that MkDocs would not take for a page, or would take for the first page of a folder."""
    if source.path.suffix.lower() in _MARKDOWN_SUFFIXES and not source.is_page:
        yield misnamed(source, "autre-fin-de-nom")
    elif source.is_page and source.path.stem.lower() in _FIRST_PAGES:
        yield misnamed(source, "nom-de-premiere-page", file=source.path.name)


def ignored(source: SourceFile) -> Problem:
    """A file beside the lettres that is neither a page nor something that a page shows."""
    key = "lettre-a-importer" if source.path.suffix.lower() in IMPORTABLE else IGNORED
    return mistake(Place(source.fichier), key, how=how_to_import(source))


def how_to_import(source: SourceFile) -> str:
    """What to do with a file that looks like an old letter."""
    quote = '"' if " " in source.fichier else ""
    return f"si c’est une ancienne lettre, tapez « tribune importer {quote}{source.fichier}{quote} »"


def unpublished(source: SourceFile) -> Problem:
    """A file of ``docs/`` that stays out of the site: of a kind that browsers run, or unknown here."""
    is_of_the_web = source.path.suffix.lower() in _OF_THE_WEB
    return mistake(Place(source.fichier), "page-du-web" if is_of_the_web else "fichier-non-publie")


def nameless(source: SourceFile) -> Problem:
    """A lettre without a number whose file name has no letter to make an address of."""
    return misnamed(source, "nom-sans-adresse")
