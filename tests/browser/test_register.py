"""The register filtered and sorted in a real browser, on a site of five years that is divided by year."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor, served
from tests.samples import ARCHIVE, lettre
from tests.site.conftest import CONFIG
from tests.whole import built_from

pytestmark = pytest.mark.navigateur

YEARS = (2024, 2023, 2022, 2021, 2020)
SHOWN = (2024, 2023, 2022)
"""Years that the first page shows; the pages of the others are read when a filter needs them."""
PER_YEAR = 100

APART = (None, "absent", "partage")
"""What is not compared: two organisations that were absent did not vote alike."""

Ballot = dict[str, object]


def ballot(rank: int) -> Ballot:
    """Ballots of every sort, unknowns included; the result is never said by the counts."""
    positions = {
        "ua": ("pour", "contre", "abstention", None, "absent")[rank % 5],
        "fl": ("pour", "contre", None, "absent")[rank % 4],
    }
    written: Ballot = {
        "objet": f"Vote {rank}",
        "instance": "bureau" if rank % 10 == 9 else "pleniere",
        "resultat": ("adopte", "rejete", "retire", "inconnu")[rank % 4],
        "positions": {name: position for name, position in positions.items() if position},
        "pour": 60 - rank,
    }
    if rank % 2:
        written["contre"] = 20
    return written


def files() -> dict[str, str]:
    kept = ("lettres/registres/", "docs/index.md")
    held = {path: text for path, text in ARCHIVE.items() if path.startswith(kept)}
    number = 0
    for annee in YEARS:
        for session, theme in (
            ("03-05", "eau"),
            ("03-05", "transports"),
            ("11-12", "eau"),
            ("11-12", "emploi"),
        ):
            number += 1
            held[f"lettres/{annee}/{number:03}-lettre.md"] = lettre(
                "Texte.\n",
                numero=number,
                titre=f"Lettre {number}",
                session=f"{annee}-{session}",
                themes=[theme],
                votes=[ballot(rank) for rank in range(25)],
                suite_de=None,
                voir_aussi=None,
                corrections=None,
                anciennes_adresses=None,
            )
    return {**held, "mkdocs.yml": CONFIG}


def number_of(chosen: Callable[[Ballot], bool], letters: int = 20) -> int:
    """How many ballots of so many lettres are chosen."""
    return letters * sum(chosen(ballot(rank)) for rank in range(25))


def position(written: Ballot, organisation: str) -> object:
    positions = written["positions"]
    assert isinstance(positions, dict)
    return positions.get(organisation)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of five hundred votes."""
    with served(built_from(files(), tmp_path_factory.mktemp("register"))) as address:
        yield address


def rows(page: Page) -> int:
    """Rows that a reader sees."""
    return page.locator("table.registre tbody tr:visible").count()


def status(page: Page) -> str:
    return re.sub(r"\s+", " ", page.locator(".filtres-compte").inner_text())


def expect_status(page: Page, text: str) -> None:
    expect(page.locator(".filtres-compte")).to_have_text(re.compile(re.escape(text) + "$"))


def years_read(requests: list[str]) -> list[str]:
    return [match[1] for url in requests if (match := re.search(r"/votes/(\d{4})/$", url))]


def test_page_without_filter_reads_no_other_page(visit: Visitor) -> None:
    window = visit()
    page = window.open("votes/", until="networkidle")
    assert rows(page) == len(SHOWN) * PER_YEAR
    assert status(page) == "500 votes, dont 300 sur cette page"
    assert years_read(window.requests) == []
    assert page.url.endswith("/votes/")
    assert window.messages == []


def test_keyboard_filters_and_reaches_the_first_vote(visit: Visitor) -> None:
    page = visit().open("votes/?annee=2023")
    page.locator("#filtre-resultat").focus()
    page.keyboard.type("Rejeté")
    expect(page.locator("#filtre-resultat")).to_be_focused()
    expected = number_of(lambda each: each["resultat"] == "rejete", 4)
    expect_status(page, f"{expected} votes sur 100 en 2023")
    assert rows(page) == expected
    assert page.url.endswith("?annee=2023&resultat=rejete")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('table.registre') !== null"):
            break
    first = page.locator("table.registre tbody tr:visible a").first
    expect(first).to_be_focused()


def test_filters_read_the_years_that_they_need_one_after_the_other(visit: Visitor) -> None:
    window = visit()
    page = window.open("votes/")
    page.locator("#filtre-theme").select_option("eau")
    expect_status(page, "250 votes sur 500")
    assert rows(page) == 250
    assert years_read(window.requests) == ["2021", "2020"]
    page.locator("#filtre-position").select_option("inconnue")
    expect_status(page, f"{number_of(lambda each: not position(each, 'ua'), 10)} votes sur 500")
    page.locator("#filtre-resultat").select_option("inconnu")
    both = number_of(lambda each: each["resultat"] == "inconnu" and not position(each, "ua"), 10)
    expect_status(page, f"{both} votes sur 500")
    assert rows(page) == both
    assert years_read(window.requests) == ["2021", "2020"]


def test_rows_of_other_pages_lead_where_they_should(visit: Visitor, host: str) -> None:
    page = visit().open("votes/?annee=2020")
    expect_status(page, "100 votes sur 100 en 2020")
    links = page.locator("table.registre tbody tr:visible a").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    assert links[0].startswith(f"{host}lettres/")
    page.locator("table.registre tbody tr:visible a").first.click()
    expect(page.locator("h1")).to_contain_text("Lettre")


def test_one_year_reads_that_year_only(visit: Visitor) -> None:
    window = visit()
    page = window.open("votes/?annee=2020&issue=battue")
    beaten = number_of(
        lambda each: (position(each, "ua"), each["resultat"]) in {("pour", "rejete"), ("contre", "adopte")}, 4
    )
    expect_status(page, f"{beaten} votes sur 100 en 2020")
    assert years_read(window.requests) == ["2020"]
    for word in page.locator("table.registre tbody tr:visible .issue").all_inner_texts():
        assert "Battue" in word


def test_address_makes_a_round_trip(visit: Visitor) -> None:
    window = visit()
    page = window.open("votes/")
    page.locator("#filtre-annee").select_option("2022")
    page.locator("#filtre-nature").select_option("avis")
    page.locator("#filtre-instance").select_option("bureau")
    page.locator("#filtre-tri").select_option("anciens")
    expect_status(page, "8 votes sur 100 en 2022")
    sent = page.url
    other = visit().open(sent.removeprefix(window.host))
    expect_status(other, "8 votes sur 100 en 2022")
    for name, value in {"annee": "2022", "nature": "avis", "instance": "bureau", "tri": "anciens"}.items():
        expect(other.locator(f"#filtre-{name}")).to_have_value(value)
    assert other.url == sent
    assert other.locator(".filtres-actifs button").count() == 3


def test_back_button_finds_the_filtered_list_again(visit: Visitor) -> None:
    page = visit().open("votes/")
    page.locator("#filtre-annee").select_option("2023")
    page.locator("#filtre-theme").select_option("emploi")
    expect_status(page, "25 votes sur 100 en 2023")
    page.locator("table.registre tbody tr:visible a").first.click()
    expect(page).to_have_url(re.compile(r"lettres/\d+/#vote-1$"))
    page.go_back()
    expect(page.locator("#filtre-theme")).to_have_value("emploi")
    expect_status(page, "25 votes sur 100 en 2023")
    assert rows(page) == 25


def test_popstate_reads_the_address(visit: Visitor) -> None:
    page = visit().open("votes/?annee=2023")
    page.evaluate("history.pushState(null, '', '?annee=2024&theme=emploi')")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    expect_status(page, "25 votes sur 100 en 2024")
    page.go_back()
    expect_status(page, "100 votes sur 100 en 2023")


def test_accord_compares_two_organisations_and_can_be_removed(visit: Visitor) -> None:
    page = visit().open("votes/?accord=ua,fl&annee=2024")
    known = number_of(lambda each: bool(position(each, "ua") and position(each, "fl")), 4)
    compared = number_of(lambda each: {position(each, "ua"), position(each, "fl")}.isdisjoint(APART), 4)
    same = number_of(lambda each: position(each, "ua") == position(each, "fl") not in APART, 4)
    expect_status(page, f"{known} votes sur 100 en 2024")
    page = visit().open("votes/?accord=ua,fl&accord_sens=identique&annee=2024")
    expect_status(page, f"{same} votes sur 100 en 2024")
    expect(page.locator(".filtres-actifs")).to_contain_text(
        "UA et FL\N{NO-BREAK SPACE}: positions identiques"
    )
    other = visit().open("votes/?accord=ua,fl&accord_sens=different&annee=2024")
    expect_status(other, f"{compared - same} votes sur 100 en 2024")
    either = visit().open("votes/?accord=ua,fl&accord_sens=comparable&annee=2024")
    expect_status(either, f"{compared} votes sur 100 en 2024")
    page.get_by_role("button", name="UA et FL").click()
    expect_status(page, "100 votes sur 100 en 2024")
    expect(page.get_by_role("button", name="Année")).to_be_focused()
    assert page.url.endswith("?annee=2024")


def test_no_match_says_what_to_do(visit: Visitor) -> None:
    page = visit().open("votes/?accord=ua,zz&annee=2024&nature=<b>")
    expect_status(page, "0 vote sur 100 en 2024")
    expect(page.locator(".aucun-vote")).to_contain_text("Aucun vote ne correspond")
    expect(page.locator(".filtres-actifs")).to_contain_text("<b> (aucun vote)")
    expect(page.locator(".liste .annee:visible, .liste .session:visible")).to_have_count(0)
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.locator("#filtre-annee")).to_be_focused()
    expect(page.locator(".aucun-vote")).to_be_hidden()
    assert rows(page) == 300
    assert page.url.endswith("/votes/")


def test_headings_of_what_is_filtered_out_are_hidden(visit: Visitor) -> None:
    page = visit().open("votes/?theme=emploi")
    expect_status(page, "125 votes sur 500")
    expect(page.locator(".liste .session:visible")).to_have_count(5)
    expect(page.locator("#annee-2024")).to_have_text("2024 25 votes sur 100")
    page.locator("#filtre-annee").select_option("2021")
    expect(page.locator(".liste .annee:visible")).to_have_count(1)


def test_sort_by_date_goes_both_ways(visit: Visitor) -> None:
    page = visit().open("votes/?theme=emploi&tri=anciens")
    expect_status(page, "125 votes sur 500")
    years = page.locator(".liste .annee:visible > h3")
    assert [text[:4] for text in years.all_inner_texts()] == ["2020", "2021", "2022", "2023", "2024"]
    page.locator("#filtre-tri").select_option("recents")
    assert [text[:4] for text in years.all_inner_texts()] == ["2024", "2023", "2022", "2021", "2020"]


def test_sort_by_gap_puts_unknown_gaps_last_and_says_the_session(visit: Visitor) -> None:
    page = visit().open("votes/?annee=2024")
    before = page.locator(".liste-votes").inner_text()
    page.locator("#filtre-tri").select_option("serre")
    close, unknown = page.locator(".liste-plate table").all()
    gaps = [
        abs(int(row["pour"]) - int(row["contre"]))
        for row in close.locator("tbody tr").evaluate_all("all => all.map(row => ({...row.dataset}))")
    ]
    assert gaps == sorted(gaps)
    assert len(gaps) + unknown.locator("tbody tr").count() == rows(page) == 100
    assert unknown.locator("tr[data-contre]").count() == 0
    expect(close.locator("tbody tr").first).to_contain_text("Session du 12 novembre 2024 · écart de 17 voix")
    expect(page.locator(".filtres-tri")).to_contain_text("pas publiée viennent après")
    page.locator("#filtre-tri").select_option("recents")
    assert page.locator(".liste-votes").inner_text() == before


def test_year_that_cannot_be_read_is_named(visit: Visitor) -> None:
    window = visit()
    refused: list[str] = []

    def refuse(route: Route) -> None:
        refused.append(route.request.url)
        route.abort()

    window.page.route("**/votes/2021/", refuse)
    page = window.open("votes/?theme=eau")
    expect_status(page, "200 votes sur 500")
    missing = page.locator(".filtres-manque")
    expect(missing).to_contain_text("N’a pas pu être lu\N{NO-BREAK SPACE}: 2021 (100 votes).")
    assert page.locator(".filtres-manque a").get_attribute("href") == "2021/?theme=eau"
    page.unroute("**/votes/2021/")
    page.get_by_role("button", name="Lire de nouveau").click()
    expect_status(page, "250 votes sur 500")
    expect(missing).to_be_hidden()
    assert len(refused) == 1


def test_progress_is_said(visit: Visitor) -> None:
    window = visit()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    window.page.route("**/votes/2021/", hold)
    page = window.open("votes/?theme=eau")
    expect_status(page, "150 votes jusqu’ici. Lecture de 2021…")
    held[0].continue_()
    expect_status(page, "250 votes sur 500")


def test_page_of_a_year_filters_that_year(visit: Visitor) -> None:
    window = visit()
    page = window.open("votes/2021/")
    expect_status(page, "100 votes")
    page.locator("#filtre-theme").select_option("emploi")
    expect_status(page, "25 votes sur 100 en 2021")
    assert page.url.endswith("/votes/2021/?theme=emploi")
    page.locator("#filtre-annee").select_option("2020")
    expect_status(page, "25 votes sur 100 en 2020")
    assert years_read(window.requests) == ["2021", "2020"]
    page.get_by_role("button", name="Tout effacer").click()
    expect_status(page, "100 votes")
    expect(page.locator("#filtre-annee")).to_have_value("2021")


def test_address_with_filters_opens_on_the_list(visit: Visitor) -> None:
    page = visit().open("votes/?annee=2020&theme=eau")
    expect(page.locator("#liste")).to_be_focused()
    expect_status(page, "50 votes sur 100 en 2020")
    assert abs(page.locator("#liste").evaluate("node => node.getBoundingClientRect().top")) < 2


def test_without_javascript_every_vote_is_there(visit: Visitor) -> None:
    page = visit(javascript=False).open("votes/?theme=emploi")
    expect(page.locator(".filtres")).to_be_hidden()
    assert rows(page) == 300
    links = page.get_by_role("navigation", name="Années").get_by_role("link")
    assert [text[:4] for text in links.all_inner_texts()] == [str(annee) for annee in YEARS]
    links.nth(4).click()
    assert rows(page) == PER_YEAR


def test_paper_has_the_filtered_list_and_its_filters_in_words(visit: Visitor) -> None:
    page = visit().open("votes/?annee=2024&theme=emploi")
    expect_status(page, "25 votes sur 100 en 2024")
    page.emulate_media(media="print")
    expect(page.locator(".filtres-champs")).to_be_hidden()
    expect(page.locator(".filtres-effacer")).to_be_hidden()
    expect(page.locator(".filtres-actifs")).to_be_visible()
    expect(page.locator(".ensemble").first).to_be_hidden()
    assert rows(page) == 25
