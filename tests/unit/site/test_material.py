"""What people who know Material for MkDocs write: what it is in a text, and what its page shows."""

import re

import pytest
from markdown import Markdown
from material.extensions import emoji

from tribune.site.material.decorations import decorate
from tribune.site.material.markdown import MaterialMarkdown
from tribune.text.html import PlainMarkdown, clean
from tribune.text.passages import extract, passages_of

NAMED = {
    **{"attr_list": {}, "admonition": {}, "toc": {}, "pymdownx.details": {}, "pymdownx.superfences": {}},
    "pymdownx.emoji": {"emoji_index": emoji.twemoji, "emoji_generator": emoji.to_svg},
    "pymdownx.highlight": {"use_pygments": False},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
}


def text(markdown: str, **more: dict[str, object]) -> str:
    """The clean HTML that feeds, extracts and the search have."""
    named = {**NAMED, **more}
    return clean(
        Markdown(extensions=[*named, PlainMarkdown(), MaterialMarkdown()], extension_configs=named).convert(
            markdown
        )
    )


def shown(markdown: str, **more: dict[str, object]) -> str:
    return decorate(text(markdown, **more))


@pytest.mark.parametrize(
    ("first_line", "title"),
    [
        ("!!! warning", "Attention"),
        ("!!! abstract inline end", "Résumé"),
        ('!!! note "Note"', "Note"),
        ('!!! info "Info"', "Info"),
        ("??? tip", "Conseil"),
        ("???+ danger", "Danger"),
        ('??? "Un titre"', "Un titre"),
        ('??? warning ""', "Attention"),
        ('??? ""', "Détails"),
        ("!!! aparte", "Aparte"),
    ],
)
def test_admonition_has_a_title_in_french_or_its_own(first_line: str, title: str) -> None:
    found = re.search(r"<(?:summary|p class=\"admonition-title\")>(.*?)</", text(f"{first_line}\n    Dit.\n"))
    assert found
    assert found[1] == title


def test_admonition_whose_title_is_empty_has_none() -> None:
    assert text('!!! note ""\n    Dit.\n') == '<div class="admonition note">\n<p>Dit.</p>\n</div>'


def test_details_are_closed_unless_they_say_otherwise() -> None:
    assert '<details class="note">' in text('??? note "Un"\n    Dit.\n')
    assert '<details class="note" open="open">' in text('???+ note "Un"\n    Dit.\n')


TABS = '=== "Un *mot*"\n\n    Dit.\n\n===+ "[Deux](a.md)"\n\n    - a\n\n=== ""\n\n    Redit.\n'


def test_tabs_of_a_text_come_one_after_the_other() -> None:
    assert text(TABS) == (
        '<section class="tabbed-set">\n'
        '<article class="tabbed-block">\n<header>Un <em>mot</em></header>\n<p>Dit.</p>\n</article>\n'
        '<article class="tabbed-block select">\n<header><a href="a.md">Deux</a></header>\n'
        "<ul>\n<li>a</li>\n</ul>\n</article>\n"
        '<article class="tabbed-block">\n<header>Onglet 3</header>\n<p>Redit.</p>\n</article>\n</section>'
    )
    assert tuple(each.texte for each in passages_of(text(TABS))) == (
        "Un mot",
        "Dit.",
        "Deux",
        "a",
        "Onglet 3",
        "Redit.",
    )


def test_tabs_of_a_page_are_radio_buttons_with_their_labels() -> None:
    page = shown(TABS)
    assert page.count('<div class="onglets" role="group" aria-label="Onglets">') == 1
    choices = re.findall(
        r'<input class="onglet-choix" type="radio" name="([^"]*)" id="([^"]*)"( checked)?>', page
    )
    assert [choice[:2] for choice in choices] == [
        ("tribune.onglets-1", f"tribune.onglet-1-{rank}") for rank in (1, 2, 3)
    ]
    assert [rank for rank, choice in enumerate(choices, start=1) if choice[2]] == [2]
    assert '<label for="tribune.onglet-1-2">Deux</label><div class="onglet">' in page
    assert "article" not in page
    assert "section" not in page


def test_tabs_of_the_first_style_are_the_same() -> None:
    assert text(TABS, **{"pymdownx.tabbed": {"alternate_style": False}}) == text(TABS)


def test_tabs_within_tabs_are_a_group_of_their_own() -> None:
    page = shown('=== "Un"\n\n    === "Dedans"\n\n        a\n\n=== "Deux"\n\n    b\n')
    assert re.findall(r'name="tribune\.onglets-(\d)" id="tribune\.onglet-(\d-\d)"', page) == [
        ("1", "1-1"),
        ("2", "2-1"),
        ("1", "1-2"),
    ]
    assert page.count("<div") == page.count("</div>")


def test_tasks_are_signs_in_a_text_and_boxes_on_a_page() -> None:
    source = "- [x] Fait.\n- [ ] Reste.\n\n    Encore.\n- Dit [x].\n- [x]\n"
    tasks = passages_of(text("- [x] Fait.\n- [ ] Reste.\n"))
    assert [each.texte for each in tasks] == ["☑ Fait.", "☐ Reste."]
    page = shown(source)
    assert page.count('type="checkbox" checked disabled aria-label="Fait"> Fait.') == 1
    assert (
        page.count('<p><input class="tache-case" type="checkbox" disabled aria-label="À faire"> Reste.</p>')
        == 1
    )
    assert "Dit [x]." in page
    assert page.count("<input") == 2


GRID = '<div class="grid cards" markdown>\n\n- Un\n\n- Deux\n\n</div>\n'


def test_grid_is_the_one_piece_of_html_of_a_text() -> None:
    assert text(GRID).startswith('<div class="grid cards">\n<ul>')
    assert text('Un\n<div class="grid" markdown>\nDeux\n</div>\nTrois') == (
        '<p>Un</p>\n<div class="grid">\n<p>Deux</p>\n</div>\n<p>Trois</p>'
    )


@pytest.mark.parametrize(
    "source",
    [
        '<div class="grid" markdown>\n\nUn',
        "Un\n\n</div>",
        '<div class="grid" onclick="x" markdown>\n\nUn\n\n</div>',
        '<div class="grid citer" markdown>\n\nUn\n\n</div>',
        '<div class="grid">\n\nUn\n\n</div>',
        '> <div class="grid" markdown>\n>\n> Un\n>\n> </div>',
        '`<div class="grid" markdown>`\n\nUn\n\n</div>',
    ],
)
def test_any_other_grid_is_shown_as_it_is_written(source: str) -> None:
    assert "<div" not in text(source)
    assert "&lt;" in text(source)


def test_grid_in_a_sample_of_code_is_code() -> None:
    assert text(f"```html\n{GRID}```").count("<div") == 0


def test_emoji_is_a_character_and_icon_a_drawing() -> None:
    source = 'Un :smile: et :material-vote: et :material-vote:{ .lg title="Vote d\'un texte" }'
    assert extract(text(source)).paragraphs == ("Un 😄 et et",)
    page = shown(source)
    assert page.count("<symbol") == 1
    assert page.count('<use href="#tribune.icone-1"/>') == 2
    assert '<span class="twemoji" aria-hidden="true"><svg aria-hidden="true">' in page
    assert '<span class="twemoji lg" title="Vote d\'un texte" role="img">' in page
    assert "http" not in page


@pytest.mark.parametrize("name", [":inconnue:", ":material-nulle-part:", ":../../logo:", ":10:30:", ":logo:"])
def test_name_of_no_icon_stays_as_it_is_written(name: str) -> None:
    assert shown(f"Un {name} mot") == f"<p>Un {name} mot</p>"


def test_icon_of_a_title_takes_no_part_in_its_anchor() -> None:
    assert text("## :material-vote: Le vote").startswith('<h2 id="le-vote">')


def test_attributes_cannot_make_another_icon() -> None:
    page = shown(":material-vote:{ value=\"</data><script>\" }x :material-vote:{ value=':nulle:' }")
    assert "<script" not in page
    assert "nulle" not in page


def test_annotations_lead_to_their_items() -> None:
    page = shown(
        "Un (1), deux (2), trois (3), [quatre (1)](a.md), `(1)`.\n{ .annotate }\n\n1. A\n    1. AA\n2. B\n"
    )
    assert '<a class="annotation" href="#tribune.note-1-1" aria-label="Note 1">1</a>' in page
    assert re.findall(r'<li id="([^"]*)">', page) == ["tribune.note-1-1", "tribune.note-1-2"]
    assert "trois (3)" in page
    assert "quatre (1)</a>, <code>(1)</code>" in page


@pytest.mark.parametrize("highlight", [False, True])
def test_annotations_of_code_take_the_place_of_its_comments(highlight: bool) -> None:
    pygments = {"pymdownx.highlight": {"use_pygments": highlight}}
    page = shown("```yaml\na: 1 # (1)!\nb: 2 # (2)\n```\n\n1. A\n2. B\n", **pygments)
    assert page.count("annotation") == 1
    assert "(1)" not in page
    assert "# (2)" in page
    told = shown("```{ .yaml .annotate }\nb: 2 # (1)\nc: 3 (1)\n```\n\n1. A\n")
    assert told.count('# <a class="annotation"') == 1
    assert "3 (1)" in told


def test_annotations_need_a_list_right_below() -> None:
    assert "annotation" not in shown("Un (1)\n{ .annotate }\n\nDeux\n\n1. A\n")
    assert "annotation" not in shown("Un (1)\n\n1. A\n")
    assert "annotation" not in shown("Un (0)\n{ .annotate }\n\n1. A\n")


def test_annotations_of_an_admonition_are_below_it() -> None:
    page = shown(
        '!!! note annotate "Un (1)"\n\n    Deux (2)\n\n    !!! tip ""\n        Trois (1)\n\n1. A\n2. B\n'
    )
    assert len(re.findall(r'class="annotation" href="#tribune\.note-1-[12]"', page)) == 3


def test_page_without_any_of_it_is_left_alone() -> None:
    content = text("Un *mot*.\n\n1. A\n\n- b\n\n## Titre { #titre }\n")
    assert decorate(content) == content


def test_attribute_of_clean_html_holds_no_tag() -> None:
    """Every expression that reads clean HTML relies on it."""
    assert clean('<p title="a<b>c&quot;d">x</p>') == '<p title="a&lt;b&gt;c&quot;d">x</p>'
