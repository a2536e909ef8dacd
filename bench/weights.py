"""What pages weigh, as a host that compresses sends them."""

from __future__ import annotations

import gzip
import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

_LEVEL: Final = 6
"""That of most servers."""
_ALREADY_COMPRESSED: Final = frozenset({".avif", ".gif", ".jpg", ".jpeg", ".png", ".webp", ".woff", ".woff2"})
_CSS_URL: Final = re.compile(r"url\(\s*['\"]?([^'\")]+)")
_LOADED: Final = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
"""Relations of the links that a browser follows by itself."""
_SOURCES: Final = frozenset({"script", "img", "source", "iframe", "audio", "video", "embed"})


@dataclass(frozen=True, slots=True)
class Weight:
    """A page and its bytes."""

    page: str
    bytes: int


@dataclass(frozen=True, slots=True)
class LetterWeights:
    """The pages of letters with all they load, compressed."""

    number: int
    median: float
    largest: Weight


class _Loads(HTMLParser):
    """The addresses that a browser loads with a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what the tag makes a browser load."""
        values = {name: value or "" for name, value in attrs}
        relations = set(values.get("rel", "").split())
        if tag == "link" and relations & _LOADED and "media" not in values.get("as", ""):
            self.addresses.append(values.get("href", ""))
        elif tag in _SOURCES and values.get("src"):
            self.addresses.append(values["src"])


def letter_weights(site: Path) -> LetterWeights:
    """Measure every page below ``lettres/`` that is a letter, by its permanent address."""
    weights = [
        Weight(path.parent.relative_to(site).as_posix(), page_weight(site, path))
        for path in sorted((site / "lettres").glob("*/index.html"))
    ]
    if not weights:
        raise ValueError(f"no letter in {site}")
    median = statistics.median(weight.bytes for weight in weights)
    return LetterWeights(len(weights), median, max(weights, key=lambda weight: (weight.bytes, weight.page)))


def page_weight(site: Path, path: Path) -> int:
    """Compressed bytes of a page and of what its HTML and style sheets name. Scripts are not run."""
    parser = _Loads()
    parser.feed(path.read_text(encoding="utf-8"))
    address = "/" + path.relative_to(site).as_posix()
    waiting = [urljoin(address, loaded) for loaded in parser.addresses]
    total, seen = _compressed(path), {path}
    while waiting:
        parts = urlsplit(waiting.pop())
        file = site / unquote(parts.path).lstrip("/")
        if parts.netloc or parts.scheme == "data" or file in seen or not file.is_file():
            continue
        seen.add(file)
        total += _compressed(file)
        if file.suffix == ".css":
            waiting += [urljoin(parts.path, url) for url in _urls_of(file)]
    return total


def largest_page(site: Path) -> tuple[Weight, int]:
    """The page with the longest HTML, and how many bytes are left of it once compressed."""
    path = max(site.rglob("*.html"), key=lambda page: (page.stat().st_size, page.as_posix()))
    return Weight(path.relative_to(site).as_posix(), path.stat().st_size), _compressed(path)


@cache
def _urls_of(style_sheet: Path) -> tuple[str, ...]:
    return tuple(_css_urls(style_sheet.read_text(encoding="utf-8")))


def _css_urls(css: str) -> Iterator[str]:
    for match in _CSS_URL.finditer(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if not match[1].startswith(("data:", "#")):
            yield match[1]


def _compressed(path: Path) -> int:
    return _compressed_asset(path) if path.suffix != ".html" else len(compress(path.read_bytes()))


@cache
def _compressed_asset(path: Path) -> int:
    content = path.read_bytes()
    return len(content if path.suffix in _ALREADY_COMPRESSED else compress(content))


def compress(content: bytes) -> bytes:
    """As a server does. The date is left out: the same content always weighs the same."""
    return gzip.compress(content, _LEVEL, mtime=0)
