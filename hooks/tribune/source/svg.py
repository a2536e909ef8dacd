"""What an SVG may hold: a drawing, and nothing that runs, loads or leads where a drawing has no business.

Opened by itself, an SVG is a page of the site, and its scripts are scripts of the site. No sanitiser of PyPI
says where in a file the trouble is, nor tells the metadata of Inkscape from an attack; so ``svg.toml`` holds
closed lists of elements and attributes, over the parser of XML of the standard library. Nothing is mended: a
file that holds anything else is refused whole.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from importlib.resources import files
from typing import Final
from xml.parsers import expat

from tribune.source.problems import Place, Problem, mistake, shown

MAX_BYTES: Final = 1024 * 1024
"""A drawing for a page is far smaller, and readers on a phone load it whole."""
_MAX_DEPTH: Final = 200
_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_LISTS: Final = tomllib.loads(files("tribune.source").joinpath("svg.toml").read_text("utf-8"))
_NOTES_OF_EDITORS: Final = tuple(_LISTS["namespaces"])
_ELEMENTS: Final = frozenset(_LISTS["elements"].split())
_ATTRIBUTES: Final = frozenset(_LISTS["attributes"].split())
_FUNCTIONS: Final = frozenset(_LISTS["functions"].split())
_WORDS: Final = re.compile(r"alt|class|glyph-name|id|lang|unicode|(?:aria|data)-[\w.-]+", re.IGNORECASE)
"""Attributes whose value is a name or a text: nothing reads it as an address or as a style."""
_OF_XML: Final = frozenset({"id", "lang", "space"})
_OF_XLINK: Final = frozenset({"actuate", "arcrole", "role", "show", "title", "type"})

_INSIDE: Final = re.compile(r"#[^\s]*")
_PICTURE: Final = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_PAGE: Final = re.compile(r"(?:https?|mailto):[^\s]*")
_WORD: Final = re.compile(r"([^\s(){}:;,'\"*/+!#.>~]++)\(?")
"""A word of a style, and the bracket that makes a function of it."""
_PART_OF_DRAWING: Final = re.compile(r"url\(\s*(['\"]?)#[^'\"()\s]+\1\s*\)", re.IGNORECASE)
_RULE: Final = re.compile(r"@(?!media\s)")
"""A rule of a style sheet: most load something; that one only says for which screens."""
_ENTITY: Final = re.compile(rb"&(?!#|(?:amp|lt|gt|quot|apos);)")
_ENCODINGS: Final = frozenset({"utf-8", "us-ascii"})
_DRAWN: Final = re.compile(r"(?:^\s*|url\(\s*[\"']?\s*)#([^\s)\"']+)")
"""What names a part of the drawing: the address of « use », or a paint, a mask, a filter."""
_MAX_DRAWN: Final = 200_000
"""Elements that are drawn again, beside those of the file."""


class _Refused(Exception):  # noqa: N818 - it is no error of the program
    """Something that a drawing has no business to hold."""


def check_svg(data: bytes, fichier: str) -> Problem | None:
    """The first thing in the file that is no drawing, at its place; None if there is nothing else."""
    if len(data) > MAX_BYTES:
        return mistake(Place(fichier), "dessin-trop-gros")
    if b"\0" in data:  # the parser would take it for UTF-16, which nothing here reads
        return mistake(Place(fichier), "pas-un-dessin")
    drawing = _Drawing(data)
    try:
        drawing.parser.Parse(data, True)
        _check_size(drawing)
    except _Refused as refused:
        return mistake(Place(fichier, *drawing.place), "svg-actif", sentence=str(refused))
    except expat.ExpatError as error:
        return mistake(Place(fichier, error.lineno, error.offset + 1), "pas-un-dessin")
    return None


class _Drawing:
    """What the parser calls for each part of the file. It reads nothing but the file: no DTD, no entity."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._depth = 0
        self._style: list[str] | None = None
        self._open: list[str] = []
        """The part in which each element that is open stands: the nearest one with an identifier."""
        self.sizes: Counter[str] = Counter({"": 0})
        """How many elements stand in each part, those of the parts within left aside."""
        self.uses: dict[str, Counter[str]] = {"": Counter()}
        """The parts that are drawn in each of them, and how many times; the whole has no name."""
        self.place = (1, 1)
        self.parser = expat.ParserCreate(encoding="UTF-8", namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _here(self) -> None:
        """An exception moves the parser on: where an element starts is noted first."""
        self.place = (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002
        """A browser would read other letters than those that are checked here."""
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise _Refused(f"l’image est codée en {shown(encoding)}, et non en UTF-8")

    def _doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:  # noqa: ARG002
        """The DTD of SVG, which older programs write, declares nothing that a browser reads."""
        self._here()
        if internal or _ENTITY.search(self._data):
            raise _Refused("l’image a des entités, qui peuvent cacher autre chose qu’un dessin")

    def _instruction(self, target: str, data: str) -> None:  # noqa: ARG002
        self._here()
        if target != "xpacket":  # Adobe's metadata stand between two of them
            raise _Refused(f"l’image contient une instruction {shown(target)}, qui n’est pas du dessin")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._here()
        space, _, local = name.rpartition(" ")
        self._depth += 1
        if self._style is not None:
            raise _Refused(f"le style de l’image contient un élément {shown(local)}")
        if self._depth == 1 and (space, local) != (_SVG, "svg"):
            raise _Refused("l’image ne commence pas par un élément « svg » de SVG")
        if self._depth > _MAX_DEPTH:
            raise _Refused(f"les éléments de l’image sont imbriqués sur plus de {_MAX_DEPTH} niveaux")
        if not (local in _ELEMENTS if space == _SVG else space.startswith(_NOTES_OF_EDITORS)):
            raise _Refused(f"l’image contient un élément {shown(local)}, qui n’est pas du dessin")
        for attribute, value in attributes.items():
            if space == _SVG or " " in attribute:  # of the unknown, a browser reads no attribute
                _check_attribute(local, attribute, value)
        self._count(attributes)
        if space == _SVG and local == "style":
            self._style = []

    def _count(self, attributes: dict[str, str]) -> None:
        around = self._open[-1] if self._open else ""
        identifier = attributes.get("id", "")
        part = around
        if identifier and identifier not in self.uses:  # of two that have it, the first one is meant
            part = identifier
            self.uses[part] = Counter()
            self.uses[around][part] += 1
        self._open.append(part)
        self.sizes[part] += 1
        for value in attributes.values():
            if "#" in value:
                self.uses[part].update(_DRAWN.findall(value))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._open.pop()
        if self._style is not None and name == f"{_SVG} style":
            style = "".join(self._style)
            _check_style(style)
            self.uses[""].update(_DRAWN.findall(style))
            self._style = None

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)


def _check_size(drawing: _Drawing) -> None:
    """A few parts that draw one another again may keep a browser for hours: what they come to is counted."""
    most = drawing.sizes.total() + _MAX_DRAWN
    drawn: Counter[str] = Counter()
    try:
        for part in TopologicalSorter(drawing.uses).static_order():
            uses = drawing.uses.get(part, Counter())
            drawn[part] = drawing.sizes[part] + sum(drawn[each] * times for each, times in uses.items())
            if drawn[part] > most:
                raise _Refused(f"l’image fait dessiner plus de {_MAX_DRAWN} éléments à force de répétitions")
    except CycleError:
        raise _Refused("des parties de l’image se dessinent elles-mêmes, sans fin") from None


def _check_attribute(element: str, name: str, value: str) -> None:
    space, _, local = name.rpartition(" ")
    if local.lower() == "href" and space in {"", _XLINK}:
        _check_address(element, value)
    elif not space and local.lower() in _ATTRIBUTES:
        _check_style(value)
    elif not (
        (not space and _WORDS.fullmatch(local))
        or (space == _XLINK and local in _OF_XLINK)
        or (space == _XML and local in _OF_XML)
        or (space and space.startswith(_NOTES_OF_EDITORS))
    ):
        raise _Refused(f"l’image contient un attribut {shown(local)}, qui n’est pas du dessin")


def _check_address(element: str, value: str) -> None:
    allowed = {"image": _PICTURE, "a": _PAGE}.get(element)
    if not (_INSIDE.fullmatch(value) or (allowed is not None and allowed.fullmatch(value)) or not value):
        raise _Refused(f"l’image mène hors d’elle-même, à {shown(value)}")


def _check_style(style: str) -> None:
    """No style may load anything: neither by a function, nor by a rule, nor by one written in disguise."""
    if "\\" in style or _RULE.search(style):
        raise _Refused(f"le style {shown(style)} contient un signe qui n’est pas du dessin : « \\ » ou « @ »")
    if "(" not in style:
        return
    for match in _WORD.finditer(style):
        word = match[1].lower()
        if match[0] == match[1] or (word == "url" and _PART_OF_DRAWING.match(style, match.start())):
            continue
        if word not in _FUNCTIONS:
            raise _Refused(f"le style {shown(style[match.start() :])} peut aller chercher autre chose")
