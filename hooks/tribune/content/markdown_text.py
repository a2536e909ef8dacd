"""Checks on the Markdown of a page: what would be lost, would not be shown, or would call another site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.content.problems import Place, Problem, shown
from tribune.content.reading import Page

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_HEADING = re.compile(r"^#(?!#)[ \t]*\S.*$|^\S[^\n]*\n={2,}[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"</?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?/?>|<!--|<![a-z]|<\?", re.IGNORECASE)
_INLINE_TARGET = re.compile(r"(?P<image>!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*<?(?P<target>[^\s<>)]+)")
_REFERENCE_TARGET = re.compile(
    r"^ {0,3}\[(?P<label>[^\]\n]+)\]:[ \t]*\n?[ \t]*<?(?P<target>[^\s<>]+)", re.MULTILINE
)
_REFERENCE_IMAGE = re.compile(r"!\[(?P<text>[^\]\n]*)\](?:\[(?P<label>[^\]\n]*)\])?(?!\()")
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)

SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def check_text(page: Page) -> list[Problem]:
    """Every problem of the text of ``page``, code samples left aside."""
    text = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), page.texte)
    return [*_check_headings(page, text), *_check_html(page, text), *_check_targets(page, text)]


def _check_headings(page: Page, text: str) -> Iterator[Problem]:
    for match in _HEADING.finditer(text):
        yield Problem(
            _place(page, text, match.start()),
            "titre-dans-le-texte",
            f"titre de premier niveau dans le texte : {shown(match[0].split(chr(10))[0])}",
            "commencez-le par « ## », ou effacez-le s’il répète le titre de l’en-tête",
        )


def _check_html(page: Page, text: str) -> Iterator[Problem]:
    for match in _TAG.finditer(text):
        yield Problem(
            _place(page, text, match.start()),
            "html-dans-le-texte",
            f"la balise {shown(match[0])} s’affichera telle quelle",
            "écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves",
        )


def _check_targets(page: Page, text: str) -> Iterator[Problem]:
    images = {(match["label"] or match["text"]).casefold() for match in _REFERENCE_IMAGE.finditer(text)}
    for match in _INLINE_TARGET.finditer(text):
        yield from _check_target(page, text, match, is_image=bool(match["image"]))
    for match in _REFERENCE_TARGET.finditer(text):
        yield from _check_target(page, text, match, is_image=match["label"].casefold() in images)


def _check_target(page: Page, text: str, match: re.Match[str], *, is_image: bool) -> Iterator[Problem]:
    target = match["target"]
    scheme = _SCHEME.match(target)
    place = _place(page, text, match.start("target"))
    if is_image and (scheme or target.startswith("//")):
        yield Problem(
            place,
            "image-externe",
            f"l’image {shown(target)} est prise sur un autre site",
            "enregistrez l’image à côté de la lettre et donnez son nom de fichier",
        )
    elif scheme and scheme[1].lower() not in SAFE_SCHEMES:
        yield Problem(
            place,
            "lien-dangereux",
            f"un lien ne peut pas commencer par « {scheme[1]}: »",
            "donnez une adresse qui commence par https://, ou le nom d’un fichier du site",
        )


def _place(page: Page, text: str, offset: int) -> Place:
    before = text[:offset]
    line = before.count("\n")
    return Place(page.fichier, page.text_line + line, offset - (before.rfind("\n") + 1) + 1)
