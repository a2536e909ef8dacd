"""The files of lettres and documents → checked front matters with their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

from tribune.content.anchors import Anchors, anchors_of, check_anchors
from tribune.content.attributes import check_attributes
from tribune.content.drafts import check_draft
from tribune.content.file_names import (
    check_names,
    check_page_name,
    ignored,
    nameless,
    numero_of_file,
    slug_of,
)
from tribune.content.folder import SourceFile
from tribune.content.links import Link, LinkedPage, links_of
from tribune.content.markdown_text import check_sections, check_text
from tribune.content.problems import Place, Problem
from tribune.content.prose import Prose, prose_of
from tribune.content.reading import Page, parse_optional, read_page, read_text
from tribune.content.schema import DocumentSchema, DossierSchema, Fiche, LettreSchema, PageSchema, RevueSchema
from tribune.content.shape import validate
from tribune.content.sheet import Sheet
from tribune.content.vote_checks import check_votes
from tribune.terms import Etat, Genre

FicheT = TypeVar("FicheT", bound=Fiche)

SCHEMAS: Final[Mapping[Genre, type[DocumentSchema]]] = {
    Genre.COMMUNIQUE: DocumentSchema,
    Genre.DOSSIER: DossierSchema,
    Genre.REVUE: RevueSchema,
}
"""What the front matter of each kind of document may hold."""
_GENRES: Final = {genre.value: genre for genre in Genre}


@dataclass(frozen=True, slots=True)
class PageFile(Generic[FicheT]):
    """A page whose own fields are right."""

    source: SourceFile
    sheet: Sheet
    fiche: FicheT
    texte: str


@dataclass(frozen=True, slots=True)
class Pages(Generic[FicheT]):
    """The pages of a folder: those that are sound, and what the third pass reads of all of them."""

    files: tuple[PageFile[FicheT], ...]
    sheets: tuple[Sheet, ...]
    """Every front matter that could be read, sound or not."""
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    """Identifiers that lettres with problems of their own may have: links to them are not wrong."""
    linked: tuple[LinkedPage, ...] = ()
    """What their texts link to, and what can be linked to in them."""


def read_lettres(sources: Iterable[SourceFile], refused: Iterable[SourceFile] = ()) -> Pages[LettreSchema]:
    """Read every lettre of ``sources`` and check it by itself; ``refused`` are already known to be broken."""
    files: list[PageFile[LettreSchema]] = []
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    linked: list[LinkedPage] = []
    broken = {identifier for source in refused if source.is_page for identifier in _identifiers(source)}
    for source in sources:
        if source.is_media:
            continue
        problems.extend(misnamed := list(check_page_name(source)))
        if misnamed:
            broken |= _identifiers(source)
            continue
        if not source.is_page:
            problems.append(ignored(source))
            continue
        page, found = read_page(source.path, source.fichier)
        problems.extend(found)
        if page is None:
            broken |= _identifiers(source)
            continue
        sheet = Sheet(source.fichier, page.tree, _lettre_address(source, page))
        fiche, found = validate(page.tree, LettreSchema)
        prose = prose_of(page)
        votes = sheet.length("votes")
        problems.extend([*found, *_check_lettre(source, sheet, prose), *_check_prose(prose, votes)])
        linked.append(_linked(sheet, f"lettres/{source.relative}", prose, votes=votes))
        sheets.append(sheet)
        if fiche is None or not sheet.adresse:
            broken |= _identifiers(source)
        else:
            files.append(PageFile(source, sheet, fiche, page.texte))
    return Pages(tuple(files), tuple(sheets), tuple(problems), frozenset(broken), tuple(linked))


def read_documents(sources: Iterable[SourceFile]) -> Pages[DocumentSchema]:
    """Read the documents among the pages of ``docs/``: the folder tells their kind."""
    files: list[PageFile[DocumentSchema]] = []
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    linked: list[LinkedPage] = []
    for source in sources:
        genre = genre_of(source)
        if genre is None:
            continue
        page, found = read_page(source.path, source.fichier)
        problems.extend(found)
        if page is None:
            continue
        sheet = Sheet(source.fichier, page.tree, address_of_page(source))
        fiche, found = validate(page.tree, SCHEMAS[genre])
        prose, steps = prose_of(page), list(_steps(sheet))
        problems.extend([*found, *_check_prose(prose), *_check_steps(steps)])
        linked.append(_linked(sheet, source.relative, prose, steps))
        sheets.append(sheet)
        if fiche is not None:
            files.append(PageFile(source, sheet, fiche, page.texte))
    return Pages(tuple(files), tuple(sheets), tuple(problems), linked=tuple(linked))


def read_other_pages(sources: Iterable[SourceFile]) -> Pages[PageSchema]:
    """Read the pages of ``docs/`` that are not documents. Their front matter is optional."""
    files: list[PageFile[PageSchema]] = []
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    linked: list[LinkedPage] = []
    for source in sources:
        if source.path.stem != "index":
            problems.extend(check_page_name(source))
        if not source.is_page or genre_of(source) is not None:
            continue
        page, found = _read_optional(source)
        problems.extend(found)
        if page is None:
            continue
        sheet = Sheet(source.fichier, page.tree, address_of_page(source))
        fiche, found = validate(page.tree, PageSchema)
        prose = prose_of(page)
        without_title = fiche is None or fiche.titre is None
        problems.extend(found)
        problems.extend(
            problem
            for problem in _check_prose(prose)
            if not (without_title and problem.name == "titre-dans-le-texte")
        )
        linked.append(_linked(sheet, source.relative, prose))
        sheets.append(sheet)
        if fiche is not None:
            files.append(PageFile(source, sheet, fiche, page.texte))
    return Pages(tuple(files), tuple(sheets), tuple(problems), linked=tuple(linked))


def _check_prose(prose: Prose, votes: int = 0) -> list[Problem]:
    return [*check_text(prose), *check_attributes(prose), *check_anchors(prose, votes)]


def _steps(sheet: Sheet) -> Iterator[tuple[Place, Prose]]:
    """The texts of a chronology are Markdown too; what they hold stands where each text starts."""
    for rank in range(sheet.length("chronologie")):
        place = sheet.place("chronologie", rank, "texte")
        texte = sheet.text("chronologie", rank, "texte")
        yield place, prose_of(Page(sheet.fichier, sheet.tree, texte, place.line))


def _check_steps(steps: Iterable[tuple[Place, Prose]]) -> Iterator[Problem]:
    for place, prose in steps:
        for problem in _check_prose(prose):
            yield replace(problem, place=place)


def _linked(
    sheet: Sheet,
    src_uri: str,
    prose: Prose,
    steps: Iterable[tuple[Place, Prose]] = (),
    *,
    votes: int = 0,
) -> LinkedPage:
    """The links and the anchors of a page, those of its chronology included."""
    links: list[Link] = list(links_of(prose, src_uri))
    anchors = anchors_of(prose, votes)
    for place, step in steps:
        links += [replace(link, place=place) for link in links_of(step, src_uri)]
        more = anchors_of(step)
        anchors = Anchors(anchors.known | more.known, anchors.is_sure and more.is_sure)
    is_draft = sheet.text("etat") == Etat.BROUILLON
    return LinkedPage(sheet.fichier, src_uri, sheet.adresse, tuple(links), anchors, is_draft)


def genre_of(source: SourceFile) -> Genre | None:
    """The kind of document that a file of ``docs/`` is; None for any other page."""
    folder = source.relative.split("/")[0]
    return _GENRES.get(folder) if source.is_page and source.path.stem != "index" else None


def address_of_page(source: SourceFile) -> str:
    """The address that MkDocs gives to a page of ``docs/``."""
    path = source.relative.removesuffix(source.path.suffix)
    return f"{path.removesuffix('index')}" if source.path.stem == "index" else f"{path}/"


def _read_optional(source: SourceFile) -> tuple[Page | None, list[Problem]]:
    text, problems = read_text(source.path, source.fichier)
    return (None, problems) if text is None else parse_optional(text, source.fichier)


def _identifiers(source: SourceFile) -> set[str]:
    """All that others may call a lettre that could not be understood: by its name, by its number."""
    stem = source.path.stem
    numero = numero_of_file(stem)
    identifiers = {slug_of(stem, None), slug_of(stem, numero)}
    return identifiers if numero is None else identifiers | {str(numero)}


def _lettre_address(source: SourceFile, page: Page) -> str:
    numero = Sheet(source.fichier, page.tree).number("numero")
    last = slug_of(source.path.stem, None) if numero is None else str(numero)
    return f"lettres/{last}/" if last else ""


def _check_lettre(source: SourceFile, sheet: Sheet, prose: Prose) -> Iterator[Problem]:
    if not sheet.adresse:
        yield nameless(source)
    yield from check_names(sheet, source)
    yield from check_votes(sheet)
    yield from check_draft(sheet)
    if sheet.text("etat") not in {"", Etat.PUBLIEE}:
        return
    yield from check_sections(prose)
    if not prose.page.texte:
        yield Problem(
            sheet.place("etat"),
            "texte-absent",
            "la lettre n’a pas de texte",
            "écrivez-le sous l’en-tête, ou dites « etat: notice » s’il n’est pas encore repris",
        )
