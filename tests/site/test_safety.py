"""Whatever comes from a letter is hostile until escaped; readers ask nothing of another host."""

import html as escapes

import markdown as library
import pytest

from tests.samples import DOSSIER, LETTRE, LETTRE_PATH, edited, lettre, with_fields
from tests.site.conftest import ROOT, WITH_MATERIAL, Builder, Site
from tests.site.html import parse
from tribune.text.html import PlainMarkdown, clean

OWN_ASSETS = {path.name for path in (ROOT / "overrides" / "assets").iterdir()}
ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
FIELDS = {
    "titre": ATTACK,
    "resume": ATTACK,
    "licence": ATTACK,
    "votes": [
        {
            "objet": ATTACK,
            "instance": "pleniere",
            "resultat": "adopte",
            "remarque": ATTACK,
            "source": {"texte": ATTACK, "document": ATTACK, "url": "https://exemple.test/?a='onclick='b"},
        }
    ],
    "corrections": [
        {"date": "2024-03-20", "texte": ATTACK},
        {"date": "2024-03-20", "texte": ATTACK, "vote": 1},
    ],
}
REGISTERS = {
    "lettres/registres/organisations.yml": f"""\
fl: {{sigle: FL, nom: FL}}
ua:
  sigle: {escapes.escape(ATTACK).replace("&", "+")}
  nom: >-
    {ATTACK}
  description: >-
    {ATTACK}
""",
}


def assert_harmless(site: Site) -> None:
    for address in [*site.addresses(), "404.html"]:
        page = site.page(address)
        run = [each for each in page.attributes("script") if each.get("type") != "application/ld+json"]
        assert {each.get("src", "").rpartition("assets/")[2] for each in run} <= OWN_ASSETS, address
        assert not page.attributes("img"), address
        for tag, found in page.tags:
            assert not any(name.startswith("on") for name in found), (address, tag, found)
            assert not any(value.lower().startswith("javascript:") for value in found.values()), (
                address,
                found,
            )


def test_fields_are_escaped_on_every_page(build: Builder) -> None:
    site = build({LETTRE_PATH: lettre(**FIELDS), **REGISTERS})
    assert_harmless(site)
    assert "<script>alert(1)</script>" in escapes.unescape(site.html("lettres/12/"))
    assert "alert(1)" in site.text("organisations/ua/")


def test_documents_are_escaped(build: Builder) -> None:
    steps = [{"date": "2024-01", "titre": ATTACK, "texte": ATTACK}]
    page = with_fields(DOSSIER, titre=ATTACK, resume=ATTACK, chronologie=steps)
    site = build({"docs/dossiers/dix-ans-de-trains.md": page}, strict=False)
    assert_harmless(site)
    assert "alert(1)" in site.text("dossiers/dix-ans-de-trains/")


def test_html_of_a_text_is_shown_and_not_interpreted(build: Builder) -> None:
    text = edited(
        LETTRE, "Il faut **des trains**", f"{ATTACK}\n\n<div onclick='x'>bloc</div>\n\nIl faut **des trains**"
    )
    site = build({LETTRE_PATH: text}, strict=False)
    assert_harmless(site)
    assert "<div onclick='x'>bloc</div>" in site.text("lettres/12/").replace("’", "'")


MATERIAL = f"""\
??? note "{ATTACK}"
    {ATTACK}

=== "{ATTACK}"
    {ATTACK}

=== "*mot*{{ title='</header></article><img src=x onerror=alert(3)>' }}"
    {ATTACK}

- [x] {ATTACK}

<div class="grid cards" markdown>

- {ATTACK}

</div>

<div class="grid" markdown onclick=alert(4)>

:material-alert:{{ title="</data>{ATTACK.replace(chr(34), "")}" value="<script>" onclick=alert(5) }}

Un *mot*{{ title="> (1) <img src=x onerror=alert(6)>" }} (1).
{{ .annotate }}

1. {ATTACK}
"""


def test_what_material_users_write_carries_nothing_more(build: Builder) -> None:
    text = edited(LETTRE, "Il faut **des trains**", f"{MATERIAL}\n\nIl faut **des trains**")
    site = build({LETTRE_PATH: text}, config=WITH_MATERIAL, strict=False)
    assert_harmless(site)
    page = site.page("lettres/12/")
    assert [each["type"] for each in page.attributes("input", disabled="")] == ["checkbox"]
    assert len([each for each in page.attributes("input") if each.get("type") == "radio"]) == 2
    assert '<div class="grid" markdown onclick=alert(4)>' in site.text("lettres/12/")
    assert not page.attributes("data")


@pytest.mark.parametrize(
    "markdown",
    [
        "[mot](java&#115;cript:alert(1))",
        "[mot](JaVaScRiPt&colon;alert(1))",
        "[mot](https://exemple.test){ onclick=alert(1) style=position:fixed }",
        "![image][remote]\n\n[remote]: //ailleurs.exemple.test/pixel.gif",
        "<javascript:alert(1)>",
    ],
)
def test_markdown_smuggles_nothing(markdown: str) -> None:
    """The check refuses most of these by name; what it would miss is taken out of the page all the same."""
    rendered = library.markdown(markdown, extensions=[PlainMarkdown(), "attr_list"])
    page = parse(clean(rendered))
    for tag, found in page.tags:
        assert not found.keys() & {"onclick", "onerror", "style", "src"}, (tag, found)
        assert not found.get("href", "").lower().startswith("javascript"), (tag, found)


def test_no_page_asks_anything_of_another_host(build: Builder) -> None:
    site = build()
    for address in [*site.addresses(), "404.html"]:
        for resource in site.page(address).resources:
            assert resource
            assert "//" not in resource, (address, resource)
            assert not resource.startswith("data:"), (address, resource)


def test_style_sheets_ask_nothing_of_another_host(build: Builder) -> None:
    """Pagefind's own script is left out: the browser tests look at what it asks for."""
    sheets = {
        name: data.decode()
        for name, data in build().contents().items()
        if name.startswith("assets/") and name.endswith((".css", ".js"))
    }
    assert {"assets/tribune.css", "assets/print.css", "assets/affichage.js"} <= set(sheets)
    for name, text in sheets.items():
        assert "@import" not in text, name
        assert "//" not in text.replace("http://www.w3.org/2000/svg", ""), name


def test_site_carries_nothing_of_material_that_no_page_uses(build: Builder) -> None:
    assets = {name for name in build().contents() if name.startswith("assets/")}
    assert assets == {f"assets/{name}" for name in OWN_ASSETS}


def test_old_address_cannot_leave_the_site(refused: Builder) -> None:
    said = refused({LETTRE_PATH: lettre(anciennes_adresses=["../../etc/passwd"])})
    assert "[ancienne-adresse-invalide]" in said
