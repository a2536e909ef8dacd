"""Citing in a real browser: the reference is copied, and follows the paragraph that the address names."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, Visitor

pytestmark = pytest.mark.navigateur

REFERENCE = "n° 901, session du 16 décembre 2025"


def opened(window: Visit, address: str = "lettres/901/") -> Page:
    page = window.open(address)
    page.locator(".citer summary").click()
    return page


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\N{NO-BREAK SPACE}", " ")


def test_reference_is_copied_with_its_paragraph(visit: Visitor) -> None:
    window = visit()
    window.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(window)
    page.get_by_role("button", name="Copier").click()
    expect(page.get_by_role("status")).to_have_text("Référence copiée.")
    assert copied(page).endswith(f"{REFERENCE}, https://lettres.exemple.test/lettres/901/")
    page.get_by_role("link", name="Lien vers le paragraphe 2", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".citer-paragraphe")).to_have_text(", paragraphe 2")
    expect(page.get_by_role("status")).to_be_empty()
    page.get_by_role("button", name="Copier").click()
    expect(page.get_by_role("status")).to_have_text("Référence copiée.")
    assert copied(page).endswith(
        f"{REFERENCE}, paragraphe 2, https://lettres.exemple.test/lettres/901/#intervention-p2"
    )
    page.evaluate("location.hash = 'contexte'")
    expect(page.locator(".citer-paragraphe")).to_be_empty()
    expect(page.locator(".citer-adresse")).to_have_text("https://lettres.exemple.test/lettres/901/")


def test_reference_names_the_paragraph_that_one_arrives_at(visit: Visitor) -> None:
    page = visit().open("lettres/901/#intervention-p3")
    expect(page.locator("#intervention-p3")).to_be_in_viewport()
    page.locator(".citer summary").click()
    expect(page.locator(".citer-reference")).to_contain_text("paragraphe 3")


def test_copy_that_fails_says_so_and_selects_the_reference(visit: Visitor) -> None:
    window = visit()
    window.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page = opened(window)
    page.get_by_role("button", name="Copier").click()
    expect(page.get_by_role("status")).to_contain_text("La copie n’a pas marché")
    assert "Camille Exemple-1 (CGT)" in page.evaluate("getSelection().toString()")


def test_reference_is_there_without_javascript(visit: Visitor) -> None:
    page = opened(visit(javascript=False))
    expect(page.locator(".citer-reference")).to_contain_text("Camille Exemple-1 (CGT), « Des trains")
    expect(page.locator(".citer-bouton")).to_be_hidden()


def test_links_to_paragraphs_are_not_printed(visit: Visitor) -> None:
    page = visit().open("lettres/901/")
    page.emulate_media(media="print")
    expect(page.locator(".ancre").first).to_be_hidden()
    expect(page.locator(".citer")).to_be_hidden()
