"""An entry of a register under another identifier: the new text of each file that names it.

Only the bytes of the identifiers change. Nothing is written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tribune.editing.mentions import FileKind, mentions, renamed_path
from tribune.editing.passages import Passage, Source, UnreachableError
from tribune.record.records import old_address_of
from tribune.source.problems import Place
from tribune.source.reading import Page, decode, parse_optional
from tribune.source.sheet import Sheet
from tribune.source.tree import Entry, Mapping, Node, Scalar, Sequence, plain
from tribune.source.yaml_reader import read_yaml
from tribune.text.links import Link, links_of
from tribune.text.prose import prose_of

_FIELD = "anciennes_adresses"


@dataclass(frozen=True, slots=True)
class Renaming:
    """An entry of a register (``themes``, ``organisations``…), its identifier and the one that it gets."""

    register: str
    old: str
    new: str

    @property
    def old_address(self) -> str:
        """Where the page of the entry stood."""
        return f"{self.register}/{self.old}/"


@dataclass(frozen=True, slots=True)
class Renamed:
    """A file after the renaming: its text, and how many passages of it changed."""

    text: str
    passages: int


def renamed_page(text: str, fichier: str, kind: FileKind | None, src_uri: str, renaming: Renaming) -> Renamed:
    """A lettre, a document, or (without kind) any other page of ``docs/``: its fields and its links.

    ``text`` is that of a file without errors, as it is; ``src_uri`` its name for MkDocs.

    Raises:
        UnreachableError: a passage cannot be replaced with certainty.
    """
    done = _done(Source.of(text), _in_page(text, fichier, kind, src_uri, renaming))
    if done.passages and _in_page(done.text, fichier, kind, src_uri, renaming):
        raise UnreachableError(Place(fichier), renaming.old)
    return done


def renamed_settings(text: str, fichier: str, renaming: Renaming) -> Renamed:
    """The settings of the site, which name the organisation that says « nous »."""
    source, tree = Source.of(text), _tree(text, fichier, config=True)
    return _done(source, list(_fields(source, tree, FileKind.SETTINGS, renaming)))


def renamed_register(text: str, fichier: str, kind: FileKind, renaming: Renaming) -> Renamed:
    """A register. The entry itself keeps its old address, where a redirect will stand.

    Raises:
        UnreachableError: a passage cannot be replaced with certainty.
    """
    source, tree = Source.of(text), _tree(text, fichier)
    found = list(_fields(source, tree, kind, renaming))
    entry = tree.entries.get(renaming.old) if isinstance(tree, Mapping) else None
    if kind != renaming.register or entry is None:
        return _done(source, found)
    without = _plain_entry(_done(source, found).text, fichier, renaming.new)
    expected = _with_old_address(without, renaming)
    for address in _old_address_passages(source, entry, renaming):
        done = _done(source, [*found, address])
        if _plain_entry(done.text, fichier, renaming.new) == expected:
            return done
    raise UnreachableError(entry.key.place, renaming.old)


def _done(source: Source, found: list[Passage]) -> Renamed:
    return Renamed(source.replaced(found), len(set(found)))


def _in_page(
    text: str, fichier: str, kind: FileKind | None, src_uri: str, renaming: Renaming
) -> list[Passage]:
    source, page = Source.of(text), _page(text, fichier)
    found = [] if kind is None else list(_fields(source, page.tree, kind, renaming))
    for link in _links(page, src_uri):
        passage = _in_link(source, link, renaming, found)
        if passage is not None:
            found.append(passage)
    return found


def _page(text: str, fichier: str) -> Page:
    normal, _ = decode(text.encode(), fichier)
    page, _ = parse_optional(normal or "", fichier)
    return page or Page(fichier, Mapping(Place(fichier), {}), "", 1)


def _tree(text: str, fichier: str, *, config: bool = False) -> Node:
    normal, _ = decode(text.encode(), fichier)
    tree, _ = read_yaml(normal or "", fichier, register=not config, config=config)
    return tree or Mapping(Place(fichier), {})


def _fields(source: Source, tree: Node, kind: FileKind, renaming: Renaming) -> Iterator[Passage]:
    for scalar in mentions(tree, kind, renaming.register, renaming.old):
        yield source.scalar(scalar.place, renaming.old, renaming.new)


def _links(page: Page, src_uri: str) -> Iterator[Link]:
    """Those of the text, and those of the steps of a dossier, which stand somewhere below their place."""
    yield from links_of(prose_of(page), src_uri)
    sheet = Sheet(page.fichier, page.tree)
    for rank in range(sheet.length("chronologie")):
        loc = ("chronologie", rank, "texte")
        step = Page(page.fichier, page.tree, sheet.text(*loc), 1)
        for link in links_of(prose_of(step), src_uri):
            yield Link(sheet.place(*loc), link.written, link.path, link.anchor, link.is_sure)


def _in_link(source: Source, link: Link, renaming: Renaming, taken: list[Passage]) -> Passage | None:
    """Where a link names a page of the entry, if it does: « ../themes/eau.md#interventions »."""
    path = renamed_path(link.path, renaming.register, renaming.old, renaming.new)
    if path == link.path:
        return None
    old, new = _tails(link.path, path)
    written = re.split(r"[?#]", link.written)[0]
    if not written.endswith(old):
        raise UnreachableError(link.place, link.written)
    rest = link.written[len(written) :]
    return source.words(link.place, link.written, f"{written.removesuffix(old)}{new}{rest}", taken)


def _tails(old: str, new: str) -> tuple[str, str]:
    """The two paths without the folders that they share."""
    olds, news = old.split("/"), new.split("/")
    shared = next(rank for rank, parts in enumerate(zip(olds, news, strict=True)) if parts[0] != parts[1])
    return "/".join(olds[shared:]), "/".join(news[shared:])


def _with_old_address(fields: object, renaming: Renaming) -> object:
    """The entry as it must read once its old address is kept. One that gets back a former name loses it."""
    if not isinstance(fields, dict):
        return fields
    address = f"{renaming.register}/{renaming.new}/"
    kept = [each for each in fields.get(_FIELD, []) if old_address_of(str(each)) != address]
    return {**fields, _FIELD: sorted([*kept, renaming.old_address])}


def _plain_entry(text: str, fichier: str, identifier: str) -> object:
    """An entry as it reads, its old addresses in a fixed order."""
    tree = _tree(text, fichier)
    if not isinstance(tree, Mapping) or identifier not in tree.entries:
        return None
    fields = plain(tree.entries[identifier].value)
    if isinstance(fields, dict) and isinstance(fields.get(_FIELD), list):
        return {**fields, _FIELD: sorted(fields[_FIELD])}
    return fields


def _old_address_passages(source: Source, entry: Entry, renaming: Renaming) -> Iterator[Passage]:
    """Ways to keep the old address, the best first: not all of them are right in every layout."""
    address = renaming.old_address
    fields = entry.value
    if not isinstance(fields, Mapping) or not fields.entries:
        return
    written = fields.entries.get(_FIELD)
    if written is not None:
        yield from _in_list(source, written, renaming)
        return
    first = next(iter(fields.entries.values())).key.place
    start = source.offset(first)
    if source.text[source.offset(fields.place)] == "{":
        yield Passage(start, start, f"{_FIELD}: [{address}], ")
        return
    line = f"{_FIELD}: [{address}]"
    indent = " " * (first.column - 1)
    end = _end_of_block(source, first.line, len(indent))
    before = "" if source.text[:end].endswith(("\n", "\r")) else source.line_end
    yield Passage(end, end, f"{before}{indent}{line}{source.line_end}")
    yield Passage(start, start, f"{line}{source.line_end}{indent}")


def _in_list(source: Source, written: Entry, renaming: Renaming) -> Iterator[Passage]:
    address, addresses = renaming.old_address, written.value
    if isinstance(addresses, Scalar):  # the field is there, and empty
        after = source.offset(written.key.place) + len(_FIELD) + 1
        yield Passage(after, after, f" [{address}]")
    if not isinstance(addresses, Sequence):
        return
    for item in addresses.items:
        if isinstance(item, Scalar) and old_address_of(item.value) == f"{renaming.register}/{renaming.new}/":
            yield source.scalar(item.place, item.value, address)
            return
    start = source.offset(addresses.place)
    if source.text[start] == "[":
        yield Passage(start + 1, start + 1, f"{address}, " if addresses.items else address)
    else:
        indent = " " * (addresses.place.column - 1)
        yield Passage(start, start, f"- {address}{source.line_end}{indent}")


def _end_of_block(source: Source, line: int, indent: int) -> int:
    """Where a block ends whose fields start at column ``indent``: below the last line that is of it."""
    last = line
    for number in range(line, len(source.lines) + 1):
        start = source.lines[number - 1]
        end = source.lines[number] if number < len(source.lines) else len(source.text)
        content = source.text[start:end]
        if content.strip() and len(content) - len(content.lstrip(" ")) < indent:
            break
        if content.strip():
            last = number
    return source.lines[last] if last < len(source.lines) else len(source.text)
