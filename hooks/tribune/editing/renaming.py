"""An entry of a register under another identifier: the new text of each file that names it.

Only the bytes of the identifiers change. Where they may stand is what the declaration of the fields says.
Nothing is written here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, Final

from tribune.editing.passages import Passage, Source, UnreachableError
from tribune.record.declaration import Declared, fields_of
from tribune.record.fields import old_address_of
from tribune.record.model import PROSE, AutrePage, Lettre
from tribune.record.page_files import DOCUMENTS
from tribune.record.registers import RECORDS as REGISTERS
from tribune.record.settings import LOC as SETTINGS_LOC
from tribune.record.settings import Settings
from tribune.source.problems import Place
from tribune.source.reading import Page, decode, parse_optional
from tribune.source.tree import Entry, Mapping, Node, Scalar, Sequence, Sheet, node_at, plain
from tribune.source.yaml_reader import read_yaml
from tribune.text.links import Link, links_of
from tribune.text.tree import Text

SETTINGS: Final = "reglages"
"""The kind of ``mkdocs.yml``; that of a register is its name."""
PAGES: Final[dict[str, type[Declared]]] = {
    "lettre": Lettre,
    "page": AutrePage,
    **{genre.value: declaration for genre, declaration in DOCUMENTS.items()},
}
"""The kinds of pages, and the declarations of their fields."""
_FIELD: Final = "anciennes_adresses"
_PAGES: Final = {
    "themes": r"(?:flux/|accords/)?themes/",
    "organisations": r"(?:flux/)?organisations/",
    "personnes": r"personnes/",
    "sessions": r"sessions/",
}
"""What comes before an identifier in the names of the pages and of the feeds that the archive makes."""
_PAIR: Final = re.compile(r"accords/entre/([^/]+)/([^/.]+)")


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

    def path(self, path: str) -> str:
        """The name of a page for MkDocs once the entry is renamed: « themes/eau/2024.md » and the like."""
        pair = _PAIR.match(path)
        if pair and self.register == "organisations" and self.old in pair.groups():
            names = sorted(self.new if name == self.old else name for name in pair.groups())
            return f"accords/entre/{'/'.join(names)}{path[pair.end() :]}"
        return re.sub(rf"\A({_PAGES[self.register]}){re.escape(self.old)}(?=[./])", rf"\g<1>{self.new}", path)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A file after the renaming: its text, and how many passages of it changed."""

    text: str
    passages: int


def renamed(text: str, fichier: str, kind: str, renaming: Renaming, src_uri: str = "") -> Renamed:
    """A file of the archive after a renaming: the fields that name the entry, and the links to its pages.

    ``text`` is that of a file without errors, as it is; ``kind``, one of ``PAGES``, a register or
    ``SETTINGS``; ``src_uri``, the name of a page for MkDocs. The entry itself keeps its old
    address, where a redirect will stand.

    Raises:
        UnreachableError: a passage cannot be replaced with certainty.
    """
    page = _read(text, fichier, kind)
    source = Source.of(text)
    passages = _passages(source, page, kind, renaming, src_uri)
    done = _done(source, passages)
    if passages and _passages(Source.of(done.text), _read(done.text, fichier, kind), kind, renaming, src_uri):
        raise UnreachableError(Place(fichier), renaming.old)
    entry = page.tree.entries.get(renaming.old) if kind == renaming.register else None
    return done if entry is None else _with_old_address(source, passages, fichier, entry, renaming)


def _done(source: Source, passages: list[Passage]) -> Renamed:
    return Renamed(source.replaced(passages), len(set(passages)))


def _read(text: str, fichier: str, kind: str) -> Page:
    """A page, or a file of YAML as a page that has no text."""
    normal, _ = decode(text.encode(), fichier)
    if kind in PAGES:
        page, _ = parse_optional(normal or "", fichier, PROSE)
    else:
        is_config = kind == SETTINGS
        tree, _ = read_yaml(normal or "", fichier, prose=PROSE, register=not is_config, config=is_config)
        page = Page(fichier, tree, "", 1) if isinstance(tree, Mapping) else None
    return page or Page(fichier, Mapping(Place(fichier), {}), "", 1)


def _passages(source: Source, page: Page, kind: str, renaming: Renaming, src_uri: str) -> list[Passage]:
    passages = [
        source.scalar(scalar.place, renaming.old, renaming.new)
        for scalar in _named(page.tree, kind, renaming.register)
        if scalar.value.strip() == renaming.old
    ]
    for link in _links(page, src_uri):
        if passage := _in_link(source, link, renaming, passages):
            passages.append(passage)
    return passages


def _named(tree: Mapping, kind: str, register: str) -> Iterator[Scalar]:
    """Every place of a file where an entry of ``register`` is named."""
    if kind == SETTINGS:
        settings = node_at(tree, SETTINGS_LOC)
        return identifiers_in(settings, Settings, register) if settings else iter(())
    if kind in PAGES:
        return identifiers_in(tree, PAGES[kind], register)
    inside = (identifiers_in(entry.value, REGISTERS[kind], register) for entry in tree.entries.values())
    own = (entry.key for entry in tree.entries.values() if kind == register)
    return chain(own, chain.from_iterable(inside))


def identifiers_in(node: Node, record: type[Declared], register: str) -> Iterator[Scalar]:
    """Every place where an entry of ``register`` is named, as the declaration of the fields says."""
    for name, entry in node.entries.items() if isinstance(node, Mapping) else ():
        field = fields_of(record).get(name)
        for value in entry.value.items if isinstance(entry.value, Sequence) else (entry.value,):
            if field is None:
                continue
            if field.group is not None:
                yield from identifiers_in(value, field.group, register)
            elif isinstance(value, Mapping) and field.keys == register:
                yield from (inner.key for inner in value.entries.values())
            elif isinstance(value, Scalar) and field.kind == register:
                yield value


def _links(page: Page, src_uri: str) -> Iterator[Link]:
    """Those of the text, and those of the steps of a dossier, which stand somewhere below their place."""
    yield from links_of(Text(page.texte, page.fichier, page.text_line), src_uri)
    sheet = Sheet(page.fichier, page.tree)
    for rank in range(sheet.length("chronologie")):
        loc = ("chronologie", rank, "texte")
        for link in links_of(Text(sheet.text(*loc)), src_uri):
            yield Link(sheet.place(*loc), link.written, link.path, link.anchor, link.is_sure)


def _in_link(source: Source, link: Link, renaming: Renaming, taken: list[Passage]) -> Passage | None:
    """Where a link names a page of the entry, if it does: « ../themes/eau.md#interventions »."""
    path = renaming.path(link.path)
    if path == link.path:
        return None
    shared = os.path.commonprefix([path, link.path]).rfind("/") + 1  # noqa: RUF071 - cut to whole folders
    written = re.split(r"[?#]", link.written)[0]
    if not written.endswith(link.path[shared:]):
        raise UnreachableError(link.place, link.written)
    new = written.removesuffix(link.path[shared:]) + path[shared:] + link.written[len(written) :]
    return source.words(link.place, link.written, new, taken)


def _with_old_address(
    source: Source, passages: list[Passage], fichier: str, entry: Entry, renaming: Renaming
) -> Renamed:
    """The register once its entry keeps its old address. One that gets back a former name loses it."""

    def fields(text: str) -> dict[str, Any]:
        """The entry as it reads, its old addresses in a fixed order."""
        renamed_entry = _read(text, fichier, renaming.register).tree.entries.get(renaming.new)
        read = plain(renamed_entry.value) if renamed_entry else None
        return {**read, _FIELD: sorted(read.get(_FIELD, []))} if isinstance(read, dict) else {}

    expected = fields(source.replaced(passages))
    address = f"{renaming.register}/{renaming.new}/"
    kept = [each for each in expected.get(_FIELD, []) if old_address_of(each) != address]
    expected[_FIELD] = sorted([*kept, renaming.old_address])
    for passage in _ways_to_add(source, entry, renaming):
        done = _done(source, [*passages, passage])
        if fields(done.text) == expected:
            return done
    raise UnreachableError(entry.key.place, renaming.old)


def _ways_to_add(source: Source, entry: Entry, renaming: Renaming) -> Iterator[Passage]:
    """Ways to write the old address, the best first: not all of them are right in every layout."""
    fields, address = entry.value, renaming.old_address
    if not isinstance(fields, Mapping) or not fields.entries:
        return
    written = fields.entries.get(_FIELD)
    if written is not None:
        yield from _ways_to_list(source, written, renaming)
        return
    first = next(iter(fields.entries.values())).key.place
    start, indent, line = source.offset(first), " " * (first.column - 1), f"{_FIELD}: [{address}]"
    if source.text[source.offset(fields.place)] == "{":
        yield Passage(start, start, f"{line}, ")
        return
    end = _end_of_block(source, first.line, len(indent))
    before = "" if source.text[:end].endswith(("\n", "\r")) else source.line_end
    yield Passage(end, end, f"{before}{indent}{line}{source.line_end}")
    yield Passage(start, start, f"{line}{source.line_end}{indent}")


def _ways_to_list(source: Source, written: Entry, renaming: Renaming) -> Iterator[Passage]:
    """The same where the field is there: empty, with the address that the entry gets back, or with others."""
    address, addresses = renaming.old_address, written.value
    if isinstance(addresses, Scalar):
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
        yield Passage(start, start, f"- {address}{source.line_end}{' ' * (addresses.place.column - 1)}")


def _end_of_block(source: Source, line: int, indent: int) -> int:
    """Where a block ends whose fields start at column ``indent``: below the last line that is of it."""
    end = len(source.text)
    for start, after in pairwise([*source.lines[line - 1 :], len(source.text)]):
        content = source.text[start:after]
        if content.strip() and len(content) - len(content.lstrip(" ")) < indent:
            break
        end = after if content.strip() else end
    return end
