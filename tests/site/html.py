"""A page as a test looks at it: its text, its links, its anchors, its headings."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr", "rect", "path", "circle"}


@dataclass
class Page:
    """What a parser found in the source of a page."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Targets of ``a``."""
    links_without_script: list[str] = field(default_factory=list)
    """Targets of ``a``, but for those in elements that only a script shows."""
    resources: list[str] = field(default_factory=list)
    """Whatever a browser asks for by itself: scripts, style sheets, images, frames."""
    headings: list[tuple[int, str]] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    main_text: str = ""

    def attributes(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """Attributes of every ``tag`` that has the wanted ones."""
        return [found for name, found in self.tags if name == tag and wanted.items() <= found.items()]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[str] = []
        self.hidden: list[bool] = []
        """For each open element, whether it asks to be hidden."""
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.page.tags.append((tag, found))
        if "id" in found:
            self.page.ids.append(found["id"])
        if tag == "a" and "href" in found:
            self.page.links.append(found["href"])
            if "hidden" not in found and not any(self.hidden):
                self.page.links_without_script.append(found["href"])
        is_resource = tag in {"script", "img", "iframe", "source", "video", "audio", "object", "embed"}
        is_data = found.get("type") == "application/ld+json"
        if (is_resource and not is_data) or (
            tag == "link" and found.get("rel") in {"stylesheet", "icon", "preload", "preconnect"}
        ):
            self.page.resources.append(found.get("src", found.get("href", found.get("data", ""))))
        if tag not in VOID:
            self.open.append(tag)
            self.hidden.append("hidden" in found)
        if re.fullmatch("h[1-6]", tag):
            self.page.headings.append((int(tag[1]), ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open and self.open.pop() != tag:
                pass
            del self.hidden[len(self.open) :]
        self.text.append(" ")

    def handle_data(self, data: str) -> None:
        if any(re.fullmatch("h[1-6]", tag) for tag in self.open):
            level, text = self.page.headings[-1]
            self.page.headings[-1] = (level, text + data)
        if "main" in self.open and "svg" not in self.open:
            self.text.append(data)


def parse(source: str) -> Page:
    """Read the source of a page."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.page.main_text = plain("".join(reader.text))
    return reader.page


def plain(text: str) -> str:
    """Text on one line, every kind of space an ordinary one."""
    return re.sub(r"\s+", " ", text).strip()
