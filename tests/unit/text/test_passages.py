"""A text in pieces: sections, words without their HTML, extracts that never invent, links that only add."""

import re

import markdown
import pytest

from tribune.text.html import PlainMarkdown, clean
from tribune.text.passages import (
    Extract,
    Kind,
    extract,
    link_paragraphs,
    passages_of,
    plain,
    sections_of,
    speech_sections,
)

EXTENSIONS = ["attr_list", "abbr", "footnotes", "tables", "admonition", "def_list", "toc", PlainMarkdown()]


def rendered(text: str) -> str:
    return clean(markdown.markdown(text, extensions=EXTENSIONS))


def paragraphs_of(content: str) -> tuple[str, ...]:
    kinds = {Kind.PARAGRAPH, Kind.ITEM}
    return tuple(passage.texte for passage in passages_of(content) if passage.kind in kinds)


def test_sections_are_cut_at_headings_of_the_second_level() -> None:
    content = rendered(
        "Avant.\n\n## Le *contexte* { #contexte }\n\nUn.\n\n### Plus bas\n\nDeux.\n\n"
        "## Dit & redit { #intervention .mot }\n\nTrois."
    )
    sections = list(sections_of(content))
    assert [(each.anchor, each.title) for each in sections] == [
        ("", ""),
        ("contexte", "Le contexte"),
        ("intervention", "Dit & redit"),
    ]
    assert [paragraphs_of(each.html) for each in sections] == [("Avant.",), ("Un.", "Deux."), ("Trois.",)]
    assert "<h3" in sections[1].html


def test_sections_of_nothing() -> None:
    assert list(sections_of("")) == list(sections_of(" \n")) == []


def test_section_without_text_is_there() -> None:
    assert [each.anchor for each in sections_of('<h2 id="a">A</h2>\n<h2 id="b">B</h2>')] == ["a", "b"]


def test_section_keeps_a_heading_that_stands_in_a_quotation() -> None:
    (section,) = sections_of(rendered("## Dit { #intervention }\n\n> ## Cité\n>\n> Mot.\n\nFin."))
    assert section.anchor == "intervention"
    assert paragraphs_of(section.html) == ("Mot.", "Fin.")


def test_footnotes_belong_to_no_section() -> None:
    (section,) = sections_of(rendered("## Dit { #intervention }\n\nMot[^1] clé.\n\n[^1]: Une note."))
    assert paragraphs_of(section.html) == ("Mot clé.",)


def test_attributes_are_not_taken_for_tags_or_anchors() -> None:
    content = clean(
        '<h2 title="x id=" class="a" id="vrai">A</h2><p><a href="b" title="1 > 0 <h2>">lien</a> suite</p>'
    )
    (section,) = sections_of(content)
    assert section.anchor == "vrai"
    assert paragraphs_of(section.html) == ("lien suite",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recherche & *développement*, 1 < 2", ("Recherche & développement, 1 < 2",)),
        ('Le [site](https://x.fr "Un > titre") et `a < b`.', ("Le site et a < b.",)),
        ("Une\nligne  \nrompue.", ("Une ligne rompue.",)),
        ("Le CESER.\n\n*[CESER]: Conseil", ("Le CESER.",)),
        ("- un\n- deux\n    - trois\n\nFin.", ("un", "deux", "trois", "Fin.")),
        ("- un\n\n- deux\n\n    suite", ("un", "deux", "suite")),
        ("> Cité.\n>\n> > Encore.", ("Cité.", "Encore.")),
        ("Terme\n:   Sens", ("Terme", "Sens")),
        ("<script>alert(1)</script>", ("<script>alert(1)</script>",)),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\nAprès.", ("Après.",)),
        ("    code\n\nAprès.", ("Après.",)),
        ("![La gare](gare.png) Voilà.", ("Voilà.",)),
        ("Dix\N{NO-BREAK SPACE}%", ("Dix\N{NO-BREAK SPACE}%",)),
    ],
)
def test_paragraphs_are_plain_text(text: str, expected: tuple[str, ...]) -> None:
    assert paragraphs_of(rendered(text)) == expected


def test_passages_tell_headings_items_and_what_is_not_read() -> None:
    content = rendered("### Titre\n\nMot.\n\n- point\n\n| a |\n|---|\n| 1 |\n")
    assert [(each.kind, each.texte) for each in passages_of(content)] == [
        (Kind.HEADING, "Titre"),
        (Kind.PARAGRAPH, "Mot."),
        (Kind.ITEM, "point"),
        (Kind.UNREAD, ""),
    ]


def test_plain_is_text_on_one_line() -> None:
    assert plain("<em>R&amp;D</em>\n et  plus") == "R&D et plus"


def test_extract_of_a_short_text_is_the_whole() -> None:
    assert extract(rendered("Un.\n\nDeux.")) == Extract(("Un.", "Deux."), complete=True)
    assert extract("") == Extract((), complete=True)


def test_extract_is_cut_at_the_end_of_a_sentence() -> None:
    text = "Il faut des trains. Et des cars ! Puis M. Lune, n° 3 et J. Paul ont parlé de la vallée. Fin."
    assert extract(rendered(text), 50) == Extract(("Il faut des trains. Et des cars !",), complete=False)
    assert extract(rendered(text), 90) == Extract((text.removesuffix(" Fin."),), complete=False)


def test_extract_without_a_sentence_that_fits_says_that_it_is_cut() -> None:
    found = extract(rendered("mot " * 300), 20)
    assert found == Extract(("mot mot mot mot mot…",), complete=False)


def test_extract_marks_what_it_passes_over() -> None:
    found = extract(rendered("Un.\n\n### Titre\n\nDeux.\n\n| a |\n|---|\n| 1 |\n\nTrois."))
    assert found == Extract(("Un. […]", "Deux. […]", "Trois."), complete=True)
    assert extract(rendered("### Titre\n\nUn.")) == Extract(("Un.",), complete=True)


def test_extract_that_ends_on_something_unread_is_not_complete() -> None:
    assert extract(rendered("Un.\n\n| a |\n|---|\n| 1 |\n")) == Extract(("Un.",), complete=False)


def test_extract_never_ends_on_the_mark_of_an_omission() -> None:
    text = f"Un.\n\n### Titre\n\n{'mot ' * 50}"
    assert extract(rendered(text), 60) == Extract(("Un.",), complete=False)


def test_extract_keeps_a_list_with_what_announces_it() -> None:
    found = extract(rendered("La CGT demande :\n\n- des trains ;\n- des cars.\n\nFin."))
    assert found.paragraphs == ("La CGT demande : des trains ; des cars.", "Fin.")


@pytest.mark.parametrize("limit", [1, 7, 30, 100, 400])
def test_extract_is_made_of_words_of_the_text(limit: int) -> None:
    text = "Un mot, « deux » mots ! Trois ?\n\n- quatre ;\n- cinq.\n\n### Six\n\nSept (huit). Neuf…\n\nDix."
    words = " ".join(paragraphs_of(rendered(text)))
    found = extract(rendered(text), limit)
    position = 0
    for paragraph in found.paragraphs:
        for part in paragraph.removesuffix("[…]").strip().split(" […] "):
            position = words.index(part.removesuffix("…"), position)
    assert sum(map(len, found.paragraphs)) <= limit + 1


def test_speeches_are_the_sections_of_the_contract() -> None:
    content = rendered(
        "## A { #contexte }\n\na\n\n## B { #intervention }\n\nb\n\n"
        "## C { #intervention-2 }\n\nc\n\n## D { #interventions }\n\nd"
    )
    assert [(rank, each.anchor, plain(each.html)) for rank, each in speech_sections(content)] == [
        (1, "intervention", "b"),
        (2, "intervention-2", "c"),
    ]


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
        (
            "<blockquote><h2>Q</h2><p>a</p></blockquote><p>b</p>",
            '<blockquote><h2>Q</h2><p id="intervention-p1">a¶intervention-p1</p></blockquote>'
            '<p id="intervention-p2">b¶intervention-p2</p>',
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
