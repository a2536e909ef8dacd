"""The search in a real browser: French as it is typed, facets, the address, the keyboard, what is loaded."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor, served
from tests.samples import ARCHIVE, lettre
from tests.site.conftest import CONFIG
from tests.whole import built_from

pytestmark = pytest.mark.navigateur

TEXTS = {
    101: ("Milieu", "Les salarié·es du chantier et les travailleur·euses de nuit."),
    102: ("Points", "Les salarié.e.s du port."),
    103: ("Tirets", "Les salarié⸱es de la forge."),
    104: ("Féminin", "Les salariées de l’usine, les travailleuses de l’atelier."),
    105: ("Masculin", "Les salariés de la mine, les travailleurs du quai."),
    106: ("Ligature", "Une œuvre commune, des vœux et un cœur."),
    107: ("Sans ligature", "Une oeuvre ouverte à tous."),
    112: ("D’un PDF", "Un plan efficace, dont le contrôle par la préfète est conflictuel."),
    108: ("Sigle", "Le collectif C.U.L. demande l’emploi pour tous."),
    109: ("Sigle collé", "Le CUL demande des emplois."),
    110: ("Accents", "La présidente a présidé la cérémonie à l’école d’agriculture."),
    111: ("Paroles", "Le contexte parle de tramway."),
}
"""One lettre for each way of writing French; a number is the lettre, the words are its text."""


OWN_WORDS = "## Nos mots { #intervention }\n\nNous voulons du temps.\n"


def files() -> dict[str, str]:
    made = dict(ARCHIVE)
    for number, (title, text) in TEXTS.items():
        votes = [
            {
                "objet": "Avis",
                "instance": "pleniere",
                "resultat": "adopte" if number % 2 else "rejete",
                "positions": {"ua": "pour"} if number < 106 else {},
            }
        ]
        made[f"lettres/2024/{number}-lettre.md"] = lettre(
            f"## Le contexte {{ #contexte }}\n\n{text}\n\n{OWN_WORDS}",
            numero=number,
            titre=title,
            session=f"2024-0{number % 3 + 4}-01",
            nature="voeu" if number % 2 else "avis",
            themes=["eau"] if number % 2 else ["eau", "emploi"],
            resume=None,
            votes=votes,
            signataires=["ua", "fl"] if number == 101 else ["ua"],
            intervenants=[{"personne": "anne-lune", "organisation": "ua"}],
            suite_de=None,
            voir_aussi=None,
            corrections=None,
            anciennes_adresses=None,
        )
    ballots = [
        {"objet": "Un", "instance": "pleniere", "resultat": "adopte", "positions": {"ua": "pour"}},
        {"objet": "Deux", "instance": "pleniere", "resultat": "rejete", "positions": {"ua": "contre"}},
    ]
    other = "## Les mots d’un autre { #intervention }\n\nVive la bicyclette.\n"
    made["lettres/2023/201-deux-votes.md"] = small(201, "2023-05-02", votes=ballots)
    made["lettres/2023/202-autre.md"] = small(
        202, "2023-05-02", other, intervenants=[{"personne": "anne-lune", "organisation": "fl"}]
    )
    return {**made, "mkdocs.yml": CONFIG}


def small(number: int, day: str, text: str = "Rien.\n", **fields: object) -> str:
    bare = dict.fromkeys(
        ("resume", "votes", "intervenants", "suite_de", "voir_aussi", "corrections", "anciennes_adresses")
    )
    return lettre(text, numero=number, titre=f"Lettre {number}", session=day, **{**bare, **fields})


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(built_from(files(), tmp_path_factory.mktemp("searched"))) as address:
        yield address


Search = Callable[..., Page]


@pytest.fixture
def search(visit: Visitor, searched: str) -> Search:
    """Open the page of the search in some state: ``search(q="emploi", theme="eau")``."""

    def open_search(state: str = "", width: int = 1280) -> Page:
        window = visit(width=width, host=searched)
        page = window.open(f"recherche/{state}")
        if state:
            answered(page)
        return page

    return open_search


def open_facets(page: Page) -> None:
    """Open the panel, then every facet in it."""
    page.locator("[data-facettes] > summary").click()
    expect(page.locator("[aria-busy]")).to_have_count(0)
    page.locator(".facette").evaluate_all("all => all.forEach(each => { each.open = true })")


def answered(page: Page) -> None:
    """Wait for the answer: the state is said, nothing is under way."""
    expect(page.locator("[data-etat]")).to_have_text(_SENTENCE)
    expect(page.locator("[aria-busy]")).to_have_count(0)


_SENTENCE = re.compile(r"résultat|inconnu")


def numbers(page: Page) -> set[int]:
    """The lettres found, by their numbers."""
    links = page.locator(".reponse h3 a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    return {int(found[1]) for href in links if (found := re.search(r"/lettres/(\d+)/", href))}


@pytest.mark.parametrize(
    "form",
    [
        "salarié·es",
        "salarié.e.s",
        "salarié⸱es",
        "salarié-e-s",
        "salariées",
        "salariés",
        "salarie",
        "SALARIÉES",
    ],
)
def test_inclusive_forms_find_each_other(search: Search, form: str) -> None:
    assert numbers(search(f"?q={quote(form)}")) == {101, 102, 103, 104, 105}


@pytest.mark.parametrize("form", ["travailleurs", "travailleur·euses", "travailleurs/euses", "travailleur"])
def test_inclusive_forms_with_another_ending(search: Search, form: str) -> None:
    assert numbers(search(f"?q={quote(form)}")) == {101, 104, 105}


def test_feminine_finds_inclusive_writing(search: Search) -> None:
    assert numbers(search("?q=travailleuses")) >= {101, 104}


@pytest.mark.parametrize("form", ["eﬃcace", "pre\u0301fe\u0300te", "conﬂi\u00adctuel"])
def test_words_pasted_from_a_pdf_are_words(form: str, search: Search) -> None:
    assert numbers(search(f"?q={quote(form)}")) == {112}


@pytest.mark.parametrize("form", ["œuvre", "oeuvre", "oeuvres", "l’œuvre", "Œuvre"])
def test_ligatures_find_each_other(search: Search, form: str) -> None:
    assert numbers(search(f"?q={quote(form)}")) == {106, 107}


@pytest.mark.parametrize("form", ["voeu commun", "voeux", "vœu"])
def test_ligature_in_the_plural(search: Search, form: str) -> None:
    assert 106 in numbers(search(f"?q={quote(form)}"))


@pytest.mark.parametrize("form", ["C.U.L.", "CUL", "cul", "C.U.L"])
def test_dotted_acronyms_find_each_other(search: Search, form: str) -> None:
    assert numbers(search(f"?q={quote(form)}")) == {108, 109}


@pytest.mark.parametrize(
    "form",
    [
        "presidente",
        "présidente",
        "presider",
        "ceremonie",
        "l'ecole",
        "l’école",
        "école",
        "agriculture",
        "d'agriculture",
    ],
)
def test_accents_and_articles_do_not_matter(search: Search, form: str) -> None:
    assert numbers(search(f"?q={quote(form)}")) == {110}


@pytest.mark.parametrize("form", ["emploi", "l'emploi", "l’emploi", "emplois", "les emplois", "d'emplois"])
def test_plural_that_the_stemmer_does_not_know(search: Search, form: str) -> None:
    assert {108, 109} <= numbers(search(f"?q={quote(form)}"))


@pytest.mark.parametrize(
    "form", ["107", "n°107", "n° 107", "N° 107", "numéro 107", "lettre 107", "lettre n° 107", "0107"]
)
def test_number_leads_first_to_its_lettre(search: Search, form: str) -> None:
    page = search(f"?q={quote(form)}")
    expect(page.locator(".reponse h3 a").first).to_have_attribute("href", "/lettres/107/")


def test_number_leads_first_to_its_lettre_in_any_order(search: Search) -> None:
    """12 is the main lettre of the samples; others say 12 nowhere, and 2024 everywhere."""
    page = search("?q=12&tri=ancien")
    expect(page.locator(".reponse h3 a").first).to_have_attribute("href", "/lettres/12/")


def test_nothing_is_found_by_a_word_that_merely_starts_alike(search: Search) -> None:
    page = search("?q=emplâtre")
    expect(page.locator("[data-etat]")).to_contain_text("Aucun résultat pour « emplâtre »")
    assert numbers(page) == set()


def test_displayed_text_is_that_of_the_page(search: Search) -> None:
    """What is searched is written otherwise; what is shown is not."""
    page = search("?q=cul")
    expect(page.locator(".reponses")).to_contain_text("Le collectif C.U.L. demande l’emploi pour tous.")
    page = search("?q=salaries")
    expect(page.locator(".reponses")).to_contain_text("Les salarié·es du chantier")
    expect(page.locator(".reponses")).not_to_contain_text(re.compile(r"\btravailleuse\b"))


def test_result_leads_to_a_vote(search: Search) -> None:
    page = search("?q=trains%20vallée")
    link = page.locator(".reponse", has_text="n° 12").get_by_role("link", name="Vote : Avis sur les trains")
    link.click()
    expect(page).to_have_url(re.compile(r"/lettres/12/#vote-1$"))


@pytest.mark.parametrize(
    ("phrase", "numbers_found"),
    [
        ('"l\'emploi pour tous"', {108}),
        ("« l’emploi pour tous »", {108}),
        ('"des vœux et un cœur"', {106}),
        ('"tous pour emploi"', set()),
    ],
)
def test_phrase_is_looked_for_as_it_is(search: Search, phrase: str, numbers_found: set[int]) -> None:
    assert numbers(search(f"?q={quote(phrase)}")) == numbers_found


@pytest.mark.parametrize(
    "form", ["art-école", "école-agriculture", "école/agriculture", "ecole d’agriculture"]
)
def test_hyphens_part_words(search: Search, form: str) -> None:
    assert (110 in numbers(search(f"?q={quote(form)}"))) == ("art" not in form)


def test_short_words_are_looked_for_whole(search: Search) -> None:
    """« CU » is the beginning of « CUL », and is not there."""
    assert numbers(search("?q=CU")) == set()
    assert numbers(search("?q=forges")) == {103}


def test_number_that_no_lettre_has_is_said(search: Search) -> None:
    page = search(f"?q={quote('n° 1079')}")
    expect(page.locator("[data-etat]")).to_contain_text(re.compile("Aucune lettre ne porte le n°.1079"))
    assert numbers(page) == set()


def test_position_and_result_are_those_of_one_ballot(search: Search) -> None:
    """201 has a vote for that was adopted and a vote against that was rejected, never the reverse."""
    assert 201 in numbers(search("?position=pour&resultat=adopte"))
    assert 201 in numbers(search("?position=contre&resultat=rejete"))
    page = search("?position=contre&resultat=adopte")
    assert numbers(page) == set()
    expect(page.locator("[data-etat]")).to_contain_text("Aucun résultat")
    page = search("?position=contre")
    expect(page.locator(".reponse-fiche")).to_contain_text("Adopté (UA : pour) ; Rejeté (UA : contre)")
    page = search("?resultat=rejete")
    open_facets(page)
    for_count = page.get_by_role("checkbox", name=re.compile("^Contre")).locator("xpath=../label/span")
    expect(for_count).to_have_text("1")


def test_no_result_leaves_no_count_behind(search: Search) -> None:
    page = search("?q=xyzxyz&nature=avis")
    open_facets(page)
    expect(page.locator(".facette li:visible")).to_have_count(1)
    expect(page.locator(".facette li:visible [data-nombre]")).to_have_text("0")


def test_words_of_another_union_are_not_ours(search: Search) -> None:
    assert 202 in numbers(search("?q=bicyclette"))
    assert numbers(search("?q=bicyclette&paroles=1")) == set()


def test_own_words_alone(search: Search) -> None:
    assert 111 in numbers(search("?q=tramway"))
    page = search("?q=tramway&paroles=1")
    expect(page.locator("[data-etat]")).to_contain_text("Aucun résultat")
    assert 111 in numbers(search("?q=temps&paroles=1"))


def test_facets_narrow_and_say_how_many(search: Search) -> None:
    page = search("?q=salariés&nature=voeu&position=pour")
    assert numbers(page) == {101, 103, 105}
    open_facets(page)
    count = page.get_by_role("checkbox", name="Rejeté").locator("xpath=..").locator("[data-nombre]")
    expect(page.get_by_role("checkbox", name=re.compile("^Avis"))).to_be_visible()
    expect(page.locator("#nature-1").locator("xpath=..").locator("[data-nombre]")).to_have_text("2")
    expect(count).to_be_hidden()


def test_two_themes_ask_for_both_and_two_natures_for_either(search: Search) -> None:
    assert numbers(search("?q=salariés&theme=eau&theme=emploi")) == {102, 104}
    assert numbers(search("?q=salariés&nature=avis&nature=voeu")) == {101, 102, 103, 104, 105}


def test_unknown_position_is_a_choice_of_its_own(search: Search) -> None:
    assert numbers(search("?position=inconnue")) >= {106, 107, 108, 109, 110, 111}
    assert not numbers(search("?position=inconnue")) & {101, 102, 103, 104, 105}


def test_signatories_together(search: Search) -> None:
    assert numbers(search("?organisation=fl&organisation=ua&annee=2024")) == {12, 101}


def test_filter_that_the_archive_does_not_know_is_said(search: Search) -> None:
    page = search("?q=salariés&theme=licornes")
    expect(page.locator("[data-etat]")).to_contain_text("theme = licornes")
    assert numbers(page) == {101, 102, 103, 104, 105}


def test_sort_by_date(search: Search) -> None:
    def order(sort: str) -> list[str]:
        page = search(f"?q=salariés&tri={sort}")
        return page.locator(".reponse-fiche").all_inner_texts()

    recent, oldest = order("recent"), order("ancien")
    assert recent == oldest[::-1]
    assert "juin 2024" in recent[0]
    assert "avril 2024" in recent[-1]


def test_state_is_in_the_address_and_back_undoes(search: Search) -> None:
    page = search()
    page.locator("#recherche-q").fill("salariés")
    page.locator("#recherche-q").press("Enter")
    answered(page)
    open_facets(page)
    page.get_by_role("checkbox", name=re.compile("^Vœu")).check()
    expect(page).to_have_url(re.compile(r"\?q=salari%C3%A9s&nature=voeu$"))
    expect(page.locator(".reponse")).to_have_count(3)
    page.go_back()
    expect(page.locator(".reponse")).to_have_count(5)
    expect(page.get_by_role("checkbox", name=re.compile("^Vœu"))).not_to_be_checked()
    page.go_forward()
    page.reload()
    expect(page.locator(".reponse")).to_have_count(3)
    expect(page.locator("#recherche-q")).to_have_value("salariés")
    page.get_by_role("button", name="Nature du texte : Vœu").click()
    expect(page.locator(".reponse")).to_have_count(5)
    expect(page.locator("[data-facettes] > summary")).to_be_focused()


def test_keyboard_alone_from_any_page_to_a_result(visit: Visitor, searched: str) -> None:
    page = visit(host=searched).open("lettres/12/")
    page.keyboard.press("/")
    expect(page.locator('[id="tribune.recherche"]')).to_be_focused()
    page.keyboard.type("salariés/es")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/recherche/\?q="))
    answered(page)
    page.keyboard.press("/")
    expect(page.locator("#recherche-q")).to_be_focused()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.reponse') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/lettres/10\d/"))


def test_more_results_on_demand_keep_the_focus(search: Search) -> None:
    page = search("?annee=2024")
    expect(page.locator(".reponse")).to_have_count(8)
    page.get_by_role("button", name="Montrer les résultats suivants").press("Enter")
    expect(page.locator(".reponse").nth(8).locator("h3 a")).to_be_focused()


def test_nothing_is_loaded_before_the_reader_searches(visit: Visitor, searched: str) -> None:
    window = visit(host=searched)
    page = window.open("recherche/", until="networkidle")
    open_facets(page)
    assert not [url for url in window.requests if "/pagefind" in url] or page.locator("details[open]").count()
    window = visit(host=searched)
    page = window.open("recherche/", until="networkidle")
    page.locator("#recherche-q").focus()
    page.wait_for_timeout(400)
    assert [url for url in window.requests if "/pagefind" in url] == []
    page.keyboard.type("forge")
    answered(page)
    loaded = [url for url in window.requests if "/pagefind" in url]
    assert loaded
    assert not [url for url in loaded if "paroles" in url or "/filter/" in url]
    assert window.messages == []
    assert window.foreign_requests == []
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_search_that_cannot_be_loaded_says_so(visit: Visitor, searched: str) -> None:
    window = visit(host=searched)
    window.page.route("**/pagefind.js", lambda route: route.abort())
    page = window.open("recherche/?q=forge")
    expect(page.locator("[data-etat]")).to_contain_text("n’a pas pu être chargée")
    window.page.unroute("**/pagefind.js")
    page.locator("#recherche-q").press("Enter")
    assert numbers_after(page) == {103}


def numbers_after(page: Page) -> set[int]:
    expect(page.locator(".reponse")).not_to_have_count(0)
    return numbers(page)


def test_without_javascript_the_lists_lead_everywhere(visit: Visitor, searched: str) -> None:
    page = visit(javascript=False, host=searched).open("recherche/?q=forge")
    expect(page.locator("[data-recherche]")).to_be_hidden()
    expect(page.locator(".recherche-parcourir")).to_contain_text("La recherche demande JavaScript")
    page.locator(".recherche-parcourir").get_by_role("link", name="Toutes les lettres").click()
    page.get_by_role("link", name="Tirets").click()
    expect(page.locator("h1")).to_have_text("Tirets")
