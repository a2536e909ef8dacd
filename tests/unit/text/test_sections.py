"""What the Markdown announces is what the rendered text has."""

import markdown
import pytest

from tribune.text.html import PlainMarkdown, clean
from tribune.text.passages import speech_sections
from tribune.text.sections import has_speech


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Ce qu’a dit la CGT { #intervention }\n\nMot.", True),
        ("## Dit {: .a #intervention-2 }\n\nMot.", True),
        ("## Intervention\n\nMot.", True),
        ("Dit { #intervention }\n-----\n\nMot.", True),
        ("### Dit { #intervention }\n\nMot.", False),
        ("## Interventions\n\nMot.", False),
        ("## Dit { #interventions }\n\nMot.", False),
        ("## Contexte { #contexte }\n\nUne intervention.", False),
        ("```\n## Dit { #intervention }\n```\n", False),
        ("##Dit { #intervention }\n\nMot.", True),
        ("## **Intervention**\n\nMot.", True),
        ("## Dit{ #intervention }\n\nMot.", False),
        ("## Dit { #intervention-02 }\n\nMot.", False),
        ("Un\nDit { #intervention }\n-----\n\nMot.", False),
        ("", False),
    ],
)
def test_has_speech(text: str, expected: bool) -> None:
    extensions = ["attr_list", "toc", "pymdownx.superfences", PlainMarkdown()]
    assert has_speech(text) is expected
    assert bool(speech_sections(clean(markdown.markdown(text, extensions=extensions)))) is expected
