"""Comments are found where YAML has them, and nowhere else."""

import pytest
import yaml

from tribune.source import outline
from tribune.source.outline import Comment, find_signs


@pytest.fixture(params=["the usual parser", "the one in Python"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML may have been built without its parser in C."""
    if request.param == "the one in Python":
        monkeypatch.setattr(outline, "PARSER", yaml.BaseLoader)


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b # c\n", [Comment((0, 5), "# c", alone=False)]),
        ("é: 🎉 # c \n", [Comment((0, 5), "# c", alone=False)]),
        ("# c\na: b\n", [Comment((0, 0), "# c", alone=True)]),
        ("a: b\n  # c", [Comment((1, 2), "# c", alone=True)]),
        ("a: b#c\n", []),
        ("a: 'b # c'\n", []),
        ('a: "b # c\n  # d" # e\n', [Comment((1, 7), "# e", alone=False)]),
        ("a: b\n  c # d\n", [Comment((1, 4), "# d", alone=False)]),
        (
            "a: | # c\n  # texte\n  b # texte\n# d\n",
            [Comment((0, 5), "# c", False), Comment((3, 0), "# d", True)],
        ),
        ("a: >-2 # c\n   b\n\n # d\ne: f\n", [Comment((0, 7), "# c", False), Comment((3, 1), "# d", True)]),
        ("a: |\n  b\n", []),
        ("a: [b, # c\n  d] # e\n", [Comment((0, 7), "# c", False), Comment((1, 5), "# e", False)]),
        ("a: {b: c} #\n", [Comment((0, 10), "#", alone=False)]),
        ("a:\n  - # c\n    b\n", [Comment((1, 4), "# c", alone=False)]),
        (
            "a: b\x85# c\nd: e # f\u2028g\n",
            [Comment((0, 5), "# c", False), Comment((1, 5), "# f\u2028g", False)],
        ),
        ("", []),
    ],
)
def test_find_signs_finds_comments(text: str, expected: list[Comment]) -> None:
    assert find_signs(text)[0] == expected


@pytest.mark.usefixtures("_parser")
def test_find_signs_finds_dashes() -> None:
    assert find_signs("a:\n- - b\n  - c\n-\n  d: [e]\nf: - g\n".replace("f: - g\n", ""))[1] == [
        (1, 0),
        (1, 2),
        (2, 2),
        (3, 0),
    ]
