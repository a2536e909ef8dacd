"""axe, with the rules of the RGAA and of WCAG 2.2 AA, on every kind of page and in its states.

A page is loaded once, then looked at in every width and colour scheme: what a page shows follows from style
sheets alone, and nothing in its scripts depends on either.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCHEMES, WIDTHS, Visit, Visitor, served
from tests.whole import DIVIDED_KINDS, KINDS

pytestmark = pytest.mark.navigateur

RULES = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

ALIKE_KEPT: Final = 6
"""Rows of a long list that axe looks at: it takes seconds for hundreds of rows that are all alike."""


def violations(window: Visit) -> list[str]:
    """What axe finds on the open page: rule, element, and how to mend it."""
    if not window.page.evaluate("'axe' in window"):
        window.page.evaluate(AXE)
    found = window.page.evaluate(
        "rules => axe.run({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })"
        ".then(result => result.violations.flatMap("
        "v => v.nodes.map(n => `${v.id} ${n.target} ${n.failureSummary}`)))",
        RULES,
    )
    return [str(each) for each in found]


LOOKS: Final = ((WIDTHS[0], "dark"), (WIDTHS[1], "light"), (WIDTHS[-1], "light"))
"""Every width and both colour schemes: style sheets mix the two nowhere, which ``RICHEST`` pages verify."""
RICHEST: Final = ("home", "lettre")


def assert_accessible(window: Visit, looks: Iterable[tuple[int, str]] = LOOKS) -> None:
    """The open page, as it is, has no violation and fits."""
    for width, scheme in looks:
        window.page.set_viewport_size({"width": width, "height": 800})
        window.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert violations(window) == [], (width, scheme)
        assert sideways(window.page) <= 0, (width, scheme)


def shorten(page: Page) -> None:
    """Leave on the page the first few rows of each sort that it shows: the same class, in lists alike."""
    page.evaluate(
        """kept => {
            const seen = new Map();
            const rows = "main :is(table.registre tr, li, article, section.session)";
            for (const row of document.querySelectorAll(rows)) {
                if (!row.checkVisibility()) continue;
                const list = row.parentElement;
                const sort = [row.tagName, row.className, list.tagName, list.className].join("|");
                seen.set(sort, (seen.get(sort) ?? 0) + 1);
                if (seen.get(sort) > kept) row.remove();
            }
        }""",
        ALIKE_KEPT,
    )


def sideways(page: Page) -> int:
    """How far a reader could scroll to the side."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def test_axe_sees_a_defect(visit: Visitor) -> None:
    """The check itself works: it finds a picture without a text, and a contrast that one scheme lacks."""
    window = visit()
    window.open(KINDS["lettre"])
    window.page.evaluate("document.querySelector('main').append(new Image(9, 9))")
    assert any(found.startswith("image-alt") for found in violations(window))
    window.open(KINDS["lettre"])
    window.page.evaluate("document.querySelector('h1').style.color = '#222'")
    assert violations(window) == []
    window.page.emulate_media(color_scheme="dark")
    assert any(found.startswith("color-contrast") for found in violations(window))


@pytest.mark.parametrize("kind", KINDS)
def test_page_has_no_violation(visit: Visitor, kind: str) -> None:
    window = visit()
    window.open(KINDS[kind])
    assert_accessible(window, product(WIDTHS, SCHEMES) if kind in RICHEST else LOOKS)


@pytest.fixture(scope="module")
def divided(divided_site: Path) -> Iterator[str]:
    with served(divided_site) as address:
        yield address


@pytest.mark.parametrize("kind", DIVIDED_KINDS)
def test_divided_list_has_no_violation(visit: Visitor, divided: str, kind: str) -> None:
    window = visit(host=divided)
    shorten(window.open(DIVIDED_KINDS[kind]))
    assert_accessible(window)


def citing(page: Page) -> None:
    page.locator(".citer summary").click()
    page.get_by_role("button", name="Copier").click()
    expect(page.locator(".citer-etat")).not_to_be_empty()


def skipping(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".evitement")).to_be_focused()


def searching(page: Page) -> None:
    expect(page.locator("[data-etat]")).to_contain_text("résultat")
    expect(page.locator("[aria-busy]")).to_have_count(0)


def unfolding(page: Page) -> None:
    page.locator("[data-facettes] > summary").click()
    expect(page.locator(".facettes")).to_be_visible()


def choosing(page: Page) -> None:
    searching(page)
    page.locator("[data-facettes] > summary").click()
    expect(page.locator(".recherche-facettes input:checked")).to_have_count(2)


def filtering(page: Page) -> None:
    expect(page.locator(".filtres-compte")).to_contain_text("vote")
    expect(page.locator(".filtres-actifs button")).to_have_count(1)


def offering(page: Page) -> None:
    expect(page.locator(".filtres")).to_be_visible()
    page.locator("#filtre-position").focus()


def missing(page: Page) -> None:
    expect(page.locator(".aucun-vote")).to_be_visible()


STATES: Final[dict[str, tuple[str, Callable[[Page], None]]]] = {
    "reference of a lettre": ("lettres/901/", citing),
    "skip link": ("lettres/901/", skipping),
    "search, facets unfolded": ("recherche/", unfolding),
    "results": ("recherche/?q=trains", searching),
    "facets chosen": ("recherche/?q=trains&nature=avis&position=abstention", choosing),
    "no result": ("recherche/?q=xyzxyz", searching),
    "filters of the register": ("votes/", offering),
    "filters chosen": ("votes/?position=abstention", filtering),
    "sorted by gap": ("votes/?position=pour&tri=serre", filtering),
    "two organisations compared": ("votes/?accord=cgt,fo", filtering),
    "no vote": ("votes/?position=pour&theme=eau&annee=2023&nature=motion", missing),
}
"""What a reader may make of a page: its address, and what to do there."""


@pytest.mark.parametrize("state", STATES)
def test_state_has_no_violation(visit: Visitor, state: str) -> None:
    address, reach = STATES[state]
    window = visit()
    reach(window.open(address))
    shorten(window.page)
    assert_accessible(window)
    assert window.messages == []
    assert window.foreign_requests == []


@pytest.mark.parametrize("choice", ["clair", "sombre"])
def test_chosen_scheme_has_no_violation(visit: Visitor, choice: str) -> None:
    """The reader's own choice, against that of the system."""
    window = visit(scheme="dark" if choice == "clair" else "light")
    window.open(KINDS["lettre"])
    window.page.evaluate("choice => { document.documentElement.dataset.affichage = choice }", choice)
    assert violations(window) == []
