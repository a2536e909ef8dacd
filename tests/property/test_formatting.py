"""Whatever a front matter looks like, its canonical form says the same, keeps its comments, and is final."""

import datetime as dt
from collections import Counter

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.property import front_matters, strategies
from tests.property.front_matters import COMMENTS
from tests.samples import LETTRE
from tribune.editing.canonical import format_page, front_matter_text
from tribune.record.lettre import Lettre
from tribune.source.characters import FORBIDDEN
from tribune.source.outline import find_signs
from tribune.source.reading import parse_page
from tribune.source.tree import plain
from tribune.words.french import as_letters

BODY = "\n## Titre  \r\n\ttexte\n---\n"


def comments_of(page: str) -> list[str]:
    return [comment.text for comment in find_signs(header_of(page)[4:-4])[0]]


def header_of(page: str) -> str:
    return page[: page.index("\n---\n") + 5]


@given(header=front_matters.commented())
@example(header="---\nvotes:\n- objet: a\n  # b\n# c\n  # d\netat: e\n---\n")
@example(header="---\nthemes: [ # a\n  eau, # b\n  # c\n  ] # d\ntitre: # e\n  a\n---\n")
@example(header="---\nresume: | # a\n  # texte\n# b\nx: &a [c] # d\ny: *a # e\n---\n")
@example(header="---\ncorrections:\n-\n  # a\n  texte: b\n- # c\n  {vote: 1}\nx:\n-\n  # d\n  - e\n---\n")
@example(header="---\nthemes: [ # a\n] # b\nvoir_aussi: # c\n---\n")
def test_format_page_keeps_values_comments_and_text(header: str) -> None:
    page = header + BODY
    read, problems = parse_page(page, "a.md")
    formatted, found = format_page(page.encode(), "a.md", Lettre)
    if read is None or problems:
        assert (formatted, found) == (None, problems)
        assume(False)
    assert read is not None
    assert formatted is not None
    text = formatted.decode()
    again, problems = parse_page(text, "a.md")
    assert again is not None
    assert problems == []
    assert plain(again.tree) == plain(read.tree)
    assert Counter(comments_of(text)) == Counter(comments_of(page))
    assert text[len(header_of(text)) :] == BODY
    assert format_page(formatted, "a.md", Lettre) == (formatted, [])


@given(header=front_matters.commented())
@example(header='---\na_verifier: {"https://exemple.test/a?b=c#d": ""}\n---\n')
def test_format_page_keeps_the_order_of_comments(header: str) -> None:
    """Where the fields are in order already: a second pass, with each comment told from the others."""
    formatted, _ = format_page(header.encode(), "a.md", Lettre)
    assume(formatted is not None)
    assert formatted is not None
    lines = formatted.decode().split("\n")
    told = "\n".join(
        f"{line}{rank}" if any(line.endswith(comment) for comment in COMMENTS) else line
        for rank, line in enumerate(lines)
    )
    read, problems = parse_page(told, "a.md")
    assume(read is not None and not problems)
    again, _ = format_page(told.encode(), "a.md", Lettre)
    assert again is not None
    assert comments_of(again.decode()) == comments_of(told)


@given(content=st.one_of(strategies.pages, strategies.mutations(), st.text()))
def test_format_page_takes_anything(content: str) -> None:
    data = content.encode("utf-8", "surrogatepass")
    formatted, problems = format_page(data, "a.md", Lettre)
    assert (formatted is None) == bool(problems)
    if formatted is not None:
        assert format_page(formatted, "a.md", Lettre) == (formatted, [])


@given(content=strategies.mutations(), line_end=st.sampled_from(["\r\n", "\r"]))
def test_format_page_keeps_line_ends(content: str, line_end: str) -> None:
    text = content.replace("\r", "")
    expected, problems = format_page(text.encode(), "a.md", Lettre)
    marked = ("\N{BYTE ORDER MARK}" + text.replace("\n", line_end)).encode()
    formatted, found = format_page(marked, "a.md", Lettre)
    assert found == problems
    assert formatted == (expected and expected.replace(b"\n", line_end.encode()))


_texts = st.one_of(st.sampled_from(front_matters.VALUES), st.text(max_size=30)).filter(
    lambda text: not FORBIDDEN.search(text)
)
_scalars = st.one_of(_texts, st.integers(0, 10**7), st.dates(), st.none())
_fields = st.dictionaries(
    st.sampled_from(strategies.FIELDS),
    st.recursive(
        _scalars,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(st.sampled_from(strategies.FIELDS), inner, max_size=3),
        ),
        max_leaves=8,
    ),
    max_size=6,
)


def absent_left_out(value: object) -> object:
    """What the reader gives for a value: words without the spaces around them, nothing for what is empty."""
    if isinstance(value, dict):
        kept = {key: absent_left_out(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each not in (None, "", [], {})}
    if isinstance(value, list):
        return [each for each in map(absent_left_out, value) if each not in (None, "", [], {})]
    return "" if value is None else str(value).strip()


@given(fields=_fields)
def test_front_matter_text_reads_back(fields: dict[str, object]) -> None:
    expected = absent_left_out(fields)
    text = front_matter_text(fields)
    page, problems = parse_page(text, "a.md")
    if not expected:
        assert text == "---\n---\n"
        return
    assert page is not None
    assert problems == []
    assert plain(page.tree) == expected
    if as_letters(text) == text:  # the form has its own way with signs that stand for letters
        assert format_page(text.encode(), "a.md", Lettre) == (text.encode(), [])


@given(value=_texts, field=st.sampled_from(["titre", "session", "inconnu"]))
def test_front_matter_text_means_the_same_to_other_readers(value: str, field: str) -> None:
    """A text is a text, a number a number and a day a day for a reader with YAML's own guesses."""
    text = front_matter_text({field: value})
    assume(value.strip())
    read = yaml.safe_load(text.removeprefix("---\n").removesuffix("---\n"))[field]
    if isinstance(read, (int, dt.date)) and not isinstance(read, bool):
        assert field != "titre"
        assert str(read) == value.strip()
    else:
        assert read == value.strip()


def test_format_page_leaves_the_sample_alone() -> None:
    """But for its licence, a text without its quotation marks."""
    formatted, _ = format_page(LETTRE.encode(), "a.md", Lettre)
    assert formatted == LETTRE.replace("licence: CC BY 4.0", 'licence: "CC BY 4.0"').encode()
