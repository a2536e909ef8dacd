"""The syntax tree of pandoc → blocks, a line for each line of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tribune_import.blocks import Block, Kind, Removed
from tribune_import.cleaning.characters import tidy
from tribune_import.reading.pandoc_inlines import Notes, as_markdown, images_of, lines_of

Node = dict[str, Any]
NAVIGATION: Final = "tribune-navigation"
"""The class of what a web page has around its text (see ``web_pages``)."""


@dataclass
class TreeReader:
    """Walks the blocks of a tree; keeps what a document is made of."""

    blocks: list[Block] = field(default_factory=list)
    left_out: list[Removed] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)
    lines: list[str] = field(default_factory=list)
    """The text that line numbers refer to: an empty line between paragraphs."""

    def read(self, nodes: Iterable[Node]) -> None:
        """Read all the blocks of a document, then its notes."""
        for node in nodes:
            self._block(node, Kind.PARAGRAPH, 1)
        for number, content in self.notes.taken():
            self._gap()
            texts = [line for node in content for line in lines_of(node.get("c", []), self.notes)]
            self._add(Kind.PARAGRAPH, f"[^{number}]: {' '.join(texts)}", 1)

    def read_head(self, meta: Mapping[str, Node]) -> None:
        """Read what Word styles as the title of a document: pandoc keeps it apart from the text."""
        for name in ("title", "subtitle", "author", "date", "abstract"):
            for value in _values(meta.get(name, {})):
                self._block(value, Kind.PARAGRAPH, 1)

    def _block(self, node: Node, kind: Kind, level: int) -> None:
        """Read one block; rules and raw code of other formats hold nothing that a letter says."""
        content: Any = node.get("c")
        match node.get("t"):
            case "Para" | "Plain" | "Header" | "LineBlock" | "CodeBlock":
                self._text(node, kind, level)
            case "BulletList":
                self._items(content, level, numbered=False)
            case "OrderedList":
                self._items(content[1], level, numbered=True)
            case "Div" | "Figure" | "BlockQuote" | "DefinitionList":
                self._division(node, kind, level)
            case "Table":
                self._table(content)
            case _:
                pass

    def _text(self, node: Node, kind: Kind, level: int) -> None:
        content: Any = node["c"]
        self._gap()
        match node["t"]:
            case "Header":
                self._lines(content[2], Kind.HEADING, content[0])
            case "LineBlock":
                for line in content:
                    self._lines(line, kind, level)
            case "CodeBlock":
                for text in str(content[1]).split("\n"):
                    self._lines([{"t": "Str", "c": text}], kind, level)
            case _:
                self._lines(content, kind, level)

    def _division(self, node: Node, kind: Kind, level: int) -> None:
        content: Any = node["c"]
        match node["t"]:
            case "Div" if NAVIGATION in content[0][1]:
                self._navigation(content[1])
                return
            case "DefinitionList":
                children = [
                    block
                    for term, definitions in content
                    for block in (
                        {"t": "Para", "c": term},
                        *(child for texts in definitions for child in texts),
                    )
                ]
            case "BlockQuote":
                children, kind, level = content, Kind.QUOTE, 1
            case _:
                children = content[-1]
        for child in children:
            self._block(child, kind, level)

    def _navigation(self, children: Iterable[Node]) -> None:
        apart = TreeReader(lines=self.lines)
        for child in children:
            apart._block(child, Kind.PARAGRAPH, 1)
        self.left_out += [Removed(block, "autour du texte de la page web") for block in apart.blocks]
        self.left_out += apart.left_out

    def _items(self, items: Iterable[list[Node]], level: int, *, numbered: bool) -> None:
        for item in items:
            is_first = True
            for child in item:
                if child.get("t") in {"Para", "Plain"} and is_first:
                    self._gap()
                    for line in lines_of(child["c"], self.notes):
                        self._add(Kind.ITEM if is_first else Kind.PARAGRAPH, line, level, numbered=numbered)
                        is_first = False
                    self._images(child["c"])
                elif child.get("t") in {"BulletList", "OrderedList"}:
                    self._block(child, Kind.ITEM, level + 1)
                else:
                    self._block(child, Kind.PARAGRAPH, level)

    def _table(self, content: list[Any]) -> None:
        """A table of figures stays one; of one that lays out a page (long cells, one column), its text."""
        rows = [row for row in _rows(content) if any(row)]
        texts = [[" ".join(self._cell(cell)) for cell in row] for row in rows]
        width = max(map(len, texts), default=0)
        is_layout = width < 2 or len(rows) < 2 or any(len(text) > 200 for row in texts for text in row)
        if is_layout:
            for child in (child for row in rows for cell in row for child in cell):
                self._block(child, Kind.PARAGRAPH, 1)
            return
        self._gap()
        line = len(self.lines) + 1
        written = [" | ".join([*row, *[""] * (width - len(row))]) for row in texts]
        self.lines += written
        self.blocks.append(Block(Kind.TABLE, "\n".join(written), line))

    def _cell(self, cell: list[Node]) -> Iterator[str]:
        for node in cell:
            if node.get("t") in {"Para", "Plain"}:
                yield tidy(as_markdown(node["c"], self.notes).replace("\n", " ")).replace("|", "\\|")
            elif node.get("t") in {"BulletList", "Div", "BlockQuote", "OrderedList", "Header"}:
                apart = TreeReader(lines=[], notes=self.notes)
                apart._block(node, Kind.PARAGRAPH, 1)
                yield from (block.text.replace("|", "\\|").replace("\n", " ") for block in apart.blocks)

    def _lines(self, inlines: list[Node], kind: Kind, level: int) -> None:
        for line in lines_of(inlines, self.notes):
            self._add(kind, line, level)
        self._images(inlines)

    def _images(self, inlines: list[Node]) -> None:
        for alt in images_of(inlines):
            block = Block(Kind.PARAGRAPH, tidy(alt), len(self.lines) + 1)
            self.left_out.append(Removed(block, "image"))

    def _add(self, kind: Kind, text: str, level: int, *, numbered: bool = False) -> None:
        text = tidy(text)
        self.lines.append(text)
        if text:
            self.blocks.append(Block(kind, text, len(self.lines), level=level, is_numbered=numbered))

    def _gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")


def _values(meta: Node) -> Iterator[Node]:
    """The blocks of an entry of the metadata."""
    match meta.get("t"):
        case "MetaInlines":
            yield {"t": "Para", "c": meta["c"]}
        case "MetaBlocks":
            yield from meta["c"]
        case "MetaList":
            yield from (block for entry in meta["c"] for block in _values(entry))
        case _:
            pass


def _rows(content: list[Any]) -> Iterator[list[list[Node]]]:
    """The rows of a table of pandoc, heads and feet included: for each, its cells, for each its blocks."""
    _, _, _, head, bodies, foot = content
    parts = [head[1], *(part for body in bodies for part in (body[2], body[3])), foot[1]]
    for row in (row for part in parts for row in part):
        yield [cell[4] for cell in row[1]]
