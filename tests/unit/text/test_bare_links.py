"""Addresses typed as they are become links, without what belongs to their sentence."""

import re

import markdown
import pytest

from tribune.text.html import BareLinks, PlainMarkdown, clean

EXTENSIONS = ["attr_list", "footnotes", "tables", "toc", PlainMarkdown(), BareLinks()]


def linked(text: str) -> str:
    """The text as it is shown, links in brackets: « [words](target) »."""
    shown = clean(markdown.markdown(text, extensions=EXTENSIONS))
    shown = re.sub(r'<a href="([^"]*)">([^<]*)</a>', r"[\2](\1)", shown)
    return shown.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voir https://x.org/a.", "Voir [https://x.org/a](https://x.org/a)."),
        ("Voir www.x.org, puis", "Voir [www.x.org](https://www.x.org), puis"),
        ("(https://x.org/a_(b)).", "([https://x.org/a_(b)](https://x.org/a_(b)))."),
        ("« https://x.org/a »", "« [https://x.org/a](https://x.org/a) »"),
        ("«https://x.org/a»", "«[https://x.org/a](https://x.org/a)»"),
        ("https://x.org/a… ; oui", "[https://x.org/a](https://x.org/a)… ; oui"),
        ("**https://x.org/a_b_c**", "<strong>[https://x.org/a_b_c](https://x.org/a_b_c)</strong>"),
        ("https://x.org/?a=1&b=2;", "[https://x.org/?a=1&amp;b=2](https://x.org/?a=1&amp;b=2);"),
        ("https://x.org/?a=1&amp;b&nbsp;", "[https://x.org/?a=1&amp;b](https://x.org/?a=1&amp;b)&nbsp;"),
        (r"https://x.org/a\_b\*c", "[https://x.org/a_b*c](https://x.org/a_b*c)"),
        ("HTTPS://X.ORG/À", "[HTTPS://X.ORG/À](HTTPS://X.ORG/À)"),
        ("Écrire à a.b-c@x.org.", "Écrire à [a.b-c@x.org](mailto:a.b-c@x.org)."),
        ("mailto:a@x.org", "[mailto:a@x.org](mailto:a@x.org)"),
        ("https://x.org{ .lg }", '<a class="lg" href="https://x.org">https://x.org</a>'),
        ("https://x.org/<b>", "[https://x.org/](https://x.org/)&lt;b&gt;"),
        ("https://x.org/'onclick='x", "[https://x.org/'onclick='x](https://x.org/'onclick='x)"),
    ],
)
def test_addresses_are_linked(text: str, expected: str) -> None:
    assert linked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "<code>https://x.org</code>",
        "https://",
        "https:// x.org",
        "www.",
        "www.x",
        "un www.",
        "a@b",
        "@camarade",
        "a@b@c.fr",
        "ftp://x.org",
        "//x.org/a",
        "x.org",
        "xhttps://x.org",
        "javascript://x.org/%0Aalert(1)",
    ],
)
def test_what_is_no_address_stays(text: str) -> None:
    source = text.replace("<code>", "`").replace("</code>", "`")
    assert linked(source) == text


def test_links_and_images_of_the_text_stay_as_they_are() -> None:
    for text in (
        "[https://x.org](https://y.org)",
        "![https://x.org](a.png)",
        "<https://x.org>",
        "[a][b]\n\n[b]: https://x.org",
    ):
        with_, without = (
            markdown.markdown(text, extensions=[PlainMarkdown(), *more]) for more in ([BareLinks()], [])
        )
        assert with_ == without


def test_calls_of_notes_and_their_ways_back_are_no_part_of_an_address() -> None:
    shown = linked("Voir https://x.org[^1]\n\n[^1]: www.y.org")
    assert "Voir [https://x.org](https://x.org)<sup" in shown
    assert "[www.y.org](https://www.y.org)&nbsp;<a" in shown


def test_a_heading_keeps_its_anchor() -> None:
    text = "## Voir www.x.org/a_b et a@x.org"
    with_, without = (
        re.findall(r'id="([^"]*)"', markdown.markdown(text, extensions=["toc", *more]))
        for more in ([BareLinks()], [])
    )
    assert with_ == without == ["voir-wwwxorga_b-et-axorg"]
