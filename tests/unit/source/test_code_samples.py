"""Where a text has samples of code: what its checks leave aside."""

import pytest

from tribune.source.code_samples import fenced_blocks, without


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\n```\nb\n```\nc", "a|c"),
        ("~~~ python\nb\n```\nc\n~~~\nd", "d"),
        ("````\n```\nb\n````\nc", "c"),
        ("```\nb\n\nc", "```|b|c"),
        ("```a\n```b\n~~~", "```a|```b|~~~"),
        ("````\n```\n```\nc", "````|c"),
        ("```b``` c\n```\nd\n```", "```b``` c"),
    ],
)
def test_fenced_blocks_are_those_that_are_closed(text: str, kept: str) -> None:
    shown = without(text, fenced_blocks(text))
    assert len(shown) == len(text)
    assert "|".join(line for line in shown.split("\n") if line.strip()) == kept
