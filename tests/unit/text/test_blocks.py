"""Where paragraphs start and end, and what is code."""

import pytest

from tribune.text.tree import Text


@pytest.mark.parametrize(
    ("text", "blocks", "code"),
    [
        ("un\ndeux\n\ntrois", ["un|deux", "trois"], []),
        ("## Un\ndeux\n---\ntrois\n***\n* quatre", ["deux", "trois", "* quatre"], []),
        ("> un\n> deux\n>\n> trois", ["un|deux", "trois"], []),
        ("un\n\n    deux\n    trois\n\nquatre", ["un", "quatre"], ["deux|trois"]),
        ("un\n\n\tdeux", ["un"], ["deux"]),
        ("- un\n\n    deux\n    - trois\n\n\tquatre", ["- un", "deux|- trois", "quatre"], []),
        ("- un\n\n        deux\n\ntrois\n\n    quatre", ["- un", "deux", "trois"], ["quatre"]),
        ('!!! note "Un"\n    deux\n    - trois', ["deux|- trois"], []),
        ("[^1]: un\n\n    deux", ["[^1]: un", "deux"], []),
        ("", [], []),
    ],
)
def test_blocks_of_text(text: str, blocks: list[str], code: list[str]) -> None:
    found = Text(text).blocks
    for expected, is_code in ((blocks, False), (code, True)):
        of_kind = [block.lines for block in found if block.is_code is is_code]
        assert ["|".join(line.text for line in lines) for lines in of_kind] == expected
    assert all(text[line.start :].startswith(line.text) for block in found for line in block.lines)
