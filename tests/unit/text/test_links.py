"""The anchors of a text are those that Python-Markdown makes of it."""

import re

import markdown
import pytest

from tribune.text.links import Anchors, anchors_of
from tribune.text.tree import Text

EXTENSIONS = [
    "attr_list",
    "abbr",
    "admonition",
    "def_list",
    "footnotes",
    "tables",
    "toc",
    "pymdownx.superfences",
]


def anchors(texte: str, votes: int = 0) -> Anchors:
    return anchors_of(Text(texte), votes)


def made(texte: str) -> set[str]:
    return set(re.findall(r'\bid="([^"]*)"', markdown.markdown(texte, extensions=EXTENSIONS)))


@pytest.mark.parametrize(
    "texte",
    [
        "## Le contexte { #contexte }",
        "## Le contexte {: #contexte .grand }",
        "## Le contexte { #contexte } ##",
        "## Le contexte ##",
        "## L’été, à Nantes : n° 2 (bis) !",
        "## Ici\n\n### Ici\n\n## Ici\n\n## Ici_1",
        "## Ici\n\n## Là { #ici }",
        "Ici\n---\n\nLà\n===",
        "Ici { #la }\n---",
        "## Le **mot**, le `code_court` et _l’autre_, ***les deux***",
        "## Un [lien](https://exemple.test/a_(b)) et [un autre][l]\n\n[l]: https://exemple.test/",
        "## Une ![image](a.png) montrée",
        "## Une note[^1]\n\nTexte[^1].\n\n[^1]: La note.",
        "## 🎉\n\n## 🎉",
        "## Voix_pour et __gras__",
        "> ## Cité\n\n- ## Listé\n\n1. ### Compté",
        "- un\n\n    ## Dans la liste",
        "Un paragraphe.\n{: #paragraphe }",
        "Un **mot**{ #mot } et [un lien](https://exemple.test/){: id=lien }",
        '## Ici { id="la" }',
        "```\n## Ici { #la }\n```\n\n## Ailleurs",
        "## Le CESER\n\n*[CESER]: Conseil économique",
        "#Sans espace",
        "## « Industries d’avenir » – acte 2",
        "## Hé\u00a0! 50 %",
    ],
)
def test_anchors_are_those_of_markdown(texte: str) -> None:
    found = anchors(texte)
    assert found.is_sure
    assert {anchor for anchor in made(texte) if not anchor.startswith("fn")} == found.known


@pytest.mark.parametrize(
    "texte", ["## L’<b>eau</b>", "## A &amp; B", r"## Le \* signe", "## 5 € = 5", "## a\n\n" * 2_001]
)
def test_anchors_not_told_with_certainty_are_not_missed(texte: str) -> None:
    found = anchors(texte)
    assert not found.is_sure
    assert found.may_have("absente")


def test_anchors_of_votes_notes_and_steps() -> None:
    found = anchors("Un texte.", votes=2)
    assert found.known == {"vote-1", "vote-2"}
    assert found.may_have("fn:1")
    assert found.may_have("fnref2:1")
    assert found.may_have("etape-3")
    assert not found.may_have("vote-3")


def test_anchors_of_paragraphs_need_their_intervention() -> None:
    found = anchors("## Ce qu’a dit l’Union { #intervention }\n")
    assert found.may_have("intervention-p3")
    assert not found.may_have("intervention-2-p1")
    assert not found.may_have("intervention-px")
