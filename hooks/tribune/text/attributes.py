"""What ``{ … }`` may set in a text: classes of the Markdown that Material documents, anchors of its own.

The page around a text has classes and anchors too. A text that took one of them would change how the page
looks or works: what is not allowed here is reported by the check, and taken out of the page by the cleaning.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain
from typing import Final

from pygments.token import STANDARD_TYPES

from tribune.source.problems import Problem, suggestion
from tribune.text.tree import Braces, Text

RESERVED: Final = "tribune."
"""How the anchors of the interface start: no heading makes one, its words have neither dot nor capital."""

_WRITTEN: Final = tomllib.loads(files("tribune.text").joinpath("classes.toml").read_text("utf-8"))
_ADMONITIONS: Final = frozenset(_WRITTEN["admonitions"])
CLASSES: Final = frozenset(chain(filter(None, STANDARD_TYPES.values()), *_WRITTEN.values()))
"""Every class of a text."""
_FAMILIES: Final = re.compile(r"(?:language|key)-[\w+#-]+")
"""The languages of samples of code, the keys of a keyboard."""

_ADMONITION: Final = re.compile(
    r"^[ \t]*(?:!!!|\?\?\?\+?) ?(?P<types>[\w-]+(?: +[\w-]+)*)(?: +\"[^\"\n]*\")? *$", re.MULTILINE
)
_OF_NOTES: Final = re.compile(r"fn(?:ref)?\d*:")


def kept_classes(written: str) -> str:
    """The classes that a text may set, among those it sets."""
    return " ".join(name for name in written.split() if _is_class(name))


def may_be_anchor(identifier: str) -> bool:
    """Whether a text may have that anchor: it is not one of the interface, and a link can name it."""
    return not identifier.startswith(RESERVED) and len(identifier.split()) == 1


def check_attributes(text: Text) -> Iterator[Problem]:
    """The classes that have no effect, and the anchors that are not for texts."""
    for match in _ADMONITION.finditer(text.prose):
        for word in re.finditer(r"[\w-]+", match["types"]):
            if not _is_class(word[0].lower()):
                yield _unknown_class(text, match.start("types") + word.start(), word[0], _ADMONITIONS)
    for braces in text.braces:
        yield from _check_braces(text, braces)


def _check_braces(text: Text, braces: Braces) -> Iterator[Problem]:
    attributes = [(name, value) for name, value in braces.attributes if value is not None]
    if len(attributes) < len(braces.attributes):  # braces around words of the text
        return
    end = 0
    for name, value in attributes:
        at = braces.inside.index(value, end)
        end = at + len(value)
        offset = braces.inside_start + braces.inside.rfind(" ", 0, at) + 1
        for each in value.split() if name in {".", "class"} else ():
            if not _is_class(each):
                yield _unknown_class(text, offset, each, CLASSES)
        if name == "id" and value and (_OF_NOTES.match(value) or not may_be_anchor(value)):
            yield text.mistake(offset, "ancre-reservee", anchor=value)


def _unknown_class(text: Text, offset: int, name: str, candidates: frozenset[str]) -> Problem:
    action = suggestion(name, candidates, "effacez-la : les mots restent les mêmes")
    return text.mistake(offset, "classe-inconnue", name=name, action=action)


def _is_class(name: str) -> bool:
    return name in CLASSES or _FAMILIES.fullmatch(name) is not None
