"""What people and programs could write: texts, fields with any value, letters gone wrong."""

import json
from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st

from tests.samples import LETTRE
from tribune.record.declaration import fields_of
from tribune.record.document import Dossier
from tribune.record.entries import Organisation, Personne, Session, Theme
from tribune.record.lettre import Correction, Intervenant, Lettre, Source, Vote

_RECORDS: Final = (
    Lettre,
    Vote,
    Source,
    Intervenant,
    Correction,
    Dossier,
    Theme,
    Organisation,
    Personne,
    Session,
)
FIELDS: Final = sorted({name for record in _RECORDS for name in fields_of(record)})
IDENTIFIERS: Final = (
    "eau",
    "transports",
    "ua",
    "fl",
    "anne-lune",
    "automne-2023",
    "11",
    "012",
    "fete-du-lac",
)
WORDS: Final = (
    "avis",
    "adopte",
    "pleniere",
    "pour",
    "abstention",
    "brouillon",
    "2024-03-05",
    "2024-00",
    "-1",
)
SCRAPS: Final = (
    *("---", "...", "- ", ": ", "? ", "#", "&a ", "*a", "!x ", "%YAML", "|", ">", "'", '"', "[", "]"),
    *("{", "}", ",", "\t", "\n", "\r\n", "\r", "  ", "\\", "\\0", "\\u", "\0", "\x1b", "\x85", "\u2028"),
    *("\N{NO-BREAK SPACE}", "\N{BYTE ORDER MARK}", "\ufffe", "🎉", "é", "<b>", "<!--", "```", "~~~", "`"),
    *("![](", "](", "javascript:", "# ", "=\n", "[^1]: ", "[a]: ", "&#106;", "//", "{{", "{%", "{sentence}"),
)

texts = st.text(max_size=60)
scraps = st.lists(st.one_of(st.sampled_from(SCRAPS), st.sampled_from(FIELDS), texts), max_size=12).map(
    "".join
)
scalars = st.one_of(
    texts,
    st.sampled_from(IDENTIFIERS),
    st.sampled_from(WORDS),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
    st.none().map(lambda _: ""),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(FIELDS), texts), inner, max_size=4),
    ),
    max_leaves=10,
)


def written(fields: Sequence[tuple[str, object]]) -> str:
    """Fields as front matter would have them, each on its line; names may come twice."""
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields)


fields = st.lists(st.tuples(st.sampled_from(FIELDS), values), max_size=12).map(written)
raw_fields = st.lists(st.tuples(st.sampled_from(FIELDS), scraps), max_size=8).map(
    lambda pairs: "".join(f"{name}: {value}\n" for name, value in pairs)
)
headers = st.one_of(fields, raw_fields, scraps)
pages = st.builds(lambda header, body: f"---\n{header}---\n{body}", headers, st.one_of(scraps, texts))
registers = st.one_of(
    fields,
    raw_fields,
    scraps,
    st.dictionaries(st.one_of(st.sampled_from(IDENTIFIERS), texts), values, max_size=4).map(
        lambda entries: written(list(entries.items()))
    ),
)


@st.composite
def mutations(draw: st.DrawFn, text: str = LETTRE) -> str:
    """A valid letter after a few accidents: words lost, pasted, repeated, lines swapped."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 20)))
        lines = text.split("\n")
        row = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["delete", "insert", "repeat", "lose", "double", "swap", "value"])):
            case "delete":
                text = text[:start] + text[end:]
            case "insert":
                text = text[:start] + draw(st.sampled_from(SCRAPS)) + text[start:]
            case "repeat":
                text = text[:start] + text[start:end] * 2 + text[end:]
            case "lose":
                text = "\n".join(lines[:row] + lines[row + 1 :])
            case "double":
                text = "\n".join(lines[: row + 1] + lines[row:])
            case "swap":
                lines[row : row + 2] = reversed(lines[row : row + 2])
                text = "\n".join(lines)
            case _:
                name, colon, _ = lines[row].partition(": ")
                new = f"{name}{colon}{json.dumps(draw(values), ensure_ascii=False)}"
                text = "\n".join([*lines[:row], new, *lines[row + 1 :]])
    return text
