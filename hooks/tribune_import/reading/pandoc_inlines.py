"""What stands within a line of the tree of pandoc → Markdown of the same words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from tribune_import.markdown import escaped, plain

Node = dict[str, Any]
_BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_CHILDREN: Final = {"Span": 1, "Cite": 1, "Quoted": 1, "Link": 1}
"""Inlines whose second part is inlines; those not named here have only inlines."""
_QUOTES: Final = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


@dataclass
class Notes:
    """Footnotes in the order of their calls, and abbreviations that are explained."""

    contents: list[list[Node]] = field(default_factory=list)
    abbreviations: dict[str, str] = field(default_factory=dict)

    def call(self, content: list[Node]) -> str:
        """Keep a note, and give the Markdown that calls it."""
        self.contents.append(content)
        return f"[^{len(self.contents)}]"

    def explain(self, short: str, long: str) -> None:
        """Keep the long form of an abbreviation, as the first place that gives one does."""
        if long.strip():
            self.abbreviations.setdefault(short.strip(), long)

    def taken(self) -> Iterator[tuple[int, list[Node]]]:
        """Each note with its number."""
        yield from enumerate(list(self.contents), start=1)


def lines_of(inlines: Iterable[Node], notes: Notes) -> list[str]:
    """The lines of a paragraph as Markdown: a line break in the source is one."""
    nodes = list(inlines)
    if len(nodes) == 1 and nodes[0].get("t") == "Underline":  # an underlined line, as typewriters made titles
        nodes = [{"t": "Strong", "c": nodes[0]["c"]}]
    return [line for line in as_markdown(nodes, notes).split("\n") if line.strip()]


def as_markdown(inlines: Iterable[Node], notes: Notes) -> str:
    """Markdown of inlines; line breaks are line feeds."""
    return "".join(_inline(node, notes) for node in inlines)


def images_of(inlines: Iterable[Node]) -> Iterator[str]:
    """What the images among inlines say in place of themselves."""
    for node in inlines:
        if node.get("t") == "Image":
            yield as_markdown(node["c"][1], Notes()) or str(node["c"][2][0])[:100]
        else:
            yield from images_of(_children(node))


def _inline(node: Node, notes: Notes) -> str:
    content: Any = node.get("c")
    match node.get("t"):
        case "Str":
            text = escaped(str(content))
        case "Code" | "Math":
            text = escaped(str(content[1]))
        case "Space" | "SoftBreak":
            text = " "
        case "LineBreak":
            text = "\n"
        case "Note":
            text = notes.call(content)
        case "Image" | "RawInline":
            text = ""
        case "Span" if "abbr" in content[0][1]:
            text = as_markdown(_children(node), notes)
            notes.explain(plain(text), dict(content[0][2]).get("title", ""))
        case _:
            text = _around(node, as_markdown(_children(node), notes))
    return text


def _around(node: Node, inner: str) -> str:
    """Inlines with the marks of what holds them."""
    content: Any = node.get("c")
    match node.get("t"):
        case "Strong":
            return _marked("**", inner)
        case "Emph":
            return _marked("*", inner)
        case "Span" if _BOLD_STYLE.search(json.dumps(content[0][2])):
            return _marked("**", inner)
        case "Quoted":
            opening, closing = _QUOTES.get(content[0].get("t"), ("“", "”"))
            return f"{opening}{inner}{closing}"
        case "Link":
            return _link(inner, str(content[2][0]))
        case _:
            return inner


def _children(node: Node) -> list[Node]:
    content: Any = node.get("c")
    kind = node.get("t")
    if kind in _CHILDREN:
        content = content[_CHILDREN[kind]] if isinstance(content, list) else None
    elif kind in {"Str", "Code", "Math", "RawInline", "Note", "Image"}:
        return []
    return [child for child in content if isinstance(child, dict)] if isinstance(content, list) else []


def _marked(mark: str, inner: str) -> str:
    """Emphasis line by line, its marks against the words: « **a ** » would not be bold."""
    return "\n".join(_marked_line(mark, line) for line in inner.split("\n"))


def _marked_line(mark: str, line: str) -> str:
    match = re.fullmatch(r"(\s*)(.*?)(\s*)", line, re.DOTALL)
    if match is None or not re.search(r"\w", match[2]) or mark in match[2]:
        return line
    return f"{match[1]}{mark}{match[2]}{mark}{match[3]}"


def _link(words: str, target: str) -> str:
    """A link that can be written; cleaning decides of those that lead nowhere."""
    if "\n" in words or not words.strip():
        return words
    target = re.sub(r"[\s<>()\[\]]", lambda sign: f"%{ord(sign[0]):02X}", target.strip())
    return f"[{words}]({target or '#'})"
