"""Nothing in a site leads nowhere: pages, files, anchors, feeds, map, search; links alone reach all of it.

Three sites are read: one with a page of every kind, one whose lists are divided by year, and that of this
repository.
"""

import gzip
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from tests.site.html import Page, parse
from tests.whole import KINDS, ROOT, SITE_URL
from tribune.record.load import load
from tribune.record.model import Archive

ADDRESSES: Final = frozenset(
    (
        *("href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href"),
        # what the scripts of the site read pages and files from
        *("data-adresse", "data-racine"),
    )
)
IDS: Final = ("for", "form", "list", "headers", "popovertarget")
ARIA_IDS: Final = ("labelledby", "describedby", "controls", "owns", "details", "activedescendant")
_URL_IN_SVG = re.compile(r"url\(#([^)]+)\)")
_URL_IN_CSS = re.compile(r"(?:url\(|@import )[\"']?([^)\"']+)")
_IMPORT_IN_JS = re.compile(r"(?:\bfrom|\bimport) ?\(?[\"'](\.[^\"']+)[\"']")


@dataclass(frozen=True)
class Reference:
    """Something that leads somewhere: where it stands, and what it says."""

    file: str
    target: str


@dataclass(frozen=True)
class Whole:
    """A site on the disk, with all that it says of itself."""

    folder: Path

    @cached_property
    def files(self) -> frozenset[str]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.folder).as_posix() for path in found)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page by its file."""
        return {name: parse(self.read(name)) for name in sorted(self.files) if name.endswith(".html")}

    @cached_property
    def mapped(self) -> list[str]:
        """The addresses in the map of the site."""
        tree = ElementTree.fromstring(self.read("sitemap.xml"))
        return [each.text or "" for each in tree.iterfind(".//{*}loc")]

    @cached_property
    def url(self) -> str:
        """Where the site says that it is published."""
        return min(self.mapped, key=len)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def faults(self, references: Iterator[Reference]) -> list[str]:
        """References within the site that no file or no element answers."""
        return [
            f"{each.file}: {each.target}" for each in dict.fromkeys(references) if not self._resolves(each)
        ]

    def _resolves(self, reference: Reference) -> bool:
        url, fragment = urldefrag(urljoin(self.url + reference.file, reference.target))
        if not url.startswith(self.url):
            return urlsplit(url).netloc != urlsplit(self.url).netloc
        name = file_of(unquote(urlsplit(url).path).removeprefix(urlsplit(self.url).path))
        if name not in self.files and not any(each.startswith(f"{name}/") for each in self.files):
            return False
        return not fragment or (name in self.pages and unquote(fragment) in self.pages[name].ids)


def file_of(path: str) -> str:
    """The file that a host sends for an address; a folder that has no page is named by its own name."""
    return posixpath.join(path, "index.html") if path.endswith("/") or not path else path


def in_pages(whole: Whole) -> Iterator[Reference]:
    """What the elements of pages lead to."""
    for name, page in whole.pages.items():
        for tag, attributes in page.tags:
            for attribute, value in attributes.items():
                for target in _targets(tag, attribute, value, attributes):
                    yield Reference(name, target)


def _targets(tag: str, attribute: str, value: str, attributes: dict[str, str]) -> Iterator[str]:
    if attribute.startswith("data-index"):
        yield f"{value.rstrip('/')}/pagefind-entry.json"
    elif attribute in ADDRESSES:
        yield value
    elif attribute == "srcset":
        yield from (each.split()[0] for each in value.split(","))
    elif tag == "meta" and attribute == "content":
        if attributes.get("http-equiv") == "refresh":
            yield value.partition("url=")[2]
        elif value.startswith("http"):
            yield value
    else:
        yield from (f"#{found}" for found in _URL_IN_SVG.findall(value))


def in_records(whole: Whole) -> Iterator[Reference]:
    """What the records for machines say, in pages."""
    for name in whole.pages:
        for text in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', whole.read(name), re.DOTALL
        ):
            yield from (
                Reference(name, each) for each in strings(json.loads(text)) if each.startswith("http")
            )


def strings(value: object) -> Iterator[str]:
    """Every text in what JSON holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def in_feeds(whole: Whole) -> Iterator[Reference]:
    """What feeds lead to, their texts included: a reader shows these far from the site."""
    for name in sorted(each for each in whole.files if each.startswith("flux/")):
        said: list[str] = []
        if name.endswith(".xml"):
            for element in ElementTree.fromstring(whole.read(name)).iter():
                said += [*element.attrib.values(), element.text or ""]
        elif name.endswith(".json"):
            said += strings(json.loads(whole.read(name)))
        for text in said:
            if text.startswith("<"):
                links = parse(text).links
                assert all(urlsplit(link).scheme for link in links), f"{name} has a link without a host"
                yield from (Reference(name, link) for link in links)
            elif re.fullmatch(r"https?://\S+", text):
                yield Reference(name, text)


def in_assets(whole: Whole) -> Iterator[Reference]:
    """What style sheets and scripts load."""
    for name in sorted(whole.files):
        pattern = {".css": _URL_IN_CSS, ".js": _IMPORT_IN_JS}.get(Path(name).suffix)
        if pattern and name.startswith("assets/"):
            yield from (
                Reference(name, found)
                for found in pattern.findall(whole.read(name))
                if not found.startswith("data:")
            )


def in_search(whole: Whole) -> Iterator[Reference]:
    """Where results lead: to a page, and to an anchor in it."""
    for name in sorted(each for each in whole.files if each.endswith(".pf_fragment")):
        content = gzip.decompress((whole.folder / name).read_bytes())
        found = json.loads(content.removeprefix(b"pagefind_dcd"))
        address = found["url"].removeprefix("/")
        yield Reference("index.html", address)
        yield from (Reference("index.html", f"{address}#{each['id']}") for each in found["anchors"])


def without_element(whole: Whole) -> list[str]:
    """Names of other elements, on a page that has no such element."""
    faults = []
    for name, page in whole.pages.items():
        for tag, attributes in page.tags:
            wanted = [attributes[each] for each in IDS if each in attributes]
            wanted += [attributes[f"aria-{each}"] for each in ARIA_IDS if f"aria-{each}" in attributes]
            faults += [
                f"{name}: <{tag}> names {each}" for each in " ".join(wanted).split() if each not in page.ids
            ]
    return faults


def repeated(whole: Whole) -> list[str]:
    """Ids that a page has twice."""
    return [
        f"{name}: {each}"
        for name, page in whole.pages.items()
        for each in sorted({each for each in page.ids if page.ids.count(each) > 1})
    ]


@pytest.fixture(scope="module", params=["whole", "divided", "own"])
def whole(request: pytest.FixtureRequest) -> Whole:
    return Whole(request.getfixturevalue(f"{request.param}_site"))


@pytest.mark.parametrize("references", [in_pages, in_records, in_feeds, in_assets, in_search])
def test_everything_leads_somewhere(whole: Whole, references: object) -> None:
    assert callable(references)
    found = list(references(whole))
    assert found
    assert whole.faults(iter(found)) == []


def test_ids_are_there_once(whole: Whole) -> None:
    assert repeated(whole) == []
    assert without_element(whole) == []


def test_map_names_every_page(whole: Whole) -> None:
    unlisted = {
        name
        for name, page in whole.pages.items()
        if page.attributes("meta", name="robots", content="noindex")
        for name, page in whole.pages.items()
        if page.attributes("meta", name="robots", content="noindex")
    }
    mapped = [file_of(url.removeprefix(whole.url)) for url in whole.mapped]
    assert sorted(mapped) == sorted(set(whole.pages) - unlisted - {"404.html"})


def reached(whole: Whole) -> set[tuple[str, str]]:
    """Files and anchors that links lead to, one after the other, from the home page.

    Without JavaScript a browser makes nothing but what is written in the page: its source says all that such
    a reader can follow, but for what it hides until a script shows it.
    """
    seen: set[tuple[str, str]] = set()
    to_see = ["index.html"]
    while to_see:
        name = to_see.pop()
        for link in whole.pages[name].links_without_script:
            url, fragment = urldefrag(urljoin(whole.url + name, link))
            if url.startswith(whole.url):
                target = file_of(unquote(urlsplit(url).path).removeprefix("/"))
                if (target, "") not in seen and target in whole.pages:
                    to_see.append(target)
                seen |= {(target, ""), (target, fragment)}
    return seen


def archive_of(whole: Whole) -> Archive:
    """The letters that a site was built from: beside it, but for that of this repository."""
    beside = whole.folder.parent
    root = beside if (beside / "lettres").is_dir() else ROOT
    archive = load(root / "lettres", root / "docs").archive
    assert archive is not None
    return archive


def test_links_alone_reach_every_lettre_and_every_vote(whole: Whole) -> None:
    archive, found = archive_of(whole), reached(whole)
    published = [lettre for lettre in archive.lettres if f"{lettre.adresse}index.html" in whole.pages]
    assert published
    wanted = {(f"{lettre.adresse}index.html", "") for lettre in published}
    wanted |= {
        (f"{lettre.adresse}index.html", f"vote-{rank}")
        for lettre in published
        for rank in range(1, len(lettre.votes) + 1)
    }
    assert wanted - found == set()


_NAMES: Final = frozenset(("interventions", "annees", "themes", "entre", "champs", "problemes"))


def shape(name: str) -> str:
    """What a page is, by its address: names of things are left out."""
    first, *others = name.removesuffix("index.html").split("/")
    return "/".join([first, *(each if each in _NAMES or not each else "*" for each in others)])


def test_every_kind_of_page_is_looked_at(whole_site: Path) -> None:
    """The kinds that browser tests open are all those that the archive has."""
    whole = Whole(whole_site)
    redirects = {name for name, page in whole.pages.items() if is_redirect(page)}
    kinds = {shape(file_of(address)) for address in KINDS.values()}
    assert kinds == {shape(name) for name in set(whole.pages) - redirects}


def test_every_folder_of_an_address_has_a_page(whole: Whole) -> None:
    """Whoever shortens an address finds what is there; old addresses and files beside texts left aside."""
    pages = {name for name, page in whole.pages.items() if not is_redirect(page)}
    addresses = {name for name in whole.files if name.startswith(("flux/", "schema/"))} | pages
    folders = {
        posixpath.normpath(posixpath.join(posixpath.dirname(name), *[".."] * up, "index.html"))
        for name in addresses
        for up in range(name.count("/"))
    }
    assert folders - whole.files == set()


def test_every_page_has_a_policy(whole: Whole) -> None:
    """Those of the templates, those at old addresses, the form; before anything that it rules."""
    for name, page in whole.pages.items():
        head = [(tag, found) for tag, found in page.tags if tag in {"meta", "link", "script", "style", "img"}]
        assert head[0][1].get("charset") == "utf-8", name
        policy = head[1][1]
        assert policy.get("http-equiv") == "Content-Security-Policy", name
        rules = dict(rule.split(" ", 1) for rule in policy["content"].split("; "))
        assert rules["default-src"] == "'none'", name
        assert set(rules["script-src"].split()) <= {"'self'", "'wasm-unsafe-eval'"}, name
        assert rules["base-uri"] == "'none'", name
        assert "form-action" in rules, name


def is_redirect(page: Page) -> bool:
    return bool(page.attributes("meta", **{"http-equiv": "refresh"}))


PAGE: Final = '<html><body id="a"><a href="b/#there">B</a></body></html>'
OTHER: Final = '<html><body id="there"><link href="../s.css" rel="stylesheet"></body></html>'


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({}, ""),
        ({"index.html": '<a href="c/">C</a>'}, "index.html: c/"),
        ({"index.html": '<a href="b/#here">B</a>'}, "index.html: b/#here"),
        ({"index.html": '<img src="a.png" srcset="b.png 2x">'}, "index.html: a.png"),
        ({"index.html": '<img srcset="b.png 2x">'}, "index.html: b.png"),
        ({"index.html": '<form action="/x/"></form>'}, "index.html: /x/"),
        ({"index.html": '<rect fill="url(#motif)"/>'}, "index.html: #motif"),
        ({"index.html": '<form data-index="p/"></form>'}, "index.html: p/pagefind-entry.json"),
        (
            {"index.html": '<link rel="canonical" href="https://lettres.exemple.test/z/">'},
            f"index.html: {SITE_URL}z/",
        ),
        ({"index.html": '<meta http-equiv="refresh" content="0; url=z/">'}, "index.html: z/"),
        (
            {
                "index.html": '<script type="application/ld+json">[{"url": "https://lettres.exemple.test/z/"}]</script>'
            },
            f"index.html: {SITE_URL}z/",
        ),
        ({"index.html": '<p id="x"><b id="x">'}, "index.html: x"),
        ({"index.html": '<p aria-labelledby="x y"><b id="x">'}, "index.html: <p> names y"),
        ({"index.html": '<label for="x">'}, "index.html: <label> names x"),
        ({"assets/s.css": "a { background: url('f.png') }"}, "assets/s.css: f.png"),
        ({"assets/s.js": "import { a } from './b.js'"}, "assets/s.js: ./b.js"),
        (
            {"flux/a.xml": "<feed><link href='https://lettres.exemple.test/z/'/></feed>"},
            f"flux/a.xml: {SITE_URL}z/",
        ),
        ({"flux/a.json": json.dumps({"h": f"<a href='{SITE_URL}z/'>"})}, f"flux/a.json: {SITE_URL}z/"),
    ],
)
def test_the_check_sees_a_fault(tmp_path: Path, changes: dict[str, str], fault: str) -> None:
    site = {
        "index.html": PAGE,
        "b/index.html": OTHER,
        "s.css": "",
        "sitemap.xml": f"<u><loc>{SITE_URL}</loc></u>",
    }
    for name, text in {**site, **changes}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    whole = Whole(tmp_path)
    found = [*without_element(whole), *repeated(whole)]
    for references in (in_pages, in_records, in_feeds, in_assets, in_search):
        found += whole.faults(references(whole))
    assert fault in (found or [""])
    assert len(found) == bool(fault) + ("a.png" in fault)


def test_the_check_sees_a_result_that_leads_nowhere(tmp_path: Path) -> None:
    fragment = {"url": "/b/", "anchors": [{"id": "there"}, {"id": "gone"}]}
    for name, text in {
        "b/index.html": OTHER,
        "s.css": "",
        "sitemap.xml": f"<u><loc>{SITE_URL}</loc></u>",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    content = b"pagefind_dcd" + json.dumps(fragment).encode()
    (tmp_path / "a.pf_fragment").write_bytes(gzip.compress(content))
    whole = Whole(tmp_path)
    assert whole.faults(in_search(whole)) == ["index.html: b/#gone"]


def test_links_in_what_a_script_shows_do_not_count() -> None:
    page = parse('<p hidden><a href="a">A</a></p><a href="b" hidden>B</a><div><br><a href="c">C</a></div>')
    assert page.links_without_script == ["c"]
