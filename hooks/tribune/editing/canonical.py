"""The one canonical form of a front matter: order of the fields, quotation marks, spacing.

``front_matter_text`` writes one from values, ``format_page`` puts that of a page in form.

A list or a small group of fields stands on one line, unless it holds a sentence or a comment.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tribune.record.declaration import Declared, fields_of, groups_of
from tribune.record.model import PROSE, AutrePage, Lettre
from tribune.source.characters import with_letters
from tribune.source.outline import Group, Member, read_outline
from tribune.source.problems import Problem
from tribune.source.reading import decode, parse_optional, parse_page
from tribune.source.scalars import EMPTY, is_quoted, keeps_lines, written, written_name
from tribune.source.tree import plain

FENCE: Final = "---"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_STEP: Final = "  "
_ROWS: Final = "corrections"
"""The list whose groups stand each on one line, as the rows of a table."""


class UnfaithfulError(Exception):
    """The canonical form would not say the same: a defect of this program, and nothing may be written."""


def front_matter_text(fields: Mapping[str, object], schema: type[Declared] = Lettre) -> str:
    """The front matter that holds ``fields``, its two fences included, ready for a text to follow.

    Values are texts, whole numbers, dates, terms, lists and dictionaries of them. What is None or empty is
    left out, 0 is not: unknown is the absence of a field. Fields come in the order of ``schema``, at every
    level; those that it does not know come last. TypeError for any other value.
    """
    group = _value_of(fields)
    return write_front_matter(group if isinstance(group, Group) else Group(), schema)


def write_front_matter(group: Group, schema: type[Declared]) -> str:
    """As ``front_matter_text``, for values that may have comments. What is written empty stays."""
    return "".join(f"{line}\n" for line in (FENCE, *_lines(group, schema), FENCE))


def format_page(data: bytes, fichier: str, schema: type[Declared]) -> tuple[bytes | None, list[Problem]]:
    """The canonical bytes of a page; or None, with the problems for which it is left alone.

    Only what cannot be read surely is in the way: a page whose fields are unknown or wrong is put in form
    all the same, and says what it said. The line ends stay those of the file, a byte-order mark goes. What
    follows the second fence is the same, byte for byte, but for signs that stand for letters. Raises
    UnfaithfulError rather than lose a value or a comment.
    """
    data = mended(data)
    text, problems = decode(data, fichier)
    parse = parse_optional if schema is AutrePage else parse_page
    page, found = (None, problems) if text is None else parse(text, fichier, PROSE)
    if text is None or page is None or found:
        return None, found
    if page.fences is None:
        return data, []
    first, last = page.fences
    outline = read_outline("\n".join(text.split("\n")[first + 1 : last]))
    header = write_front_matter(outline, schema)
    formatted = _with_header(header, data, first, last)
    if formatted == data:
        return data, []
    again, found = parse_page(header, fichier, PROSE)
    if again is None or found or plain(again.tree) != plain(page.tree):
        raise UnfaithfulError(fichier)
    kept = read_outline("\n".join(header.split("\n")[1:-2]))
    if Counter(kept.comments()) != Counter(outline.comments()):
        raise UnfaithfulError(fichier)
    return formatted, []


def mended(data: bytes) -> bytes:
    """The same file with letters for the signs that only stand for them; the same bytes if it is no text."""
    try:
        return with_letters(data.decode("utf-8")).encode("utf-8")
    except UnicodeDecodeError:
        return data


def _with_header(header: str, data: bytes, first: int, last: int) -> bytes:
    """The page with another front matter between its lines ``first`` and ``last``, from 0."""
    raw = data.decode("utf-8")
    line_ends = [*_LINE_END.finditer(raw)]
    end = line_ends[last].start() if last < len(line_ends) else len(raw)
    written = header.removesuffix("\n").replace("\n", line_ends[first][0])
    return (written + raw[end:]).encode("utf-8")


def _value_of(value: object) -> str | Group | None:
    """A value as text or as a group; None where there is nothing to write."""
    if isinstance(value, (Mapping, list, tuple)):
        named = value.items() if isinstance(value, Mapping) else [("", each) for each in value]
        members = [Member(key, text) for key, each in named if (text := _value_of(each)) is not None]
        return Group(members, is_list=not isinstance(value, Mapping)) if members else None
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (str, int, dt.date)):
        raise TypeError(value)
    return str(value).strip() or None


def _lines(group: Group, schema: type[Declared] | None, field: str = "") -> Iterator[str]:
    """The lines of a group, as far to the left as they go; ``field`` is the one that holds it."""
    for member in group.members if group.is_list else _in_order(group, schema):
        if group.is_list:
            item = _announced(member, schema)
            yield from item.before
            yield from _member_lines(item, "-", schema, field)
        else:
            yield from member.before
            name = f"{written_name(member.key)}:"
            yield from _member_lines(member, name, _schemas_in(schema).get(member.key), member.key)
    yield from group.tail


def _member_lines(member: Member, start: str, schema: type[Declared] | None, field: str) -> Iterator[str]:
    """A field after its name, or an element of the list ``field`` after its dash."""
    value, is_item = member.value, start == "-"
    whole = _on_one_line(value, schema, field, within_list=is_item)
    if whole is not None:
        yield from _beside(f"{start} {whole}".rstrip(), _all_comments(member))
    elif isinstance(value, str):
        yield from _beside(f"{start} |-", _all_comments(member))
        yield from _shifted(value.split("\n"))
    else:
        above, below = _around(member, value)
        lines = [*_lines(value, schema, field), *below]
        if is_item:
            first = next(rank for rank, line in enumerate(lines) if not line.lstrip().startswith("#"))
            yield from (*above, *lines[:first], f"- {lines[first]}", *_shifted(lines[first + 1 :]))
        else:
            yield from (*_beside(start, above), *_shifted(lines))


def _announced(item: Member, schema: type[Declared] | None) -> Member:
    """An element of a list, with no comment between its dash and what it announces: they come above."""
    value = item.value
    if isinstance(value, str) or not value.members:
        return item
    first, *others = value.members if value.is_list else _in_order(value, schema)
    if value.is_list:
        first = _announced(first, schema)
    inside = Group([replace(first, before=[]), *others], value.is_list, value.tail)
    return replace(item, value=inside, before=[*item.before, *item.head, *first.before], head=[])


def _beside(line: str, comments: Sequence[str]) -> Iterator[str]:
    """A line, the last of its comments beside it and the others above."""
    yield from comments[:-1]
    yield f"{line}  {comments[-1]}" if comments else line


def _shifted(lines: Sequence[str]) -> Iterator[str]:
    return (f"{_STEP}{line}" if line else "" for line in lines)


def _all_comments(member: Member) -> list[str]:
    """Those of a member that stands on one line; what it holds has none, unless it is an empty list."""
    inner = member.value.tail if isinstance(member.value, Group) else []
    return [*member.head, *inner, *member.foot]


def _around(member: Member, value: Group) -> tuple[list[str], list[str]]:
    """The comments of a member above and below what it holds, in the order they had."""
    if any(value.comments()):
        return member.head, member.foot
    return [*member.head, *member.foot], []


def _in_order(group: Group, schema: type[Declared] | None) -> list[Member]:
    ranks = {name: rank for rank, name in enumerate(fields_of(schema))} if schema else {}
    return sorted(group.members, key=lambda member: ranks.get(member.key, len(ranks)))


def _schemas_in(schema: type[Declared] | None) -> Mapping[str, type[Declared]]:
    """The schemas of the fields that hold fields."""
    return dict(groups_of(schema)) if schema else {}


def _on_one_line(
    value: str | Group, schema: type[Declared] | None, field: str, *, within_list: bool = False
) -> str | None:
    """A value that stands on the line of its name or of its dash; None for one that takes several lines."""
    if isinstance(value, str):
        text = _written(value, field)
        return None if keeps_lines(value) else text or (EMPTY if within_list else "")
    if not value.members:
        return "[]" if value.is_list else "{}"
    if any(value.comments()):
        return None
    return _flow_list(value, field) if value.is_list else _flow_group(value, schema, field, within_list)


def _flow_list(value: Group, field: str) -> str | None:
    """« [a, b] », unless an element is quoted."""
    texts = [_written(item, field) for member in value.members if isinstance(item := member.value, str)]
    is_short = len(texts) == len(value.members) and not any(is_quoted(text) or not text for text in texts)
    return f"[{', '.join(texts)}]" if is_short else None


def _flow_group(value: Group, schema: type[Declared] | None, field: str, within_list: bool) -> str | None:
    """« {cgt: abstention} », unless it is an element of a list or an element of it takes several lines."""
    texts = [
        (member.key, text) for member in _in_order(value, schema) if isinstance(text := member.value, str)
    ]
    if len(texts) < len(value.members) or any(keeps_lines(text) for _, text in texts):
        return None
    if within_list and field != _ROWS:
        return None
    return f"{{{', '.join(f'{written_name(key)}: {_written(text, key) or EMPTY}' for key, text in texts)}}}"


def _written(value: str, field: str) -> str:
    return written(value, is_prose=field in PROSE)
