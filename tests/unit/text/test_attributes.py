"""What a text may set between braces: nothing of the page around it."""

import re
from pathlib import Path

import pytest
from pygments.token import STANDARD_TYPES

from tribune.text.attributes import CLASSES, RESERVED, check_attributes, kept_classes, may_be_anchor
from tribune.text.tree import Text

OVERRIDES = Path(__file__).parents[3] / "overrides"
TEMPLATES = {path.relative_to(OVERRIDES).as_posix(): path.read_text() for path in OVERRIDES.rglob("*.html")}
SCRIPTS = {path.name: path.read_text() for path in OVERRIDES.rglob("*.js")}
_JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def said(text: str) -> list[str]:
    return [f"{each.place.column} {each.name}" for each in check_attributes(Text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "## Le contexte { #contexte }",
        "## Le contexte {#contexte .annotate}",
        "Un mot{ .lg title='a b' }",
        "{: #a-b_c.d }",
        '!!! note "À savoir"',
        '!!! Warning inline end "À savoir"',
        "`{ .citer }`",
        "Le point { .5 %, par exemple } du texte",
        "L’équation {x} = {#, .}",
        "{ langue=fr }",
    ],
)
def test_what_a_text_may_set(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un mot{ .citer }", ["9 classe-inconnue"]),
        ("## Titre { #a .ancre .lg .vote }", ["15 classe-inconnue", "26 classe-inconnue"]),
        ('Un mot{: class="lg citer" }', ["10 classe-inconnue"]),
        ("Un mot{ class=citer }", ["9 classe-inconnue"]),
        ("!!! citer", ["5 classe-inconnue"]),
        ('    !!! note citer "Titre"', ["14 classe-inconnue"]),
        ("## Titre { #tribune.contenu }", ["12 ancre-reservee"]),
        ("## Titre { id='tribune.x' }", ["12 ancre-reservee"]),
        ("## Titre { #fn:1 } ", ["12 ancre-reservee"]),
        ("Un mot{ #fnref2:a }", ["9 ancre-reservee"]),
        ('Un mot{ id="a b" }', ["9 ancre-reservee"]),
    ],
)
def test_what_is_said_of_the_rest(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_kept_classes_are_those_of_texts() -> None:
    assert kept_classes("citer note  ancre language-python") == "note language-python"
    assert kept_classes("Note NOTE votes") == ""


@pytest.mark.parametrize("name", ["tribune.x", "", " ", "a b", "a\tb"])
def test_anchors_that_no_text_has(name: str) -> None:
    assert not may_be_anchor(name)


def classes_of(template: str) -> set[str]:
    """Every class that a template writes, the names that it makes out of values left aside."""
    found = re.findall(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"', template)
    return {name for each in found for name in _JINJA.sub(" ", each).split()}


def test_no_class_of_the_templates_is_open_to_texts() -> None:
    """``hors-ecran`` hides, ``barre`` draws a vote: a text could make them lie."""
    used = set().union(*(classes_of(each) for each in TEMPLATES.values()))
    assert {"citer", "vote", "hors-ecran", "barre"} <= used
    assert used & CLASSES == set()
    styled = {name for path in OVERRIDES.rglob("*.css") for name in styled_by(path.read_text())}
    assert styled & CLASSES - set(STANDARD_TYPES.values()) == {
        *("admonition", "admonition-title", "footnote"),
        *("aligne-center", "aligne-right"),
        # none of these hides anything: a frame, a column, a size
        *("inline", "end", "grid", "cards", "card", "task-list-item"),
        *("twemoji", "middle", "lg", "xl", "xxl", "xxxl"),
        *("attention", "bug", "caution", "cite", "danger", "error", "example", "fail", "failure"),
        *("important", "missing", "quote", "warning"),
    }


def styled_by(sheet: str) -> set[str]:
    """The classes that a style sheet names."""
    return set(re.findall(r"\.([a-z][\w-]*)(?=[^{}]*\{)", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)))


def test_pages_that_show_a_text_have_anchors_that_it_cannot_have() -> None:
    showing = {name for name, source in TEMPLATES.items() if "page.content" in source}
    assert showing == {"home.html", "lettre.html", "document.html", "main.html", "legal.html"}
    parts = {
        f"parts/{name}.html"
        for each in showing
        for name in re.findall(r'import "parts/(\w+)\.html"', TEMPLATES[each])
    }
    for name in {"base.html", *showing, *parts}:
        for identifier in re.findall(r'\bid="([^"]*)"', TEMPLATES[name]):
            is_public = identifier in {"{{ entry.ancre }}", "{{ year.ancre }}", "{{ ancre }}"}
            is_mark = identifier.startswith("marque-")  # on the pages of themes, which show no text
            assert is_public or is_mark or identifier.startswith(RESERVED), (name, identifier)


def test_scripts_find_their_elements_by_what_texts_cannot_write() -> None:
    for name, source in SCRIPTS.items():
        selectors = re.findall(r"(?:querySelector(?:All)?|closest|matches)\(([\"'`])(.*?)\1\)", source)
        for _, selector in selectors:
            assert not re.search(r"(?:^|[\s>+~,\w\])])[.#][a-z]", selector), (name, selector)
    assert any("[data-" in source for source in SCRIPTS.values())
