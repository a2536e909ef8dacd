"""A value of the wrong shape → the line that was meant, to be copied: no word of it is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from tribune.record.declaration import Declared, Field, Kind, fields_of
from tribune.record.fields import is_identifier, is_web_address
from tribune.record.model import PROSE
from tribune.source.problems import shown
from tribune.source.scalars import written
from tribune.source.tree import Mapping, Node, Scalar, Sequence
from tribune.words.french import enumeration

_PAGE: Final = re.compile(
    r"(?P<document>.*?)[\s,(]*\b(?:page|p\.)\s*(?P<page>[1-9]\d{0,3})\)?", re.IGNORECASE
)
_LONGEST: Final = 200
"""A line that nobody would copy from a message."""


def list_meant(field: Field, node: Node | None) -> str | None:
    """« themes: eau, emploi »: the list of these words."""
    if not isinstance(node, Scalar):
        return None
    if field.group is not None:
        item = _line(_item(_main_field(field.group), node.value))
        return f"écrivez chaque élément sur sa ligne, après un tiret : {item}"
    is_prose = field.name in PROSE
    values = [written(word, is_prose=is_prose) for word in ([node.value] if is_prose else _words(node.value))]
    return _to_write(f"{field.name}: [{', '.join(values)}]")


def item_meant(field: Field, node: Node | None) -> str | None:
    """« - diane-oble »: the field of an item that this is, and those that it still lacks."""
    if field.group is None or not field.is_list or not isinstance(node, Scalar):
        return None
    main = _main_field(field.group)
    others = [each.name for each in fields_of(field.group).values() if each.is_required and each != main]
    then = "" if _is_named(main, node.value) else f", l’identifiant de {shown(node.value)}"
    if others:
        then += f", puis {enumeration([f'« {name}: … »' for name in others])} au-dessous"
    return _to_write(_item(main, node.value), then)


def group_meant(name: str, node: Node | None) -> str | None:
    """« source: PV page 12 » and « positions: [cgt: abstention] »: the fields that these are."""
    if name == "source" and isinstance(node, Scalar):
        return _source(node.value)
    if name == "positions" and isinstance(node, Sequence):
        pairs = [pair for item in node.items for pair in _pairs(item)]
        if len(pairs) == sum(len(item.entries) if isinstance(item, Mapping) else 1 for item in node.items):
            return _to_write(f"{name}: {{{', '.join(pairs)}}}")
    return None


def _source(text: str) -> str | None:
    if is_web_address(text):
        return _to_write(f"source: {{url: {written(text)}}}")
    match = _PAGE.fullmatch(text) if len(text) <= _LONGEST else None
    if match and match["document"]:
        return _to_write(
            f"source: {{document: {written(match['document'], is_prose=True)}, page: {match['page']}}}"
        )
    said = written(text, is_prose=True)
    return _to_write(
        f"source: {{document: {said}}}",
        f", ou {_line(f'source: {{texte: {said}}}')} si c’est la phrase exacte",
    )


def _main_field(group: type[Declared]) -> Field:
    """The field of a group that a bare text most likely is: the first that must be there, dates aside."""
    fields = [each for each in fields_of(group).values() if each.kind not in (Kind.JOUR, Kind.DATE)]
    return next((each for each in fields if each.is_required), fields[0])


def _item(main: Field, text: str) -> str:
    return f"- {main.name}: {written(text, is_prose=main.name in PROSE) if _is_named(main, text) else '…'}"


def _is_named(field: Field, text: str) -> bool:
    """Whether the field can hold the text: a person is told by an identifier of the register."""
    return not field.register or is_identifier(text)


def _words(text: str) -> list[str]:
    """The elements of a list written without brackets; « et » parts identifiers only."""
    for sign in (r"[,;]|\bet\b", "[,;]"):
        words = [word.strip() for word in re.split(sign, text) if word.strip()]
        if all(map(is_identifier, words)):
            break
    return words


def _pairs(item: Node) -> Iterable[str]:
    if isinstance(item, Mapping):
        for name, (_, value) in item.entries.items():
            if isinstance(value, Scalar):
                yield f"{written(name)}: {written(value.value)}"


def _to_write(line: str, then: str = "") -> str | None:
    return f"écrivez {_line(line)}{then}" if len(line) <= _LONGEST else None


def _line(line: str) -> str:
    """Not shortened, unlike what ``shown`` quotes: it is to be copied."""
    return f"« {line} »"
