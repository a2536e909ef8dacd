"""What the measurements count: bytes as a host sends them."""

import urllib.request
from pathlib import Path

import pytest

from bench.server import serve
from bench.weights import compress, largest_page, letter_weights, page_weight

PAGE = """<link rel="stylesheet" href="../../a.css"><link rel="canonical" href="/b.css">
<script src="/a.js"></script><script src="/a.js"></script><img src="data:,"><a href="/b.css">b</a>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {
        "lettres/1/index.html": PAGE,
        "lettres/2/index.html": "<p>court</p>",
        "lettres/index.html": "<p>liste</p>",
        "a.css": "@font-face { src: url(a.woff2) } /* url(b.css) */",
        "a.js": "fetch('/b.css')",
        "a.woff2": "police",
        "b.css": "jamais chargé",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_page_weight_counts_what_the_page_loads_once(site: Path) -> None:
    compressed = [(site / name).read_bytes() for name in ("lettres/1/index.html", "a.css", "a.js")]
    expected = sum(len(compress(content)) for content in compressed) + len("police")
    assert page_weight(site, site / "lettres/1/index.html") == expected


def test_letter_weights(site: Path) -> None:
    weights = letter_weights(site)
    assert (weights.number, weights.largest.page) == (2, "lettres/1")
    assert weights.median < weights.largest.bytes


def test_largest_page(site: Path) -> None:
    assert largest_page(site)[0].page == "lettres/1/index.html"


def test_serve_counts_compressed_bytes(site: Path) -> None:
    with serve(site) as host:
        request = urllib.request.Request(f"{host.address}lettres/1/", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request) as response:
            content = response.read()
    assert content == compress(PAGE.encode())
    assert [(sent.path, sent.bytes) for sent in host.sent] == [("/lettres/1/", len(content))]
