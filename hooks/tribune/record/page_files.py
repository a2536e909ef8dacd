"""A file of the lettres or of ``docs/`` → its record, its links, and all that is wrong with it by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, TypeAlias

from tribune.record.model import PROSE, AutrePage, Document, Dossier, Lettre, Revue
from tribune.record.shape import validate
from tribune.record.surprises import check_votes
from tribune.source.folder import (
    SourceFile,
    check_names,
    check_page_name,
    ignored,
    nameless,
    numero_of_file,
    slug_of,
    unpublished,
)
from tribune.source.problems import Place, Problem, bounded
from tribune.source.reading import Page, parse_optional, parse_page, read_text
from tribune.source.tree import Loc, Sheet
from tribune.text.checks import check_text
from tribune.text.links import Anchors, Link, LinkedPage, anchors_of, links_of
from tribune.text.sections import check_sections, check_speeches
from tribune.text.text_limits import check_limits
from tribune.text.tree import Text
from tribune.words.french import count
from tribune.words.terms import Etat, Genre

PageKind: TypeAlias = type[Lettre] | type[Document] | type[AutrePage]
"""What the front matter of a page is checked against."""
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
class PageFile:
    """A file of the lettres or of ``docs/``, as far as it could be read."""

    source: SourceFile
    kind: PageKind
    problems: tuple[Problem, ...]
    """All that is wrong with it, whatever the other files say."""
    sheet: Sheet | None = None
    """Its front matter, sound or not; None where it could not be read."""
    record: Lettre | Document | AutrePage | None = None
    """None where its own fields are wrong, or where no address can be made for it."""
    linked: LinkedPage | None = None
    """What its texts link to, and what can be linked to in it."""

    @property
    def identifiers_of_broken(self) -> set[str]:
        """All that others may call a lettre that has problems of its own: links to it are not wrong."""
        is_page = self.source.is_page or any(check_page_name(self.source))
        is_broken = self.kind is Lettre and is_page and self.record is None
        return identifiers_of(self.source) if is_broken else set()


def read_file(source: SourceFile, kind: PageKind) -> PageFile:
    """Read a page of some kind and check it by itself; of a file that is no page, say whether it may stay."""
    problems = list(_check_file(source, kind))
    page = None
    if source.is_page and not (problems and kind is Lettre):
        page, found = _read_page(source, kind)
        problems += found
    if page is None:
        return PageFile(source, kind, tuple(problems))
    sheet = Sheet(source.fichier, page.tree, _address(source, page, kind))
    record, found = validate(page.tree, kind, **_known(source, sheet, page, kind))
    votes = sheet.length("votes") if kind is Lettre else 0
    texts = _texts(page, sheet, kind, votes)
    said = [problem for text in texts for problem in text.problems]
    if kind is AutrePage and (record is None or not sheet.text("titre")):  # its title is then in its text
        said = [problem for problem in said if problem.name != "titre-dans-le-texte"]
    problems += [*found, *said, *(_check_lettre(source, sheet, page, texts[0]) if kind is Lettre else ())]
    src_uri = f"lettres/{source.relative}" if kind is Lettre else source.relative
    linked = _linked(sheet, src_uri, texts, votes)
    has_address = bool(sheet.adresse) or kind is not Lettre
    return PageFile(source, kind, tuple(problems), sheet, record if has_address else None, linked)


def _check_file(source: SourceFile, kind: PageKind) -> Iterator[Problem]:
    """A file that is not called as its page must be, or that has no place among the pages."""
    may_be_index = kind is not Lettre and source.path.stem == "index"
    misnamed = [] if may_be_index else list(check_page_name(source))
    yield from misnamed
    if misnamed or source.is_page or source.is_media:
        return
    if kind is Lettre:
        yield ignored(source)
    elif not source.is_for_the_host:
        yield unpublished(source)


def _read_page(source: SourceFile, kind: PageKind) -> tuple[Page | None, list[Problem]]:
    text, problems = read_text(source.path, source.fichier)
    if text is None:
        return None, problems
    page, found = (parse_optional if kind is AutrePage else parse_page)(text, source.fichier, PROSE)
    return page, [*problems, *found]


def _known(source: SourceFile, sheet: Sheet, page: Page, kind: PageKind) -> dict[str, str]:
    """What a record holds that nobody writes in its front matter."""
    if kind is AutrePage:
        return {}
    known = {"fichier": source.relative, "texte": page.texte}
    if kind is Lettre:
        known["slug"] = slug_of(source.path.stem, sheet.number("numero"))
    return known


def identifiers_of(source: SourceFile) -> set[str]:
    """All that others may call a lettre that could not be understood: by its name, by its number."""
    stem = source.path.stem
    numero = numero_of_file(stem)
    identifiers = {slug_of(stem, None), slug_of(stem, numero)}
    return identifiers if numero is None else identifiers | {str(numero)}


def kind_of(source: SourceFile) -> PageKind:
    """What a page of ``docs/`` may hold: its folder tells."""
    genre = genre_of(source)
    return AutrePage if genre is None else DOCUMENTS[genre]


def genre_of(source: SourceFile) -> Genre | None:
    """The kind of document that a file of ``docs/`` is; None for any other page."""
    folder = source.relative.split("/")[0]
    return _GENRES.get(folder) if source.is_page and source.path.stem != "index" else None


def address_of_page(source: SourceFile) -> str:
    """The address that MkDocs gives to a page of ``docs/``."""
    path = source.relative.removesuffix(source.path.suffix)
    return f"{path.removesuffix('index')}" if source.path.stem == "index" else f"{path}/"


def _address(source: SourceFile, page: Page, kind: PageKind) -> str:
    if kind is not Lettre:
        return address_of_page(source)
    numero = Sheet(source.fichier, page.tree).number("numero")
    last = slug_of(source.path.stem, None) if numero is None else str(numero)
    return f"lettres/{last}/" if last else ""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a page, as far as it was read."""

    text: Text
    problems: tuple[Problem, ...]
    place: Place | None = None
    """Where all that it holds is told; None where each thing has its own place."""
    is_refused: bool = False
    """Whether it asks too much: then nothing else was read of it."""


def _read(text: Text, votes: int = 0, *, in_lettre: bool = False) -> _Text:
    refused = check_limits(text)
    if refused is not None:
        return _Text(Text(""), (refused,), is_refused=True)
    return _Text(text, tuple(bounded(check_text(text, votes, in_lettre=in_lettre))))


def _texts(page: Page, sheet: Sheet, kind: PageKind, votes: int) -> list[_Text]:
    """The text of a page, and those of the chronology of a document: its page shows them as one."""
    steps = list(_steps(sheet)) if issubclass(kind, Document) else []
    joined = [page.texte, *(step.text.written for step in steps)]
    refused = check_limits(Text("\n\n".join(joined))) if steps else None
    text = _read(Text(page.texte, page.fichier, page.text_line), votes, in_lettre=kind is Lettre)
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


def _linked(sheet: Sheet, src_uri: str, texts: Iterable[_Text], votes: int) -> LinkedPage:
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


def check_draft(sheet: Sheet) -> Iterator[Problem]:
    """The importer proposes and a person confirms: what is still to check keeps a lettre from its readers."""
    left = sheet.length("a_verifier")
    if left and sheet.text("etat") != Etat.BROUILLON:
        yield Problem(
            sheet.place("a_verifier", key=True),
            "a-verifier-restant",
            f"il reste {count(left, 'point')} à vérifier, et la lettre n’est pas un brouillon",
            "vérifiez, puis effacez « a_verifier » ; en attendant, écrivez « etat: brouillon »",
        )


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
