"""Records → YAML, as an activist would write it: one field a line, short lists in brackets."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*", re.ASCII)


def yaml(record: Mapping[str, Any], indent: str = "") -> str:
    """The fields of ``record``; an empty list or mapping is left out, for it says nothing."""
    lines: list[str] = []
    for name, value in record.items():
        if value in ([], {}):
            continue
        if isinstance(value, list) and isinstance(value[0], Mapping):
            lines.append(f"{indent}{name}:\n")
            for item in value:
                first, _, rest = yaml(item, f"{indent}    ").partition("\n")
                lines.append(f"{indent}  - {first.strip()}\n{rest}")
        elif (
            isinstance(value, Mapping) and not indent and any(isinstance(v, Mapping) for v in value.values())
        ):
            lines.append(f"{name}:\n{yaml(value, '  ')}")
        else:
            lines.append(f"{indent}{name}: {_inline(value)}\n")
    return "".join(lines)


def page(record: Mapping[str, Any], text: str) -> str:
    """A front matter and the text below it."""
    return f"---\n{yaml(record)}---\n" + (f"\n{text}\n" if text else "")


def _inline(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_inline(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, int) or _PLAIN.fullmatch(str(value)):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
