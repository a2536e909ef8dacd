"""YAML text → a tree whose every value keeps its place and its letters."""

import pytest
import yaml

from tribune.source import yaml_reader
from tribune.source.problems import Place
from tribune.source.tree import Loc, Mapping, Node, Scalar, Sequence, place_of, plain
from tribune.source.yaml_reader import read_yaml

TEXT = """\
titre: "L’eau"
themes: [eau, emploi]
votes:
  - objet: Avis
    positions: {ua: pour}
  - objet:
"""


def tree_of(text: str, first_line: int = 1) -> Node:
    tree, problems = read_yaml(text, "a.md", first_line)
    assert problems == []
    assert tree is not None
    return tree


@pytest.mark.parametrize(
    ("loc", "value", "key"),
    [
        ((), "1:1", "1:1"),
        (("titre",), "1:8", "1:1"),
        (("themes",), "2:9", "2:1"),
        (("themes", 0), "2:10", "2:10"),
        (("themes", 1), "2:15", "2:15"),
        (("votes",), "4:3", "3:1"),
        (("votes", 0), "4:5", "4:5"),
        (("votes", 0, "objet"), "4:12", "4:5"),
        (("votes", 0, "positions", "ua"), "5:21", "5:17"),
        (("votes", 1, "objet"), "6:11", "6:5"),
        (("absent",), "1:1", "1:1"),
        (("votes", 0, "absent"), "4:5", "4:5"),
        (("votes", 2), "4:3", "3:1"),
        (("themes", "eau"), "2:9", "2:1"),
        (("titre", "absent"), "1:8", "1:1"),
        (("votes", 0, "positions", "ua", "[key]"), "5:21", "5:17"),
    ],
)
def test_place_of_value_and_of_its_name(loc: Loc, value: str, key: str) -> None:
    tree = tree_of(TEXT)
    assert str(place_of(tree, loc)) == f"a.md:{value}"
    assert str(place_of(tree, loc, key=True)) == f"a.md:{key}"


def test_read_yaml_counts_lines_from_the_first_one() -> None:
    assert place_of(tree_of("a: b", first_line=7), ("a",)) == Place("a.md", 7, 4)


def test_read_yaml_counts_characters_not_bytes() -> None:
    assert place_of(tree_of("été 🎉: {œ: b}"), ("été 🎉", "œ")) == Place("a.md", 1, 12)


@pytest.mark.parametrize(
    "value",
    ["012", "12:30", "no", "yes", "null", "~", "1e3", "0x1F", "2024-03-05", "1.0", "true", "=", "1_000"],
)
def test_read_yaml_guesses_nothing(value: str) -> None:
    assert plain(tree_of(f"a: {value}")) == {"a": value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: ' b '", {"a": "b"}),
        ("a: >\n  b\n  c\n", {"a": "b c"}),
        ("a: |\n  b\n  c\n", {"a": "b\nc"}),
        ("a:\nb: c", {"b": "c"}),
        ("a: ''\nb: c", {"b": "c"}),
        ("a: []\nb: {}", {"a": [], "b": {}}),
        ("a: [b, '', ' ']", {"a": ["b", "", ""]}),
        ("' a ': b", {"a": "b"}),
        ("a: &x [b]\nc: *x", {"a": ["b"], "c": ["b"]}),
        ("a: {<<: b}", {"a": {"<<": "b"}}),
        ("- a\n- [b]", ["a", ["b"]]),
        ("- a: b\n- [c]", [{"a": "b"}, ["c"]]),
        ("a: &x {b: c}\nd: *x", {"a": {"b": "c"}, "d": {"b": "c"}}),
        ("a: &x b\n*x : c", {"a": "b", "b": "c"}),
        ("a", "a"),
    ],
)
def test_plain_is_text_lists_and_groups(text: str, expected: object) -> None:
    assert plain(tree_of(text)) == expected


@pytest.mark.parametrize("text", ["", "# rien\n", "\n\n"])
def test_read_yaml_of_nothing(text: str) -> None:
    assert read_yaml(text, "a.md") == (None, [])


@pytest.mark.parametrize(
    ("text", "place"), [("a: [", "a.md:9:5"), ("a: [\n", "a.md:10:1"), ("a: [\n  ", "a.md:10:3")]
)
def test_read_yaml_stays_within_the_file(text: str, place: str) -> None:
    """The parser stops after the last character, sometimes on a line that does not exist."""
    _, problems = read_yaml(text, "a.md", 9)
    assert [str(problem.place) for problem in problems] == [place]


def test_read_yaml_makes_a_tree() -> None:
    place = Place("a.md", 1, 1)
    tree = tree_of("[a]")
    assert tree == Sequence(place, (Scalar(Place("a.md", 1, 2), "a"),))
    empty = tree_of("{}")
    assert isinstance(empty, Mapping)
    assert empty == Mapping(place, {})


def test_read_yaml_keeps_the_first_of_two() -> None:
    tree, problems = read_yaml("a: b\na: c\n", "a.md")
    assert tree is not None
    assert plain(tree) == {"a": "b"}
    assert [problem.name for problem in problems] == ["cle-en-double"]


def test_read_yaml_reports_duplicates_at_any_depth() -> None:
    _, problems = read_yaml("a:\n  - b: {c: d, c: [{e: f, e: g}]}\na: h\n", "a.md")
    assert [f"{problem.place} {problem.name}" for problem in problems] == [
        "a.md:2:26 cle-en-double",
        "a.md:2:15 cle-en-double",
        "a.md:3:1 cle-en-double",
    ]


def test_read_yaml_replaces_what_no_page_may_hold() -> None:
    tree, problems = read_yaml(r'"a\0": "b\e"', "a.md")
    assert tree is not None
    assert plain(tree) == {"a\N{REPLACEMENT CHARACTER}": "b\N{REPLACEMENT CHARACTER}"}
    assert [problem.name for problem in problems] == ["caractere-interdit"] * 2


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: [b", "a.md:1:4"), ('a: "b\nc: "d"\n', "a.md:1:4"), ("a: b: c", "a.md:1:5"), (r'a: "\uD83D"', None)],
)
def test_read_yaml_without_libyaml(text: str, place: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML in pure Python words its errors otherwise, and lets through halves of characters."""
    monkeypatch.setattr(yaml_reader, "PARSER", yaml.BaseLoader)
    _, problems = read_yaml(text, "a.md")
    assert [str(problem).encode() for problem in problems]
    assert place is None or [str(problem.place) for problem in problems] == [place]
