"""The keyboard alone, from the first page to a vote: where it goes, and that one sees where it is."""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCHEMES, Visitor
from tests.whole import KINDS

pytestmark = pytest.mark.navigateur

MOST_STOPS: Final = 80


def still(page: Page) -> Page:
    """The page without the movement that would still be under way when one looks."""
    page.emulate_media(reduced_motion="reduce")
    return page


def assert_focus_shows(page: Page) -> None:
    """The element in focus is on the screen, and has an outline that one sees."""
    seen = page.evaluate(
        """() => {
            const node = document.activeElement;
            const style = getComputedStyle(node), box = node.getBoundingClientRect();
            return {
                node: node.outerHTML.slice(0, 120),
                drawn: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                color: style.outlineColor,
                ground: getComputedStyle(document.body).backgroundColor,
                shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && style.opacity !== "0",
            };
        }"""
    )
    assert seen["drawn"], seen
    assert seen["shown"], seen
    assert seen["color"] != seen["ground"], seen


def tab_to(page: Page, selector: str) -> int:
    """Press Tab as far as an element that ``selector`` names; each stop shows. Gives the number of stops."""
    for stop in range(1, MOST_STOPS):
        page.keyboard.press("Tab")
        assert_focus_shows(page)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return stop
    pytest.fail(f"{MOST_STOPS} stops do not lead to {selector}")


def test_from_home_to_a_vote_that_one_looked_for(visit: Visitor) -> None:
    page = still(visit().open(""))
    tab_to(page, ".evitement")
    tab_to(page, ".rubriques a[href$='votes/']")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/votes/$"))
    tab_to(page, ".evitement")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    tab_to(page, "a[href='#liste']")
    page.keyboard.press("Enter")
    expect(page.locator("#liste")).to_be_focused()
    tab_to(page, "#filtre-theme")
    page.keyboard.type("Eau")
    tab_to(page, "#filtre-position")
    page.keyboard.type("Abst")
    expect(page).to_have_url(re.compile(r"[?&]theme=eau&"))
    expect(page).to_have_url(re.compile(r"[?&]position=abstention"))
    rows = page.locator("table.registre tbody tr:visible")
    assert 0 < rows.count() < page.locator("table.registre tbody tr").count()
    assert rows.evaluate_all("all => all.every(row => row.dataset.position === 'abstention')")
    tab_to(page, "table.registre a")
    first = rows.first.locator("a").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/lettres/[^/]+/#vote-\d+$"))
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("Abstention")


@pytest.mark.parametrize("kind", ["home", "lettre", "register", "search", "organisations", "theme"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_focus_shows_at_each_stop_there_and_back(visit: Visitor, kind: str, scheme: str) -> None:
    page = still(visit(scheme=scheme).open(KINDS[kind]))
    for key in ("Tab", "Shift+Tab"):
        for _ in range(30):
            page.keyboard.press(key)
            if page.evaluate("document.activeElement === document.body"):
                break
            assert_focus_shows(page)


def test_skip_link_leads_to_the_content(visit: Visitor) -> None:
    page = still(visit().open(KINDS["lettre"]))
    link = page.get_by_role("link", name="Aller au contenu")
    expect(link).not_to_be_in_viewport()
    assert tab_to(page, ".evitement") == 1
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    tab_to(page, "main *")
    expect(link).not_to_be_in_viewport()


def test_slash_leads_to_the_search_and_is_a_character_there(visit: Visitor) -> None:
    page = visit().open(KINDS["lettre"])
    page.keyboard.press("/")
    expect(page.locator('[id="tribune.recherche"]')).to_be_focused()
    page.keyboard.type("trains/cars")
    expect(page.locator('[id="tribune.recherche"]')).to_have_value("trains/cars")


@pytest.mark.parametrize("kind", ["lettre", "register", "search"])
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_for_those_who_ask(visit: Visitor, kind: str, motion: str) -> None:
    page = visit().open(KINDS[kind])
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    behavior = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert behavior == ("auto" if motion == "reduce" else "smooth")
    if motion == "reduce":
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter(node => {
                const style = getComputedStyle(node);
                return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
            }).map(node => node.outerHTML.slice(0, 120))"""
        )
        assert moving == []


@pytest.mark.parametrize("javascript", [True, False])
def test_arrows_go_from_tab_to_tab(visit: Visitor, javascript: bool) -> None:
    page = visit(javascript=javascript).open(KINDS["what Material has"])
    morning, evening = page.get_by_text("Le train de sept heures."), page.get_by_text("18 h", exact=True)
    expect(morning).to_be_visible()
    expect(evening).to_be_hidden()
    page.get_by_role("radio", name="Matin").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Soir")).to_be_focused()
    expect(evening).to_be_visible()
    expect(morning).to_be_hidden()
    label = page.locator("label", has_text="Soir")
    assert label.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"


def test_anchor_in_a_tab_that_is_not_chosen_is_shown(visit: Visitor) -> None:
    window = visit()
    page = window.open(KINDS["what Material has"])
    page.get_by_text("Soir", exact=True).click()
    expect(page.locator("#arrets")).to_be_hidden()
    page.evaluate("location.hash = '#arrets'")
    expect(page.locator("#arrets")).to_be_in_viewport()


def test_folded_admonition_opens_with_the_keyboard(visit: Visitor) -> None:
    page = visit(javascript=False).open(KINDS["what Material has"])
    answer = page.get_by_text("La réponse est pliée.")
    expect(answer).to_be_hidden()
    page.locator("summary", has_text="Fermé").focus()
    page.keyboard.press("Enter")
    expect(answer).to_be_visible()
