import pytest

from tribune.importing.markdown import DroppedLink, escaped, is_safe_address, plain, safe_inline


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 * 4 rames_neuves", r"3 \* 4 rames\_neuves"),
        ("<b>gras</b> et a < b", "&lt;b>gras&lt;/b> et a < b"),
        ("R&D et &amp;", "R&D et &amp;amp;"),
        ("[sic]", r"\[sic\]"),
    ],
)
def test_escaped_shows_the_signs_themselves(written: str, expected: str) -> None:
    assert escaped(written) == expected
    assert plain(expected) == " ".join(written.split())


@pytest.mark.parametrize(
    ("markdown", "expected", "dropped"),
    [
        ("[lire](https://exemple.test/a)", "[lire](https://exemple.test/a)", []),
        ("[lire](#)", "lire", [DroppedLink("lire", "#")]),
        ("[lire](page.html)", "lire", [DroppedLink("lire", "page.html")]),
        ("[lire](http:/exemple.test)", "lire", [DroppedLink("lire", "http:/exemple.test")]),
        ("[lire](javascript:x)", "lire", [DroppedLink("lire", "javascript:x")]),
        ("![plan](plan.png)", "", [DroppedLink("plan", "plan.png", is_image=True)]),
        ("<https://exemple.test/>", "<https://exemple.test/>", []),
        ("<b>gras</b>", "&lt;b>gras&lt;/b>", []),
        ("\\<b>", "&lt;b>", []),
        ("titre { #ceser }", "titre &#123; #ceser &#125;", []),
        ("\\[a\\](javascript:x)", "\\[a\\]&#40;javascript:x)", []),
        ("`code`", "&#96;code&#96;", []),
        ("**un** **deux**", "**un deux**", []),
        ("______", r"\_\_\_\_\_\_", []),
    ],
)
def test_safe_inline(markdown: str, expected: str, dropped: list[DroppedLink]) -> None:
    assert safe_inline(markdown) == (expected, dropped)
    assert safe_inline(expected) == (expected, [])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://exemple.test/a_(b)", True),
        ("mailto:union@exemple.test", True),
        ("tel:+33240000000", True),
        ("http:/exemple.test", False),
        ("https://", False),
        ("https://[", False),
        ("JavaScript:x", False),
        ("&#106;avascript:x", False),
        ("//exemple.test", False),
    ],
)
def test_is_safe_address(address: str, expected: bool) -> None:
    assert is_safe_address(address) is expected
