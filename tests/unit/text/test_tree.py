"""What is read in the Markdown is what Python-Markdown makes of it: headings, paragraphs, code."""

import html
import re

import markdown
import pytest

from tribune.text.html import PlainMarkdown
from tribune.text.tree import Text

EXTENSIONS = ["attr_list", "toc", "tables", "pymdownx.superfences", PlainMarkdown()]
_MADE = re.compile(r'<h([1-6])[^>]*? id="([^"]*)"[^>]*>(.*?)</h', re.DOTALL)


@pytest.mark.parametrize(
    "text",
    [
        "## Le contexte { #A }",
        "##Le contexte {: #A .note }",
        "## Le contexte { #A } ##",
        "## Le contexte ## { #A }",
        "## Le contexte { #A } ## ",
        "## Le contexte{ #A }",
        "## Le contexte\u00a0{ #A }",
        "## Le contexte { #A }.",
        "## Le contexte { #A",
        "## Le contexte { #A }{ #B }",
        "## Le contexte { #A } { #B }",
        "## Le contexte { #A #B }",
        "## Le contexte {} { #A }",
        "## Le contexte { #A `b` }",
        "## `code` au début et à la fin `code`",
        "## `{ #A }`",
        "## { #A }",
        "## \\{ #A }",
        "## Le contexte {sic}",
        "##",
        "Le contexte { #A }\n---",
        "Un paragraphe\nde deux lignes\n---",
        "Un paragraphe\nde deux lignes\n======",
        "## Un titre\nUn autre { #A }\n---",
        "---\nUn titre { #A }\n===",
        "- un\n===",
        "> Un titre\n---",
        "`code`\n---",
        "Un titre\n===\nUn autre\n---",
        " ## Un titre { #A }",
        "Texte\n## Un titre { #A }\nTexte",
        "```\n## Un titre { #A }\n```",
        "    ## Un titre { #A }",
    ],
)
def test_headings_are_those_of_markdown(text: str) -> None:
    made = [
        (int(level), identifier if identifier.isupper() else "", re.sub(r"<[^>]*>", "", words))
        for level, identifier, words in _MADE.findall(markdown.markdown(text, extensions=EXTENSIONS))
    ]
    found = [
        (heading.level, "".join(heading.identifiers[-1:]), heading.words)
        for heading in Text(text).headings
        if not heading.is_nested
    ]
    assert [(*start, words.replace("`", "").replace("\\{", "{")) for *start, words in found] == [
        (*start, html.unescape(words)) for *start, words in made
    ]


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
