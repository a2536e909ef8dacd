"""Which files are in the site: pages, what they show, and nothing that a proposal slips among them."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from tests.samples import JPEG, LETTRE_PATH, PDF, PNG, SVG, UNNUMBERED, with_fields
from tests.samples import lettre as letter
from tests.site.conftest import Builder, Site
from tribune.site.files import as_on_disk, check_destinations
from tribune.words.terms import MADE_FILES, MADE_FOLDERS, Genre

SCRIPT = b"<script>alert(document.domain)</script>"
UNLINKED = {
    "docs/page.html": SCRIPT,
    "docs/x.js": b"alert(1)",
    "docs/x.mjs": b"alert(1)",
    "docs/style.css": b"body{}",
    "docs/sitemap.xml": SCRIPT,
    "docs/404.html": SCRIPT,
    "docs/dossiers/a.xhtml": SCRIPT,
    "docs/dossiers/a.svgz": SCRIPT,
    "docs/dossiers/a.swf": SCRIPT,
    "docs/dossiers/sans-suffixe": SCRIPT,
    "docs/dossiers/a.png.html": SCRIPT,
    "docs/carte.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "docs/orphelin.pdf": SCRIPT,
    "docs/.htaccess": SCRIPT,
    "docs/.well-known/x.html": SCRIPT,
    "lettres/page.html": SCRIPT,
    "lettres/2024/x.js": SCRIPT,
    "lettres/2024/carte.svg": SCRIPT,
    "lettres/2024/orphelin.png": SCRIPT,
    "lettres/registres/x.html": SCRIPT,
    "lettres/.x.html": SCRIPT,
}


def stable_names(site: Site) -> set[str]:
    """The files of a site, but for those of the search, which are named after what they hold."""
    return {name for name in site.contents() if not name.startswith("recherche/pagefind")}


def test_only_pages_and_what_they_show_are_published(build: Builder) -> None:
    """Each file of ``docs/`` and of the lettres is known here by the page that it is, or that shows it."""
    text = letter("![Carte](carte-fine.svg) [Plan](/dossiers/plan.pdf) ![Gare](../../gare.jpg)\n")
    shown = {"lettres/2024/carte-fine.svg": SVG, "docs/dossiers/plan.pdf": PDF, "docs/gare.jpg": JPEG}
    hosts = {"docs/CNAME": "lettres.exemple.test\n", "docs/robots.txt": "User-agent: *\n"}
    before = stable_names(build())
    site = build({**UNLINKED, **shown, **hosts, LETTRE_PATH: text}, strict=False)
    added = {"lettres/2024/carte-fine.svg", "dossiers/plan.pdf", "gare.jpg", "CNAME", "robots.txt"}
    assert stable_names(site) == before | added
    assert SCRIPT not in site.contents().values()


def test_all_that_a_build_makes_is_kept_for_it(build: Builder) -> None:
    """What is not below these folders is a page of ``docs/``, or one that stands where it has none."""
    made = {name.partition("/")[0] for name in build({"docs/index.md": None}).contents()}
    pages = {"index.html", "contribuer", "mentions-legales", *Genre}
    assert made <= {*MADE_FOLDERS, *MADE_FILES, *pages}
    assert {"assets", "recherche", "flux", "schema", "lettres", "404.html", "sitemap.xml"} <= made


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("docs/assets/affichage.js", "les scripts et les styles du site"),
        ("docs/admin.md", "le formulaire"),
        ("docs/admin/index.md", "le formulaire"),
        ("docs/Recherche/pagefind/pagefind.js", "la recherche"),
        ("docs/schema/lettre.json", "les schémas"),
        ("docs/lettres/12/index.md", "les lettres"),
    ],
)
def test_file_in_the_place_of_one_of_the_build_stops_it(
    path: str, owner: str, refused: Callable[..., str]
) -> None:
    said = refused({path: "# Bonjour\n"}, strict=False)
    assert f"{path}:1:1: l’adresse /" in said
    assert f"est déjà prise par {owner}  [adresse-en-double]" in said


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_are_written_in_one_way(form: str, build: Builder) -> None:
    """A Mac writes the names of files in one way, and keyboards the links in another."""

    def written(text: str) -> str:
        return unicodedata.normalize(form, text)  # type: ignore[arg-type]  # one of the two

    def on_a_mac(text: str) -> str:
        return unicodedata.normalize("NFD", text)

    links = (
        "[L’école](10-école.md) ![Façade](façade.png) [Guide](/élèves/à-lire.md#fin) "
        "[Plan](../../élèves/été.pdf)\n"
    )
    site = build(
        {
            LETTRE_PATH: letter(written(links)),
            on_a_mac("lettres/2024/10-école.md"): with_fields(
                UNNUMBERED, "[Le lac](fete-du-lac.md)\n", numero=10
            ),
            on_a_mac("lettres/2024/façade.png"): PNG,
            on_a_mac("docs/élèves/à-lire.md"): written(
                "# À lire\n\n[Plan](été.pdf)\n\n## Fin { #fin }\n\nFin.\n"
            ),
            on_a_mac("docs/élèves/été.pdf"): PDF,
        }
    )
    contents = site.contents()
    assert {"lettres/2024/façade.png", "élèves/été.pdf", "élèves/à-lire/index.html"} <= contents.keys()
    page = site.page("lettres/12/")
    hrefs = {each.get("href") for each in page.attributes("a")} | {
        each.get("src") for each in page.attributes("img")
    }
    assert {
        "../10/",
        "../2024/fa%C3%A7ade.png",
        "../../%C3%A9l%C3%A8ves/%C3%A0-lire/#fin",
        "../../%C3%A9l%C3%A8ves/%C3%A9t%C3%A9.pdf",
    } <= hrefs


def test_as_on_disk_gives_the_name_that_the_repository_has() -> None:
    name = unicodedata.normalize("NFD", "10-école.md")
    assert as_on_disk("2024/10-école.md", Path("/archive/lettres/2024") / name) == f"2024/{name}"


def files_of(*destinations: str) -> Files:
    made = []
    for rank, place in enumerate(destinations):
        file = File(f"{rank}.md", None, "site", True, inclusion=InclusionLevel.INCLUDED)
        file.dest_uri = place
        made.append(file)
    return Files(made)


@pytest.mark.parametrize(
    "destinations",
    [
        ("a/index.html", "A/index.html"),
        ("é.png", unicodedata.normalize("NFD", "É.png")),
        ("a.html", "a.html/index.html"),
        ("a/b/c.html", "a"),
    ],
)
def test_check_destinations_refuses_two_files_at_one_place(destinations: tuple[str, str]) -> None:
    with pytest.raises(PluginError, match="renommez l’un des deux"):
        check_destinations(files_of(*destinations))


def test_check_destinations_takes_files_in_one_folder() -> None:
    check_destinations(files_of("a/index.html", "a/b/index.html", "a/b.html", "index.html"))
