"""Any short fragment, repeated: what is read takes steps in proportion, what is accepted is rendered."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from material.extensions import emoji

import tribune
from tests.samples import LETTRE
from tribune.record.lettre import Lettre
from tribune.record.shape import validate
from tribune.site.material.decorations import decorate
from tribune.site.material.markdown import MaterialMarkdown
from tribune.source.reading import parse_page
from tribune.source.tree import Mapping
from tribune.source.yaml_reader import read_yaml
from tribune.text.checks import check_text
from tribune.text.html import PlainMarkdown, box_tables, clean, typeset
from tribune.text.links import anchors_of, links_of
from tribune.text.passages import extract, link_paragraphs, passages_of
from tribune.text.sections import check_sections, has_speech
from tribune.text.text_limits import MAX_LEVELS, check_limits
from tribune.text.tree import Text

ROOT = Path(__file__).parents[2]
CODE = str(Path(next(iter(tribune.__path__))))
MARKS = "*_`[]()!?<>&\\#-+1.:|~{}=^\"'/ \n\ta"
SETTINGS = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)[
    "markdown_extensions"
]

fragments = st.text(alphabet=MARKS, min_size=1, max_size=8)


def markdown() -> Markdown:
    """With the extensions of ``mkdocs.yml``, as the site has it."""
    named: dict[str, dict[str, Any]] = {}
    for each in SETTINGS:
        named |= each if isinstance(each, dict) else {each: {}}
    named["toc"] = {"permalink": False}
    named["pymdownx.highlight"] = {"use_pygments": False}
    named["pymdownx.tabbed"] = {"alternate_style": True}
    named["pymdownx.emoji"] = {"emoji_index": emoji.twemoji, "emoji_generator": emoji.to_svg}
    return Markdown(extensions=[*named, PlainMarkdown(), MaterialMarkdown()], extension_configs=named)


def read_text(texte: str) -> None:
    """Every check of a text."""
    text = Text(texte)
    if check_limits(text) is None:
        list(check_text(text, in_lettre=True)), list(check_sections(text))
        list(links_of(text, "lettre.md")), anchors_of(text), has_speech(texte)


def read_header(text: str) -> None:
    tree, _ = read_yaml(text, "lettre.md")
    if isinstance(tree, Mapping):
        validate(tree, Lettre)


def steps(call: Callable[[str], None], argument: str) -> int:
    """Lines of Tribune that run."""
    counted = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal counted
        if not frame.f_code.co_filename.startswith(CODE):
            return None
        counted += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]  # the name of each argument is free
    try:
        call(argument)
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize(
    ("call", "before"), [(read_text, ""), (read_header, "titre: a\nthemes: "), (read_header, "titre: a\n")]
)
@given(fragment=fragments, after=st.text(alphabet=MARKS, max_size=3))
@example(fragment="```a\n", after="")
@example(fragment="](", after="")
@example(fragment="[a](b) ", after="")
@example(fragment="&a [*a, ", after="")
def test_reading_takes_steps_in_proportion(
    call: Callable[[str], None], before: str, fragment: str, after: str
) -> None:
    """Eight times the length, at most ten times the steps; a few more where counting is worth its while."""
    times = 200 // len(fragment) + 1
    few, many = (steps(call, before + fragment * each + after) for each in (times, 8 * times))
    assert many <= 10 * few + 20 * len(fragment) * 8 * times


@given(fragment=fragments, before=st.text(alphabet=MARKS, max_size=3), times=st.sampled_from([30, 300]))
@example(fragment="<![", before="", times=30)
@example(fragment="- ", before="", times=19)
@example(fragment="> ", before="", times=20)
@example(fragment="*a **b ", before="", times=300)
@example(fragment="[[a](b)](c)", before="", times=300)
@example(fragment="a\n: b\n", before="", times=20)
@example(fragment='=== "a"\n\n', before="", times=300)
@example(fragment='??? a "b"\n', before="", times=300)
@example(fragment="- [x] a\n", before="", times=300)
@example(fragment=":smile:", before="", times=300)
@example(fragment="a (1)\n{ .annotate }\n\n1. a\n\n", before="", times=300)
@example(fragment='<div class="grid cards" markdown>\n\n- a\n\n</div>\n\n', before="", times=300)
def test_what_is_accepted_is_rendered(fragment: str, before: str, times: int) -> None:
    texte = before + fragment * times
    parsed, _ = parse_page(LETTRE.split("\n---\n")[0] + "\n---\n" + texte, "lettre.md")
    assert parsed is not None
    if check_limits(Text(parsed.texte)) is None:
        content = clean(markdown().convert(parsed.texte))
        linked, _ = link_paragraphs(content)
        typeset(decorate(box_tables(linked)))
        list(passages_of(content)), extract(content)


def test_the_deepest_texts_that_are_accepted_are_rendered() -> None:
    """Whoever builds is already some way down the stack."""
    quoted = "> " * (MAX_LEVELS - 1)
    nested = [f"{'    ' * level}- a" for level in range(50)]
    folded = [f'{"    " * level}??? note "a"\n' for level in range(50)]
    tabbed = [f'{"    " * level}=== "a"\n' for level in range(50)]
    defined = "\n".join(f"{'    ' * level}: a\n" for level in range(50))
    for texte in (
        "\n".join(nested),
        "\n".join(quoted + line for line in nested),
        quoted + "- a",
        "a\n" + defined,
        "\n".join(folded),
        "\n".join(tabbed),
        '<div class="grid" markdown>\n\n' + "\n".join(nested) + "\n\n</div>",
    ):
        assert check_limits(Text(texte)) is None
        deeper(200, lambda texte=texte: markdown().convert(texte))  # type: ignore[misc]


def deeper(frames: int, call: Callable[[], object]) -> None:
    """Call from so many frames down."""
    if frames:
        deeper(frames - 1, call)
    else:
        call()
