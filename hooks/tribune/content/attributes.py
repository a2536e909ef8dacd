"""What ``{ … }`` may set in a text: classes of the Markdown that Material documents, anchors of its own.

The page around a text has classes and anchors too. A text that took one of them would change how the page
looks or works: what is not allowed here is reported by the check, and taken out of the page by the cleaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pygments.token import STANDARD_TYPES

from tribune.content.problems import Problem, suggestion
from tribune.content.prose import Prose

RESERVED: Final = "tribune."
"""How the anchors of the interface start: no heading makes one, its words have neither dot nor capital."""

_ADMONITIONS: Final = frozenset(
    (
        *("abstract", "attention", "bug", "caution", "check", "cite", "danger", "done", "error", "example"),
        *("fail", "failure", "faq", "help", "hint", "important", "info", "missing", "note", "question"),
        *("quote", "success", "summary", "tip", "tldr", "warning"),
    )
)
CLASSES: Final = _ADMONITIONS | {
    *("admonition", "admonition-title", "inline", "end"),
    *("grid", "grids", "cards", "card"),
    *("tabbed-set", "tabbed-alternate", "tabbed-labels", "tabbed-content", "tabbed-block"),
    *("md-button", "md-button--primary", "annotate"),
    *("twemoji", "emojione", "gemoji", "lg", "xl", "xxl", "xxxl", "middle"),
    *("task-list", "task-list-item", "task-list-control", "task-list-indicator", "keys", "key-separator"),
    *("highlight", "highlighttable", "codehilite", "codehilitetable", "linenodiv", "linenos", "lineno"),
    *("code", "filename", "normal", "special", "copy", "no-copy", "select", "no-select"),
    *("arithmatex", "mermaid", "critic", "toc", "headerlink", "footnote", "footnote-ref", "footnote-backref"),
    *("aligne-left", "aligne-center", "aligne-right"),
    *filter(None, STANDARD_TYPES.values()),
}
"""Every class of a text. Those of Pygments colour samples of code; the last of the others align cells."""
_FAMILIES: Final = re.compile(r"(?:language|key)-[\w+#-]+")
"""The languages of samples of code, the keys of a keyboard."""

_LIST = re.compile(r"\{:?[ ]*(?P<attributes>[^{}\n ][^{}\n]*)\}")
_ATTRIBUTE = re.compile(
    r"[ ]*(?:#(?P<id>[^\s{}=\"']+)|\.(?P<class>[^\s{}=\"']+)"
    r"|(?P<name>[\w:-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"']+)))(?=[ ]|$)"
)
_ADMONITION = re.compile(
    r"^[ \t]*(?:!!!|\?\?\?\+?) ?(?P<types>[\w-]+(?: +[\w-]+)*)(?: +\"[^\"\n]*\")? *$", re.MULTILINE
)
_OF_NOTES = re.compile(r"fn(?:ref)?\d*:")


def kept_classes(written: str) -> str:
    """The classes that a text may set, among those it sets."""
    return " ".join(name for name in written.split() if _is_class(name))


def may_be_anchor(identifier: str) -> bool:
    """Whether a text may have that anchor: it is not one of the interface, and a link can name it."""
    return not identifier.startswith(RESERVED) and len(identifier.split()) == 1


def check_attributes(prose: Prose) -> Iterator[Problem]:
    """The classes that have no effect, and the anchors that are not for texts."""
    for match in _ADMONITION.finditer(prose.text):
        for word in re.finditer(r"[\w-]+", match["types"]):
            if not _is_class(word[0].lower()):
                yield _unknown_class(prose, match.start("types") + word.start(), word[0], _ADMONITIONS)
    for match in _LIST.finditer(prose.text):
        yield from _check_list(prose, match)


def _check_list(prose: Prose, written: re.Match[str]) -> Iterator[Problem]:
    start, text = written.start("attributes"), written["attributes"].rstrip()
    end, found = 0, []
    while (attribute := _ATTRIBUTE.match(text, end)) is not None:
        found.append(attribute)
        end = attribute.end()
    if end != len(text):  # braces around words of the text
        return
    for attribute in found:
        value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
        offset = start + attribute.start() + len(attribute[0]) - len(attribute[0].lstrip())
        classes = value if attribute["name"] == "class" else attribute["class"] or ""
        for name in classes.split():
            if not _is_class(name):
                yield _unknown_class(prose, offset, name, CLASSES)
        identifier = value if attribute["name"] == "id" else attribute["id"] or ""
        if identifier and (_OF_NOTES.match(identifier) or not may_be_anchor(identifier)):
            yield Problem(
                prose.place(offset),
                "ancre-reservee",
                f"l’ancre « {identifier} » est réservée au site",
                "donnez-en une autre, faite de lettres, de chiffres et de tirets",
            )


def _unknown_class(prose: Prose, offset: int, name: str, candidates: frozenset[str]) -> Problem:
    return Problem(
        prose.place(offset),
        "classe-inconnue",
        f"la classe « {name} » est sans effet dans un texte",
        suggestion(name, candidates, "effacez-la : les mots restent les mêmes"),
    )


def _is_class(name: str) -> bool:
    return name in CLASSES or _FAMILIES.fullmatch(name) is not None
