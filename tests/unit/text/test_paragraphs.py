"""Links to paragraphs: those of interventions, each once, and nothing else is touched."""

import re

import pytest

from tribune.text.html import clean
from tribune.text.passages import link_paragraphs


def shape(content: str) -> str:
    """The links as « ¶3 », to be read at a glance."""
    return re.sub(r'<a class="ancre" data-ancre href="#([^"]*)" aria-label="[^"]*"></a>', r"¶\1", content)


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (
            "<p>a</p><p>b</p>",
            '<p id="intervention-p1">a¶intervention-p1</p><p id="intervention-p2">b¶intervention-p2</p>',
        ),
        (
            '<p class="x" title="a > b">a</p>',
            '<p id="intervention-p1" class="x" title="a > b">a¶intervention-p1</p>',
        ),
        (
            "<ul><li>a<ol><li>b</li></ol></li></ul>",
            '<ul><li id="intervention-p1">a¶intervention-p1<ol><li id="intervention-p2">b¶intervention-p2'
            "</li></ol></li></ul>",
        ),
        (
            "<ul><li><p>a</p><p>b</p></li></ul>",
            '<ul><li id="intervention-p1"><p>a¶intervention-p1</p><p>b</p></li></ul>',
        ),
        ('<p id="moi">a</p><p>b</p>', '<p id="moi">a¶moi</p><p id="intervention-p2">b¶intervention-p2</p>'),
        (
            '<div class="admonition"><p class="admonition-title">A</p><p>b</p></div>',
            '<div class="admonition"><p class="admonition-title">A</p>'
            '<p id="intervention-p1">b¶intervention-p1</p></div>',
        ),
        (
            '<h3 id="x">X</h3><p>a</p><div class="footnote"><ol><li id="fn:1"><p>n</p></li></ol></div>',
            '<h3 id="x">X</h3><p id="intervention-p1">a¶intervention-p1</p>'
            '<div class="footnote"><ol><li id="fn:1"><p>n</p></li></ol></div>',
        ),
        (
            '<p>a</p><h2 id="suite">S</h2><p>b</p>',
            '<p id="intervention-p1">a¶intervention-p1</p><h2 id="suite">S</h2><p>b</p>',
        ),
        ('<p>a</p><h4 id="intervention-p1">Pris</h4>', '<p>a</p><h4 id="intervention-p1">Pris</h4>'),
    ],
)
def test_link_paragraphs(section: str, expected: str) -> None:
    before = '<h2 id="contexte">C</h2><p>avant</p><h2 id="intervention">I</h2>'
    linked, anchors = link_paragraphs(before + section)
    assert shape(linked) == before + expected
    assert list(anchors) == re.findall(r'id="(intervention-p\d+)"', expected.split("<h4", maxsplit=1)[0])


def test_link_paragraphs_says_which_paragraph_of_which_intervention() -> None:
    linked, anchors = link_paragraphs(
        '<h2 id="intervention">A</h2><p>a</p><h2 id="intervention-2">B</h2><p>b</p><p>c</p>'
    )
    assert anchors == ("intervention-p1", "intervention-2-p1", "intervention-2-p2")
    assert 'aria-label="Lien vers le paragraphe 1"' in linked
    assert 'aria-label="Lien vers le paragraphe 2 de l’intervention 2"' in linked


@pytest.mark.parametrize("content", ["", "<p>a</p>", '<h2 id="interventions">x</h2><p>a</p>'])
def test_link_paragraphs_leaves_the_rest_alone(content: str) -> None:
    assert link_paragraphs(content) == (content, ())


def test_link_paragraphs_only_adds() -> None:
    content = clean(
        '<h2 id="intervention">A</h2><p>a & b <em>c</em><br>d</p><blockquote><p>q</p></blockquote>'
    )
    linked, _ = link_paragraphs(content)
    without = re.sub(r'<a class="ancre"[^>]*></a>| id="intervention-p\d+"', "", linked)
    assert without == content
