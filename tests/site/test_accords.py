"""Who signs with whom: each figure leads to a page that lists exactly what it counts."""

import posixpath
import re
from urllib.parse import urljoin

import pytest

from tests.samples import LETTRE_PATH, NOTICE_PATH, edited, lettre, with_fields
from tests.samples import NOTICE as NOTICE_TEXT
from tests.site.conftest import Builder, Site
from tests.site.html import plain

HOST = "https://lettres.exemple.test/"
VOTES = [
    ({"ua": "pour", "fl": "pour"}, "identiques"),
    ({"ua": "nppv", "fl": "nppv"}, "identiques"),
    ({"ua": "pour", "fl": "contre"}, "differentes"),
    ({"ua": "absent", "fl": "absent"}, "non-comparees"),
    ({"ua": "partage", "fl": "partage"}, "non-comparees"),
    ({"ua": "pour"}, ""),
]


def written(votes: list[tuple[dict[str, str], str]]) -> list[dict[str, object]]:
    return [
        {"objet": f"Vote {rank}", "instance": "pleniere", "resultat": "adopte", "positions": positions}
        for rank, (positions, _) in enumerate(votes, start=1)
    ]


@pytest.fixture
def site(build: Builder) -> Site:
    third = "zz:\n  sigle: ZZ\n  nom: Seule\n"
    organisations = "fl:\n  sigle: FL\n  nom: Fédération du lac\nua:\n  sigle: UA\n  nom: Union\n" + third
    return build(
        {
            LETTRE_PATH: lettre(votes=written(VOTES), corrections=None),
            NOTICE_PATH: with_fields(NOTICE_TEXT, votes=written(VOTES[:1]), signataires=["ua", "fl"]),
            "lettres/registres/organisations.yml": organisations,
        }
    )


def cells(source: str) -> list[tuple[str, str]]:
    """Every figure that is a link, in the tables: its address and its text."""
    found = re.findall(r'<td[^>]*><a href="([^"]+)">(.*?)</a></td>', source)
    return [(address, plain(re.sub(r"<[^>]+>", " ", text))) for address, text in found]


def test_cells_lead_to_a_page_that_lists_as_many(site: Site) -> None:
    for page, anchor in (("organisations/", ""), ("accords/annees/2024/", "annee-2024")):
        found = cells(site.html(page))
        assert len(found) == 2, page
        for address, text in found:
            target = urljoin(HOST + page, address).removeprefix(HOST)
            assert target == f"accords/entre/fl/ua/{'#' + anchor if anchor else ''}"
            if anchor:
                continue
            source = site.html(target)
            if "sur" in text:
                same, base = map(int, re.findall(r"\d+", text))
                listed = [code for _, code in [*VOTES, VOTES[0]] if code]
                assert source.count('class="identiques"') == same == listed.count("identiques")
                assert source.count('class="differentes"') == base - same == listed.count("differentes")
                assert source.count('class="non-comparees"') == listed.count("non-comparees")
            else:
                number = int(re.findall(r"\d+", text)[0])
                assert source.count('<span class="ligne-fiche">') == number == 2


def test_pair_page_gives_each_vote_with_both_positions(site: Site) -> None:
    page = site.page("accords/entre/fl/ua/")
    assert page.headings[0] == (1, "FL et UA")
    for line in (
        "n° 12 Des trains pour la vallée : étape 2 Vote 1 Pour Pour Identiques",
        "Vote 2 Ne prend pas part au vote Ne prend pas part au vote Identiques",
        "Vote 3 Contre Pour Différentes",
        "Vote 4 Absent Absent Non comparées",
        "Vote 5 Vote partagé Vote partagé Non comparées",
    ):
        assert line in page.main_text
    assert "Vote 6" not in page.main_text, "one of the two positions is not known"
    assert "../../../../lettres/12/#vote-3" in page.links
    assert "../../../../votes/?accord=fl,ua" in page.links
    assert (
        "FL et UA ont signé 2 lettres ensemble. Leurs positions sont identiques dans 3 votes, sur 4 où elles"
        " sont comparables. 2 autres votes ne sont pas comparés" in page.main_text
    )


def test_organisations_page_says_the_rule_the_base_and_who_is_left_out(site: Site) -> None:
    page = site.page("organisations/")
    assert "être absents ensemble n’est pas voter de même" in page.main_text
    assert "(base : 4 votes comparables sur 7)" in page.main_text
    assert "(base : 2 lettres qui portent au moins deux signatures)" in page.main_text
    assert "ZZ n’a ici ni signature commune ni vote comparable." in page.main_text
    assert "UA 3 sur 4 votes, FL et UA" in page.main_text
    assert "%" not in page.main_text, "never a percentage under ten votes"
    for region in page.attributes("div", role="region"):
        assert (region["tabindex"], bool(region["aria-label"])) == ("0", True)
    assert len(page.attributes("div", role="region")) == 2
    assert {"../accords/annees/2024/", "../accords/annees/2023/", "../accords/themes/eau/"} <= set(page.links)


def test_every_table_of_figures_has_scopes_and_a_caption(site: Site) -> None:
    for address in ("organisations/", "accords/annees/2024/", "accords/themes/eau/", "accords/entre/fl/ua/"):
        page = site.page(address)
        tables = [tag for tag, _ in page.tags if tag == "table"]
        assert len([tag for tag, _ in page.tags if tag == "caption"]) == len(tables) > 0
        assert all(found.get("scope") for tag, found in page.tags if tag == "th")
        assert not any("style" in found for _, found in page.tags)


def test_theme_page_gives_pairs_year_by_year(site: Site) -> None:
    text = site.text("accords/themes/transports/")
    assert "Organisations 2024 FL et UA 2 sur 3 votes, FL et UA" in text
    assert "Organisations 2023 FL et UA 1 sur 1 vote, FL et UA" in site.text("accords/themes/eau/")


def test_organisation_page_says_with_whom(site: Site) -> None:
    page = site.page("organisations/ua/")
    assert "Avec qui" in page.main_text
    assert "FL Fédération du lac 2 lettres, FL et UA 3 sur 4 votes, FL et UA" in page.main_text
    assert "../../accords/entre/fl/ua/" in page.links
    assert "Avec qui" not in site.text("organisations/zz/")


def test_years_without_anything_have_no_page(build: Builder) -> None:
    """In the sample nothing can be compared in 2023: no page, no link, and no zero."""
    site = build()
    assert [each for each in site.addresses() if each.startswith("accords/annees")] == [
        "accords/annees",
        "accords/annees/2024",
    ]
    assert "0 sur 1" in site.text("organisations/")


def test_archive_without_pairs_says_so(build: Builder) -> None:
    alone = edited(lettre(signataires=["ua"]), "positions: {ua: abstention, fl: contre}", "positions: {}")
    site = build({LETTRE_PATH: alone})
    assert not [each for each in site.addresses() if each.startswith("accords/")]
    text = site.text("organisations/")
    assert "aucune lettre ne porte la signature de deux organisations" in text
    assert "aucun vote ne permet de comparer les positions" in text


def test_every_folder_of_agreements_lists_what_is_below_it(site: Site) -> None:
    for address, title, links in (
        ("accords/", "Qui signe avec qui, qui vote comme qui", {"entre/", "annees/", "themes/"}),
        ("accords/annees/", "Qui signe avec qui, année par année", {"2024/", "2023/"}),
        ("accords/themes/", "Qui signe avec qui, thème par thème", {"eau/", "transports/"}),
        ("accords/entre/", "Les organisations deux à deux", {"fl/", "ua/"}),
        ("accords/entre/ua/", "UA et les autres organisations", {"../fl/ua/"}),
    ):
        page = site.page(address)
        assert page.headings[0] == (1, title)
        root = "../" * address.count("/")
        assert {posixpath.normpath(f"{address}{each}") for each in links} <= {
            posixpath.normpath(f"{address}{each}") for each in page.links
        }, address
        assert f"{root}organisations/" in page.links
    assert "FL Fédération du lac 2 lettres, positions identiques : 3 sur 4" in site.text("accords/entre/ua/")
    assert "1 paire d’organisations" in site.text("accords/")
    assert "../accords/" in site.page("organisations/").links
