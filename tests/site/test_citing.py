"""Citing, sharing, reporting: what a page says of itself is what it shows."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.samples import LETTRE, LETTRE_PATH, NOTICE, NOTICE_PATH, edited, lettre
from tests.site.conftest import CONFIG, Builder, Site
from tests.site.html import Page, plain

HOST = "https://lettres.exemple.test/"
ATTACK = "</script><script>alert(1)</script><!-- & "


def json_ld(site: Site, address: str) -> dict[str, dict[str, Any]]:
    """The data of a page, by type."""
    source = site.html(address)
    (data,) = source.split('<script type="application/ld+json">')[1:]
    data = data.split("</script>")[0]
    assert not set(data) & set("<>&"), "nothing that HTML could take for its own"
    graph = json.loads(data)["@graph"]
    return {each["@type"]: each for each in graph}


def title_of(page: Page) -> str:
    return next(plain(text) for level, text in page.headings if level == 1)


def properties(site: Site, address: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in site.page(address).attributes("meta"):
        if "property" in each:
            found.setdefault(each["property"], []).append(each["content"])
    return found


def test_metadata_of_a_lettre_agree_with_its_page(build: Builder) -> None:
    site = build()
    page, said, shown = (
        site.page("lettres/12/"),
        json_ld(site, "lettres/12/"),
        properties(site, "lettres/12/"),
    )
    article = said["Article"]
    assert article["headline"] == title_of(page)
    assert "datePublished" not in article
    assert "article:published_time" not in shown
    (sitting,) = [each for each in article["about"] if each["@type"] == "Event"]
    assert sitting["startDate"] == "2024-03-05"
    assert page.attributes("time", datetime=sitting["startDate"])
    assert article["dateModified"] == shown["article:modified_time"][0] == "2024-03-20"
    (author,) = article["author"]
    assert (author["name"], author["affiliation"]["name"]) == ("Anne Lune", "Union des ateliers")
    assert f"{author['name']} ({author['affiliation']['alternateName']})" in page.main_text
    assert shown["article:author"] == ["Anne Lune (UA)"]
    assert article["url"] == shown["og:url"][0] == page.attributes("link", rel="canonical")[0]["href"]
    assert (
        [each["name"] for each in article["about"] if each["@type"] == "Thing"]
        == shown["article:tag"]
        == ["Transports", "Emploi"]
    )
    assert article["isPartOf"]["name"] == shown["og:site_name"][0] == "Lettres de l’assemblée"
    assert article["publisher"]["name"] == "Union des ateliers"
    assert article["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert shown["og:type"] == ["article"]
    assert shown["og:description"] == [article["description"]]
    way = said["BreadcrumbList"]["itemListElement"]
    assert [each["item"] for each in way] == [HOST, f"{HOST}lettres/", f"{HOST}lettres/12/"]


def test_metadata_leave_out_what_is_not_known(build: Builder) -> None:
    site = build({LETTRE_PATH: lettre(licence="Réservé", corrections=None)})
    assert not {"license", "dateModified"} & json_ld(site, "lettres/12/")["Article"].keys()
    notice = json_ld(site, "lettres/11/")["Article"]
    assert not {"author", "description", "dateModified"} & notice.keys()
    assert json_ld(site, "dossiers/dix-ans-de-trains/")["Article"]["datePublished"] == "2024-02"


def test_home_says_how_to_search(build: Builder) -> None:
    site = build()
    action = json_ld(site, "")["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{HOST}recherche/?q={{search_term_string}}"
    assert properties(site, "")["og:title"] == ["Lettres de l’assemblée"]


def test_every_page_has_metadata_with_its_own_address(build: Builder) -> None:
    site = build()
    for address in ("", "votes/", "themes/eau/", "sessions/2024-03-05/", "flux/", "mentions-legales/"):
        assert properties(site, address)["og:url"] == [HOST + address]
        assert json_ld(site, address)


def test_hostile_title_cannot_leave_the_data(build: Builder) -> None:
    site = build({LETTRE_PATH: lettre(titre=ATTACK, resume=ATTACK)})
    assert json_ld(site, "lettres/12/")["Article"]["headline"] == ATTACK.strip()
    scripts = [each for each in site.page("lettres/12/").attributes("script") if not each.get("src")]
    assert scripts == [{"type": "application/ld+json"}]
    assert site.page("lettres/12/").attributes("meta", property="og:url")


def test_reference_stands_on_lettres_and_documents(build: Builder) -> None:
    site = build()
    assert (
        "Citer cette lettre Anne Lune (UA) , « Des trains pour la vallée : étape 2 », "
        f"Lettres de l’assemblée , n° 12, session du 5 mars 2024 , {HOST}lettres/12/"
    ) in site.text("lettres/12/")
    assert "UA , « Le train de 7 heures doit rester »" in site.text("communiques/train-de-7-heures/")


def test_paragraphs_can_be_linked_to(build: Builder, refused: Builder) -> None:
    text = edited(NOTICE, "etat: notice", "etat: publiee")
    to = "\nVoir [là](../2024/012-trains.md#intervention-p{}).\n"
    site = build({NOTICE_PATH: text + to.format(1)})
    assert "../12/#intervention-p1" in site.page("lettres/11/").links
    assert "intervention-p1" in site.page("lettres/12/").ids
    (link,) = site.page("lettres/12/").attributes("a", **{"class": "ancre"})
    assert link["aria-label"] == "Lien vers le paragraphe 1"
    assert "intervention-p2" in refused({NOTICE_PATH: text + to.format(2)})


@pytest.mark.parametrize(
    "address",
    [
        "lettres/12/",
        "communiques/train-de-7-heures/",
        "sessions/2024-03-05/",
        "votes/",
        "themes/eau/",
        "organisations/fl/",
    ],
)
def test_mistakes_can_be_reported_from_every_page(build: Builder, address: str) -> None:
    site = build()
    (link,) = [link for link in site.page(address).links if link.startswith("mailto:ua@exemple.test?")]
    query = parse_qs(urlsplit(link).query)
    assert f"Adresse : {HOST}{address}" in query["body"][0]
    assert title_of(site.page(address)) in query["subject"][0]


def test_form_for_mistakes_is_filled_in(build: Builder) -> None:
    form = CONFIG + "    signaler: https://forge.exemple.test/new?titre={titre}&adresse={adresse}\n"
    (link,) = [
        link for link in build(config=form).page("lettres/12/").links if "forge.exemple.test/new" in link
    ]
    query = parse_qs(urlsplit(link).query)
    assert query == {
        "titre": ["Des trains pour la vallée : étape 2 (n° 12)"],
        "adresse": [f"{HOST}lettres/12/"],
    }


def test_no_link_where_nobody_hears(build: Builder) -> None:
    site = build(config=CONFIG.replace(", courriel: ua@exemple.test", ""))
    assert "Signaler une erreur" not in site.html("lettres/12/")


def test_lettres_on_the_same_themes_are_shown_with_their_themes(build: Builder) -> None:
    other = LETTRE.replace("numero: 12", "numero: 13").replace("anciennes_adresses", "# anciennes_adresses")
    other = other.replace("[transports, emploi]", "[emploi, transports]").replace("suite_de: [11]\n", "")
    site = build({"lettres/2024/013-suite.md": other.replace("voir_aussi: [fete-du-lac]\n", "")})
    text = site.text("lettres/12/")
    shown = "n° 13 Des trains pour la vallée : étape 2 Session du 5 mars 2024 · Transports et Emploi"
    assert f"Sur les mêmes thèmes {shown}" in text
    assert "Sur les mêmes thèmes" not in build({"lettres/2024/013-suite.md": None}).text("lettres/12/")
