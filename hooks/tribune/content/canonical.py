"""The one canonical form of a front matter: order of the fields, quotation marks, spacing.

What another reader of YAML would take for a number, a date or a truth value (``012``, ``12:30``, ``no``)
is in quotation marks wherever it is a text, so that every tool reads the same values.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from tribune.content.outline import Group, Member
from tribune.content.schema import Fiche, LettreSchema
from tribune.content.yaml_slips import PROSE
from tribune.terms import PartialDate

FENCE: Final = "---"
EMPTY: Final = '""'
_STEP: Final = 2
"""Spaces for each level."""

_NUMBER = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_WORD = re.compile(r"(?=\d*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*|[a-z]\w*", re.ASCII | re.IGNORECASE)
_OTHER_NUMBER = re.compile(r"0[xob][0-9a-f]+|\d+e-?\d+", re.IGNORECASE)
"""Words for us, numbers for YAML 1.1 or 1.2."""
_NOT_WORDS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Truth values of YAML 1.1 and 1.2, and the absence of a value."""
_PATH = re.compile(r"/?[\w~-]+(?:/[\w~-]+)*(?:/|\.html)", re.ASCII)
_WEB_ADDRESS = re.compile(r"https?://[^\s,\[\]{}<>\"'`\\]*[^\s,\[\]{}<>\"'`\\:]", re.IGNORECASE)

_ESCAPES: Final = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_TO_ESCAPE = re.compile(r"[\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def front_matter_text(fields: Mapping[str, object], schema: type[Fiche] = LettreSchema) -> str:
    """The front matter that holds ``fields``, its two fences included, ready for a text to follow.

    Values are texts, whole numbers, dates, terms, lists and dictionaries of them. What is None or empty is
    left out, 0 is not: unknown is the absence of a field. Fields come in the order of ``schema``, at every
    level; those that it does not know come last.
    """
    return write_front_matter(_group_of(fields), schema)


def write_front_matter(group: Group, schema: type[Fiche]) -> str:
    """As ``front_matter_text``, for values that may have comments."""
    return "".join(f"{line}\n" for line in (FENCE, *_lines(group, schema, 0), FENCE))


def _group_of(fields: Mapping[str, object]) -> Group:
    members = ((key, _value_of(value)) for key, value in fields.items())
    return Group([Member(key, value) for key, value in members if value is not None])


def _value_of(value: object) -> str | Group | None:
    """A value as text or as a group; None where there is nothing to write."""
    if isinstance(value, Mapping):
        group = _group_of(value)
        return group if group.members else None
    if isinstance(value, (list, tuple)):
        items = [item for item in map(_value_of, value) if item is not None]
        return Group([Member("", item) for item in items], is_list=True) if items else None
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (str, int, dt.date)):
        raise TypeError(value)
    return str(value).strip() or None


def _lines(group: Group, schema: type[Fiche] | None, indent: int, field: str = "") -> Iterator[str]:
    """The lines of a group whose members stand at ``indent``; ``field`` is the one that holds it."""
    margin = " " * indent
    for member in group.members if group.is_list else _in_order(group, schema):
        name = field if group.is_list else member.key
        inner = schema if group.is_list else _schema_of(schema, member.key)
        start = "- " if group.is_list else f"{_key(member.key)}: "
        whole = _on_one_line(member.value, inner, name, within_list=group.is_list)
        inside = isinstance(member.value, Group) and any(member.value.comments())
        tail: list[str] = []
        if whole is not None:
            *above, beside = [*member.head, *_inner_comments(member.value), *member.foot] or [""]
            first, rest = f"{start}{whole}".rstrip(), []
        elif isinstance(member.value, str):
            *above, beside = [*member.head, *member.foot] or [""]
            first = f"{start}|-"
            rest = [" " * (indent + _STEP) + line if line else "" for line in member.value.split("\n")]
        else:
            above, tail = (member.head, member.foot) if inside else ([*member.head, *member.foot], [])
            lines = [*_lines(member.value, inner, indent + _STEP, name)]
            lines += [" " * (indent + _STEP) + comment for comment in tail]
            if group.is_list:
                opening = next(rank for rank, line in enumerate(lines) if not _is_comment(line))
                above = [*above, *(line.strip() for line in lines[:opening])]
                first, rest, beside = start + lines[opening].lstrip(), lines[opening + 1 :], ""
            else:
                *above, beside = above or [""]
                first, rest = start.rstrip(), lines
        yield from (margin + comment for comment in (*member.before, *above))
        yield f"{margin}{first}  {beside}" if beside else margin + first
        yield from rest
    yield from (margin + comment for comment in group.tail)


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _inner_comments(value: str | Group) -> list[str]:
    """Those of a group without members: there is no line of its own to keep them on."""
    return value.tail if isinstance(value, Group) else []


def _in_order(group: Group, schema: type[Fiche] | None) -> list[Member]:
    ranks = {name: rank for rank, name in enumerate(schema.model_fields)} if schema else {}
    return sorted(group.members, key=lambda member: ranks.get(member.key, len(ranks)))


@cache
def _schemas_in(schema: type[Fiche]) -> Mapping[str, type[Fiche]]:
    return dict(schema.groups())


def _schema_of(schema: type[Fiche] | None, field: str) -> type[Fiche] | None:
    return _schemas_in(schema).get(field) if schema else None


def _on_one_line(
    value: str | Group, schema: type[Fiche] | None, field: str, *, within_list: bool
) -> str | None:
    """A value that stands on the line of its key; None for one that takes several lines."""
    if isinstance(value, str):
        if _is_literal(value):
            return None
        return EMPTY if within_list and not value else _scalar(value, field)
    if not value.members:
        return "[]" if value.is_list else "{}"
    if any(value.comments()) or any(isinstance(member.value, Group) for member in value.members):
        return None
    if value.is_list:
        texts = [_scalar(str(member.value), field) for member in value.members]
        return None if any(text.startswith('"') or not text for text in texts) else f"[{', '.join(texts)}]"
    if (within_list and field != "corrections") or any(_is_literal(str(m.value)) for m in value.members):
        return None
    texts = [(member.key, _scalar(str(member.value), member.key)) for member in _in_order(value, schema)]
    return f"{{{', '.join(f'{_key(key)}: {text or EMPTY}' for key, text in texts)}}}"


def _is_literal(value: str) -> bool:
    """Whether a text of several lines keeps them: without a character or a space that would be lost."""
    lines = value.split("\n")
    return len(lines) > 1 and not any(line != line.rstrip() or _TO_ESCAPE.search(line) for line in lines)


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z]\w*", name, re.ASCII) and name not in _NOT_WORDS else _scalar(name, "")


def _scalar(value: str, field: str) -> str:
    """A value without line breaks of its own: bare where every reader of YAML takes it as we do."""
    if not value or _is_bare(value, field):
        return value
    return f'"{_TO_ESCAPE.sub(_escaped, value)}"'


def _is_bare(value: str, field: str) -> bool:
    if _WEB_ADDRESS.fullmatch(value):
        return value.isprintable()
    if field in PROSE:
        return False
    if _DATE.fullmatch(value):
        return _is_in_calendar(value)
    if _NUMBER.fullmatch(value) or _PATH.fullmatch(value):
        return True
    is_word = _WORD.fullmatch(value) and not _OTHER_NUMBER.fullmatch(value)
    return bool(is_word) and value.casefold() not in _NOT_WORDS


def _is_in_calendar(value: str) -> bool:
    """Other readers of YAML give up on 2024-02-30."""
    try:
        PartialDate.parse(value)
    except ValueError:
        return False
    return True


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")
