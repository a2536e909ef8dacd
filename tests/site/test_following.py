"""Following: the feeds of a built site, the page that lists them, the pages that announce them."""

import json
from urllib.parse import urlsplit

import feedparser
import pytest

from tests.samples import LETTRE, LETTRE_PATH, MATERIAL, PNG, UNNUMBERED, UNNUMBERED_PATH, edited, lettre
from tests.site.conftest import CONFIG, WITH_MATERIAL, Builder, Site
from tests.site.html import parse
from tribune.words.french import NBSP, NNBSP

HOST = "https://lettres.exemple.test/"
SUB_PATH = CONFIG.replace(f"site_url: {HOST}", f"site_url: {HOST}archive/ua")
WITHOUT_ADDRESS = CONFIG.replace(f"site_url: {HOST}\n", "")
ATTACK = "]]><script>alert(1)</script>"


def feeds_of(site: Site) -> dict[str, bytes]:
    return {
        name: data
        for name, data in site.contents().items()
        if name.startswith("flux/") and not name.endswith(".html")
    }


def announced(site: Site, address: str) -> list[str]:
    """The Atom feeds in the head of a page."""
    links = site.page(address).attributes("link", rel="alternate", type="application/atom+xml")
    return [link["href"] for link in links]


def test_every_feed_is_there_in_both_forms(build: Builder) -> None:
    stems = {"tout", "themes/eau", "themes/emploi", "themes/transports"}
    stems |= {"organisations/fl", "organisations/ua", "positions/abstention"}
    names = {f"flux/{stem}.{form}" for stem in stems for form in ("xml", "json")}
    assert feeds_of(build()).keys() == names


@pytest.mark.parametrize(("config", "base"), [(CONFIG, HOST), (SUB_PATH, f"{HOST}archive/ua/")])
def test_feeds_are_sound_and_their_addresses_whole(build: Builder, config: str, base: str) -> None:
    linked = edited(
        LETTRE, "Il faut **des trains**", "[Le lac](../2023/011-lac.md), ![G](gare.png) [ici](#contexte)"
    )
    site = build({LETTRE_PATH: linked, "lettres/2024/gare.png": PNG}, config=config)
    files = site.contents()
    for name, data in feeds_of(site).items():
        if name.endswith(".json"):
            assert json.loads(data)["feed_url"] == base + name
            continue
        read = feedparser.parse(data)
        assert not read.bozo, name
        assert read.feed.id == base + name
        assert read.entries, name
        for entry in read.entries:
            assert entry.id == entry.link
            assert f"{entry.id.removeprefix(base)}index.html" in files
            content = parse(f"<main>{entry.content[0].value}</main>")
            for target in (*content.links, *content.resources):
                assert urlsplit(target).scheme, (name, target)
    (entry,) = feedparser.parse(feeds_of(site)["flux/themes/emploi.xml"]).entries
    content = parse(entry.content[0].value)
    assert {f"{base}lettres/11/", f"{base}lettres/12/#contexte"} <= set(content.links)
    assert content.resources == [f"{base}lettres/2024/gare.png"]
    assert "ancre" not in entry.content[0].value, "the links to paragraphs serve on the page only"


def test_feed_says_what_is_not_known(build: Builder) -> None:
    votes = [{"objet": "Avis", "instance": "pleniere", "resultat": "adopte", "pour": 74, "abstentions": 0}]
    site = build({LETTRE_PATH: lettre(votes=votes, corrections=None)})
    contents = {
        entry.title: entry.content[0].value.replace("&nbsp;", " ").replace(NNBSP, " ").replace(NBSP, " ")
        for entry in feedparser.parse(feeds_of(site)["flux/tout.xml"]).entries
    }
    trains = next(text for title, text in contents.items() if "trains pour" in title)
    assert "Adopté. Pour : 74 ; contre : inconnu ; abstentions : 0. Notre position (UA) : inconnue." in trains
    lake = next(text for title, text in contents.items() if "lac et ses rives" in title)
    assert "Résultat inconnu. Le décompte des voix n’est pas publié." in lake
    assert "Notice : le texte de cette lettre n’est pas encore repris dans l’archive." in lake
    assert " 0" not in lake


def test_hostile_texts_stay_texts(build: Builder) -> None:
    hostile = lettre(f"{ATTACK}\n", titre=f"Titre {ATTACK}", resume=ATTACK)
    site = build({LETTRE_PATH: hostile}, strict=False)
    for name, data in feeds_of(site).items():
        if name.endswith(".xml"):
            assert b"<script" not in data
            assert b"]]>" not in data
            read = feedparser.parse(data)
            assert not read.bozo
            assert all("<script" not in entry.content[0].value for entry in read.entries)
        else:
            assert all("<script" not in item["content_html"] for item in json.loads(data)["items"])


@pytest.mark.parametrize("command", ["build", "serve"])
def test_drafts_are_in_no_feed(build: Builder, command: str) -> None:
    draft = UNNUMBERED.replace("signataires:", "etat: brouillon\nsignataires:")
    site = build({UNNUMBERED_PATH: draft}, command=command)
    assert not [name for name, data in feeds_of(site).items() if "fête du lac".encode() in data]


def test_site_without_address_has_no_feed_and_says_so(build: Builder, refused: Builder) -> None:
    site = build(config=WITHOUT_ADDRESS, strict=False)
    assert feeds_of(site) == {}
    assert "flux" not in site.addresses()
    assert announced(site, "lettres/12/") == []
    assert "/flux/" not in "".join(site.page("").links)
    assert site.log.count("[adresse-du-site-absente]") == 1
    said = refused(config=WITHOUT_ADDRESS)
    assert "[adresse-du-site-absente]" in said
    assert "Le site n’a pas été touché." in said


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ["flux/tout.xml"]),
        ("lettres/", ["../flux/tout.xml"]),
        ("lettres/12/", ["../../flux/tout.xml"]),
        ("annees/2024/", ["../../flux/tout.xml"]),
        ("sessions/2024-03-05/", ["../../flux/tout.xml"]),
        ("themes/", ["../flux/tout.xml"]),
        ("themes/eau/", ["../../flux/themes/eau.xml"]),
        ("organisations/fl/", ["../../flux/organisations/fl.xml"]),
        ("votes/", ["../flux/positions/abstention.xml"]),
    ],
)
def test_pages_announce_their_feeds(build: Builder, address: str, expected: list[str]) -> None:
    site = build()
    assert announced(site, address) == expected
    links = site.page(address).attributes("link", rel="alternate", type="application/feed+json")
    assert [link["href"] for link in links] == [each.replace(".xml", ".json") for each in expected]


def test_page_of_the_feeds_lists_them_all(build: Builder) -> None:
    site = build()
    page = site.page("flux/")
    listed = {f"flux/{link}" for link in page.links if link.endswith((".xml", ".json"))}
    assert listed == feeds_of(site).keys()
    assert "Abstention Atom : Nos votes : abstention" in page.main_text
    assert "flux/" in [link.removeprefix("./") for link in site.page("").links]


def test_feeds_say_in_words_what_a_page_draws(build: Builder) -> None:
    """Tabs one after the other, signs for boxes, characters for emoji, nothing of icons."""
    text = f"## Ce qu’a dit l’UA {{ #intervention }}\n\n{MATERIAL}"
    site = build({LETTRE_PATH: lettre(text)}, config=WITH_MATERIAL)
    entries = json.loads(feeds_of(site)["flux/tout.json"])["items"]
    (content,) = (each["content_html"] for each in entries if each["url"].endswith("lettres/12/"))
    for tag in ("<svg", "<input", "<label", "<path", "material-"):
        assert tag not in content.replace('value=":material-', ""), tag
    words = parse(f"<main>{content}</main>").main_text
    for said in (
        "Matin Le train",
        "Soir arrêt heure",
        "☑ Compter les trains",
        "☐ ceux du soir",
        "grille. Une fiche. 😄",
    ):
        assert said in words
    assert words.index("Matin") < words.index("Soir") < words.index("Dimanche Aucun train.")
