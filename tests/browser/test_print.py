"""What is left on paper: the masthead, the votes, the address; nothing that only a screen can use."""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.whole import KINDS, SITE_URL

pytestmark = pytest.mark.navigateur

A4: Final = (595, 842)
"""In points, rounded."""

ONLY_ON_A_SCREEN: Final = (
    ".evitement",
    "nav",
    "form:not(.filtres)",
    "button",
    "select",
    "input:not(.tache-case)",
    ".citer",
    ".ancre",
    ".vote-ancre",
    ".modifier",
    ".filtres-champs",
)


# The boxes of a list of tasks say what is done. The form of the register says on paper which votes are
# listed; its fields are hidden.


def shown(page: Page, selector: str) -> list[str]:
    """What of these elements would be printed."""
    return [
        str(each)
        for each in page.locator(f"{selector} >> visible=true").evaluate_all(
            "nodes => nodes.map(node => node.outerHTML.slice(0, 120))"
        )
    ]


def printed_pages(page: Page) -> list[tuple[int, int]]:
    """The sizes of the sheets, in points, as the PDF says them."""
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lettre_on_paper(visit: Visitor, scheme: str) -> None:
    page = visit(scheme=scheme).open(KINDS["lettre"])
    on_screen = page.locator(".texte, .vote").all_inner_texts()
    for selector in ("nav", ".citer", ".ancre", "form", "button"):
        assert shown(page, selector), f"{selector} is on the screen"
    page.emulate_media(media="print")
    for selector in ONLY_ON_A_SCREEN:
        assert shown(page, selector) == []
    expect(page.locator(".bandeau-titre")).to_be_visible()
    expect(page.locator(".bandeau-titre")).to_have_text("Lettres d’essai")
    expect(page.get_by_text(f"Adresse de cette page : {SITE_URL}lettres/901/")).to_be_visible()
    votes = page.locator(".vote")
    assert votes.count() == 3
    for vote in votes.all():
        expect(vote).to_be_visible()
    expect(votes.first.locator("figure svg").first).to_be_visible()
    expect(votes.first).to_contain_text("31")
    expect(page.locator(".texte")).to_contain_text("des cheminots pour les conduire")
    words = page.locator("main").inner_text()
    assert "¶" not in words
    assert "Citer cette lettre" not in words
    assert len(on_screen) == 4
    ground = page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor")
    ink = page.locator(".texte p").first.evaluate("node => getComputedStyle(node).color")
    assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}, ground
    assert ink == "rgb(0, 0, 0)"
    sheets = printed_pages(page)
    assert set(sheets) == {A4}
    assert len(sheets) <= 4, "a short lettre takes a few sheets"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_no_page_prints_what_only_a_screen_can_use(visit: Visitor, kind: str) -> None:
    page = visit().open(KINDS[kind])
    page.emulate_media(media="print")
    for selector in ONLY_ON_A_SCREEN:
        assert shown(page, selector) == [], selector
    expect(page.locator(".bandeau-titre")).to_be_visible()
    expect(page.locator("h1")).to_be_visible()


def test_nothing_is_folded_on_paper(visit: Visitor) -> None:
    """Tabs that are not chosen, admonitions that are closed: paper has no button to open them."""
    page = visit().open(KINDS["what Material has"])
    folded = ("La réponse est pliée.", "Aucun train.", "Lac")
    for words in folded:
        expect(page.get_by_text(words, exact=True)).to_be_hidden()
    page.emulate_media(media="print")
    for words in folded:
        expect(page.get_by_text(words, exact=True)).to_be_visible()
    assert shown(page, "input[type=radio]") == []
    assert len(shown(page, "input[type=checkbox]")) == 3
