import pytest

from tribune_import.markdown import DroppedLink, as_written, escaped, is_safe_address, plain, safe_inline


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 * 4 rames_neuves", r"3 \* 4 rames\_neuves"),
        ("<b>gras</b> et a < b", r"\<b>gras\</b> et a < b"),
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
    ("markdown", "expected"),
    [
        ("**gras** et *italique*", "gras et italique"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("6*4 et 8*2", "6*4 et 8*2"),
        ("**74** voix, *12* contre", "74 voix, 12 contre"),
    ],
)
def test_plain_drops_marks_and_no_sign_of_a_product(markdown: str, expected: str) -> None:
    assert plain(markdown) == expected


@pytest.mark.parametrize(
    "written", ["<b>gras</b>", "{{ site }}", "a < b", "titre { #ceser }", "<div onclick=x>", "{% x %}"]
)
def test_as_written_undoes_what_made_signs_safe(written: str) -> None:
    safe, _ = safe_inline(written)
    assert as_written(safe, written) == written
    assert safe_inline(as_written(safe, written)) == (safe, [])


def test_as_written_keeps_an_entity_of_the_document() -> None:
    assert as_written("&lt;b> &lt;i>", "&lt;b> <i>") == "&lt;b> &lt;i>"


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
