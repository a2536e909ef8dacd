"""Every kind of page in a real browser: it opens, asks nothing of others, and fits a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PAGES, SCHEMES, WIDTHS, Visitor

pytestmark = pytest.mark.navigateur


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_page_opens_without_error_or_foreign_request(visit: Visitor, kind: str, width: int) -> None:
    window = visit(width=width)
    page = window.open(PAGES[kind], until="networkidle")
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("h1")).to_be_visible()
    assert window.messages == []
    assert window.foreign_requests == []
    assert window.requests, "the browser asked for the page"
    assert page.context.cookies() == []
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("width", [320, 640])
def test_page_never_scrolls_sideways(visit: Visitor, kind: str, width: int) -> None:
    """320 CSS pixels are a small phone; 640 are a screen of 1280 pixels at 200 %."""
    page = visit(width=width).open(PAGES[kind])
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.parametrize("kind", PAGES)
def test_page_reads_the_same_without_javascript(visit: Visitor, kind: str) -> None:
    page = visit().open(PAGES[kind])
    page.evaluate("document.querySelectorAll('.filtres').forEach(form => form.remove())")
    with_script = page.locator("main").inner_text()
    without = visit(javascript=False).open(PAGES[kind])
    assert without.locator("main").inner_text() == with_script
    expect(without.locator(".affichage")).to_be_hidden()


def test_reader_walks_from_home_to_a_vote_without_javascript(visit: Visitor) -> None:
    page = visit(width=360, javascript=False).open("")
    page.get_by_role("navigation", name="Rubriques").get_by_role("link", name="Votes").click()
    page.locator("table.registre a").filter(has_text="299").first.click()
    expect(page).to_have_url(f"{page.url.split('lettres/')[0]}lettres/299/#vote-1")
    expect(page.locator("#vote-1")).to_contain_text("Adopté")
    expect(page.locator("#vote-1")).to_contain_text("inconnu")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_scheme_of_the_system_holds_without_javascript(visit: Visitor, scheme: str) -> None:
    page = visit(scheme=scheme, javascript=False).open("lettres/299/")
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
    page = window.open("lettres/299/")
    expect(page.locator("html")).to_have_attribute("data-affichage", "sombre")
    assert page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor") != light
    assert page.evaluate("Object.keys(localStorage)") == ["tribune-affichage"]
    assert page.context.cookies() == []
    page.locator(".affichage").click()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_keyboard_skips_to_the_content(visit: Visitor) -> None:
    page = visit().open("lettres/299/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("kind", ["home", "lettre", "register"])
def test_keyboard_focus_is_always_visible(visit: Visitor, kind: str) -> None:
    page = visit().open(PAGES[kind])
    stops = page.locator("a[href], button:visible, [tabindex='0']").count()
    for _ in range(min(stops, 40)):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return [document.activeElement.tagName, s.outlineStyle, parseFloat(s.outlineWidth)]; }"
        )
        assert style[0] == "BODY" or (style[1] != "none" and style[2] >= 2), style


def test_printed_lettre_has_its_masthead_and_address_and_no_navigation(visit: Visitor) -> None:
    page = visit().open("lettres/299/")
    page.emulate_media(media="print")
    expect(page.locator(".bandeau-titre")).to_be_visible()
    expect(
        page.get_by_text("Adresse de cette page : https://lettres-ceser.example/lettres/299/")
    ).to_be_visible()
    for hidden in ("nav.rubriques", ".affichage", ".modifier", ".evitement"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("#vote-1 figure svg").first).to_be_visible()


@pytest.mark.parametrize("address", ["", "lettres/299/", "recherche/", "404.html"])
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
