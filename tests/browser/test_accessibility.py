"""axe, with the rules of the RGAA and of WCAG 2.2 AA, on every kind of page, width and colour scheme."""

from importlib.resources import files

import pytest

from tests.browser.conftest import PAGES, SCHEMES, WIDTHS, Visit, Visitor

pytestmark = pytest.mark.navigateur

RULES = ["RGAAv4", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(window: Visit) -> list[str]:
    """What axe finds on the open page: rule, element, and how to mend it."""
    window.page.evaluate(AXE)
    found = window.page.evaluate(
        "rules => axe.run({ runOnly: { type: 'tag', values: rules } })"
        ".then(result => result.violations.flatMap("
        "v => v.nodes.map(n => `${v.id} ${n.target} ${n.failureSummary}`)))",
        RULES,
    )
    return [str(each) for each in found]


def test_axe_sees_a_defect(visit: Visitor) -> None:
    """The check itself works: a picture without a text is found."""
    window = visit()
    window.open("lettres/299/")
    window.page.evaluate("document.querySelector('main').append(new Image(9, 9))")
    assert any(found.startswith("image-alt") for found in violations(window))


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_has_no_violation(visit: Visitor, kind: str, width: int, scheme: str) -> None:
    window = visit(width=width, scheme=scheme)
    window.open(PAGES[kind])
    assert violations(window) == []


@pytest.mark.parametrize("choice", ["clair", "sombre"])
def test_chosen_scheme_has_no_violation(visit: Visitor, choice: str) -> None:
    """The reader's own choice, against that of the system."""
    window = visit(scheme="dark" if choice == "clair" else "light")
    window.open("lettres/299/")
    window.page.evaluate("choice => { document.documentElement.dataset.affichage = choice }", choice)
    assert violations(window) == []
