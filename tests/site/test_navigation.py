"""Readers find everything: each page is reached from the home page, and each link leads somewhere."""

import itertools
import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.samples import ARCHIVE, LETTRE, LETTRE_PATH, edited
from tests.site.conftest import CONFIG, Builder, Site
from tests.site.html import Page
from tribune.describe.reference import field_reference

HOST = "https://lettres.exemple.test/"


def pages_of(site: Site) -> dict[str, Page]:
    """Pages by address, redirects left aside."""
    return {
        f"{address}/".removeprefix("./"): page
        for address in site.addresses()
        if not (page := site.page(address)).attributes("meta", **{"http-equiv": "refresh"})
    }


def targets(address: str, page: Page) -> list[tuple[str, str]]:
    """Links within the site: address and anchor."""
    found = []
    for link in page.links:
        resolved = urlsplit(urljoin(HOST + address, link))
        if resolved.netloc == urlsplit(HOST).netloc and resolved.scheme == "https":
            found.append((unquote(resolved.path).removeprefix("/"), resolved.fragment))
    return found


def assert_links_lead_somewhere(site: Site, pages: Mapping[str, Page]) -> None:
    files = set(site.contents())
    for address, page in pages.items():
        for target, anchor in targets(address, page):
            file = posixpath.join(target, "index.html") if target.endswith("/") or not target else target
            assert file in files, f"/{address} links to /{target}"
            if anchor:
                assert anchor in pages[target].ids, f"/{address} links to /{target}#{anchor}"


def reached(pages: Mapping[str, Page]) -> set[str]:
    """Addresses that links lead to, one after the other, from the home page."""
    seen: set[str] = set()
    to_see = [""]
    while to_see:
        address = to_see.pop()
        if address not in seen and address in pages:
            seen.add(address)
            to_see += [target for target, _ in targets(address, pages[address])]
    return seen


HAND_WRITTEN = {
    "docs/contribuer/index.md": "# Contribuer\n\n[Champs](champs.md), [messages](problemes.md).\n",
    "docs/a-propos.md": "# À propos\n\nUne archive.\n",
}


def test_every_page_is_reached_from_home(build: Builder) -> None:
    pages = pages_of(build(HAND_WRITTEN))
    assert reached(pages) == set(pages)
    assert {
        "a-propos/",
        "mentions-legales/",
        "contribuer/problemes/",
        "votes/",
        "personnes/anne-lune/",
        "annees/2023/",
        "revue/le-lac-baisse/",
    } <= set(pages)


def test_every_link_leads_somewhere(build: Builder) -> None:
    site = build()
    assert_links_lead_somewhere(site, pages_of(site))


def test_every_page_is_sound(build: Builder) -> None:
    for address, page in pages_of(build(HAND_WRITTEN)).items():
        assert len(page.ids) == len(set(page.ids)), f"an id is there twice on /{address}"
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1, f"/{address} has one title"
        skipped = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        assert not skipped, f"headings of /{address} skip a level: {page.headings}"
        assert page.attributes("html", lang="fr")
        assert page.attributes("a", href="#tribune.contenu")
        assert page.attributes("main", id="tribune.contenu")


def test_navigation_tells_where_the_reader_is(build: Builder) -> None:
    site = build()
    current = [link["href"] for link in site.page("votes/").attributes("a", **{"aria-current": "page"})]
    assert set(current) == {"./"} or current[0].endswith("votes/")
    assert site.page("lettres/12/").attributes("a", **{"aria-current": "true"})[0]["href"] == "../"


def test_missing_page_is_in_french_and_leads_back(build: Builder) -> None:
    page = build().page("404.html")
    assert page.headings[0] == (1, "Page introuvable")
    assert "/lettres/" in page.links
    assert "/assets/tribune.css" in page.resources


def test_home_does_without_a_text(build: Builder) -> None:
    page = build({"docs/index.md": None}).page("")
    assert page.headings[0] == (1, "Lettres de l’assemblée")
    assert "Session du 5 mars 2024" in page.main_text


@pytest.mark.parametrize("kind", ["lettres/registres", "lettres", "docs"])
def test_empty_archive_is_a_site(build: Builder, kind: str) -> None:
    """A union that starts has no letter yet: every page is there, and says so without a zero."""
    changes = {path: None for path in ARCHIVE if path.startswith(kind) and "organisations" not in path}
    if kind != "docs":
        changes |= {path: None for path in ARCHIVE if path.startswith("lettres/2")}
        changes |= {path: None for path in ARCHIVE if path.startswith("docs/") and path != "docs/index.md"}
    site = build({**changes, "docs/index.md": ARCHIVE["docs/index.md"]})
    pages = pages_of(site)
    assert_links_lead_somewhere(site, pages)


def test_document_pages_show_what_they_are(build: Builder) -> None:
    site = build()
    dossier = site.page("dossiers/dix-ans-de-trains/")
    steps = [text for level, text in dossier.headings if level == 3]
    assert [step.replace("\N{NO-BREAK SPACE}", " ") for step in steps[:2]] == [
        "2014 : La ligne ferme",
        "5 mars 2024 : L’assemblée demande sa réouverture",
    ]
    assert "février 2024" in dossier.main_text
    assert "Source : Procès-verbal, page 3" in dossier.main_text
    review = site.page("revue/le-lac-baisse/")
    assert "Source extérieure." in review.main_text
    assert "https://journal.exemple.test/lac" in review.links
    assert "Des trains pour la vallée" in site.text("communiques/train-de-7-heures/")
    assert "Le train de 7 heures doit rester" in site.text("themes/transports/")


def test_theme_page_shows_its_neighbours_and_synonyms(build: Builder) -> None:
    page = build().page("themes/transports/")
    assert "On dit aussi : mobilité." in page.main_text
    assert {"../eau/", "../emploi/"} <= set(page.links)


def test_organisation_page_shows_signatures_and_positions(build: Builder) -> None:
    text = build().text("organisations/fl/")
    assert "Signatures 2 lettres" in text
    assert "Positions dans les votes 1 vote" in text
    assert "31 4 5 Contre" in text


def test_session_of_another_region_says_so(build: Builder) -> None:
    site = build()
    assert "Région : Vallée-Haute." in site.text("sessions/automne-2023/")
    assert "Région :" not in site.text("sessions/2024-03-05/")


def test_register_totals_set_unknowns_apart(build: Builder) -> None:
    site = build()
    text = site.text("votes/")
    unknown = re.findall(r'<tr class="inconnu"><th scope="row"><a [^>]*>([^<]*)</a>', site.html("votes/"))
    assert unknown == ["Résultat inconnu", "Position inconnue", "Décompte non publié"]
    assert "En tout 2 votes" in text
    assert "Adopté 1 Résultat inconnu 1" in text
    assert "Abstention 1 Position inconnue 1" in text
    assert "Décompte complet 1 Décompte non publié 1" in text


def test_home_shows_the_latest_session_and_true_figures(build: Builder) -> None:
    text = build().text("")
    assert "Session du 5 mars 2024 n° 12" in text
    assert "3 lettres dont 1 notice sans texte" in text
    assert "2 sessions de 2023 à 2024" in text
    assert "2 votes 1 décompte complet, 1 sans décompte" in text


def test_legal_notice_says_what_the_settings_say(build: Builder) -> None:
    legal = {"docs/mentions-legales.md": "---\ntitre: Mentions légales\n---\n\nPas de témoin de connexion.\n"}
    page = build(legal).page("mentions-legales/")
    for shown in ("Union des ateliers", "Anne Lune", "Hébergeur d’essai", "CC BY 4.0", "Pas de témoin"):
        assert shown in page.main_text
    assert "https://creativecommons.org/licenses/by/4.0/" in page.links


def test_field_reference_is_what_the_command_prints(build: Builder) -> None:
    text = build().text("contribuer/champs/")
    for line in field_reference().splitlines():
        if line.startswith("- `"):
            assert line.split("`")[1] in text


def test_page_of_a_letter_without_forge_has_no_edit_link(build: Builder) -> None:
    without = "\n".join(line for line in CONFIG.splitlines() if not line.startswith(("repo_url", "edit_uri")))
    assert "Modifier cette lettre" not in build(config=without).text("lettres/12/")


def test_theme_of_a_letter_in_code_stays_as_written(build: Builder) -> None:
    text = edited(
        LETTRE,
        "Il faut **des trains**",
        "Le code `a ? b : c ; d` et https://exemple.test/?a=1;b ! Il faut **des trains**",
    )
    source = build({LETTRE_PATH: text}).html("lettres/12/")
    assert "<code>a ? b : c ; d</code>" in source
    address = "https://exemple.test/?a=1;b"
    assert f'<a href="{address}">{address}</a>\N{NARROW NO-BREAK SPACE}!' in source
