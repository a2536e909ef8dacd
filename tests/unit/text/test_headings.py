"""What is read in the Markdown is what Python-Markdown makes of it."""

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
        (*start, words.replace("&nbsp;", "\u00a0")) for *start, words in made
    ]
