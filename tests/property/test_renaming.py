"""Only the bytes of an identifier change, however the file is laid out: the way back gives the file again."""

from hypothesis import given
from hypothesis import strategies as st

from tribune.editing.renaming import Renaming, renamed

THERE = Renaming("themes", "eau", "lac-et-mer")
BACK = Renaming("themes", "lac-et-mer", "eau")

identifiers = st.sampled_from(["eau", "eaux", "l-eau", "bois", "mer", "e"])
quotes = st.sampled_from(["", "'", '"'])
comments = st.sampled_from(["", "  # l’eau, eau", " # themes: [eau]"])
line_ends = st.sampled_from(["\n", "\r\n", "\r"])
marks = st.sampled_from(["", "\ufeff"])
texts = st.lists(
    st.sampled_from(
        [
            "eau",
            "themes/eau.md",
            "[l’eau](/themes/eau.md)",
            "[a](../../themes/eau/2024.md#x)",
            "é",
            "\n\n",
            "`eau`",
        ]
    ),
    max_size=6,
).map(" ".join)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A lettre that names themes, one by one or in brackets."""
    items = [f"{quote}{draw(identifiers)}{quote}" for quote in draw(st.lists(quotes, min_size=1, max_size=4))]
    if draw(st.booleans()):
        field = f"themes: [{', '.join(items)}]{draw(comments)}"
    else:
        field = "\n".join(["themes:", *(f"  - {item}{draw(comments)}" for item in items)])
    text = f"---\ntitre: eau\n{field}\nnature: eau\n---\n\n{draw(texts)}\n"
    return draw(marks) + text.replace("\n", draw(line_ends))


@st.composite
def registers(draw: st.DrawFn) -> str:
    """A register with the theme, and others before and after."""
    width = draw(st.integers(1, 4))
    entries = []
    for name in ("bois", "eau", "mer"):
        neighbours = ", ".join(draw(st.lists(identifiers, max_size=3)))
        lines = [f"nom: {name}{draw(comments)}", f"voisins: [{neighbours}]", 'description: "L’eau, eau."']
        body = "\n".join(" " * width + line for line in draw(st.permutations(lines)))
        quote = draw(quotes)
        entries.append(f"{quote}{name}{quote}:{draw(comments)}\n{body}\n")
    text = draw(st.sampled_from(["", "\n", "\n# eau\n"])).join(entries)
    return draw(marks) + text.replace("\n", draw(line_ends))


def page(text: str, renaming: Renaming) -> str:
    return renamed(text, "a.md", "lettre", renaming, "lettres/2024/a.md").text


@given(pages())
def test_renamed_page_and_back_is_the_same(text: str) -> None:
    there = page(text, THERE)
    assert page(there, BACK) == text
    assert page(there, THERE) == there
    assert there.replace("lac-et-mer", "eau") == text


@given(registers())
def test_renamed_register_and_back_has_one_line_more(text: str) -> None:
    there = renamed(text, "themes.yml", "themes", THERE).text
    back = renamed(there, "themes.yml", "themes", BACK).text
    added = [line for line in back.splitlines() if line.strip() == "anciennes_adresses: [themes/lac-et-mer/]"]
    kept = [line for line in back.splitlines() if line not in added]
    assert (len(added), kept) == (1, text.splitlines())
