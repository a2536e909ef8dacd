"""The files of lettres and documents → checked front matters with their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Generic

from tribune.content.file_names import check_names, ignored, nameless, numero_of_file, slug_of
from tribune.content.folder import SourceFile
from tribune.content.markdown_text import check_text
from tribune.content.problems import Problem
from tribune.content.reading import read_page
from tribune.content.schema import DocumentSchema, DossierSchema, LettreSchema, RevueSchema
from tribune.content.shape import validate
from tribune.content.sheet import FicheT, Sheet
from tribune.content.vote_checks import check_votes
from tribune.model import Etat, Genre

_SCHEMAS: Final[Mapping[Genre, type[DocumentSchema]]] = {
    Genre.COMMUNIQUE: DocumentSchema,
    Genre.DOSSIER: DossierSchema,
    Genre.REVUE: RevueSchema,
}


@dataclass(frozen=True, slots=True)
class PageFile(Generic[FicheT]):
    """A page whose own fields are right; what it says of others is not checked yet."""

    source: SourceFile
    sheet: Sheet[FicheT]
    texte: str
    genre: Genre | None = None
    """None for a lettre."""


@dataclass(frozen=True, slots=True)
class LettreFiles:
    """The lettres of a folder."""

    files: tuple[PageFile[LettreSchema], ...]
    broken: frozenset[str]
    """Identifiers that files with problems of their own would have had: links to them are not wrong."""
    problems: tuple[Problem, ...]


def read_lettres(sources: Iterable[SourceFile]) -> LettreFiles:
    """Read every lettre of ``sources`` and check it by itself."""
    files: list[PageFile[LettreSchema]] = []
    broken: set[str] = set()
    problems: list[Problem] = []
    for source in sources:
        if source.is_media:
            continue
        if not source.is_page:
            problems.append(ignored(source))
            continue
        file, found = _read(source, LettreSchema)
        if file is not None:
            found.extend(_check_lettre(file))
        problems.extend(found)
        if file is None or not file.sheet.adresse:
            numero = numero_of_file(source.path.stem)
            broken |= {slug_of(source.path.stem, numero), str(numero)}
        else:
            files.append(file)
    return LettreFiles(tuple(files), frozenset(broken), tuple(problems))


def read_documents(sources: Iterable[SourceFile]) -> tuple[list[PageFile[DocumentSchema]], list[Problem]]:
    """Read the documents among the pages of ``docs/``: the folder tells their kind."""
    files: list[PageFile[DocumentSchema]] = []
    problems: list[Problem] = []
    for source in sources:
        genre = genre_of(source)
        if genre is None:
            continue
        file, found = _read(source, _SCHEMAS[genre], genre)
        problems.extend(found)
        if file is not None:
            files.append(file)
    return files, problems


def genre_of(source: SourceFile) -> Genre | None:
    """The kind of document that a file of ``docs/`` is; None for any other page."""
    folder = source.relative.split("/")[0]
    is_document = source.is_page and folder in set(Genre) and source.path.stem != "index"
    return Genre(folder) if is_document else None


def _read(
    source: SourceFile, schema: type[FicheT], genre: Genre | None = None
) -> tuple[PageFile[FicheT] | None, list[Problem]]:
    page, problems = read_page(source.path, source.fichier)
    if page is None:
        return None, problems
    problems = [*problems, *check_text(page)]
    fiche, found = validate(page.tree, schema)
    problems.extend(found)
    if fiche is None:
        return None, problems
    address = _lettre_address(source, fiche) if isinstance(fiche, LettreSchema) else address_of_page(source)
    return PageFile(source, Sheet(source.fichier, fiche, page.tree, address), page.texte, genre), problems


def address_of_page(source: SourceFile) -> str:
    """The address that MkDocs gives to a page of ``docs/``."""
    path = source.relative.removesuffix(source.path.suffix)
    return f"{path.removesuffix('index')}" if source.path.stem == "index" else f"{path}/"


def _lettre_address(source: SourceFile, fiche: LettreSchema) -> str:
    last = slug_of(source.path.stem, None) if fiche.numero is None else str(fiche.numero)
    return f"lettres/{last}/" if last else ""


def _check_lettre(file: PageFile[LettreSchema]) -> Iterator[Problem]:
    sheet = file.sheet
    if not sheet.adresse:
        yield nameless(file.source)
    yield from check_names(sheet, file.source, sheet.fiche.numero)
    yield from check_votes(sheet)
    if sheet.fiche.etat is Etat.PUBLIEE and not file.texte:
        yield Problem(
            sheet.place("etat"),
            "texte-absent",
            "la lettre n’a pas de texte",
            "écrivez-le sous l’en-tête, ou dites « etat: notice » s’il n’est pas encore repris",
        )
