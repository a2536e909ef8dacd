"""The web form: there where it can save, whole, and asking nothing of any other host."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.samples import UNNUMBERED, UNNUMBERED_PATH, edited, with_fields
from tests.site.conftest import CONFIG, Builder
from tests.site.html import parse
from tests.site.test_valid import java, messages  # noqa: F401 - java is a fixture
from tribune.record.forges import Forge
from tribune.record.formulaire import Backend
from tribune.site.admin import files as admin
from tribune.site.admin.files import admin_page, form_policy
from tribune.site.admin.sveltia import FOREIGN

REPO = "repo_url: https://forge.exemple.test/lettres\n"
TRIAL = f"{CONFIG.rstrip()}\n    formulaire: {{forge: essai}}\n"
AT_GITHUB = edited(CONFIG, REPO, "repo_url: https://github.com/ua/lettres\n")


def test_form_is_whole_and_names_no_other_host(build: Builder, sveltia: Path) -> None:
    contents = build(config=TRIAL).contents()
    form = {address: content for address, content in contents.items() if address.startswith("admin/")}
    assert {"admin/index.html", "admin/config.json", "admin/sveltia-cms.js", "admin/reglages.js"} < set(form)
    for address, content in form.items():
        assert [host for host in FOREIGN if host.encode() in content] == [], address
    called = re.findall(
        rb"`\./(vendor/[^`$]+\.(?:woff2|json))`|url\(\./([^)]+)\)", form["admin/sveltia-cms.js"]
    )
    assert len(called) == 5
    for one, other in called:
        assert f"admin/{(one or other).decode()}" in form


def test_form_works_below_any_path(build: Builder, sveltia: Path) -> None:
    """Its files find each other from where they stand, and it knows the address of its site."""
    config = edited(TRIAL, "https://lettres.exemple.test/", "https://ua.exemple.test/archives/lettres/")
    site = build(config=config)
    contents = site.contents()
    here = "https://ua.exemple.test/archives/lettres/admin/"
    page = parse(contents["admin/index.html"].decode())
    assert len(page.resources) == 3
    for address in page.resources:
        whole = urljoin(here, address)
        assert whole.removeprefix("https://ua.exemple.test/archives/lettres/") in contents
    assert (
        json.loads(contents["admin/config.json"])["site_url"] == "https://ua.exemple.test/archives/lettres/"
    )
    assert 'link.href = "config.json"' in contents["admin/reglages.js"].decode()


def test_form_is_not_indexed(build: Builder, sveltia: Path) -> None:
    contents = build(config=TRIAL).contents()
    page = parse(contents["admin/index.html"].decode())
    assert {"name": "robots", "content": "noindex"} in page.attributes("meta")
    assert b"admin" not in contents["sitemap.xml"]
    for address, content in contents.items():
        if address.startswith("flux/") and not address.endswith(".html"):
            assert b"admin/" not in content, address


def test_page_says_what_to_do_without_javascript() -> None:
    page = admin_page("Les lettres", Backend(Forge.ESSAI))
    fallback = page[page.index("<noscript>") : page.index("</noscript>")]
    assert "a besoin de JavaScript" in fallback
    assert 'href="../contribuer/"' in fallback


def test_page_is_valid(java: str, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "index.html"
    path.write_text(admin_page('L’eau & <le> "lac"', Backend(Forge.ESSAI)), encoding="utf-8")
    assert messages(java, [path]) == []


@pytest.mark.parametrize(
    ("backend", "host"),
    [
        (Backend(Forge.ESSAI), ""),
        (Backend(Forge.GITHUB, "a/b", "https://github.com"), " https://api.github.com"),
        (Backend(Forge.GITHUB, "a/b", "https://git.exemple.test"), " https://git.exemple.test"),
        (Backend(Forge.GITLAB, "a/b", "https://framagit.org"), " https://framagit.org"),
        (Backend(Forge.GITLAB, "a/b", "https://exemple.test/git"), " https://exemple.test"),
    ],
)
def test_policy_lets_the_form_ask_its_forge_alone(backend: Backend, host: str) -> None:
    written = dict(part.split(" ", 1) for part in form_policy(backend).split("; "))
    assert written["connect-src"] == f"'self' data: blob:{host}"
    assert written["default-src"] == "'none'"
    assert written["script-src"] == "'self'"
    others = {name: value for name, value in written.items() if name != "connect-src"}
    assert "http" not in str(others)


@pytest.mark.parametrize(
    ("config", "command", "backend"),
    [
        (CONFIG, "build", None),
        (CONFIG, "serve", "test-repo"),
        (TRIAL, "build", "test-repo"),
        (AT_GITHUB, "build", "github"),
        (AT_GITHUB, "serve", "github"),
        (f"{AT_GITHUB.rstrip()}\n    formulaire: {{forge: aucune}}\n", "serve", None),
    ],
)
def test_form_is_there_where_it_can_save(
    config: str, command: str, backend: str | None, build: Builder, sveltia: Path
) -> None:
    site = build(config=config, command=command)
    written = site.folder / "admin" / "config.json"
    assert written.exists() == (backend is not None)
    if backend is not None:
        assert json.loads(written.read_text(encoding="utf-8"))["backend"]["name"] == backend
    assert ("admin/" in site.page("").links) == (backend is not None)


def test_site_without_the_program_is_built_and_says_so(
    build_anew: Builder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(admin, "NODE_MODULES", tmp_path / "node_modules")
    site = build_anew(config=TRIAL)
    assert "le formulaire « /admin/ » n’est pas construit" in site.log
    assert not (site.folder / "admin").exists()
    assert "admin/" not in site.page("").links
    assert site.page("lettres/12/").main_text


def test_wrong_program_stops_the_build_before_the_site_is_touched(
    build: Builder,
    refused: Callable[..., str],
    sveltia: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    site = build(config=TRIAL)
    other = tmp_path / "node_modules"
    (other / "@sveltia/cms/dist").mkdir(parents=True)
    (other / "@sveltia/cms/dist/sveltia-cms.js").write_bytes(b"autre chose")
    monkeypatch.setattr(admin, "NODE_MODULES", other)
    assert "n’est pas celui de @sveltia/cms 0.221.1. Pour le remettre en place" in refused(config=TRIAL)
    assert (site.folder / "admin/index.html").exists()


def test_form_names_no_draft(build: Builder, sveltia: Path) -> None:
    draft = {UNNUMBERED_PATH: with_fields(UNNUMBERED, etat="brouillon")}
    for command in ("build", "serve"):
        site = build(draft, config=TRIAL, command=command)
        written = (site.folder / "admin/config.json").read_text(encoding="utf-8")
        assert "Le lac et ses rives" in written
        assert "La fête du lac" not in written


def test_pages_lead_to_their_place_in_the_form(build: Builder, sveltia: Path) -> None:
    site = build(config=AT_GITHUB)

    lettre, revue = site.page("lettres/12/"), site.page("revue/le-lac-baisse/")
    assert "../../admin/#/collections/lettres/entries/2024/012-trains" in lettre.links
    assert "../../admin/#/collections/revue/entries/le-lac-baisse" in revue.links
    assert "Modifier cette lettre dans le formulaire" in site.html("lettres/12/")
    assert "https://github.com/ua/lettres/edit/main/lettres/2024/012-trains.md" in lettre.links


def test_pages_do_not_lead_to_the_trial(build: Builder, sveltia: Path) -> None:
    assert "dans le formulaire" not in build(config=TRIAL).html("lettres/12/")
