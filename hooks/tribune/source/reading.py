"""Bytes → front matter and text: encoding, line ends, the two fences, and the place of each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from tribune.source.characters import FORBIDDEN, forbidden_character
from tribune.source.font_shapes import check_font_shapes
from tribune.source.problems import Place, Problem, bounded, shown
from tribune.source.tree import Mapping, Node
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


def read_text(path: Path, fichier: str) -> tuple[str | None, list[Problem]]:
    """Decode a file as UTF-8, with or without a byte-order mark, and make its line ends line feeds.

    The problems of a text that could be decoded stop nobody from reading it.
    """
    data, problems = read_bytes(path, fichier)
    text, found = (None, problems) if data is None else decode(data, fichier)
    return (None, found) if text is None else (text, [*check_font_shapes(text, fichier)])


def read_bytes(path: Path, fichier: str) -> tuple[bytes | None, list[Problem]]:
    """What a file holds, if it is one and is not too big."""
    try:
        if not path.is_file():  # a pipe would be read for ever
            return None, [_unreadable(fichier)]
        if path.stat().st_size > MAX_BYTES:
            return None, [_too_big(fichier)]
        return path.read_bytes(), []
    except OSError:
        return None, [_unreadable(fichier)]


def decode(data: bytes, fichier: str) -> tuple[str | None, list[Problem]]:
    """As ``read_text``, for bytes already in memory."""
    try:
        text = data.decode("utf-8").removeprefix("\N{BYTE ORDER MARK}")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\N{BYTE ORDER MARK}")
        return None, [_not_utf8(_place_after(before, fichier))]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    forbidden = list(bounded(_forbidden_characters(text, fichier)))
    return (None, forbidden) if forbidden else (text, [])


def read_page(path: Path, fichier: str) -> tuple[Page | None, list[Problem]]:
    """Read a lettre or a document: its front matter as a tree with places, and its text."""
    text, problems = read_text(path, fichier)
    page, found = (None, []) if text is None else parse_page(text, fichier)
    return page, [*problems, *found]


def parse_page(text: str, fichier: str) -> tuple[Page | None, list[Problem]]:
    """As ``read_page``, for a text already decoded. A page with problems is still worth checking further."""
    body = text.lstrip()
    if not body:
        return None, [_empty(fichier)]
    opening_line = text[: len(text) - len(body)].count("\n") + 1
    fences = _FENCE.finditer(body)
    opening, closing = next(fences, None), next(fences, None)
    if opening is None or opening.start() > 0:
        first = body.partition("\n")[0]
        marker = merge_marker(first, fichier, opening_line)
        return None, [marker or _without_front_matter(fichier, opening_line, first)]
    header = body[: closing.start()] if closing else body
    rule = _rule_in(header.split("\n"), is_closed=closing is not None)
    if rule is not None:
        number, line = rule
        return None, [_not_a_fence(Place(fichier, opening_line + number), "entete-non-ferme", line)]
    if closing is None:
        return None, [_not_closed(fichier, opening_line)]
    handler = _PlacedYAMLHandler(fichier, opening_line)
    frontmatter.parse(body, handler=handler)
    if not isinstance(handler.tree, Mapping):
        return None, handler.problems or [_not_fields(handler.tree, fichier, opening_line)]
    texte = _BLANK_LINES.sub("", body[closing.end() :])
    text_line = opening_line + body[: len(body) - len(texte)].count("\n")
    return Page(fichier, handler.tree, texte.rstrip(), text_line), handler.problems


def header_lines(text: str) -> tuple[int, int] | None:
    """The lines, from 0, of the two fences of a front matter; None where there is none."""
    body = text.lstrip()
    fences = _FENCE.finditer(body)
    opening, closing = next(fences, None), next(fences, None)
    if opening is None or opening.start() > 0 or closing is None:
        return None
    first = text[: len(text) - len(body)].count("\n")
    return first, first + body.count("\n", 0, closing.start())


def parse_optional(text: str, fichier: str) -> tuple[Page | None, list[Problem]]:
    """As ``parse_page``, for a page that may do without front matter."""
    if _FENCE.match(text.lstrip()):
        return parse_page(text, fichier)
    texte = _BLANK_LINES.sub("", text)
    text_line = 1 + text[: len(text) - len(texte)].count("\n")
    return Page(fichier, Mapping(Place(fichier), {}), texte.rstrip(), text_line), []


class _PlacedYAMLHandler(YAMLHandler):
    """Hands the front matter to ``read_yaml`` and keeps the tree, which python-frontmatter has no room for.

    The boundary takes no blank line with it, so that the first line of the front matter is that of the fence.
    """

    FM_BOUNDARY = _FENCE

    def __init__(self, fichier: str, first_line: int) -> None:
        super().__init__()
        self.fichier = fichier
        self.first_line = first_line
        self.tree: Node | None = None
        self.problems: list[Problem] = []

    def load(self, fm: str, **_: object) -> dict[str, object]:
        self.tree, self.problems = read_yaml(fm, self.fichier, self.first_line)
        return {}


def _place_after(before: str, fichier: str) -> Place:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(fichier, len(lines), len(lines[-1]) + 1)


def _forbidden_characters(text: str, fichier: str) -> Iterator[Problem]:
    """The first one of each line: a file in another encoding has thousands of them."""
    for line, content in enumerate(text.split("\n"), 1):
        match = FORBIDDEN.search(content)
        if match is not None:
            yield forbidden_character(Place(fichier, line, match.start() + 1), match[0])


def _too_big(fichier: str) -> Problem:
    return Problem(
        Place(fichier),
        "fichier-trop-gros",
        "le fichier dépasse 1 Mio",
        "retirez-en les images et les documents collés, et faites plutôt un lien",
    )


def _unreadable(fichier: str) -> Problem:
    return Problem(
        Place(fichier),
        "fichier-illisible",
        "le fichier ne peut pas être lu",
        "vérifiez ses droits, ou remettez-le en place depuis Git",
    )


def _not_utf8(place: Place) -> Problem:
    return Problem(
        place,
        "fichier-pas-utf8",
        "le fichier n’est pas enregistré en UTF-8",
        "rouvrez-le dans votre éditeur et enregistrez-le avec le codage UTF-8",
    )


def _empty(fichier: str) -> Problem:
    return Problem(Place(fichier), "fichier-vide", "le fichier est vide", "écrivez-le, ou supprimez-le")


def _rule_in(lines: Sequence[str], *, is_closed: bool) -> tuple[int, str] | None:
    """The line that was meant to close the front matter. Below a text that has none, a rule may be a rule."""
    for number, line in enumerate(lines):
        if _RULE.fullmatch(line) and not (is_closed and line.strip() == "-"):
            return number, line
        if not (is_closed or _LIKE_FIELDS.match(line)):
            return None
    return None


def _not_a_fence(place: Place, name: str, line: str) -> Problem:
    return Problem(
        place,
        name,
        f"cette ligne, {shown(line)}, n’est pas faite de trois traits d’union",
        "écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non",
    )


def _without_front_matter(fichier: str, line: int, first: str) -> Problem:
    if _RULE.fullmatch(first):
        return _not_a_fence(Place(fichier, line), "entete-absent", first)
    return Problem(
        Place(fichier, line),
        "entete-absent",
        "le fichier ne commence pas par un en-tête",
        "écrivez « --- » sur la première ligne, puis les champs, puis une seconde ligne « --- »",
    )


def _not_closed(fichier: str, line: int) -> Problem:
    return Problem(
        Place(fichier, line),
        "entete-non-ferme",
        "l’en-tête ouvert ici n’est pas fermé",
        "ajoutez une ligne « --- » entre le dernier champ et le texte",
    )


def _not_fields(tree: Node | None, fichier: str, line: int) -> Problem:
    if tree is None:
        return Problem(
            Place(fichier, line), "entete-invalide", "l’en-tête est vide", "ajoutez les champs obligatoires"
        )
    found = "une liste" if not hasattr(tree, "value") else shown(tree.value)
    return Problem(
        tree.place,
        "entete-invalide",
        f"l’en-tête n’est pas une suite de champs : {found}",
        "écrivez un champ par ligne, sous la forme « champ: valeur »",
    )
