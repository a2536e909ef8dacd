"""Checks on the Markdown of a page: what would be lost, would not be shown, or would call another site."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tribune.content.blocks import LIST_ITEM
from tribune.content.grids import grids_of
from tribune.content.headings import Heading
from tribune.content.problems import Problem, shown
from tribune.content.prose import INLINE_TARGET, REFERENCE_TARGET, Prose

_TAG = re.compile(r"(?<!\]\()</?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?/?>|<!--|<![a-z]|<\?", re.IGNORECASE)
"""« <b> », but not the angle brackets around the address of a link."""
_INLINE_IMAGE = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*" + INLINE_TARGET.pattern)
_REFERENCE_IMAGE = re.compile(r"!\[(?P<text>[^\[\]\n]*)\](?:\[(?P<label>[^\[\]\n]*)\])?(?!\()")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)

SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def check_text(prose: Prose) -> Iterator[Problem]:
    """Every problem of the text of a page, code samples left aside."""
    yield from _check_headings(prose)
    yield from _check_levels(prose)
    yield from _check_html(prose)
    yield from _check_targets(prose)


def check_sections(prose: Prose) -> Iterator[Problem]:
    """The headings of a lettre under which nothing is said: the form writes some, which may be left so."""
    headings = [
        heading
        for heading in prose.headings
        if not heading.is_nested and heading.level > 1 and heading.title[0] < heading.title[1]
    ]
    for heading, following in pairwise([*headings, None]):
        if heading is None or (following is not None and following.level > heading.level):
            continue
        upto = len(prose.text) if following is None else following.start
        if not prose.page.texte[heading.end : upto].strip():
            yield Problem(
                prose.place(heading.start),
                "section-vide",
                f"rien n’est écrit sous le titre {shown(prose.page.texte[slice(*heading.title)])}",
                "écrivez ce qui manque, ou effacez ce titre",
            )


def _check_headings(prose: Prose) -> Iterator[Problem]:
    for heading in prose.headings:
        if heading.is_nested:
            continue
        if heading.title[0] == heading.title[1]:
            yield Problem(
                prose.place(heading.start),
                "titre-vide",
                "ce titre n’a pas de mots",
                "écrivez-les après les dièses, ou effacez cette ligne",
            )
        elif heading.level == 1 and not LIST_ITEM.match(prose.page.texte, heading.start):
            yield Problem(
                prose.place(heading.start),
                "titre-dans-le-texte",
                f"titre de premier niveau dans le texte : {shown(_first_line(prose, heading))}",
                _hashtag(prose.page.texte[heading.start : heading.end])
                or "commencez-le par « ## », ou effacez-le s’il répète le titre de l’en-tête",
            )


def _hashtag(line: str) -> str:
    """What to do with « #retraites fait du bruit », which Markdown takes for a title."""
    word = re.match(r"#[^\W\d_][\w-]*", line)
    if word is None:
        return ""
    return f"pour un mot-dièse, écrivez {shown(chr(92) + word[0])} ; pour un titre, commencez-le par « ## »"


def _first_line(prose: Prose, heading: Heading) -> str:
    return prose.page.texte[heading.start : heading.end].partition("\n")[0]


def _check_levels(prose: Prose) -> Iterator[Problem]:
    """A screen reader walks from heading to heading: a level that is skipped looks like something lost."""
    previous = 1
    for heading in prose.headings:
        if heading.is_nested or heading.level == 1:
            continue
        if heading.level > previous + 1:
            yield Problem(
                prose.place(heading.start),
                "niveau-de-titre-saute",
                f"titre de niveau {heading.level} sous un titre de niveau {previous}",
                f"commencez-le par « {'#' * (previous + 1)} »",
            )
        previous = heading.level


def _check_html(prose: Prose) -> Iterator[Problem]:
    tags = [*_TAG.finditer(prose.text)]
    grids = grids_of(prose.text.split("\n")) if tags else ()
    taken = {prose.lines[rank] for grid in grids for rank in (grid.first, grid.last)}
    for match in tags:
        if prose.line_start(match.start()) in taken:
            continue
        yield Problem(
            prose.place(match.start()),
            "html-dans-le-texte",
            f"la balise {shown(match[0])} s’affichera telle quelle",
            "écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves",
        )


def _check_targets(prose: Prose) -> Iterator[Problem]:
    images = {match.start("target") for match in _INLINE_IMAGE.finditer(prose.text)}
    for match in INLINE_TARGET.finditer(prose.text):
        yield from _check_target(prose, match, is_image=match.start("target") in images)
    labels = {(match["label"] or match["text"]).casefold() for match in _REFERENCE_IMAGE.finditer(prose.text)}
    for match in REFERENCE_TARGET.finditer(prose.text):
        yield from _check_target(prose, match, is_image=match["label"].casefold() in labels)


def _check_target(prose: Prose, match: re.Match[str], *, is_image: bool) -> Iterator[Problem]:
    target = html.unescape(re.sub(r"[\t\n]", "", match["target"]))  # as a browser reads it
    scheme = _SCHEME.match(target)
    place = prose.place(match.start("target"))
    if is_image and (scheme or target.startswith("//")):
        yield Problem(
            place,
            "image-externe",
            f"l’image {shown(target.split()[0])} est prise sur un autre site",
            "enregistrez l’image à côté de la lettre et donnez son nom de fichier",
        )
    elif scheme and scheme[1].lower() not in SAFE_SCHEMES:
        yield Problem(
            place,
            "lien-dangereux",
            f"un lien ne peut pas commencer par « {scheme[1]}: »",
            "donnez une adresse qui commence par https://, ou le nom d’un fichier du site",
        )
