"""Front matters as people and other programs write them: comments everywhere, and every style of YAML."""

from __future__ import annotations

import json
from typing import Final

from hypothesis import strategies as st

from tests.property.strategies import FIELDS, SCRAPS

COMMENTS: Final = ("# à vérifier", "#sans espace", "# - un tiret: et deux-points", '# "', "# # [", "#")
VALUES: Final = (
    *("avis", "no", "012", "12:30", "1.10", "2024-03-05", "2024-02-30", "null", "~", "oui", "0x1f", "1e3"),
    *("Des trains : étape 2", "# pas un commentaire", "a # b", "l’eau", "un\ndeux", "un\n\n  deux", "- a"),
    *("https://exemple.test/a?b=c#d", "https://exemple.test/a,b", "lettres/a/", "294", "", "{a}", "\\n", '"'),
    *("a\u2028b", "a\x85b", "\ufeff", "a \nb", "\u00a0a"),
)

values = st.one_of(st.sampled_from(VALUES), st.sampled_from([*SCRAPS]), st.text(max_size=12))
trees = st.recursive(
    values,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(FIELDS), st.sampled_from(VALUES)), inner, max_size=4),
    ),
    max_leaves=12,
)
fields = st.dictionaries(st.sampled_from(FIELDS), trees, min_size=1, max_size=6)


@st.composite
def commented(draw: st.DrawFn) -> str:
    """A front matter, fences included, in any style, with comments wherever YAML takes them."""
    chosen = draw(fields)
    return "---\n" + "".join(f"{line}\n" for line in draw(_lines(chosen))) + "---\n"


@st.composite
def _lines(draw: st.DrawFn, value: object) -> list[str]:
    """The lines of a group or of a list, comments among them."""
    lines: list[str] = []
    is_group = isinstance(value, dict)
    members = value.items() if isinstance(value, dict) else [("", item) for item in value]  # type: ignore[attr-defined]
    for key, item in members:
        lines += draw(_comment_lines)
        start = f"{key if key in FIELDS else json.dumps(key)}:" if is_group else "-"
        if isinstance(item, str):
            lines += draw(_scalar(start, item))
        elif not item or draw(st.booleans()):
            lines += draw(_flow(start, item))
        else:
            lines.append(start + draw(_beside))
            margin = draw(st.sampled_from(["  ", "    ", "" if is_group and isinstance(item, list) else " "]))
            lines += [margin + line for line in draw(_lines(item))]
    return lines + draw(_comment_lines)


_beside = st.sampled_from(["", "", "", *(f"  {comment}" for comment in COMMENTS)])
_comment_lines = st.lists(
    st.tuples(st.sampled_from(["", "", "  ", "    ", "      "]), st.sampled_from(COMMENTS)).map("".join),
    max_size=1,
)


@st.composite
def _scalar(draw: st.DrawFn, start: str, value: str) -> list[str]:
    style = draw(st.sampled_from(["double", "single", "literal", "folded", "below"]))
    is_plain = value.isprintable() and value == value.strip()
    if (
        style == "literal"
        and value
        and all(part.isprintable() and part.strip() for part in value.split("\n"))
    ):
        sign = draw(st.sampled_from(["|", "|-", ">", ">+"]))
        if not value.startswith(" "):
            return [f"{start} {sign}{draw(_beside)}", *(f"       {part}" for part in value.split("\n"))]
    if style == "single" and is_plain:
        return [f"{start} '{value.replace(chr(39), chr(39) * 2)}'{draw(_beside)}"]
    if style == "folded" and is_plain and value.replace(" ", "").isalnum():
        return [f"{start} {value}", f"        suite{draw(_beside)}"]
    quoted = json.dumps(value)
    if style == "below":
        return [start + draw(_beside), *(f"    {each}" for each in draw(_comment_lines)), f"    {quoted}"]
    return [f"{start} {quoted}{draw(_beside)}"]


@st.composite
def _flow(draw: st.DrawFn, start: str, value: object) -> list[str]:
    """« [a, b] » over one line or over several, with comments."""
    if draw(st.booleans()):
        return [f"{start} {json.dumps(value)}{draw(_beside)}"]
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    members = value.items() if isinstance(value, dict) else [("", item) for item in value]  # type: ignore[attr-defined]
    lines = [f"{start} {opening}{draw(_beside)}"]
    for key, item in members:
        lines += [f"      {each}" for each in draw(_comment_lines)]
        written = f"{json.dumps(key)}: {json.dumps(item)}" if isinstance(value, dict) else json.dumps(item)
        lines.append(f"      {written},{draw(_beside)}")
    return [*lines, *(f"      {each}" for each in draw(_comment_lines)), f"      {closing}{draw(_beside)}"]
