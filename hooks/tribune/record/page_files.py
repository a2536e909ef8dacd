"""The files of lettres and documents → checked front matters with their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, Generic, TypeVar

from tribune.record.declaration import Declared
from tribune.record.drafts import check_draft
from tribune.record.model import PROSE, AutrePage, Document, Dossier, Lettre, Revue
from tribune.record.shape import validate
from tribune.record.vote_checks import check_votes
from tribune.source.file_names import (
    check_names,
    check_page_name,
    ignored,
    nameless,
    numero_of_file,
    slug_of,
    unpublished,
)
from tribune.source.folder import SourceFile
from tribune.source.problems import Place, Problem, bounded
from tribune.source.reading import Page, parse_optional, read_page, read_text
from tribune.source.tree import Loc, Sheet
from tribune.text.checks import check_text
from tribune.text.links import Anchors, Link, LinkedPage, anchors_of, links_of
from tribune.text.sections import check_sections, check_speeches
from tribune.text.text_limits import check_limits
from tribune.text.tree import Text
from tribune.words.terms import Etat, Genre

RecordT = TypeVar("RecordT", bound=Declared)

DOCUMENTS: Final[Mapping[Genre, type[Document]]] = {
    Genre.COMMUNIQUE: Document,
    Genre.DOSSIER: Dossier,
    Genre.REVUE: Revue,
}
"""What the front matter of each kind of document may hold."""
_MOST: Final = {"signataires": 200, "positions": 200, "themes": 60}
"""Entries that one lettre may have; those that are known have less than ten."""
_GENRES: Final = {genre.value: genre for genre in Genre}


@dataclass(frozen=True, slots=True)
class PageFile(Generic[RecordT]):
    """A page whose own fields are right."""

    source: SourceFile
    record: RecordT


@dataclass(frozen=True, slots=True)
class Pages(Generic[RecordT]):
    """The pages of a folder: those that are sound, and what the third pass reads of all of them."""

    files: tuple[PageFile[RecordT], ...]
    sheets: tuple[Sheet, ...]
    """Every front matter that could be read, sound or not."""
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    """Identifiers that lettres with problems of their own may have: links to them are not wrong."""
    linked: tuple[LinkedPage, ...] = ()
    """What their texts link to, and what can be linked to in them."""


def read_lettres(sources: Iterable[SourceFile], refused: Iterable[SourceFile] = ()) -> Pages[Lettre]:
    """Read every lettre of ``sources`` and check it by itself; ``refused`` are already known to be broken."""
    files: list[PageFile[Lettre]] = []
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
        page, found = read_page(source.path, source.fichier, PROSE)
        problems.extend(found)
        if page is None:
            broken |= _identifiers(source)
            continue
        sheet = Sheet(source.fichier, page.tree, _lettre_address(source, page))
        record, found = validate(
            page.tree,
            Lettre,
            slug=slug_of(source.path.stem, sheet.number("numero")),
            fichier=source.relative,
            texte=page.texte,
        )
        votes = sheet.length("votes")
        text = _read(_text_of(page), votes, in_lettre=True)
        problems.extend([*found, *_check_lettre(source, sheet, page, text), *text.problems])
        linked.append(_linked(sheet, f"lettres/{source.relative}", [text], votes=votes))
        sheets.append(sheet)
        if record is None or not sheet.adresse:
            broken |= _identifiers(source)
        else:
            files.append(PageFile(source, record))
    return Pages(tuple(files), tuple(sheets), tuple(problems), frozenset(broken), tuple(linked))


def read_documents(sources: Iterable[SourceFile]) -> Pages[Document]:
    """Read the documents among the pages of ``docs/``: the folder tells their kind."""
    files: list[PageFile[Document]] = []
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    linked: list[LinkedPage] = []
    for source in sources:
        genre = genre_of(source)
        if genre is None:
            continue
        page, found = read_page(source.path, source.fichier, PROSE)
        problems.extend(found)
        if page is None:
            continue
        sheet = Sheet(source.fichier, page.tree, address_of_page(source))
        record, found = validate(page.tree, DOCUMENTS[genre], fichier=source.relative, texte=page.texte)
        texts = _read_all(page, sheet)
        problems.extend([*found, *(problem for text in texts for problem in text.problems)])
        linked.append(_linked(sheet, source.relative, texts))
        sheets.append(sheet)
        if record is not None:
            files.append(PageFile(source, record))
    return Pages(tuple(files), tuple(sheets), tuple(problems), linked=tuple(linked))


def read_other_pages(sources: Iterable[SourceFile]) -> Pages[AutrePage]:
    """Read the pages of ``docs/`` that are not documents. Their front matter is optional."""
    files: list[PageFile[AutrePage]] = []
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    linked: list[LinkedPage] = []
    for source in sources:
        misnamed = [] if source.path.stem == "index" else list(check_page_name(source))
        problems.extend(misnamed)
        if not (misnamed or source.is_page or source.is_media or source.is_for_the_host):
            problems.append(unpublished(source))
        if not source.is_page or genre_of(source) is not None:
            continue
        page, found = _read_optional(source)
        problems.extend(found)
        if page is None:
            continue
        sheet = Sheet(source.fichier, page.tree, address_of_page(source))
        record, found = validate(page.tree, AutrePage)
        text = _read(_text_of(page))
        without_title = record is None or record.titre is None
        problems.extend(found)
        problems.extend(
            problem
            for problem in text.problems
            if not (without_title and problem.name == "titre-dans-le-texte")
        )
        linked.append(_linked(sheet, source.relative, [text]))
        sheets.append(sheet)
        if record is not None:
            files.append(PageFile(source, record))
    return Pages(tuple(files), tuple(sheets), tuple(problems), linked=tuple(linked))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a page, as far as it was read."""

    text: Text
    problems: tuple[Problem, ...]
    place: Place | None = None
    """Where all that it holds is told; None where each thing has its own place."""
    is_refused: bool = False
    """Whether it asks too much: then nothing else was read of it."""


def _text_of(page: Page) -> Text:
    return Text(page.texte, page.fichier, page.text_line)


def _read(text: Text, votes: int = 0, *, in_lettre: bool = False) -> _Text:
    refused = check_limits(text)
    if refused is not None:
        return _Text(Text(""), (refused,), is_refused=True)
    return _Text(text, tuple(bounded(check_text(text, votes, in_lettre=in_lettre))))


def _read_all(page: Page, sheet: Sheet) -> list[_Text]:
    """The text of a document and those of its chronology: its page shows them as one."""
    steps = list(_steps(sheet))
    joined = [page.texte, *(step.text.written for step in steps)]
    refused = check_limits(Text("\n\n".join(joined))) if steps else None
    text = _read(_text_of(page))
    if refused is None or text.is_refused or any(step.is_refused for step in steps):
        return [text, *steps]
    place = sheet.place("chronologie", key=True)
    return [replace(text, problems=(replace(refused, place=place),), is_refused=True)]


def _steps(sheet: Sheet) -> Iterator[_Text]:
    """The texts of a chronology are Markdown too; what they hold stands where each text starts."""
    for rank in range(sheet.length("chronologie")):
        place = sheet.place("chronologie", rank, "texte")
        text = _read(Text(sheet.text("chronologie", rank, "texte"), sheet.fichier, place.line))
        problems = tuple(replace(problem, place=place) for problem in text.problems)
        yield replace(text, problems=problems, place=place)


def _linked(sheet: Sheet, src_uri: str, texts: Iterable[_Text], *, votes: int = 0) -> LinkedPage:
    """The links and the anchors of a page, those of its chronology included."""
    links: list[Link] = []
    anchors = Anchors(frozenset())
    for text in texts:
        found = links_of(text.text, src_uri)
        links += found if text.place is None else (replace(link, place=text.place) for link in found)
        more = anchors_of(text.text, votes)
        is_sure = anchors.is_sure and more.is_sure and not text.is_refused
        anchors = Anchors(anchors.known | more.known, is_sure)
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
    page, found = (None, []) if text is None else parse_optional(text, source.fichier, PROSE)
    return page, [*problems, *found]


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


def _check_lengths(sheet: Sheet) -> Iterator[Problem]:
    """Each of them has pages, and each pair of organisations has one: thousands in one letter are a slip."""
    lists: list[tuple[str, Loc]] = [(name, (name,)) for name in ("signataires", "themes")]
    lists += [("positions", ("votes", rank, "positions")) for rank in range(sheet.length("votes"))]
    for name, path in lists:
        if sheet.length(*path) > _MOST[name]:
            yield Problem(
                sheet.place(*path),
                "yaml-demesure",
                f"plus de {_MOST[name]} entrées sous « {name} » dans une seule lettre",
                "effacez celles qui sont là par erreur ; le texte de la lettre peut dire les autres",
            )


def _check_lettre(source: SourceFile, sheet: Sheet, page: Page, text: _Text) -> Iterator[Problem]:
    if not sheet.adresse:
        yield nameless(source)
    yield from check_names(sheet, source)
    yield from _check_lengths(sheet)
    yield from check_votes(sheet)
    yield from check_draft(sheet)
    if sheet.text("etat") not in {"", Etat.PUBLIEE}:
        return
    yield from bounded(chain(check_sections(text.text), check_speeches(text.text, sheet)))
    if not page.texte:
        yield Problem(
            sheet.place("etat"),
            "texte-absent",
            "la lettre n’a pas de texte",
            "écrivez-le sous l’en-tête, ou dites « etat: notice » s’il n’est pas encore repris",
        )
