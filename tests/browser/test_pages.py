"""Every kind of page in a real browser: it opens, asks nothing of others, fits a phone, and is printed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SCHEMES, WIDTHS, Visit, Visitor, served
from tests.browser.test_accessibility import sideways, violations
from tests.whole import KINDS, ROOT

pytestmark = pytest.mark.navigateur

LETTRE: Final = KINDS["lettre"]


def assert_quiet(window: Visit) -> None:
    """The open page has its title, and neither said nor asked anything that it should not."""
    expect(window.page.locator("h1")).to_have_count(1)
    expect(window.page.locator("h1")).to_be_visible()
    assert window.messages == []
    assert window.foreign_requests == []
    assert window.requests, "the browser asked for the page"


@pytest.mark.parametrize("kind", KINDS)
def test_page_opens_and_fits_without_error_or_foreign_request(visit: Visitor, kind: str) -> None:
    """In the narrowest window, then in wider ones, where a style sheet could ask for more.

    320 CSS pixels are a small phone; 640 are a screen of 1280 pixels at 200 %.
    """
    window = visit(width=320)
    page = window.open(KINDS[kind], until="networkidle")
    for width in (320, 640, *WIDTHS):
        page.set_viewport_size({"width": width, "height": 800})
        assert_quiet(window)
        assert sideways(page) <= 0, width
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_table_too_wide_scrolls_in_its_own_box_and_cuts_no_word(visit: Visitor) -> None:
    page = visit(width=360).open(LETTRE)
    box = page.locator(".tableau").first
    page.evaluate("document.querySelector('.tableau td').textContent = 'anticonstitutionnellement'.repeat(3)")
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") > 0
    assert sideways(page) <= 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_page_reads_the_same_without_javascript(visit: Visitor, kind: str) -> None:
    page = visit().open(KINDS[kind])
    page.evaluate("document.querySelectorAll('.filtres').forEach(form => form.remove())")
    with_script = page.locator("main").inner_text()
    without = visit(javascript=False).open(KINDS[kind])
    assert without.locator("main").inner_text() == with_script
    expect(without.locator(".affichage")).to_be_hidden()


@pytest.fixture(scope="module")
def own(own_site: Path) -> Iterator[str]:
    with served(own_site) as address:
        yield address


def test_pages_written_by_hand_in_this_repository(visit: Visitor, own: str) -> None:
    """Those of ``docs/``: the other pages of this archive are of the kinds above."""
    written = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
    assert "index.md" in written
    window = visit(width=360, host=own)
    for name in written:
        window.open(name.removesuffix(".md").removesuffix("index"), until="networkidle")
        assert_quiet(window)
        assert violations(window) == [], name


def test_old_address_keeps_its_anchor_and_its_filters(visit: Visitor) -> None:
    page = visit().open("lettres/trains-de-la-vallee/?a=b#intervention-p2", until="networkidle")
    expect(page).to_have_url(re.compile(r"/lettres/901/\?a=b#intervention-p2$"))
    expect(page.locator("#intervention-p2")).to_be_in_viewport()
    page.go_back()
    assert page.url == "about:blank", "the old address leaves no trace in the history"


def test_old_address_leads_to_its_page_without_javascript(visit: Visitor) -> None:
    page = visit(javascript=False).open("lettres/trains-de-la-vallee/")
    expect(page).to_have_url(re.compile(r"/lettres/901/$"))


def test_reader_walks_from_home_to_a_vote_without_javascript(visit: Visitor) -> None:
    page = visit(width=360, javascript=False).open("")
    page.get_by_role("navigation", name="Rubriques").get_by_role("link", name="Votes").click()
    page.locator("table.registre a").filter(has_text="905").first.click()
    expect(page).to_have_url(re.compile(r"/lettres/905/#vote-1$"))
    expect(page.locator("#vote-1")).to_contain_text("Rejeté")
    expect(page.locator("#vote-1")).to_contain_text("inconnu")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_scheme_of_the_system_holds_without_javascript(visit: Visitor, scheme: str) -> None:
    page = visit(scheme=scheme, javascript=False).open(LETTRE)
    background = page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor")
    channels = [int(float(part)) for part in background.strip("rgba()").split(",")[:3]]
    assert (sum(channels) < 200) == (scheme == "dark"), background


def test_choice_of_scheme_is_kept_and_is_all_that_is_kept(visit: Visitor) -> None:
    window = visit(scheme="light")
    page = window.open("")
    button = page.locator(".affichage")
    light = page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor")
    button.click()
    button.click()
    expect(page.locator("html")).to_have_attribute("data-affichage", "sombre")
    page = window.open(LETTRE)
    expect(page.locator("html")).to_have_attribute("data-affichage", "sombre")
    assert page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor") != light
    assert page.evaluate("Object.keys(localStorage)") == ["tribune-affichage"]
    assert page.context.cookies() == []
    page.locator(".affichage").click()
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("address", ["", LETTRE, "recherche/", "404.html"])
def test_policy_runs_nothing_that_is_written_in_the_page(visit: Visitor, address: str) -> None:
    """What the policy forbids does not run; the pages themselves say nothing in the console (see above)."""
    window = visit()
    page = window.open(address)
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            const picture = new Image();
            picture.src = "https://ailleurs.exemple.test/espion.png";
            document.body.append(script, picture);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert len([message for message in window.messages if "Content Security Policy" in message]) >= 2
