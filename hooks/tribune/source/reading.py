"""Bytes → front matter and text: encoding, line ends, the two fences, and the place of each line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from frontmatter.default_handlers import BaseHandler

from tribune.source.characters import FORBIDDEN, check_font_shapes, forbidden_character
from tribune.source.problems import Place, Problem, bounded, mistake, shown, unreadable
from tribune.source.tree import Mapping, Node, Scalar
from tribune.source.yaml_mistakes import merge_marker
from tribune.source.yaml_reader import read_yaml

MAX_BYTES: Final = 1024 * 1024
"""A lettre is text: the longest known ones take 30 kB."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"(?!---[ \t]*$)[-‐‑‒–—―−_*][-‐‑‒–—―−_* \t]*")
"""A line drawn with other signs than the fence: word processors turn « --- » into a long dash."""
_LIKE_FIELDS = re.compile(r"---|\s|$|- |#(?!#)|[\w-]+\s*:")
"""How a line of a front matter starts, as far as can be told without reading it."""
_BLANK_LINES = re.compile(r"\A\s*\n")
"""Those before the text, whose own first line keeps its indentation."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file with front matter, read but not yet understood."""

    fichier: str
    """Path as the activist sees it."""
    tree: Mapping
    texte: str
    """The Markdown below the front matter, its line ends line feeds."""
    text_line: int
    """Line of the file on which ``texte`` starts."""
    fences: tuple[int, int] | None = None
    """The lines around its front matter, from 0; None for a page without one."""


def read_text(path: Path, fichier: str) -> tuple[str | None, list[Problem]]:
    """Decode a file as UTF-8, with or without a byte-order mark, and make its line ends line feeds.

    The problems of a text that could be decoded stop nobody from reading it.
    """
    data, problems = read_bytes(path, fichier)
    if data is None:
        return None, problems
    text, problems = decode(data, fichier)
    return text, problems if text is None else [*check_font_shapes(text, fichier)]


def read_bytes(path: Path, fichier: str) -> tuple[bytes | None, list[Problem]]:
    """What a file holds, if it is one and is not too big."""
    try:
        if path.is_file():  # a pipe would be read for ever
            if path.stat().st_size <= MAX_BYTES:
                return path.read_bytes(), []
            return None, [mistake(Place(fichier), "fichier-trop-gros")]
    except OSError:
        pass
    return None, [unreadable(fichier)]


def decode(data: bytes, fichier: str) -> tuple[str | None, list[Problem]]:
    """As ``read_text``, for bytes already in memory."""
    try:
        text = _with_line_feeds(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        lines = _with_line_feeds(data[: error.start].decode("utf-8")).split("\n")
        place = Place(fichier, len(lines), len(lines[-1]) + 1)
        return None, [mistake(place, "fichier-pas-utf8")]
    forbidden = list(bounded(_forbidden_characters(text, fichier)))
    return (None, forbidden) if forbidden else (text, [])


def _with_line_feeds(text: str) -> str:
    return text.removeprefix("\N{BYTE ORDER MARK}").replace("\r\n", "\n").replace("\r", "\n")


def _forbidden_characters(text: str, fichier: str) -> Iterator[Problem]:
    """The first one of each line: a file in another encoding has thousands of them."""
    for line, content in enumerate(text.split("\n"), 1):
        match = FORBIDDEN.search(content)
        if match is not None:
            yield forbidden_character(Place(fichier, line, match.start() + 1), match[0])


def read_page(path: Path, fichier: str, prose: Collection[str] = ()) -> tuple[Page | None, list[Problem]]:
    """Read a lettre or a document: its front matter as a tree with places, and its text.

    ``prose`` are the fields that hold sentences, as for ``read_yaml``.
    """
    text, problems = read_text(path, fichier)
    page, found = (None, []) if text is None else parse_page(text, fichier, prose)
    return page, [*problems, *found]


def parse_page(text: str, fichier: str, prose: Collection[str] = ()) -> tuple[Page | None, list[Problem]]:
    """As ``read_page``, for a text already decoded. A page with problems is still worth checking further."""
    body = text.lstrip()
    first = text[: len(text) - len(body)].count("\n")
    here = Place(fichier, first + 1)
    front = _FrontMatter(here, prose)
    if not front.detect(body):
        return None, [_without_front_matter(here, body)]
    header, is_closed, below = body, True, ""
    try:
        header, below = front.split(body)
    except ValueError:  # there is no second fence
        is_closed = False
    rule = _rule_in(header.split("\n"), is_closed=is_closed)
    if rule is not None:
        place = here._replace(line=here.line + rule[0])
        return None, [mistake(place, "entete-ferme-autrement", line=shown(rule[1]))]
    if not is_closed:
        return None, [mistake(here, "entete-non-ferme")]
    loaded = front.load(header)
    tree, problems = loaded["tree"], loaded["problems"]
    if not isinstance(tree, Mapping):
        return None, problems or [_not_fields(tree, here)]
    texte = _BLANK_LINES.sub("", below)
    last = first + header.count("\n")
    text_line = last + 1 + below[: len(below) - len(texte)].count("\n")
    return Page(fichier, tree, texte.rstrip(), text_line, (first, last)), problems


def parse_optional(text: str, fichier: str, prose: Collection[str] = ()) -> tuple[Page | None, list[Problem]]:
    """As ``parse_page``, for a page that may do without front matter."""
    if _FENCE.match(text.lstrip()):
        return parse_page(text, fichier, prose)
    texte = _BLANK_LINES.sub("", text)
    text_line = 1 + text[: len(text) - len(texte)].count("\n")
    return Page(fichier, Mapping(Place(fichier), {}), texte.rstrip(), text_line), []


class _FrontMatter(BaseHandler):
    """The front matter of a page, split off by python-frontmatter and read with the place of each value.

    The boundary takes no blank line with it, so that the first line of the front matter is that of the fence.
    """

    FM_BOUNDARY = _FENCE

    def __init__(self, here: Place, prose: Collection[str]) -> None:
        super().__init__()
        self.here = here
        self.prose = prose

    def load(self, fm: str) -> dict[str, Any]:
        """The tree of the fields, and what is wrong with it."""
        tree, problems = read_yaml(fm, self.here.fichier, self.here.line, self.prose)
        return {"tree": tree, "problems": problems}


def _rule_in(lines: Sequence[str], *, is_closed: bool) -> tuple[int, str] | None:
    """The line that was meant to close the front matter. Below a text that has none, a rule may be a rule."""
    for number, line in enumerate(lines):
        if _RULE.fullmatch(line) and not (is_closed and line.strip() == "-"):
            return number, line
        if not (is_closed or _LIKE_FIELDS.match(line)):
            return None
    return None


def _without_front_matter(here: Place, body: str) -> Problem:
    if not body:
        return mistake(Place(here.fichier), "fichier-vide")
    line = body.partition("\n")[0]
    marker = merge_marker(line, here.fichier, here.line)
    if marker is not None:
        return marker
    if _RULE.fullmatch(line):
        return mistake(here, "autre-signe-que-le-tiret", line=shown(line))
    return mistake(here, "entete-absent")


def _not_fields(tree: Node | None, here: Place) -> Problem:
    if tree is None:
        return mistake(here, "entete-vide")
    written = shown(tree.value) if isinstance(tree, Scalar) else "une liste"
    return mistake(tree.place, "entete-invalide", written=written)
